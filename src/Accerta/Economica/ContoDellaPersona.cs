using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>Ciò che fanno tutti gli atti che decidono del denaro di una persona: aprire il conto, rifarlo per legge, scriverlo.</summary>
public sealed class ContoDellaPersona(AccertaDb db, ApriFascicolo porta, Cassaforte cassaforte, NormeVigenti norme)
{
    /// <summary>Apre il conto. Si chiama prima di ogni modifica: la lettura si registra con il suo commit.</summary>
    public Task<Esito<ContoAperto>> ApriAsync(Guid interessatoId, Attore attore, string scopo, CancellationToken ct) => porta.ContoAsync(interessatoId, attore, scopo, ct);

    /// <summary>La decisione di oggi. Un importo che manca nelle norme la ferma e dice quale: non si usa mai quello di un altro anno.</summary>
    public Esito<Decisione> Decidi(ContoAperto conto, DateOnly oggi, DateOnly completiDal, CausaDelRicalcolo? causa)
    {
        try
        {
            return ValutaDecisione.Di(conto, oggi, completiDal, causa, norme);
        }
        catch (NormaAssenteException assente)
        {
            return new Rifiuto("E-03", "NORMA_ASSENTE", assente.Message, "la decisione si può prendere appena il valore è nelle norme: segnalalo a chi le cura");
        }
    }

    /// <summary>Vero se la decisione dice qualcosa di diverso da ciò che si paga già.</summary>
    public bool Cambia(ContoAperto conto, Decisione decisione)
    {
        var prossimo = Termine.PrimoDelMeseSuccessivo(decisione.Giorno);
        var ora = conto.Prestazioni.Where(p => p.InCorso(prossimo)).Select(p => (p.Codice, p.ImportoPersonale, p.UltimoMese)).ToHashSet();
        return decisione.Differenze is not []
            || !ora.SetEquals(decisione.Prestazioni.Where(p => !(p.UltimoMese < prossimo)).Select(p => (p.Codice, Personale(p, prossimo, decisione.Giorno), p.UltimoMese)));
    }

    /// <summary>
    /// Il conto della persona da modificare, com'era quando lo si è aperto: se intanto qualcun altro l'ha toccato il salvataggio perde, e si decide di nuovo.
    /// </summary>
    public async Task<PosizioneEconomica> PrendiAsync(ContoAperto conto, CancellationToken ct)
    {
        var posizione = await db.PosizioniEconomiche.SingleAsync(p => p.InteressatoId == conto.Persona.Id, ct);
        db.Entry(posizione).Property(p => p.Versione).OriginalValue = conto.Posizione!.Versione;
        return posizione;
    }

    /// <summary>Scrive una decisione: la versione nuova, le prestazioni in pagamento, le rate, l'eventuale indebito con il suo atto.</summary>
    public async Task<Liquidazione> ScriviAsync(Fascicolo fascicolo, ContoAperto conto, Decisione decisione, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var posizione = conto.Posizione is null ? new PosizioneEconomica { InteressatoId = fascicolo.InteressatoId, FascicoloId = fascicolo.Id } : await PrendiAsync(conto, ct);
        if (conto.Posizione is null) db.Add(posizione); // due prime decisioni insieme: la chiave ne lascia una
        posizione.Muovi();
        var esistenti = await db.PrestazioniInPagamento.Where(p => p.InteressatoId == fascicolo.InteressatoId).ToListAsync(ct);
        var liquidazione = new Liquidazione
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            InteressatoId = fascicolo.InteressatoId,
            Numero = ++posizione.Numero,
            PrecedenteId = posizione.LiquidazioneId,
            Causa = decisione.Causa,
            DecisaDa = attore.PersonaId,
            DecisaAlle = adesso,
            DecisaIl = decisione.Giorno,
            ImprontaNorme = decisione.ImprontaNorme,
            DecisioneCifrata = cassaforte.Cifra(fascicolo, decisione),
            Arretrati = decisione.TotaleArretrati,
            Interessi = decisione.Interessi,
            Prestazioni = [],
        };
        db.Add(liquidazione);
        (posizione.LiquidazioneId, posizione.DaRicalcolare, posizione.DaRicalcolareDal) = (liquidazione.Id, null, null);
        posizione.ScelteAperte = decisione.ScelteAperte;
        var prestazioni = Prestazioni(liquidazione, decisione, esistenti, adesso);
        db.AddRange(Rate(liquidazione, decisione, prestazioni, adesso));
        if (decisione.DaRestituire is { } debito) await AccertaAsync(fascicolo, liquidazione, debito, adesso, ct);
        return liquidazione;
    }

    private List<PrestazioneInPagamento> Prestazioni(Liquidazione liquidazione, Decisione decisione, List<PrestazioneInPagamento> esistenti, DateTimeOffset adesso)
    {
        var (prossimo, questo) = (Termine.PrimoDelMeseSuccessivo(decisione.Giorno), new DateOnly(decisione.Giorno.Year, decisione.Giorno.Month, 1));
        var tutte = esistenti.ToList();
        foreach (var p in decisione.Prestazioni)
        {
            var riga = PerCodice(p.Codice, p.Decorrenza, p.Mensilita);
            (riga.LiquidazioneId, riga.Decorrenza, riga.Mensilita, riga.PrimoMeseCorrente) = (liquidazione.Id, p.Decorrenza, p.Mensilita, prossimo);
            (riga.ImportoPersonale, riga.UltimoMese, riga.MesiDovuti) = (Personale(p, prossimo, decisione.Giorno), p.UltimoMese, [.. p.MesiDovuti]);
            liquidazione.Prestazioni.Add(riga);
        }
        foreach (var codice in decisione.Differenze.Select(d => d.Prestazione).Concat(decisione.Arretrati.Select(a => a.Codice)).Distinct())
            _ = PerCodice(codice, questo, (codice == CodicePrestazione.Incremento ? norme.Incremento.Mensilita : norme.Prestazioni.Di(codice).Mensilita).Al(questo));
        // ciò che la decisione non riconosce più finisce con il mese che ha già conteggiato
        foreach (var finita in tutte.Where(t => t.InCorso(prossimo) && !decisione.Prestazioni.Any(p => p.Codice == t.Codice))) finita.UltimoMese = questo;
        return tutte;

        PrestazioneInPagamento PerCodice(CodicePrestazione codice, DateOnly decorrenza, int mensilita)
        {
            if (tutte.Find(t => t.Codice == codice) is { } gia) return gia;
            var nuova = new PrestazioneInPagamento
            {
                Id = Guid.CreateVersion7(adesso),
                LiquidazioneId = liquidazione.Id,
                FascicoloId = liquidazione.FascicoloId,
                InteressatoId = liquidazione.InteressatoId,
                Codice = codice,
                Decorrenza = decorrenza,
                Mensilita = mensilita,
                PrimoMeseCorrente = prossimo,
                UltimoMese = questo,
            };
            db.Add(nuova);
            tutte.Add(nuova);
            return nuova;
        }
    }

    private Euro? Personale(PrestazioneDecisa p, DateOnly mese, DateOnly oggi) =>
        ValutaDecisione.ImportoPersonale(p.Codice, p.ImportoMensile)
        ?? (norme.Prestazioni.Di(p.Codice).ImportoMensile.Cerca(oggi < mese ? oggi : mese, oggi)?.Vale == p.ImportoMensile ? null : p.ImportoMensile);

    private static IEnumerable<Rata> Rate(Liquidazione liquidazione, Decisione decisione, List<PrestazioneInPagamento> prestazioni, DateTimeOffset adesso)
    {
        var questo = new DateOnly(decisione.Giorno.Year, decisione.Giorno.Month, 1);
        foreach (var riga in decisione.Arretrati)
            yield return Nuova(riga.Codice, riga.Mese, decisione.Causa == CausaDelRicalcolo.ImportoDefinitivo ? TipoRata.Conguaglio : riga.Tredicesima ? TipoRata.Tredicesima : TipoRata.Arretrato,
                riga.Importo, riga.Tredicesima);
        var tolte = decisione.Differenze.Where(d => d.Differenza < Euro.Zero).ToList();
        foreach (var riga in tolte) yield return Nuova(riga.Prestazione, riga.Mese, TipoRata.Storno, riga.Differenza, riga.Tredicesima);
        var aDebito = tolte.Aggregate(Euro.Zero, (somma, d) => somma - d.Differenza);
        var compensato = aDebito < decisione.TotaleArretrati ? aDebito : decisione.TotaleArretrati;
        if (compensato > Euro.Zero) yield return Nuova(tolte[0].Prestazione, questo, TipoRata.Trattenuta, Euro.Zero - compensato, false); // E-10: si compensa subito ciò che si può
        if (decisione.Interessi > Euro.Zero) yield return Nuova(decisione.Arretrati[0].Codice, questo, TipoRata.Interessi, decisione.Interessi, false);

        Rata Nuova(CodicePrestazione codice, DateOnly mese, TipoRata tipo, Euro importo, bool aggiuntiva) => new()
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = liquidazione.FascicoloId,
            PrestazioneId = prestazioni.Single(p => p.Codice == codice).Id,
            Codice = codice,
            Mese = mese,
            Tipo = tipo,
            Numero = liquidazione.Numero,
            Aggiuntiva = aggiuntiva,
            Importo = importo,
            DispostaIl = decisione.Giorno,
        };
    }

    private async Task AccertaAsync(Fascicolo fascicolo, Liquidazione liquidazione, Accerta.Norma.Prestazioni.Indebito debito, DateTimeOffset adesso, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(adesso);
        db.Add(new IndebitoAccertato
        {
            Id = id,
            InteressatoId = fascicolo.InteressatoId,
            FascicoloId = fascicolo.Id,
            LiquidazioneId = liquidazione.Id,
            Causa = debito.Causa,
            AccertatoIl = adesso.GiornoInItalia,
            Importo = debito.Importo,
            Stato = StatoIndebito.InRecupero,
            Piano = [.. debito.Piano.Select(r => new TrattenutaPrevista { IndebitoId = id, Mese = r.Mese, Importo = r.Importo })],
        });
        var atto = fascicolo.Registra(TipoAtto.IndebitoAccertato, Attore.Sistema, adesso, "E-10", new { indebito = id, liquidazione = liquidazione.Id, debito.Causa, debito.Importo.Centesimi, rate = debito.Piano.Count });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "hai ricevuto una somma che non ti spettava",
            $"Rifacendo i conti risulta una somma pagata in più: {debito.Importo.Italiano}. Sul portale trovi, mese per mese, da dove viene e perché. "
            + (debito.Piano is [var prima, ..]
                ? $"Proponiamo di restituirla in {debito.Piano.Count} {(debito.Piano.Count == 1 ? "rata" : "rate")}, trattenute dai pagamenti da {prima.Mese.MeseItaliano}. "
                : "Il modo di restituirla lo concordiamo insieme. ")
            + "Se non sei d'accordo puoi contestarla sul portale: finché non rispondiamo non si trattiene nulla.", ct);
    }
}

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

/// <summary>L'operatore decide le prestazioni: la legge dice che cosa spetta e perché; qui si conserva, si paga il passato, si mette in pagamento il futuro.</summary>
public sealed class LiquidaPrestazioni(AccertaDb db, ApriFascicolo porta, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    public sealed record Ricevuta(Guid LiquidazioneId, Guid FascicoloId, int Prestazioni, Euro Arretrati, Euro Interessi);

    /// <summary>La decisione come verrebbe oggi, senza scrivere nulla: l'operatore la legge prima di confermare.</summary>
    public async Task<Esito<Decisione>> AnteprimaAsync(Guid fascicoloId, Attore attore, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        return await ApriAsync(fascicoloId, attore, "anteprima della liquidazione", ct) is var aperto && aperto.Accettato
            ? Decidi(aperto.Valore, oggi)
            : aperto.Rifiuti.ToArray();
    }

    public async Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return await db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    // Un importo che manca nelle norme ferma questa decisione e dice quale: non si usa mai quello di un altro anno.
    private Esito<Decisione> Decidi(FascicoloAperto aperto, DateOnly oggi)
    {
        try
        {
            return ValutaDecisione.Di(aperto, oggi, norme);
        }
        catch (NormaAssenteException assente)
        {
            return new Rifiuto("E-03", "NORMA_ASSENTE", assente.Message, "la decisione si può prendere appena il valore è nelle norme: segnalalo a chi le cura");
        }
    }

    private async Task<Esito<FascicoloAperto>> ApriAsync(Guid fascicoloId, Attore attore, string scopo, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Operatore) return Rifiuti.RuoloNonAmmesso("un operatore della sede");
        var aperto = await porta.HandleAsync(fascicoloId, attore, scopo, ct);
        if (!aperto.Accettato) return aperto;
        return aperto.Valore.Fascicolo.Stato switch
        {
            StatoFascicolo.DatiEconomiciPresentati => aperto,
            StatoFascicolo.Liquidato or StatoFascicolo.Concluso => Rifiuti.StatoNonAmmesso("questa pratica è già stata liquidata", "guarda la decisione nel fascicolo"),
            StatoFascicolo.VerbaleDefinitivo => new Rifiuto("E-01", "AP70_MANCANTE", "la persona non ha ancora dato i suoi dati (AP70)", "attendi i dati; il portale glieli ha chiesti"),
            StatoFascicolo.SospesoPerAssenza or StatoFascicolo.RevocatoPerAssenza => Rifiuti.StatoNonAmmesso("la persona non è venuta alla visita di revisione", "non c'è un verbale nuovo da liquidare"),
            StatoFascicolo.DomandaDecaduta => Rifiuti.StatoNonAmmesso("la domanda è decaduta: un verbale non ci sarà", "serve una domanda nuova"),
            StatoFascicolo.CertificatoDisponibile or StatoFascicolo.CertificatoScaduto or StatoFascicolo.DomandaPresentata or StatoFascicolo.VisitaFissata
                or StatoFascicolo.DaRiconvocare or StatoFascicolo.VisitaSvolta or StatoFascicolo.VerbaleDaFirmare or StatoFascicolo.InVerificaSecondoGrado => Rifiuti.StatoNonAmmesso("il verbale non è ancora definitivo", "la fase economica comincia dopo"),
        };
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var aperto = await ApriAsync(richiesta.FascicoloId, attore, "liquidazione delle prestazioni", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var oggi = adesso.GiornoInItalia;
        var valutata = Decidi(aperto.Valore, oggi);
        if (!valutata.Accettato) return valutata.Rifiuti.ToArray();
        var decisione = valutata.Valore;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var liquidazione = Nuova(fascicolo, decisione, attore, adesso);
        db.Add(liquidazione);
        db.AddRange(RateArretrate(liquidazione, decisione, oggi));
        fascicolo.Stato = liquidazione.Prestazioni.Count > 0 ? StatoFascicolo.Liquidato : StatoFascicolo.Concluso;
        var atto = fascicolo.Registra(TipoAtto.PrestazioniLiquidate, attore, adesso, "E-02 E-03 E-04 G-12",
            new { liquidazione = liquidazione.Id, decisione.ImprontaNorme, prestazioni = liquidazione.Prestazioni.Select(p => p.Codice) });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "abbiamo deciso le tue prestazioni",
            "La decisione sulle prestazioni è pronta: sul portale trovi che cosa ti spetta, da quando, quanto, e il perché di ogni passo.", ct);
        return new Ricevuta(liquidazione.Id, fascicolo.Id, liquidazione.Prestazioni.Count, liquidazione.Arretrati, liquidazione.Interessi);
    }

    private Liquidazione Nuova(Fascicolo fascicolo, Decisione decisione, Attore attore, DateTimeOffset adesso)
    {
        var id = Guid.CreateVersion7(adesso);
        var primoCorrente = Termine.PrimoDelMeseSuccessivo(decisione.Giorno);
        return new Liquidazione
        {
            Id = id,
            FascicoloId = fascicolo.Id,
            DecisaDa = attore.PersonaId,
            DecisaAlle = adesso,
            DecisaIl = decisione.Giorno,
            ImprontaNorme = decisione.ImprontaNorme,
            DecisioneCifrata = cassaforte.Cifra(fascicolo, decisione),
            Arretrati = decisione.TotaleArretrati,
            Interessi = decisione.Interessi,
            Prestazioni =
            [
                .. decisione.Prestazioni.Select(p => new PrestazioneInPagamento
                {
                    Id = Guid.CreateVersion7(adesso),
                    LiquidazioneId = id,
                    FascicoloId = fascicolo.Id,
                    Codice = p.Codice,
                    Decorrenza = p.Decorrenza,
                    Mensilita = p.Mensilita,
                    ImportoPersonale = ValutaDecisione.ImportoPersonale(p.Codice, p.ImportoMensile),
                    PrimoMeseCorrente = primoCorrente,
                    UltimoMese = p.UltimoMese,
                    MesiDovuti = [.. p.MesiDovuti],
                }),
            ],
        };
    }

    private static IEnumerable<Rata> RateArretrate(Liquidazione liquidazione, Decisione decisione, DateOnly oggi)
    {
        Rata Nuova(PrestazioneInPagamento p, DateOnly mese, TipoRata tipo, Euro importo) => new()
        {
            Id = Guid.CreateVersion7(liquidazione.DecisaAlle),
            FascicoloId = liquidazione.FascicoloId,
            PrestazioneId = p.Id,
            Codice = p.Codice,
            Mese = mese,
            Tipo = tipo,
            Importo = importo,
            DispostaIl = oggi,
        };
        foreach (var riga in decisione.Arretrati)
            yield return Nuova(liquidazione.Prestazioni.Single(p => p.Codice == riga.Codice), riga.Mese, riga.Tredicesima ? TipoRata.Tredicesima : TipoRata.Arretrato, riga.Importo);
        if (decisione.Interessi > Euro.Zero)
            yield return Nuova(liquidazione.Prestazioni[0], new(oggi.Year, oggi.Month, 1), TipoRata.Interessi, decisione.Interessi);
    }
}

using Accerta.Documenti.Carte;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Norma.Verbali;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;
using Persona = Accerta.Documenti.Carte.Persona;

namespace Accerta.Documenti;

public sealed partial class CarteDelFascicolo
{
    private sealed record Membro(string Nome, string Ruolo, bool HaFirmato);

    private async Task<Esito<Carta>> VerbaleAsync(FascicoloAperto aperto, Attore attore, Guid? quale, CancellationToken ct)
    {
        // La persona riceve il verbale quando è definitivo; prima è un atto della commissione e del centro medico-legale.
        var aperti = aperto.Verbali.Where(v => (!attore.Ruolo.PerLaPersona || v.Verbale.DefinitivoDal is not null) && (quale is null || v.Verbale.Id == quale));
        if (aperti.FirstOrDefault() is not { Dati: { } dati, Verbale: var verbale })
            return NonAncora("il verbale non è ancora definitivo", "la copia completa arriva quando la procedura sanitaria è conclusa");

        var domanda = await DomandaAsync(aperto, ct);
        var componenti = await ComponentiAsync(verbale, ct);
        var giudicata = dati.Percentuale is { } percentuale ? CalcoloRiduzionistico.Giudica(percentuale, norme, verbale.VisitaDel) : (GiudizioInvalidita?)null;
        var carta = VerbaleCompleto.Carta(new(
            await MittenteAsync(aperto, ct), await NumeroAsync(verbale, aperto, ct), verbale.DefinitivoDal ?? verbale.VisitaDel, await ComuneAsync(aperto, ct), PersonaDi(aperto),
            domanda.Protocollo, domanda.Del, verbale.Accertamento.InParole, TipoInParole(verbale.Tipo), ModalitaInParole(verbale.Modalita), verbale.VisitaDel,
            [.. componenti.Select(c => new VerbaleCompleto.Componente(c.Nome, c.Ruolo, c.HaFirmato))],
            dati.DocumentiVisti, dati.Anamnesi, dati.EsameObiettivo, DiagnosiDi(dati), Calcolo(dati), verbale.Giudizio.PerIntero(giudicata, dati.Percentuale),
            verbale.Decorrenza!.Value, verbale.RevisioneDal, verbale.EsenteRevisione ? "patologia esente (DM 2-8-2007 o L. 80/2006)" : null,
            [
                new("Contrassegno per la circolazione e la sosta", verbale.Contrassegno),
                new("Agevolazioni fiscali sui veicoli", verbale.AgevolazioniVeicoli),
            ],
            RicorsoDa(verbale.NotificatoIl ?? verbale.VisitaDel, verbale.NotificatoIl))
        {
            Destinatario = DestinatarioDi(aperto),
            AccertamentiUlteriori = dati.EsamiRichiesti,
            GiorniPerAp70 = PuoDareDenaro(verbale, giudicata) ? norme.Termini.Ap70Giorni.Al(verbale.VisitaDel) : null,
            Ap70Entro = verbale.NotificatoIl is { } notificato ? Norma.Domande.Ap70.UltimoGiorno(notificato, norme) : null,
            AltreParti =
            [
                .. dati.Menomazioni is [] ? Array.Empty<VerbaleCompleto.Parte>() : [new("La diagnosi in parole", dati.Diagnosi)],
                .. dati.Parti.Select(p => new VerbaleCompleto.Parte(p.Titolo, p.Testo)),
            ],
        });
        carta = carta with { Ufficiale = verbale.DefinitivoDal is not null };
        return verbale.Stato switch
        {
            StatoVerbale.DaFirmare => ConAvviso(carta, "Bozza", "Il verbale non è ancora chiuso: mancano delle firme, o la chiusura del presidente. Non vale come verbale."),
            StatoVerbale.Trasmesso => ConAvviso(carta, "In verifica", "Il verbale è al centro medico-legale: diventa definitivo con la convalida o con il silenzio-assenso."),
            StatoVerbale.Sospeso => ConAvviso(carta, "In verifica", "Il centro medico-legale ha chiesto altri esami: il verbale diventa definitivo dopo la convalida."),
            StatoVerbale.VisitaDisposta or StatoVerbale.RivistoInSecondoGrado =>
                ConAvviso(carta, "In verifica", "Il centro medico-legale ha disposto una nuova visita: il verbale diventa definitivo dopo la convalida."),
            StatoVerbale.Definitivo => carta,
            StatoVerbale.Sostituito => ConAvviso(carta, "Sostituito", "Un verbale nuovo, in autotutela, ha preso il posto di questo: vale quello."),
        };
    }

    // B-02: handicap e collocamento mirato non portano denaro; l'invalidità parziale solo dalla fascia dell'assegno.
    private static bool PuoDareDenaro(Verbale verbale, GiudizioInvalidita? fascia) =>
        verbale.Accertamento is Accertamento.InvaliditaCivile or Accertamento.Cecita or Accertamento.Sordita
        && verbale.Giudizio is not Giudizio.NonInvalido && (verbale.Giudizio is not Giudizio.Parziale || fascia is GiudizioInvalidita.Invalido_74_99);

    private static string TipoInParole(TipoDiAccertamento tipo) => tipo switch
    {
        TipoDiAccertamento.Primo => "primo accertamento",
        TipoDiAccertamento.Aggravamento => "aggravamento",
        TipoDiAccertamento.Revisione => "revisione",
    };

    private static string ModalitaInParole(ModalitaDiVisita modalita) => modalita switch
    {
        ModalitaDiVisita.Ambulatoriale => "visita in ambulatorio",
        ModalitaDiVisita.Domiciliare => "visita a domicilio",
        ModalitaDiVisita.AgliAtti => "sui documenti, senza visita",
    };

    private static Carta ConAvviso(Carta carta, string parola, string perche) => carta with { Blocchi = [new Riquadro(parola, perche), .. carta.Blocchi] };

    private static IReadOnlyList<VerbaleCompleto.Diagnosi> DiagnosiDi(DatiVerbale dati) => dati.Menomazioni is []
        ? [new(dati.Diagnosi, null, dati.CodiciIcd9 is [] ? null : string.Join(", ", dati.CodiciIcd9), null, null)]
        : [.. dati.Menomazioni.Select(m => new VerbaleCompleto.Diagnosi(Menomazione(m), m.CodiceDm1992, m.CodiceIcd9, m.Fascia, $"{m.Percentuale}%"))];

    private static string Menomazione(MenomazioneValutata m) =>
        $"{m.Descrizione}{(m.Gruppo is { } gruppo ? $" (concorrente, gruppo {gruppo})" : "")}{(m.Motivazione is { } perche ? $". Motivo: {perche}" : "")}";

    private static IReadOnlyList<string> Calcolo(DatiVerbale dati) => dati.Percentuale is null
        ? []
        :
        [
            .. dati.PassiDelCalcolo,
            .. dati.VariazionePunti != 0 ? [$"variazione di {dati.VariazionePunti} punti: {dati.MotivazioneVariazione}"] : Array.Empty<string>(),
            $"valore esatto {dati.PercentualeEsatta}%, arrotondato una volta sola, alla fine: {dati.Correzione?.Prima ?? dati.Percentuale}%",
            .. dati.Correzione is { } corretta ? [$"corretta dall'INPS: {dati.Percentuale}%. Motivo: {corretta.Motivazione}"] : Array.Empty<string>(),
        ];

    private async Task<Esito<Carta>> DecisioneAsync(FascicoloAperto aperto, CancellationToken ct)
    {
        if (aperto is not { Decisione: { } decisione, Domanda: { } domanda })
            return NonAncora("le prestazioni non sono ancora state decise", "la lettera nasce con la decisione dell'ufficio prestazioni");
        var verbale = aperto.Verbali.Select(v => v.Verbale).First(v => v.Stato == StatoVerbale.Definitivo);
        DecisioneLiquidazione.Prestazione[] prestazioni =
        [
            .. decisione.Motivi.Select(m => decisione.Prestazioni.FirstOrDefault(p => p.Codice == m.Codice) is { } decisa
                ? new DecisioneLiquidazione.Prestazione(m.Codice.InParole, true, decisa.Decorrenza, decisa.ImportoMensile, decisa.Mensilita, PerLaLettera(m.Motivi))
                : new DecisioneLiquidazione.Prestazione(m.Codice.InParole, false, null, null, 0, PerLaLettera(m.Motivi))),
        ];
        var corrente = Termine.PrimoDelMeseSuccessivo(decisione.Giorno);
        var continua = decisione.Prestazioni.Any(p => p.UltimoMese is null || p.UltimoMese >= corrente);
        return DecisioneLiquidazione.Carta(new(
            await MittenteAsync(aperto, ct), DestinatarioDi(aperto), domanda.Protocollo, decisione.Giorno, aperto.Interessato.NomeCompleto, await NumeroAsync(verbale, aperto, ct),
            prestazioni, [.. ArretratiDi(decisione)], ComeSiPaga(aperto, decisione), continua ? corrente : null, [], RicorsoDa(decisione.Giorno, decisione.Giorno))
        {
            UltimoMese = decisione.Prestazioni is [var una] ? una.UltimoMese : null,
            PrimaTredicesima = PrimaTredicesima(decisione),
        });
    }

    private Euro? PrimaTredicesima(Economica.Decisione decisione)
    {
        var dicembre = new DateOnly(decisione.Giorno.Year, 12, 1);
        var tredicesime = decisione.Prestazioni
            .SelectMany(p => RateDelMese.Di(p.Codice, p.Decorrenza, ValutaDecisione.ImportoPersonale(p.Codice, p.ImportoMensile), dicembre, decisione.Giorno, norme))
            .Where(r => r.Tredicesima).ToList();
        return tredicesime is [] ? null : tredicesime.Aggregate(Euro.Zero, (somma, r) => somma + r.Importo);
    }

    // Nella lettera restano leggi e circolari; gli indirizzi delle pagine lette stanno nelle norme.
    private static IReadOnlyList<Motivo> PerLaLettera(IReadOnlyList<Motivo> motivi) =>
        [.. motivi.Select(m => m with { Fonte = m.Fonte is { } fonte && Leggi(fonte) is { Length: > 0 } leggi ? leggi : null })];

    private static string Leggi(string fonte) =>
        string.Join("; ", fonte.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(f => !f.StartsWith("http", StringComparison.OrdinalIgnoreCase)));

    // Gli interessi sono un totale solo: stanno in una riga loro, dopo i mesi.
    private static IEnumerable<DecisioneLiquidazione.Arretrato> ArretratiDi(Economica.Decisione decisione)
    {
        foreach (var riga in decisione.Arretrati)
            yield return new(riga.Tredicesima ? $"tredicesima {riga.Mese.Year}" : riga.Mese.MeseItaliano, riga.Codice.InParole, riga.Importo, Euro.Zero);
        if (decisione.Interessi > Euro.Zero)
            yield return new("interessi legali", "sul totale degli arretrati", Euro.Zero, decisione.Interessi);
    }

    private string? ComeSiPaga(FascicoloAperto aperto, Economica.Decisione decisione)
    {
        if (decisione.Prestazioni is []) return null;
        if (aperto.Ap70?.Iban is { Length: > 8 } iban) return $"bonifico sul conto {iban[..4]} … {iban[^3..]}";
        var mensile = decisione.Prestazioni.Aggregate(Euro.Zero, (somma, p) => somma + p.ImportoMensile);
        return Pagamento.Valuta(mensile, ModalitaDiPagamento.Contanti, norme, decisione.Giorno).Accettato
            ? "allo sportello, in contanti; per averlo su un conto comunichi l'IBAN all'ufficio"
            : "solo su un conto, perché l'importo supera il limite dei contanti: comunichi l'IBAN all'ufficio"; // D-10
    }

    private async Task<List<Membro>> ComponentiAsync(Verbale verbale, CancellationToken ct)
    {
        Guid[] chi = [.. verbale.Componenti.Select(c => c.PersonaId)];
        var nomi = await db.Persone.AsNoTracking().Where(p => chi.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.NomeCompleto, ct);
        var qualifiche = (await db.Incarichi.AsNoTracking().Where(i => chi.Contains(i.PersonaId) && i.CommissioneId == verbale.CommissioneId).ToListAsync(ct))
            .ToLookup(i => i.PersonaId, i => i.Qualifica);
        return
        [
            .. from c in verbale.Componenti
               orderby c.Posto
               let qualifica = qualifiche[c.PersonaId].FirstOrDefault() ?? ""
               select new Membro(nomi[c.PersonaId], c.Posto == Norma.Commissioni.Componente.Presidente ? $"presidente, {qualifica}" : qualifica, c.FirmatoAlle is not null),
        ];
    }

    private async Task<Agenda.Sede?> SedeAsync(FascicoloAperto aperto, CancellationToken ct) =>
        aperto.Visita is { CommissioneId: var commissione }
            ? await (from c in db.Commissioni.AsNoTracking() join s in db.Sedi on c.SedeId equals s.Id where c.Id == commissione select s).SingleAsync(ct)
            : aperto.Fascicolo.Provincia is { } provincia ? await db.Sedi.AsNoTracking().FirstOrDefaultAsync(s => s.Provincia == provincia, ct) : null;

    private async Task<Mittente> MittenteAsync(FascicoloAperto aperto, CancellationToken ct) =>
        new(opzioni.Ente, await SedeAsync(aperto, ct) is { } sede ? [sede.Nome, sede.Indirizzo] : [], [$"Sul portale: {opzioni.IndirizzoPubblico}"]);

    private async Task<string> LuogoAsync(FascicoloAperto aperto, CancellationToken ct) =>
        await SedeAsync(aperto, ct) is { } sede ? $"{sede.Nome}, {sede.Indirizzo}" : "";

    private async Task<string> ComuneAsync(FascicoloAperto aperto, CancellationToken ct) =>
        await SedeAsync(aperto, ct) is { } sede ? sede.Indirizzo.Split(' ')[^1] : "";

    private async Task<string> NomeDiAsync(Guid persona, CancellationToken ct) =>
        (await db.Persone.AsNoTracking().SingleAsync(p => p.Id == persona, ct)).NomeCompleto;

    private static string[] InParole(IEnumerable<Accertamento> accertamenti) => [.. accertamenti.Select(a => a.InParole)];

    // Il verbale di una revisione ha il numero della domanda da cui viene, e l'anno in cui si è rivista la persona.
    private async Task<string> NumeroAsync(Verbale verbale, FascicoloAperto aperto, CancellationToken ct) =>
        $"{await ProtocolloAsync(aperto, ct)}/{SiglaDi(verbale.Accertamento)}{(aperto.Domanda is null ? $"/RV{verbale.VisitaDel.Year}" : "")}";

    private static string SiglaDi(Accertamento accertamento) => accertamento switch
    {
        Accertamento.InvaliditaCivile => "IC",
        Accertamento.Cecita => "CE",
        Accertamento.Sordita => "SO",
        Accertamento.Handicap => "HA",
        Accertamento.CollocamentoMirato => "CM",
    };

    private static Persona PersonaDi(FascicoloAperto aperto) => new(
        aperto.Interessato.NomeCompleto, aperto.Interessato.CodiceFiscale.Valore, aperto.Interessato.Nascita,
        Residenza: aperto.Interessato is { Indirizzo: { } via, Comune: { } comune } p ? $"{via}, {p.Cap} {comune} ({p.Provincia})" : null);

    private static Destinatario DestinatarioDi(FascicoloAperto aperto) => new(
        aperto.Relazione.DelegaId is null ? aperto.Interessato.NomeCompleto : $"A chi rappresenta {aperto.Interessato.NomeCompleto}",
        aperto.Interessato is { Indirizzo: { } via, Comune: { } comune } p ? [via, $"{p.Cap} {comune} ({p.Provincia})"] : []);

    private Ricorso RicorsoDa(DateOnly giorno, DateOnly? notificato)
    {
        var mesi = norme.Termini.RicorsoMesi.Al(giorno);
        return new(mesi, "tribunale del luogo di residenza, sezione lavoro", notificato is { } dal ? norme.Termini.RicorsoMesi.UltimoGiorno(dal) : null);
    }
}

using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Fascicoli.TipoObbligo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Economica;

/// <summary>Gli atti della fase economica (E). La decisione, e ciò che toglie del denaro, si notificano con la prova della consegna (N-01).</summary>
internal static class AttiEconomici
{
    /// <summary>K-04: gli stati in cui un verbale può avere già effetto senza essere definitivo; la pratica resta dov'è.</summary>
    internal static readonly StatoFascicolo[] PrimaDellaConvalida = [VisitaSvolta, VerbaleDaFirmare, InVerificaSecondoGrado];

    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.DatiEconomiciAnticipati, "la persona dà i dati economici già con la domanda", [Cittadino, Patronato], "D-04", [DomandaPresentata, VisitaFissata], [])
        {
            Avviso = "ricevuta dei dati economici",
            Apre = [LiquidareSenzaInteressi],
        },
        new(TipoAtto.DatiEconomiciPresentati, "la persona dà i dati economici (AP70)", [Cittadino, Patronato], "E-01 K-04", [VerbaleDefinitivo, .. PrimaDellaConvalida], [DatiEconomiciPresentati])
        {
            Avviso = "ricevuta dei dati economici",
            Apre = [LiquidareSenzaInteressi],
            Chiude = [PresentareAp70],
        },
        new(TipoAtto.PrestazioniLiquidate, "l'operatore decide le prestazioni", [Operatore], "E-02 E-03 E-04 G-12 K-04 L-03", [VerbaleDefinitivo, DatiEconomiciPresentati, .. PrimaDellaConvalida], [Liquidato, Concluso])
        {
            Avviso = "la decisione, con i motivi",
            Legale = true,
            Chiude = [LiquidareSenzaInteressi, PagareDopoIlGiudizio],
        },
        new(TipoAtto.PrestazioniRicalcolate, "i conti si rifanno, e cambiano", [Operatore, Sistema], "E-02 E-03 E-04 E-11 L-03", [], [])
        {
            Avviso = "la decisione nuova, con le differenze e i motivi; dopo una decisione del giudice, anche se non cambia nulla",
            Chiude = [PagareDopoIlGiudizio],
        },
        new(TipoAtto.RateDisposte, "il lotto dei pagamenti dispone le rate del mese", [Sistema], "E-03 E-10 E-11", [], []),
        new(TipoAtto.PagamentoCambiato, "la persona cambia il modo in cui è pagata", [Cittadino, Patronato], "D-10", [], [])
        {
            Avviso = "conferma del modo di pagamento",
        },
        new(TipoAtto.OpzioneEsercitata, "la persona sceglie fra due prestazioni che non si sommano", [Cittadino, Patronato], "E-05", [], [])
        {
            Avviso = "conferma della scelta",
        },
        new(TipoAtto.IncompatibilitaDichiarata, "la persona dichiara una prestazione di un altro ente", [Cittadino, Patronato], "E-05", [], [])
        {
            Avviso = "ricevuta della dichiarazione",
        },
        new(TipoAtto.RicoveroDichiarato, "la persona dichiara un ricovero", [Cittadino, Patronato], "E-06", [], [])
        {
            Avviso = "ricevuta della dichiarazione",
        },
        new(TipoAtto.FrequenzaDichiarata, "la persona dichiara la frequenza di una scuola o di un centro", [Cittadino, Patronato], "E-02", [], [])
        {
            Avviso = "ricevuta della dichiarazione",
        },
        new(TipoAtto.RedditiDichiarati, "la persona dichiara i redditi di un anno", [Cittadino, Patronato], "E-02", [], [])
        {
            Avviso = "ricevuta della dichiarazione",
        },
        new(TipoAtto.IndebitoAccertato, "i conti rifatti mostrano una somma pagata in più", [Sistema], "E-10", [], [])
        {
            Avviso = "la somma, da dove viene, e il piano proposto",
            Legale = true,
        },
        new(TipoAtto.IndebitoContestato, "la persona contesta ciò che le si chiede indietro", [Cittadino, Patronato], "E-10", [], [])
        {
            Avviso = "ricevuta della contestazione",
        },
        new(TipoAtto.ContestazioneDecisa, "l'operatore risponde alla contestazione", [Operatore], "E-10", [], [])
        {
            Avviso = "la risposta",
            Legale = true,
        },
        new(TipoAtto.PianoDiRecuperoDeciso, "l'operatore concorda il piano di restituzione", [Operatore], "E-10", [], [])
        {
            Avviso = "il piano",
        },
        new(TipoAtto.PrestazioneSospesa, "un pagamento si ferma, dopo un sollecito consegnato rimasto senza risposta", [Operatore, Sistema], "N-01 X-02", [], [])
        {
            Avviso = "da quando, perché, e come rimediare",
            Legale = true,
        },
        new(TipoAtto.PrestazioneRipresa, "un pagamento fermo riprende", [Cittadino, Patronato, Operatore, Sistema], "X-02", [], [])
        {
            Avviso = "la ripresa, con i mesi fermi",
        },
        new(TipoAtto.PrestazioneRevocata, "una prestazione ferma si revoca, passato il termine dall'avviso consegnato che era ferma", [Operatore], "N-01 X-02", [], [])
        {
            Avviso = "la revoca e il ricorso",
            Legale = true,
        },
        new(TipoAtto.MaggioreEtaCompiuta, "la persona compie 18 anni", [Sistema], "D-08 E-07", [], [])
        {
            Avviso = "che cosa cambia a 18 anni, e che cosa fare",
        },
        new(TipoAtto.EtaPensionabileCompiuta, "la persona arriva all'età pensionabile", [Sistema], "E-08", [], [])
        {
            Avviso = "che cosa cambia all'età pensionabile",
        },
    ];
}

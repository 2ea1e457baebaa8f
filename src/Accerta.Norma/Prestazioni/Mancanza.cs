namespace Accerta.Norma.Prestazioni;

/// <summary>Che cosa manca perché una prestazione spetti, come insieme di segni: una regola, due letture (l'esito e la spiegazione).</summary>
[Flags]
public enum Mancanza
{
    /// <summary>Nulla: spetta.</summary>
    Nessuna = 0,

    /// <summary>D-02: non risiede in Italia.</summary>
    Residenza = 1,

    /// <summary>D-02: cittadinanza o titolo di soggiorno.</summary>
    CittadinanzaOSoggiorno = 1 << 1,

    /// <summary>C51: la stessa minorazione è già tutelata da un'altra prestazione.</summary>
    StessaMinorazione = 1 << 2,

    /// <summary>Il giudizio sanitario non basta.</summary>
    RequisitoSanitario = 1 << 3,

    /// <summary>La percentuale non basta.</summary>
    Percentuale = 1 << 4,

    /// <summary>Non è ancora maggiorenne.</summary>
    MinoreEta = 1 << 5,

    /// <summary>È già maggiorenne.</summary>
    MaggioreEta = 1 << 6,

    /// <summary>Ha raggiunto l'età pensionabile.</summary>
    EtaPensionabile = 1 << 7,

    /// <summary>Non ha ancora l'età richiesta.</summary>
    EtaInsufficiente = 1 << 8,

    /// <summary>E-08: non era titolare prima dell'età pensionabile.</summary>
    NonTitolarePrima = 1 << 9,

    /// <summary>I decimisti sono una categoria chiusa.</summary>
    CategoriaChiusa = 1 << 10,

    /// <summary>E-09: la categoria non ha l'incremento.</summary>
    CategoriaEsclusa = 1 << 11,

    /// <summary>D-08: domanda fuori dalla finestra prima dei 18 anni.</summary>
    FuoriFinestra = 1 << 12,

    /// <summary>D-08: da minore non riceveva l'indennità di frequenza.</summary>
    IndennitaMancante = 1 << 13,

    /// <summary>Contributi insufficienti.</summary>
    Contribuzione = 1 << 14,

    /// <summary>Il minore non frequenta, o non in questo periodo.</summary>
    Frequenza = 1 << 15,

    /// <summary>Il centro non è convenzionato.</summary>
    CentroNonConvenzionato = 1 << 16,

    /// <summary>E-06: ricovero in struttura permanente.</summary>
    RicoveroContinuativo = 1 << 17,

    /// <summary>E-06: ricovero gratuito lungo. Sospende, non toglie.</summary>
    RicoveroGratuito = 1 << 18,

    /// <summary>E-01: mancano i dati socio-economici.</summary>
    Ap70 = 1 << 19,

    /// <summary>I redditi dell'anno non sono dichiarati.</summary>
    RedditoIgnoto = 1 << 20,

    /// <summary>Il reddito supera il limite.</summary>
    Reddito = 1 << 21,

    /// <summary>E-05: non si somma con un'altra prestazione; sceglie la persona.</summary>
    Incompatibile = 1 << 22,

    /// <summary>G-07: non è riconosciuta sorda.</summary>
    NonSordo = 1 << 23,
}

/// <summary>I codici dei motivi di esclusione, stabili per le macchine.</summary>
public static class CodiciDiMancanza
{
    // In ordine: il primo che manca è il motivo che si dice per primo.
    private static readonly (Mancanza Mancanza, string Codice)[] InOrdine =
    [
        (Mancanza.Residenza, "RESIDENZA_MANCANTE"),
        (Mancanza.CittadinanzaOSoggiorno, "REQUISITO_CITTADINANZA_SOGGIORNO"),
        (Mancanza.StessaMinorazione, "STESSA_MINORAZIONE"),
        (Mancanza.MaggioreEta, "MAGGIORE_ETA"),
        (Mancanza.CategoriaChiusa, "CATEGORIA_CHIUSA_1962"),
        (Mancanza.CategoriaEsclusa, "CATEGORIA_ESCLUSA"),
        (Mancanza.NonTitolarePrima, "NON_TITOLARE_PRIMA_ETA_PENSIONABILE"),
        (Mancanza.EtaPensionabile, "ETA"),
        (Mancanza.MinoreEta, "MINORE_ETA"),
        (Mancanza.EtaInsufficiente, "ETA_INSUFFICIENTE"),
        (Mancanza.FuoriFinestra, "FUORI_FINESTRA_DL90"),
        (Mancanza.IndennitaMancante, "INDENNITA_MANCANTE"),
        (Mancanza.Percentuale, "PERCENTUALE_INSUFFICIENTE"),
        (Mancanza.Incompatibile, "INCOMPATIBILE_SALVO_OPZIONE"),
        (Mancanza.NonSordo, "NON_RICONOSCIUTO_SORDO"),
        (Mancanza.RequisitoSanitario, "REQUISITO_SANITARIO_MANCANTE"),
        (Mancanza.Contribuzione, "CONTRIBUZIONE_INSUFFICIENTE"),
        (Mancanza.CentroNonConvenzionato, "CENTRO_NON_CONVENZIONATO"),
        (Mancanza.Frequenza, "FREQUENZA_MANCANTE"),
        (Mancanza.RicoveroContinuativo, "RICOVERO_CONTINUATIVO"),
        (Mancanza.RicoveroGratuito, "RICOVERO_GRATUITO"),
        (Mancanza.Ap70, "AP70_MANCANTE"),
        (Mancanza.RedditoIgnoto, "REDDITO_NON_DICHIARATO"),
        (Mancanza.Reddito, "REDDITO_SUPERIORE"),
    ];

    extension(Mancanza mancanze)
    {
        /// <summary>I codici di tutto ciò che manca, dal più importante.</summary>
        public IEnumerable<string> Codici => InOrdine.Where(m => mancanze.HasFlag(m.Mancanza)).Select(m => m.Codice);
    }
}

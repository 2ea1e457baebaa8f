namespace Accerta.Norma.Prestazioni;

/// <summary>Le prestazioni economiche di questa procedura (dominio, sezione 4).</summary>
public enum CodicePrestazione
{
    /// <summary>Assegno mensile di assistenza, invalidi parziali (L. 118/1971 art. 13).</summary>
    AssegnoMensile,

    /// <summary>Pensione di inabilità, invalidi totali (L. 118/1971 art. 12).</summary>
    PensioneInabilita,

    /// <summary>Indennità di accompagnamento (L. 18/1980).</summary>
    IndennitaAccompagnamento,

    /// <summary>Indennità mensile di frequenza (L. 289/1990).</summary>
    IndennitaFrequenza,

    /// <summary>Pensione per ciechi assoluti (L. 66/1962).</summary>
    PensioneCiechiAssoluti,

    /// <summary>Indennità di accompagnamento per ciechi assoluti (L. 406/1968).</summary>
    IndennitaAccompagnamentoCiechi,

    /// <summary>Pensione per ciechi parziali (L. 66/1962).</summary>
    PensioneCiechiParziali,

    /// <summary>Indennità speciale per ciechi parziali (L. 508/1988 art. 3).</summary>
    IndennitaSpecialeVentesimisti,

    /// <summary>Assegno vitalizio ai decimisti: categoria chiusa nel 1962.</summary>
    AssegnoVitalizioDecimisti,

    /// <summary>Pensione per sordi (L. 381/1970).</summary>
    PensioneSordi,

    /// <summary>Indennità di comunicazione per sordi (L. 508/1988 art. 4).</summary>
    IndennitaComunicazione,

    /// <summary>Indennità per lavoratori con drepanocitosi o talassemia major (L. 448/2001 art. 39).</summary>
    IndennitaDrepanocitosi,

    /// <summary>Assegno sociale che sostituisce una prestazione all'età pensionabile (E-08).</summary>
    AssegnoSocialeSostitutivo,

    /// <summary>Prestazione provvisoria dai 18 anni (art. 25 c. 5 DL 90/2014, D-08).</summary>
    PrestazioneProvvisoriaMaggiorenni,

    /// <summary>Incremento al milione (E-09).</summary>
    Incremento,
}

/// <summary>Prestazioni di altri enti o di altre leggi, che possono non sommarsi alle nostre (E-05).</summary>
public enum AltraPrestazione
{
    /// <summary>Assegno ordinario di invalidità (L. 222/1984).</summary>
    AssegnoOrdinarioInvalidita,

    /// <summary>Rendita INAIL.</summary>
    RenditaInail,

    /// <summary>Assegno INAIL per assistenza personale continuativa.</summary>
    InailAssistenzaPersonaleContinuativa,

    /// <summary>Indennità analoga per causa di guerra, lavoro o servizio.</summary>
    IndennitaAnalogaServizio,
}

/// <summary>Un insieme di prestazioni, come valore.</summary>
/// <param name="Bit">Un bit per prestazione.</param>
public readonly record struct InsiemeDiPrestazioni(uint Bit)
{
    /// <summary>L'insieme che contiene queste prestazioni.</summary>
    public static InsiemeDiPrestazioni Di(IEnumerable<CodicePrestazione> prestazioni) =>
        prestazioni.Aggregate(default(InsiemeDiPrestazioni), (insieme, p) => insieme.Con(p));

    /// <summary>L'insieme con una prestazione in più.</summary>
    public InsiemeDiPrestazioni Con(CodicePrestazione prestazione) => new(Bit | 1u << (int)prestazione);

    /// <summary>L'insieme senza una prestazione.</summary>
    public InsiemeDiPrestazioni Senza(CodicePrestazione prestazione) => new(Bit & ~(1u << (int)prestazione));

    /// <summary>Vero se la prestazione è nell'insieme.</summary>
    public bool Contiene(CodicePrestazione prestazione) => (Bit >> (int)prestazione & 1) == 1;
}

/// <summary>Come si chiamano le prestazioni in una frase.</summary>
public static class NomiDellePrestazioni
{
    extension(CodicePrestazione codice)
    {
        /// <summary>Il nome con l'articolo: «l'assegno mensile».</summary>
        public string InParole => codice switch
        {
            CodicePrestazione.AssegnoMensile => "l'assegno mensile",
            CodicePrestazione.PensioneInabilita => "la pensione di inabilità",
            CodicePrestazione.IndennitaAccompagnamento => "l'indennità di accompagnamento",
            CodicePrestazione.IndennitaFrequenza => "l'indennità di frequenza",
            CodicePrestazione.PensioneCiechiAssoluti => "la pensione per ciechi assoluti",
            CodicePrestazione.IndennitaAccompagnamentoCiechi => "l'indennità di accompagnamento per ciechi assoluti",
            CodicePrestazione.PensioneCiechiParziali => "la pensione per ciechi parziali",
            CodicePrestazione.IndennitaSpecialeVentesimisti => "l'indennità speciale per ciechi parziali",
            CodicePrestazione.AssegnoVitalizioDecimisti => "l'assegno vitalizio ai decimisti",
            CodicePrestazione.PensioneSordi => "la pensione per sordi",
            CodicePrestazione.IndennitaComunicazione => "l'indennità di comunicazione",
            CodicePrestazione.IndennitaDrepanocitosi => "l'indennità per drepanocitosi o talassemia major",
            CodicePrestazione.AssegnoSocialeSostitutivo => "l'assegno sociale sostitutivo",
            CodicePrestazione.PrestazioneProvvisoriaMaggiorenni => "la prestazione provvisoria dai 18 anni",
            CodicePrestazione.Incremento => "l'incremento della pensione",
        };
    }

    extension(AltraPrestazione altra)
    {
        /// <summary>Il nome con l'articolo: «la rendita INAIL».</summary>
        public string InParole => altra switch
        {
            AltraPrestazione.AssegnoOrdinarioInvalidita => "l'assegno ordinario di invalidità",
            AltraPrestazione.RenditaInail => "la rendita INAIL",
            AltraPrestazione.InailAssistenzaPersonaleContinuativa => "l'assegno INAIL per assistenza personale continuativa",
            AltraPrestazione.IndennitaAnalogaServizio => "l'indennità analoga per guerra, lavoro o servizio",
        };
    }
}

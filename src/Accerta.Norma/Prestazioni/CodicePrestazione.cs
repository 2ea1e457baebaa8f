namespace Accerta.Norma.Prestazioni;

/// <summary>Le prestazioni economiche (dominio, sezione 4). Il nome nei casi e nell'API è lo stesso, in MAIUSCOLO_CON_TRATTI.</summary>
public enum CodicePrestazione
{
    /// <summary>Assegno mensile (L. 118/1971 art. 13).</summary>
    AssegnoMensile,

    /// <summary>Pensione di inabilità (L. 118/1971 art. 12).</summary>
    PensioneInabilita,

    /// <summary>Indennità di accompagnamento (L. 18/1980).</summary>
    IndennitaAccompagnamento,

    /// <summary>Indennità di frequenza (L. 289/1990).</summary>
    IndennitaFrequenza,

    /// <summary>Pensione ai ciechi assoluti (L. 382/1970).</summary>
    PensioneCiechiAssoluti,

    /// <summary>Pensione ai ciechi parziali (L. 382/1970).</summary>
    PensioneCiechiParziali,

    /// <summary>Indennità speciale ai ventesimisti (L. 508/1988).</summary>
    IndennitaSpecialeVentesimisti,

    /// <summary>Indennità di accompagnamento ai ciechi assoluti (L. 406/1968).</summary>
    IndennitaAccompagnamentoCiechi,

    /// <summary>Assegno vitalizio ai decimisti (L. 66/1962).</summary>
    AssegnoVitalizioDecimisti,

    /// <summary>Pensione ai sordi (L. 381/1970).</summary>
    PensioneSordi,

    /// <summary>Indennità di comunicazione (L. 508/1988).</summary>
    IndennitaComunicazione,

    /// <summary>Indennità ai lavoratori con drepanocitosi o talassemia major (L. 448/2001 art. 39).</summary>
    IndennitaDrepanocitosi,

    /// <summary>Assegno sociale sostitutivo (L. 118/1971 art. 19).</summary>
    AssegnoSocialeSostitutivo,

    /// <summary>Incremento al milione (Corte cost. 152/2020).</summary>
    Incremento,

    /// <summary>Prestazione provvisoria ai maggiorenni (art. 25 c. 5 DL 90/2014).</summary>
    PrestazioneProvvisoriaMaggiorenni,
}

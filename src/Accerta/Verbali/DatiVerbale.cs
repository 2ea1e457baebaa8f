using Accerta.Norma.Giudizi;

namespace Accerta.Verbali;

/// <summary>Una menomazione come la commissione l'ha valutata.</summary>
public sealed record MenomazioneValutata(
    string Descrizione, string? CodiceDm1992, string? CodiceIcd9, string Apparato, int Percentuale, string Fascia, string? Gruppo, string? Motivazione);

/// <summary>Una parte del verbale propria di un accertamento, com'è da leggere: la vista, l'udito, i requisiti dell'handicap, le otto aree.</summary>
public sealed record ParteDelVerbale(string Titolo, string Testo);

/// <summary>La percentuale cambiata dopo la commissione, e perché.</summary>
public sealed record PercentualeCorretta(int Prima, string Motivazione);

/// <summary>La parte sanitaria del verbale: si legge solo da <see cref="Fascicoli.ApriFascicolo"/>.</summary>
public sealed record DatiVerbale(
    string Anamnesi,
    string EsameObiettivo,
    IReadOnlyList<string> DocumentiVisti,
    IReadOnlyList<MenomazioneValutata> Menomazioni,
    string Diagnosi,
    int? Percentuale,
    string? PercentualeEsatta,
    IReadOnlyList<string> PassiDelCalcolo,
    int VariazionePunti,
    string? MotivazioneVariazione)
{
    /// <summary>I codici ICD-9-CM di tutto il verbale: quelli delle menomazioni e quelli dei certificati.</summary>
    public IReadOnlyList<string> CodiciIcd9 { get; init; } = [];

    /// <summary>La condizione per l'accompagnamento.</summary>
    public CondizioneAccompagnamento Condizione { get; init; }

    /// <summary>La voce del DM 2-8-2007 riconosciuta; nulla se nessuna.</summary>
    public int? VoceDm2007 { get; init; }

    /// <summary>Gli esami chiesti dalla commissione e dal centro medico-legale.</summary>
    public IReadOnlyList<string> EsamiRichiesti { get; init; } = [];

    /// <summary>G-07: la perdita media dell'orecchio migliore, in dB; nulla se il verbale non è di sordità. Da qui dipendono comunicazione, pensione e frequenza.</summary>
    public decimal? MediaDb { get; init; }

    /// <summary>Le parti proprie dell'accertamento.</summary>
    public IReadOnlyList<ParteDelVerbale> Parti { get; init; } = [];

    /// <summary>Se il centro medico-legale, o un atto in autotutela, ha cambiato la percentuale della commissione.</summary>
    public PercentualeCorretta? Correzione { get; init; }
}

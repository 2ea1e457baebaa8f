using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Verbali;

/// <summary>B-03: un atto nuovo che corregge un verbale definitivo, e lo cita.</summary>
/// <param name="Verbale">Il verbale che si corregge; nullo se non è indicato.</param>
/// <param name="Motivazione">Perché.</param>
/// <param name="Del">Il giorno dell'atto.</param>
public sealed record AttoDiAutotutela(Guid? Verbale, string? Motivazione, DateOnly Del);

/// <summary>B-03: un verbale definitivo non si modifica; si corregge con un atto nuovo (L. 241/1990 art. 21-nonies).</summary>
public static class Autotutela
{
    /// <summary>Si può ancora modificare il verbale?</summary>
    /// <param name="definitivoDal">Il giorno in cui è diventato definitivo; nullo se non lo è.</param>
    public static IEnumerable<Rifiuto> ValutaModifica(DateOnly? definitivoDal)
    {
        if (definitivoDal is { } giorno)
            yield return new("B-03", "VERBALE_GIA_DEFINITIVO", $"il verbale è definitivo {giorno.Con("dal")}", "adotta un atto in autotutela che lo citi: il verbale resta com'è");
    }

    /// <summary>L'atto in autotutela sta in piedi?</summary>
    /// <param name="atto">L'atto.</param>
    /// <param name="definitivoDal">Il giorno in cui il verbale citato è diventato definitivo; nullo se non lo è.</param>
    public static IEnumerable<Rifiuto> Valuta(AttoDiAutotutela atto, DateOnly? definitivoDal)
    {
        if (atto.Verbale is null)
            yield return new("B-03", "VERBALE_NON_INDICATO", "l'atto non dice quale verbale corregge", "indica il verbale", "Verbale");
        if (string.IsNullOrWhiteSpace(atto.Motivazione))
            yield return new("B-03", "MOTIVAZIONE_MANCANTE", "l'atto non dice perché corregge il verbale", "scrivi il motivo: senza, l'atto è illegittimo", "Motivazione");
        if (definitivoDal is null)
            yield return new("B-03", "VERBALE_NON_DEFINITIVO", "il verbale non è ancora definitivo", "correggi il verbale stesso", "Verbale");
        else if (atto.Del < definitivoDal)
            yield return new("B-03", "DATA_NON_VALIDA", $"l'atto è {atto.Del.Con("del")}, il verbale è definitivo {definitivoDal.Value.Con("dal")}", "correggi la data dell'atto", "Del");
    }
}

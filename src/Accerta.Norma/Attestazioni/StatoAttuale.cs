using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Attestazioni;

/// <summary>Un giudizio definitivo della persona: di prima istanza, aggravamento, revisione, verifica o autotutela.</summary>
/// <param name="Accertamento">Che cosa si è accertato.</param>
/// <param name="DefinitivoDal">Da quando è definitivo.</param>
/// <param name="Riconosciuto">Falso se il giudizio è negativo.</param>
/// <param name="Giudizio">Il giudizio come si legge nella copia omissis: si mostra solo al secondo livello.</param>
/// <param name="Percentuale">La percentuale, se c'è: si mostra solo al secondo livello.</param>
public sealed record GiudizioDefinitivo(Accertamento Accertamento, DateOnly DefinitivoDal, bool Riconosciuto, string Giudizio, int? Percentuale = null);

/// <summary>Q-02: ciò che vede chiunque legge il QR. Non ha posto per giudizio, percentuale o diagnosi.</summary>
/// <param name="Valido">Falso se il codice non è valido, qualunque sia il motivo.</param>
/// <param name="Riconoscimenti">Di che tipo è lo stato; vuoto = nessuno, o codice non valido.</param>
public sealed record RispostaDiPrimoLivello(bool Valido, IReadOnlyList<Accertamento> Riconoscimenti);

/// <summary>Q-03: una voce di ciò che vede il gestore autenticato, con l'OTP.</summary>
/// <param name="Accertamento">Che cosa si è accertato.</param>
/// <param name="Giudizio">Il giudizio.</param>
/// <param name="Percentuale">La percentuale, se c'è.</param>
public sealed record VoceDiSecondoLivello(Accertamento Accertamento, string Giudizio, int? Percentuale);

/// <summary>Q-01: lo stato della persona, e non di un verbale: per ogni accertamento conta l'ultimo giudizio definitivo.</summary>
public static class StatoAttuale
{
    /// <summary>Il QR si può generare?</summary>
    public static IEnumerable<Rifiuto> ValutaGenerazione(IEnumerable<GiudizioDefinitivo> giudizi, DateOnly oggi)
    {
        if (!giudizi.Any(g => g.DefinitivoDal <= oggi))
            yield return new("Q-01", "NESSUN_GIUDIZIO_DEFINITIVO", "non c'è ancora un giudizio definitivo", "potrai generare il QR quando il verbale sarà definitivo");
    }

    /// <summary>Q-02: la risposta a chiunque. Un codice revocato, sconosciuto o sostituito dà la stessa risposta .</summary>
    /// <param name="codiceValido">Vero se il codice letto è quello in corso di validità.</param>
    /// <param name="giudizi">I giudizi definitivi della persona.</param>
    /// <param name="oggi">Il giorno della lettura.</param>
    public static RispostaDiPrimoLivello PrimoLivello(bool codiceValido, IEnumerable<GiudizioDefinitivo> giudizi, DateOnly oggi) =>
        codiceValido ? new(true, [.. InVigore(giudizi, oggi).Select(g => g.Accertamento)]) : new(false, []);

    /// <summary>Q-03: ciò che si mostra dopo l'OTP.</summary>
    public static IReadOnlyList<VoceDiSecondoLivello> SecondoLivello(IEnumerable<GiudizioDefinitivo> giudizi, DateOnly oggi) =>
        [.. InVigore(giudizi, oggi).Select(g => new VoceDiSecondoLivello(g.Accertamento, g.Giudizio, g.Percentuale))];

    /// <summary>Per ogni accertamento l'ultimo giudizio definitivo, se riconosce; a parità di giorno, il primo dell'elenco.</summary>
    public static IEnumerable<GiudizioDefinitivo> InVigore(IEnumerable<GiudizioDefinitivo> giudizi, DateOnly oggi) => giudizi
        .Where(g => g.DefinitivoDal <= oggi)
        .GroupBy(g => g.Accertamento)
        .Select(g => g.MaxBy(v => v.DefinitivoDal)!)
        .Where(g => g.Riconosciuto)
        .OrderBy(g => g.Accertamento);
}

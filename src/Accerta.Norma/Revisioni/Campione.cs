using System.Security.Cryptography;
using System.Text;

namespace Accerta.Norma.Revisioni;

/// <summary>Un fascicolo fra cui si estrae.</summary>
/// <param name="Protocollo">Il protocollo.</param>
/// <param name="Esente">Vero se la patologia è esente (G-11): non si estrae mai.</param>
public readonly record struct DaEstrarre(string Protocollo, bool Esente);

/// <summary>R-03, K-03: il campione dei controlli. Chiunque, con lo stesso elenco e lo stesso seme pubblico, ritrova la stessa estrazione.</summary>
public static class Campione
{
    /// <summary>I protocolli estratti, in ordine di estrazione: mai gli esenti, mai due volte lo stesso, tutti se ne restano meno del richiesto.</summary>
    /// <param name="fascicoli">Fra quali; il loro ordine non conta.</param>
    /// <param name="quanti">Quanti estrarne.</param>
    /// <param name="seme">Il testo reso pubblico dopo che l'elenco è chiuso.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quanti"/> è negativo.</exception>
    public static IReadOnlyList<string> Estrai(IEnumerable<DaEstrarre> fascicoli, int quanti, string seme)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quanti);
        return [.. fascicoli.Where(f => !f.Esente).Select(f => f.Protocollo).Distinct(StringComparer.Ordinal)
            .OrderBy(p => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seme}\n{p}"))), StringComparer.Ordinal)
            .Take(quanti)];
    }
}

using System.Text.RegularExpressions;
using Accerta.Web.Componenti;

namespace Accerta.Web.Guida;

/// <summary>Le parole del catalogo dette a voce: le sigle per intero; parentesi e virgolette, che una voce non dice, diventano pause o spariscono.</summary>
public static partial class ParoleAVoce
{
    // Prima le parole che insieme alla sigla chiedono una preposizione, poi la sigla da sola.
    private static readonly (string Scritte, string Dette)[] Sigle =
    [
        ("(CUDE)", ""),
        ("archivi INPS", "archivi dell'Istituto nazionale della previdenza sociale"),
        ("INPS", "Istituto nazionale della previdenza sociale"),
        ("della ASL", "dell'azienda sanitaria locale"),
        ("ASL", "Azienda sanitaria locale"),
        ("cittadino UE", "cittadino dell'Unione europea"),
        ("Paesi UE", "Paesi dell'Unione europea"),
        ("dal PRA", "dal pubblico registro automobilistico"),
        ("PRA", "Pubblico registro automobilistico"),
        ("ACI", "Automobile Club d'Italia"),
        ("L'IVA", "L'imposta sul valore aggiunto"),
        ("IVA", "Imposta sul valore aggiunto"),
    ];

    public static string Di(string scritto)
    {
        var detto = Sigle.Aggregate(scritto, (testo, sigla) => testo.Replace(sigla.Scritte, sigla.Dette, StringComparison.Ordinal)).Replace("«", "").Replace("»", "");
        return Parentesi().Replace(detto, m => $", {m.Groups[1].Value}{(m.Groups[2].Value is "" ? "," : m.Groups[2].Value)}").TrimEnd(',', ' ');
    }

    /// <summary>Le frasi di un testo, ciascuna detta a voce e con il suo punto.</summary>
    public static IEnumerable<string> Frasi(string scritto) => FineFrase().Split(scritto).Select(frase => $"{Campo.Maiuscola(Di(frase))}.");

    [GeneratedRegex(@"\s*\(([^)]*)\)([.,;:]?)")]
    private static partial Regex Parentesi();

    [GeneratedRegex(@"(?<=\.)\s+")]
    private static partial Regex FineFrase();
}

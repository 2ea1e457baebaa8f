using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Accerta.Norma.Tests.Voci;

/// <summary>Le cifre di un testo, qualunque sia la voce: somme, percentuali, durate, decibel e giorni, scritti in un modo solo.</summary>
internal static partial class Cifre
{
    private static readonly string[] Mesi =
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];

    private static readonly string[] CampiCheNonSiDicono = ["fonte", "articolo", "regola"];

    /// <summary>Le righe che citano fonti e articoli contengono numeri che non sono della decisione.</summary>
    public static SortedSet<string> DelTesto(string testo) => [.. testo.Split('\n')
        .Where(r => !r.TrimStart().StartsWith("Fonte:", StringComparison.Ordinal) && !r.Contains("Visto:", StringComparison.Ordinal)).SelectMany(DellaRiga)];

    public static SortedSet<string> DelJson(string json) => [.. DelNodo(JsonNode.Parse(json))];

    private static IEnumerable<string> DelNodo(JsonNode? nodo) => nodo switch
    {
        JsonObject o when o["quanto"] is { } quanto => [Unita($"{quanto}", $"{o["unita"]}")],
        JsonObject o => o.Where(c => !CampiCheNonSiDicono.Contains(c.Key)).SelectMany(c => DelNodo(c.Value)),
        JsonArray lista => lista.SelectMany(DelNodo),
        JsonValue valore => DellaRiga($"{valore}"),
        _ => [],
    };

    private static IEnumerable<string> DellaRiga(string riga) =>
    [
        .. Somma().Matches(riga).Select(m => Unita(m.Groups[1].Value.Replace(".", "").Replace(',', '.'), "EURO")),
        .. Percento().Matches(riga).Select(m => Unita(m.Groups[1].Value.Replace(',', '.'), "PERCENTO")),
        .. Durata().Matches(riga).Select(m => Unita(m.Groups[1].Value.Replace(',', '.'), m.Groups[2].Value is "dB" ? "DECIBEL" : m.Groups[2].Value.ToUpperInvariant())),
        .. Data().Matches(riga).Select(m => new DateOnly(int.Parse(m.Groups[3].ValueSpan, CultureInfo.InvariantCulture),
            Array.IndexOf(Mesi, m.Groups[2].Value) + 1, int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        .. Iso().Matches(riga).Select(m => m.Value),
    ];

    private static string Unita(string numero, string unita) => $"{decimal.Parse(numero, NumberStyles.Number, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture)} {unita}";

    [GeneratedRegex(@"(?<![\d.,])(\d{1,3}(?:\.\d{3})*,\d{2}) (?:€|euro)")]
    private static partial Regex Somma();

    [GeneratedRegex(@"(?<![\d.,])(\d+(?:,\d+)?)(?:%| per cento)")]
    private static partial Regex Percento();

    [GeneratedRegex(@"(?<![\d.,])(\d+(?:,\d+)?) (anni|mesi|giorni|mensilità|punti|dB|decibel)")]
    private static partial Regex Durata();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})°? (gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre) (\d{4})")]
    private static partial Regex Data();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Iso();
}

using System.Text;
using System.Text.RegularExpressions;
using Accerta.Arredo;
using Accerta.Web.Lingue;

namespace Accerta.Lingue;

/// <summary>Le frasi scritte nei sorgenti del portale: <c>T("…")</c>, <c>T($"…")</c>, <c>THtml</c>, e i messaggi dei controlli.</summary>
internal static partial class FrasiNeiSorgenti
{
    public static IEnumerable<(string File, string Frase)> Tutte()
    {
        var web = Path.Combine(Radice.Percorso, "src/Accerta.Web");
        foreach (var file in Radice.Sorgenti("src/Accerta.Web").Concat(Directory.EnumerateFiles(Path.Combine(web, "Pages"), "*.cshtml", SearchOption.AllDirectories)))
        {
            var (nome, testo) = (Path.GetRelativePath(web, file), Commento().Replace(File.ReadAllText(file), ""));
            foreach (var frase in Di(testo)) yield return (nome, frase);
            if (!SceltaDellaLingua.Tradotte.Any(t => nome.StartsWith($"Pages{t}", StringComparison.Ordinal))) continue; // altrove i messaggi restano italiani
            foreach (Match messaggio in Messaggio().Matches(testo)) yield return (nome, Senza(messaggio.Groups[1].Value));
        }
    }

    private static IEnumerable<string> Di(string testo)
    {
        foreach (Match apre in Chiamata().Matches(testo))
        {
            var (frase, i, valori) = (new StringBuilder(), apre.Index + apre.Length, 0);
            var interpolata = apre.Groups[1].Length > 0;
            for (; testo[i] != '"'; i++)
            {
                if (testo[i] == '\\') frase.Append(testo[++i]);
                else if (interpolata && testo[i] == '{' && testo[i + 1] != '{')
                {
                    frase.Append('{').Append(valori++).Append('}');
                    for (var aperte = 1; aperte > 0;) aperte += testo[++i] switch { '{' => 1, '}' => -1, _ => 0 };
                }
                else frase.Append(testo[i]);
            }
            yield return frase.ToString();
        }
    }

    private static string Senza(string scritta) => scritta.Replace("\\\"", "\"");

    [GeneratedRegex("""\bT(?:Html)?\((\$?)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Chiamata();

    [GeneratedRegex("""ErrorMessage\ =\ "((?:[^"\\]|\\.)*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Messaggio();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Commento();
}

using System.Net;
using System.Text.RegularExpressions;

namespace Accerta.Lingue;

/// <summary>Le parole di una pagina, con la lingua che la pagina dichiara per ciascuna.</summary>
internal static partial class TestoDiPagina
{
    private static readonly HashSet<string> SenzaFine = ["meta", "link", "input", "br", "hr", "img", "!doctype"];
    private static readonly string[] ConParole = ["aria-label", "data-voce", "title", "alt"];

    public static IEnumerable<(string Lingua, string Parole)> Leggi(string html)
    {
        var aperti = new Stack<(string Nome, string Lingua)>();
        aperti.Push(("", ""));
        foreach (Match pezzo in Pezzo().Matches(html))
        {
            if (pezzo.Groups["testo"].Success)
            {
                if (WebUtility.HtmlDecode(pezzo.Value).Trim() is { Length: > 0 } parole) yield return (aperti.Peek().Lingua, parole);
                continue;
            }
            var nome = pezzo.Groups["nome"].Value.ToLowerInvariant();
            if (pezzo.Groups["chiude"].Length > 0)
            {
                aperti.Pop().Nome.ShouldBe(nome, "le etichette della pagina si chiudono nell'ordine");
                continue;
            }
            var attributi = Attributo().Matches(pezzo.Groups["dentro"].Value).ToLookup(a => a.Groups[1].Value, a => WebUtility.HtmlDecode(a.Groups[2].Value));
            var lingua = attributi["lang"].FirstOrDefault() ?? aperti.Peek().Lingua;
            foreach (var parole in ConParole.SelectMany(a => attributi[a])) yield return (lingua, parole);
            if (!SenzaFine.Contains(nome) && !pezzo.Groups["dentro"].Value.EndsWith('/')) aperti.Push((nome, lingua));
        }
    }

    [GeneratedRegex("""<(?<chiude>/?)(?<nome>[!a-zA-Z][a-zA-Z0-9]*)(?<dentro>(?:[^>"']|"[^"]*"|'[^']*')*)>|(?<testo>[^<]+)""")]
    private static partial Regex Pezzo();

    [GeneratedRegex("""([a-z-]+)=["']([^"']*)["']""")]
    private static partial Regex Attributo();
}

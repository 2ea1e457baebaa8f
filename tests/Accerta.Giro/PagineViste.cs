using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Accerta.Giro.PagineViste))]

namespace Accerta.Giro;

/// <summary>Che cosa si è provato di ogni pagina: alla fine delle prove scrive la tabella in prove/pagine.md, con in fondo le pagine che nessuno ha aperto.</summary>
public sealed partial class PagineViste : IDisposable
{
    /// <summary>Una prova fatta su una pagina.</summary>
    public enum Prova
    {
        Mouse,
        Tastiera,
        SenzaJavaScript,
        Axe,
        HtmlCodeSniffer,
        Larga320,
    }

    private static readonly ConcurrentDictionary<(string Pagina, Prova Prova), bool> Fatte = [];

    public static void Segna(string url, Prova prova)
    {
        var percorso = new Uri(url).AbsolutePath;
        Fatte[(percorso.Length > 1 ? percorso.TrimEnd('/') : percorso, prova)] = true;
    }

    public void Dispose()
    {
        if (Fatte.IsEmpty) return;
        var modelli = Modelli();
        var righe = Fatte.Keys.Select(f => (Modello: modelli.FirstOrDefault(m => m.Forma.IsMatch(f.Pagina)).Nome, f.Prova)).Where(f => f.Modello is not null).ToLookup(f => f.Modello!, f => f.Prova);
        var prove = Enum.GetValues<Prova>();
        var tabella = new StringBuilder("| pagina | mouse | tastiera | senza JavaScript | axe | HTML_CodeSniffer | 320 px |\n|---|---|---|---|---|---|---|\n");
        foreach (var modello in modelli.Select(m => m.Nome).Distinct().Order(StringComparer.Ordinal))
            tabella.Append(CultureInfo.InvariantCulture, $"| {modello} | {string.Join(" | ", prove.Select(p => righe[modello].Contains(p) ? "sì" : "—"))} |\n");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Portale.Radice, "prove")).FullName, "pagine.md"), tabella.ToString());
    }

    // Gli indirizzi delle pagine, come li dichiara la direttiva @page; prima quelli con meno parti variabili. Una pagina fatta solo di direttive
    // (nemmeno un elemento) nessuno la vede: rimanda altrove, e non conta.
    private static List<(string Nome, Regex Forma)> Modelli() =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Portale.Radice, "src", "Accerta.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories)
           let testo = File.ReadAllText(file)
           let dichiarata = Indirizzo().Match(testo)
           where dichiarata.Success && testo.Contains('<', StringComparison.Ordinal)
           let nome = dichiarata.Groups[1].Value
           orderby nome.Count(c => c == '{'), nome.Length descending
           select (nome, new Regex($"^{string.Join("", Parte().Split(nome).Select((pezzo, i) => i % 2 == 0 ? Regex.Escape(pezzo) : pezzo[^2] == '?' ? "[^/]*" : pezzo.StartsWith("{*", StringComparison.Ordinal) ? ".*" : "[^/]+"))}/?$"))
    ];

    [GeneratedRegex("^@page \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Indirizzo();

    [GeneratedRegex(@"(\{[^}]*\})")]
    private static partial Regex Parte();
}

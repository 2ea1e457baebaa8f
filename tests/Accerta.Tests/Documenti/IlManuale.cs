using System.Text.RegularExpressions;
using Accerta.Arredo;

namespace Accerta.Documenti;

/// <summary>Il manuale dice il vero: le figure ci sono, i collegamenti portano a qualcosa, le parole in grassetto sono quelle dello schermo.</summary>
public sealed partial class IlManuale
{
    private const long MegaByte = 1024 * 1024;

    private static readonly string Documenti = Path.Combine(Radice.Percorso, "docs");

    /// <summary>Le pagine dei ruoli, e l'indice: quelle per chi usa il portale.</summary>
    private static readonly string[] Pagine =
        ["README", "chiunque", "cittadino", "medico", "patronato", "segreteria", "commissione", "cml", "operatore", "gestore", "revisore"];

    private static readonly IReadOnlyList<(string Pagina, string Testo)> Manuale =
        [.. Pagine.Select(p => (p, File.ReadAllText(Path.Combine(Documenti, "manuale", $"{p}.md"))))];

    [Fact]
    public void Ogni_figura_citata_c_e_e_ogni_figura_che_c_e_e_citata()
    {
        var figure = new DirectoryInfo(Path.Combine(Documenti, "immagini", "manuale")).GetFiles();
        var citate = Manuale.SelectMany(m => Figura().Matches(m.Testo)).Select(f => Path.GetFileName(f.Groups["dove"].Value)).ToList();
        citate.Except(figure.Select(f => f.Name)).ShouldBeEmpty("citate e non fatte; si rifanno con ACCERTA_RISCRIVI=1, vedi CONTRIBUTING.md");
        figure.Select(f => f.Name).Except(citate).ShouldBeEmpty("fatte e non citate");
        figure.Sum(f => f.Length).ShouldBeLessThan(4 * MegaByte);
    }

    [Fact]
    public void Ogni_figura_dice_a_parole_che_cosa_mostra() =>
        Manuale.SelectMany(m => Figura().Matches(m.Testo)).Where(f => f.Groups["mostra"].Length < 40).Select(f => f.Value).ShouldBeEmpty();

    [Fact]
    public void Le_parole_in_grassetto_sono_quelle_dello_schermo()
    {
        var schermo = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Radice.Percorso, "src", "Accerta.Web"), "*.cshtml", SearchOption.AllDirectories)
            .Concat(Radice.Sorgenti("src/Accerta.Web")).Select(File.ReadAllText));
        Manuale.SelectMany(m => Grassetto().Matches(m.Testo).Select(g => $"{m.Pagina}: {Spazi().Replace(g.Groups["parole"].Value, " ")}"))
            .Where(parole => !schermo.Contains(parole[(parole.IndexOf(':', StringComparison.Ordinal) + 2)..], StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Ogni_pagina_del_manuale_sta_nell_indice() =>
        Pagine.Skip(1).Where(p => !Manuale[0].Testo.Contains($"]({p}.md)", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Ogni_collegamento_dei_documenti_porta_a_un_file_e_a_un_titolo_che_esistono() =>
        Directory.EnumerateFiles(Documenti, "*.md", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Radice.Percorso, "*.md"))
            .SelectMany(file => Collegamento().Matches(SenzaCodice(file)).Select(c => (File: file, Dove: c.Groups["dove"].Value)))
            .Where(c => !c.Dove.Contains(':', StringComparison.Ordinal) && !Esiste(c.File, c.Dove))
            .Select(c => $"{Path.GetRelativePath(Radice.Percorso, c.File)}: {c.Dove}").ShouldBeEmpty();

    private static bool Esiste(string da, string dove)
    {
        var pezzi = dove.Split('#');
        var (file, ancora) = (pezzi[0], pezzi.ElementAtOrDefault(1));
        var verso = file is "" ? da : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(da)!, file));
        return Path.Exists(verso) && (ancora is null || Titolo().Matches(File.ReadAllText(verso)).Any(t => Ancora(t.Groups["titolo"].Value) == ancora));
    }

    // Come le fa chi mostra il Markdown: minuscole, senza punteggiatura, trattini al posto degli spazi.
    private static string Ancora(string titolo) =>
        string.Concat(titolo.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static string SenzaCodice(string file) => Codice().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"!\[(?<mostra>[^\]]*)\]\((?<dove>[^)]+)\)")]
    private static partial Regex Figura();

    [GeneratedRegex(@"\*\*(?<parole>[^*]+)\*\*")]
    private static partial Regex Grassetto();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spazi();

    [GeneratedRegex(@"(?<!\\)\]\((?<dove>[^)\s]+)\)")]
    private static partial Regex Collegamento();

    [GeneratedRegex(@"^#+ (?<titolo>.+)$", RegexOptions.Multiline)]
    private static partial Regex Titolo();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Codice();
}

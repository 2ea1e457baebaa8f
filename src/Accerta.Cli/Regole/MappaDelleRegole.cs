using System.Text;
using System.Text.RegularExpressions;
using Accerta.Norma.Motivazione;
using YamlDotNet.RepresentationModel;

namespace Accerta.Cli.Regole;

/// <summary>Dove vive una regola: il codice che la cita, i dati che la portano, i casi e le prove che la verificano.</summary>
/// <param name="Regola">La regola.</param>
/// <param name="Codice">File di <c>src/</c>, relativi alla radice.</param>
/// <param name="Dati">File di <c>norme/</c>.</param>
/// <param name="Casi">Identificativi dei casi di <c>casi/</c>.</param>
/// <param name="Prove">Classi di prova.</param>
public sealed record VoceDellaMappa(Regola Regola, IReadOnlyList<string> Codice, IReadOnlyList<string> Dati, IReadOnlyList<string> Casi, IReadOnlyList<string> Prove);

/// <summary>Da una frase della legge alla riga che la porta, e ritorno: <c>docs/regole.md</c>.</summary>
public sealed partial class MappaDelleRegole
{
    private MappaDelleRegole(IReadOnlyList<VoceDellaMappa> voci, IReadOnlyList<string> sconosciute) => (Voci, Sconosciute) = (voci, sconosciute);

    /// <summary>Una voce per regola, nell'ordine del catalogo.</summary>
    public IReadOnlyList<VoceDellaMappa> Voci { get; }

    /// <summary>Le citazioni di regole che non esistono: «file: id».</summary>
    public IReadOnlyList<string> Sconosciute { get; }

    /// <summary>Il documento, relativo alla radice.</summary>
    public const string Documento = "docs/regole.md";

    /// <summary>Legge il progetto.</summary>
    /// <param name="radice">La cartella con <c>src</c>, <c>tests</c>, <c>norme</c>, <c>casi</c> e <c>docs</c>.</param>
    public static MappaDelleRegole Di(string radice)
    {
        const string catalogo = "src/Accerta.Norma/Motivazione/Regole.cs";
        var codice = Citazioni(radice, "src", "*.cs").Concat(Citazioni(radice, "src", "*.cshtml")).Where(c => c.File != catalogo).ToList();
        var dati = Citazioni(radice, "norme", "*.yaml").ToList();
        var altrove = Citazioni(radice, "tests", "*.cs").Concat(Citazioni(radice, "casi", "*.yaml"))
            .Concat(Citazioni(radice, "docs", "*.md").Where(c => c.File != Documento)).ToList();
        var verificate = Citazioni(radice, "tests", "*.cs", Dichiarata()).ToList(); // citarla in un commento non è verificarla
        var casi = Casi(Path.Combine(radice, "casi")).ToList();
        var note = Accerta.Norma.Motivazione.Regole.Tutte.Select(r => r.Id).ToHashSet();
        return new(
            [.. Accerta.Norma.Motivazione.Regole.Tutte.Select(r => new VoceDellaMappa(r, Di(codice, r.Id), Di(dati, r.Id), Di(casi, r.Id),
                [.. Di(verificate, r.Id).Select(f => Path.GetFileNameWithoutExtension(f)).Distinct()]))],
            [.. codice.Concat(dati).Concat(altrove).Concat(casi).Where(c => !note.Contains(c.Id)).Select(c => $"{c.File}: {c.Id}").Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Il documento, in Markdown.</summary>
    public string InMarkdown()
    {
        var testo = new StringBuilder("""
            # Le regole, una per una

            Generato da `./accerta.sh cli regole`: non si corregge a mano. Per ogni regola di [dominio.md](dominio.md): che cosa dice, quale testo la regge,
            dove sta nel codice e nei dati, quali casi e quali prove la verificano. Le regole P-04, I e S sono del progetto: il dominio le dice senza un
            identificativo. Una prova del progetto fallisce se una regola resta senza codice, o senza casi né prove, o se qualcuno cita una regola che non esiste.

            """).Append('\n');
        foreach (var gruppo in Voci.GroupBy(v => v.Regola.Id[..v.Regola.Id.IndexOf('-', StringComparison.Ordinal)]))
        {
            testo.Append($"## {gruppo.Key}\n\n");
            foreach (var voce in gruppo)
            {
                testo.Append($"### {voce.Regola.Id} — {voce.Regola.Titolo}\n\n");
                testo.Append($"- articolo: {voce.Regola.Articolo}\n");
                if (voce.Codice is not []) testo.Append($"- codice: {string.Join(", ", voce.Codice.Select(f => $"[{Path.GetFileNameWithoutExtension(f)}](../{f})"))}\n");
                if (voce.Dati is not []) testo.Append($"- dati: {string.Join(", ", voce.Dati.Select(f => $"[{f}](../{f})"))}\n");
                if (voce.Casi is not []) testo.Append($"- casi: {string.Join(", ", voce.Casi)}\n");
                if (voce.Prove is not []) testo.Append($"- prove: {string.Join(", ", voce.Prove)}\n");
                testo.Append('\n');
            }
        }
        return testo.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static IReadOnlyList<string> Di(IEnumerable<(string File, string Id)> citazioni, string id) =>
        [.. citazioni.Where(c => c.Id == id).Select(c => c.File).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<(string File, string Id)> Citazioni(string radice, string cartella, string tipo, Regex? forma = null) =>
        from file in Directory.EnumerateFiles(Path.Combine(radice, cartella), tipo, SearchOption.AllDirectories)
        let relativo = Path.GetRelativePath(radice, file).Replace('\\', '/')
        where !relativo.Contains("/bin/", StringComparison.Ordinal) && !relativo.Contains("/obj/", StringComparison.Ordinal)
        from id in (forma ?? Identificativo()).Matches(File.ReadAllText(file)).Select(m => m.Value).Distinct()
        select (relativo, id);

    private static IEnumerable<(string File, string Id)> Casi(string cartella)
    {
        foreach (var file in Directory.EnumerateFiles(cartella, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var testo = File.OpenText(file);
            var flusso = new YamlStream();
            flusso.Load(testo);
            foreach (var caso in ((YamlSequenceNode)flusso.Documents[0].RootNode).OfType<YamlMappingNode>())
            {
                if (!caso.Children.TryGetValue("regole", out var regole)) continue;
                foreach (var regola in ((YamlSequenceNode)regole).OfType<YamlScalarNode>())
                    yield return (((YamlScalarNode)caso["id"]).Value!, regola.Value!);
            }
        }
    }

    // Una lettera sola, un trattino, due cifre: non i codici dei moduli, che hanno due lettere, né quelli ICD, che non hanno il trattino.
    [GeneratedRegex(@"(?<![\w-])[A-Z]-\d\d(?![\w-])")]
    private static partial Regex Identificativo();

    [GeneratedRegex(@"(?<=Trait\(""regola"", "")[A-Z]-\d\d(?=""\))")]
    private static partial Regex Dichiarata();
}

using System.Globalization;
using Accerta.Norma.Norme;
using YamlDotNet.RepresentationModel;

namespace Accerta.Calcolo;

/// <summary>Una serie com'è scritta nel file: i valori restano testo.</summary>
/// <param name="Serie">La serie.</param>
/// <param name="Regola">La regola che la usa.</param>
/// <param name="Nota">Il dubbio annotato; nullo se nessuno.</param>
public sealed record SerieScritta(Serie<string> Serie, string? Regola, string? Nota)
{
    /// <summary>Il valore alla fine di un anno, per quanto se ne sa adesso; nullo se manca.</summary>
    public Valore<string>? Nel(int anno) => Serie.Cerca(new(anno, 12, 31), DateOnly.MaxValue);
}

/// <summary>Una riga di un elenco (<c>territori</c>, <c>tabella-dm-1992</c>, …).</summary>
/// <param name="Dove">File e posto nel file.</param>
/// <param name="Testo">Che cosa dice, in breve.</param>
/// <param name="Verifica">Quanto è controllata.</param>
/// <param name="Fonte">Da dove viene.</param>
public sealed record RigaScritta(string Dove, string Testo, Verifica Verifica, string Fonte);

/// <summary>I file di <c>norme/</c> visti come dati da guardare, non da applicare: per mostrarli, verificarli, confrontarli.</summary>
/// <param name="Serie">Tutte le serie, in ordine di nome.</param>
/// <param name="Righe">Tutte le righe degli elenchi.</param>
/// <param name="Note">La nota in testa a ogni elenco.</param>
public sealed record NormeScritte(IReadOnlyList<SerieScritta> Serie, IReadOnlyList<RigaScritta> Righe, IReadOnlyDictionary<string, string> Note)
{
    /// <summary>Legge i file già controllati da <see cref="NormeVigenti.Da"/>.</summary>
    public static NormeScritte Leggi(IReadOnlyDictionary<string, string> file)
    {
        var serie = new List<SerieScritta>();
        var righe = new List<RigaScritta>();
        var note = new Dictionary<string, string>();
        foreach (var (nome, yaml) in file.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var flusso = new YamlStream();
            flusso.Load(new StringReader(yaml));
            if (flusso.Documents is not [{ RootNode: YamlMappingNode radice }, ..]) continue;
            if (Testo(radice, "nota") is { } nota) note[nome] = nota;
            foreach (var (chiave, valore) in radice.Children)
            {
                if (valore is YamlMappingNode voce && Figlio(voce, "valori") is YamlSequenceNode valori) serie.Add(UnaSerie($"{nome}/{chiave}", voce, valori));
                else righe.AddRange(LeRighe(nome, valore));
            }
        }
        return new([.. serie.OrderBy(s => s.Serie.Nome, StringComparer.Ordinal)], righe, note);
    }

    private static SerieScritta UnaSerie(string nome, YamlMappingNode voce, YamlSequenceNode valori)
    {
        var lette = valori.Children.Cast<YamlMappingNode>().Select(v => new Valore<string>(
            Giorno(v, "dal") ?? DateOnly.MinValue, Giorno(v, "noto_dal") ?? DateOnly.MinValue, Testo(v, "vale") ?? "", Testo(v, "fonte") ?? "", LaVerifica(v), Testo(v, "provvisorio") == "true")).ToList();
        var lacune = Figlio(voce, "lacune") is YamlSequenceNode anni ? anni.Children.Select(a => int.Parse(a.ToString(), CultureInfo.InvariantCulture)) : [];
        var validita = Testo(voce, "valida") == "per_anno" ? Validita.PerAnno : Validita.FinoAModifica;
        return new(new(nome, validita, lette, [.. lacune], Giorno(voce, "verificato") ?? DateOnly.MinValue), Testo(voce, "regola"), Testo(voce, "nota"));
    }

    // Una riga è qualunque mappa che dica quanto è controllata, a qualunque profondità.
    private static IEnumerable<RigaScritta> LeRighe(string dove, YamlNode nodo) => nodo switch
    {
        YamlSequenceNode lista => lista.Children.SelectMany((figlio, i) => LeRighe($"{dove}/{(figlio is YamlMappingNode m ? Nome(m) : null) ?? $"{i + 1}"}", figlio)),
        YamlMappingNode mappa when Testo(mappa, "verifica") is not null => [new(dove, InBreve(mappa), LaVerifica(mappa), Testo(mappa, "fonte") ?? "")],
        YamlMappingNode mappa => mappa.Children.Values.SelectMany(figlio => LeRighe(dove, figlio)),
        _ => [],
    };

    private static string? Nome(YamlMappingNode mappa) => Testo(mappa, "sigla") ?? Testo(mappa, "codice") ?? Testo(mappa, "dal");

    private static string InBreve(YamlMappingNode mappa)
    {
        var testo = string.Join(", ", mappa.Children.Where(c => c.Key.ToString() is not ("fonte" or "verifica" or "nota" or "codice" or "dal") && c.Value is YamlScalarNode).Select(c => c.Value.ToString()));
        return testo.Length <= 80 ? testo : $"{testo[..77]}…";
    }

    private static YamlNode? Figlio(YamlMappingNode mappa, string chiave) => mappa.Children.TryGetValue(new YamlScalarNode(chiave), out var figlio) ? figlio : null;

    private static string? Testo(YamlMappingNode mappa, string chiave) => (Figlio(mappa, chiave) as YamlScalarNode)?.Value;

    private static Verifica LaVerifica(YamlMappingNode mappa) => Enum.Parse<Verifica>(Testo(mappa, "verifica") ?? "memoria", ignoreCase: true);

    private static DateOnly? Giorno(YamlMappingNode mappa, string chiave) =>
        DateOnly.TryParseExact(Testo(mappa, chiave), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var giorno) ? giorno : null;
}

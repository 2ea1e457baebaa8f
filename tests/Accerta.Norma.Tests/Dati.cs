using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Norma.Norme;
using FsCheck;
using FsCheck.Fluent;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Accerta.Norma.Tests;

/// <summary>Le norme e i casi, letti una volta.</summary>
internal static class Dati
{
    private static readonly ConcurrentDictionary<string, JsonArray> CasiLetti = new();

    public static NormeVigenti Norme { get; } = NormeVigenti.Incorporate();

    /// <summary>I file di norma come li vede il caricatore, da modificare nelle prove.</summary>
    public static Dictionary<string, string> FileDiNorme()
    {
        var radice = Path.Combine(AppContext.BaseDirectory, "norme");
        return Directory.EnumerateFiles(radice, "*.yaml", SearchOption.AllDirectories).ToDictionary(
            f => Path.ChangeExtension(Path.GetRelativePath(radice, f), null).Replace('\\', '/'),
            File.ReadAllText);
    }

    /// <summary>Quante volte si prova una proprietà; con le mutazioni poche e sempre le stesse, perché ogni riga cambiata le ripete tutte.</summary>
    public static Config Volte(int quante) =>
#if MUTAZIONI
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Math.Min(quante, 25)).WithReplay(new Replay(new Rnd(20251122, 1), null));
#else
        Config.QuickThrowOnFailure.WithMaxTest(quante);
#endif

    /// <summary>Sempre le stesse persone, per le prove che nessuna riga cambiata deve superare: tante, che anche con le mutazioni ne restano.</summary>
    public static Config SempreLeStesse(int quante) =>
#if MUTAZIONI
        Volte(25).WithMaxTest(quante / 4);
#else
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(quante).WithReplay(new Replay(new Rnd(20251122, 1), null));
#endif

    /// <summary>Le norme con qualche testo cambiato nei loro file.</summary>
    public static NormeVigenti Con(params (string File, string Prima, string Dopo)[] cambi)
    {
        var file = FileDiNorme();
        foreach (var (nome, prima, dopo) in cambi)
        {
            file[nome].ShouldContain(prima);
            file[nome] = file[nome].Replace(prima, dopo, StringComparison.Ordinal);
        }
        return NormeVigenti.Da(file);
    }

    /// <summary>I casi di un'area, da non modificare.</summary>
    public static JsonArray Casi(string area) => CasiLetti.GetOrAdd(area, Leggi);

    private static JsonArray Leggi(string area)
    {
        using var testo = File.OpenText(Path.Combine(AppContext.BaseDirectory, "casi", $"{area}.yaml"));
        var flusso = new YamlStream();
        flusso.Load(testo);
        return (JsonArray)InJson(flusso.Documents[0].RootNode)!;
    }

    private static JsonNode? InJson(YamlNode nodo) => nodo switch
    {
        YamlMappingNode mappa => new JsonObject(mappa.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, InJson(c.Value)))),
        YamlSequenceNode lista => new JsonArray([.. lista.Children.Select(InJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain } s => Semplice(s.Value!),
        YamlScalarNode s => JsonValue.Create(s.Value),
        _ => throw new InvalidOperationException($"nodo YAML imprevisto: {nodo.GetType().Name}"),
    };

    private static JsonNode? Semplice(string testo) => testo switch
    {
        "null" or "" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => decimal.TryParse(testo, NumberStyles.Number, CultureInfo.InvariantCulture, out var numero) ? JsonValue.Create(numero) : JsonValue.Create(testo),
    };
}

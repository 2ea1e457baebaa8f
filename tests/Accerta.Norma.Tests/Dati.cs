using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Norma.Norme;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Accerta.Norma.Tests;

/// <summary>Le norme e i casi, letti una volta.</summary>
internal static class Dati
{
    public static NormeVigenti Norme { get; } = NormeVigenti.Incorporate();

    /// <summary>I file di norma come li vede il caricatore, da modificare nelle prove.</summary>
    public static Dictionary<string, string> FileDiNorme()
    {
        var radice = Path.Combine(AppContext.BaseDirectory, "norme");
        return Directory.EnumerateFiles(radice, "*.yaml", SearchOption.AllDirectories).ToDictionary(
            f => Path.ChangeExtension(Path.GetRelativePath(radice, f), null).Replace('\\', '/'),
            File.ReadAllText);
    }

    /// <summary>I casi di un'area.</summary>
    public static JsonArray Casi(string area)
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

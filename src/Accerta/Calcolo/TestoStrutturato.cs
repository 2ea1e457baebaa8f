using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Accerta.Casi;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Accerta.Calcolo;

/// <summary>JSON o YAML, letti allo stesso modo: un oggetto senza campi ripetuti.</summary>
internal static partial class TestoStrutturato
{
    /// <exception cref="IngressoNonValidoException">Il testo non si legge, o non è un oggetto.</exception>
    public static JsonObject Leggi(string testo, string nome)
    {
        try
        {
            return (testo.TrimStart().StartsWith('{') ? DaJson(testo) : DaYaml(testo)) as JsonObject
                ?? throw new IngressoNonValidoException($"{nome}: dev'essere un oggetto con i campi descritti nel manuale");
        }
        catch (JsonException errore) when (errore.LineNumber is null)
        {
            throw new IngressoNonValidoException($"{nome}: un campo è scritto due volte"); // è l'unico errore senza un posto
        }
        catch (JsonException errore)
        {
            throw new IngressoNonValidoException($"{nome}: JSON non leggibile alla riga {errore.LineNumber + 1}, posizione {errore.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            throw new IngressoNonValidoException($"{nome}: YAML non leggibile (una parentesi aperta non è chiusa)"); // YamlDotNet qui non dice dove
        }
        catch (YamlException errore)
        {
            throw new IngressoNonValidoException($"{nome}: YAML non leggibile alla riga {errore.Start.Line}, colonna {errore.Start.Column}");
        }
    }

    private static JsonNode? DaJson(string testo) => JsonNode.Parse(testo, documentOptions: new() { AllowDuplicateProperties = false });

    private static JsonNode? DaYaml(string testo)
    {
        var flusso = new YamlStream();
        flusso.Load(new StringReader(testo));
        if (flusso.Documents.Count > 1) throw new IngressoNonValidoException("il file contiene più documenti YAML: uno per volta");
        return flusso.Documents.Count == 0 ? null : InJson(flusso.Documents[0].RootNode, 0);
    }

    // Un'ancora può contenere se stessa: oltre questa profondità non è un file di fatti.
    private static JsonNode? InJson(YamlNode nodo, int profondita) => nodo switch
    {
        _ when profondita > 32 => throw new IngressoNonValidoException($"riga {nodo.Start.Line}: troppi livelli uno dentro l'altro"),
        YamlMappingNode mappa => new JsonObject(mappa.Children.Select(c => KeyValuePair.Create(c.Key.ToString(), InJson(c.Value, profondita + 1)))),
        YamlSequenceNode lista => new JsonArray([.. lista.Children.Select(n => InJson(n, profondita + 1))]),
        YamlScalarNode { Style: ScalarStyle.Plain } s => Semplice(s.Value ?? ""),
        YamlScalarNode s => JsonValue.Create(s.Value),
        _ => throw new IngressoNonValidoException($"riga {nodo.Start.Line}: nodo YAML non previsto"),
    };

    private static JsonNode? Semplice(string testo) => testo switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => Numero().IsMatch(testo) ? JsonNode.Parse(testo) : JsonValue.Create(testo),
    };

    [GeneratedRegex(@"\A-?(0|[1-9]\d*)(\.\d+)?\z")]
    private static partial Regex Numero();
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Accerta.Norma.Tests;

/// <summary>Confronta una risposta con quella attesa: contano solo i campi attesi; i numeri per valore; alcune liste come insiemi.</summary>
internal static class Confronto
{
    private static readonly Dictionary<string, string> Chiave = new() { ["prestazioni"] = "codice", ["escluse"] = "codice", ["non_spettano"] = "codice", ["esonerate"] = "modello", ["passi"] = "n" };

    // Ciò che si deve o non si deve vedere si cerca fra i nomi dei dati mostrati.
    private static readonly Dictionary<string, (string Dove, bool Contiene)> Nomi = new()
    {
        ["risposta_contiene"] = ("risposta_campi", true),
        ["risposta_non_contiene"] = ("risposta_campi", false),
        ["omissis_contiene"] = ("omissis_campi", true),
        ["omissis_non_contiene"] = ("omissis_campi", false),
    };

    public static List<string> Differenze(JsonNode? atteso, JsonNode? trovato, string via = "")
    {
        if (atteso is not JsonObject oggetto)
            return Uguale(atteso, trovato, 0) ? [] : [$"{via}: atteso {Testo(atteso)}, trovato {Testo(trovato)}"];
        if (trovato is not JsonObject risposta) return [$"{via}: atteso un oggetto, trovato {Testo(trovato)}"];

        var tolleranza = Numero(oggetto["tolleranza"]) ?? 0;
        return [.. oggetto.Where(c => c.Key is not "tolleranza").SelectMany(c => DelCampo(c.Key, c.Value, risposta, $"{via}.{c.Key}", tolleranza))];
    }

    private static IEnumerable<string> DelCampo(string campo, JsonNode? atteso, JsonObject risposta, string via, decimal tolleranza)
    {
        if (Nomi.TryGetValue(campo, out var mostrati)) return DeiNomi(atteso!.AsArray(), Insieme(risposta[mostrati.Dove]!.AsArray()), mostrati.Contiene, via);
        var trovato = risposta[campo];
        if (atteso is not JsonArray lista)
            return atteso is JsonObject ? Differenze(atteso, trovato, via)
                : Uguale(atteso, trovato, tolleranza) ? [] : [$"{via}: atteso {Testo(atteso)}, trovato {Testo(trovato)}"];
        if (trovato is not JsonArray trovati) return [$"{via}: manca"];
        if (campo == "spettano") return Insieme(lista).Except(Insieme(trovati)).Select(c => $"{via}: manca {c}");
        if (campo == "opzioni") return lista.SelectMany(o => DellOpzione(o!.AsObject(), trovati, via));
        if (!Chiave.TryGetValue(campo, out var chiave)) return Insieme(lista).SetEquals(Insieme(trovati)) ? [] : [$"{via}: atteso {Testo(lista)}, trovato {Testo(trovati)}"];

        var perChiave = trovati.ToDictionary(t => t![chiave]!.ToString());
        var mancanti = lista.SelectMany(a => perChiave.TryGetValue(a![chiave]!.ToString(), out var t)
            ? Differenze(a, t, $"{via}[{a[chiave]}]")
            : [$"{via}: manca {a[chiave]}"]);
        var diTroppo = campo == "prestazioni" ? perChiave.Keys.Except(lista.Select(a => a![chiave]!.ToString())).Select(k => $"{via}: di troppo {k}") : [];
        return mancanti.Concat(diTroppo);
    }

    private static IEnumerable<string> DeiNomi(JsonArray nomi, HashSet<string> mostrati, bool contiene, string via) =>
        Insieme(nomi).Where(n => mostrati.Contains(n) != contiene).Select(n => $"{via}: {n} {(contiene ? "manca" : "si vede")}");

    private static IEnumerable<string> DellOpzione(JsonObject attesa, JsonArray trovate, string via)
    {
        var fra = Insieme(attesa["fra"]!.AsArray());
        var trovata = trovate.FirstOrDefault(t => Insieme(t!["fra"]!.AsArray()).SetEquals(fra));
        if (trovata is null) return [$"{via}: manca l'opzione fra {string.Join(" e ", fra)}"];
        var resto = new JsonObject(attesa.Where(c => c.Key != "fra").Select(c => KeyValuePair.Create(c.Key, c.Value?.DeepClone())));
        return Differenze(resto, trovata, via);
    }

    private static HashSet<string> Insieme(JsonArray lista) => [.. lista.Select(Testo)];

    private static bool Uguale(JsonNode? a, JsonNode? b, decimal tolleranza) =>
        Numero(a) is { } na && Numero(b) is { } nb ? Math.Abs(na - nb) <= tolleranza : Testo(a) == Testo(b);

    private static decimal? Numero(JsonNode? nodo) => nodo is JsonValue && nodo.GetValueKind() is System.Text.Json.JsonValueKind.Number or System.Text.Json.JsonValueKind.String
        && decimal.TryParse(nodo.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var numero) ? numero : null;

    private static string Testo(JsonNode? nodo) => nodo?.ToString() ?? "null";
}

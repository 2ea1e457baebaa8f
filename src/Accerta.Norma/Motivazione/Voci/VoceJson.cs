using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Motivazione;

/// <summary>La voce per le macchine: campi stabili, date AAAA-MM-GG, numeri come testo con il punto.</summary>
public static class VoceJson
{
    private static readonly JsonSerializerOptions Forma = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    /// <summary>Una decisione come oggetto.</summary>
    public static JsonObject Di(IReadOnlyList<SpiegazioneDiPrestazione> decisione) => Radice("prestazioni", decisione.Select(s => new JsonObject
    {
        ["codice"] = s.Prestazione.Codice(),
        ["nome"] = s.Prestazione.InParole,
        ["spetta"] = s.Spetta,
        ["sospesa"] = s.Sospesa,
        ["motivi"] = new JsonArray([.. s.Motivi.Select(Di)]),
    }));

    /// <summary>Un testo JSON leggibile, sempre nello stesso ordine e con gli stessi a capo.</summary>
    public static string Testo(JsonObject oggetto) => oggetto.ToJsonString(Forma);

    internal static JsonObject Di(IReadOnlyList<Motivo> motivi) => Radice("motivi", motivi.Select(Di));

    internal static JsonObject Di(IReadOnlyList<Rifiuto> rifiuti) => Radice("rifiuti", rifiuti.Select(r => new JsonObject
    {
        ["regola"] = r.Regola,
        ["articolo"] = Regole.Di(r.Regola).Articolo,
        ["codice"] = r.Codice,
        ["titolo"] = r.Titolo,
        ["trovato"] = r.Trovato,
        ["campo"] = r.Campo,
        ["prossimi_passi"] = Passi(r.Rimedio),
    }));

    private static JsonObject Di(Motivo m) => new()
    {
        ["regola"] = m.Regola,
        ["articolo"] = m.Articolo,
        ["parole"] = m.Parole,
        ["trovato"] = m.Trovato,
        ["misura_trovata"] = Di(m.MisuraTrovata),
        ["soglia"] = m.Soglia,
        ["misura_soglia"] = Di(m.MisuraSoglia),
        ["giorno"] = Data(m.Giorno),
        ["vale_dal"] = Data(m.ValeDal),
        ["fonte"] = m.Fonte,
        ["esito"] = m.Esito.Codice(),
        ["prossimi_passi"] = Passi(m.ProssimoPasso),
    };

    private static JsonObject Radice(string campo, IEnumerable<JsonObject> voci) => new() { ["versione"] = 1, [campo] = new JsonArray([.. voci]) };

    private static JsonObject? Di(Misura? misura) => misura is { } m ? new() { ["quanto"] = m.Numero, ["unita"] = m.Unita.Codice() } : null;

    private static JsonArray Passi(string? passi) => [.. Voci.Passi(passi).Select(p => JsonValue.Create(p))];

    private static string? Data(DateOnly? giorno) => giorno?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

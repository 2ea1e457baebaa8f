using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Accerta.Casi.Procedura;
using Accerta.Norma.Norme;

namespace Accerta.Casi;

/// <summary>
/// La porta dei casi dall'esterno: una riga JSON entra, una riga JSON esce. Traduce e chiama la legge; non decide nulla.
/// </summary>
/// <param name="norme">Le norme.</param>
public sealed class RispostaAiCasi(NormeVigenti norme)
{
    private static readonly JsonSerializerOptions Forma = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Risponde a un caso.</summary>
    /// <param name="riga">Una riga: <c>{"id":…,"area":…,"input":{…}}</c>.</param>
    /// <param name="areaPredefinita">L'area, se la riga non la dice.</param>
    /// <returns>Una riga: <c>{"id":…,"esito":{…},"regole":[…],"spiegazione":…}</c>, oppure <c>{"id":…,"errore":…}</c>.</returns>
    /// <exception cref="JsonException">La riga non è un oggetto JSON.</exception>
    public string Rispondi(string riga, string? areaPredefinita = null)
    {
        using var documento = JsonDocument.Parse(riga);
        if (documento.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("la riga non è un oggetto JSON");
        var caso = new Ingresso(documento.RootElement, "caso");
        var id = documento.RootElement.TryGetProperty("id", out var i) ? JsonNode.Parse(i.GetRawText()) : null;
        try
        {
            var area = caso.TestoONullo("area") ?? areaPredefinita;
            var risposta = area switch
            {
                "riduzionistico" => CasiRiduzionistico.Rispondi(caso.Oggetto("input"), norme),
                "sensoriale" => CasiSensoriali.Rispondi(caso.Oggetto("input"), norme),
                "diritti-economici" => CasiEconomici.Rispondi(caso.Oggetto("input"), norme),
                "dichiarazioni" => CasiDichiarazioni.Rispondi(caso.Oggetto("input"), norme),
                "termini" => CasiTermini.Rispondi(caso.Oggetto("input"), norme),
                "procedura" => CasiProcedura.Rispondi(caso.Oggetto("input"), norme),
                "agevolazioni" => CasiAgevolazioni.Rispondi(caso.Oggetto("input"), norme),
                _ => throw new IngressoNonValidoException($"non supportato: area «{area}»"),
            };
            return new JsonObject { ["id"] = id, ["esito"] = risposta.Esito, ["regole"] = Elenco(risposta.Regole), ["spiegazione"] = risposta.Spiegazione }.ToJsonString(Forma);
        }
        catch (Exception errore) when (errore is IngressoNonValidoException or NormaAssenteException)
        {
            return Errore(errore.Message);
        }
        catch (Exception errore) when (errore is OverflowException or ArgumentOutOfRangeException)
        {
            return Errore("input: un numero o un anno è fuori misura"); // le righe dopo aspettano la loro risposta
        }

        string Errore(string messaggio) => new JsonObject { ["id"] = id, ["errore"] = messaggio }.ToJsonString(Forma);
    }

    internal static JsonArray Elenco(IEnumerable<string> voci) => [.. voci.Select(v => JsonValue.Create(v))];
}

/// <summary>La risposta di un'area.</summary>
/// <param name="Esito">I campi attesi da chi chiede.</param>
/// <param name="Regole">Le regole usate.</param>
/// <param name="Spiegazione">Perché, in parole.</param>
internal sealed record Risposta(JsonObject Esito, IEnumerable<string> Regole, string Spiegazione);

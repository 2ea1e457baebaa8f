using System.Text.Json;
using System.Text.RegularExpressions;
using Accerta.Dati;
using Accerta.Norma.Motivazione;

namespace Accerta.Web.Api;

/// <summary>I rifiuti come li legge una macchina: <c>application/problem+json</c>, tutti insieme, con regola, valore trovato e rimedio.</summary>
public static partial class Problemi
{
    public static IResult Da(IReadOnlyList<Rifiuto> rifiuti) => TypedResults.Problem(
        title: rifiuti.Count == 1 ? rifiuti[0].Titolo : $"La richiesta non è accolta per {rifiuti.Count} motivi",
        detail: string.Join(" · ", rifiuti.Select(r => $"{r.Trovato}; {r.Rimedio}")),
        type: $"urn:accerta:regola:{rifiuti[0].Regola}",
        statusCode: Stato(rifiuti),
        extensions: new Dictionary<string, object?>
        {
            ["rifiuti"] = rifiuti.Select(r => new { regola = r.Regola, titolo = r.Titolo, codice = r.Codice, trovato = r.Trovato, rimedio = r.Rimedio, campo = r.Campo }),
        });

    /// <summary>Una richiesta che non si legge: quali campi guardare.</summary>
    public static IResult Illeggibile(IReadOnlyList<string> campi) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest, detail: Detto(campi), extensions: new Dictionary<string, object?> { ["campi"] = campi });

    /// <summary>Quale stato merita un'eccezione: richiesta illeggibile, base dati che non risponde, guasto.</summary>
    public static int Stato(Exception errore) => errore switch
    {
        BadHttpRequestException illeggibile => illeggibile.StatusCode,
        _ when AccertaDb.NonRisponde(errore) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Completa i problemi nati prima di arrivare all'atto: quale campo manca o non si legge; che si può riprovare.</summary>
    public static void Completa(ProblemDetailsContext contesto)
    {
        if (contesto.ProblemDetails is { Status: StatusCodes.Status503ServiceUnavailable } fermo)
        {
            contesto.HttpContext.Response.Headers.RetryAfter = "5";
            fermo.Detail = "Il servizio in questo momento non risponde. Non è cambiato nulla per metà: riprova fra poco con la stessa Idempotency-Key.";
            return;
        }
        if (contesto.ProblemDetails is not { Status: StatusCodes.Status400BadRequest, Detail: null } problema) return;
        var campi = CampiDi(contesto.Exception);
        problema.Detail = campi is [] ? "La richiesta non si legge: controlla che il JSON sia completo." : Detto(campi);
        if (campi is not []) problema.Extensions["campi"] = campi;
    }

    private static string Detto(IReadOnlyList<string> campi) => campi is [var uno]
        ? $"Il campo «{uno}» manca, è nullo o non ha la forma prevista."
        : $"Questi campi mancano, sono nulli o non hanno la forma prevista: {string.Join(", ", campi)}.";

    // Il lettore di JSON dice il posto («$.dati.diagnosi»); dei campi obbligatori assenti dice i nomi, fra apici.
    private static IReadOnlyList<string> CampiDi(Exception? errore) => errore switch
    {
        BadHttpRequestException { InnerException: JsonException { Message: var detto } } when detto.Contains("missing required", StringComparison.Ordinal) =>
            [.. FraApici().Matches(detto[detto.IndexOf("missing required", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value)],
        BadHttpRequestException { InnerException: JsonException { Path: ['$', '.', .. var posto] } } => [posto],
        BadHttpRequestException { Message: var detto } when detto.Contains("Guid chiave", StringComparison.Ordinal) => ["Idempotency-Key"],
        _ => [],
    };

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex FraApici();

    /// <summary>La risposta a un esito: il valore, o i rifiuti.</summary>
    public static IResult Risposta<T>(this Esito<T> esito, int stato = StatusCodes.Status201Created) =>
        esito.Match(valore => TypedResults.Json(valore, statusCode: stato), Da);

    private static int Stato(IReadOnlyList<Rifiuto> rifiuti) => rifiuti[0] is { Codice: "TROPPE_RICHIESTE" } ? StatusCodes.Status429TooManyRequests : rifiuti[0].Regola switch
    {
        "P-01" => StatusCodes.Status404NotFound,
        "P-04" => StatusCodes.Status403Forbidden,
        "I-02" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

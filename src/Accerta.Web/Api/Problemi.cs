using Accerta.Norma.Motivazione;

namespace Accerta.Web.Api;

/// <summary>I rifiuti come li legge una macchina: <c>application/problem+json</c>, tutti insieme, con regola, valore trovato e rimedio.</summary>
public static class Problemi
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

    /// <summary>La risposta a un esito: il valore, o i rifiuti.</summary>
    public static IResult Risposta<T>(this Esito<T> esito, int stato = StatusCodes.Status201Created) =>
        esito.Match(valore => TypedResults.Json(valore, statusCode: stato), Da);

    private static int Stato(IReadOnlyList<Rifiuto> rifiuti) => rifiuti[0].Regola switch
    {
        "P-01" => StatusCodes.Status404NotFound,
        "P-04" => StatusCodes.Status403Forbidden,
        "I-02" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

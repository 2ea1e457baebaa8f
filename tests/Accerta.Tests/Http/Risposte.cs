using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Accerta.Http;

/// <summary>Come si leggono le risposte dell'API: il sì col suo stato, il no in problem+json.</summary>
internal static class Risposte
{
    public static async Task<JsonElement> LettaAsync(this Task<HttpResponseMessage> chiamata, HttpStatusCode stato = HttpStatusCode.Created)
    {
        var risposta = await chiamata;
        var testo = await risposta.Content.ReadAsStringAsync();
        risposta.StatusCode.ShouldBe(stato, testo);
        return JsonDocument.Parse(testo).RootElement;
    }

    public static async Task ProblemaAsync(this Task<HttpResponseMessage> chiamata, HttpStatusCode stato, string regola, string codice)
    {
        var risposta = await chiamata;
        risposta.StatusCode.ShouldBe(stato, await risposta.Content.ReadAsStringAsync());
        risposta.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await risposta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rifiuti").EnumerateArray()
            .Select(r => (r.GetProperty("regola").GetString(), r.GetProperty("codice").GetString())).ShouldContain((regola, codice));
    }
}

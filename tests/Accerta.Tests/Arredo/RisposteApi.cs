using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Accerta.Arredo;

/// <summary>Che cosa ci si aspetta da una risposta dell'API.</summary>
public static class RisposteApi
{
    extension(Task<HttpResponseMessage> chiamata)
    {
        /// <summary>Fatto: 201, con la ricevuta.</summary>
        public async Task<JsonElement> DeveRiuscireAsync()
        {
            var risposta = await chiamata;
            var testo = await risposta.Content.ReadAsStringAsync();
            risposta.StatusCode.ShouldBe(HttpStatusCode.Created, testo);
            return JsonDocument.Parse(testo).RootElement;
        }

        /// <summary>Un no in problem+json: lo stato, la regola, il codice, ciò che si è trovato e il rimedio.</summary>
        public async Task<string> DeveDireDiNoAsync(HttpStatusCode stato, string regola, string codice)
        {
            var risposta = await chiamata;
            var testo = await risposta.Content.ReadAsStringAsync();
            risposta.StatusCode.ShouldBe(stato, testo);
            risposta.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            var rifiuto = (await risposta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rifiuti").EnumerateArray()
                .FirstOrDefault(r => r.GetProperty("regola").GetString() == regola && r.GetProperty("codice").GetString() == codice);
            rifiuto.ValueKind.ShouldBe(JsonValueKind.Object, $"manca {regola} {codice}: {testo}");
            rifiuto.GetProperty("rimedio").GetString().ShouldNotBeNullOrWhiteSpace();
            return rifiuto.GetProperty("trovato").GetString()!;
        }

        /// <summary>La richiesta non si legge: 400, con i campi da guardare.</summary>
        public async Task DeveEssereIlleggibileAsync()
        {
            var risposta = await chiamata;
            risposta.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await risposta.Content.ReadAsStringAsync());
            risposta.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }
}

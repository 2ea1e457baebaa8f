using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Persone;

namespace Accerta.Http;

/// <summary>QR e Disability Card per la sola API.</summary>
public sealed class LeAttestazioni
{
    [Theory, OnEveryDatabase, Trait("regola", "Q-03")]
    public async Task Il_secondo_livello_del_qr_per_la_sola_api(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        (await app.GeneraQr(pratica)).DeveAccettare();
        var codice = (await app.CodiceQr(pratica))!;
        await using var portale = await Portale.ApriAsync(app);
        var (ada, museo, via) = (portale.Come(pratica.Chi), portale.Come(await app.Ufficio(Ruolo.GestoreServizi)), $"/api/v1/fascicoli/{pratica.FascicoloId}");

        (await portale.Anonimo().InviaAsync($"/api/v1/qr/{codice}/secondo-livello", new { finalita = "ingresso" }, app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await ada.InviaAsync($"/api/v1/qr/{codice}/secondo-livello", new { finalita = "ingresso" }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "Q-03", "ATTORE_NON_AUTORIZZATO");
        await museo.InviaAsync($"/api/v1/qr/{codice}/secondo-livello", new { finalita = "" }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "Q-03", "FINALITA_MANCANTE");
        await museo.InviaAsync("/api/v1/qr/inventato/secondo-livello", new { finalita = "ingresso" }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "Q-04", "CODICE_NON_VALIDO");
        var verifica = (await museo.InviaAsync($"/api/v1/qr/{codice}/secondo-livello", new { finalita = "ingresso gratuito" }, app.Chiave()).LettaAsync()).GetProperty("verificaId").GetGuid();
        await museo.InviaAsync($"/api/v1/verifiche/{verifica}/otp", new { otp = "no" }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "Q-03", "OTP_ERRATO");
        (await museo.InviaAsync($"/api/v1/verifiche/{verifica}/otp", new { otp = app.Otp(verifica) }, app.Chiave()).LettaAsync(HttpStatusCode.OK))
            .GetProperty("riconoscimenti")[0].GetProperty("accertamento").GetString().ShouldBe("InvaliditaCivile");
        var registro = await ada.GetAsync($"{via}/verifiche").LettaAsync(HttpStatusCode.OK);
        (registro.GetArrayLength(), registro[0].GetProperty("finalita").GetString()).ShouldBe((1, "ingresso gratuito"));
        await museo.GetAsync($"{via}/verifiche").ProblemaAsync(HttpStatusCode.NotFound, "P-01", "FASCICOLO_NON_TROVATO");

        for (var i = 0; i < 4; i++) await museo.InviaAsync($"/api/v1/qr/{codice}/secondo-livello", new { finalita = "ingresso" }, app.Chiave()).LettaAsync();
        await museo.InviaAsync($"/api/v1/qr/{codice}/secondo-livello", new { finalita = "ingresso" }, app.Chiave()).ProblemaAsync(HttpStatusCode.TooManyRequests, "Q-03", "TROPPE_RICHIESTE");

        await ada.InviaAsync($"{via}/qr/revoca", null, app.Chiave()).LettaAsync();
        await ada.InviaAsync($"{via}/qr/revoca", null, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "Q-04", "CODICE_NON_VALIDO");
        (await portale.Anonimo().GetFromJsonAsync<JsonElement>($"/api/v1/qr/{codice}")).GetProperty("valido").GetBoolean().ShouldBeFalse();
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-05")]
    public async Task La_card_si_chiede_si_emette_si_sostituisce_e_si_revoca(TestApp app)
    {
        var pratica = await app.Dato.UnAp70(); // 76 per cento
        await using var portale = await Portale.ApriAsync(app);
        var (ada, ufficio, via) = (portale.Come(pratica.Chi), portale.Come(TestApp.Chi(Ruolo.Operatore, "PD")), $"/api/v1/fascicoli/{pratica.FascicoloId}");

        await portale.Come(PersoneDemo.Ugo).InviaAsync($"{via}/card", new { }, app.Chiave()).ProblemaAsync(HttpStatusCode.NotFound, "P-01", "FASCICOLO_NON_TROVATO");
        var card = (await ada.InviaAsync($"{via}/card", new { foto = new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 } }, app.Chiave()).LettaAsync()).GetProperty("cardId").GetGuid();
        await ada.InviaAsync($"{via}/card", new { }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "Q-05", "CARD_GIA_VALIDA");
        await ada.InviaAsync($"/api/v1/card/{card}/emissione", null, app.Chiave()).ProblemaAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        await ufficio.InviaAsync($"/api/v1/card/{card}/emissione", null, app.Chiave()).LettaAsync();
        await ufficio.InviaAsync($"/api/v1/card/{card}/emissione", null, app.Chiave()).ProblemaAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
        (await ada.InviaAsync($"/api/v1/card/{card}/sostituzione", new { motivo = 1 }, app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ufficio.InviaAsync($"/api/v1/card/{card}/revoca", new { motivazione = "" }, app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await ufficio.InviaAsync($"/api/v1/card/{card}/revoca", new { motivazione = "il requisito non c'è più" }, app.Chiave()).LettaAsync();
        await ada.InviaAsync($"{via}/card", new { }, app.Chiave()).LettaAsync(); // revocata la prima, se ne può chiedere un'altra
    }
}

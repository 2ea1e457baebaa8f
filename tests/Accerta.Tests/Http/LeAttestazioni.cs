using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Accerta.Arredo;
using Accerta.Attestazioni;
using Accerta.Dimostrazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Http;

/// <summary>QR e Disability Card per la sola API; e la card dalla pagina dell'ufficio.</summary>
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

    [Theory, OnEveryDatabase, Trait("regola", "Q-05")]
    public async Task L_ufficio_emette_e_revoca_la_card_dalla_sua_pagina_e_la_persona_legge_perche_e_che_cosa_fare(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        await using var portale = await Portale.ApriAsync(app);
        var ada = await portale.EntraAsync(pratica.Cittadino);
        var ufficio = await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")));
        var via = $"/operatore/pratiche/{pratica.FascicoloId}";
        async Task<string> Leggi(HttpClient chi, string dove) => WebUtility.HtmlDecode(await chi.GetStringAsync(dove));
        Task<HttpResponseMessage> Manda(string? motivazione) => ufficio.CompilaAsync($"{via}/card", motivazione is null ? [] : [("Motivazione", motivazione)]);

        (await Leggi(ufficio, via)).ShouldNotContain($"{via}/card"); // nessuna card, nessun collegamento
        (await Leggi(ufficio, $"{via}/card")).ShouldContain("Nessuna card è valida");
        var card = (await app.ChiediCard(pratica)).DeveAccettare().CardId;
        (await Leggi(ufficio, "/termini")).ShouldContain($"{via}/card");
        (await Leggi(ufficio, via)).ShouldContain($"{via}/card");
        (await Manda(null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.CardDi(card)).Stato.ShouldBe(StatoCard.Attiva);

        var muta = await Manda(" ");
        ((int)muta.StatusCode).ShouldBe(422);
        WebUtility.HtmlDecode(await muta.Content.ReadAsStringAsync()).ShouldContain("Scrivi perché si revoca: la persona lo deve leggere.");
        (await Manda("Rilasciata per errore allo sportello.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.CardDi(card)).Stato.ShouldBe(StatoCard.Revocata);
        (await Leggi(ufficio, $"{via}/card")).ShouldContain("Rilasciata per errore allo sportello.");
        (await app.DbAsync(db => db.Notifiche.AnyAsync(n => n.FascicoloId == pratica.FascicoloId && n.Oggetto.Contains("la Disability Card non vale più")))).ShouldBeTrue();
        var suo = await Leggi(ada, $"/cittadino/pratiche/{pratica.FascicoloId}/card");
        foreach (var detto in (string[])["La card che avevi è stata revocata", "Rilasciata per errore allo sportello.", "riportala allo sportello"]) suo.ShouldContain(detto);

        var altrove = await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "MO")));
        (await altrove.GetAsync($"{via}/card")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

using System.Net;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Economica;
using Accerta.Norma.Dichiarazioni;
using Accerta.Persone;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Http;

/// <summary>La fase economica per la sola API: gli stessi atti, gli stati HTTP, i no in problem+json.</summary>
public sealed class LEconomia
{
    [Theory, OnEveryDatabase]
    public async Task La_persona_rivede_i_suoi_dati_cambia_pagamento_e_dichiara_i_fatti(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        (await app.Liquida(pratica)).DeveAccettare();
        await using var portale = await Portale.ApriAsync(app);
        var (ada, ugo, ufficio, via) = (portale.Come(pratica.Chi), portale.Come(PersoneDemo.Ugo), portale.Come(TestApp.Chi(Ruolo.Operatore, "PD")), $"/api/v1/fascicoli/{pratica.FascicoloId}");

        (await ada.GetAsync($"{via}/dati-gia-noti").LettaAsync(HttpStatusCode.OK)).GetProperty("inGodimento")[0].GetString().ShouldBe("AssegnoMensile");
        await ugo.GetAsync($"{via}/dati-gia-noti").ProblemaAsync(HttpStatusCode.NotFound, "P-01", "FASCICOLO_NON_TROVATO");
        (await portale.Anonimo().GetAsync($"{via}/dati-gia-noti")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await ada.InviaAsync($"{via}/pagamento", new { modalita = "Contanti" }, app.Chiave()).LettaAsync()).GetProperty("modalita").GetString().ShouldBe("Contanti");
        await ada.InviaAsync($"{via}/pagamento", new { modalita = "AccreditoConto" }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "D-10", "IBAN_MANCANTE");
        await ufficio.InviaAsync($"{via}/pagamento", new { modalita = "Contanti" }, app.Chiave()).ProblemaAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        (await ada.InviaAsync($"{via}/pagamento", new { modalita = 0 }, app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.BadRequest); // le parole, mai i numeri

        (await ada.GetAsync($"{via}/opzioni").LettaAsync(HttpStatusCode.OK)).GetArrayLength().ShouldBe(0);
        await ada.InviaAsync($"{via}/opzioni", new { nostra = "AssegnoMensile" }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "E-05", "SCELTA_ESTRANEA");
        (await ada.InviaAsync($"{via}/incompatibilita", new { prestazione = new { prestazione = new { codice = "RenditaInail", importoMensile = (object?)null }, dal = app.Oggi.AddDays(-10) }, notificataIl = app.Oggi.AddDays(-31) }, app.Chiave()).LettaAsync())
            .GetProperty("tardiva").GetBoolean().ShouldBeTrue();
        (await ada.GetAsync($"{via}/opzioni").LettaAsync(HttpStatusCode.OK)).GetArrayLength().ShouldBe(1);
        (await ada.InviaAsync($"{via}/opzioni", new { nostra = "AssegnoMensile" }, app.Chiave()).LettaAsync()).GetProperty("siPuoRivedere").GetBoolean().ShouldBeTrue();

        await ada.InviaAsync($"{via}/ricoveri", new { dal = app.Oggi.AddDays(1), al = (string?)null, retta = "Gratuito", tipo = "Ospedale" }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "E-06", "DATA_NON_VALIDA");
        await ada.InviaAsync($"{via}/ricoveri", new { dal = app.Oggi.AddDays(-3), al = (string?)null, retta = "Gratuito", tipo = "Ospedale" }, app.Chiave()).LettaAsync();
        await ada.InviaAsync($"{via}/frequenze", new { tipo = "Scuola", dal = app.Oggi, al = app.Oggi.AddDays(-1) }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "E-02", "DATA_NON_VALIDA");
        await ada.InviaAsync($"{via}/redditi", new { anno = app.Oggi.Year + 1, personali = 0 }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "E-02", "DATA_NON_VALIDA");
        await ada.InviaAsync($"{via}/redditi", new { anno = app.Oggi.Year - 1, personali = 100_000 }, app.Chiave()).LettaAsync();
        await ada.InviaAsync($"{via}/ricalcoli", new { causa = "Reddito" }, app.Chiave()).ProblemaAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        await ufficio.InviaAsync($"{via}/ricalcoli", new { causa = "Reddito" }, app.Chiave()).LettaAsync();
        await ada.InviaAsync($"{via}/dichiarazioni", new { modello = "Red", anno = 2024 }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "X-01", "REDDITO_MANCANTE");
    }

    [Theory, OnEveryDatabase]
    public async Task L_ufficio_sospende_con_la_prova_riprende_e_revoca(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        (await app.Liquida(pratica)).DeveAccettare();
        var (via, corpo) = ($"/api/v1/fascicoli/{pratica.FascicoloId}", new { codice = "AssegnoMensile" });
        await using (var portale = await Portale.ApriAsync(app)) // l'ora del portale è quella di quando si apre
        {
            var (ada, ufficio) = (portale.Come(pratica.Chi), portale.Come(TestApp.Chi(Ruolo.Operatore, "PD")));
            await ufficio.InviaAsync($"{via}/sospensioni", corpo, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "X-02", "SOLLECITO_MANCANTE");
            await app.SollecitaAsync(pratica);
            await ufficio.InviaAsync($"{via}/sospensioni", corpo, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "N-01", "AVVISO_NON_CONSEGNATO");
            await app.SpedisciEConsegnaAsync();
            await ufficio.InviaAsync($"{via}/sospensioni", corpo, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "X-02", "TERMINE_IN_CORSO");
            await ada.InviaAsync($"{via}/sospensioni", corpo, app.Chiave()).ProblemaAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
            await ufficio.InviaAsync($"{via}/revoche", corpo, app.Chiave()).ProblemaAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
        }
        app.Oggi = DichiarazioneMancante.TermineDelSollecito(app.Oggi, app.Norme).AddDays(1);
        await using (var portale = await Portale.ApriAsync(app))
        {
            var ufficio = portale.Come(TestApp.Chi(Ruolo.Operatore, "PD"));
            await ufficio.InviaAsync($"{via}/sospensioni", corpo, app.Chiave()).LettaAsync();
            await ufficio.InviaAsync($"{via}/sospensioni", corpo, app.Chiave()).ProblemaAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
            await ufficio.InviaAsync($"{via}/riprese", corpo, app.Chiave()).LettaAsync();
            await ufficio.InviaAsync($"{via}/riprese", corpo, app.Chiave()).ProblemaAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
            await ufficio.InviaAsync($"{via}/sospensioni", corpo, app.Chiave()).LettaAsync();
            await app.SpedisciEConsegnaAsync();
        }
        app.Oggi = DichiarazioneMancante.TermineDelSollecito(app.Oggi, app.Norme).AddDays(1);
        await using (var portale = await Portale.ApriAsync(app))
        {
            var ufficio = portale.Come(TestApp.Chi(Ruolo.Operatore, "PD"));
            await ufficio.InviaAsync($"{via}/revoche", corpo, app.Chiave()).LettaAsync();
            await ufficio.InviaAsync($"{via}/riprese", corpo, app.Chiave()).ProblemaAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
        }
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task La_somma_da_restituire_si_contesta_si_decide_e_si_rateizza(TestApp app)
    {
        var pratica = await app.Dato.UnAp70(PersoneDemo.Bruno, v => v with
        {
            Menomazioni = [new("Neoplasia", "9325", false, "157.9", "neoplastico", 100, null, false, null)],
            Condizione = Condizione.NonDeambulaSenzaAiuto,
        });
        (await app.Liquida(pratica)).DeveAccettare();
        await app.MesiAsync(new(2025, 8, 1));
        (await app.DichiaraRicovero(pratica, new(2025, 6, 1), new(2025, 7, 10))).DeveAccettare();
        await app.NotteAsync();
        var indebito = await app.DbAsync(db => db.Indebiti.Select(i => i.Id).SingleAsync());
        await using var portale = await Portale.ApriAsync(app);
        var (bruno, ufficio, via) = (portale.Come(PersoneDemo.Bruno), portale.Come(TestApp.Chi(Ruolo.Operatore, "LT")), $"/api/v1/indebiti/{indebito}");
        var browser = await portale.EntraAsync(pratica.Cittadino); // l'avviso porta alla sua lettera, firmata
        (await browser.GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}/lettere")).ShouldContain($"href=\"/carte/{pratica.FascicoloId}/indebito?quale={indebito}\"");
        (await browser.GetStringAsync($"/carte/{pratica.FascicoloId}/indebito?quale={indebito}")).ShouldContain("/ETSI.CAdES.detached");
        (await browser.GetAsync($"/carte/{pratica.FascicoloId}/indebito?quale={app.Chiave()}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        await bruno.InviaAsync($"{via}/contestazione", new { perche = " " }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "E-10", "MOTIVO_MANCANTE");
        (await bruno.InviaAsync($"{via}/contestazione", new { perche = "pagavo io" }, app.Chiave()).LettaAsync()).GetProperty("stato").GetString().ShouldBe(nameof(StatoIndebito.Contestato));
        await portale.Come(PersoneDemo.Ada).InviaAsync($"{via}/contestazione", new { perche = "x" }, app.Chiave()).ProblemaAsync(HttpStatusCode.NotFound, "P-01", "FASCICOLO_NON_TROVATO");
        await bruno.InviaAsync($"{via}/risposta", new { accolta = false, perche = "x" }, app.Chiave()).ProblemaAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        await ufficio.InviaAsync($"{via}/risposta", new { accolta = false, perche = "la retta era gratuita" }, app.Chiave()).LettaAsync();
        await ufficio.InviaAsync($"{via}/piano", new { rate = 0 }, app.Chiave()).ProblemaAsync(HttpStatusCode.UnprocessableEntity, "E-10", "RATE_NON_VALIDE");
        (await ufficio.InviaAsync($"{via}/piano", new { rate = 10 }, app.Chiave()).LettaAsync()).GetProperty("rateDaTrattenere").GetInt32().ShouldBe(10);
    }
}

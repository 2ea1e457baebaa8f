using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Visite;

namespace Accerta.Http;

/// <summary>La seduta, le schede, il secondo grado con le sue firme, la commissione superiore e l'autotutela per la sola API.</summary>
public sealed class LApiDeiVerbali
{
    [Theory, OnEveryDatabase]
    public async Task Dalla_seduta_al_secondo_grado_all_autotutela(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita(null, Accertamento.Handicap);
        var presenti = await app.CommissioneAllargata();
        var anmic = await app.Altro(Componente.MedicoDiCategoria, Associazione.Anmic, inCommissione: false);
        var superiore = await app.Cms();
        await using var portale = await Portale.ApriAsync(app);
        var (presidente, cml, ada) = (portale.Come(TestApp.Presidente()), portale.Come(TestApp.Cml), portale.Come(PersoneDemo.Ada));
        var fascicolo = $"/api/v1/fascicoli/{pratica.FascicoloId}";

        await presidente.InviaAsync($"{fascicolo}/seduta", new { componenti = new object?[] { null } }, app.Chiave()).DeveEssereIlleggibileAsync();
        await presidente.InviaAsync($"{fascicolo}/seduta", new { componenti = Corpo(TestApp.Presenti) }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "M-02", "COMPOSIZIONE_INCOMPLETA");
        await ada.InviaAsync($"{fascicolo}/seduta", new { componenti = Corpo(presenti) }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        await presidente.InviaAsync($"{fascicolo}/seduta", new { componenti = Corpo(presenti) }, app.Chiave()).DeveRiuscireAsync();
        await presidente.InviaAsync($"{fascicolo}/certificato-provvisorio", new { esito = "Nessuno" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "G-08", "ESITO_MANCANTE");
        await presidente.InviaAsync($"{fascicolo}/certificato-provvisorio", new { esito = "Comma3" }, app.Chiave()).DeveRiuscireAsync();

        var scheda = new
        {
            accertamento = "Handicap",
            comune = new { anamnesi = "a", esameObiettivo = "e", documentiVisti = new[] { "certificato" }, diagnosi = "d" },
            handicap = new { minorazioneStabileOProgressiva = true, svantaggioSociale = true, autonomiaRidotta = true, assistenzaPermanenteContinuativaGlobale = true },
        };
        var ricevuta = await presidente.InviaAsync($"{fascicolo}/schede", scheda, app.Chiave()).DeveRiuscireAsync();
        ricevuta.GetProperty("giudizio").GetString().ShouldBe("HandicapGrave");
        var verbale = $"/api/v1/verbali/{pratica.VerbaleId = ricevuta.GetProperty("verbaleId").GetGuid()}";
        await presidente.InviaAsync($"{fascicolo}/schede", scheda, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "B-01", "VERBALE_GIA_COMPILATO");
        await app.FirmaEChiudi(pratica);

        (await (await cml.GetAsync("/api/v1/cml/verbali")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("righe").EnumerateArray().ShouldHaveSingleItem().GetProperty("verbaleId").GetGuid().ShouldBe(pratica.VerbaleId);
        (await ada.GetAsync("/api/v1/cml/verbali")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await cml.InviaAsync($"{verbale}/sospensione", new { esami = new[] { " " } }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "K-01", "ESAMI_MANCANTI");
        await cml.InviaAsync($"{verbale}/sospensione", new { esami = new[] { "un esame" } }, app.Chiave()).DeveRiuscireAsync();
        await cml.InviaAsync($"{verbale}/nuova-visita", new { giorno = app.Oggi.AddDays(-1) }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "K-01", "DATA_NON_VALIDA");
        await cml.InviaAsync($"{verbale}/nuova-visita", new { giorno = app.Oggi }, app.Chiave()).DeveRiuscireAsync();
        List<Presente> secondo = [new(TestApp.Cml.PersonaId, Componente.MedicoInps), anmic, presenti.Single(p => p.Posto == Componente.OperatoreSociale)];
        await cml.InviaAsync($"{verbale}/visita-secondo-grado", new { componenti = Corpo(secondo.Take(1)), esameObiettivo = "e" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "M-04", "COMPOSIZIONE_INCOMPLETA");
        await cml.InviaAsync($"{verbale}/visita-secondo-grado", new { componenti = Corpo(secondo), esameObiettivo = "e" }, app.Chiave()).DeveRiuscireAsync();
        var correzione = new { giudizio = "Handicap", motivazione = "assistenza non continuativa" };
        (await cml.InviaAsync($"{verbale}/convalida-con-correzione", correzione, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "M-05", "FIRME_INSUFFICIENTI")).ShouldContain("il medico INPS");
        await presidente.InviaAsync($"{verbale}/firme-secondo-grado", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "M-05", "FIRMATARIO_NON_COMPONENTE");
        await cml.InviaAsync($"{verbale}/firme-secondo-grado", null, app.Chiave()).DeveRiuscireAsync();
        await portale.Come(TestApp.ComeFirmatario(anmic)).InviaAsync($"{verbale}/firme-secondo-grado", null, app.Chiave()).DeveRiuscireAsync();
        await cml.InviaAsync($"{verbale}/convalida-con-correzione", correzione, app.Chiave()).DeveRiuscireAsync();
        (await app.VerbaleConId(pratica.VerbaleId)).Giudizio.ShouldBe(Accerta.Verbali.Giudizio.Handicap);

        await cml.InviaAsync($"{verbale}/consegna", new { consegnatoIl = app.Oggi.AddDays(1) }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "N-01", "DATA_NON_VALIDA");
        await cml.InviaAsync($"{verbale}/consegna", new { consegnatoIl = app.Oggi }, app.Chiave()).DeveRiuscireAsync();
        await cml.InviaAsync($"{verbale}/segnalazione", new { perche = "da rivedere" }, app.Chiave()).DeveRiuscireAsync();
        var cms = portale.Come(superiore);
        await cms.InviaAsync("/api/v1/cms/campioni", new { seme = " ", dal = app.Oggi.AddDays(-3), al = app.Oggi.AddDays(-1) }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "K-03", "SEME_MANCANTE");
        await cms.InviaAsync("/api/v1/cms/campioni", new { seme = "seme pubblico", dal = app.Oggi.AddDays(-3), al = app.Oggi.AddDays(-1) }, app.Chiave()).DeveRiuscireAsync();
        await cms.InviaAsync($"{verbale}/esame-superiore", new { conferma = false }, app.Chiave()).DeveRiuscireAsync();
        await cms.InviaAsync($"{verbale}/autotutela", new { giudizio = "HandicapGrave" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "B-03", "MOTIVAZIONE_MANCANTE");
        (await cms.InviaAsync($"{verbale}/autotutela", new { giudizio = "HandicapGrave", motivazione = "riesame" }, app.Chiave()).DeveRiuscireAsync()).GetProperty("giudizio").GetString().ShouldBe("HandicapGrave");
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VisitaSvolta); // l'invalidità civile è ancora da scrivere
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    private static IEnumerable<object> Corpo(IEnumerable<Presente> presenti) => presenti.Select(p => new { p.PersonaId, posto = $"{p.Posto}" });
}

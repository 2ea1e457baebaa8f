using System.Net;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Persone;

namespace Accerta.Http;

/// <summary>Revisioni, controlli e ricorsi per la sola API.</summary>
public sealed class LApiDelSeguito
{
    [Theory, OnEveryDatabase]
    public async Task Una_revisione_con_un_assenza_giustificata(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        app.Oggi = TestApp.MeseDiRevisione;
        var (ufficio, superiore) = (await app.Ufficio(Ruolo.Segreteria), await app.Ufficio(Ruolo.Cms));
        await using var portale = await Portale.ApriAsync(app);
        var (segreteria, ada) = (portale.Come(ufficio), portale.Come(PersoneDemo.Ada));
        var origine = $"/api/v1/fascicoli/{pratica.FascicoloId}";

        await ada.InviaAsync($"{origine}/revisione", new { }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "R-01", "REVISIONE_CONVOCATA_DA_INPS");
        await segreteria.InviaAsync($"{origine}/revisione", new { dataVisita = app.Oggi.AddDays(-1) }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "R-01", "DATA_NON_VALIDA");
        var convocata = await segreteria.InviaAsync($"{origine}/revisione", new { dataVisita = app.Oggi.AddDays(2) }, app.Chiave()).DeveRiuscireAsync();
        convocata.GetProperty("giorniPerIDocumenti").GetInt32().ShouldBe(40);
        var revisione = new Pratica(pratica.Chi, "", convocata.GetProperty("fascicoloId").GetGuid());
        var fascicolo = $"/api/v1/fascicoli/{revisione.FascicoloId}";

        await VaiAsync(app, app.Oggi.AddDays(2));
        await segreteria.InviaAsync($"{fascicolo}/assenza-a-revisione", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "N-01", "CONVOCAZIONE_NON_CONSEGNATA");
        (await app.FascicoloDi(revisione)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        await segreteria.InviaAsync($"{fascicolo}/assenza-a-revisione", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
        await segreteria.InviaAsync($"{fascicolo}/riconvocazione", new { dataVisita = app.Oggi.AddDays(5) }, app.Chiave()).DeveRiuscireAsync();
        await app.SpedisciEConsegnaAsync();
        await VaiAsync(app, app.Oggi.AddDays(5));
        await segreteria.InviaAsync($"{fascicolo}/assenza-a-revisione", null, app.Chiave()).DeveRiuscireAsync();
        await ada.InviaAsync($"{fascicolo}/giustificazioni", new { natura = "Sanitaria" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "R-02", "DOCUMENTAZIONE_MANCANTE");
        await ada.InviaAsync($"{fascicolo}/giustificazioni", new { }, app.Chiave()).DeveEssereIlleggibileAsync();
        var documento = (await app.Allega(revisione, PdfDiProva.Buono)).DeveAccettare().AllegatoId;
        await ada.InviaAsync($"{fascicolo}/giustificazioni", new { natura = "Sanitaria", documentoId = documento }, app.Chiave()).DeveRiuscireAsync();
        await segreteria.InviaAsync($"{fascicolo}/giustificazioni/decisione", new { accolta = false }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "R-02", "MOTIVAZIONE_MANCANTE");
        await segreteria.InviaAsync($"{fascicolo}/giustificazioni/decisione", new { accolta = true }, app.Chiave()).DeveRiuscireAsync();

        await segreteria.InviaAsync("/api/v1/controlli-straordinari", new { seme = "seme pubblico", quanti = 1 }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        await portale.Come(superiore).InviaAsync("/api/v1/controlli-straordinari", new { seme = "seme pubblico", quanti = 1 }, app.Chiave()).DeveRiuscireAsync();
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Un_ricorso_fino_alla_decisione_del_giudice(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        await using var portale = await Portale.ApriAsync(app);
        var (ada, legale) = (portale.Come(PersoneDemo.Ada), portale.Come(TestApp.Chi(Ruolo.Operatore, "PD")));
        var verbale = $"/api/v1/verbali/{pratica.VerbaleId}/ricorso";

        await ada.InviaAsync(verbale, new { depositatoIl = app.Oggi.AddDays(1), numeroDiRuolo = "123/2025" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "L-01", "DATA_NON_VALIDA");
        await portale.Come(PersoneDemo.Ugo).InviaAsync(verbale, new { depositatoIl = app.Oggi, numeroDiRuolo = "123/2025" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.NotFound, "P-01", "FASCICOLO_NON_TROVATO");
        var chiave = app.Chiave();
        var depositato = await ada.InviaAsync(verbale, new { depositatoIl = app.Oggi, numeroDiRuolo = "123/2025" }, chiave).DeveRiuscireAsync();
        (await ada.InviaAsync(verbale, new { depositatoIl = app.Oggi, numeroDiRuolo = "123/2025" }, chiave).DeveRiuscireAsync()).ToString().ShouldBe(depositato.ToString()); // la stessa chiave, la stessa ricevuta
        var ricorso = $"/api/v1/ricorsi/{depositato.GetProperty("ricorsoId").GetGuid()}";

        await legale.InviaAsync($"{ricorso}/passi", new { passo = "BozzaPerizia", il = app.Oggi }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
        await ada.InviaAsync($"{ricorso}/passi", new { passo = "NominaCtu", il = app.Oggi }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        await legale.InviaAsync($"{ricorso}/passi", new { passo = "NominaCtu", il = app.Oggi }, app.Chiave()).DeveRiuscireAsync();
        await legale.InviaAsync($"{ricorso}/passi", new { passo = "AvvisoOperazioni", il = app.Oggi, operazioniIl = app.Oggi.AddDays(15) }, app.Chiave()).DeveRiuscireAsync();
        foreach (var passo in (string[])["BozzaPerizia", "Osservazioni", "DepositoPerizia"]) await legale.InviaAsync($"{ricorso}/passi", new { passo, il = app.Oggi }, app.Chiave()).DeveRiuscireAsync();
        await legale.InviaAsync($"{ricorso}/passi", new { passo = "TermineDissenso", il = app.Oggi, giorniDelGiudice = 31 }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "L-02", "TERMINE_DEL_GIUDICE_NON_VALIDO");
        await legale.InviaAsync($"{ricorso}/passi", new { passo = "TermineDissenso", il = app.Oggi, giorniDelGiudice = 10 }, app.Chiave()).DeveRiuscireAsync();
        await legale.InviaAsync($"{ricorso}/dissenso", new { parte = "Inps", il = app.Oggi }, app.Chiave()).DeveRiuscireAsync();
        await legale.InviaAsync($"{ricorso}/merito", new { il = app.Oggi }, app.Chiave()).DeveRiuscireAsync();
        await legale.InviaAsync($"{ricorso}/decisione", new { tipo = "Accolto", notificatoIl = app.Oggi }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "L-03", "GIUDIZIO_MANCANTE");
        var decisione = await legale.InviaAsync($"{ricorso}/decisione", new { tipo = "Accolto", notificatoIl = app.Oggi, giudizio = "Parziale", percentuale = 80 }, app.Chiave()).DeveRiuscireAsync();
        decisione.GetProperty("favorevole").GetBoolean().ShouldBeTrue();
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    private static Task<int> VaiAsync(TestApp app, DateOnly giorno)
    {
        app.Oggi = giorno;
        return app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {giorno}""");
    }
}

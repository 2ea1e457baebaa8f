using System.Net;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Http;

/// <summary>Agenda, recapiti, consegne, documenti e visite a domicilio per la sola API.</summary>
public sealed class LApiDellAgenda
{
    [Theory, OnEveryDatabase]
    public async Task Dalla_seduta_alla_visita_a_domicilio_e_all_assenza(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var ufficio = await app.Segreteria();
        await using var portale = await Portale.ApriAsync(app);
        var (segreteria, ada, presidente) = (portale.Come(ufficio), portale.Come(PersoneDemo.Ada), portale.Come(TestApp.Presidente()));
        var fascicolo = $"/api/v1/fascicoli/{pratica.FascicoloId}";

        await segreteria.InviaAsync("/api/v1/territori", new { csv = $"provincia;cap;tipo;sede\nPD;35100;ASL;{PersoneDemo.Id("sede/PD")}" }, app.Chiave()).DeveRiuscireAsync();
        await ada.InviaAsync("/api/v1/territori", new { csv = "provincia;cap;tipo;sede" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        var seduta = new { commissioneId = PersoneDemo.Id("commissione/PD"), sala = "Sala 1", giorno = app.Oggi.AddDays(10), inizio = "09:00:00", visite = 2, minutiPerVisita = 30 };
        var creata = (await segreteria.InviaAsync("/api/v1/sedute", seduta, app.Chiave()).DeveRiuscireAsync()).GetProperty("sedutaId").GetGuid();
        await segreteria.InviaAsync($"/api/v1/sedute/{app.Chiave()}/annullamento", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "A-01", "SEDUTA_NON_TROVATA");
        await segreteria.InviaAsync("/api/v1/sedute", new { sala = 3 }, app.Chiave()).DeveEssereIlleggibileAsync();

        await ada.InviaAsync($"{fascicolo}/recapito", new { pec = "non è una pec" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "D-03", "PEC_NON_VALIDA");
        await ada.InviaAsync($"{fascicolo}/recapito", new { pec = "ada@pec.example" }, app.Chiave()).DeveRiuscireAsync();
        await portale.Come(PersoneDemo.Ugo).InviaAsync($"{fascicolo}/recapito", new { pec = "ugo@pec.example" }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.NotFound, "P-01", "FASCICOLO_NON_TROVATO");

        var posto = await app.DbAsync(db => db.Posti.Where(p => p.SedutaId == creata).OrderBy(p => p.Quando).Select(p => p.Id).FirstAsync());
        await ada.InviaAsync($"{fascicolo}/visita", new { postoId = posto }, app.Chiave()).DeveRiuscireAsync();
        await ada.InviaAsync($"{fascicolo}/agli-atti", null, app.Chiave()).DeveRiuscireAsync();
        await ada.InviaAsync($"{fascicolo}/agli-atti", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "V-02", "RICHIESTA_GIA_FATTA");
        (await presidente.InviaAsync($"{fascicolo}/agli-atti/valutazione", new { documentazioneSufficiente = false }, app.Chiave()).DeveRiuscireAsync()).GetProperty("agliAtti").GetBoolean().ShouldBeFalse();
        var documento = (await app.Allega(pratica, PdfDiProva.Buono)).DeveAccettare().AllegatoId;
        await presidente.InviaAsync($"{fascicolo}/allegati/visti", new { allegati = new[] { documento } }, app.Chiave()).DeveRiuscireAsync();
        await segreteria.InviaAsync($"{fascicolo}/documenti-richiesti", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");

        var medico = portale.Come(PersoneDemo.MedicoPadova);
        await medico.InviaAsync($"{fascicolo}/visita-domiciliare", new { indirizzo = " " }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "A-05", "INDIRIZZO_MANCANTE");
        await medico.InviaAsync($"{fascicolo}/visita-domiciliare", new { indirizzo = "via della Finzione 5" }, app.Chiave()).DeveRiuscireAsync();
        await presidente.InviaAsync($"{fascicolo}/visita-domiciliare/decisione", new { accolta = true, nuovaData = app.Oggi.AddDays(-1) }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "A-05", "DATA_NON_VALIDA");
        await presidente.InviaAsync($"{fascicolo}/visita-domiciliare/decisione", new { accolta = true, nuovaData = app.Oggi.AddDays(12), ora = "15:30:00" }, app.Chiave()).DeveRiuscireAsync();
        await ada.InviaAsync($"{fascicolo}/visita/assenza", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");

        await app.SpedisciAsync();
        await VaiAsync(app, app.Oggi.AddDays(12));
        await segreteria.InviaAsync($"{fascicolo}/visita/assenza", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "N-01", "CONVOCAZIONE_NON_CONSEGNATA");
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        var pec = (await app.Legali(pratica)).First(n => n.Canale == CanaleAvviso.Pec && n.EsitoConsegna == EsitoConsegna.InAttesa && n.Stato == StatoNotifica.Inviata);
        await segreteria.InviaAsync($"/api/v1/notifiche/{pec.Id}/consegna", new { esito = "NonSiSegue", il = app.Oggi }, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.UnprocessableEntity, "N-01", "ESITO_NON_VALIDO");
        (await segreteria.InviaAsync($"/api/v1/notifiche/{pec.Id}/consegna", new { esito = "NonConsegnata", il = app.Oggi }, app.Chiave()).DeveRiuscireAsync()).GetProperty("nuovoTentativo").ValueKind.ShouldNotBe(System.Text.Json.JsonValueKind.Null);
        await segreteria.InviaAsync($"{fascicolo}/visita/convocazione-da-rifare", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
        await ada.InviaAsync($"{fascicolo}/visita/disdetta", null, app.Chiave()).DeveRiuscireAsync();
        await segreteria.InviaAsync($"/api/v1/sedute/{creata}/annullamento", null, app.Chiave()).DeveDireDiNoAsync(HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO"); // è già passata
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    private static Task<int> VaiAsync(TestApp app, DateOnly giorno)
    {
        app.Oggi = giorno;
        return app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {giorno}""");
    }
}

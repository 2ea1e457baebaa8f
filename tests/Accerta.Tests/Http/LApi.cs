using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Http;

/// <summary>L'API vista da fuori: gli stessi atti, e i no in problem+json.</summary>
public sealed class LApi
{
    private static object Certificato(PersoneDemo.Cittadino chi, params string[] codici) => new
    {
        interessato = chi.CodiceFiscale,
        chi.Nome,
        chi.Cognome,
        chi.Nascita,
        accertamenti = new[] { "InvaliditaCivile" },
        dati = new
        {
            anamnesi = "a",
            obiettivita = "o",
            diagnosi = "Diabete mellito",
            terapia = "t",
            codiciIcd9 = codici,
            accompagnamento = "NonSegnata",
            oncologica = false,
            voceDm2007 = (int?)null,
            nonTrasportabile = false,
            patologiaAnffas = false,
        },
    };

    private static object Domanda(PersoneDemo.Cittadino chi, string certificato, string? email = "recapito@example.org") => new
    {
        interessato = chi.CodiceFiscale,
        certificati = new[] { certificato },
        accertamenti = new[] { "InvaliditaCivile" },
        indirizzo = "via dell'Invenzione 1",
        cap = "00000",
        comune = "Comune",
        chi.Provincia,
        email,
    };

    [Theory, OnEveryDatabase]
    public async Task Dal_certificato_al_verbale_firmato_per_la_sola_api(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var certificato = await Letto(await portale.Come(PersoneDemo.MedicoLatina).InviaAsync("/api/v1/certificati", Certificato(PersoneDemo.Bruno, "157.9"), app.Chiave()));
        var numero = certificato.GetProperty("numero").GetString()!;
        var bruno = portale.Come(PersoneDemo.Bruno);
        var domanda = await Letto(await bruno.InviaAsync("/api/v1/domande", Domanda(PersoneDemo.Bruno, numero), app.Chiave()));
        var fascicolo = domanda.GetProperty("fascicoloId").GetGuid();
        var visita = await app.DbAsync(db => db.Visite.AsNoTracking().SingleAsync());
        await Letto(await bruno.InviaAsync($"/api/v1/fascicoli/{fascicolo}/visita", new { visita.PostoId }, app.Chiave()));
        using var modulo = new MultipartFormDataContent { { new ByteArrayContent(PdfDiProva.Buono), "file", "referto.pdf" } };
        await Letto(await bruno.InviaAsync($"/api/v1/fascicoli/{fascicolo}/allegati", modulo, app.Chiave()));

        app.Oggi = visita.Giorno;
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {visita.Giorno}""");
        var commissione = TestApp.Commissione("LT");
        var verbale = (await Letto(await portale.Come(commissione[0]).InviaAsync($"/api/v1/fascicoli/{fascicolo}/verbali", new
        {
            componenti = commissione.Select(m => new { PersoneDemo.Attore(m).PersonaId, posto = $"{m.Posto}" }),
            anamnesi = "a",
            esameObiettivo = "e",
            documentiVisti = Array.Empty<string>(),
            diagnosi = "d",
            menomazioni = new[] { new { descrizione = "Neoplasia", codiceDm1992 = "9325", analoga = false, apparato = "neoplastico", percentuale = 100, deroga = false } },
            gruppi = Array.Empty<object>(),
            variazionePunti = 0,
            difficoltaPersistenti = false,
            condizione = "Nessuna",
            esenteRevisione = false, // l'esenzione chiede una voce del DM 2-8-2007
            contrassegno = false,
            agevolazioniVeicoli = false,
        }, app.Chiave()))).GetProperty("verbaleId").GetGuid();
        foreach (var membro in commissione) await Letto(await portale.Come(membro).InviaAsync($"/api/v1/verbali/{verbale}/firme", null, app.Chiave()));
        (await Letto(await portale.Come(commissione[0]).InviaAsync($"/api/v1/verbali/{verbale}/chiusura", null, app.Chiave()))).GetProperty("stato").GetString().ShouldBe("Definitivo");
        await Letto(await bruno.InviaAsync($"/api/v1/fascicoli/{fascicolo}/ap70", new { redditiPersonali = new Dictionary<string, long> { ["2024"] = 0 }, lavora = false, coniugato = false }, app.Chiave()));
        (await Letto(await portale.Come(TestApp.Chi(Ruolo.Operatore, "LT")).InviaAsync($"/api/v1/fascicoli/{fascicolo}/liquidazione", null, app.Chiave()))).GetProperty("prestazioni").GetInt32().ShouldBeGreaterThan(0);
        await Letto(await bruno.InviaAsync($"/api/v1/fascicoli/{fascicolo}/qr", null, app.Chiave()));
        var codice = await app.CodiceQr(new Pratica(PersoneDemo.Bruno, numero, fascicolo));
        (await portale.Anonimo().GetStringAsync($"/api/v1/qr/{codice}")).ShouldBe("""{"valido":true,"riconoscimenti":["InvaliditaCivile"]}""");
        (await portale.Anonimo().GetStringAsync("/api/v1/qr/inventato")).ShouldBe("""{"valido":false,"riconoscimenti":[]}""");
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "I-01")]
    public async Task La_chiave_nell_intestazione_rende_la_richiesta_ripetibile(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var pratica = await app.Dato.UnCertificato();
        var ada = portale.Come(pratica.Chi);
        var chiave = app.Chiave();
        var prima = await Letto(await ada.InviaAsync("/api/v1/domande", Domanda(pratica.Chi, pratica.Numero), chiave));
        var seconda = await Letto(await ada.InviaAsync("/api/v1/domande", Domanda(pratica.Chi, pratica.Numero), chiave));
        seconda.ToString().ShouldBe(prima.ToString());
        await Problema(await ada.InviaAsync("/api/v1/domande", Domanda(pratica.Chi, pratica.Numero, "altro@example.org"), chiave), HttpStatusCode.UnprocessableEntity, "I-01", "CHIAVE_GIA_USATA");
        (await ada.InviaAsync("/api/v1/domande", Domanda(pratica.Chi, pratica.Numero), null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest); // senza chiave
        (await app.DbAsync(db => db.Domande.CountAsync())).ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Ogni_no_e_un_problem_json_con_regola_valore_trovato_e_rimedio(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var pratica = await app.Dato.UnCertificato();
        var (medico, ada) = (portale.Come(PersoneDemo.MedicoPadova), portale.Come(PersoneDemo.Ada));

        await Problema(await medico.InviaAsync("/api/v1/certificati", Certificato(PersoneDemo.Ugo, "250.63", "724.9", "414.01", "315.2", "157.9", "401.9"), app.Chiave()), HttpStatusCode.UnprocessableEntity, "C-03", "TROPPI_CODICI_ICD9", "CodiciIcd9");
        await Problema(await ada.InviaAsync("/api/v1/certificati", Certificato(PersoneDemo.Ugo, "250.63"), app.Chiave()), HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        await Problema(await ada.InviaAsync("/api/v1/domande", Domanda(PersoneDemo.Ada with { CodiceFiscale = "SMPDAA80E52G224X" }, "1"), app.Chiave()), HttpStatusCode.UnprocessableEntity, "I-01", "CODICE_FISCALE_NON_VALIDO", "Interessato");
        await Problema(await ada.InviaAsync("/api/v1/domande", Domanda(PersoneDemo.Ada, "999999999", null), app.Chiave()), HttpStatusCode.UnprocessableEntity, "D-01", "CERTIFICATO_INESISTENTE", "Certificato");
        await Problema(await ada.InviaAsync("/api/v1/domande", Domanda(PersoneDemo.Leo, pratica.Numero), app.Chiave()), HttpStatusCode.UnprocessableEntity, "D-05", "DELEGA_MANCANTE");
        await Problema(await medico.InviaAsync("/api/v1/domande", Domanda(PersoneDemo.Ada, pratica.Numero), app.Chiave()), HttpStatusCode.Forbidden, "P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Presenta(pratica)).DeveAccettare();
        await Problema(await ada.InviaAsync("/api/v1/domande", Domanda(PersoneDemo.Ada, pratica.Numero), app.Chiave()), HttpStatusCode.UnprocessableEntity, "C-08", "CERTIFICATO_GIA_UTILIZZATO", "Certificato");
        var visita = await app.VisitaDi(pratica);
        await Problema(await portale.Come(PersoneDemo.Ugo).InviaAsync($"/api/v1/fascicoli/{pratica.FascicoloId}/visita", new { visita.PostoId }, app.Chiave()), HttpStatusCode.NotFound, "P-01", "FASCICOLO_NON_TROVATO");
        await Problema(await ada.InviaAsync($"/api/v1/fascicoli/{pratica.FascicoloId}/ap70", new { redditiPersonali = new Dictionary<string, long>(), lavora = false, coniugato = false }, app.Chiave()), HttpStatusCode.UnprocessableEntity, "E-01", "REDDITO_MANCANTE", "RedditoPrecedente");
        await Problema(await ada.InviaAsync($"/api/v1/fascicoli/{pratica.FascicoloId}/pagamento", new { modalita = "Contanti" }, app.Chiave()), HttpStatusCode.Conflict, "I-02", "STATO_NON_AMMESSO");
        using var modulo = new MultipartFormDataContent { { new ByteArrayContent(PdfDiProva.ConJavaScript), "file", "referto.pdf" } };
        await Problema(await ada.InviaAsync($"/api/v1/fascicoli/{pratica.FascicoloId}/allegati", modulo, app.Chiave()), HttpStatusCode.UnprocessableEntity, "V-01", "ALLEGATO_CON_CONTENUTO_ATTIVO", "File");
    }

    [Theory, OnEveryDatabase]
    public async Task Una_richiesta_scritta_male_e_un_errore_di_chi_chiede_non_nostro(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var ada = portale.Come(PersoneDemo.Ada);
        object[] scritteMale = [new StringContent("{ non è json", System.Text.Encoding.UTF8, "application/json"), new { }, new { interessato = 7 }, new { interessato = (string?)null, certificati = (string[]?)null },
            new { interessato = "SMPDAA80E52G224N" }, new { interessato = "SMPDAA80E52G224N", certificati = (string[]?)null, accertamenti = Array.Empty<string>(), indirizzo = "", cap = "", comune = "", provincia = "PD" }];
        foreach (var corpo in scritteMale)
        {
            var risposta = await ada.InviaAsync("/api/v1/domande", corpo, app.Chiave());
            ((int)risposta.StatusCode).ShouldBeInRange(400, 422, await risposta.Content.ReadAsStringAsync());
            risposta.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Theory, OnEveryDatabase]
    public async Task L_api_descrive_se_stessa(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var descrizione = JsonDocument.Parse(await portale.Anonimo().GetStringAsync("/openapi/v1.json")).RootElement;
        descrizione.GetProperty("openapi").GetString().ShouldStartWith("3.");
        descrizione.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldContain("/api/v1/domande");
    }

    private static async Task<JsonElement> Letto(HttpResponseMessage risposta)
    {
        var testo = await risposta.Content.ReadAsStringAsync();
        risposta.StatusCode.ShouldBe(HttpStatusCode.Created, testo);
        return JsonDocument.Parse(testo).RootElement;
    }

    private static async Task Problema(HttpResponseMessage risposta, HttpStatusCode stato, string regola, string codice, string? campo = null)
    {
        var testo = await risposta.Content.ReadAsStringAsync();
        risposta.StatusCode.ShouldBe(stato, testo);
        risposta.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var rifiuto = (await risposta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rifiuti").EnumerateArray()
            .SingleOrDefault(r => r.GetProperty("regola").GetString() == regola && r.GetProperty("codice").GetString() == codice);
        rifiuto.ValueKind.ShouldBe(JsonValueKind.Object, $"manca {regola} {codice}: {testo}");
        rifiuto.GetProperty("trovato").GetString().ShouldNotBeNullOrWhiteSpace();
        rifiuto.GetProperty("rimedio").GetString().ShouldNotBeNullOrWhiteSpace();
        rifiuto.GetProperty("titolo").GetString().ShouldNotBeNullOrWhiteSpace();
        rifiuto.GetProperty("campo").GetString().ShouldBe(campo);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Accerta.Arredo;
using Accerta.Dimostrazione;

namespace Accerta.Http;

/// <summary>Una richiesta che non si legge è un 400 che dice quale campo guardare.</summary>
public sealed class LApiIlleggibile
{
    private const string Dati = """{"anamnesi":"a","obiettivita":"o","diagnosi":"d","terapia":"t","codiciIcd9":["250.63"]}""";

    [Theory]
    [OnEveryDatabase("""[0]""", Dati, "accertamenti[0]")] // il numero di una voce non è la sua parola: domani potrebbe essere un'altra
    [OnEveryDatabase("""["Inventato"]""", Dati, "accertamenti[0]")]
    [OnEveryDatabase("""[null]""", Dati, "accertamenti[0]")]
    [OnEveryDatabase("""["InvaliditaCivile"]""", """{"anamnesi":"a","obiettivita":"o","diagnosi":"d","terapia":"t","codiciIcd9":["250.63",null]}""", "dati.codiciIcd9[1]")]
    [OnEveryDatabase("""["InvaliditaCivile"]""", """{"anamnesi":"a","obiettivita":"o","diagnosi":null,"terapia":"t","codiciIcd9":[]}""", "dati.diagnosi")]
    [OnEveryDatabase("""["InvaliditaCivile"]""", """{"anamnesi":"a","obiettivita":"o","terapia":"t","codiciIcd9":[]}""", "diagnosi")]
    [OnEveryDatabase("""["InvaliditaCivile"]""", """{"anamnesi":"a","obiettivita":"o","diagnosi":"d","terapia":"t","codiciIcd9":[],"accompagnamento":1}""", "dati.accompagnamento")]
    public async Task Di_un_certificato_si_dice_il_campo(TestApp app, string accertamenti, string dati, string campo)
    {
        await using var portale = await Portale.ApriAsync(app);
        await Illeggibile(await portale.Come(PersoneDemo.MedicoPadova).InviaAsync("/api/v1/certificati", Json(
            $$"""{"interessato":"SMPDAA80E52G224N","nome":"Ada","cognome":"Esempio","nascita":"1980-05-12","accertamenti":{{accertamenti}},"dati":{{dati}}}"""), app.Chiave()), campo);
    }

    [Theory, OnEveryDatabase]
    public async Task Gli_elenchi_con_voci_nulle_si_rifiutano_anche_nella_domanda_e_nel_verbale(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var domanda = """{"interessato":"SMPDAA80E52G224N","certificati":[null],"accertamenti":["InvaliditaCivile"],"indirizzo":"","cap":"","comune":"","provincia":"PD"}""";
        await Illeggibile(await portale.Come(PersoneDemo.Ada).InviaAsync("/api/v1/domande", Json(domanda), app.Chiave()), "certificati[0]");
        var medico = portale.Come(TestApp.Commissione("PD")[0]);
        foreach (var elenco in (string[])["componenti", "menomazioni", "gruppi", "documentiVisti"])
        {
            var elenchi = string.Join(',', ((string[])["componenti", "menomazioni", "gruppi", "documentiVisti"]).Select(e => $"\"{e}\":[{(e == elenco ? "null" : "")}]"));
            await Illeggibile(await medico.InviaAsync($"/api/v1/fascicoli/{Guid.Empty}/verbali", Json($$"""{"anamnesi":"","esameObiettivo":"","diagnosi":"",{{elenchi}}}"""), app.Chiave()), $"{elenco}[0]");
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Senza_chiave_si_dice_l_intestazione(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var ada = portale.Come(PersoneDemo.Ada);
        await Illeggibile(await ada.InviaAsync($"/api/v1/fascicoli/{Guid.Empty}/qr", null, null), "Idempotency-Key");
        (await ada.InviaAsync("/api/v1/domande", Json("{ non è json"), app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, OnEveryDatabase]
    public async Task La_descrizione_chiede_solo_cio_che_serve(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var schemi = JsonDocument.Parse(await portale.Anonimo().GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("components").GetProperty("schemas");
        Obbligatori("DatiCertificato").ShouldBe(["anamnesi", "obiettivita", "diagnosi", "terapia", "codiciIcd9"]);
        Obbligatori("CorpoDomanda").ShouldBe(["interessato", "certificati", "accertamenti", "indirizzo", "cap", "comune", "provincia"]);
        Obbligatori("CorpoAp70").ShouldBe(["redditiPersonali"]);

        IEnumerable<string?> Obbligatori(string schema) => schemi.GetProperty(schema).GetProperty("required").EnumerateArray().Select(e => e.GetString());
    }

    private static StringContent Json(string testo) => new(testo, Encoding.UTF8, "application/json");

    private static async Task Illeggibile(HttpResponseMessage risposta, string campo)
    {
        var testo = await risposta.Content.ReadAsStringAsync();
        (risposta.StatusCode, risposta.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.BadRequest, "application/problem+json"), testo);
        var problema = await risposta.Content.ReadFromJsonAsync<JsonElement>();
        problema.GetProperty("campi").EnumerateArray().Select(e => e.GetString()).ShouldBe([campo], testo);
        problema.GetProperty("detail").GetString()!.ShouldContain(campo);
    }
}

using System.Net;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Http;

/// <summary>La pagina in cui la persona vede chi ha guardato il suo fascicolo.</summary>
[Trait("regola", "P-03")]
public sealed class LeLetture
{
    [Theory, OnEveryDatabase]
    public async Task La_persona_vede_chi_ha_letto_con_che_ruolo_e_perche_e_gli_altri_no(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        var medico = TestApp.Chi(Ruolo.Cml, "PD");
        (await app.Apri(pratica, PersoneDemo.Attore(medico), "verifica di congruenza")).DeveAccettare();
        await using var portale = await Portale.ApriAsync(app);
        var indirizzo = $"/cittadino/pratiche/{pratica.FascicoloId}/letture";

        var pagina = WebUtility.HtmlDecode(await (await portale.EntraAsync(pratica.Cittadino)).GetStringAsync(indirizzo));
        foreach (var detto in (string[])[$"{medico.Nome} {medico.Cognome}", "centro medico-legale INPS", "Verifica di congruenza"]) pagina.ShouldContain(detto);

        var estraneo = await (await portale.EntraAsync(PersoneDemo.Attore(PersoneDemo.Ugo))).GetAsync(indirizzo);
        estraneo.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
    [Theory, OnEveryDatabase, Trait("regola", "R-01")]
    public async Task Chi_rivede_apre_il_verbale_di_prima_e_la_lettura_resta_scritta(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        app.Oggi = TestApp.MeseDiRevisione;
        var revisione = new Pratica(pratica.Chi, "", (await app.Convoca(pratica)).DeveAccettare().FascicoloId);
        await using var portale = await Portale.ApriAsync(app);
        var presidente = await portale.EntraAsync(TestApp.Presidente());
        Task<int> Lette() => app.DbAsync(db => db.Letture.CountAsync(l => l.FascicoloId == pratica.FascicoloId && l.ChiRuolo == Ruolo.Commissione && l.Scopo == "la commissione ha letto il verbale"));
        var prima = await Lette();
        var scheda = WebUtility.HtmlDecode(await presidente.GetStringAsync($"/commissione/pratiche/{revisione.FascicoloId}"));
        scheda.ShouldContain($"href=\"/commissione/verbali/{pratica.VerbaleId}\">Invalidità civile, visita del");
        (await Lette()).ShouldBe(prima); // il collegamento da solo non legge nulla
        (await presidente.GetAsync($"/commissione/verbali/{pratica.VerbaleId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Lette()).ShouldBe(prima + 1);
        (await (await portale.EntraAsync(PersoneDemo.Attore(TestApp.Commissione("MO")[0]))).GetAsync($"/commissione/verbali/{pratica.VerbaleId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

using System.Net;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Persone;

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
}

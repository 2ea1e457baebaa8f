using System.Net;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Prestazioni;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Http;

/// <summary>Ciò che la notte fa da sé, un ufficio può farlo subito dalla sua pagina.</summary>
public sealed class GliUffici
{
    [Theory, OnEveryDatabase, Trait("regola", "E-02")]
    public async Task L_operatore_rifa_i_conti_dalla_pratica_e_legge_se_non_cambia_nulla(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        (await app.Liquida(pratica)).DeveAccettare();
        await using var portale = await Portale.ApriAsync(app);
        var ufficio = await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")));
        var via = $"/operatore/pratiche/{pratica.FascicoloId}";
        (await ufficio.GetStringAsync(via)).ShouldContain($"{via}/ricalcola");

        var muta = await ufficio.CompilaAsync($"{via}/ricalcola");
        ((int)muta.StatusCode).ShouldBe(422);
        WebUtility.HtmlDecode(await muta.Content.ReadAsStringAsync()).ShouldContain("Scegli che cosa è cambiato.");
        ((int)(await ufficio.CompilaAsync($"{via}/ricalcola", ("Causa", $"{CausaDelRicalcolo.ImportoDefinitivo}"))).StatusCode).ShouldBe(422); // non è un fatto che un operatore sa

        var invariati = await ufficio.CompilaAsync($"{via}/ricalcola", ("Causa", $"{CausaDelRicalcolo.Reddito}"));
        invariati.Headers.Location!.OriginalString.ShouldBe($"{via}/ricalcola?invariati=true");
        WebUtility.HtmlDecode(await ufficio.GetStringAsync(invariati.Headers.Location)).ShouldContain("I conti non cambiano");
        (await app.AttiDi(pratica)).ShouldNotContain(a => a.Tipo == TipoAtto.PrestazioniRicalcolate);

        (await app.DichiaraRedditi(pratica, app.Oggi.Year - 1, 900_000)).DeveAccettare();
        (await ufficio.CompilaAsync($"{via}/ricalcola", ("Causa", $"{CausaDelRicalcolo.Reddito}"))).Headers.Location!.OriginalString.ShouldBe(via);
        (await app.AttiDi(pratica)).ShouldContain(a => a.Tipo == TipoAtto.PrestazioniRicalcolate);
        WebUtility.HtmlDecode(await ufficio.GetStringAsync(via)).ShouldContain("Le altre decisioni");

        var altrove = await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "MO")));
        (await altrove.GetAsync($"{via}/ricalcola")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-01")]
    public async Task Il_centro_convoca_alla_revisione_dal_verbale_dal_mese_che_il_verbale_dice(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        var verbale = await app.DbAsync(db => db.Verbali.SingleAsync(v => v.FascicoloId == pratica.FascicoloId));
        var via = $"/cml/verbali/{verbale.Id}";
        app.Oggi = TestApp.MeseDiRevisione.AddDays(-1);
        await using (var portale = await Portale.ApriAsync(app))
        {
            var prima = await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "PD")));
            var no = await prima.CompilaAsync($"{via}/revisione");
            ((int)no.StatusCode).ShouldBe(422);
            WebUtility.HtmlDecode(await no.Content.ReadAsStringAsync()).ShouldContain("la revisione è a settembre 2025");
        }
        app.Oggi = TestApp.MeseDiRevisione;
        await using (var portale = await Portale.ApriAsync(app))
        {
            var cml = await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "PD")));
            (await cml.GetStringAsync(via)).ShouldContain($"{via}/revisione");
            var fatta = await cml.CompilaAsync($"{via}/revisione", ("DataVisita", "2025-10-20"));
            fatta.Headers.Location!.OriginalString.ShouldBe(via);
            (await cml.GetStringAsync(via)).ShouldNotContain($"{via}/revisione"); // una volta sola
            var altrove = await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "MO")));
            (await altrove.GetAsync($"{via}/revisione")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        var revisione = await app.DbAsync(db => db.Fascicoli.SingleAsync(f => f.OrigineId == pratica.FascicoloId));
        (await app.DbAsync(db => db.Visite.SingleAsync(v => v.FascicoloId == revisione.Id))).Giorno.ShouldBe(new(2025, 10, 20));
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }
}

using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Revisioni;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class ControlliStraordinari
{
    [Theory, OnEveryDatabase, Trait("regola", "R-03")]
    public async Task Il_campione_si_rifa_dal_seme_pubblico_e_non_tocca_gli_esenti(TestApp app)
    {
        var primo = app.Oggi;
        var ada = await app.Dato.UnVerbaleDefinitivo();
        app.Oggi = primo;
        var ugo = await app.Dato.UnVerbaleDefinitivo(PersoneDemo.Ugo);
        app.Oggi = primo;
        var esente = await app.Dato.UnVerbaleDefinitivo(PersoneDemo.Ines, v => v with { EsenteRevisione = true }, dati: TestApp.DatiSanitari with { VoceDm2007 = 7 });
        (await Estrai(app, "Seme pubblico", 1, await app.Ufficio(Ruolo.Segreteria))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        var vuota = await Estrai(app, " ", 0);
        vuota.DeveRifiutare("R-03", "SEME_MANCANTE");
        vuota.DeveRifiutare("R-03", "NUMERO_NON_VALIDO");
        (await app.Convoca(ada, controllo: app.Chiave())).DeveRifiutare("R-03", "CONTROLLO_NON_ESTRATTO");

        var estrazione = (await Estrai(app, "Seme pubblico", 1)).DeveAccettare();
        estrazione.Fra.ShouldBe(2);
        var ammessi = new[] { ada.FascicoloId, ugo.FascicoloId };
        estrazione.Estratti.Select(e => e.ToString()).ShouldBe(Campione.Estrai(ammessi.Select(f => new DaEstrarre(f.ToString(), false)), 1, "Seme pubblico"));
        (await app.NotteAsync()).Fatti(ControlliDaConvocare.NomeDelLotto).ShouldBe(1);
        (await app.NotteAsync()).Fatti(ControlliDaConvocare.NomeDelLotto).ShouldBe(0);
        var controllo = await app.DbAsync(db => db.Fascicoli.SingleAsync(f => f.Tipo == TipoProcedura.ControlloStraordinario));
        controllo.OrigineId.ShouldBe(estrazione.Estratti.Single());
        (await app.DbAsync(db => db.Atti.SingleAsync(a => a.FascicoloId == controllo.Id && a.Tipo == TipoAtto.RevisioneConvocata))).Regole.ShouldBe("R-03 V-03 A-03");

        var seconda = (await Estrai(app, "Altro seme", 10)).DeveAccettare(); // resta l'altro: chi ha già un controllo non si estrae
        seconda.Estratti.ShouldBe(ammessi.Except(estrazione.Estratti));
        seconda.Estratti.ShouldNotContain(esente.FascicoloId);
    }

    private static async Task<Esito<EstraiControlli.Ricevuta>> Estrai(TestApp app, string seme, int quanti, Attore? chi = null)
    {
        chi ??= await app.Ufficio(Ruolo.Cms);
        return await app.ConAsync((EstraiControlli atto) => atto.HandleAsync(new(app.Chiave(), seme, quanti), chi, default));
    }
}

using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class Qr
{
    [Theory, OnEveryDatabase, Trait("regola", "Q-01")]
    public async Task Il_qr_si_genera_quando_il_giudizio_e_definitivo(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        (await app.GeneraQr(pratica)).DeveRifiutare("Q-01", "NESSUN_GIUDIZIO_DEFINITIVO");
        (await app.Convalida(pratica)).DeveAccettare();
        (await app.GeneraQr(pratica, PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.GeneraQr(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-02")]
    public async Task Chi_scansiona_vede_il_tipo_di_riconoscimento_e_nient_altro(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var letture = await app.DbAsync(db => db.Letture.CountAsync());
        (await app.GeneraQr(pratica)).DeveAccettare();
        (await app.VerificaQr((await app.CodiceQr(pratica))!)).ShouldBe([Accertamento.InvaliditaCivile]);
        (await app.DbAsync(db => db.Letture.CountAsync())).ShouldBe(letture); // nessun dato sanitario è stato aperto
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-04")]
    public async Task Rigenerarlo_spegne_quello_vecchio_e_non_si_capisce_perche(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        (await app.GeneraQr(pratica)).DeveAccettare();
        var vecchio = (await app.CodiceQr(pratica))!;
        (await app.GeneraQr(pratica)).DeveAccettare();
        var nuovo = (await app.CodiceQr(pratica))!;
        nuovo.ShouldNotBe(vecchio);
        (await app.VerificaQr(nuovo)).ShouldNotBeEmpty();
        (await app.VerificaQr(vecchio)).ShouldBe(await app.VerificaQr("inventato"));
        (await app.AttiDi(pratica)).Select(a => a.Tipo).TakeLast(3).ShouldBe([TipoAtto.QrGenerato, TipoAtto.QrRevocato, TipoAtto.QrGenerato]);
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-01")]
    public async Task Due_generazioni_insieme_lasciano_un_solo_qr_valido(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var esiti = await Task.WhenAll(Task.Run(() => app.GeneraQr(pratica)), Task.Run(() => app.GeneraQr(pratica)));
        esiti.ShouldAllBe(e => e.Accettato);
        (await app.DbAsync(db => db.Attestazioni.CountAsync(a => a.RevocatoAlle == null))).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-01")]
    public async Task Chi_non_e_stato_riconosciuto_non_ha_qr(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: v => v with { Menomazioni = [new("Anchilosi", "7010", false, null, "locomotore", 31, null, false, null)] });
        (await app.GeneraQr(pratica)).DeveRifiutare("Q-01", "NESSUN_GIUDIZIO_DEFINITIVO");
    }
}

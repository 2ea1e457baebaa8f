using Accerta.Arredo;
using Accerta.Dichiarazioni;
using Accerta.Documenti;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

/// <summary>Le dichiarazioni dell'anno: si chiedono, si sollecitano, fermano il pagamento solo dopo un avviso arrivato.</summary>
public sealed class DichiarazioniAnnuali
{
    private static async Task<Pratica> AGennaio(TestApp app)
    {
        var pratica = await app.Dato.UnAp70(); // Ada: assegno mensile
        (await app.Liquida(pratica)).DeveAccettare();
        await app.MesiAsync(new(2026, 1, 1));
        return pratica;
    }

    private static Task<List<DichiarazioneDovuta>> Dovute(TestApp app) => app.DbAsync(db => db.DichiarazioniDovute.AsNoTracking().OrderBy(d => d.Modello).ToListAsync());

    [Theory, OnEveryDatabase, Trait("regola", "X-01")]
    public async Task A_gennaio_si_chiedono_una_volta_i_modelli_di_ciascuno(TestApp app)
    {
        var pratica = await AGennaio(app);
        await app.NotteAsync();
        (await Dovute(app)).Select(d => (d.Modello, d.Anno, d.EntroIl, d.Stato)).ShouldBe(
        [
            (ModelloDichiarazione.Iclav, 2025, new(2026, 3, 31), StatoDichiarazione.Dovuta), (ModelloDichiarazione.Red, 2025, new(2026, 3, 31), StatoDichiarazione.Dovuta),
        ]);
        var obbligo = await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.PresentareDichiarazioni));
        (obbligo.EntroIl, obbligo.Stato).ShouldBe((new(2026, 3, 31), StatoObbligo.Aperto));
        (await app.Carta(pratica, CarteDelFascicolo.RichiestaDelleDichiarazioni)).ShouldSatisfyAllConditions(
            c => c.ShouldStartWith("Le dichiarazioni per il 2025: entro il 31 marzo 2026"), c => c.ShouldContain("RED"), c => c.ShouldContain("ICLAV"));

        await using (var portale = await Portale.ApriAsync(app))
        {
            var pagina = await (await portale.EntraAsync(pratica.Cittadino)).GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}", TestContext.Current.CancellationToken);
            pagina.ShouldContain("Tocca a te: presenta la dichiarazione dell&#x27;anno");
            pagina.ShouldNotContain("Tu non devi fare nulla.");
        }

        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Icric, 2025)).DeveRifiutare("X-01", "DICHIARAZIONE_NON_DOVUTA");
        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Red, 2025, d => d with { Canale = CanaleDichiarazione.Cartaceo })).DeveRifiutare("X-02", "SOLO_TELEMATICO");
        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Red, 2025, d => d with { Redditi = null })).DeveRifiutare("X-01", "REDDITO_MANCANTE");
        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Iclav, 2025, d => d with { HaLavorato = true })).DeveRifiutare("X-01", "REDDITO_DA_LAVORO_MANCANTE");
        app.Oggi = new(2026, 3, 31);
        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Red, 2025)).DeveAccettare().Tardiva.ShouldBeFalse();
        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Red, 2025)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        app.Oggi = new(2026, 4, 1);
        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Iclav, 2025)).DeveAccettare().Tardiva.ShouldBeTrue();
        (await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.PresentareDichiarazioni))).Stato.ShouldBe(StatoObbligo.Adempiuto);

        (await app.Carta(pratica, CarteDelFascicolo.RicevutaDellaDichiarazione)).ShouldSatisfyAllConditions(
            c => c.ShouldStartWith("Abbiamo ricevuto la dichiarazione ICLAV per il 2025"), c => c.ShouldContain("Il termine era il 31 marzo 2026"));
        (await app.Carta(pratica, CarteDelFascicolo.RicevutaDellaDichiarazione, (await Dovute(app)).Single(d => d.Modello == ModelloDichiarazione.Red).Id)).ShouldSatisfyAllConditions(
            c => c.ShouldStartWith("Abbiamo ricevuto la dichiarazione RED per il 2025"), c => c.ShouldContain("Redditi della persona, 2025"), c => c.ShouldContain("Nei termini"));
    }

    [Theory, OnEveryDatabase, Trait("regola", "X-02")]
    public async Task Si_sollecita_e_solo_dopo_un_sollecito_arrivato_il_pagamento_si_ferma_e_poi_riprende(TestApp app)
    {
        var pratica = await AGennaio(app);
        app.Oggi = new(2026, 3, 31);
        (await app.LottoAsync("solleciti")).Fatti.ShouldBe(0);
        app.Oggi = new(2026, 4, 1);
        (await app.LottoAsync("solleciti")).Fatti.ShouldBe(2);
        (await app.LottoAsync("solleciti")).Fatti.ShouldBe(0); // in spedizione
        (await app.Carta(pratica, CarteDelFascicolo.RichiestaDelleDichiarazioni)).ShouldStartWith("Manca una dichiarazione per il 2025");
        await app.SqlAsync($"""UPDATE "Notifiche" SET "Stato" = 'Fallita', "EsitoConsegna" = CASE WHEN "Legale" THEN 'NonConsegnata' ELSE "EsitoConsegna" END WHERE "Oggetto" LIKE '%manca una dichiarazione'""");
        app.Oggi = new(2026, 9, 1);
        (await app.LottoAsync("solleciti")).Fatti.ShouldBe(2); // mai arrivati: si rimandano, e non si ferma nulla
        (await app.DbAsync(db => db.Sospensioni.CountAsync())).ShouldBe(0);

        await app.SpedisciEConsegnaAsync();
        app.Oggi = DichiarazioneMancante.TermineDelSollecito(new(2026, 9, 1), app.Norme);
        (await app.LottoAsync("solleciti")).Fatti.ShouldBe(0);
        await app.LottoAsync("pagamenti");
        app.Oggi = app.Oggi.AddDays(1);
        (await app.LottoAsync("solleciti")).Fatti.ShouldBe(2);
        var ferma = await app.DbAsync(db => db.Sospensioni.SingleAsync());
        (ferma.Codice, ferma.ConsegnatoIl, ferma.Dal).ShouldBe((CodicePrestazione.AssegnoMensile, new(2026, 9, 1), Termine.PrimoDelMeseSuccessivo(app.Oggi)));
        (await app.Carta(pratica, CarteDelFascicolo.Sospensione, ferma.Id)).ShouldSatisfyAllConditions(
            c => c.ShouldContain("Si ferma: l'assegno mensile"), c => c.ShouldContain("Manca la dichiarazione RED per il 2025 (i redditi): il termine era il 31 marzo 2026"),
            c => c.ShouldContain("Manca la dichiarazione ICLAV per il 2025"), c => c.ShouldContain("consegnata il 1° settembre 2026"), c => c.ShouldNotContain("Com'è oggi"));
        await app.MesiAsync(new(2026, 12, 1));
        (await app.RateDi(pratica)).ShouldAllBe(r => r.Mese < ferma.Dal);

        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Iclav, 2025)).DeveAccettare().Ripresa.ShouldBe(0); // manca ancora il RED
        (await app.PresentaDichiarazione(pratica, ModelloDichiarazione.Red, 2025)).DeveAccettare().Ripresa.ShouldBe(1);
        (await app.Carta(pratica, CarteDelFascicolo.Sospensione)).ShouldSatisfyAllConditions(
            c => c.ShouldContain("Il pagamento è ripreso"), c => c.ShouldContain("Manca la dichiarazione RED per il 2025", Case.Sensitive, "la lettera dice ciò che mancava allora"));
        await app.NotteAsync();
        (await app.RateDi(pratica)).Where(r => r.Mese >= ferma.Dal && !r.Aggiuntiva).Select(r => r.Mese).ShouldContain(new DateOnly(2026, 12, 1));
        (await app.AttiDi(pratica)).Select(a => a.Tipo).ShouldContain(TipoAtto.PrestazioneRipresa);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "X-03")]
    public async Task Il_certificato_toglie_per_sempre_l_ICLAV(TestApp app)
    {
        var pratica = await AGennaio(app);
        (await app.ConAsync((RegistraCertificatoL662 atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId, new(true, true, false)), pratica.Cittadino, default)))
            .DeveRifiutare("X-03", "DISABILITA_NON_PERMANENTE");
        (await app.ConAsync((RegistraCertificatoL662 atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId, new(true, true, true)), pratica.Cittadino, default)))
            .DeveAccettare().NonPiuDovute.ShouldBe(1);
        (await Dovute(app)).Select(d => d.Modello).ShouldBe([ModelloDichiarazione.Red]);
    }
}

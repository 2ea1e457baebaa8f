using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Procedura;

/// <summary>I conti che si rifanno: fatti saputi dopo, indebiti, scelte, sospensioni, giudizi nuovi, compleanni.</summary>
public sealed class Conti
{
    private static RegistraVisita.Richiesta ConAccompagnamento(RegistraVisita.Richiesta v) => v with
    {
        Menomazioni = [new("Neoplasia", "9325", false, "157.9", "neoplastico", 100, null, false, null)],
        Condizione = Condizione.NonDeambulaSenzaAiuto,
    };

    private static async Task<Pratica> Liquidata(TestApp app, PersoneDemo.Cittadino? chi = null, Func<RegistraVisita.Richiesta, RegistraVisita.Richiesta>? visita = null)
    {
        var pratica = await app.Dato.UnAp70(chi, visita);
        (await app.Liquida(pratica)).DeveAccettare();
        return pratica;
    }

    private static Task<IndebitoAccertato> Indebito(TestApp app) => app.DbAsync(db => db.Indebiti.AsNoTracking().Include(i => i.Piano).SingleAsync());

    [Theory, OnEveryDatabase, Trait("regola", "E-10")]
    public async Task Un_ricovero_saputo_dopo_diventa_un_indebito_spiegato_e_trattenuto_a_rate(TestApp app)
    {
        var pratica = await Liquidata(app, PersoneDemo.Bruno, ConAccompagnamento);
        await app.MesiAsync(new(2025, 8, 1));
        app.Oggi = new(2025, 8, 20);
        (await app.DichiaraRicovero(pratica, new(2025, 6, 1), new(2025, 7, 10))).DeveAccettare();
        await app.NotteAsync();

        var indebito = await Indebito(app);
        indebito.Importo.ShouldBe(new Euro(542_02 + 174_85)); // tutto giugno, e dieci giorni su trentuno di luglio
        (indebito.Causa, indebito.Stato, indebito.Piano[0].Mese).ShouldBe((CausaDelRicalcolo.Ricovero, StatoIndebito.InRecupero, new(2025, 9, 1)));
        (await app.RateDi(pratica)).Where(r => r.Tipo == TipoRata.Storno).Select(r => (r.Codice, r.Mese, r.Importo)).ShouldBe(
            [(IndennitaAccompagnamento, new(2025, 6, 1), new Euro(-542_02)), (IndennitaAccompagnamento, new(2025, 7, 1), new(-174_85))]);
        (await app.AttiDi(pratica)).Select(a => a.Tipo).ShouldContain(TipoAtto.IndebitoAccertato);
        (await app.Carta(pratica, CarteDelFascicolo.Indebito, indebito.Id)).ShouldSatisfyAllConditions(
            c => c.ShouldStartWith("Le chiediamo di restituire 716,87 €"), c => c.ShouldContain("un ricovero di cui abbiamo saputo dopo. Regola E-06"), c => c.ShouldContain("giugno 2025"),
            c => c.ShouldContain("542,02 €"), c => c.ShouldContain("174,85 €"), c => c.ShouldContain("in 24 rate, da settembre 2025 ad agosto 2027"), c => c.ShouldNotContain("Com'è oggi"));

        app.Oggi = new(2025, 9, 1);
        await app.NotteAsync();
        (await app.RateDi(pratica)).Single(r => r.Tipo == TipoRata.Trattenuta).Importo.ShouldBe(Euro.Zero - indebito.Piano[0].Importo);
        await app.NotteAsync();
        (await app.RateDi(pratica)).Count(r => r.Tipo == TipoRata.Trattenuta).ShouldBe(1);
        (await app.DbAsync(db => db.Indebiti.CountAsync())).ShouldBe(1); // rifare i conti non lo conta due volte
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-10")]
    public async Task Chi_contesta_non_subisce_trattenute_e_chi_ha_ragione_riceve_indietro(TestApp app)
    {
        var pratica = await Liquidata(app, PersoneDemo.Bruno, ConAccompagnamento);
        await app.MesiAsync(new(2025, 8, 1));
        (await app.DichiaraRicovero(pratica, new(2025, 6, 1), new(2025, 7, 10))).DeveAccettare();
        await app.NotteAsync();
        app.Oggi = new(2025, 9, 1);
        await app.NotteAsync();
        var indebito = await Indebito(app);

        Task<Norma.Motivazione.Esito<ContestaIndebito.Ricevuta>> Contesta(string perche) =>
            app.ConAsync((ContestaIndebito atto) => atto.HandleAsync(new(app.Chiave(), indebito.Id, perche), pratica.Cittadino, default));
        (await Contesta(" ")).DeveRifiutare("E-10", "MOTIVO_MANCANTE");
        (await Contesta("pagavo io la retta")).DeveAccettare().Stato.ShouldBe(StatoIndebito.Contestato);
        (await Contesta("pagavo io la retta")).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        app.Oggi = new(2025, 10, 1);
        await app.NotteAsync();
        (await app.RateDi(pratica)).Count(r => r.Tipo == TipoRata.Trattenuta).ShouldBe(1); // quella di settembre

        (await app.ConAsync((DecidiIndebito atto) => atto.HandleAsync(new DecidiIndebito.Contestazione(app.Chiave(), indebito.Id, true, "documenti visti"), app.Operatore(pratica), default)))
            .DeveAccettare().Stato.ShouldBe(StatoIndebito.Annullato);
        await app.MesiAsync(new(2025, 12, 1));
        (await app.RateDi(pratica)).Where(r => r.Tipo == TipoRata.Trattenuta).Aggregate(Euro.Zero, (s, r) => s + r.Importo).ShouldBe(Euro.Zero);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-10")]
    public async Task Il_piano_si_concorda_entro_la_quota_di_legge(TestApp app)
    {
        var pratica = await Liquidata(app, PersoneDemo.Bruno, ConAccompagnamento);
        await app.MesiAsync(new(2025, 8, 1));
        (await app.DichiaraRicovero(pratica, new(2025, 6, 1), new(2025, 7, 10))).DeveAccettare();
        await app.NotteAsync();
        var indebito = await Indebito(app);
        Task<Norma.Motivazione.Esito<DecidiIndebito.Ricevuta>> Piano(int rate) =>
            app.ConAsync((DecidiIndebito atto) => atto.HandleAsync(new DecidiIndebito.Piano(app.Chiave(), indebito.Id, rate), app.Operatore(pratica), default));
        (await Piano(0)).DeveRifiutare("E-10", "RATE_NON_VALIDE");
        (await Piano(1)).DeveRifiutare("E-10", "RATA_OLTRE_LA_QUOTA");
        (await Piano(10)).DeveAccettare().RateDaTrattenere.ShouldBe(10);
        (await Indebito(app)).Piano.Aggregate(Euro.Zero, (s, t) => s + t.Importo).ShouldBe(indebito.Importo);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-02")]
    public async Task Il_reddito_saputo_dopo_toglie_e_rida(TestApp app)
    {
        var pratica = await Liquidata(app);
        await app.MesiAsync(new(2025, 6, 1));
        (await app.DichiaraRedditi(pratica, app.Oggi.Year - 1, 900_000)).DeveAccettare();
        await app.NotteAsync();
        (await Indebito(app)).Importo.ShouldBeGreaterThan(Euro.Zero);
        (await app.DbAsync(db => db.PrestazioniInPagamento.SingleAsync())).InCorso(app.Oggi.AddMonths(1)).ShouldBeFalse();
        (await app.DichiaraRedditi(pratica, app.Oggi.Year + 1, 0)).DeveRifiutare("E-02", "DATA_NON_VALIDA");
        (await app.DichiaraRedditi(pratica, app.Oggi.Year - 1, -1)).DeveRifiutare("E-02", "REDDITO_NON_VALIDO");
        (await app.DichiaraRedditi(pratica, app.Oggi.Year - 1, 100_000)).DeveAccettare();
        await app.NotteAsync();
        (await app.DbAsync(db => db.Liquidazioni.OrderBy(l => l.Numero).Select(l => l.Numero).ToListAsync())).ShouldBe([1, 2, 3]);
        (await app.RateDi(pratica)).Where(r => r.Tipo == TipoRata.Arretrato && r.Numero == 3).ShouldNotBeEmpty();
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-06")]
    public async Task I_difetti_di_un_ricovero_si_dicono_tutti_e_prima_della_decisione_non_si_dichiara(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        (await app.DichiaraRicovero(pratica, app.Oggi, null)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Liquida(pratica)).DeveAccettare();
        var esito = await app.DichiaraRicovero(pratica, app.Oggi.AddDays(2), app.Oggi.AddDays(1));
        esito.Rifiuti.Select(r => r.Campo).ShouldBe(["Dati.Dal", "Dati.Al", "Dati.Al"]);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-05")]
    public async Task Verso_l_INAIL_si_sceglie_e_si_puo_cambiare_idea(TestApp app)
    {
        var pratica = await Liquidata(app);
        (await app.DichiaraAltra(pratica, AltraPrestazione.RenditaInail, app.Oggi, app.Oggi.AddDays(-30))).DeveAccettare().Tardiva.ShouldBeFalse();
        (await app.DichiaraAltra(pratica, AltraPrestazione.RenditaInail, app.Oggi, app.Oggi.AddDays(-31))).DeveAccettare().Tardiva.ShouldBeTrue();
        await app.NotteAsync(); // i conti rifatti dicono che c'è da scegliere
        (await app.DbAsync(db => db.PosizioniEconomiche.SingleAsync())).ScelteAperte.ShouldBe(1);
        (await app.Scegli(pratica, IndennitaFrequenza)).DeveRifiutare("E-05", "SCELTA_ESTRANEA");
        (await app.Scegli(pratica, AssegnoMensile)).DeveAccettare().SiPuoRivedere.ShouldBeTrue();
        (await app.DbAsync(db => db.PosizioniEconomiche.SingleAsync())).ScelteAperte.ShouldBe(0);
        (await app.Scegli(pratica, null, AltraPrestazione.RenditaInail)).DeveAccettare();
        (await app.Scegli(pratica, null, AltraPrestazione.RenditaInail)).DeveAccettare(); // la stessa: niente di nuovo
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.OpzioneEsercitata).ShouldBe(2);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-05")]
    public async Task Due_scelte_insieme_fanno_un_effetto_solo(TestApp app)
    {
        var pratica = await Liquidata(app);
        (await app.DichiaraAltra(pratica, AltraPrestazione.AssegnoOrdinarioInvalidita, app.Oggi, app.Oggi)).DeveAccettare();
        var esiti = await Task.WhenAll(
            Task.Run(() => app.Scegli(pratica, AssegnoMensile)), Task.Run(() => app.Scegli(pratica, null, AltraPrestazione.AssegnoOrdinarioInvalidita)));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("E-05", "OPZIONE_IRREVOCABILE");
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.OpzioneEsercitata).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-02")]
    public async Task Due_operatori_insieme_decidono_una_volta(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        var esiti = await Task.WhenAll(Task.Run(() => app.Liquida(pratica)), Task.Run(() => app.Liquida(pratica)));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DbAsync(db => db.Liquidazioni.CountAsync())).ShouldBe(1);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Solo_un_sollecito_arrivato_e_scaduto_ferma_un_pagamento_e_alla_ripresa_tornano_i_mesi_fermi(TestApp app)
    {
        var pratica = await Liquidata(app);
        await app.SpedisciEConsegnaAsync();
        (await app.Sospendi(pratica, AssegnoMensile)).DeveRifiutare("X-02", "SOLLECITO_MANCANTE"); // è arrivata la liquidazione: non è un sollecito
        await app.SollecitaAsync(pratica, ModelloDichiarazione.Icric);
        await app.SpedisciEConsegnaAsync();
        (await app.Sospendi(pratica, AssegnoMensile)).DeveRifiutare("X-02", "SOLLECITO_MANCANTE"); // di una dichiarazione che l'assegno non chiede
        await app.SollecitaAsync(pratica);
        (await app.Sospendi(pratica, AssegnoMensile)).DeveRifiutare("N-01", "AVVISO_NON_CONSEGNATO"); // ancora da spedire
        await app.SpedisciEConsegnaAsync();
        app.Oggi = DichiarazioneMancante.TermineDelSollecito(app.Oggi, app.Norme);
        (await app.Sospendi(pratica, AssegnoMensile)).DeveRifiutare("X-02", "TERMINE_IN_CORSO").Trovato.ShouldContain(app.Oggi.Con("al"));
        app.Oggi = app.Oggi.AddDays(1);
        (await app.Sospendi(pratica, PensioneInabilita)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var dal = (await app.Sospendi(pratica, AssegnoMensile)).DeveAccettare().Dal;
        (await app.Sospendi(pratica, AssegnoMensile)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        await app.MesiAsync(dal.AddMonths(2));
        (await app.RateDi(pratica)).ShouldAllBe(r => r.Mese < dal);

        (await app.Riprendi(pratica, AssegnoMensile)).DeveAccettare();
        (await app.Riprendi(pratica, AssegnoMensile)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        await app.NotteAsync();
        (await app.RateDi(pratica)).Where(r => r.Mese >= dal).Select(r => (r.Mese, r.Tipo)).ShouldBe([(dal, TipoRata.Arretrato), (dal.AddMonths(1), TipoRata.Arretrato), (dal.AddMonths(2), TipoRata.Arretrato)]);
        await app.MesiAsync(dal.AddMonths(3));
        (await app.RateDi(pratica))[^1].Tipo.ShouldBe(TipoRata.Mensile);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-11")]
    public async Task L_importo_definitivo_da_il_conguaglio_una_volta(TestApp app)
    {
        var pratica = await Liquidata(app);
        await app.MesiAsync(new(2025, 5, 1));
        await app.SqlAsync($"""UPDATE "Rate" SET "Importo" = "Importo" - 150 WHERE "Tipo" = 'Mensile'"""); // pagate con l'importo provvisorio
        var mensili = (await app.RateDi(pratica)).Count(r => r.Tipo == TipoRata.Mensile);
        app.Oggi = new(2025, 6, 1);
        await app.NotteAsync();
        (await app.RateDi(pratica)).Where(r => r.Tipo == TipoRata.Conguaglio).Select(r => r.Importo).ShouldBe(Enumerable.Repeat(new Euro(150), mensili));
        await app.MesiAsync(new(2025, 8, 1));
        (await app.RateDi(pratica)).Count(r => r.Tipo == TipoRata.Conguaglio).ShouldBe(mensili);
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-12")]
    public async Task Un_giudizio_nuovo_di_un_altra_pratica_rifa_i_conti_e_l_anno_torna(TestApp app)
    {
        var pratica = await Liquidata(app);
        await app.MesiAsync(new(2025, 9, 1));
        app.Oggi = new(2025, 9, 30);
        var nuova = await app.Dato.UnVerbaleDefinitivo(visita: v => v with { Menomazioni = [new("Neoplasia", "9325", false, "157.9", "neoplastico", 100, null, false, null)] });
        nuova.FascicoloId.ShouldNotBe(pratica.FascicoloId);
        await app.NotteAsync();
        await app.MesiAsync(new(2026, 1, 1));
        var rate = await app.RateDi(pratica);
        var riconosciuti = rate.Where(r => r.Tipo.DiPrestazione && !r.Aggiuntiva && r.Mese.Year == 2025).GroupBy(r => (r.Codice, r.Mese)).Where(g => g.Aggregate(Euro.Zero, (s, r) => s + r.Importo) > Euro.Zero).ToList();
        riconosciuti.Where(g => g.Key.Codice == PensioneInabilita).Select(g => g.Key.Mese).Order().ShouldBe([new(2025, 10, 1), new(2025, 11, 1), new(2025, 12, 1)]);
        riconosciuti.Where(g => g.Key.Codice == AssegnoMensile).Max(g => g.Key.Mese).ShouldBe(new(2025, 9, 1));
        // aprile-settembre di assegno e ottobre-dicembre di pensione: nove dodicesimi
        rate.Where(r => r.Aggiuntiva && r.Tipo.DiPrestazione && r.Codice != Incremento).Aggregate(Euro.Zero, (s, r) => s + r.Importo).ShouldBe(new Euro(336_00 * 9 / 12));
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-07")]
    public async Task A_diciotto_anni_chi_ha_l_accompagnamento_ha_la_pensione_senza_nuova_visita(TestApp app)
    {
        var pratica = await app.Dato.UnAp70(PersoneDemo.Leo, v => v with { Menomazioni = [], Condizione = Condizione.NonDeambulaSenzaAiuto });
        await app.SqlAsync($"""UPDATE "Persone" SET "Nascita" = {new DateOnly(2007, 6, 16)} WHERE "Id" = {PersoneDemo.Id(PersoneDemo.Leo.CodiceFiscale)}""");
        (await app.Liquida(pratica)).DeveAccettare();
        await app.MesiAsync(new(2025, 6, 1));
        app.Oggi = new(2025, 6, 15);
        (await app.LottoAsync("compleanni")).Fatti.ShouldBe(0);
        app.Oggi = new(2025, 6, 16);
        (await app.LottoAsync("compleanni")).Fatti.ShouldBe(1);
        (await app.LottoAsync("compleanni")).Fatti.ShouldBe(0);
        await app.NotteAsync();
        var pensione = (await app.RateDi(pratica)).Where(r => r.Codice == PensioneInabilita).ShouldHaveSingleItem();
        (pensione.Mese, pensione.Importo).ShouldBe((new(2025, 6, 1), new Euro(168_00))); // quindici giorni su trenta
        app.Oggi = new(2025, 7, 1);
        await app.NotteAsync();
        (await app.RateDi(pratica)).Where(r => r.Mese == new DateOnly(2025, 7, 1)).Select(r => r.Codice).ShouldBe([PensioneInabilita, IndennitaAccompagnamento, Incremento], ignoreOrder: true);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-08")]
    public async Task All_eta_pensionabile_l_assegno_finisce_anche_se_l_importo_nuovo_non_e_ancora_nelle_norme(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        await app.SqlAsync($"""UPDATE "Persone" SET "Nascita" = {new DateOnly(1958, 7, 20)} WHERE "Id" = {PersoneDemo.Id(PersoneDemo.Ada.CodiceFiscale)}""");
        (await app.Liquida(pratica)).DeveAccettare();
        await app.MesiAsync(new(2025, 7, 1));
        app.Oggi = new(2025, 7, 20);
        await app.NotteAsync();
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.EtaPensionabileCompiuta).ShouldBe(1);
        await app.MesiAsync(new(2025, 9, 1));
        (await app.RateDi(pratica)).Max(r => r.Mese).ShouldBe(new(2025, 7, 1));
    }
}

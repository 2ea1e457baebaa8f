using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Procedura;

/// <summary>Come si è pagati, ciò che l'ente sa già, la revoca, la prestazione provvisoria di chi compie 18 anni.</summary>
public sealed class PagamentiERevoche
{
    private static async Task<Pratica> Liquidata(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        (await app.Liquida(pratica)).DeveAccettare();
        return pratica;
    }

    private static Task<Esito<CambiaPagamento.Ricevuta>> Cambia(TestApp app, Pratica pratica, ModalitaDiPagamento modalita, string? iban = null, Attore? attore = null) =>
        app.ConAsync((CambiaPagamento atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId, modalita, iban), attore ?? pratica.Cittadino, default));

    private static Task<Esito<RevocaPrestazione.Ricevuta>> Revoca(TestApp app, Pratica pratica, Attore? attore = null) =>
        app.ConAsync((RevocaPrestazione atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId, AssegnoMensile), attore ?? app.Operatore(pratica), default));

    private static Task<Esito<DatiGiaNoti.Dati>> Noti(TestApp app, Pratica pratica, Attore? attore = null) =>
        app.ConAsync((DatiGiaNoti dati) => dati.HandleAsync(pratica.FascicoloId, attore ?? pratica.Cittadino, default));

    [Theory]
    [OnEveryDatabase(100_000L, true)]
    [OnEveryDatabase(100_001L, false)]
    [Trait("regola", "D-10")]
    public async Task In_contanti_fino_a_mille_euro_al_mese_compresi(TestApp app, long centesimi, bool possibile)
    {
        var pratica = await Liquidata(app);
        await app.SqlAsync($"""UPDATE "PrestazioniInPagamento" SET "ImportoPersonale" = {centesimi}""");
        var esito = await Cambia(app, pratica, ModalitaDiPagamento.Contanti);
        if (possibile) esito.DeveAccettare();
        else esito.DeveRifiutare("D-10", "OLTRE_1000_SOLO_ACCREDITO");
        (await app.DbAsync(db => db.Ap70.SingleAsync())).Modalita.ShouldBe(possibile ? ModalitaDiPagamento.Contanti : null);
        (await Cambia(app, pratica, ModalitaDiPagamento.AccreditoConto, "IT60 X054 2811 1010 0000 0123 456")).DeveAccettare();
        (await app.DbAsync(db => db.Ap70.SingleAsync())).Iban.ShouldBe("IT60X0542811101000000123456");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-10")]
    public async Task Il_modo_di_pagamento_lo_cambia_la_persona_dopo_aver_dato_i_dati(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        (await Cambia(app, pratica, ModalitaDiPagamento.Contanti)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DaiAp70(pratica)).DeveAccettare();
        (await Cambia(app, pratica, ModalitaDiPagamento.Libretto)).DeveRifiutare("D-10", "IBAN_MANCANTE");
        (await Cambia(app, pratica, ModalitaDiPagamento.Carta, "IT60X0542811101000000123457")).DeveRifiutare("D-10", "IBAN_NON_VALIDO");
        (await Cambia(app, pratica, ModalitaDiPagamento.Contanti, attore: app.Operatore(pratica))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Cambia(app, pratica, ModalitaDiPagamento.Contanti, attore: PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await Cambia(app, pratica, ModalitaDiPagamento.Contanti)).DeveAccettare().Modalita.ShouldBe(ModalitaDiPagamento.Contanti);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.PagamentoCambiato).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-01")]
    public async Task I_dati_gia_noti_sono_gli_ultimi_detti_e_li_vede_chi_vede_la_parte_economica(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var prima = (await Noti(app, pratica)).DeveAccettare();
        (prima.RedditiPersonali.Count, prima.InGodimento.Count, prima.Iban, prima.Coniugato).ShouldBe((0, 0, null, null));
        (await app.DaiAp70(pratica, a => a with { Coniugato = true, Iban = "IT60X0542811101000000123456" })).DeveAccettare();
        (await app.Liquida(pratica)).DeveAccettare();
        (await app.DichiaraRedditi(pratica, app.Oggi.Year - 1, 100_000)).DeveAccettare();
        var dopo = (await Noti(app, pratica)).DeveAccettare();
        (dopo.RedditiPersonali[app.Oggi.Year - 1], dopo.RedditiPersonali[app.Oggi.Year - 2]).ShouldBe((100_000, 320_000));
        (dopo.Coniugato, dopo.Iban, dopo.Modalita).ShouldBe((true, "IT60X0542811101000000123456", ModalitaDiPagamento.AccreditoConto));
        (await Noti(app, pratica, app.Operatore(pratica))).DeveAccettare();
        (await Noti(app, pratica, TestApp.Cml)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await Noti(app, pratica, PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-01")]
    public async Task La_pagina_dell_AP70_si_apre_gia_scritta_con_i_dati_anticipati(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.DaiAp70(pratica, a => a with
        {
            Coniugato = true,
            Iban = "IT60X0542811101000000123456",
            Ricoveri = [new(app.Oggi.AddDays(-3), null, Retta.Gratuito, TipoRicovero.Ospedale)],
        })).DeveAccettare();
        _ = (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).Valore;
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        pratica.VerbaleId = (await app.RegistraVisita(pratica)).Valore.VerbaleId;
        await app.FirmaEChiudi(pratica);
        (await app.Convalida(pratica)).DeveAccettare();
        await using var portale = await Portale.ApriAsync(app);
        var persona = await portale.EntraAsync(pratica.Cittadino);
        var pagina = await persona.GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}/dati-economici", TestContext.Current.CancellationToken);
        pagina.ShouldSatisfyAllConditions(
            p => p.ShouldContain("Ciò che sappiamo già è già scritto"), p => p.ShouldContain("value=\"IT60X0542811101000000123456\""), p => p.ShouldContain("value=\"3200\""),
            p => p.ShouldContain("non serve ridirlo: In ospedale, dal"));
    }

    [Theory, OnEveryDatabase, Trait("regola", "X-02")]
    public async Task Si_revoca_solo_cio_che_e_fermo_passato_il_termine_dall_avviso_che_e_fermo(TestApp app)
    {
        var pratica = await Liquidata(app);
        (await Revoca(app, pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        await app.SollecitoSenzaRispostaAsync(pratica);
        var dal = (await app.Sospendi(pratica, AssegnoMensile)).DeveAccettare().Dal;
        (await Revoca(app, pratica)).DeveRifiutare("N-01", "AVVISO_NON_CONSEGNATO"); // il sollecito era arrivato: l'avviso che il pagamento è fermo ancora no
        (await Revoca(app, pratica, pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        await app.SpedisciEConsegnaAsync();
        app.Oggi = DichiarazioneMancante.TermineDelSollecito(app.Oggi, app.Norme);
        (await Revoca(app, pratica)).DeveRifiutare("X-02", "TERMINE_IN_CORSO");
        app.Oggi = app.Oggi.AddDays(1);
        (await Revoca(app, pratica)).DeveAccettare().Dal.ShouldBe(dal);
        (await Revoca(app, pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Riprendi(pratica, AssegnoMensile)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DbAsync(db => db.PrestazioniInPagamento.SingleAsync())).UltimoMese.ShouldBe(dal.AddMonths(-1));
        await app.MesiAsync(dal.AddMonths(4));
        (await app.RateDi(pratica)).ShouldAllBe(r => r.Mese < dal);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.PrestazioneRevocata).ShouldBe(1);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-08")]
    public async Task Chi_ha_chiesto_prima_dei_diciotto_anni_ha_la_prestazione_provvisoria_finche_non_e_accertato(TestApp app)
    {
        var nina = PersoneDemo.Nina;
        var prima = await app.Dato.UnVerbaleDefinitivo(nina, v => v with { Menomazioni = [], DifficoltaPersistenti = true });
        await app.SqlAsync($"""UPDATE "Persone" SET "Nascita" = {new DateOnly(2007, 6, 18)} WHERE "Id" = {PersoneDemo.Id(nina.CodiceFiscale)}"""); // 18 anni il 18 giugno 2025
        (await app.DaiAp70(prima, a => a with { FrequenzaDal = new(2024, 9, 11), FrequenzaAl = new(2025, 6, 30) })).DeveAccettare();
        (await app.Liquida(prima)).DeveAccettare().Prestazioni.ShouldBe(1);
        await app.MesiAsync(new(2025, 6, 1));
        app.Oggi = new(2025, 6, 16);
        var padre = PersoneDemo.Attore(PersoneDemo.Paolo);
        var domanda = (await app.Presenta(app.DomandaPer(nina) with { Tipo = TipoDomanda.PrimaDeiDiciottoAnni }, padre)).DeveAccettare();
        app.Oggi = new(2025, 6, 18);
        await app.NotteAsync();
        await app.MesiAsync(new(2025, 8, 1));
        var rate = await app.RateDi(prima);
        rate.Where(r => r.Codice == PrestazioneProvvisoriaMaggiorenni).Select(r => r.Mese).Distinct().Order().ShouldContain(new DateOnly(2025, 8, 1));
        rate.Where(r => r.Codice == IndennitaFrequenza && r.Tipo.DiPrestazione).GroupBy(r => r.Mese).Where(g => g.Aggregate(Euro.Zero, (s, r) => s + r.Importo) > Euro.Zero).Max(g => g.Key).ShouldBe(new(2025, 6, 1));
        (await app.AttiDi(prima)).Count(a => a.Tipo == TipoAtto.MaggioreEtaCompiuta).ShouldBe(1);
        domanda.FascicoloId.ShouldNotBe(prima.FascicoloId);
        await app.ConSenzaDifettiAsync();
    }
}

using Accerta.Agenda;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class Agenda
{
    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task La_visita_proposta_e_il_primo_posto_libero_dopo_il_preavviso(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var visita = await app.VisitaDi(pratica);
        visita.Giorno.ShouldBe(app.Oggi.AddDays(7)); // sette giorni di preavviso: martedì 11 marzo ha posto
        visita.EntroIl.ShouldBe(app.Oggi.AddDays(30));
        visita.OltreTermine.ShouldBeFalse();
        visita.Stato.ShouldBe(StatoVisita.Proposta);
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task Un_giorno_di_preavviso_in_meno_non_basta(TestApp app)
    {
        app.Oggi = TestApp.PrimoGiorno.AddDays(1); // mercoledì: il martedì seguente è fra sei giorni, il giovedì fra otto
        (await app.VisitaDi(await app.Dato.UnaDomanda())).Giorno.ShouldBe(app.Oggi.AddDays(8));
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-02")]
    public async Task Chi_ha_una_malattia_oncologica_e_visto_entro_quindici_giorni(TestApp app)
    {
        var visita = await app.VisitaDi(await app.Dato.UnaDomanda(dati: TestApp.DatiSanitari with { Oncologica = true }));
        visita.EntroIl.ShouldBe(app.Oggi.AddDays(15));
        visita.OltreTermine.ShouldBeFalse();
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-02")]
    public async Task L_ultimo_giorno_del_termine_e_ancora_in_termine(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "Posti" WHERE "Giorno" < {app.Oggi.AddDays(30)}""");
        var visita = await app.VisitaDi(await app.Dato.UnaDomanda());
        visita.Giorno.ShouldBe(app.Oggi.AddDays(30)); // giovedì 3 aprile
        visita.OltreTermine.ShouldBeFalse();
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-02")]
    public async Task Con_l_agenda_piena_si_propone_il_primo_posto_dopo_e_il_ritardo_resta_scritto(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "Posti" WHERE "Giorno" < {app.Oggi.AddDays(31)}""");
        var pratica = await app.Dato.UnaDomanda();
        var visita = await app.VisitaDi(pratica);
        visita.Giorno.ShouldBe(app.Oggi.AddDays(35)); // martedì 8 aprile
        visita.OltreTermine.ShouldBeTrue();
        (await app.AttiDi(pratica)).Single(a => a.Tipo == TipoAtto.VisitaProposta).Contenuto.ShouldContain("\"oltreTermine\":true");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task Con_l_agenda_vuota_la_domanda_e_accettata_lo_stesso_senza_data(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "Posti" """);
        var pratica = await app.Dato.UnCertificato();
        (await app.Presenta(pratica)).DeveAccettare().VisitaProposta.ShouldBeNull();
        (await app.DbAsync(db => db.Notifiche.SingleAsync())).Testo.ShouldContain("Appena c'è un posto libero");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task La_persona_conferma_la_data_proposta(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var proposta = await app.VisitaDi(pratica);
        (await app.Scegli(pratica, proposta.PostoId)).DeveAccettare().Quando.ShouldBe(proposta.Quando);
        var visita = await app.VisitaDi(pratica);
        (visita.Stato, visita.Spostamenti).ShouldBe((StatoVisita.Fissata, 0));
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VisitaFissata);
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task Scegliere_un_altra_data_libera_il_posto_proposto_e_non_conta_come_spostamento(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var proposta = await app.VisitaDi(pratica);
        var altro = (await app.PostiLiberi("PD", proposta.Giorno.AddDays(1)))[0];
        (await app.Scegli(pratica, altro.Id)).DeveAccettare().Quando.ShouldBe(altro.Quando);
        (await app.VisitaDi(pratica)).Spostamenti.ShouldBe(0);
        (await app.PostiLiberi("PD", proposta.Giorno)).ShouldContain(p => p.Id == proposta.PostoId);
        (await app.PostiLiberi("PD", proposta.Giorno)).ShouldNotContain(p => p.Id == altro.Id);
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-04")]
    public async Task La_visita_fissata_si_sposta_una_volta_e_non_due(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var posti = await app.PostiLiberi("PD", app.Oggi.AddDays(8));
        (await app.Scegli(pratica, posti[0].Id)).DeveAccettare();
        (await app.Scegli(pratica, posti[1].Id)).DeveRifiutare("A-04", "RINVIO_GIA_UTILIZZATO");
        var visita = await app.VisitaDi(pratica);
        (visita.PostoId, visita.Spostamenti).ShouldBe((posti[0].Id, 1));
        (await app.AttiDi(pratica))[^1].Tipo.ShouldBe(TipoAtto.VisitaSpostata);
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-04")]
    public async Task Il_giorno_prima_si_sposta_ancora_il_giorno_della_visita_non_piu(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var visita = await app.VisitaDi(pratica);
        var altro = (await app.PostiLiberi("PD", visita.Giorno.AddDays(14)))[0];
        app.Oggi = visita.Giorno;
        (await app.Scegli(pratica, altro.Id)).DeveRifiutare("A-04", "VISITA_GIA_INIZIATA");
        app.Oggi = visita.Giorno.AddDays(-1);
        (await app.Scegli(pratica, altro.Id)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-04")]
    public async Task Riscegliere_la_stessa_data_non_consuma_lo_spostamento(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).DeveAccettare();
        (await app.VisitaDi(pratica)).Spostamenti.ShouldBe(0);
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task Un_posto_preso_e_uno_di_un_altra_commissione_non_si_possono_scegliere(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var diUgo = await app.VisitaDi(await app.Dato.UnaDomanda(PersoneDemo.Ugo));
        (await app.Scegli(pratica, diUgo.PostoId)).DeveRifiutare("A-01", "POSTO_OCCUPATO");
        var aModena = (await app.PostiLiberi("MO", app.Oggi.AddDays(10)))[0];
        (await app.Scegli(pratica, aModena.Id)).DeveRifiutare("A-01", "DATA_NON_VALIDA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task La_data_si_sceglie_con_lo_stesso_preavviso_con_cui_si_propone(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var fraDueGiorni = (await app.PostiLiberi("PD", app.Oggi.AddDays(1)))[0];
        fraDueGiorni.Giorno.ShouldBe(app.Oggi.AddDays(2));
        (await app.Scegli(pratica, fraDueGiorni.Id)).DeveRifiutare("A-01", "DATA_NON_VALIDA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task Dopo_tre_giorni_di_silenzio_la_notte_conferma_la_data_proposta(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        app.Oggi = TestApp.PrimoGiorno.AddDays(3);
        (await app.NotteAsync()).ProposteConfermate.ShouldBe(0);
        app.Oggi = TestApp.PrimoGiorno.AddDays(4);
        (await app.NotteAsync()).ProposteConfermate.ShouldBe(1);
        (await app.NotteAsync()).ProposteConfermate.ShouldBe(0);
        (await app.VisitaDi(pratica)).Stato.ShouldBe(StatoVisita.Fissata);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.VisitaFissata).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task Dopo_la_conferma_della_notte_la_persona_puo_ancora_spostare_una_volta(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        app.Oggi = TestApp.PrimoGiorno.AddDays(4);
        await app.NotteAsync();
        (await app.Scegli(pratica, (await app.PostiLiberi("PD", app.Oggi.AddDays(10)))[0].Id)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-01")]
    public async Task Un_estraneo_non_sceglie_la_data_di_un_altro(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId, PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-03")]
    public async Task La_convocazione_dice_quando_e_che_cosa_portare(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var avviso = (await app.DbAsync(db => db.Notifiche.AsNoTracking().ToListAsync())).Single(n => n.Oggetto.Contains("convocazione", StringComparison.Ordinal) && !n.Legale);
        avviso.FascicoloId.ShouldBe(pratica.FascicoloId);
        avviso.Testo.ShouldContain("martedì 11 marzo 2025, ore 9.00");
        avviso.Testo.ShouldContain("documento d'identità");
        avviso.Testo.ShouldContain("due assenze");
    }
}

using Accerta.Agenda;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

/// <summary>Ciò che qualcuno potrebbe provare con le visite, per errore o per malizia: nessun doppio effetto, nessuna assenza inventata, nessuno stato rotto.</summary>
public sealed class VisiteContese
{
    [Theory, OnEveryDatabase, Trait("regola", "A-06")]
    public async Task La_stessa_assenza_non_si_conta_due_volte(TestApp app)
    {
        var pratica = await UnaVisitaOggi(app);
        var esiti = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => app.Assente(pratica))));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        foreach (var esito in esiti.Where(e => !e.Accettato)) esito.DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare); // non è decaduta
        (await app.Assente(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO"); // la nuova data è solo proposta
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-06")]
    public async Task Annullata_la_seduta_nessuno_e_assente(TestApp app)
    {
        var giorno = app.Oggi.AddDays(10);
        var seduta = (await app.CreaSeduta(giorno, new(9, 0))).DeveAccettare().SedutaId;
        var posto = await app.DbAsync(db => db.Posti.Where(p => p.SedutaId == seduta).OrderBy(p => p.Quando).Select(p => p.Id).FirstAsync());
        var pratica = await app.Dato.UnaDomanda();
        (await app.Scegli(pratica, posto)).DeveAccettare();
        (await app.AnnullaSeduta(seduta)).DeveAccettare();
        app.Oggi = giorno;
        (await app.Assente(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.RegistraVisita(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DbAsync(db => db.Visite.AnyAsync(v => v.Stato == StatoVisita.Assente))).ShouldBeFalse();
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-06")]
    public async Task Chi_e_stato_visitato_non_risulta_assente_e_chi_ha_disdetto_neppure(TestApp app)
    {
        var visitata = await UnaVisitaOggi(app);
        (await app.RegistraVisita(visitata)).DeveAccettare();
        (await app.Assente(visitata)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        app.Oggi = TestApp.PrimoGiorno;
        var disdetta = await app.Dato.UnaVisitaFissata(PersoneDemo.Ugo);
        var giorno = (await app.VisitaDi(disdetta)).Giorno;
        (await app.Disdici(disdetta)).DeveAccettare();
        app.Oggi = giorno;
        (await app.Assente(disdetta)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Disdici(disdetta)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-06")]
    public async Task Su_una_domanda_decaduta_non_si_visita_non_si_sceglie_non_si_riconvoca(TestApp app)
    {
        var pratica = await UnaVisitaOggi(app);
        (await app.Assente(pratica)).DeveAccettare();
        (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).DeveAccettare();
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        (await app.Assente(pratica)).DeveAccettare().Decaduta.ShouldBeTrue();
        (await app.RegistraVisita(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Scegli(pratica, (await app.PostiLiberi("PD", app.Oggi.AddDays(20)))[0].Id)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Disdici(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Assente(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.ChiediDomiciliare(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.ValutaAgliAtti(pratica, sufficiente: true)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.ConAsync((RifaiConvocazione atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId), Attore.Sistema, default))).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DbAsync(db => db.Posti.AnyAsync(p => p.FascicoloId == pratica.FascicoloId && p.Giorno > app.Oggi))).ShouldBeFalse(); // nessun posto a venire
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-04")]
    public async Task La_seconda_convocazione_si_sposta_una_volta_come_la_prima(TestApp app)
    {
        var pratica = await UnaVisitaOggi(app);
        (await app.Assente(pratica)).DeveAccettare();
        (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).DeveAccettare();
        var liberi = await app.PostiLiberi("PD", app.Oggi.AddDays(20));
        (await app.Scegli(pratica, liberi[0].Id)).DeveAccettare();
        (await app.Scegli(pratica, liberi[1].Id)).DeveRifiutare("A-04", "RINVIO_GIA_UTILIZZATO");
        (await app.Disdici(pratica)).DeveRifiutare("A-04", "RINVIO_GIA_UTILIZZATO");
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        (await app.Assente(pratica)).DeveAccettare().Decaduta.ShouldBeTrue(); // spostarla non azzera il conto delle assenze
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-05")]
    public async Task Fatta_la_visita_la_richiesta_a_domicilio_non_aspetta_piu_risposta(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        (await app.ChiediDomiciliare(pratica)).DeveAccettare();
        (await app.DecidiDomiciliare(pratica, true, app.Oggi.AddDays(-1))).DeveRifiutare("A-05", "DATA_NON_VALIDA"); // nel passato
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        (await app.RegistraVisita(pratica)).DeveAccettare();
        (await app.DecidiDomiciliare(pratica, true, app.Oggi.AddDays(3))).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DbAsync(db => db.RichiesteDomiciliari.SingleAsync())).Stato.ShouldBe(StatoRichiesta.Decaduta);
        (await app.ObblighiDi(pratica)).Single(o => o.Tipo == TipoObbligo.DecidereLaVisitaDomiciliare).Stato.ShouldBe(StatoObbligo.Decaduto);
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-05")]
    public async Task Alla_visita_a_domicilio_chi_non_ha_saputo_della_data_non_e_assente(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        await app.SpedisciEConsegnaAsync(); // la prima convocazione è arrivata
        (await app.ChiediDomiciliare(pratica)).DeveAccettare();
        (await app.DecidiDomiciliare(pratica, true, app.Oggi.AddDays(12))).DeveAccettare(); // questa data l'ha decisa il presidente
        app.Oggi = app.Oggi.AddDays(12);
        (await app.Assente(pratica)).DeveRifiutare("N-01", "CONVOCAZIONE_NON_CONSEGNATA");
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-02")]
    public async Task L_assenza_di_una_revisione_non_passa_per_quella_delle_domande_e_viceversa(TestApp app)
    {
        var domanda = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        app.Oggi = TestApp.MeseDiRevisione;
        var revisione = new Pratica(domanda.Chi, "", (await app.Convoca(domanda, giorno: app.Oggi.AddDays(1))).DeveAccettare().FascicoloId);
        await app.SpedisciEConsegnaAsync();
        app.Oggi = app.Oggi.AddDays(1);
        (await app.Assente(revisione)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var esiti = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => app.AssenteARevisione(revisione, Attore.Sistema))));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        (await app.RegistraVisita(revisione)).DeveRifiutare("I-02", "STATO_NON_AMMESSO"); // sospesa: prima si giustifica
        (await app.DbAsync(db => db.SospensioniPerAssenza.CountAsync())).ShouldBe(1);
    }

    private static async Task<Pratica> UnaVisitaOggi(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        return pratica;
    }
}

using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class DopoIlVerbale
{
    private static Task<Esito<NotificaVerbale.Ricevuta>> Consegna(TestApp app, Pratica pratica, DateOnly giorno, Attore? attore = null) =>
        app.ConAsync((NotificaVerbale atto) => atto.HandleAsync(new(app.Chiave(), pratica.VerbaleId, giorno), attore ?? Attore.Sistema, default));

    private static Task<Esito<RilasciaCertificatoProvvisorio.Ricevuta>> Provvisorio(TestApp app, Pratica pratica, EsitoHandicap esito, Attore? attore = null) =>
        app.ConAsync((RilasciaCertificatoProvvisorio atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId, esito), attore ?? TestApp.Presidente(), default));

    private static Task<Esito<EstraiCampione.Ricevuta>> Estrai(TestApp app, string seme, DateOnly dal, DateOnly al, Attore chi) =>
        app.ConAsync((EstraiCampione atto) => atto.HandleAsync(new(app.Chiave(), seme, dal, al), chi, default));

    private static Task<Esito<ConcludiEsameSuperiore.Ricevuta>> Concludi(TestApp app, Pratica pratica, bool conferma, Attore chi) =>
        app.ConAsync((ConcludiEsameSuperiore atto) => atto.HandleAsync(new(app.Chiave(), pratica.VerbaleId, conferma), chi, default));

    private static Task<Esito<SegnalaAllaCms.Ricevuta>> Segnala(TestApp app, Pratica pratica, string perche = "da rivedere", Attore? chi = null) =>
        app.ConAsync((SegnalaAllaCms atto) => atto.HandleAsync(new(app.Chiave(), pratica.VerbaleId, perche), chi ?? TestApp.Cml, default));

    [Theory, OnEveryDatabase, Trait("regola", "B-03")]
    public async Task L_autotutela_fa_un_verbale_nuovo_e_quello_di_prima_si_legge_ancora(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.Correggi(pratica, new(Percentuale: 80, Motivazione: "errore di calcolo"))).DeveRifiutare("B-03", "VERBALE_NON_DEFINITIVO");
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        (await app.Correggi(pratica, new(Percentuale: 80))).DeveRifiutare("B-03", "MOTIVAZIONE_MANCANTE");
        (await app.Correggi(pratica, new(Motivazione: "nulla"))).DeveRifiutare("B-03", "NESSUNA_CORREZIONE");
        (await app.Correggi(pratica, new(Percentuale: 80, Motivazione: "m"), TestApp.Presidente())).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Correggi(pratica, new(Percentuale: 80, Motivazione: "m"), PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "MO")))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");

        app.Oggi = app.Oggi.AddDays(10);
        var ricevuta = (await app.Correggi(pratica, new(Percentuale: 30, Motivazione: "errore di calcolo"))).DeveAccettare();
        (ricevuta.Giudizio, ricevuta.SostituisceId).ShouldBe((Giudizio.NonInvalido, pratica.VerbaleId));
        var (prima, dopo) = (await app.VerbaleConId(pratica.VerbaleId), await app.VerbaleConId(ricevuta.VerbaleId));
        (prima.Stato, prima.SuperatoIl, prima.Giudizio).ShouldBe((StatoVerbale.Sostituito, app.Oggi, Giudizio.Parziale));
        (dopo.Stato, dopo.DefinitivoPer, dopo.SostituisceId, dopo.EfficaceDal).ShouldBe((StatoVerbale.Definitivo, DefinitivoPer.Autotutela, pratica.VerbaleId, app.Oggi));
        (await app.GeneraQr(pratica)).DeveRifiutare("Q-01", "NESSUN_GIUDIZIO_DEFINITIVO"); // vale lo stato di oggi
        (await app.Apri(pratica, pratica.Cittadino)).DeveAccettare().Verbali.Select(v => v.Dati!.Percentuale).ShouldBe([30, 60]);
        (await app.ObblighiDi(pratica)).Count(o => o.Tipo == TipoObbligo.FareRicorso).ShouldBe(2);
        (await app.Correggi(pratica, new(Percentuale: 80, Motivazione: "m"))).DeveRifiutare("B-03", "VERBALE_GIA_SOSTITUITO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "B-03")]
    public async Task Due_correzioni_insieme_ne_lasciano_una(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        var esiti = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => app.Correggi(pratica, new(Percentuale: 80 + i, Motivazione: "m")))));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("B-03", "VERBALE_GIA_SOSTITUITO");
        (await app.DbAsync(db => db.Verbali.CountAsync(v => v.Stato == StatoVerbale.Definitivo))).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Dalla_consegna_provata_si_ricontano_i_termini(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await Consegna(app, pratica, app.Oggi)).DeveRifiutare("B-02", "VERBALE_NON_DEFINITIVO");
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        var definitivo = app.Oggi;
        app.Oggi = app.Oggi.AddDays(8);
        (await Consegna(app, pratica, definitivo.AddDays(-1))).DeveRifiutare("N-01", "DATA_NON_VALIDA");
        (await Consegna(app, pratica, app.Oggi.AddDays(1))).DeveRifiutare("N-01", "DATA_NON_VALIDA");
        (await Consegna(app, pratica, app.Oggi, pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Consegna(app, pratica, app.Oggi)).DeveAccettare().RicorsoEntro.ShouldBe(app.Oggi.AddMonths(6));
        (await Consegna(app, pratica, app.Oggi)).DeveRifiutare("N-01", "CONSEGNA_GIA_PROVATA");
        var obblighi = await app.ObblighiDi(pratica);
        var ricorso = obblighi.Single(o => o.Tipo == TipoObbligo.FareRicorso);
        (ricorso.EntroIl, ricorso.EraEntroIl).ShouldBe((app.Oggi.AddMonths(6), definitivo.AddMonths(6)));
        obblighi.Single(o => o.Tipo == TipoObbligo.PresentareAp70).EntroIl.ShouldBe(app.Oggi.AddDays(90));
        (await app.VerbaleDi(pratica)).NotificatoIl.ShouldBe(app.Oggi);
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task La_consegna_del_verbale_registrata_dalla_segreteria_riconta_gli_stessi_termini(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        await app.SpedisciAsync();
        app.Oggi = app.Oggi.AddDays(8);
        await app.SpedisciEConsegnaAsync();
        (await app.ObblighiDi(pratica)).Single(o => o.Tipo == TipoObbligo.FareRicorso).EntroIl.ShouldBe(app.Oggi.AddMonths(6));
        (await app.ObblighiDi(pratica)).Single(o => o.Tipo == TipoObbligo.PresentareAp70).EntroIl.ShouldBe(app.Oggi.AddDays(90));
        var verbale = await app.VerbaleDi(pratica);
        (verbale.NotificatoIl, verbale.ConsegnaProvata).ShouldBe((app.Oggi, true));
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.VerbaleNotificato).ShouldBe(1);
        (await Consegna(app, pratica, app.Oggi)).DeveRifiutare("N-01", "CONSEGNA_GIA_PROVATA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-08")]
    public async Task Il_certificato_provvisorio_vale_fino_al_verbale_e_se_il_verbale_riconosce_meno_si_restituisce(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta(null, Accertamento.Handicap);
        (await Provvisorio(app, pratica, EsitoHandicap.Nessuno)).DeveRifiutare("G-08", "ESITO_MANCANTE");
        (await Provvisorio(app, pratica, EsitoHandicap.Comma3, pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Provvisorio(app, pratica, EsitoHandicap.Comma3)).DeveAccettare();
        (await Provvisorio(app, pratica, EsitoHandicap.Comma3)).DeveRifiutare("G-08", "PROVVISORIO_GIA_RILASCIATO");
        var provvisorio = await app.DbAsync(db => db.CertificatiProvvisori.AsNoTracking().SingleAsync());
        provvisorio.Valuta(ScopoProvvisorio.Permessi).ShouldBeEmpty();
        provvisorio.Valuta(ScopoProvvisorio.Altro).Single().Codice.ShouldBe("SOLO_CERTIFICATO_PROVVISORIO");

        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.Handicap, s => s with { Handicap = new(true, true, false, false) })).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(pratica);
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        provvisorio = await app.DbAsync(db => db.CertificatiProvvisori.AsNoTracking().SingleAsync());
        (provvisorio.CessatoIl, provvisorio.DaRestituire).ShouldBe((app.Oggi, true));
        provvisorio.Valuta(ScopoProvvisorio.Permessi).Single().Codice.ShouldBe("VERBALE_GIA_DEFINITIVO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-08")]
    public async Task Prima_della_visita_il_provvisorio_aspetta_il_quarantaseiesimo_giorno(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita();
        (await Provvisorio(app, pratica, EsitoHandicap.Comma3)).DeveRifiutare("G-08", "ACCERTAMENTO_NON_RICHIESTO");
        pratica = await app.Dato.UnaVisitaFissata(PersoneDemo.Ugo);
        var (domanda, chi) = (await app.DbAsync(db => db.Domande.AsNoTracking().SingleAsync(d => d.FascicoloId == pratica.FascicoloId)), TestApp.Chi(Ruolo.MedicoCertificatore, "PD"));
        await app.AggiungiAsync(new Domande.AccertamentoRichiesto { Id = app.Chiave(), DomandaId = domanda.Id, InteressatoId = domanda.InteressatoId, Tipo = Accertamento.Handicap });
        var medico = PersoneDemo.Attore(chi);
        app.Oggi = domanda.PresentataIl.AddDays(46);
        (await Provvisorio(app, pratica, EsitoHandicap.Comma3, medico)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO"); // non è della ASL
        await app.SqlAsync($"""UPDATE "Incarichi" SET "SedeId" = {PersoneDemo.Id("sede/PD")} WHERE "Id" = {medico.IncaricoId}""");
        app.Oggi = domanda.PresentataIl.AddDays(45);
        (await Provvisorio(app, pratica, EsitoHandicap.Comma3, medico)).DeveRifiutare("G-08", "TERMINE_NON_TRASCORSO");
        app.Oggi = domanda.PresentataIl.AddDays(46);
        (await Provvisorio(app, pratica, EsitoHandicap.Comma3, medico)).DeveAccettare().RilasciatoIl.ShouldBe(app.Oggi);
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-03")]
    public async Task Il_sorteggio_si_puo_rifare_dal_seme_e_non_si_ripete(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        var (giorno, cms) = (app.Oggi, await app.Cms());
        (await Estrai(app, "estrazione", giorno, giorno, cms)).DeveRifiutare("K-03", "DATA_NON_VALIDA"); // il giorno non è finito
        app.Oggi = app.Oggi.AddDays(1);
        (await Estrai(app, " ", giorno, giorno, cms)).DeveRifiutare("K-03", "SEME_MANCANTE");
        (await Estrai(app, "estrazione", giorno, giorno, TestApp.Cml)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Concludi(app, pratica, true, cms)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Apri(pratica, cms)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO"); // senza esame nessuna relazione

        var seme = Enumerable.Range(0, 10_000).Select(i => $"seme {i}").First(s => Norma.Validazione.CampioneCms.Sorteggiato(s, pratica.VerbaleId, app.Norme, app.Oggi));
        (await Estrai(app, seme, giorno, giorno, cms)).DeveAccettare().ShouldSatisfyAllConditions(r => r.Fra.ShouldBe(1), r => r.Usciti.ShouldBe(1));
        (await Estrai(app, seme, giorno, giorno, cms)).DeveRifiutare("K-03", "SEME_GIA_USATO");
        (await app.Apri(pratica, cms)).DeveAccettare().Verbali.ShouldHaveSingleItem().Dati.ShouldNotBeNull();
        (await Segnala(app, pratica)).DeveRifiutare("K-03", "GIA_ALL_ESAME");
        (await Concludi(app, pratica, true, cms)).DeveAccettare().Esito.ShouldBe(EsitoSuperiore.Confermato);
        (await Concludi(app, pratica, false, cms)).DeveRifiutare("K-03", "ESAME_GIA_CONCLUSO");
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-03")]
    public async Task Il_centro_segnala_la_commissione_superiore_dispone_il_riesame_e_corregge(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await Segnala(app, pratica)).DeveRifiutare("K-03", "VERBALE_NON_DEFINITIVO");
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        (await Segnala(app, pratica, " ")).DeveRifiutare("K-03", "MOTIVAZIONE_MANCANTE");
        (await Segnala(app, pratica, chi: TestApp.Presidente())).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Segnala(app, pratica)).DeveAccettare();
        var cms = await app.Cms();
        (await Concludi(app, pratica, false, TestApp.Cml)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Concludi(app, pratica, false, cms)).DeveAccettare().Esito.ShouldBe(EsitoSuperiore.RiesameDisposto);
        (await app.Correggi(pratica, new(Percentuale: 74, Motivazione: "riesame"), cms)).DeveAccettare().Giudizio.ShouldBe(Giudizio.Parziale);
    }
}

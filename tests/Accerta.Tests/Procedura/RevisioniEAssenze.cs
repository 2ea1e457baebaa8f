using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class RevisioniEAssenze
{
    [Theory, OnEveryDatabase, Trait("regola", "R-01")]
    public async Task L_inps_convoca_dal_mese_scritto_nel_verbale_e_chiede_i_documenti_prima(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        app.Oggi = new(2025, 8, 31);
        (await app.Convoca(pratica)).DeveRifiutare("R-01", "TERMINE_NON_TRASCORSO");
        app.Oggi = new(2025, 9, 1);
        (await app.Convoca(pratica, attore: pratica.Cittadino)).DeveRifiutare("R-01", "REVISIONE_CONVOCATA_DA_INPS");
        (await app.Convoca(pratica, attore: PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "MO")))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Convoca(pratica, attore: PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Convoca(pratica, giorno: new(2025, 8, 31))).DeveRifiutare("R-01", "DATA_NON_VALIDA");
        var ricevuta = (await app.Convoca(pratica)).DeveAccettare();
        ricevuta.GiorniPerIDocumenti.ShouldBe(40); // V-03
        ricevuta.Visita!.Value.GiornoInItalia.ShouldBe(new(2025, 10, 14)); // il primo posto dopo il termine dei documenti
        var revisione = new Pratica(pratica.Chi, "", ricevuta.FascicoloId);
        var fascicolo = await app.FascicoloDi(revisione);
        (fascicolo.Tipo, fascicolo.OrigineId, fascicolo.Stato, fascicolo.Provincia).ShouldBe((TipoProcedura.Revisione, pratica.FascicoloId, StatoFascicolo.VisitaFissata, "PD"));
        await app.SpedisciEConsegnaAsync(); // il termine comincia quando la lettera arriva: oggi
        var termine = await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.FascicoloId == fascicolo.Id));
        (termine.Tipo, termine.Regola, termine.Proprietario, termine.EntroIl).ShouldBe((TipoObbligo.DocumentiPerRevisione, "V-03", Ruolo.Cittadino, new DateOnly(2025, 10, 11)));
        var avviso = await app.DbAsync(db => db.Notifiche.SingleAsync(n => n.Legale && n.FascicoloId == fascicolo.Id));
        avviso.Testo.ShouldContain("14 ottobre 2025");
        avviso.Testo.ShouldContain("Hai 40 giorni da quando ricevi questa lettera");
        (await app.Carta(revisione, CarteDelFascicolo.Convocazione)).ShouldSatisfyAllConditions(
            c => c.ShouldStartWith("La visita di revisione è martedì 14 ottobre 2025"), c => c.ShouldContain("entro 40 giorni da quando riceve questa lettera"),
            c => c.ShouldContain("I diritti continuano"), c => c.ShouldContain("ha 90 giorni"), c => c.ShouldNotContain("decade"));
        (await app.Convoca(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Allega(revisione, PdfDiProva.Buono)).DeveAccettare();
        (await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Id == termine.Id))).Stato.ShouldBe(StatoObbligo.Adempiuto);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-11")]
    public async Task Chi_e_esente_o_senza_revisione_non_si_convoca(TestApp app)
    {
        var esente = await app.Dato.UnVerbaleDefinitivo(visita: v => v with { EsenteRevisione = true }, dati: TestApp.DatiSanitari with { VoceDm2007 = 7 });
        (await app.Convoca(esente)).DeveRifiutare("G-11", "PATOLOGIA_ESENTE_DA_REVISIONE");
        var aperta = await app.Dato.UnaDomanda(PersoneDemo.Ugo);
        (await app.Convoca(aperta)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Convoca(new(PersoneDemo.Ada, "", app.Chiave()))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-01")]
    public async Task L_inps_puo_decidere_il_giorno_anche_fuori_dall_agenda_e_la_notte_convoca_da_sola(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        app.Oggi = new(2025, 8, 30);
        (await app.NotteAsync()).Fatti(RevisioniDaConvocare.NomeDelLotto).ShouldBe(0);
        app.Oggi = new(2025, 9, 1);
        var ricevuta = (await app.Convoca(pratica, giorno: new(2025, 9, 3))).DeveAccettare(); // un mercoledì
        ricevuta.Visita!.Value.GiornoInItalia.ShouldBe(new(2025, 9, 3));
        (await app.NotteAsync()).Fatti(RevisioniDaConvocare.NomeDelLotto).ShouldBe(0);
        var altra = await UnVerbale(app, PersoneDemo.Ugo, new(2025, 11, 1));
        app.Oggi = new(2025, 11, 1);
        (await app.NotteAsync()).Fatti(RevisioniDaConvocare.NomeDelLotto).ShouldBe(1);
        (await app.DbAsync(db => db.Fascicoli.CountAsync(f => f.OrigineId == altra.FascicoloId))).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-01")]
    public async Task Passato_il_mese_la_revisione_e_in_attesa_e_i_diritti_continuano_fino_al_nuovo_verbale(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        (await app.GeneraQr(pratica)).DeveAccettare();
        app.Oggi = new(2025, 9, 30);
        (await InAttesa(app, pratica)).ShouldBeFalse();
        app.Oggi = new(2025, 10, 1);
        (await InAttesa(app, pratica)).ShouldBeTrue();
        (await app.BeneficiAttivi(pratica)).ShouldBeTrue();
        var revisione = new Pratica(pratica.Chi, "", (await app.Convoca(pratica)).DeveAccettare().FascicoloId);
        await app.SpedisciEConsegnaAsync();
        app.Oggi = (await app.VisitaDi(revisione)).Giorno;
        revisione.VerbaleId = (await app.RegistraVisita(revisione, v => v with { Menomazioni = [new("Anchilosi", "7010", false, "724.9", "locomotore", 31, null, false, null)] })).DeveAccettare().VerbaleId;
        foreach (var membro in TestApp.Commissione("PD")) (await app.Firma(revisione, membro)).DeveAccettare();
        (await app.Chiudi(revisione)).DeveAccettare();
        (await app.VerificaQr((await app.CodiceQr(pratica))!)).ShouldBe([Accertamento.InvaliditaCivile]); // finché non è definitivo vale quello di prima
        (await app.BeneficiAttivi(pratica)).ShouldBeTrue();
        (await app.Convalida(revisione)).DeveAccettare();
        foreach (var carta in (string[])[CarteDelFascicolo.Verbale, CarteDelFascicolo.VerbaleOmissis])
            (await app.Carta(revisione, carta)).ShouldContain($"{await app.DbAsync(db => db.Domande.Where(d => d.FascicoloId == pratica.FascicoloId).Select(d => d.Protocollo).SingleAsync())}/IC/RV2025", customMessage: carta);
        (await app.VerificaQr((await app.CodiceQr(pratica))!)).ShouldBeEmpty();
        (await app.BeneficiAttivi(pratica)).ShouldBeFalse();
        (await InAttesa(app, pratica)).ShouldBeFalse();
        var conclusa = (await app.AttiDi(revisione)).Single(a => a.Tipo == TipoAtto.RevisioneConclusa);
        conclusa.Contenuto.ShouldContain(nameof(EsitoDellaRevisione.NonPiuRiconosciuto));
        (await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.DocumentiPerRevisione))).Stato.ShouldBe(StatoObbligo.Decaduto);
        (await app.Convoca(revisione)).DeveRifiutare("R-01", "REVISIONE_NON_PREVISTA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Chi_non_ha_ricevuto_la_convocazione_non_e_assente_e_si_riconvoca(TestApp app)
    {
        var (pratica, revisione) = await UnaRevisione(app);
        (await app.AssenteARevisione(revisione)).DeveRifiutare("I-02", "STATO_NON_AMMESSO"); // la visita è domani
        app.Oggi = app.Oggi.AddDays(1);
        (await app.AssenteARevisione(revisione, pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.AssenteARevisione(pratica)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO"); // non è una revisione
        (await app.AssenteARevisione(revisione)).DeveRifiutare("N-01", "CONVOCAZIONE_NON_CONSEGNATA");
        (await app.BeneficiAttivi(pratica)).ShouldBeTrue();
        (await app.FascicoloDi(revisione)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        (await app.Riconvoca(revisione, app.Oggi.AddDays(-1))).DeveRifiutare("R-01", "DATA_NON_VALIDA");
        (await app.Riconvoca(revisione, app.Oggi.AddDays(10))).DeveAccettare();
        (await app.FascicoloDi(revisione)).Stato.ShouldBe(StatoFascicolo.VisitaFissata);
        await app.SpedisciEConsegnaAsync();
        (await app.Riconvoca(revisione)).DeveRifiutare("I-02", "STATO_NON_AMMESSO"); // adesso è arrivata
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-02")]
    public async Task L_assenza_sospende_la_giustificazione_accolta_riprende_la_seconda_assenza_fa_revocare(TestApp app)
    {
        var (pratica, revisione) = await UnaRevisione(app);
        await app.SpedisciEConsegnaAsync();
        app.Oggi = app.Oggi.AddDays(1);
        var sospesa = (await app.AssenteARevisione(revisione)).DeveAccettare();
        sospesa.Dal.ShouldBe(app.Oggi);
        await app.SpedisciEConsegnaAsync();
        (await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.GiustificareLAssenza))).EntroIl.ShouldBe(app.Oggi.AddDays(90));
        (await app.BeneficiAttivi(pratica)).ShouldBeFalse();
        var interessato = PersoneDemo.Id(pratica.Chi.CodiceFiscale);
        (await app.DbAsync(db => StatoDelleRevisioni.SospensioniInCorsoAsync(db, interessato, default))).Single().Dal.ShouldBe(app.Oggi);
        (await app.Carta(revisione, CarteDelFascicolo.Sospensione)).ShouldSatisfyAllConditions(
            c => c.ShouldContain("Non era alla visita"), c => c.ShouldContain("Entro 90 giorni da quando riceve questo avviso"), c => c.ShouldNotContain("Com'è oggi"));
        (await app.AssenteARevisione(revisione)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Giustifica(revisione, null)).DeveRifiutare("R-02", "DOCUMENTAZIONE_MANCANTE");
        (await app.Giustifica(revisione, app.Chiave())).DeveRifiutare("R-02", "DOCUMENTAZIONE_MANCANTE");
        (await app.DecidiGiustificazione(revisione, accolta: true)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var documento = (await app.Allega(revisione, PdfDiProva.Buono)).DeveAccettare().AllegatoId;
        (await app.Giustifica(revisione, documento)).DeveAccettare();
        (await app.Giustifica(revisione, documento)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DecidiGiustificazione(revisione, accolta: true)).DeveAccettare();
        (await app.FascicoloDi(revisione)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        (await app.BeneficiAttivi(pratica)).ShouldBeTrue();
        (await app.DbAsync(db => StatoDelleRevisioni.SospensioniInCorsoAsync(db, interessato, default))).ShouldBeEmpty();

        (await app.Riconvoca(revisione)).DeveAccettare();
        await app.SpedisciEConsegnaAsync();
        app.Oggi = (await app.VisitaDi(revisione)).Giorno;
        (await app.AssenteARevisione(revisione)).DeveAccettare();
        (await app.NotteAsync()).Fatti(RevochePerAssenza.NomeDelLotto).ShouldBe(1); // la seconda non si giustifica più
        (await app.Carta(revisione, CarteDelFascicolo.Sospensione)).ShouldSatisfyAllConditions(c => c.ShouldContain("era già la seconda data"), c => c.ShouldContain("La prestazione è stata revocata"));
        (await app.Carta(revisione, CarteDelFascicolo.Sospensione, sospesa.SospensioneId)).ShouldContain("L'assenza è stata giustificata");
        (await app.FascicoloDi(revisione)).Stato.ShouldBe(StatoFascicolo.RevocatoPerAssenza);
        (await app.DbAsync(db => db.Obblighi.Where(o => o.Tipo == TipoObbligo.GiustificareLAssenza).OrderBy(o => o.Id).Select(o => o.Stato).ToListAsync()))
            .ShouldBe([StatoObbligo.Adempiuto]); // alla seconda assenza non c'è più un termine: non ci si giustifica
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-02")]
    public async Task Il_novantesimo_giorno_ci_si_giustifica_il_novantunesimo_la_prestazione_e_revocata(TestApp app)
    {
        var (pratica, revisione) = await UnaRevisione(app);
        (await app.GeneraQr(pratica)).DeveAccettare();
        await app.SpedisciEConsegnaAsync();
        app.Oggi = app.Oggi.AddDays(1);
        var dal = (await app.AssenteARevisione(revisione)).DeveAccettare().Dal;
        var documento = (await app.Allega(revisione, PdfDiProva.Buono)).DeveAccettare().AllegatoId;
        (await app.NotteAsync()).Fatti(RevochePerAssenza.NomeDelLotto).ShouldBe(0);
        await app.SpedisciEConsegnaAsync(); // l'avviso di sospensione arriva: comincia il termine
        (await app.Giustifica(revisione, documento)).DeveAccettare();
        app.Oggi = dal.AddDays(91);
        (await app.NotteAsync()).Fatti(RevochePerAssenza.NomeDelLotto).ShouldBe(0); // in esame
        app.Oggi = dal.AddDays(90);
        (await app.DecidiGiustificazione(revisione, accolta: false)).DeveRifiutare("R-02", "MOTIVAZIONE_MANCANTE");
        (await app.DecidiGiustificazione(revisione, accolta: false, "il documento è di un altro giorno")).DeveAccettare();
        (await app.NotteAsync()).Fatti(RevochePerAssenza.NomeDelLotto).ShouldBe(0); // oggi si può ancora mandarne un'altra
        app.Oggi = dal.AddDays(91);
        (await app.Giustifica(revisione, documento)).DeveRifiutare("R-02", "TERMINE_SCADUTO");
        (await app.NotteAsync()).Fatti(RevochePerAssenza.NomeDelLotto).ShouldBe(1);
        (await app.NotteAsync()).Fatti(RevochePerAssenza.NomeDelLotto).ShouldBe(0);
        (await app.FascicoloDi(revisione)).Stato.ShouldBe(StatoFascicolo.RevocatoPerAssenza);
        (await app.VerificaQr((await app.CodiceQr(pratica))!)).ShouldBeEmpty();
        (await app.Giustifica(revisione, documento)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Se_l_avviso_di_sospensione_non_arriva_il_termine_non_corre(TestApp app)
    {
        var (_, revisione) = await UnaRevisione(app);
        await app.SpedisciEConsegnaAsync();
        app.Oggi = app.Oggi.AddDays(1);
        (await app.AssenteARevisione(revisione)).DeveAccettare();
        app.Oggi = app.Oggi.AddDays(200);
        (await app.NotteAsync()).Fatti(RevochePerAssenza.NomeDelLotto).ShouldBe(0);
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-01")]
    public async Task Due_uffici_insieme_convocano_una_volta_sola(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        app.Oggi = TestApp.MeseDiRevisione;
        await app.Ufficio(Ruolo.Segreteria);
        var esiti = await Task.WhenAll(Task.Run(() => app.Convoca(pratica)), Task.Run(() => app.Convoca(pratica, attore: PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "PD")))));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var revisione = esiti.Single(e => e.Accettato).Valore.FascicoloId;
        (await app.DbAsync(db => db.Posti.CountAsync(p => p.FascicoloId == revisione))).ShouldBe(1);
    }

    /// <summary>Una revisione con la visita domani.</summary>
    private static async Task<(Pratica Pratica, Pratica Revisione)> UnaRevisione(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        app.Oggi = TestApp.MeseDiRevisione;
        return (pratica, new(pratica.Chi, "", (await app.Convoca(pratica, giorno: app.Oggi.AddDays(1))).DeveAccettare().FascicoloId));
    }

    private static Task<Pratica> UnVerbale(TestApp app, PersoneDemo.Cittadino chi, DateOnly revisione) =>
        app.Dato.UnVerbaleDefinitivo(chi, v => v with { RevisioneDal = revisione });

    private static Task<bool> InAttesa(TestApp app, Pratica pratica) => app.DbAsync(db => StatoDelleRevisioni.InAttesaAsync(db, pratica.FascicoloId, app.Oggi, default));
}

using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Ricorsi;
using Accerta.Persone;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class RicorsoAlGiudice
{
    [Theory, OnEveryDatabase, Trait("regola", "L-01")]
    public async Task Sei_mesi_dalla_notifica_l_ultimo_giorno_e_utile_il_giorno_dopo_no(TestApp app)
    {
        var daFirmare = await app.Dato.UnVerbaleChiuso();
        (await app.Ricorri(daFirmare)).DeveRifiutare("L-01", "NESSUN_GIUDIZIO_DEFINITIVO");
        (await app.Convalida(daFirmare)).DeveAccettare();
        var notificato = (await app.VerbaleDi(daFirmare)).NotificatoIl!.Value;
        (await app.Ricorri(daFirmare, attore: PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Ricorri(daFirmare, attore: PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Ricorri(daFirmare, il: app.Oggi.AddDays(1))).DeveRifiutare("L-01", "DATA_NON_VALIDA");
        (await app.Ricorri(daFirmare, ruolo: " ")).DeveRifiutare("L-01", "NUMERO_DI_RUOLO_MANCANTE");
        app.Oggi = notificato.AddMonths(6).AddDays(1);
        (await app.Ricorri(daFirmare)).DeveRifiutare("L-01", "TERMINE_DECADENZA_SCADUTO");
        (await app.Ricorri(daFirmare, il: notificato.AddMonths(6))).DeveAccettare(); // depositato in tempo, comunicato il giorno dopo
        (await app.Ricorri(daFirmare, il: notificato.AddMonths(6))).DeveRifiutare("L-04", "GIUDIZIO_PENDENTE");
    }

    [Theory, OnEveryDatabase, Trait("regola", "L-03")]
    public async Task L_omologa_favorevole_e_il_giudizio_in_vigore_e_apre_il_termine_per_pagare(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: v => v with { Menomazioni = [new("Anchilosi", "7010", false, null, "locomotore", 31, null, false, null)] });
        (await app.GeneraQr(pratica)).DeveRifiutare("Q-01", "NESSUN_GIUDIZIO_DEFINITIVO");
        var ricorso = await FinoAlTermine(app, pratica, giorni: 30);
        (await app.Concludi(ricorso, TipoDiEsito.Omologato, Giudizio.Parziale, 80)).DeveRifiutare("L-02", "TERMINE_NON_TRASCORSO");
        (await app.Concludi(ricorso, TipoDiEsito.Accolto, Giudizio.Parziale, 80)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var entro = await app.DbAsync(db => db.Ricorsi.Select(r => r.DissensoEntro!.Value).SingleAsync());
        app.Oggi = entro;
        (await app.Concludi(ricorso, TipoDiEsito.Omologato, Giudizio.Parziale, 80)).DeveRifiutare("L-02", "TERMINE_NON_TRASCORSO");
        app.Oggi = entro.AddDays(1);
        (await app.Dissenti(ricorso)).DeveRifiutare("L-02", "TERMINE_SCADUTO");
        (await app.Concludi(ricorso, TipoDiEsito.Omologato)).DeveRifiutare("L-03", "GIUDIZIO_MANCANTE");
        (await app.Concludi(ricorso, TipoDiEsito.Omologato, Giudizio.Parziale, 101)).DeveRifiutare("L-03", "PERCENTUALE_NON_VALIDA");
        var ricevuta = (await app.Concludi(ricorso, TipoDiEsito.Omologato, Giudizio.Parziale, 80)).DeveAccettare();
        (ricevuta.Decorrenza, ricevuta.PagamentoEntro).ShouldBe((new DateOnly(2025, 4, 1), app.Oggi.AddDays(120))); // la domanda è del 4 marzo
        var termine = await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.PagareDopoIlGiudizio));
        (termine.Regola, termine.Proprietario, termine.EntroIl).ShouldBe(("L-03", Ruolo.Operatore, app.Oggi.AddDays(120)));
        (await app.GeneraQr(pratica)).DeveAccettare();
        (await app.VerificaQr((await app.CodiceQr(pratica))!)).ShouldBe([Accertamento.InvaliditaCivile]);
        (await app.Concludi(ricorso, TipoDiEsito.Omologato, Giudizio.Parziale, 80)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DbAsync(db => RicorsiPendenti.PendenteAsync(db, PersoneDemo.Id(pratica.Chi.CodiceFiscale), Accertamento.InvaliditaCivile, default))).ShouldBeFalse();
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "L-02")]
    public async Task Chi_dissente_deposita_il_ricorso_e_decide_una_sentenza(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var ricorso = await FinoAlTermine(app, pratica, giorni: 20);
        (await app.VaiNelMerito(ricorso)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var entro = (await app.Dissenti(ricorso, ParteDelGiudizio.Inps)).DeveAccettare().RicorsoEntro;
        entro.ShouldBeGreaterThanOrEqualTo(app.Oggi.AddDays(30));
        (await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.DepositareIlRicorso))).Proprietario.ShouldBe(Ruolo.Operatore);
        (await app.Concludi(ricorso, TipoDiEsito.OmologatoContrario)).DeveRifiutare("L-02", "TERMINE_NON_TRASCORSO");
        app.Oggi = entro.AddDays(1);
        (await app.VaiNelMerito(ricorso)).DeveRifiutare("L-02", "TERMINE_SCADUTO");
        app.Oggi = entro;
        (await app.VaiNelMerito(ricorso)).DeveAccettare();
        var ricevuta = (await app.Concludi(ricorso, TipoDiEsito.Accolto, Giudizio.TotaleAccompagnamento, 100, decorrenza: new(2025, 6, 1))).DeveAccettare();
        ricevuta.Decorrenza.ShouldBe(new(2025, 6, 1)); // quella scritta dal giudice
    }

    [Theory, OnEveryDatabase, Trait("regola", "L-04")]
    public async Task Finche_il_giudizio_e_pendente_non_si_presenta_un_altra_domanda(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var ricorso = await FinoAlTermine(app, pratica, giorni: 10);
        var nuova = await app.Dato.UnCertificato(pratica.Chi);
        (await app.Presenta(nuova)).DeveRifiutare("D-06", "GIUDIZIO_PENDENTE");
        app.Oggi = app.Oggi.AddDays(20);
        var esito = (await app.Concludi(ricorso, TipoDiEsito.OmologatoContrario)).DeveAccettare();
        (esito.Favorevole, esito.PagamentoEntro).ShouldBe((false, null));
        (await app.Presenta(nuova)).DeveAccettare();
        (await app.DbAsync(db => db.Obblighi.Where(o => o.Tipo == TipoObbligo.DissentireDallaPerizia).Select(o => o.Stato).Distinct().ToListAsync())).ShouldBe([StatoObbligo.Decaduto]);
    }

    [Theory, OnEveryDatabase, Trait("regola", "L-01")]
    public async Task I_passi_vanno_in_ordine_e_il_preavviso_del_consulente_e_di_quindici_giorni(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var ricorso = (await app.Ricorri(pratica)).DeveAccettare().RicorsoId;
        (await app.Passo(ricorso, PassoDelGiudizio.BozzaPerizia)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Passo(ricorso, PassoDelGiudizio.NominaCtu, attore: pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Passo(ricorso, PassoDelGiudizio.NominaCtu, attore: PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "MO")))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Passo(ricorso, PassoDelGiudizio.NominaCtu)).DeveAccettare();
        (await app.Passo(ricorso, PassoDelGiudizio.AvvisoOperazioni)).DeveRifiutare("L-01", "DATA_NON_VALIDA");
        (await app.Passo(ricorso, PassoDelGiudizio.AvvisoOperazioni, operazioni: app.Oggi.AddDays(14))).DeveAccettare().PreavvisoBreve.ShouldBeTrue();
        (await app.Passo(ricorso, PassoDelGiudizio.BozzaPerizia)).DeveAccettare();
        (await app.Passo(ricorso, PassoDelGiudizio.DepositoPerizia)).DeveAccettare(); // le osservazioni possono mancare
        (await app.Passo(ricorso, PassoDelGiudizio.TermineDissenso, giorni: 31)).DeveRifiutare("L-02", "TERMINE_DEL_GIUDICE_NON_VALIDO");
        (await app.Passo(ricorso, PassoDelGiudizio.TermineDissenso, giorni: 30)).DeveAccettare().Entro!.Value.ShouldBeGreaterThanOrEqualTo(app.Oggi.AddDays(30));
    }

    [Theory, OnEveryDatabase, Trait("regola", "L-04")]
    public async Task Due_depositi_insieme_fanno_un_giudizio_solo(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var esiti = await Task.WhenAll(Task.Run(() => app.Ricorri(pratica)), Task.Run(() => app.Ricorri(pratica)));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("L-04", "GIUDIZIO_PENDENTE");
    }

    private static async Task<Guid> FinoAlTermine(TestApp app, Pratica pratica, int giorni)
    {
        var ricorso = (await app.Ricorri(pratica)).DeveAccettare().RicorsoId;
        (await app.Passo(ricorso, PassoDelGiudizio.NominaCtu)).DeveAccettare();
        (await app.Passo(ricorso, PassoDelGiudizio.AvvisoOperazioni, operazioni: app.Oggi.AddDays(15))).DeveAccettare().PreavvisoBreve.ShouldBeFalse();
        foreach (var passo in (PassoDelGiudizio[])[PassoDelGiudizio.BozzaPerizia, PassoDelGiudizio.Osservazioni, PassoDelGiudizio.DepositoPerizia]) (await app.Passo(ricorso, passo)).DeveAccettare();
        (await app.Passo(ricorso, PassoDelGiudizio.TermineDissenso, giorni: giorni)).DeveAccettare();
        return ricorso;
    }
}

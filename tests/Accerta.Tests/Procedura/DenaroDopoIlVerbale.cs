using Accerta.Agenda;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Ricorsi;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Procedura;

/// <summary>Ciò che cambia di un giudizio cambia il denaro: un atto in autotutela, la decisione di un giudice, la misura dell'udito.</summary>
public sealed class DenaroDopoIlVerbale
{
    [Theory, OnEveryDatabase, Trait("regola", "B-03")]
    public async Task Corretto_in_meno_un_verbale_gia_liquidato_il_pagamento_si_ferma_e_la_persona_lo_sa(TestApp app)
    {
        var pratica = await app.Dato.UnAp70(); // 76 per cento: assegno mensile
        (await app.Liquida(pratica)).DeveAccettare().Prestazioni.ShouldBe(1);
        app.Oggi = app.Oggi.AddDays(3);
        (await app.Correggi(pratica, new(Percentuale: 60, Motivazione: "errore di calcolo"))).DeveAccettare();
        (await Posizione(app, pratica)).DaRicalcolare.ShouldBe(CausaDelRicalcolo.Giudizio);
        (await app.Legali(pratica))[^1].Testo.ShouldContain("Rifacciamo i conti");

        await app.NotteAsync();
        (await Posizione(app, pratica)).DaRicalcolare.ShouldBeNull();
        (await app.AttiDi(pratica)).Select(a => a.Tipo).ShouldContain(TipoAtto.PrestazioniRicalcolate);
        var assegno = await app.DbAsync(db => db.PrestazioniInPagamento.SingleAsync(p => p.Codice == AssegnoMensile));
        assegno.UltimoMese.ShouldBe(new DateOnly(app.Oggi.Year, app.Oggi.Month, 1));
        (await app.NotteAsync()).Fatti(Lotti.Ricalcoli.NomeDelLotto).ShouldBe(0);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "B-03")]
    public async Task Corretto_in_piu_un_verbale_concluso_senza_nulla_i_conti_si_riaprono_senza_ridare_i_dati(TestApp app)
    {
        var pratica = await app.Dato.UnAp70(visita: v => v with { Menomazioni = [new("Anchilosi", "7010", true, null, "locomotore", 73, null, Deroga: true, "caso di prova")] });
        (await app.Liquida(pratica)).DeveAccettare().Prestazioni.ShouldBe(0);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.Concluso);
        app.Oggi = app.Oggi.AddMonths(3);
        (await app.Correggi(pratica, new(Percentuale: 74, Motivazione: "errore di calcolo"))).DeveAccettare();
        (await app.ObblighiDi(pratica)).ShouldNotContain(o => o.Tipo == TipoObbligo.PresentareAp70 && o.Stato == StatoObbligo.Aperto);

        await app.NotteAsync();
        var (assegno, rate) = (await app.DbAsync(db => db.PrestazioniInPagamento.SingleAsync()), await app.RateDi(pratica));
        (assegno.Codice, assegno.Decorrenza, assegno.UltimoMese).ShouldBe((AssegnoMensile, new DateOnly(2025, 4, 1), null)); // l'errore era dal principio
        rate.Min(r => r.Mese).ShouldBe(new(2025, 4, 1));
        (await app.DbAsync(db => db.Notifiche.AnyAsync(n => n.Oggetto.Contains("abbiamo rifatto i conti")))).ShouldBeTrue();
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "B-03")]
    public async Task Corretto_prima_dei_dati_economici_un_verbale_che_non_dava_nulla_li_chiede(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: NonInvalida);
        (await app.ObblighiDi(pratica)).ShouldNotContain(o => o.Tipo == TipoObbligo.PresentareAp70);
        (await app.Correggi(pratica, new(Percentuale: 80, Motivazione: "errore di calcolo"))).DeveAccettare();
        (await app.ObblighiDi(pratica)).Single(o => o.Tipo == TipoObbligo.PresentareAp70).EntroIl.ShouldBe(app.Oggi.AddDays(90));
        (await app.DaiAp70(pratica)).DeveAccettare();
        (await app.Liquida(pratica)).DeveAccettare().Prestazioni.ShouldBe(1);
    }

    [Theory]
    [OnEveryDatabase(120, false)]
    [OnEveryDatabase(121, false)] // in ritardo, ma il primo giorno di interessi è questo: non ne è ancora passato uno
    [OnEveryDatabase(122, true)]
    [Trait("regola", "L-03")]
    public async Task Dopo_il_giudice_si_paga_entro_centoventi_giorni_e_dal_centoventunesimo_maturano_interessi(TestApp app, int giorni, bool conInteressi)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: NonInvalida);
        (await app.DaiAp70(pratica)).DeveRifiutare("E-01", "VERBALE_NON_FAVOREVOLE");
        await Decide(app, pratica, Giudizio.Parziale, 80);
        var notificato = app.Oggi;
        (await app.DaiAp70(pratica)).DeveAccettare().Tardivi.ShouldBeFalse(); // si conta dalla decisione
        app.Oggi = notificato.AddDays(giorni);
        await app.NotteAsync();
        (await Pagare(app)).Stato.ShouldBe(giorni > 120 ? StatoObbligo.Mancato : StatoObbligo.Aperto);

        var liquidata = (await app.Liquida(pratica)).DeveAccettare();
        var pagato = await Pagare(app);
        (pagato.Stato, pagato.ChiusoIl, pagato.InRitardo).ShouldBe((StatoObbligo.Adempiuto, app.Oggi, giorni > 120));
        var decisione = (await app.Apri(pratica, pratica.Cittadino)).DeveAccettare().Decisione!;
        decisione.Prestazioni.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Codice.ShouldBe(AssegnoMensile), p => p.Decorrenza.ShouldBe(new(2025, 4, 1))); // il mese dopo la domanda
        var arretrati = new Arretrati([.. decisione.Arretrati.Select(r => new RataDovuta(r.Mese, r.Codice, r.Importo, r.Tredicesima, ""))]);
        liquidata.Interessi.ShouldBe(Interessi.Calcola(arretrati, notificato, app.Oggi, app.Norme).Dovuti);
        (liquidata.Interessi > Euro.Zero).ShouldBe(conInteressi);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "L-03")]
    public async Task Chi_e_gia_in_pagamento_dopo_il_giudice_ha_i_conti_rifatti_e_il_termine_chiuso(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        (await app.Liquida(pratica)).DeveAccettare();
        await Decide(app, pratica, Giudizio.Totale, 100);
        await app.NotteAsync();
        (await app.DbAsync(db => db.PrestazioniInPagamento.Where(p => p.UltimoMese == null).Select(p => p.Codice).ToListAsync())).ShouldContain(PensioneInabilita);
        (await Pagare(app)).ShouldSatisfyAllConditions(o => o.Stato.ShouldBe(StatoObbligo.Adempiuto), o => o.InRitardo.ShouldBeFalse(), o => o.ChiusoDa.ShouldNotBeNull());
        (await app.NotteAsync()).Fatti(Lotti.Ricalcoli.NomeDelLotto).ShouldBe(0);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "L-03")]
    public async Task Se_il_giudice_non_cambia_i_conti_il_termine_si_chiude_lo_stesso_e_la_persona_lo_sa(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        (await app.Liquida(pratica)).DeveAccettare();
        await Decide(app, pratica, Giudizio.Parziale, 80);
        await app.NotteAsync();
        (await Pagare(app)).Stato.ShouldBe(StatoObbligo.Adempiuto);
        (await app.DbAsync(db => db.Notifiche.AnyAsync(n => n.Testo.Contains("quello che ricevi non cambia")))).ShouldBeTrue();
        (await app.DbAsync(db => db.Liquidazioni.CountAsync())).ShouldBe(1);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "L-03")]
    public async Task Un_riconoscimento_senza_denaro_non_apre_il_termine_per_pagare(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta(null, Accertamento.Handicap);
        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.InvaliditaCivile)).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(pratica);
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.Handicap, s => s with { Handicap = new(true, true, false, false) })).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(pratica);
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        await Decide(app, pratica, Giudizio.HandicapGrave, null);
        (await app.ObblighiDi(pratica)).ShouldNotContain(o => o.Tipo == TipoObbligo.PagareDopoIlGiudizio);
    }

    [Theory]
    [OnEveryDatabase(59, false, false)]
    [OnEveryDatabase(60, true, true)]
    [OnEveryDatabase(74, true, true)]
    [OnEveryDatabase(75, true, false)]
    [Trait("regola", "G-07")]
    public async Task La_perdita_dell_udito_scritta_nel_verbale_decide_quanto_dura_la_comunicazione(TestApp app, int db, bool sordo, bool finoADodici)
    {
        var pratica = await UnVerbaleDiSordita(app, db);
        if (!sordo)
        {
            (await app.DaiAp70(pratica)).DeveRifiutare("E-01", "VERBALE_NON_FAVOREVOLE");
            return;
        }
        (await app.DaiAp70(pratica)).DeveAccettare();
        (await app.Liquida(pratica)).DeveAccettare().Prestazioni.ShouldBe(1);
        var comunicazione = await app.DbAsync(d => d.PrestazioniInPagamento.SingleAsync());
        comunicazione.Codice.ShouldBe(IndennitaComunicazione);
        comunicazione.UltimoMese.ShouldBe(finoADodici ? new DateOnly(2027, 2, 1) : null); // Leo compie 12 anni il 10 febbraio 2027
    }

    private static RegistraVisita.Richiesta NonInvalida(RegistraVisita.Richiesta v) => v with { Menomazioni = [new("Anchilosi", "7010", false, null, "locomotore", 31, null, false, null)] };

    private static Task<Economica.PosizioneEconomica> Posizione(TestApp app, Pratica pratica) =>
        app.DbAsync(db => db.PosizioniEconomiche.AsNoTracking().SingleAsync(p => p.InteressatoId == PersoneDemo.Id(pratica.Chi.CodiceFiscale)));

    private static Task<Obbligo> Pagare(TestApp app) => app.DbAsync(db => db.Obblighi.AsNoTracking().SingleAsync(o => o.Tipo == TipoObbligo.PagareDopoIlGiudizio));

    /// <summary>Il giudice omologa, il giorno dopo il termine per dissentire.</summary>
    private static async Task Decide(TestApp app, Pratica pratica, Giudizio giudizio, int? percentuale)
    {
        var ricorso = (await app.Ricorri(pratica)).DeveAccettare().RicorsoId;
        (await app.Passo(ricorso, PassoDelGiudizio.NominaCtu)).DeveAccettare();
        (await app.Passo(ricorso, PassoDelGiudizio.AvvisoOperazioni, operazioni: app.Oggi.AddDays(15))).DeveAccettare();
        foreach (var passo in (PassoDelGiudizio[])[PassoDelGiudizio.BozzaPerizia, PassoDelGiudizio.DepositoPerizia]) (await app.Passo(ricorso, passo)).DeveAccettare();
        app.Oggi = (await app.Passo(ricorso, PassoDelGiudizio.TermineDissenso, giorni: 10)).DeveAccettare().Entro!.Value.AddDays(1);
        (await app.Concludi(ricorso, TipoDiEsito.Omologato, giudizio, percentuale)).DeveAccettare();
    }

    /// <summary>Leo, dieci anni, con quella perdita in tutti e due gli orecchi, davanti alla commissione di Modena con il medico dell'ENS.</summary>
    private static async Task<Pratica> UnVerbaleDiSordita(TestApp app, int db)
    {
        var pratica = await app.UnCertificatoPer(PersoneDemo.Leo, Accertamento.Sordita);
        (await app.Presenta(pratica, d => d with { Accertamenti = [Accertamento.Sordita] })).DeveAccettare();
        (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).DeveAccettare();
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        var ens = app.Chiave();
        await app.AggiungiAsync(
            new Persona { Id = ens, CodiceFiscale = Norma.Persone.CodiceFiscale.Parse("NVNTRZ70A08G224Q"), Nome = "Terzo", Cognome = "Inventato", Nascita = new(1970, 1, 8) },
            new Incarico
            {
                Id = app.Chiave(),
                PersonaId = ens,
                Ruolo = Ruolo.Commissione,
                SedeId = PersoneDemo.Id("sede/MO"),
                CommissioneId = PersoneDemo.Id("commissione/MO"),
                Qualifica = "medico ENS",
                Componente = Componente.MedicoDiCategoria,
                Associazione = Associazione.Ens,
                Dal = new(2020, 1, 1),
            });
        List<Presente> presenti = [.. TestApp.Commissione("MO").Where(m => m.Posto != Componente.MedicoDiCategoria).Select(m => new Presente(PersoneDemo.Attore(m).PersonaId, m.Posto!.Value)), new(ens, Componente.MedicoDiCategoria)];
        (await app.Svolgi(pratica, presenti, TestApp.Presidente("MO"))).DeveAccettare();
        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.Sordita, s => s with { Udito = s.Udito! with { Destro = new(db, db, db), Sinistro = new(90, 90, 90) } }, TestApp.Presidente("MO"))).DeveAccettare().VerbaleId;
        foreach (var chi in presenti)
        {
            var incarico = await app.DbAsync(d => d.Incarichi.Where(i => i.PersonaId == chi.PersonaId && i.Ruolo == Ruolo.Commissione).Select(i => i.Id).SingleAsync());
            (await app.ConAsync((FirmaVerbale atto) => atto.HandleAsync(new(app.Chiave(), pratica.VerbaleId), new(chi.PersonaId, Ruolo.Commissione, incarico), default))).DeveAccettare();
        }
        (await app.Chiudi(pratica)).DeveAccettare();
        (await app.Convalida(pratica)).DeveAccettare();
        return pratica;
    }
}

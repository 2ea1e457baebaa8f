using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Validazione;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;

namespace Accerta.Procedura;

public sealed class ConvalidaERiesame
{
    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task Chiesti_gli_esami_il_silenzio_non_vale_piu_assenso(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.Sospendi(pratica, null, " ")).DeveRifiutare("K-01", "ESAMI_MANCANTI");
        (await app.Sospendi(pratica, TestApp.Presidente(), "emoglobina glicata")).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Sospendi(pratica, null, "emoglobina glicata")).DeveAccettare().SospesoIl.ShouldBe(app.Oggi);
        (await app.Sospendi(pratica, null, "altro")).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.ObblighiDi(pratica)).Single(o => o.Tipo == TipoObbligo.ConvalidareIlVerbale).Stato.ShouldBe(StatoObbligo.Decaduto);

        app.Oggi = app.Oggi.AddDays(100);
        (await app.NotteAsync()).SilenziMaturati.ShouldBe(0);
        (await app.ConvalidaCon(pratica)).DeveRifiutare("K-01", "VERBALE_SOSPESO");
        (await app.ConvalidaCon(pratica, esamiVisti: true)).DeveAccettare();
        (await app.Apri(pratica, TestApp.Cml)).DeveAccettare().Verbali.Single().Dati!.EsamiRichiesti.ShouldBe(["emoglobina glicata"]);
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task Esami_e_visita_si_chiedono_fino_all_ultimo_giorno(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        app.Oggi = app.Oggi.AddDays(61);
        (await app.Sospendi(pratica, null, "esame")).DeveRifiutare("K-01", "VERBALE_GIA_DEFINITIVO"); // il lotto non è ancora passato
        (await app.Disponi(pratica)).DeveRifiutare("K-01", "VERBALE_GIA_DEFINITIVO");
        app.Oggi = app.Oggi.AddDays(-1);
        (await app.Disponi(pratica)).DeveAccettare();
        app.Oggi = app.Oggi.AddDays(30);
        (await app.NotteAsync()).SilenziMaturati.ShouldBe(0);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.InVerificaSecondoGrado);
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-02")]
    public async Task Chi_non_si_richiama_non_si_richiama(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.Disponi(pratica, d => d with { NonRichiamare = NonRichiamare.Lungodegenza })).DeveRifiutare("K-02", "RICHIAMO_ESCLUSO");
        (await app.Disponi(pratica, d => d with { Giorno = app.Oggi.AddDays(-1) })).DeveRifiutare("K-01", "DATA_NON_VALIDA");
        (await app.Disponi(pratica, d => d with { Giorno = app.Oggi })).DeveAccettare();
        (await app.Disponi(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-04")]
    public async Task In_secondo_grado_visita_un_altro_medico_con_l_associazione(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        Presente Inps(Guid chi) => new(chi, Componente.MedicoInps);
        var (nuovo, primo) = (Inps(TestApp.Cml.PersonaId), TestApp.Presenti.Single(p => p.Posto == Componente.MedicoInps));
        var anmic = await app.Altro(Componente.MedicoDiCategoria, Associazione.Anmic, inCommissione: false);
        (await app.SecondoGrado(pratica, nuovo, anmic)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Disponi(pratica)).DeveAccettare();
        (await app.ConvalidaCon(pratica)).DeveRifiutare("K-01", "VISITA_DA_FARE");
        (await app.SecondoGrado(pratica, nuovo)).DeveRifiutare("M-04", "COMPOSIZIONE_INCOMPLETA");
        var mancanti = await app.ConAsync((RegistraVisitaSecondoGrado atto) => atto.MancantiAsync(new(app.Chiave(), pratica.VerbaleId, [nuovo], "esame"), TestApp.Cml, default));
        mancanti.Select(m => m.Codice).ShouldBe(["MEDICO_ANMIC"]);
        (await app.SecondoGrado(pratica, primo, anmic)).DeveRifiutare("M-04", "STESSO_MEDICO_INPS").Trovato.ShouldBe("un componente era già nella commissione di primo grado");
        (await app.SecondoGrado(pratica, nuovo, new(PersoneDemo.Attore(PersoneDemo.Olga).PersonaId, Componente.MedicoDiCategoria))).DeveRifiutare("M-04", "COMPONENTE_ESTRANEO");
        (await app.SecondoGrado(pratica, nuovo, anmic)).DeveAccettare().SvoltaIl.ShouldBe(app.Oggi);
        (await app.SecondoGrado(pratica, nuovo, anmic)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        app.Oggi = app.Oggi.AddDays(80);
        foreach (var chi in (Persone.Attore[])[TestApp.Cml, TestApp.ComeFirmatario(anmic)]) (await app.FirmaSecondoGrado(pratica, chi)).DeveAccettare();
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VerbaleDefinitivo);
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task La_convalida_puo_indicare_la_revisione_e_correggere_la_percentuale_con_un_motivo(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.ConvalidaCon(pratica, new(Percentuale: 80))).DeveRifiutare("K-01", "MOTIVAZIONE_MANCANTE");
        (await app.ConvalidaCon(pratica, new(Percentuale: 80, Giudizio: Giudizio.Totale, Motivazione: "m"))).DeveRifiutare("G-03", "PERCENTUALE_NON_COERENTE");
        (await app.ConvalidaCon(pratica, new(Giudizio: Giudizio.Sordo, Motivazione: "m"))).DeveRifiutare("B-01", "GIUDIZIO_DI_ALTRO_ACCERTAMENTO");
        (await app.ConvalidaCon(pratica, new(RevisioneDal: app.Oggi))).DeveRifiutare("B-01", "REVISIONE_NON_VALIDA");
        (await app.ConvalidaCon(pratica, new(Percentuale: 100, RevisioneDal: new(2027, 5, 1), Motivazione: "valutata la neuropatia"))).DeveAccettare();
        var verbale = await app.VerbaleDi(pratica);
        (verbale.Giudizio, verbale.RevisioneDal, verbale.Stato).ShouldBe((Giudizio.Totale, new DateOnly(2027, 5, 1), StatoVerbale.Definitivo));
        var dati = (await app.Apri(pratica, pratica.Cittadino)).DeveAccettare().Verbali.Single().Dati!;
        (dati.Percentuale, dati.Correzione).ShouldBe((100, new PercentualeCorretta(60, "valutata la neuropatia")));
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task Convalida_e_sospensione_insieme_hanno_un_effetto_solo(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        var convalida = Task.Run(() => app.ConvalidaCon(pratica));
        var sospensione = Task.Run(() => app.Sospendi(pratica, null, "esame"));
        var (a, b) = (await convalida, await sospensione);
        (a.Accettato ^ b.Accettato).ShouldBeTrue();
        if (a.Accettato) b.DeveRifiutare("B-03", "VERBALE_GIA_DEFINITIVO");
        else a.DeveRifiutare("K-01", "VERBALE_SOSPESO");
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task L_elenco_del_centro_dice_quanti_giorni_restano(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        app.Oggi = app.Oggi.AddDays(50);
        Task<Esito<Pagina<DaConvalidare>>> Elenco(Persone.Attore chi) => app.ConAsync((ElencoDelCml elenco) => elenco.HandleAsync(chi, 1, default));
        var riga = (await Elenco(TestApp.Cml)).DeveAccettare().Righe.ShouldHaveSingleItem();
        (riga.VerbaleId, riga.Mancano, riga.UltimoGiorno).ShouldBe((pratica.VerbaleId, 10, app.Oggi.AddDays(10)));
        (await Elenco(PersoneDemo.Attore(TestApp.Chi(Persone.Ruolo.Cml, "MO")))).DeveAccettare().Righe.ShouldBeEmpty();
        (await Elenco(TestApp.Presidente())).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Sospendi(pratica, null, "esame")).DeveAccettare();
        (await Elenco(TestApp.Cml)).DeveAccettare().Righe.Single().Mancano.ShouldBeNull();
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-04")]
    public async Task Per_le_patologie_oncologiche_il_verbale_ha_effetto_dalla_firma(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso(TestApp.DatiSanitari with { Oncologica = true });
        (await app.VerbaleDi(pratica)).EfficaceDal.ShouldBe(app.Oggi);
        (await app.GeneraQr(pratica)).DeveAccettare();
        (await app.VerificaQr((await app.CodiceQr(pratica))!)).ShouldBe([Norma.Domande.Accertamento.InvaliditaCivile]);
        var firmato = app.Oggi;
        app.Oggi = app.Oggi.AddDays(20);
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        var verbale = await app.VerbaleDi(pratica);
        (verbale.EfficaceDal, verbale.DefinitivoDal).ShouldBe((firmato, app.Oggi));
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-04")]
    public async Task Gli_altri_verbali_hanno_effetto_da_quando_sono_definitivi(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.VerbaleDi(pratica)).EfficaceDal.ShouldBeNull();
        (await app.GeneraQr(pratica)).DeveRifiutare("Q-01", "NESSUN_GIUDIZIO_DEFINITIVO");
        app.Oggi = app.Oggi.AddDays(65); // il lotto passa tardi: la data è quella della legge
        (await app.NotteAsync()).SilenziMaturati.ShouldBe(1);
        var verbale = await app.VerbaleDi(pratica);
        (verbale.DefinitivoDal, verbale.EfficaceDal, verbale.NotificatoIl).ShouldBe((app.Oggi.AddDays(-4), app.Oggi.AddDays(-4), app.Oggi));
    }
}

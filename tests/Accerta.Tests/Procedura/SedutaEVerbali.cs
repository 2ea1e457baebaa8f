using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Verbali;
using Accerta.Visite;

namespace Accerta.Procedura;

public sealed class SedutaEVerbali
{
    private static readonly Accertamento[] TuttiGliAltri = [Accertamento.Cecita, Accertamento.Sordita, Accertamento.Handicap, Accertamento.CollocamentoMirato];

    [Theory, OnEveryDatabase, Trait("regola", "M-02")]
    public async Task La_composizione_si_guarda_prima_e_per_ogni_accertamento_chiesto(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita(null, Accertamento.Handicap, Accertamento.Cecita);
        var esito = await app.Svolgi(pratica);
        esito.DeveRifiutare("M-02", "COMPOSIZIONE_INCOMPLETA").Trovato.ShouldContain("operatore sociale");
        esito.DeveRifiutare("M-01", "COMPOSIZIONE_INCOMPLETA").Trovato.ShouldContain("UICI");
        (await app.Mancanti(pratica, TestApp.Presenti)).ShouldBe(["MEDICO_UICI", "OPERATORE_SOCIALE"], ignoreOrder: true);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VisitaFissata);

        (await app.Svolgi(pratica, await app.CommissioneAllargata())).DeveAccettare().DaScrivere
            .ShouldBe([Accertamento.InvaliditaCivile, Accertamento.Cecita, Accertamento.Handicap]);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VisitaSvolta);
        (await app.Svolgi(pratica, await app.CommissioneAllargata())).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-01")]
    public async Task Il_codice_del_posto_vuoto_e_quello_della_legge(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita();
        (await app.Mancanti(pratica, [.. TestApp.Presenti.Where(p => p.Posto != Componente.MedicoInps)])).ShouldBe(["MEDICO_INPS"]);
        (await app.Mancanti(pratica, TestApp.Presenti)).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-01")]
    public async Task Con_la_casella_ANFFAS_serve_il_medico_ANFFAS(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita(TestApp.DatiSanitari with { PatologiaAnffas = true });
        (await app.Svolgi(pratica)).DeveRifiutare("M-01", "COMPOSIZIONE_INCOMPLETA").Trovato.ShouldContain("ANFFAS");
        (await app.Mancanti(pratica, TestApp.Presenti)).ShouldBe(["MEDICO_ANFFAS"]);
        (await app.Svolgi(pratica, [.. TestApp.Presenti, await app.Altro(Componente.MedicoDiCategoria, Associazione.Anffas)])).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-04")]
    public async Task Visita_e_scrive_solo_la_sua_commissione(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita();
        (await app.Svolgi(pratica, attore: TestApp.Cml)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Svolgi(pratica, attore: PersoneDemo.Attore(TestApp.Commissione("MO")[0]))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Svolgi(pratica)).DeveAccettare();
        (await app.Compila(pratica, Accertamento.InvaliditaCivile, attore: TestApp.Cml)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Compila(pratica, Accertamento.InvaliditaCivile, attore: PersoneDemo.Attore(TestApp.Commissione("MO")[0]))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-02")]
    public async Task La_visita_adempie_il_suo_termine(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita();
        (await app.Svolgi(pratica)).DeveAccettare();
        var obbligo = (await app.ObblighiDi(pratica)).Single(o => o.Tipo == TipoObbligo.FareLaVisita);
        (obbligo.Stato, obbligo.ChiusoIl).ShouldBe((StatoObbligo.Adempiuto, app.Oggi));
    }

    [Theory, OnEveryDatabase, Trait("regola", "B-01")]
    public async Task Si_scrive_un_verbale_per_ogni_accertamento_chiesto_una_volta_sola(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita(null, Accertamento.Handicap);
        (await app.Compila(pratica, Accertamento.Handicap)).DeveRifiutare("I-02", "STATO_NON_AMMESSO"); // prima la visita
        (await app.Svolgi(pratica, await app.CommissioneAllargata())).DeveAccettare();
        (await app.Compila(pratica, Accertamento.Sordita)).DeveRifiutare("B-01", "ACCERTAMENTO_NON_RICHIESTO");
        (await app.Compila(pratica, Accertamento.Handicap, s => s with { Handicap = null })).DeveRifiutare("B-01", "SCHEDA_MANCANTE");
        (await app.Compila(pratica, Accertamento.Handicap)).DeveAccettare().Giudizio.ShouldBe(Giudizio.HandicapGrave);
        (await app.Compila(pratica, Accertamento.Handicap)).DeveRifiutare("B-01", "VERBALE_GIA_COMPILATO");
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VisitaSvolta); // manca l'invalidità civile
        (await app.Compila(pratica, Accertamento.InvaliditaCivile)).DeveAccettare();
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VerbaleDaFirmare);
        (await app.Compila(pratica, Accertamento.InvaliditaCivile)).DeveRifiutare("B-01", "VERBALE_GIA_COMPILATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "B-01")]
    public async Task Due_componenti_che_scrivono_insieme_lo_stesso_verbale_ne_lasciano_uno(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta();
        var esiti = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => app.Compila(pratica, Accertamento.InvaliditaCivile))));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("B-01", "VERBALE_GIA_COMPILATO");
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-06")]
    public async Task Ogni_accertamento_ha_la_sua_scheda_e_il_suo_giudizio(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta(null, TuttiGliAltri);
        (await app.Compila(pratica, Accertamento.Cecita, s => s with { Vista = new("un ventesimo", "1/20") })).DeveRifiutare("G-06", "MISURA_NON_VALIDA");
        (await app.Compila(pratica, Accertamento.Cecita)).DeveAccettare().Giudizio.ShouldBe(Giudizio.CiecoParziale);
        (await app.Compila(pratica, Accertamento.Sordita)).DeveAccettare().Giudizio.ShouldBe(Giudizio.Sordo);
        (await app.Compila(pratica, Accertamento.Handicap, s => s with { Handicap = new(true, true, false, false) })).DeveAccettare().Giudizio.ShouldBe(Giudizio.Handicap);
        var lavoro = await app.Compila(pratica, Accertamento.CollocamentoMirato, s => s with { Lavoro = s.Lavoro! with { Capacita = new Dictionary<AreaDiCapacita, GradoDiCapacita>(), Relazione = null, DiagnosiFunzionale = " " } });
        lavoro.Rifiuti.Count(r => r is { Regola: "G-09", Codice: "CONTENUTO_MANCANTE" }).ShouldBe(10); // otto aree, diagnosi, relazione
        (await app.Compila(pratica, Accertamento.CollocamentoMirato)).DeveAccettare().Giudizio.ShouldBe(Giudizio.Collocabile);
        (await app.Compila(pratica, Accertamento.InvaliditaCivile)).DeveAccettare().Percentuale.ShouldBe(60);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VerbaleDaFirmare);
    }

    [Theory]
    [OnEveryDatabase("2/20", "NULLO", Giudizio.NonInvalido)]
    [OnEveryDatabase("1/20", "NULLO", Giudizio.CiecoParziale)]
    [OnEveryDatabase("MOTO_MANO", "NULLO", Giudizio.CiecoAssoluto)]
    [Trait("regola", "G-06")]
    public async Task La_vista_si_giudica_dall_occhio_migliore(TestApp app, string destro, string sinistro, Giudizio atteso)
    {
        var pratica = await app.Dato.UnaVisitaSvolta(null, Accertamento.Cecita);
        (await app.Compila(pratica, Accertamento.Cecita, s => s with { Vista = new(destro, sinistro) })).DeveAccettare().Giudizio.ShouldBe(atteso);
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-11")]
    public async Task Chi_e_esente_non_ha_una_revisione_e_l_esenzione_ha_bisogno_di_una_voce(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta();
        Task<Esito<CompilaVerbale.Ricevuta>> Con(Func<ParteComune, ParteComune> comune) => app.Compila(pratica, Accertamento.InvaliditaCivile, s => s with { Comune = comune(s.Comune) });
        (await Con(c => c with { EsenteRevisione = true, VoceDm2007 = 7, RevisioneDal = new(2027, 5, 1) })).DeveRifiutare("G-11", "PATOLOGIA_ESENTE_DA_REVISIONE").Campo.ShouldBe("RevisioneDal");
        (await Con(c => c with { EsenteRevisione = true })).DeveRifiutare("G-11", "ESENZIONE_SENZA_TITOLO").Campo.ShouldBe("EsenteRevisione");
        (await Con(c => c with { VoceDm2007 = 7 })).DeveRifiutare("G-11", "ESENZIONE_NON_ANNOTATA");
        (await Con(c => c with { EsenteRevisione = true, VoceDm2007 = 7 })).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-03")]
    public async Task La_condizione_senza_il_cento_per_cento_non_regge(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta();
        (await app.Compila(pratica, Accertamento.InvaliditaCivile, s => s with { Invalidita = s.Invalidita! with { Condizione = CondizioneAccompagnamento.Deambulazione } }))
            .DeveRifiutare("G-03", "CONDIZIONE_SENZA_ACCOMPAGNAMENTO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-10")]
    public async Task Le_caselle_le_da_la_legge_dai_fatti(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta(null, Accertamento.Cecita);
        var cieco = await app.VerbaleConId((await app.Compila(pratica, Accertamento.Cecita)).DeveAccettare().VerbaleId);
        (cieco.Contrassegno, cieco.AgevolazioniVeicoli).ShouldBe((true, true));
        var invalido = await app.VerbaleConId((await app.Compila(pratica, Accertamento.InvaliditaCivile)).DeveAccettare().VerbaleId);
        (invalido.Contrassegno, invalido.AgevolazioniVeicoli).ShouldBe((false, false));
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task Il_fascicolo_passa_avanti_quando_ci_sono_passati_tutti_i_verbali(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta(null, Accertamento.Handicap);
        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.InvaliditaCivile)).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(pratica);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VisitaSvolta); // l'handicap è ancora da scrivere
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        (await app.ObblighiDi(pratica)).ShouldNotContain(o => o.Tipo == TipoObbligo.PresentareAp70);

        var handicap = (await app.Compila(pratica, Accertamento.Handicap)).DeveAccettare().VerbaleId;
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VerbaleDaFirmare);
        await app.FirmaEChiudi(pratica, handicap);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.InVerificaSecondoGrado);
        pratica.VerbaleId = handicap;
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VerbaleDefinitivo);

        var obblighi = await app.ObblighiDi(pratica);
        obblighi.Where(o => o.Tipo == TipoObbligo.ConvalidareIlVerbale).Select(o => (o.Proprietario, o.Stato, o.EntroIl))
            .ShouldBe([(Persone.Ruolo.Cml, StatoObbligo.Adempiuto, app.Oggi.AddDays(60)), (Persone.Ruolo.Cml, StatoObbligo.Adempiuto, app.Oggi.AddDays(60))]);
        obblighi.Where(o => o.Tipo == TipoObbligo.FareRicorso).Select(o => o.EntroIl).ShouldBe([app.Oggi.AddMonths(6), app.Oggi.AddMonths(6)]);
        var ap70 = obblighi.Single(o => o.Tipo == TipoObbligo.PresentareAp70);
        (ap70.Proprietario, ap70.EntroIl).ShouldBe((Persone.Ruolo.Cittadino, app.Oggi.AddDays(90)));
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "B-01")]
    public async Task Ogni_verbale_si_stampa_con_le_parole_del_suo_accertamento(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaSvolta(null, TuttiGliAltri);
        var scritti = new Dictionary<Accertamento, Guid>();
        foreach (var accertamento in (Accertamento[])[Accertamento.InvaliditaCivile, .. TuttiGliAltri]) scritti[accertamento] = (await app.Compila(pratica, accertamento)).DeveAccettare().VerbaleId;
        Task<string> Testo(Accertamento quale, string carta) => app.Carta(pratica, carta, scritti[quale], TestApp.Presidente());
        (await Testo(Accertamento.InvaliditaCivile, CarteDelFascicolo.Verbale)).ShouldContain("60%");
        (await Testo(Accertamento.Cecita, CarteDelFascicolo.Verbale)).ShouldContain("cieca civile parziale");
        (await Testo(Accertamento.Sordita, CarteDelFascicolo.Verbale)).ShouldContain("80 dB");
        (await Testo(Accertamento.Handicap, CarteDelFascicolo.Verbale)).ShouldContain("comma 3");
        (await Testo(Accertamento.CollocamentoMirato, CarteDelFascicolo.Verbale)).ShouldContain("affiancamento");
    }

    [Theory, OnEveryDatabase]
    public async Task La_visita_caduta_a_meta_non_lascia_nulla_tranne_la_lettura(TestApp app)
    {
        var pratica = await app.Dato.IlGiornoDellaVisita();
        var prima = await app.RigheAsync();
        app.Guasti.CadiDopo(0);
        await Should.ThrowAsync<Caduta>(() => app.RegistraVisita(pratica));
        var dopo = await app.RigheAsync();
        dopo["Letture"].ShouldBe(prima["Letture"] + 1);
        dopo.Remove("Letture");
        prima.Remove("Letture");
        dopo.ShouldBe(prima);
        (await app.RegistraVisita(pratica)).DeveAccettare();
    }
}

using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Tests.TermineTests;

namespace Accerta.Norma.Tests;

/// <summary>Chi può presentare quale domanda, e quando.</summary>
public sealed class DomandeTests
{
    private static readonly DateOnly Oggi = new(2024, 6, 10);

    private static readonly DomandaDaPresentare Buona = new(
        new(1980, 1, 1), Cittadinanza.Italiana, ResidenteInItalia: true, PermessoMesi: null, Titolo.Interessato,
        [new("100000001", new(2024, 6, 1), UsatoDa: null)], [], [Accertamento.InvaliditaCivile], new Dictionary<Accertamento, string>(),
        "ada.prova@esempio.it", "FI", "via Inventata 1", "Firenze");

    private static readonly DomandaDaPresentare Peggiorata = Buona with { Tipo = TipoDomanda.Aggravamento, VisitaPrecedente = new(2023, 12, 10), ElementiDiAggravamento = true };

    private static readonly DomandaDaPresentare QuasiMaggiorenne = Buona with
    {
        Nascita = new(2006, 8, 31),
        Tipo = TipoDomanda.PrimaDeiDiciottoAnni,
        Titolo = Titolo.DelegaVerificata,
        TitolareDiFrequenza = true,
        Certificati = [],
    };

    private static readonly DomandaDaPresentare PerIlLavoro = Buona with { Accertamenti = [Accertamento.CollocamentoMirato], Certificati = [], PercentualeDelVerbale = 46 };

    [Fact]
    public void Una_domanda_in_regola_si_accetta()
    {
        Codici(Buona).ShouldBeEmpty();
        Codici(Peggiorata).ShouldBeEmpty();
        Codici(QuasiMaggiorenne).ShouldBeEmpty();
        Codici(PerIlLavoro).ShouldBeEmpty();
    }

    [Fact]
    public void I_rifiuti_arrivano_tutti_insieme() =>
        Codici(Peggiorata with { ResidenteInItalia = false, Certificati = [], VisitaPrecedente = new(2024, 1, 1), ElementiDiAggravamento = false, Accertamenti = [], Provincia = "XX" })
            .ShouldBe(["RESIDENZA_MANCANTE", "CERTIFICATO_MANCANTE", "AGGRAVAMENTO_PREMATURO", "ELEMENTI_AGGRAVAMENTO_MANCANTI", "ACCERTAMENTO_MANCANTE", "PROVINCIA_SCONOSCIUTA"]);

    [Theory, Trait("regola", "D-02")]
    [InlineData(Cittadinanza.Italiana, true, true, null, false, null)]
    [InlineData(Cittadinanza.Italiana, false, true, null, false, "RESIDENZA_MANCANTE")]
    [InlineData(Cittadinanza.Ue, true, true, null, false, null)]
    [InlineData(Cittadinanza.Ue, true, false, null, false, "REQUISITO_CITTADINANZA_SOGGIORNO")]
    [InlineData(Cittadinanza.ExtraUe, true, true, 12, false, null)]
    [InlineData(Cittadinanza.ExtraUe, true, true, 11, false, "REQUISITO_CITTADINANZA_SOGGIORNO")]
    [InlineData(Cittadinanza.ExtraUe, true, true, null, false, "REQUISITO_CITTADINANZA_SOGGIORNO")]
    [InlineData(Cittadinanza.ExtraUe, true, true, null, true, null)]
    [InlineData(Cittadinanza.ExtraUe, false, true, 24, true, "RESIDENZA_MANCANTE")]
    public void Chiede_chi_risiede_e_soggiorna_regolarmente(Cittadinanza cittadinanza, bool residente, bool anagrafe, int? mesi, bool lungo, string? codice) =>
        Codici(Buona with { Cittadinanza = cittadinanza, ResidenteInItalia = residente, IscrittaAnagrafe = anagrafe, PermessoMesi = mesi, PermessoLungoPeriodo = lungo })
            .ShouldBe(codice is null ? [] : [codice]);

    [Fact, Trait("regola", "D-02")]
    public void Si_dice_quale_titolo_di_soggiorno_manca()
    {
        Buona.IscrittaAnagrafe.ShouldBeTrue(); // se nessuno dice altro
        Rifiuti(Buona with { Cittadinanza = Cittadinanza.Ue, IscrittaAnagrafe = false }).Single().Trovato.ShouldBe("la persona non risulta iscritta all'anagrafe di un comune");
        Rifiuti(Buona with { Cittadinanza = Cittadinanza.ExtraUe, PermessoMesi = 11 }).Single().Trovato.ShouldBe("il permesso di soggiorno dura 11 mesi, ne servono almeno 12");
        Rifiuti(Buona with { Cittadinanza = Cittadinanza.ExtraUe }).Single().Trovato.ShouldBe("il permesso di soggiorno dura 0 mesi, ne servono almeno 12");
    }

    [Theory, Trait("regola", "D-03")]
    [InlineData("ada@esempio.it", "via Inventata 1", "Firenze", new string[0])]
    [InlineData(null, "via Inventata 1", "Firenze", new[] { "RECAPITO_MANCANTE" })]
    [InlineData(" ", "via Inventata 1", "Firenze", new[] { "RECAPITO_MANCANTE" })]
    [InlineData("ada.esempio.it", "via Inventata 1", "Firenze", new[] { "RECAPITO_MANCANTE" })]
    [InlineData("ada@esempio.it", " ", "Firenze", new[] { "INDIRIZZO_MANCANTE" })]
    [InlineData("ada@esempio.it", "via Inventata 1", null, new[] { "INDIRIZZO_MANCANTE" })]
    [InlineData(null, null, null, new[] { "RECAPITO_MANCANTE", "INDIRIZZO_MANCANTE" })]
    public void Serve_un_posto_dove_scrivere(string? email, string? indirizzo, string? comune, string[] codici) =>
        Codici(Buona with { Email = email, Indirizzo = indirizzo, Comune = comune }).ShouldBe(codici);

    [Theory, Trait("regola", "D-03")]
    [InlineData(200, new string[0])]
    [InlineData(201, new[] { "RECAPITO_TROPPO_LUNGO" })]
    public void Un_recapito_sta_su_una_busta(int lungo, string[] codici)
    {
        Codici(Buona with { Indirizzo = new string('v', lungo) }).ShouldBe(codici);
        Codici(Buona with { Comune = new string('c', lungo) }).ShouldBe(codici);
        Codici(Buona with { Email = new string('e', lungo - 3) + "@it" }).ShouldBe(codici);
    }

    [Fact, Trait("regola", "D-01")]
    public void Un_certificato_che_non_si_trova_si_nomina() =>
        Rifiuti(Buona with { Certificati = [], NumeriNonTrovati = ["100000009"] }).Single()
            .ShouldSatisfyAllConditions(r => r.Codice.ShouldBe("CERTIFICATO_INESISTENTE"), r => r.Trovato.ShouldBe("per questa persona non c'è un certificato con il numero 100000009"));

    [Fact, Trait("regola", "D-09")]
    public void Con_un_certificato_la_percentuale_del_vecchio_verbale_non_conta() =>
        Codici(PerIlLavoro with { Certificati = Buona.Certificati, PercentualeDelVerbale = 45 }).ShouldBeEmpty();

    [Fact, Trait("regola", "D-09")]
    public void Senza_accertamenti_il_verbale_non_basta() =>
        Codici(PerIlLavoro with { Accertamenti = [] }).ShouldBe(["CERTIFICATO_MANCANTE", "ACCERTAMENTO_MANCANTE"]);

    [Fact, Trait("regola", "G-08")]
    public void Il_certificato_provvisorio_chiesto_il_giorno_della_domanda_e_solo_prematuro() =>
        HandicapProvvisorio.Valuta(Oggi, null, Oggi, Dati.Norme).Select(r => r.Codice).ShouldBe(["TERMINE_NON_TRASCORSO"]);

    [Theory, Trait("regola", "D-05")]
    [InlineData(Titolo.Interessato, null)]
    [InlineData(Titolo.DelegaVerificata, null)]
    [InlineData(Titolo.Mandato, null)]
    [InlineData(Titolo.DelegaDaVerificare, "DELEGA_NON_VERIFICATA")]
    [InlineData(Titolo.Nessuno, "DELEGA_MANCANTE")]
    [InlineData(Titolo.MandatoMancante, "MANDATO_MANCANTE")]
    [InlineData(Titolo.StrutturaNonAbilitata, "STRUTTURA_NON_ABILITATA")]
    public void Per_un_altra_persona_serve_un_titolo(Titolo titolo, string? codice) => Codici(Buona with { Titolo = titolo }).ShouldBe(codice is null ? [] : [codice]);

    [Theory, Trait("regola", "D-05")]
    [InlineData("2006-06-10", null)]
    [InlineData("2006-06-11", "MINORE_ETA")]
    public void Il_minore_non_presenta_da_solo(string nascita, string? codice) => Codici(Buona with { Nascita = Giorno(nascita) }).ShouldBe(codice is null ? [] : [codice]);

    [Theory, Trait("regola", "D-05")]
    [InlineData(ModelloDiDelega.PersonaDiFiducia, true, true, false, new string[0])]
    [InlineData(ModelloDiDelega.PersonaDiFiducia, false, true, false, new[] { "DOCUMENTO_DELEGANTE_MANCANTE" })]
    [InlineData(ModelloDiDelega.PersonaImpedita, true, true, true, new string[0])]
    [InlineData(ModelloDiDelega.PersonaImpedita, false, false, false, new[] { "ATTESTAZIONE_SANITARIA_MANCANTE", "DOCUMENTO_DELEGANTE_MANCANTE", "DOCUMENTO_DELEGATO_MANCANTE" })]
    [InlineData(ModelloDiDelega.RappresentanteLegale, false, true, false, new string[0])]
    [InlineData(ModelloDiDelega.RappresentanteLegale, false, false, false, new[] { "DOCUMENTO_DELEGATO_MANCANTE" })]
    public void Ogni_modello_di_delega_ha_i_suoi_documenti(ModelloDiDelega modello, bool delegante, bool delegato, bool attestazione, string[] codici) =>
        Rappresentanza.Valuta(new DelegaDaRegistrare(modello, delegante, delegato, attestazione)).Select(r => r.Codice).ShouldBe(codici);

    [Fact, Trait("regola", "D-06")]
    public void Finche_una_domanda_o_un_giudizio_e_in_corso_non_se_ne_fa_un_altra_uguale()
    {
        var inCorso = new Dictionary<Accertamento, string> { [Accertamento.InvaliditaCivile] = "2024-000007" };
        Rifiuti(Buona with { AccertamentiInCorso = inCorso }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Codice.ShouldBe("DOMANDA_GIA_IN_CORSO"), r => r.Regola.ShouldBe("D-06"), r => r.Trovato.ShouldContain("2024-000007"));
        Rifiuti(Buona with { AccertamentiInGiudizio = inCorso }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Codice.ShouldBe("GIUDIZIO_PENDENTE"), r => r.Trovato.ShouldContain("2024-000007"));
        Codici(Buona with { AccertamentiInCorso = inCorso, Accertamenti = [Accertamento.Handicap] }).ShouldBeEmpty();
    }

    [Fact, Trait("regola", "D-06")]
    public void L_aggravamento_oncologico_non_aspetta_la_domanda_ne_il_giudizio()
    {
        var inCorso = new Dictionary<Accertamento, string> { [Accertamento.InvaliditaCivile] = "2024-000007" };
        var aperta = Peggiorata with { AccertamentiInCorso = inCorso, AccertamentiInGiudizio = inCorso, VisitaPrecedente = null };
        Codici(aperta with { Oncologica = true }).ShouldBeEmpty();
        Codici(aperta).ShouldBe(["DOMANDA_GIA_IN_CORSO", "GIUDIZIO_PENDENTE", "NESSUN_GIUDIZIO_DEFINITIVO"]);
        Codici(aperta with { Oncologica = true, Tipo = TipoDomanda.PrimaIstanza }).ShouldBe(["DOMANDA_GIA_IN_CORSO", "GIUDIZIO_PENDENTE"]);
        Codici(aperta with { Oncologica = true, ElementiDiAggravamento = false }).ShouldBe(["ELEMENTI_AGGRAVAMENTO_MANCANTI"]);
    }

    [Theory, Trait("regola", "D-07")]
    [InlineData("2023-12-10", true)]
    [InlineData("2023-12-11", false)]
    public void L_aggravamento_si_chiede_dal_giorno_in_cui_i_mesi_si_compiono(string visita, bool accettata) =>
        Codici(Peggiorata with { VisitaPrecedente = Giorno(visita) }).ShouldBe(accettata ? [] : ["AGGRAVAMENTO_PREMATURO"]);

    [Fact, Trait("regola", "D-07")]
    public void Chi_e_in_anticipo_sa_da_quando_puo() =>
        Rifiuti(Peggiorata with { VisitaPrecedente = new(2024, 2, 29) }).Single().Rimedio.ShouldBe("puoi presentare la domanda dal 29 agosto 2024");

    [Theory, Trait("regola", "D-08")]
    [InlineData("2024-02-28", "FUORI_FINESTRA_DL90")]
    [InlineData("2024-02-29", null)]
    [InlineData("2024-08-30", null)]
    [InlineData("2024-08-31", "FUORI_FINESTRA_DL90")]
    public void Prima_dei_diciotto_anni_c_e_una_finestra(string giorno, string? codice) =>
        PrimaDeiDiciotto.Valuta(QuasiMaggiorenne.Nascita, true, Giorno(giorno), Dati.Norme).Select(r => r.Codice).ShouldBe(codice is null ? [] : [codice]);

    [Fact, Trait("regola", "D-08")]
    public void La_finestra_e_di_chi_riceve_la_frequenza() => Codici(QuasiMaggiorenne with { TitolareDiFrequenza = false }).ShouldBe(["INDENNITA_MANCANTE"]);

    [Fact, Trait("scelta", "C20")]
    public void Chi_nasce_il_29_febbraio_ha_la_finestra_dal_1_settembre()
    {
        var maggiore = PrimaDeiDiciotto.MaggioreEta(new(2004, 2, 29), new(2021, 10, 1), Dati.Norme);
        var finestra = PrimaDeiDiciotto.Finestra(maggiore, Dati.Norme);
        (maggiore, finestra.Inizio, finestra.Fine).ShouldBe((new(2022, 3, 1), new(2021, 9, 1), new DateOnly(2022, 2, 28)));
    }

    [Theory, Trait("regola", "D-09")]
    [InlineData(45, "PERCENTUALE_INSUFFICIENTE")]
    [InlineData(46, null)]
    [InlineData(null, "CERTIFICATO_MANCANTE")]
    public void Per_il_solo_collocamento_mirato_basta_il_vecchio_verbale(int? percentuale, string? codice) =>
        Codici(PerIlLavoro with { PercentualeDelVerbale = percentuale }).ShouldBe(codice is null ? [] : [codice]);

    [Fact, Trait("regola", "D-09")]
    public void Se_si_chiede_anche_altro_il_certificato_serve() =>
        Codici(PerIlLavoro with { Accertamenti = [Accertamento.CollocamentoMirato, Accertamento.Handicap] }).ShouldBe(["CERTIFICATO_MANCANTE"]);

    [Theory, Trait("regola", "C-05")]
    [InlineData("2024-03-11", null)] // 91 giorni prima: scaduto ieri
    [InlineData("2024-03-12", "buono")]
    [InlineData("2024-06-10", "buono")]
    [InlineData("2024-06-11", "futuro")]
    public void Il_certificato_sta_fra_il_suo_invio_e_l_ultimo_giorno(string inviato, string? come) =>
        Codici(Buona with { Certificati = [new("100000001", Giorno(inviato), null)] })
            .ShouldBe(come switch { "buono" => [], "futuro" => ["DATA_NON_VALIDA"], _ => ["CERTIFICATO_SCADUTO"] });

    [Fact, Trait("regola", "C-06")]
    public void Un_certificato_inviato_non_si_modifica()
    {
        DopoLInvio.ValutaModifica("100000001", null).ShouldBeNull();
        DopoLInvio.ValutaModifica("100000001", new(2024, 6, 1))!.ShouldSatisfyAllConditions(r => r.Codice.ShouldBe("CERTIFICATO_GIA_INVIATO"), r => r.Trovato.ShouldContain("1° giugno 2024"));
    }

    [Theory, Trait("regola", "C-07")]
    [InlineData(true, "casella segnata")]
    [InlineData(false, "casella non segnata")]
    public void La_casella_dell_accompagnamento_si_dice_ma_non_decide(bool segnata, string trovato) =>
        DopoLInvio.Casella(segnata).ShouldSatisfyAllConditions(m => m.Trovato.ShouldBe(trovato), m => m.Esito.ShouldBe(EsitoMotivo.Calcolato), m => m.Regola.ShouldBe("C-07"));

    [Theory, Trait("regola", "G-00")]
    [InlineData("2025-09-29", new string[0])]
    [InlineData("2025-09-30", new[] { "DOMANDA_NON_NECESSARIA" })]
    public void Nei_territori_della_riforma_la_domanda_non_serve_dal_giorno_della_riforma(string giorno, string[] codici) =>
        Presentazione.Valuta(Buona with { Provincia = "AL", Certificati = [new("100000001", Giorno(giorno), null)] }, Giorno(giorno), Dati.Norme).Select(r => r.Codice).ShouldBe(codici);

    [Fact, Trait("regola", "R-01")]
    public void Una_revisione_non_si_chiede_qualunque_cosa_manchi()
    {
        Codici(Buona with { Tipo = TipoDomanda.Revisione }).ShouldBe(["REVISIONE_CONVOCATA_DA_INPS"]);
        Codici(Buona with { Tipo = TipoDomanda.Revisione, Certificati = [], Email = null }).ShouldBe(["REVISIONE_CONVOCATA_DA_INPS"]);
    }

    [Fact, Trait("regola", "D-10")]
    public void Si_propone_come_la_persona_e_gia_pagata_se_si_puo()
    {
        ModalitaProposta.Di(null, Euro.Esatti(336m), Oggi, Dati.Norme).ShouldBeNull();
        ModalitaProposta.Di(ModalitaDiPagamento.Contanti, Euro.Esatti(1000m), Oggi, Dati.Norme).ShouldBe(ModalitaDiPagamento.Contanti);
        ModalitaProposta.Di(ModalitaDiPagamento.Contanti, Euro.Esatti(1000.01m), Oggi, Dati.Norme).ShouldBeNull();
        ModalitaProposta.Di(ModalitaDiPagamento.Carta, Euro.Esatti(1000.01m), Oggi, Dati.Norme).ShouldBe(ModalitaDiPagamento.Carta);
    }

    private static List<Rifiuto> Rifiuti(DomandaDaPresentare domanda) => [.. Presentazione.Valuta(domanda, Oggi, Dati.Norme)];

    private static IEnumerable<string> Codici(DomandaDaPresentare domanda) => Rifiuti(domanda).Select(r => r.Codice);
}

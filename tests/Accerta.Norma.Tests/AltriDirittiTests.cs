using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Tests.DirittiTests;

namespace Accerta.Norma.Tests;

/// <summary>Salute, fisco, trasporti; le cifre delle detrazioni; la quota dei datori di lavoro.</summary>
public sealed class AltriDirittiTests
{
    [Theory, Trait("regola", "S-17")]
    [InlineData(67, false, "C03: invalidità 67%")]
    [InlineData(99, false, "C03: invalidità 99%")]
    [InlineData(100, false, "C01: invalidità totale")]
    [InlineData(100, true, "C02: accompagnamento")]
    public void Il_codice_dell_esenzione_segue_la_percentuale(int percentuale, bool accompagnamento, string titolo) =>
        Valuta("ESENZIONE_TICKET", Nessuno with { Percentuale = percentuale, Accompagnamento = accompagnamento }).Riscontri[0].Motivo.Trovato.ShouldBe(titolo);

    [Fact, Trait("regola", "S-17")]
    public void Gli_altri_titoli_dell_esenzione()
    {
        Esito("ESENZIONE_TICKET", Nessuno with { Invalidita = Riconoscimenti.MinoreDifficolta }).ShouldBe("sì");
        Esito("ESENZIONE_TICKET", Nessuno with { Titolare = InsiemeDiPrestazioni.Di([CodicePrestazione.IndennitaFrequenza]) }).ShouldBe("sì");
        Esito("ESENZIONE_TICKET", Nessuno with { Vista = ClasseVisiva.IpovedenteGrave }).ShouldBe("sì");
        Esito("ESENZIONE_TICKET", Nessuno with { Vista = ClasseVisiva.IpovedenteMedioGrave }).ShouldBe("PERCENTUALE_INSUFFICIENTE");
        Esito("ESENZIONE_TICKET", Nessuno with { Sordo = true }).ShouldBe("sì");
        Esito("ESENZIONE_TICKET", Nessuno with { Inail = new(67) }).ShouldBe("sì");
        Esito("ESENZIONE_TICKET", Nessuno with { Inail = new(66) }).ShouldBe("PERCENTUALE_INSUFFICIENTE");
    }

    [Fact, Trait("regola", "S-18")]
    public void Protesi_e_ausili_senza_percentuale_per_minori_ciechi_e_sordi()
    {
        Esito("PROTESI_AUSILI", Nessuno with { Invalidita = Riconoscimenti.MinoreDifficolta }).ShouldBe("sì");
        Esito("PROTESI_AUSILI", Nessuno with { Invalidita = Riconoscimenti.Ultra67Accompagnamento }).ShouldBe("sì");
        Esito("PROTESI_AUSILI", Nessuno with { Vista = ClasseVisiva.CiecoParziale }).ShouldBe("sì");
        Esito("PROTESI_AUSILI", Nessuno with { Sordo = true }).ShouldBe("sì");
    }

    [Theory, Trait("regola", "S-24"), Trait("regola", "S-25")]
    [InlineData(ClasseVisiva.CiecoParziale, Pagante.Persona, "sì", "sì")]
    [InlineData(ClasseVisiva.CiecoAssoluto, Pagante.Familiare, "sì", "SOLO_NON_VEDENTE")]
    [InlineData(ClasseVisiva.IpovedenteGrave, Pagante.Persona, "SOLO_NON_VEDENTE", "SOLO_NON_VEDENTE")]
    public void Il_cane_guida(ClasseVisiva vista, Pagante pagante, string acquisto, string mantenimento)
    {
        var persona = Nessuno with { Vista = vista, Pagante = pagante, Reddito = Euro.Zero };
        Esito("DETRAZIONE_ACQUISTO_CANE_GUIDA", persona).ShouldBe(acquisto);
        Esito("DETRAZIONE_MANTENIMENTO_CANE_GUIDA", persona).ShouldBe(mantenimento);
    }

    [Fact, Trait("regola", "S-24"), Trait("regola", "S-25")]
    public void Un_cane_guida_ogni_quattro_anni_salvo_perdita_e_a_carico()
    {
        var cieca = Nessuno with { Vista = ClasseVisiva.CiecoAssoluto };
        Esito("DETRAZIONE_ACQUISTO_CANE_GUIDA", cieca with { CanePrecedente = new(new(2023, 1, 1), FineDelBene.Posseduto) }).ShouldBe("QUADRIENNIO");
        Esito("DETRAZIONE_ACQUISTO_CANE_GUIDA", cieca with { CanePrecedente = new(new(2023, 1, 1), FineDelBene.Demolito) }).ShouldBe("sì");
        Esito("DETRAZIONE_ACQUISTO_CANE_GUIDA", cieca with { Pagante = Pagante.Familiare, Reddito = Euro.Esatti(2840.52m) }).ShouldBe("NON_A_CARICO");
        Detrazioni.MantenimentoCaneGuida(Giorno, Dati.Norme).Vale.ShouldBe(Euro.Esatti(516.46m));
    }

    [Theory, Trait("regola", "S-30")]
    [InlineData(true, ClasseVisiva.Nessuna, false, "sì")]
    [InlineData(false, ClasseVisiva.CiecoAssoluto, false, "sì")]
    [InlineData(false, ClasseVisiva.CiecoParziale, false, "INDENNITA_MANCANTE")]
    [InlineData(false, ClasseVisiva.Nessuna, true, "sì")]
    [InlineData(false, ClasseVisiva.Nessuna, false, "INDENNITA_MANCANTE")]
    public void La_Carta_Blu_e_di_chi_ha_accompagnamento_o_comunicazione(bool accompagnamento, ClasseVisiva vista, bool sordo, string esito) =>
        Esito("CARTA_BLU", Nessuno with { Percentuale = 100, Accompagnamento = accompagnamento, Vista = vista, Sordo = sordo }).ShouldBe(esito);

    [Theory, Trait("regola", "S-30")]
    [InlineData(CodicePrestazione.IndennitaAccompagnamento, "sì")]
    [InlineData(CodicePrestazione.IndennitaAccompagnamentoCiechi, "sì")]
    [InlineData(CodicePrestazione.IndennitaComunicazione, "sì")]
    [InlineData(CodicePrestazione.IndennitaFrequenza, "INDENNITA_MANCANTE")]
    public void La_Carta_Blu_guarda_anche_le_prestazioni_ricevute(CodicePrestazione prestazione, string esito) =>
        Esito("CARTA_BLU", Nessuno with { Titolare = InsiemeDiPrestazioni.Di([prestazione]) }).ShouldBe(esito);

    [Fact, Trait("regola", "S-32"), Trait("regola", "S-31"), Trait("regola", "S-33")]
    public void Il_contrassegno_guarda_la_deambulazione_o_la_cecita()
    {
        Esito("CONTRASSEGNO_PARCHEGGIO", Nessuno with { DeambulazioneImpedita = true }).ShouldBe("sì");
        Esito("CONTRASSEGNO_PARCHEGGIO", Nessuno with { GraveLimitazioneDeambulazione = true }).ShouldBe("sì");
        Esito("CONTRASSEGNO_PARCHEGGIO", Nessuno with { Vista = ClasseVisiva.CiecoParziale }).ShouldBe("sì");
        Esito("CONTRASSEGNO_PARCHEGGIO", Nessuno with { Percentuale = 100, Handicap = EsitoHandicap.Comma3 }).ShouldBe("DEAMBULAZIONE_NON_IMPEDITA");
        Esito("PARCHEGGIO_PERSONALE", Nessuno with { DeambulazioneImpedita = true }).ShouldBe("?");
        Esito("PARCHEGGIO_PERSONALE", Nessuno).ShouldBe("DEAMBULAZIONE_NON_IMPEDITA");
        Esito("TRASPORTO_LOCALE", Nessuno with { Accompagnamento = true }).ShouldBe("sì");
    }

    [Fact, Trait("regola", "S-27"), Trait("regola", "S-28"), Trait("regola", "S-29")]
    public void Le_altre_voci_fiscali_vogliono_un_riconoscimento()
    {
        FattiDeiDiritti[] riconosciuti =
        [
            Nessuno with { Handicap = EsitoHandicap.Comma1 }, Nessuno with { Percentuale = 34 }, Nessuno with { Accompagnamento = true },
            Nessuno with { Invalidita = Riconoscimenti.MinoreDifficolta }, Nessuno with { Vista = ClasseVisiva.CiecoParziale }, Nessuno with { Sordo = true },
        ];
        foreach (var codice in (string[])["DEDUZIONE_SPESE_ASSISTENZA", "IVA_4_AUSILI"])
        {
            riconosciuti.ShouldAllBe(p => Esito(codice, p, null) == "sì");
            Esito(codice, Nessuno with { Percentuale = 33 }).ShouldBe("REQUISITO_SANITARIO_MANCANTE");
        }
        Esito("FRANCHIGIA_SUCCESSIONE", Nessuno with { Handicap = EsitoHandicap.Comma3 }).ShouldBe("sì");
        Esito("FRANCHIGIA_SUCCESSIONE", Nessuno with { Handicap = EsitoHandicap.Comma1 }).ShouldBe("HANDICAP_NON_GRAVE");
    }

    [Theory, Trait("regola", "S-19")]
    [InlineData("25000.00", "0", "18075.99", "3434.44")]
    [InlineData("18075.99", "0", "18075.99", "3434.44")]
    [InlineData("18075.98", "0", "18075.98", "3434.44")]
    [InlineData("10000.00", "0", "10000.00", "1900.00")]
    [InlineData("25000.00", "10000.00", "15000.00", "2850.00")] // dopo un furto, al netto del rimborso
    [InlineData("9000.00", "10000.00", "0.00", "0.00")]
    public void La_detrazione_per_il_veicolo(string spesa, string rimborso, string imponibile, string detrazione)
    {
        var calcolata = Detrazioni.PerVeicolo(InEuro(spesa), InEuro(rimborso), Giorno, Dati.Norme);
        calcolata.Base.ToString().ShouldBe(imponibile);
        calcolata.Importo.ToString().ShouldBe(detrazione);
        calcolata.Motivi.Select(m => m.Regola).ShouldAllBe(r => r == "S-19");
    }

    [Theory, Trait("regola", "S-26")]
    [InlineData("3000.00", "40000.00", "2100.00", "399.00")]
    [InlineData("2100.00", "0.00", "2100.00", "399.00")]
    [InlineData("1000.00", "39999.99", "1000.00", "190.00")]
    public void La_detrazione_per_l_assistenza(string spesa, string reddito, string imponibile, string detrazione)
    {
        var calcolata = Detrazioni.PerAssistenza(InEuro(spesa), InEuro(reddito), certificata: true, Giorno, Dati.Norme).Valore;
        (calcolata.Base.ToString(), calcolata.Importo.ToString()).ShouldBe((imponibile, detrazione));
    }

    [Fact, Trait("regola", "S-26")]
    public void La_detrazione_per_l_assistenza_si_rifiuta_con_tutti_i_motivi()
    {
        Detrazioni.PerAssistenza(InEuro("100"), InEuro("40000.01"), true, Giorno, Dati.Norme).Rifiuti.Select(r => r.Codice).ShouldBe(["REDDITO_SUPERIORE"]);
        Detrazioni.PerAssistenza(InEuro("100"), InEuro("40000.01"), false, Giorno, Dati.Norme).Rifiuti.Select(r => r.Codice)
            .ShouldBe(["REQUISITO_SANITARIO_MANCANTE", "REDDITO_SUPERIORE"]);
        var persona = Nessuno with { NonAutosufficienzaCertificata = true, Reddito = InEuro("40000") };
        Esito("DETRAZIONE_ASSISTENZA", persona).ShouldBe("sì");
        Esito("DETRAZIONE_ASSISTENZA", persona with { Reddito = InEuro("40000.01") }).ShouldBe("REDDITO_SUPERIORE");
        Esito("DETRAZIONE_ASSISTENZA", persona with { Pagante = Pagante.Familiare, RedditoDelContribuente = InEuro("50000") }).ShouldBe("REDDITO_SUPERIORE");
        Esito("DETRAZIONE_ASSISTENZA", persona with { NonAutosufficienzaCertificata = false }).ShouldBe("REQUISITO_SANITARIO_MANCANTE");
        Esito("DETRAZIONE_ASSISTENZA", persona with { NonAutosufficienzaCertificata = null }).ShouldBe("?");
    }

    [Theory, Trait("regola", "S-27")]
    [InlineData(EsitoHandicap.Comma3, "1800000.00", "1500000.00", "300000.00")]
    [InlineData(EsitoHandicap.Comma3, "1500000.01", "1500000.00", "0.01")]
    [InlineData(EsitoHandicap.Comma3, "1500000.00", "1500000.00", "0.00")]
    [InlineData(EsitoHandicap.Comma3, "10.00", "1500000.00", "0.00")]
    [InlineData(EsitoHandicap.Comma1, "1800000.00", null, "1800000.00")]
    public void La_franchigia_sulle_successioni(EsitoHandicap handicap, string quota, string? franchigia, string imponibile)
    {
        var calcolata = Detrazioni.Successione(handicap, InEuro(quota), Giorno, Dati.Norme);
        (calcolata.Franchigia?.ToString(), calcolata.Imponibile.ToString()).ShouldBe((franchigia, imponibile));
        calcolata.Motivi[0].Esito.ShouldBe(franchigia is null ? EsitoMotivo.NonSpetta : EsitoMotivo.Spetta);
    }

    [Fact]
    public void Le_somme_negative_sono_un_errore()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Detrazioni.PerVeicolo(InEuro("-1"), Euro.Zero, Giorno, Dati.Norme));
        Should.Throw<ArgumentOutOfRangeException>(() => Detrazioni.PerVeicolo(Euro.Zero, InEuro("-1"), Giorno, Dati.Norme));
        Should.Throw<ArgumentOutOfRangeException>(() => Detrazioni.Successione(EsitoHandicap.Comma3, InEuro("-1"), Giorno, Dati.Norme));
        Should.Throw<ArgumentOutOfRangeException>(() => QuotaDiRiserva.Di(-1, Dati.Norme));
    }

    [Theory, Trait("regola", "S-35")]
    [InlineData(0, 0, 0)]
    [InlineData(14, 0, 0)]
    [InlineData(15, 1, 0)]
    [InlineData(35, 1, 0)]
    [InlineData(36, 2, 0)]
    [InlineData(50, 2, 0)]
    [InlineData(51, 4, 1)] // 3,57
    [InlineData(64, 4, 1)] // 4,48
    [InlineData(65, 5, 1)] // 4,55
    [InlineData(150, 10, 1)] // 10,50: mezzo esatto non conta
    [InlineData(151, 11, 2)] // 10,57 e 1,51
    [InlineData(250, 17, 2)] // 17,50 e 2,50
    [InlineData(1000, 70, 10)]
    public void La_quota_di_riserva(int dipendenti, int conDisabilita, int protette)
    {
        var quota = QuotaDiRiserva.Di(dipendenti, Dati.Norme);
        (quota.ConDisabilita, quota.CategorieProtette).ShouldBe((conDisabilita, protette));
        quota.Motivi.ShouldAllBe(m => m.Regola == "S-35");
    }

    private static Euro InEuro(string testo) => Euro.Esatti(decimal.Parse(testo, System.Globalization.NumberStyles.Number, null));
}

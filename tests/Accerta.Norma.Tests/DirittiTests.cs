using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Tests;

/// <summary>I diritti della persona: lavoro, salute, trasporti.</summary>
public sealed class DirittiTests
{
    internal static readonly DateOnly Giorno = new(2025, 6, 15);

    /// <summary>Una persona adulta senza nessun riconoscimento.</summary>
    internal static FattiDeiDiritti Nessuno { get; } = new() { Nascita = new(1980, 1, 10) };

    internal static DirittoValutato Valuta(string codice, FattiDeiDiritti fatti, DateOnly? giorno = null) =>
        Catalogo.Valuta(fatti, giorno ?? Giorno, Dati.Norme).Single(v => v.Diritto.Codice == codice);

    /// <summary>«sì», «?», oppure i motivi del no.</summary>
    internal static string Esito(string codice, FattiDeiDiritti fatti, DateOnly? giorno = null)
    {
        var valutato = Valuta(codice, fatti, giorno);
        return valutato.Esito switch { EsitoMotivo.Spetta => "sì", EsitoMotivo.DaChiarire => "?", _ => string.Join(" ", valutato.Mancano) };
    }

    [Theory, Trait("regola", "S-01"), Trait("regola", "S-02"), Trait("regola", "S-03"), Trait("regola", "S-09"), Trait("regola", "S-13"), Trait("regola", "S-16"), Trait("regola", "S-17"), Trait("regola", "S-18"), Trait("regola", "S-31")]
    [InlineData("COLLOCAMENTO_MIRATO", 45, 46)]
    [InlineData("RISERVA_NEI_CONCORSI", 45, 46)]
    [InlineData("ESONERO_PRESELETTIVA", 79, 80)]
    [InlineData("CONGEDO_PER_CURE", 50, 51)]
    [InlineData("ESCLUSIONE_REPERIBILITA", 66, 67)]
    [InlineData("CONTRIBUTI_FIGURATIVI", 74, 75)]
    [InlineData("ESENZIONE_TICKET", 66, 67)]
    [InlineData("PROTESI_AUSILI", 33, 34)]
    [InlineData("TRASPORTO_LOCALE", 66, 67)]
    public void Sotto_la_soglia_no_dalla_soglia_si(string codice, int sotto, int soglia)
    {
        var lavora = Nessuno with { Lavoro = TipoDiLavoro.DipendentePrivato };
        Esito(codice, lavora with { Percentuale = sotto }).ShouldBe("PERCENTUALE_INSUFFICIENTE");
        Esito(codice, lavora with { Percentuale = soglia }).ShouldBe("sì");
        Esito(codice, lavora with { Percentuale = 100 }).ShouldBe("sì");
    }

    [Fact, Trait("regola", "S-03")]
    public void Il_giudizio_di_totale_vale_cento() =>
        Esito("ESONERO_PRESELETTIVA", Nessuno with { Invalidita = Riconoscimenti.Totale }).ShouldBe("sì");

    [Theory, Trait("regola", "S-01")]
    [InlineData(33, "PERCENTUALE_INSUFFICIENTE")]
    [InlineData(34, "sì")]
    public void L_invalidita_del_lavoro_conta_oltre_il_33(int grado, string esito) =>
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { Inail = new(grado) }).ShouldBe(esito);

    [Theory, Trait("regola", "S-01")]
    [InlineData("2010-06-16", "ETA")] // quattordici anni
    [InlineData("2010-06-15", "sì")] // quindici oggi
    [InlineData("1958-06-16", "sì")]
    [InlineData("1958-06-15", "ETA")] // sessantasette oggi
    public void L_eta_lavorativa_va_dai_15_anni_all_eta_pensionabile(string nascita, string esito) =>
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { Percentuale = 60, Nascita = DateOnly.Parse(nascita, null) }).ShouldBe(esito);

    [Theory, Trait("regola", "S-01")]
    [InlineData(ClasseVisiva.CiecoAssoluto, null, "sì")]
    [InlineData(ClasseVisiva.CiecoParziale, "1/5", "sì")]
    [InlineData(ClasseVisiva.IpovedenteGrave, null, "sì")]
    [InlineData(ClasseVisiva.IpovedenteGrave, "1/10", "sì")]
    [InlineData(ClasseVisiva.IpovedenteGrave, "2/10", "CATEGORIA_NON_PREVISTA")]
    [InlineData(ClasseVisiva.IpovedenteMedioGrave, null, "CATEGORIA_NON_PREVISTA")]
    [InlineData(ClasseVisiva.Nessuna, "1/10", "sì")]
    [InlineData(ClasseVisiva.Nessuna, "11/100", "CATEGORIA_NON_PREVISTA")]
    public void Per_la_vista_conta_il_decimo(ClasseVisiva vista, string? visus, string esito) =>
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { Vista = vista, VisusMigliore = visus is null ? null : Frazione.Parse(visus) }).ShouldBe(esito);

    [Fact, Trait("regola", "S-01")]
    public void Gli_altri_titoli_del_collocamento()
    {
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { Sordo = true }).ShouldBe("sì");
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { L222 = TitoloL222.Invalido }).ShouldBe("sì");
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { L222 = TitoloL222.Inabile }).ShouldBe("CATEGORIA_NON_PREVISTA");
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { CategoriaDiGuerra = 8 }).ShouldBe("sì");
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { CategoriaDiGuerra = 9 }).ShouldBe("CATEGORIA_NON_PREVISTA");
        Esito("COLLOCAMENTO_MIRATO", Nessuno).ShouldBe("CATEGORIA_NON_PREVISTA");
    }

    [Fact, Trait("regola", "S-01")]
    public void I_motivi_del_no_arrivano_tutti_insieme()
    {
        var vecchio = Nessuno with { Nascita = new(1950, 1, 1), Percentuale = 40, NonCollocabile = true };
        Esito("COLLOCAMENTO_MIRATO", vecchio).ShouldBe("ETA PERCENTUALE_INSUFFICIENTE NON_COLLOCABILE");
        Esito("COLLOCAMENTO_MIRATO", Nessuno with { Percentuale = 100, NonCollocabile = true }).ShouldBe("NON_COLLOCABILE");
    }

    [Theory, Trait("regola", "S-04"), Trait("regola", "S-06"), Trait("regola", "S-11")]
    [InlineData(EsitoHandicap.Comma3, TipoDiLavoro.DipendentePrivato, "sì")]
    [InlineData(EsitoHandicap.Comma3, TipoDiLavoro.DipendentePubblico, "sì")]
    [InlineData(EsitoHandicap.Comma3, TipoDiLavoro.Autonomo, "CATEGORIA_LAVORATORE_ESCLUSA")]
    [InlineData(EsitoHandicap.Comma3, TipoDiLavoro.Parasubordinato, "CATEGORIA_LAVORATORE_ESCLUSA")]
    [InlineData(EsitoHandicap.Comma3, TipoDiLavoro.Domestico, "CATEGORIA_LAVORATORE_ESCLUSA")]
    [InlineData(EsitoHandicap.Comma3, TipoDiLavoro.ADomicilio, "CATEGORIA_LAVORATORE_ESCLUSA")]
    [InlineData(EsitoHandicap.Comma3, TipoDiLavoro.AgricoloGiornaliero, "CATEGORIA_LAVORATORE_ESCLUSA")]
    [InlineData(EsitoHandicap.Comma3, null, "?")]
    [InlineData(EsitoHandicap.Comma1, null, "HANDICAP_NON_GRAVE")]
    [InlineData(EsitoHandicap.Nessuno, TipoDiLavoro.DipendentePrivato, "HANDICAP_NON_GRAVE")]
    [InlineData(EsitoHandicap.Comma1, TipoDiLavoro.Autonomo, "HANDICAP_NON_GRAVE CATEGORIA_LAVORATORE_ESCLUSA")]
    public void I_permessi_sono_dei_dipendenti_con_handicap_grave(EsitoHandicap handicap, TipoDiLavoro? lavoro, string esito)
    {
        var persona = Nessuno with { Handicap = handicap, Lavoro = lavoro };
        Esito("PERMESSI_104_LAVORATORE", persona).ShouldBe(esito);
        Esito("RIPOSI_ORARI", persona).ShouldBe(esito);
        Esito("SCELTA_SEDE_ART33", persona).ShouldBe(esito); // C72: basta l'handicap grave
    }

    [Theory, Trait("regola", "S-10")]
    [InlineData(67, EsitoHandicap.Comma1, TipoDiLavoro.DipendentePubblico, null, "sì")]
    [InlineData(66, EsitoHandicap.Comma1, TipoDiLavoro.DipendentePubblico, null, "PERCENTUALE_INSUFFICIENTE")]
    [InlineData(67, EsitoHandicap.Nessuno, TipoDiLavoro.DipendentePubblico, null, "REQUISITO_SANITARIO_MANCANTE")]
    [InlineData(80, EsitoHandicap.Comma3, TipoDiLavoro.DipendentePrivato, null, "SOLO_ENTI_PUBBLICI")]
    [InlineData(80, EsitoHandicap.Comma3, null, null, "?")]
    [InlineData(null, EsitoHandicap.Comma1, TipoDiLavoro.DipendentePubblico, 3, "sì")]
    [InlineData(null, EsitoHandicap.Comma1, TipoDiLavoro.DipendentePubblico, 4, "PERCENTUALE_INSUFFICIENTE")]
    public void L_articolo_21_e_degli_enti_pubblici(int? percentuale, EsitoHandicap handicap, TipoDiLavoro? lavoro, int? categoria, string esito) =>
        Esito("SCELTA_SEDE_ART21", Nessuno with { Percentuale = percentuale, Handicap = handicap, Lavoro = lavoro, CategoriaDiGuerra = categoria }).ShouldBe(esito);

    [Theory, Trait("regola", "S-14")]
    [InlineData("1964-06-15", Sesso.Maschile, false, "2025-06-15", "sì")]
    [InlineData("1964-06-16", Sesso.Maschile, false, "2025-06-15", "ETA_INSUFFICIENTE")]
    [InlineData("1969-06-15", Sesso.Femminile, false, "2025-06-15", "sì")]
    [InlineData("1969-06-16", Sesso.Femminile, false, "2025-06-15", "ETA_INSUFFICIENTE")]
    [InlineData("1969-06-15", Sesso.Maschile, true, "2025-06-15", "sì")]
    [InlineData("1969-06-16", Sesso.Maschile, true, "2025-06-15", "ETA_INSUFFICIENTE")]
    [InlineData("1974-06-15", Sesso.Femminile, true, "2025-06-15", "sì")]
    [InlineData("1974-06-16", Sesso.Femminile, true, "2025-06-15", "ETA_INSUFFICIENTE")]
    [InlineData("1955-06-15", Sesso.Maschile, false, "2015-06-15", "sì")]
    [InlineData("1955-06-16", Sesso.Maschile, false, "2015-06-15", "ETA_INSUFFICIENTE")]
    [InlineData("1955-11-15", Sesso.Maschile, false, "2016-06-15", "sì")] // 60 anni e 7 mesi
    [InlineData("1955-11-16", Sesso.Maschile, false, "2016-06-15", "ETA_INSUFFICIENTE")]
    [InlineData("1964-06-15", null, false, "2025-06-15", "?")]
    public void L_eta_della_pensione_anticipata_cambia_con_sesso_cecita_e_anno(string nascita, Sesso? sesso, bool cieco, string giorno, string esito) =>
        Esito("PENSIONE_VECCHIAIA_ANTICIPATA", Nessuno with
        {
            Nascita = DateOnly.Parse(nascita, null),
            Sesso = sesso,
            Lavoro = TipoDiLavoro.Autonomo,
            Percentuale = cieco ? null : 80,
            Vista = cieco ? ClasseVisiva.CiecoParziale : ClasseVisiva.Nessuna,
        }, DateOnly.Parse(giorno, null)).ShouldBe(esito);

    [Fact, Trait("regola", "S-14")]
    public void La_pensione_anticipata_chiede_percentuale_settore_e_contributi()
    {
        var uomo = Nessuno with { Nascita = new(1960, 1, 1), Sesso = Sesso.Maschile, Lavoro = TipoDiLavoro.DipendentePrivato, Percentuale = 80 };
        Esito("PENSIONE_VECCHIAIA_ANTICIPATA", uomo).ShouldBe("sì");
        Esito("PENSIONE_VECCHIAIA_ANTICIPATA", uomo with { Percentuale = 79 }).ShouldBe("PERCENTUALE_INSUFFICIENTE");
        Esito("PENSIONE_VECCHIAIA_ANTICIPATA", uomo with { Lavoro = TipoDiLavoro.DipendentePubblico }).ShouldBe("CATEGORIA_LAVORATORE_ESCLUSA");
        Esito("PENSIONE_VECCHIAIA_ANTICIPATA", uomo with { Lavoro = null }).ShouldBe("?");
        Esito("PENSIONE_VECCHIAIA_ANTICIPATA", uomo with { AnniDiContributi = 20 }).ShouldBe("sì");
        Esito("PENSIONE_VECCHIAIA_ANTICIPATA", uomo with { AnniDiContributi = 19 }).ShouldBe("CONTRIBUZIONE_INSUFFICIENTE");
    }

    [Theory, Trait("regola", "S-16")]
    [InlineData(0, 0)]
    [InlineData(20, 40)]
    [InlineData(30, 60)]
    [InlineData(31, 60)]
    public void Due_mesi_per_anno_fino_a_cinque_anni(int anni, int mesi) => Catalogo.MesiFigurativi(anni, Giorno, Dati.Norme).ShouldBe(mesi);

    [Fact, Trait("regola", "S-16")]
    public void I_contributi_figurativi_sono_anche_di_sordi_e_invalidi_del_lavoro()
    {
        Esito("CONTRIBUTI_FIGURATIVI", Nessuno with { Sordo = true }).ShouldBe("sì");
        Esito("CONTRIBUTI_FIGURATIVI", Nessuno with { Inail = new(75) }).ShouldBe("sì");
        Esito("CONTRIBUTI_FIGURATIVI", Nessuno with { Inail = new(74) }).ShouldBe("PERCENTUALE_INSUFFICIENTE");
        Should.Throw<ArgumentOutOfRangeException>(() => Catalogo.MesiFigurativi(-1, Giorno, Dati.Norme));
    }

    [Fact, Trait("regola", "S-03")]
    public void Ogni_riscontro_dice_valore_soglia_e_fonte()
    {
        var riscontro = Valuta("ESONERO_PRESELETTIVA", Nessuno with { Percentuale = 79 }).Riscontri.ShouldHaveSingleItem();
        riscontro.Motivo.ShouldBe(new Motivo("S-03", "percentuale di invalidità civile", "79%", "almeno 80%", EsitoMotivo.NonSpetta,
            "DL 90/2014 art. 25 c. 9; L. 104/1992 art. 20 c. 2-bis; guida UNIAMO 2015, scheda 3.4"));
        Valuta("ESONERO_PRESELETTIVA", Nessuno).Riscontri[0].Motivo.Trovato.ShouldBe("nessuna");
    }

    [Fact, Trait("regola", "S-13")]
    public void Una_norma_che_manca_lascia_aperto_quel_diritto_e_non_gli_altri()
    {
        var lavora = Nessuno with { Percentuale = 80, Lavoro = TipoDiLavoro.DipendentePrivato };
        Valuta("ESCLUSIONE_REPERIBILITA", lavora, new(2016, 1, 21)).Riscontri.ShouldHaveSingleItem().Motivo.Trovato.ShouldContain("reperibilita_da");
        Esito("ESCLUSIONE_REPERIBILITA", lavora, new(2016, 1, 21)).ShouldBe("?");
        Esito("ESCLUSIONE_REPERIBILITA", lavora, new(2016, 1, 22)).ShouldBe("sì");
        Esito("ESENZIONE_TICKET", lavora, new(2016, 1, 21)).ShouldBe("sì");
    }
}

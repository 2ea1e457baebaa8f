using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Dove comincia e finisce ogni periodo di un anno, e le rate dei mesi spezzati, al centesimo.</summary>
[Trait("regola", "E-11")]
public sealed class AnnoAiConfiniTests
{
    private const string RedditoPrecedente = """- { dal: 1990-01-01, vale: PRECEDENTE, verifica: singola, fonte: "manuale ANFFAS 2023 § 7.1" }""";

    private static readonly QuadriDellAnno Anno2025 = new(Dati.Norme, 2025, new(2025, 12, 31));
    private static readonly Fatti Ada = PrestazioniTests.Ada with { Persona = new(new(1985, 5, 5)), DecorrenzaVerbale = new(2024, 1, 1), Domanda = new(2023, 12, 10), Redditi = PrestazioniTests.Reddito(4000) };

    [Theory]
    [InlineData("2024-12-31", "1")]
    [InlineData("2025-01-01", "1")]
    [InlineData("2025-07-01", "1 7")]
    [InlineData("2025-07-02", "1 7 8")] // il giorno dopo il primo: il mese dopo è già diverso
    [InlineData("2025-12-01", "1 12")]
    [InlineData("2025-12-31", "1 12")] // dopo dicembre non c'è un altro mese
    [InlineData("2026-01-01", "1")]
    public void Un_periodo_comincia_con_la_decorrenza(string decorrenza, string mesi) =>
        Periodi(Ada with { DecorrenzaVerbale = Giorno(decorrenza) }).ShouldBe(mesi);

    [Theory]
    [InlineData("2007-04-20", "1 4 5")] // diciotto anni
    [InlineData("2013-04-20", "1 4 5")] // dodici: la sordità
    [InlineData("1990-04-20", "1 4 5")] // trentacinque: la drepanocitosi
    [InlineData("1965-04-20", "1 4 5")] // sessanta: l'incremento
    [InlineData("1985-04-20", "1")] // quaranta: nessuna regola li guarda
    [InlineData("2025-04-20", "1")] // nasce
    [InlineData("2026-04-20", "1")] // non è ancora nata
    [InlineData("1897-04-20", "1")] // centoventotto
    [InlineData("1890-04-20", "1")]
    public void Un_periodo_comincia_con_un_eta_che_una_regola_guarda(string nascita, string mesi) =>
        Periodi(Ada with { Persona = new(Giorno(nascita)) }).ShouldBe(mesi);

    [Theory, Trait("regola", "E-08")]
    [InlineData("1957-12-15", "1")] // sessantasette nel 2024: a gennaio è già assegno sociale
    [InlineData("1958-01-01", "1 2")]
    [InlineData("1958-05-01", "1 6")]
    [InlineData("1958-05-15", "1 6")]
    [InlineData("1958-11-15", "1 12")]
    [InlineData("1958-12-15", "1")] // il rateo cambia a gennaio 2026
    public void Un_periodo_comincia_il_mese_dopo_l_eta_pensionabile(string nascita, string mesi) =>
        Periodi(Ada with { Persona = new(Giorno(nascita)), TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([AssegnoMensile]) }).ShouldBe(mesi);

    [Theory, Trait("regola", "E-06")]
    [InlineData("2025-03-11", "2025-05-20", "1 3 4 5 6")]
    [InlineData("2025-03-01", "2025-04-30", "1 3 5")]
    [InlineData("2025-03-11", null, "1 3 4")]
    [InlineData("2025-11-01", "2025-12-31", "1 11")]
    [InlineData("2024-11-01", "2024-12-31", "1")]
    public void Un_periodo_comincia_con_un_ricovero_e_il_giorno_dopo_la_sua_fine(string dal, string? al, string mesi) =>
        Periodi(Ada with { Ricovero = new(Giorno(dal), al is null ? null : Giorno(al), 60, Retta.Gratuito, TipoRicovero.Ospedale) }).ShouldBe(mesi);

    [Theory, Trait("regola", "E-02")]
    [InlineData("2024-01-10", "2024-09-12", "2025-06-10", "1 7")]
    [InlineData("2024-01-10", "2025-03-20", null, "1 3 4")]
    [InlineData("2024-01-10", "2025-03-01", null, "1 3 4")]
    [InlineData("2025-02-10", "2024-09-12", null, "1 3")] // il primo mese dopo la domanda
    public void Un_periodo_comincia_con_la_frequenza_e_dopo_il_suo_ultimo_mese(string domanda, string dal, string? al, string mesi) =>
        Periodi(Bambina with { Domanda = Giorno(domanda), Frequenza = new(TipoFrequenza.Scuola, Giorno(dal), al is null ? null : Giorno(al)) }).ShouldBe(mesi);

    [Fact, Trait("regola", "D-08")]
    public void Un_periodo_comincia_quando_si_conclude_l_accertamento() =>
        Periodi(Ada with { AccertamentoConcluso = new(2025, 5, 20) }).ShouldBe("1 5 6");

    [Fact, Trait("regola", "D-08")]
    public void La_frequenza_di_chi_ha_chiesto_prima_dei_18_anni_comincia_con_la_decorrenza_e_non_con_i_18_anni()
    {
        var anno = AnnoDiPrestazioni.Di(Bambina with
        {
            Persona = new(new(2007, 7, 9)),
            Domanda = new(2025, 2, 10),
            DecorrenzaVerbale = new(2025, 5, 1),
            Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), null),
            DomandaPrimaDei18Anni = true,
            TitolareDaMinore = InsiemeDiPrestazioni.Di([IndennitaFrequenza]),
        }, Anno2025);
        anno.Periodi.Select(p => p.DalMese).ShouldBe([1, 5, 7, 8]); // la decorrenza, i 18 anni; la domanda di D-08 non fa ricominciare la frequenza
        Testo(anno, IndennitaFrequenza).ShouldBe("5 336.00, 6 336.00, 7 336.00");
        Testo(anno, PrestazioneProvvisoriaMaggiorenni).ShouldStartWith("7 249.29, 8 336.00, 9 336.00"); // dal 9 luglio: 23 giorni su 31
    }

    [Fact, Trait("regola", "G-12")]
    public void Il_mese_in_cui_una_decorrenza_cade_si_paga_in_proporzione_e_la_tredicesima_lo_conta_intero() =>
        Testo(AnnoDiPrestazioni.Di(Ada with { DecorrenzaVerbale = new(2025, 10, 11) }, Anno2025), AssegnoMensile)
            .ShouldBe("10 227.61, 11 336.00, 12 336.00, 13ª 84.00"); // 21 giorni su 31, tre dodicesimi

    [Fact, Trait("regola", "E-06")]
    public void Il_cieco_assoluto_ha_la_pensione_ridotta_nei_soli_giorni_di_ricovero_e_la_tredicesima_segue_i_mesi()
    {
        var anno = AnnoDiPrestazioni.Di(Ada with
        {
            Riconoscimenti = Riconoscimenti.CiecoAssoluto,
            Redditi = PrestazioniTests.Reddito(15000), // oltre il limite dell'incremento
            Ricovero = new(new(2025, 3, 11), new(2025, 5, 20), 71, Retta.Gratuito, TipoRicovero.Ospedale),
        }, Anno2025);
        // Marzo: 21 giorni su 31 a 336,00 e 10 a 363,37; maggio: 20 e 11. Tredicesima: tre mesi a 336,00 e nove a 363,37.
        Testo(anno, PensioneCiechiAssoluti).ShouldBe(
            "1 363.37, 2 363.37, 3 344.83, 4 336.00, 5 345.71, 6 363.37, 7 363.37, 8 363.37, 9 363.37, 10 363.37, 11 363.37, 12 363.37, 13ª 356.53");
    }

    [Fact, Trait("regola", "E-08")]
    public void A_67_anni_la_tredicesima_e_dei_mesi_in_cui_l_assegno_c_era() =>
        Testo(AnnoDiPrestazioni.Di(Ada with { Persona = new(new(1958, 3, 15)), TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([AssegnoMensile]) }, Anno2025), AssegnoMensile)
            .ShouldBe("1 336.00, 2 336.00, 3 336.00, 13ª 84.00");

    [Fact]
    public void Con_l_altra_lettura_la_tredicesima_e_intera_per_chi_a_dicembre_ha_la_prestazione_e_zero_per_gli_altri()
    {
        var intera = new QuadriDellAnno(Dati.Con(("scelte", "vale: IN_DODICESIMI", "vale: INTERA")), 2025, new(2025, 12, 31));
        Testo(AnnoDiPrestazioni.Di(Ada with { DecorrenzaVerbale = new(2025, 10, 11) }, intera), AssegnoMensile).ShouldBe("10 227.61, 11 336.00, 12 336.00, 13ª 336.00");
        Testo(AnnoDiPrestazioni.Di(Ada with { Persona = new(new(1958, 3, 15)), TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([AssegnoMensile]) }, intera), AssegnoMensile)
            .ShouldBe("1 336.00, 2 336.00, 3 336.00");
        Arretrati.Calcola(AssegnoMensile, new(2025, 10, 11), new(2026, 1, 1), Dati.Con(("scelte", "vale: IN_DODICESIMI", "vale: INTERA")))
            .Rate.Select(r => r.Importo.ToString()).ShouldBe(["227.61", "336.00", "336.00", "336.00"]);
    }

    [Theory, Trait("regola", "E-02")]
    [InlineData("2025-07-01", 6, "168.00")]
    [InlineData("2025-07-15", 7, "196.00")] // il primo mese che si guarda con la norma nuova è quello dopo
    public void Una_norma_che_cambia_nell_anno_vale_dal_primo_mese_che_comincia_dopo(string dal, int ultimo, string tredicesima)
    {
        var norme = Dati.Con(("scelte", RedditoPrecedente, $"{RedditoPrecedente}\n    - {{ dal: {dal}, vale: IN_CORSO, verifica: memoria, fonte: \"prova\" }}"));
        var redditi = new Redditi { Personali = new Dictionary<int, Euro> { [2024] = Euro.Zero, [2025] = Euro.Esatti(9000) } };
        var anno = AnnoDiPrestazioni.Di(Ada with { Redditi = redditi }, new QuadriDellAnno(norme, 2025, new(2025, 12, 31)));
        Testo(anno, AssegnoMensile).ShouldBe(string.Join(", ", [.. Enumerable.Range(1, ultimo).Select(m => $"{m} 336.00"), $"13ª {tredicesima}"]));
        anno.Mesi[ultimo - 1].Totale.ShouldBe(Euro.Esatti(336));
        anno.Mesi[ultimo].ShouldBe(default);
    }

    [Fact, Trait("regola", "E-09")]
    public void Nel_2020_l_incremento_dei_maggiorenni_si_paga_da_agosto()
    {
        var anno = AnnoDiPrestazioni.Di(Ada with
        {
            Riconoscimenti = Riconoscimenti.Totale,
            DecorrenzaVerbale = new(2019, 1, 1),
            Redditi = PrestazioniTests.Reddito(0, 2019),
        }, new QuadriDellAnno(Dati.Norme, 2020, new(2020, 12, 31)));
        // 651,51 − 286,81; la tredicesima è di cinque dodicesimi.
        Testo(anno, Incremento).ShouldBe("8 364.70, 9 364.70, 10 364.70, 11 364.70, 12 364.70, 13ª 151.96");
        anno.Rate.Where(r => r.Prestazione == Incremento).ShouldAllBe(r => r.Fonte == "importo della persona");
        anno.Rate.Where(r => r.Prestazione == PensioneInabilita).ShouldAllBe(r => r.Fonte.Contains("Circ. INPS 147/2019", StringComparison.Ordinal));
    }

    [Theory, Trait("regola", "G-07")]
    [InlineData("2013-04-20", 4)]
    [InlineData("2013-04-01", 3)]
    public void A_dodici_anni_la_comunicazione_del_bambino_si_giudica_con_la_soglia_degli_adulti_dal_mese_dopo(string nascita, int ultimo) =>
        AnnoDiPrestazioni.Di(Ada with { Persona = new(Giorno(nascita)), Riconoscimenti = Riconoscimenti.Sordo, MediaDb = 65 }, Anno2025)
            .Rate.Select(r => r.Mese.Month).ShouldBe(Enumerable.Range(1, ultimo));

    [Fact, Trait("regola", "E-07")]
    public void Nel_mese_dei_18_anni_non_si_paga_cio_che_decorre_dopo() =>
        Testo(AnnoDiPrestazioni.Di(Ada with { Persona = new(new(2007, 4, 20)), Riconoscimenti = Riconoscimenti.Totale, Redditi = PrestazioniTests.Reddito(15000), DecorrenzaVerbale = new(2025, 5, 1) }, Anno2025), PensioneInabilita)
            .ShouldStartWith("5 336.00, 6 336.00");

    [Fact, Trait("regola", "E-06")]
    public void I_motivi_di_un_periodo_senza_ricovero_non_parlano_del_ricovero()
    {
        var anno = AnnoDiPrestazioni.Di(Ada with
        {
            Riconoscimenti = Riconoscimenti.TotaleAccompagnamento,
            Ricovero = new(new(2025, 3, 11), new(2025, 5, 31), 82, Retta.Gratuito, TipoRicovero.Ospedale),
        }, Anno2025);
        anno.Periodi.Select(p => (p.DalMese, p.AlMese, p.Valutazione.Sospese.Contains(IndennitaAccompagnamento), p.Valutazione.Fatti.Ricovero is not null)).ShouldBe(
            [(1, 2, false, false), (3, 3, true, true), (4, 5, true, true), (6, 12, false, false)]);
        anno.Anno.ShouldBe(2025);
    }

    private static Fatti Bambina => Ada with { Persona = new(new(2014, 2, 10)), Riconoscimenti = Riconoscimenti.MinoreDifficolta };

    private static string Periodi(Fatti fatti) => string.Join(' ', AnnoDiPrestazioni.Di(fatti, Anno2025).Periodi.Select(p => p.DalMese));

    private static string Testo(AnnoDiPrestazioni anno, CodicePrestazione codice) => string.Join(", ",
        anno.Rate.Where(r => r.Prestazione == codice).Select(r => r.Tredicesima ? $"13ª {r.Importo}" : $"{r.Mese.Month} {r.Importo}"));

    private static DateOnly Giorno(string testo) => DateOnly.Parse(testo, null);
}

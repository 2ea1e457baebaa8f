using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>I piani: ciò che si pagherà in un anno, e ciò che si restituisce.</summary>
public sealed class PianiERecuperiTests
{
    private static readonly Fatti Ada = PrestazioniTests.Ada with { Domanda = new(2024, 3, 10) };

    [Fact, Trait("regola", "E-11")]
    public void Nel_piano_le_rate_vanno_in_ordine_di_mese_e_a_dicembre_le_tredicesime_vengono_dopo()
    {
        var piano = Piano(Ada with { Riconoscimenti = Riconoscimenti.Totale });
        piano.Anno.ShouldBe(2025);
        piano.Rate.Select(r => (r.Mese.Month, r.Tredicesima)).ShouldBe(
            [.. Enumerable.Range(1, 12).SelectMany(m => new[] { (m, false), (m, false) }), (12, true), (12, true)]);
        piano.Rate.Where(r => r.Prestazione == Incremento).ShouldAllBe(r => r.Importo == Euro.Esatti(411.84m) && r.Fonte == "importo della persona");
        piano.Rate.Where(r => r.Prestazione == PensioneInabilita).ShouldAllBe(r => r.Importo == Euro.Esatti(336));
        piano.Totale.ShouldBe(Euro.Esatti(747.84m) * 13);
    }

    [Theory, Trait("regola", "E-11")]
    [InlineData("2024-07-01", 13, "4368.00")]
    [InlineData("2025-10-11", 4, "983.61")] // 227,61 + 336,00 × 2 + tre dodicesimi
    [InlineData("2025-12-31", 2, "38.84")] // un giorno su trentuno, un dodicesimo
    [InlineData("2026-01-01", 0, "0.00")]
    [InlineData("2026-05-01", 0, "0.00")]
    public void Il_piano_comincia_con_la_decorrenza(string decorrenza, int rate, string totale)
    {
        var piano = Piano(Ada with { DecorrenzaVerbale = DateOnly.Parse(decorrenza, null) });
        (piano.Rate.Count, piano.Totale.ToString()).ShouldBe((rate, totale));
    }

    [Fact, Trait("regola", "E-09")]
    public void L_incremento_di_chi_comincia_nell_anno_ha_il_mese_spezzato_e_la_tredicesima_in_dodicesimi() =>
        Piano(Ada with { Riconoscimenti = Riconoscimenti.Totale, DecorrenzaVerbale = new(2025, 10, 11) }).Rate.Where(r => r.Prestazione == Incremento).Select(r => r.Importo.ToString())
            .ShouldBe(["278.99", "411.84", "411.84", "102.96"]); // 21 giorni su 31

    [Theory, Trait("regola", "E-09")]
    [InlineData(2025, 9, "")]
    [InlineData(2025, 10, "67.74")]
    [InlineData(2025, 11, "100.00")]
    [InlineData(2025, 12, "100.00, 13ª 25.00")]
    [InlineData(2026, 1, "100.00")]
    [InlineData(2026, 12, "100.00, 13ª 100.00")]
    public void La_rata_del_mese_di_un_importo_della_persona(int anno, int mese, string rate) =>
        string.Join(", ", RateDelMese.Di(Incremento, new(2025, 10, 11), Euro.Esatti(100), new(anno, mese, 20), new(2026, 12, 31), Dati.Norme)
            .Select(r => $"{(r.Tredicesima ? "13ª " : "")}{r.Importo}")).ShouldBe(rate);

    [Theory, Trait("regola", "E-03")]
    [InlineData(2025, 9, "")]
    [InlineData(2025, 10, "227.61")]
    [InlineData(2025, 12, "336.00, 13ª 84.00")]
    [InlineData(2026, 1, "340.71")]
    public void La_rata_del_mese_di_un_importo_di_legge(int anno, int mese, string rate) =>
        string.Join(", ", RateDelMese.Di(AssegnoMensile, new(2025, 10, 11), null, new(anno, mese, 20), new(2026, 12, 31), Dati.Norme)
            .Select(r => $"{(r.Tredicesima ? "13ª " : "")}{r.Importo}")).ShouldBe(rate);

    [Fact, Trait("regola", "E-02")]
    public void Solo_la_frequenza_si_paga_nei_mesi_di_frequenza()
    {
        var minore = Ada with { Persona = new(new(2015, 2, 10)), Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)), Domanda = new(2024, 12, 10) };
        Piano(minore with { Riconoscimenti = Riconoscimenti.MinoreDifficolta }).Rate.Select(r => r.Mese.Month).ShouldBe([1, 2, 3, 4, 5, 6]);
        Piano(minore with { Riconoscimenti = Riconoscimenti.MinoreAccompagnamento }).Rate.Select(r => (r.Mese.Month, r.Prestazione))
            .ShouldBe(Enumerable.Range(1, 12).Select(m => (m, IndennitaAccompagnamento)));
    }

    [Fact, Trait("regola", "E-08")]
    public void Cio_di_cui_non_si_conosce_l_importo_non_ha_rate()
    {
        var anziana = Ada with { Persona = new(new(1955, 5, 5)), TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([AssegnoMensile]) };
        Valuta(anziana).SenzaCifra.ShouldBe([AssegnoSocialeSostitutivo]);
        Valuta(anziana).TotaleMensile.ShouldBe(Euro.Zero);
        Piano(anziana).Rate.ShouldBeEmpty();
    }

    [Fact, Trait("regola", "E-03")]
    public void Il_totale_di_un_anno_e_quello_che_si_sa_a_fine_anno() =>
        PianoDeiPagamenti.TotaleAnnuo([AssegnoMensile, IndennitaAccompagnamento], 2026, Dati.Norme).ShouldBe(Euro.Esatti(340.71m * 13 + 551.53m * 12));

    [Theory, Trait("regola", "E-06")]
    [InlineData("2025-03-01", "2025-03-31", Retta.Gratuito, "542.02 0.00 542.02")]
    [InlineData("2025-03-31", "2025-05-10", Retta.Gratuito, "542.02 524.54 0.00")] // un giorno su trentuno
    [InlineData("2025-01-10", "2025-03-01", Retta.Gratuito, "0.00 524.54 542.02")]
    [InlineData("2025-03-15", null, Retta.GratuitoConSupplementoMigliore, "542.02 244.78 0.00")] // diciassette giorni
    [InlineData("2025-03-01", "2025-03-31", Retta.APagamentoParziale, "542.02 542.02 542.02")]
    [InlineData("2025-03-01", "2025-03-31", Retta.APagamentoIntero, "542.02 542.02 542.02")]
    public void L_accompagnamento_perde_i_giorni_di_ricovero_gratuito_estremi_compresi(string dal, string? al, Retta retta, string importi) =>
        ConRicovero(IndennitaAccompagnamento, dal, al, retta).ShouldBe(importi);

    [Theory, Trait("regola", "E-06")]
    [InlineData(Retta.Gratuito, "363.37 348.36 336.00")] // 363,37 − 27,37 × 17/31
    [InlineData(Retta.APagamentoIntero, "363.37 363.37 363.37")]
    public void La_pensione_dei_ciechi_assoluti_perde_la_differenza(Retta retta, string importi) =>
        ConRicovero(PensioneCiechiAssoluti, "2025-03-15", null, retta).ShouldBe(importi);

    [Theory, Trait("regola", "E-06")]
    [InlineData(AssegnoMensile)]
    [InlineData(IndennitaAccompagnamentoCiechi)]
    [InlineData(IndennitaComunicazione)]
    public void Le_altre_prestazioni_restano_come_sono(CodicePrestazione codice) =>
        ConRicovero(codice, "2025-03-15", null, Retta.Gratuito).Split(' ').Distinct().Count().ShouldBe(1);

    [Theory, Trait("regola", "E-10")]
    [InlineData("336.00", "336.00", 0, null)] // fatti i conti, pari
    [InlineData("336.00", "336.01", 0, null)]
    [InlineData("336.01", "336.00", 1, "1 rata fino a 0,01 €")]
    [InlineData("336.24", "336.00", 24, "24 rate fino a 0,01 €")]
    [InlineData("336.25", "336.00", 13, "13 rate fino a 0,02 €")] // arrotondate in su
    [InlineData("2016.00", "336.00", 25, "25 rate fino a 67,20 €")] // 1.680,00: venticinque volte il quinto
    [InlineData("2016.01", "336.00", 26, "26 rate fino a 64,62 €")]
    public void Le_rate_di_un_indebito(string pagato, string dovuto, int quante, string? come)
    {
        var indebito = Indebito.Di(Confronto(pagato, dovuto), Euro.Esatti(336), new(2025, 6, 15), Dati.Norme);
        (indebito?.Piano.Count ?? 0, indebito?.Motivi[^1].Trovato).ShouldBe((quante, come));
        if (indebito is null) return;
        indebito.Piano.Aggregate(Euro.Zero, (somma, r) => somma + r.Importo).ShouldBe(indebito.Importo);
        indebito.Piano.Select(r => r.Mese).ShouldBe(Enumerable.Range(0, quante).Select(i => new DateOnly(2025, 6, 1).AddMonths(i)));
        indebito.Causa.ShouldBe(CausaDelRicalcolo.Reddito);
        indebito.Motivi.Select(m => (m.Regola, m.Esito)).ShouldBe(Enumerable.Repeat(("E-10", EsitoMotivo.Calcolato), 4));
        indebito.Motivi[^1].Fonte.ShouldNotBeNull().ShouldContain("art. 69");
    }

    [Theory, Trait("regola", "E-10")]
    [InlineData("0.04", false)] // il quinto non arriva a un centesimo
    [InlineData("0.05", true)]
    public void Chi_riceve_troppo_poco_concorda_il_piano(string rata, bool proposto)
    {
        var indebito = Indebito.Di(Confronto("1.00", "0.50"), Euro.Esatti(decimal.Parse(rata, null)), new(2025, 6, 1), Dati.Norme)!;
        indebito.Piano.Any().ShouldBe(proposto);
        indebito.Motivi[^1].Esito.ShouldBe(proposto ? EsitoMotivo.Calcolato : EsitoMotivo.DaChiarire);
    }

    [Theory, Trait("regola", "E-10")]
    [InlineData("134.40", 2, "336.00", "67.20 67.20", null)]
    [InlineData("134.41", 2, "336.00", null, "RATA_OLTRE_LA_QUOTA")] // un centesimo oltre il quinto
    [InlineData("134.41", 2, "0.00", "67.21 67.20", null)] // non riceve nulla: versa lei
    [InlineData("100.00", 3, "336.00", "33.34 33.34 33.32", null)]
    [InlineData("50.00", 1, "336.00", "50.00", null)]
    [InlineData("50.00", 0, "336.00", null, "RATE_NON_VALIDE")]
    public void Un_piano_concordato_sta_nella_quota_di_legge(string importo, int quante, string rata, string? rate, string? codice)
    {
        var esito = Indebito.Concorda(Euro.Esatti(decimal.Parse(importo, null)), quante, Euro.Esatti(decimal.Parse(rata, null)), new(2025, 6, 15), Dati.Norme);
        esito.Rifiuti.SingleOrDefault()?.Codice.ShouldBe(codice);
        esito.Accettato.ShouldBe(codice is null);
        if (!esito.Accettato) return;
        string.Join(' ', esito.Valore.Select(r => r.Importo)).ShouldBe(rate);
        esito.Valore[0].Mese.ShouldBe(new(2025, 6, 1));
    }

    [Fact, Trait("regola", "E-04")]
    public void Ogni_rata_produce_interessi_dal_suo_mese_se_matura_dopo()
    {
        var interessi = Interessi.Calcola(Rate(new(2025, 1, 1), new(2025, 7, 1)), new(2025, 1, 1), new(2025, 9, 1), Dati.Norme);
        interessi.Tratti.Select(t => (t.Dal, t.Fine)).ShouldBe([(new DateOnly(2025, 5, 2), new DateOnly(2025, 9, 1)), (new(2025, 7, 1), new(2025, 9, 1))]);
        interessi.InteressiLegali.ShouldBe(Euro.Esatti(10.08m)); // 1.000 × 2% × (122 + 62) / 365
        interessi.Motivi.Select(m => (m.Trovato, m.Esito)).ShouldBe(
            [("10,08 €", EsitoMotivo.Calcolato), ("manca l'indice FOI di un anno: si ricalcola quando arriva", EsitoMotivo.DaChiarire), ("10,08 €", EsitoMotivo.Calcolato)]);
        interessi.Motivi[0].Fonte.ShouldNotBeNull().ShouldStartWith("DM 10-12-2024");
        interessi.Motivi[0].Fonte!.Split("DM 10-12-2024").Length.ShouldBe(2, "la stessa fonte si dice una volta");
    }

    [Fact, Trait("regola", "E-04")]
    public void Una_rivalutazione_negativa_non_toglie_nulla()
    {
        // Il 2020: FOI −0,3%, tasso legale 0,05% su 366 giorni.
        var interessi = Interessi.Calcola(Rate(new DateOnly(2019, 6, 1)), new(2019, 9, 2), new(2021, 1, 1), Dati.Norme);
        interessi.Dal.ShouldBe(new(2020, 1, 1));
        (interessi.InteressiLegali, interessi.Rivalutazione, interessi.Dovuti).ShouldBe((Euro.Esatti(0.50m), Euro.Zero, Euro.Esatti(0.50m)));
        interessi.Tratti.ShouldHaveSingleItem().Fine.ShouldBe(new(2021, 1, 1));
        interessi.Motivi[1].ShouldSatisfyAllConditions(m => m.Trovato.ShouldBe("0,00 €"), m => m.Esito.ShouldBe(EsitoMotivo.Calcolato));
    }

    [Fact, Trait("regola", "E-04")]
    public void Senza_giorni_di_ritardo_non_c_e_fonte_da_dire() =>
        Interessi.Calcola(Rate(new DateOnly(2025, 1, 1)), new(2025, 1, 1), new(2025, 5, 2), Dati.Norme).Motivi.Select(m => m.Fonte).ShouldBe([null, null, null]);

    private static Arretrati Rate(params DateOnly[] mesi) => new([.. mesi.Select(m => new RataDovuta(m, AssegnoMensile, Euro.Esatti(1000), false, "prova"))]);

    private static Ricalcolo Confronto(string pagato, string dovuto) => Ricalcolo.Confronta(
        [new(new(2025, 1, 1), AssegnoMensile, Euro.Esatti(decimal.Parse(pagato, null)), false, "prova")],
        [new(new(2025, 2, 1), AssegnoMensile, Euro.Esatti(decimal.Parse(dovuto, null)), false, "prova")], CausaDelRicalcolo.Reddito);

    private static string ConRicovero(CodicePrestazione codice, string dal, string? al, Retta retta)
    {
        var rate = Arretrati.Calcola(codice, new(2025, 2, 1), new(2025, 5, 1), Dati.Norme).Rate;
        var ricovero = new Ricovero(DateOnly.Parse(dal, null), al is null ? null : DateOnly.Parse(al, null), 40, retta, TipoRicovero.Ospedale);
        return string.Join(' ', RateConRicovero.Applica(rate, ricovero, new(2025, 5, 1), Dati.Norme).Select(r => r.Importo));
    }

    private static ValutazioneEconomica Valuta(Fatti fatti) => ValutazioneEconomica.Valuta(fatti, new(2025, 6, 15), Dati.Norme);

    private static PianoDeiPagamenti Piano(Fatti fatti) => PianoDeiPagamenti.Di(Valuta(fatti), 2025, Dati.Norme, new(2025, 12, 31));
}

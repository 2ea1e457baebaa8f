using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

public sealed class RicalcoloTests
{
    [Fact, Trait("regola", "E-11")]
    public void Quando_arriva_il_definitivo_ogni_rata_ha_il_suo_conguaglio()
    {
        // 2023: provvisorio 313,91, definitivo 316,25 noto dal 2024.
        var pagate = Rate(AssegnoMensile, new(2023, 10, 1), new(2024, 2, 1), notoAl: new(2023, 12, 1));
        var conguaglio = Ricalcolo.Conguaglio(pagate, new(2023, 10, 1), new(2024, 1, 1), Dati.Norme);
        conguaglio.Righe.Select(r => $"{r.Mese:yyyy-MM}{(r.Tredicesima ? " 13ª" : "")} {r.Pagato} {r.Dovuto} {r.Differenza}").ShouldBe(
        [
            "2023-10 313.91 316.25 2.34", "2023-11 313.91 316.25 2.34", "2023-12 313.91 316.25 2.34", "2023-12 13ª 78.48 79.06 0.58",
        ]);
        (conguaglio.ACredito, conguaglio.ADebito, conguaglio.Saldo).ShouldBe((Euro.Esatti(7.60m), Euro.Zero, Euro.Esatti(7.60m)));
        conguaglio.Righe[0].Motivo.ShouldSatisfyAllConditions(
            m => m.Regola.ShouldBe("E-11"),
            m => m.Parole.ShouldBe("l'assegno mensile, ottobre 2023: l'importo definitivo dell'anno"),
            m => m.Trovato.ShouldBe("pagati 313,91 €"),
            m => m.Soglia.ShouldBe("dovuti 316,25 €"),
            m => m.Esito.ShouldBe(EsitoMotivo.Calcolato),
            m => m.Fonte!.ShouldContain("perequazione definitiva 2023"));
    }

    [Fact, Trait("regola", "E-11")]
    public void Prima_che_il_definitivo_sia_noto_non_c_e_conguaglio_e_dopo_averlo_pagato_neppure()
    {
        var pagate = Rate(AssegnoMensile, new(2023, 10, 1), new(2024, 1, 1), notoAl: new(2023, 12, 1));
        Ricalcolo.Conguaglio(pagate, new(2023, 10, 1), new(2023, 12, 31), Dati.Norme).Righe.ShouldBeEmpty();
        RataDovuta[] saldate = [.. pagate, .. Ricalcolo.Conguaglio(pagate, new(2023, 10, 1), new(2024, 1, 1), Dati.Norme).Righe
            .Select(r => new RataDovuta(r.Mese, r.Prestazione, r.Differenza, r.Tredicesima, "conguaglio"))];
        Ricalcolo.Conguaglio(saldate, new(2023, 10, 1), new(2024, 6, 1), Dati.Norme).Righe.ShouldBeEmpty();
        Ricalcolo.Conguaglio([], new(2023, 10, 1), new(2024, 6, 1), Dati.Norme).Righe.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Ricalcolo.Conguaglio([pagate[0], pagate[0] with { Prestazione = PensioneInabilita }], new(2023, 1, 1), new(2024, 1, 1), Dati.Norme));
    }

    [Fact, Trait("regola", "E-11")]
    public void Si_conguagliano_solo_i_mesi_pagati()
    {
        var pagate = Rate(AssegnoMensile, new(2023, 1, 1), new(2023, 12, 1), notoAl: new(2023, 11, 1)).Where(r => r.Mese.Month is 3 or 5).ToList();
        Ricalcolo.Conguaglio(pagate, new(2023, 1, 1), new(2024, 1, 1), Dati.Norme).Righe.Select(r => r.Mese.Month).ShouldBe([3, 5]);
    }

    [Fact, Trait("regola", "E-04")]
    public void La_frequenza_dichiarata_dopo_aggiunge_e_toglie_mesi()
    {
        var pagate = Rate(IndennitaFrequenza, new(2025, 1, 1), new(2025, 4, 1), new(2025, 4, 1));
        var dovute = Rate(IndennitaFrequenza, new(2025, 2, 1), new(2025, 6, 1), new(2025, 6, 1));
        var ricalcolo = Ricalcolo.Confronta(pagate, dovute, CausaDelRicalcolo.Frequenza);
        ricalcolo.Righe.Select(r => (r.Mese.Month, r.Differenza.InEuro, r.Motivo.Esito)).ShouldBe(
            [(1, -336m, EsitoMotivo.NonSpetta), (4, 336m, EsitoMotivo.Calcolato), (5, 336m, EsitoMotivo.Calcolato)]);
        (ricalcolo.ACredito, ricalcolo.ADebito, ricalcolo.Saldo).ShouldBe((Euro.Esatti(672), Euro.Esatti(336), Euro.Esatti(336)));
        ricalcolo.Righe[0].Motivo.Fonte.ShouldBeNull();
        Indebito.Di(ricalcolo, Euro.Esatti(336), new(2025, 7, 1), Dati.Norme).ShouldBeNull();
    }

    [Theory]
    [InlineData(CausaDelRicalcolo.ImportoDefinitivo, "E-11")]
    [InlineData(CausaDelRicalcolo.Ricovero, "E-06")]
    [InlineData(CausaDelRicalcolo.Frequenza, "E-02")]
    [InlineData(CausaDelRicalcolo.Reddito, "E-02")]
    [InlineData(CausaDelRicalcolo.Giudizio, "G-12")]
    [InlineData(CausaDelRicalcolo.Sospensione, "R-02")]
    [InlineData(CausaDelRicalcolo.Opzione, "E-05")]
    public void Ogni_causa_cita_la_sua_regola(CausaDelRicalcolo causa, string regola) =>
        Ricalcolo.Confronta([Pagata(2025, 1, 10)], [], causa).Righe.Single().Motivo.Regola.ShouldBe(regola);

    [Fact, Trait("regola", "E-06")]
    public void Il_ricovero_saputo_dopo_toglie_l_accompagnamento_giorno_per_giorno()
    {
        var intere = Rate(IndennitaAccompagnamento, new(2025, 1, 1), new(2025, 5, 1), new(2025, 5, 1));
        var ricovero = new Ricovero(new(2025, 1, 17), new(2025, 3, 10), 53, Retta.Gratuito, TipoRicovero.Ospedale);
        var ridotte = RateConRicovero.Applica(intere, ricovero, new(2025, 5, 1), Dati.Norme);
        // 15 giorni su 31, tutto febbraio, 10 giorni su 31.
        ridotte.Select(r => r.Importo.InEuro).ShouldBe([279.75m, 0m, 367.17m, 542.02m]);
        Ricalcolo.Confronta(intere, ridotte, CausaDelRicalcolo.Ricovero).ADebito.ShouldBe(Euro.Esatti(262.27m + 542.02m + 174.85m));
    }

    [Theory, Trait("regola", "E-06")]
    [InlineData(29, Retta.Gratuito, TipoRicovero.Ospedale, false)]
    [InlineData(30, Retta.Gratuito, TipoRicovero.Ospedale, true)]
    [InlineData(60, Retta.APagamentoParziale, TipoRicovero.Ospedale, false)]
    [InlineData(60, Retta.Gratuito, TipoRicovero.DayHospital, false)]
    public void Solo_il_ricovero_gratuito_e_lungo_tocca_le_rate(int giorni, Retta retta, TipoRicovero tipo, bool toglie)
    {
        var rate = Rate(IndennitaAccompagnamento, new(2025, 1, 1), new(2025, 2, 1), new(2025, 2, 1));
        var ridotte = RateConRicovero.Applica(rate, new(new(2025, 1, 1), new DateOnly(2025, 1, 1).AddDays(giorni - 1), giorni, retta, tipo), new(2025, 5, 1), Dati.Norme);
        (ridotte[0].Importo < rate[0].Importo).ShouldBe(toglie);
    }

    [Fact, Trait("regola", "E-06")]
    public void Il_cieco_assoluto_ricoverato_ha_l_importo_ridotto_e_la_tredicesima_intera()
    {
        var intere = Rate(PensioneCiechiAssoluti, new(2025, 1, 1), new(2026, 1, 1), new(2025, 12, 31));
        var ricovero = new Ricovero(new(2025, 12, 1), null, 40, Retta.APagamentoParziale, TipoRicovero.Ospedale);
        var ridotte = RateConRicovero.Applica(intere, ricovero, new(2025, 12, 31), Dati.Norme);
        ridotte.Where(r => r.Mese.Month == 12).Select(r => r.Importo.InEuro).ShouldBe([336.00m, 363.37m]);
        ridotte.Take(11).ShouldAllBe(r => r.Importo == Euro.Esatti(363.37m));
        RateConRicovero.Applica([Pagata(2025, 12, 500)], ricovero with { Retta = Retta.Gratuito }, new(2025, 12, 31), Dati.Norme).Single().Importo.ShouldBe(Euro.Esatti(500));
    }

    [Fact, Trait("regola", "E-10")]
    public void L_indebito_si_spiega_e_si_restituisce_a_rate_entro_il_quinto()
    {
        var ricalcolo = Ricalcolo.Confronta([Pagata(2025, 1, 336), Pagata(2025, 2, 336)], [Pagata(2025, 3, 100)], CausaDelRicalcolo.Reddito);
        var indebito = Indebito.Di(ricalcolo, Euro.Esatti(336), new(2025, 6, 15), Dati.Norme)!;
        (indebito.Importo, indebito.Compensato, indebito.Righe.Count).ShouldBe((Euro.Esatti(572), Euro.Esatti(100), 2));
        indebito.Piano.Count.ShouldBe(24);
        (indebito.Piano[0], indebito.Piano[^1]).ShouldBe((new(new(2025, 6, 1), Euro.Esatti(23.84m)), new RataDiRecupero(new(2027, 5, 1), Euro.Esatti(23.68m))));
        indebito.Motivi.Select(m => m.Trovato).ShouldBe(["672,00 €", "100,00 €", "572,00 €", "24 rate fino a 23,84 €"]);
        indebito.Motivi[^1].Soglia.ShouldBe("al massimo 67,20 € al mese (20%)");
    }

    [Fact, Trait("regola", "E-10")]
    public void Se_il_quinto_non_basta_le_rate_aumentano_e_senza_prestazione_il_piano_si_concorda()
    {
        var ricalcolo = Ricalcolo.Confronta([Pagata(2025, 1, 5000)], [], CausaDelRicalcolo.Giudizio);
        var piano = Indebito.Di(ricalcolo, Euro.Esatti(336), new(2025, 6, 1), Dati.Norme)!.Piano;
        piano.Count.ShouldBe(75); // 5000 / 67,20 = 74,4
        var senza = Indebito.Di(ricalcolo, Euro.Zero, new(2025, 6, 1), Dati.Norme)!;
        senza.Piano.ShouldBeEmpty();
        senza.Motivi[^1].Esito.ShouldBe(EsitoMotivo.DaChiarire);
    }

    [Fact, Trait("regola", "E-10")]
    public void Il_piano_restituisce_tutto_e_mai_piu_del_quinto() => Prop.ForAll(
        Gen.Choose(1, 2_000_000).Zip(Gen.Choose(500, 200_000)).ToArbitrary(),
        coppia =>
        {
            var rata = new Euro(coppia.Item2);
            var indebito = Indebito.Di(Ricalcolo.Confronta([Pagata(2025, 1, 0) with { Importo = new(coppia.Item1) }], [], CausaDelRicalcolo.Reddito), rata, new(2025, 6, 1), Dati.Norme)!;
            return indebito.Piano.Sum(r => r.Importo.Centesimi) == coppia.Item1
                && indebito.Piano.All(r => r.Importo > Euro.Zero && r.Importo.Centesimi * 5 <= rata.Centesimi);
        }).QuickCheckThrowOnFailure();

    private static RataDovuta Pagata(int anno, int mese, decimal euro) => new(new(anno, mese, 1), AssegnoMensile, Euro.Esatti(euro), false, "prova");

    private static List<RataDovuta> Rate(CodicePrestazione prestazione, DateOnly dal, DateOnly fine, DateOnly notoAl) =>
        [.. Enumerable.Range(0, (fine.Year - dal.Year) * 12 + fine.Month - dal.Month).SelectMany(i => RateDelMese.Di(prestazione, dal, null, dal.AddMonths(i), notoAl, Dati.Norme))];
}

using Accerta.Norma.Giudizi;
using FsCheck;
using FsCheck.Fluent;

namespace Accerta.Norma.Tests;

[Trait("regola", "G-02")]
public sealed class RiduzionisticoTests
{
    private static readonly DateOnly Oggi = new(2026, 1, 1);
    private static readonly Arbitrary<int[]> Percentuali = Gen.Choose(0, 100).ArrayOf().Where(p => p.Length <= 12).ToArbitrary();

    [Fact]
    public void I_passi_si_leggono_come_nel_verbale()
    {
        var calcolata = Calcola(30, 50);
        calcolata.Formula.ShouldBe("0,50 + 0,50·0,30 = 0,65");
        calcolata.Passi.Select(p => (p.Percentuale.ToString(), p.Residuo.ToString(), p.Totale.ToString())).ShouldBe([("50", "100", "50"), ("30", "50", "65")]);
    }

    [Theory]
    [InlineData(33, GiudizioInvalidita.NonInvalido)]
    [InlineData(34, GiudizioInvalidita.Invalido_34_73)]
    [InlineData(73, GiudizioInvalidita.Invalido_34_73)]
    [InlineData(74, GiudizioInvalidita.Invalido_74_99)]
    [InlineData(99, GiudizioInvalidita.Invalido_74_99)]
    [InlineData(100, GiudizioInvalidita.Invalido_100)]
    public void Il_giudizio_cambia_alla_soglia(int percentuale, GiudizioInvalidita giudizio) => Calcola(percentuale).Giudizio.ShouldBe(giudizio);

    [Theory]
    [InlineData(10, 50)] // non conta
    [InlineData(11, 56)] // 55,5 → 56
    public void Fino_al_dieci_per_cento_non_si_conta_nella_coesistenza(int seconda, int finale) => Calcola(50, seconda).Finale.ShouldBe(finale);

    [Fact]
    public void Le_piccole_menomazioni_concorrenti_si_contano() =>
        CalcoloRiduzionistico.Calcola(new([Voce("A", 8, "G"), Voce("B", 5, "G"), Voce("C", 50)], [new("G", 10)]), Dati.Norme, Oggi).Valore.Esatta.ToString().ShouldBe("55");

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(-5, true)]
    [InlineData(-6, false)]
    [InlineData(int.MinValue, false)]
    public void La_variazione_arriva_fino_a_cinque_punti(int punti, bool accettata) =>
        CalcoloRiduzionistico.Calcola(new([Voce("A", 50)], [], punti), Dati.Norme, Oggi).Accettato.ShouldBe(accettata);

    [Theory]
    [InlineData(14, true, false)]
    [InlineData(15, true, true)]
    [InlineData(15, false, false)]
    [InlineData(17, false, false)]
    [InlineData(18, false, true)]
    public void Ai_minori_la_percentuale_solo_per_il_collocamento(int eta, bool collocamento, bool accettata) =>
        CalcoloRiduzionistico.Calcola(new([Voce("A", 50)], [], 0, eta, collocamento), Dati.Norme, Oggi).Accettato.ShouldBe(accettata);

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void La_fascia_comprende_gli_estremi(int percentuale, bool accettata) =>
        CalcoloRiduzionistico.Calcola(new([new("A", percentuale, VoceDiTabella.Fascia(41, 50))], []), Dati.Norme, Oggi).Accettato.ShouldBe(accettata);

    [Fact]
    public void Una_deroga_motivata_esce_dalla_tabella() =>
        CalcoloRiduzionistico.Calcola(new([new("A", 60, VoceDiTabella.Fascia(41, 50), Deroga: true, Motivazione: "condizione eccezionale documentata")], []), Dati.Norme, Oggi)
            .Valore.Finale.ShouldBe(60);

    [Fact]
    public void I_rifiuti_arrivano_tutti_insieme() =>
        CalcoloRiduzionistico.Calcola(
            new([new("A", 60, VoceDiTabella.Fascia(41, 50)), new("B", 90, VoceDiTabella.Fissa(95)), Voce("C", 20, "G"), Voce("D", 20, "G")], [], 9, 12), Dati.Norme, Oggi)
            .Rifiuti.Select(r => r.Codice).ShouldBe(
            ["PERCENTUALE_NON_PREVISTA_PER_MINORE", "FUORI_FASCIA", "DIVERSA_DA_VALORE_FISSO", "VALUTAZIONE_UNICA_MANCANTE", "VARIAZIONE_OLTRE_5_PUNTI"]);

    [Fact]
    public void L_ordine_non_cambia_il_risultato() =>
        Prop.ForAll(Percentuali, p => Calcola(p).Esatta == Calcola([.. p.Reverse()]).Esatta).QuickCheckThrowOnFailure();

    [Fact]
    public void Qualunque_ordine_da_la_stessa_formula_anche_con_i_gruppi() =>
        Prop.ForAll(Percentuali, Gen.Choose(0, 1000).ArrayOf(12).ToArbitrary(), (p, ordine) =>
        {
            Menomazione[] elenco = [.. p.Select((valore, i) => new Menomazione($"M{i:00}", valore, VoceDiTabella.Fissa(valore), i % 4 == 3 ? "G" : null))];
            GruppoConcorrente[] gruppi = [new("G", p.LastOrDefault())];
            Menomazione[] mescolate = [.. elenco.Zip(ordine).OrderBy(coppia => coppia.Second).Select(coppia => coppia.First)];
            var (prima, dopo) = (CalcoloRiduzionistico.Calcola(new(elenco, gruppi), Dati.Norme, Oggi).Valore, CalcoloRiduzionistico.Calcola(new(mescolate, gruppi), Dati.Norme, Oggi).Valore);
            return prima.Passi.SequenceEqual(dopo.Passi) && prima.Esatta == dopo.Esatta && prima.Finale == dopo.Finale && prima.Formula == dopo.Formula;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Il_risultato_non_scende_mai_sotto_la_menomazione_piu_grave() =>
        Prop.ForAll(Percentuali, p => p.All(x => x <= 10) // la più grave fino al 10% non si conta (C03)
            ? Calcola(p).Esatta == 0
            : Calcola(p).Esatta >= p.Max() && Calcola(p).Finale >= p.Max()).QuickCheckThrowOnFailure();

    [Fact]
    public void Il_risultato_non_supera_la_somma_ne_cento() =>
        Prop.ForAll(Percentuali, p => Calcola(p).Esatta <= Math.Min(100, p.Sum())).QuickCheckThrowOnFailure();

    [Fact]
    public void Si_arriva_a_cento_solo_se_una_menomazione_vale_cento() =>
        Prop.ForAll(Percentuali, p => Calcola(p).Finale == 100 == p.Contains(100)).QuickCheckThrowOnFailure();

    [Fact]
    public void Una_menomazione_in_piu_non_abbassa_mai() =>
        Prop.ForAll(Percentuali, Gen.Choose(0, 100).ToArbitrary(), (p, altra) => Calcola([.. p, altra]).Esatta >= Calcola(p).Esatta).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 8, "0.125")]
    [InlineData(224, 3, "74.67")]
    [InlineData(-1, 4, "-0.25")]
    [InlineData(0, 7, "0")]
    [InlineData(200, 2, "100")]
    public void Una_frazione_si_scrive_con_tutte_le_sue_cifre_se_finiscono(int n, int d, string testo) => new Frazione(n, d).ToString().ShouldBe(testo);

    [Theory]
    [InlineData("33.5", 34, 33)]
    [InlineData("33.49", 33, 33)]
    [InlineData("-0.5", 0, -1)]
    [InlineData("7", 7, 7)]
    public void Mezzo_va_in_su(string valore, int vicino, int difetto) =>
        (Frazione.Parse(valore).AllInteroPiuVicino, Frazione.Parse(valore).PerDifetto).ShouldBe((vicino, difetto));

    private static PercentualeCalcolata Calcola(params int[] percentuali) =>
        CalcoloRiduzionistico.Calcola(new([.. percentuali.Select((p, i) => Voce($"M{i}", p))], []), Dati.Norme, Oggi).Valore;

    private static Menomazione Voce(string id, int percentuale, string? gruppo = null) => new(id, percentuale, VoceDiTabella.Fissa(percentuale), gruppo);
}

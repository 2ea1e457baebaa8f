using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>I valori piccoli su cui si conta tutto: somme di denaro, insiemi, mesi di frequenza.</summary>
public sealed class EuroEInsiemiTests
{
    [Theory]
    [InlineData(10000, 1, 3, 3333)]
    [InlineData(10000, 2, 3, 6667)]
    [InlineData(1, 1, 2, 1)] // mezzo centesimo in su
    [InlineData(3, 1, 2, 2)]
    [InlineData(-1, 1, 2, -1)] // e dall'altra parte dello zero, lontano dallo zero
    [InlineData(-10000, 1, 3, -3333)]
    [InlineData(49, 1, 100, 0)]
    [InlineData(50, 1, 100, 1)]
    [InlineData(10000, 0, 31, 0)]
    [InlineData(10000, 31, 31, 10000)]
    [InlineData(0, 5, 7, 0)]
    public void Una_frazione_si_arrotonda_una_volta_al_centesimo_piu_vicino(long centesimi, int parti, int intero, long attesi)
    {
        new Euro(centesimi).Frazione(parti, intero).Centesimi.ShouldBe(attesi);
        Euro.ArrotondaAlCentesimo(centesimi / 100m * parti / intero).Centesimi.ShouldBe(attesi);
    }

    [Fact]
    public void Le_somme_si_confrontano_e_si_scrivono()
    {
        var (uno, due) = (new Euro(100), new Euro(200));
        (uno < due, due < uno, uno < new Euro(100)).ShouldBe((true, false, false));
        (uno > due, due > uno, uno > new Euro(100)).ShouldBe((false, true, false));
        (uno <= due, due <= uno, uno <= new Euro(100)).ShouldBe((true, false, true));
        (uno >= due, due >= uno, uno >= new Euro(100)).ShouldBe((false, true, true));
        (uno + due, uno - due, uno * 3, uno.CompareTo(due), due.CompareTo(uno), uno.CompareTo(uno)).ShouldBe((new Euro(300), new Euro(-100), new Euro(300), -1, 1, 0));
        (new Euro(577135).Italiano, new Euro(-5).Italiano, new Euro(577135).ToString(), Euro.Zero.Italiano).ShouldBe(("5.771,35 €", "−0,05 €", "5771.35", "0,00 €"));
        Euro.Esatti(1.10m).Centesimi.ShouldBe(110);
        Should.Throw<ArgumentException>(() => Euro.Esatti(1.005m)).Message.ShouldStartWith("1.005 ha più di due decimali");
    }

    [Fact]
    public void Un_insieme_di_prestazioni_contiene_cio_che_ci_si_mette()
    {
        var insieme = InsiemeDiPrestazioni.Di([AssegnoMensile, Incremento]);
        Enum.GetValues<CodicePrestazione>().Where(insieme.Contiene).ShouldBe([AssegnoMensile, Incremento]);
        insieme.Con(AssegnoMensile).ShouldBe(insieme);
        insieme.Senza(AssegnoMensile).ShouldBe(InsiemeDiPrestazioni.Di([Incremento]));
        insieme.Senza(PensioneSordi).ShouldBe(insieme);
    }

    [Theory, Trait("scelta", "C48")]
    [InlineData(null, "2024-09-12", "2025-06-10", "2024-10-01", "2025-06-01", 9)]
    [InlineData("2024-12-31", "2024-09-12", "2025-06-10", "2025-01-01", "2025-06-01", 6)]
    [InlineData("2024-08-31", "2024-09-12", "2025-06-10", "2024-10-01", "2025-06-01", 9)]
    [InlineData("2025-06-01", "2024-09-12", "2025-06-10", "2025-07-01", "2025-06-01", 0)] // finisce prima di cominciare
    [InlineData("2025-09-01", "2024-09-12", "2025-06-10", "2025-10-01", "2025-06-01", 0)]
    [InlineData("2025-05-01", "2024-09-12", "2025-06-10", "2025-06-01", "2025-06-01", 1)]
    [InlineData(null, "2023-12-01", "2025-01-31", "2024-01-01", "2025-01-01", 13)]
    [InlineData(null, "2024-09-12", null, "2024-10-01", null, null)]
    public void I_mesi_di_frequenza(string? domanda, string dal, string? al, string primo, string? ultimo, int? mesi)
    {
        DateOnly? Data(string? testo) => testo is null ? null : DateOnly.Parse(testo, null);
        var periodo = PeriodoDiFrequenza.Di(Data(domanda), new(TipoFrequenza.Scuola, Data(dal)!.Value, Data(al)), Dati.Norme, new(2025, 1, 1));
        (periodo.PrimoMese, periodo.UltimoMese, periodo.Mesi).ShouldBe((Data(primo)!.Value, Data(ultimo), mesi));
        periodo.Comprende(periodo.PrimoMese.AddDays(-1)).ShouldBeFalse();
        periodo.Comprende(periodo.PrimoMese).ShouldBe(mesi is null or > 0);
        if (periodo.UltimoMese is not { } fine) return;
        periodo.Comprende(fine.AddMonths(1)).ShouldBeFalse();
        periodo.Comprende(fine.AddMonths(1).AddDays(-1)).ShouldBe(mesi > 0);
        var altra = PeriodoDiFrequenza.Di(Data(domanda), new(TipoFrequenza.Scuola, Data(dal)!.Value, Data(al)), Dati.Con(("scelte", "vale: MESE_DI_CESSAZIONE", "vale: MESE_SUCCESSIVO")), new(2025, 1, 1));
        (altra.PrimoMese, altra.UltimoMese).ShouldBe((periodo.PrimoMese, fine.AddMonths(1)));
    }

    [Theory, Trait("regola", "X-02")]
    [InlineData(2023, "2023 2024")]
    [InlineData(2024, "2023 2024")] // quello dell'anno prima basta
    [InlineData(2025, "2023 2024")] // il 2024 è dichiarato
    [InlineData(2026, "2023 2024 2025")]
    [InlineData(2030, "2023 2024 2029")]
    [InlineData(2022, "2023 2024")] // prima del primo dichiarato non si sa nulla
    public void Finche_la_dichiarazione_non_arriva_vale_l_ultima(int anno, string anni)
    {
        var redditi = new Redditi
        {
            Personali = new Dictionary<int, Euro> { [2023] = new(100), [2024] = new(900) },
            OneriDeducibili = new Dictionary<int, Euro> { [2024] = new(50) },
            Coniuge = new Dictionary<int, Euro> { [2024] = new(700) },
        }.FinoA(anno);
        string.Join(' ', redditi.Personali.Keys.Order()).ShouldBe(anni);
        if (anno < 2026) return;
        (redditi.PersonaleNetto(anno - 1), redditi.DelConiuge(anno - 1), redditi.PersonaleNetto(2024), redditi.PersonaleNetto(2020), redditi.DelConiuge(2020))
            .ShouldBe((new Euro(850), new Euro(700), new Euro(850), null, null));
    }

    [Theory, Trait("regola", "X-02")]
    [InlineData(2023, 2022, 50_000)]
    [InlineData(2025, 2024, 60_000)] // dichiarato: resta, anche se della persona si sa solo il 2023
    [InlineData(2026, 2025, 60_000)] // l'ultimo, un anno avanti
    public void Il_reddito_del_coniuge_ha_la_sua_ultima_dichiarazione(int anno, int del, int euro) =>
        new Redditi
        {
            Personali = new Dictionary<int, Euro> { [2023] = Euro.Zero },
            Coniuge = new Dictionary<int, Euro> { [2022] = Euro.Esatti(50_000), [2024] = Euro.Esatti(60_000) },
        }.FinoA(anno).DelConiuge(del).ShouldBe(Euro.Esatti(euro));

    [Fact, Trait("regola", "X-02")]
    public void Il_reddito_del_coniuge_mai_dichiarato_resta_ignoto() =>
        new Redditi { Personali = new Dictionary<int, Euro> { [2020] = new(100) } }.FinoA(2025).DelConiuge(2024).ShouldBeNull();

    [Theory, Trait("regola", "E-02")]
    [InlineData(20_000, 3_000, 17_000)]
    [InlineData(3_000, 3_000, 0)]
    [InlineData(3_000, 99_999, 0)] // gli oneri non fanno un reddito meno di zero
    public void Gli_oneri_si_tolgono_una_volta_sola_e_mai_sotto_zero(int lordo, int oneri, int netto)
    {
        var redditi = new Redditi
        {
            Personali = new Dictionary<int, Euro> { [2023] = Euro.Esatti(lordo) },
            OneriDeducibili = new Dictionary<int, Euro> { [2023] = Euro.Esatti(oneri), [2024] = Euro.Esatti(oneri) },
        };
        redditi.PersonaleNetto(2023).ShouldBe(Euro.Esatti(netto));
        redditi.FinoA(2025).PersonaleNetto(2024).ShouldBe(Euro.Esatti(netto));
    }

    [Fact, Trait("regola", "X-02")]
    public void Fra_due_anni_dichiarati_vale_quello_di_prima() =>
        new Redditi { Personali = new Dictionary<int, Euro> { [2020] = new(100), [2030] = new(900) } }.FinoA(2025).PersonaleNetto(2024).ShouldBe(new Euro(100));

    [Theory, Trait("scelta", "C20")]
    [InlineData("2004-02-29", 18, 0, "2022-03-01")]
    [InlineData("2004-02-29", 20, 0, "2024-02-29")]
    [InlineData("1960-12-31", 67, 2, "2028-03-01")] // il 31 febbraio non c'è: il giorno dopo
    [InlineData("1960-12-30", 66, 2, "2027-03-01")]
    [InlineData("1960-11-30", 67, 1, "2027-12-30")]
    [InlineData("1960-12-15", 67, 1, "2028-01-15")]
    [InlineData("1960-03-31", 67, 1, "2027-05-01")]
    public void Il_giorno_in_cui_si_compie_un_eta(string nascita, int anni, int mesi, string giorno) =>
        Eta.Compleanno(DateOnly.Parse(nascita, null), anni, mesi).ShouldBe(DateOnly.Parse(giorno, null));
}

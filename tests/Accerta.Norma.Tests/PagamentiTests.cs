using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

[Trait("regola", "E-04")]
public sealed class PagamentiTests
{
    [Fact]
    public void Gli_arretrati_vanno_dalla_decorrenza_al_mese_prima_di_quello_corrente()
    {
        var arretrati = Arretrati.Calcola(AssegnoMensile, new(2024, 10, 1), new(2025, 3, 1), Dati.Norme);
        arretrati.Rate.Select(r => $"{r.Mese:yyyy-MM} {r.Importo}{(r.Tredicesima ? " 13ª" : "")}").ShouldBe(
        [
            "2024-10 333.33", "2024-11 333.33", "2024-12 333.33", "2024-12 83.33 13ª", // tre dodicesimi di tredicesima
            "2025-01 336.00", "2025-02 336.00",
        ]);
        (arretrati.Mesi, arretrati.Totale.ToString()).ShouldBe((5, "1755.32"));
    }

    [Fact]
    public void La_tredicesima_di_un_anno_intero_e_intera() =>
        Arretrati.Calcola(PensioneInabilita, new(2023, 1, 1), new(2024, 1, 1), Dati.Norme).Totale.ShouldBe(Euro.Esatti(313.91m) * 13);

    [Fact]
    public void Chi_compie_18_anni_a_meta_mese_ha_i_giorni_che_restano() =>
        Arretrati.Calcola(PensioneInabilita, new(2025, 6, 16), new(2025, 7, 1), Dati.Norme).Totale.ShouldBe(Euro.Esatti(168.00m));

    [Fact]
    public void La_frequenza_paga_solo_i_mesi_frequentati()
    {
        var periodo = PeriodoDiFrequenza.Di(new(2024, 6, 1), new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)), Dati.Norme, new(2025, 6, 1));
        (periodo.PrimoMese, periodo.UltimoMese, periodo.Mesi).ShouldBe((new(2024, 10, 1), new DateOnly(2025, 6, 1), 9));
        Arretrati.Calcola(IndennitaFrequenza, new(2024, 7, 1), new(2025, 9, 1), Dati.Norme, periodo).Mesi.ShouldBe(9);
    }

    [Fact]
    public void Il_piano_dell_anno_ha_dodici_rate_e_la_tredicesima_a_dicembre()
    {
        var fatti = PrestazioniTests.Ada with { Domanda = new(2024, 3, 10), Redditi = PrestazioniTests.Reddito(0) };
        var piano = PianoDeiPagamenti.Di(ValutazioneEconomica.Valuta(fatti, new(2025, 6, 15), Dati.Norme), 2025, Dati.Norme, new(2025, 6, 15));
        piano.Rate.Count.ShouldBe(13);
        piano.Rate[^1].ShouldSatisfyAllConditions(r => r.Tredicesima.ShouldBeTrue(), r => r.Mese.ShouldBe(new(2025, 12, 1)));
        piano.Totale.ShouldBe(PianoDeiPagamenti.TotaleAnnuo([AssegnoMensile], 2025, Dati.Norme));
    }

    [Fact]
    public void Gli_interessi_cominciano_dal_121_giorno() => Interessi.DalGiorno(new(2023, 11, 2), Dati.Norme).ShouldBe(new(2024, 3, 2));

    [Fact]
    public void Prima_del_121_giorno_non_c_e_nulla()
    {
        var interessi = Interessi.Calcola(Mille, new(2025, 1, 1), new(2025, 5, 2), Dati.Norme);
        (interessi.Dal, interessi.Dovuti).ShouldBe((new(2025, 5, 2), Euro.Zero));
    }

    [Fact]
    public void L_interesse_e_semplice_e_cambia_tasso_a_capodanno()
    {
        // AP70 del 31 dicembre 2024: dal 1° maggio 2025, 245 giorni al 2% e 59 all'1,6%.
        var interessi = Interessi.Calcola(Mille, new(2024, 12, 31), new(2026, 3, 1), Dati.Norme);
        interessi.Tratti.Select(t => (t.Fine.DayNumber - t.Dal.DayNumber, t.TassoPercento)).ShouldBe([(245, 2m), (59, 1.6m)]);
        interessi.InteressiLegali.ShouldBe(Euro.ArrotondaAlCentesimo(1000m * (0.02m * 245 + 0.016m * 59) / 365));
        interessi.Rivalutazione.ShouldBeNull("l'indice FOI del 2025 non è ancora nelle norme");
        interessi.Dovuti.ShouldBe(interessi.InteressiLegali);
    }

    [Fact]
    public void Si_paga_il_maggiore_fra_interessi_e_rivalutazione_mai_la_somma()
    {
        var interessi = Interessi.Calcola(new([new(new(2021, 1, 1), AssegnoMensile, Euro.Esatti(1000), false, "prova")]), new(2021, 9, 2), new(2023, 1, 1), Dati.Norme);
        interessi.Rivalutazione.ShouldBe(Euro.Esatti(81.00m)); // FOI 2022: 8,1%
        interessi.InteressiLegali.ShouldBe(Euro.Esatti(12.50m)); // 1,25%
        interessi.Dovuti.ShouldBe(Euro.Esatti(81.00m));
    }

    [Theory, Trait("regola", "D-10")]
    [InlineData("1000.00", ModalitaDiPagamento.Contanti, true)]
    [InlineData("1000.01", ModalitaDiPagamento.Contanti, false)]
    [InlineData("1000.01", ModalitaDiPagamento.AccreditoConto, true)]
    public void Oltre_mille_euro_solo_accredito(string importo, ModalitaDiPagamento modalita, bool ammessa) =>
        Pagamento.Valuta(Euro.Esatti(decimal.Parse(importo, null)), modalita, Dati.Norme, new(2025, 1, 1)).Accettato.ShouldBe(ammessa);

    private static Arretrati Mille => new([new(new(2025, 1, 1), AssegnoMensile, Euro.Esatti(1000), false, "prova")]);
}

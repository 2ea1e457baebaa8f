using Accerta.Norma.Giudizi;
using static Accerta.Norma.Giudizi.GiudizioInvalidita;

namespace Accerta.Norma.Tests;

/// <summary>Il calcolo della percentuale dove una riga in più o in meno cambia il giudizio.</summary>
[Trait("regola", "G-01")]
public sealed class RiduzionisticoAiConfiniTests
{
    private static readonly DateOnly Oggi = new(2026, 1, 1);

    [Theory]
    [InlineData(29, 5, 34, Invalido_34_73)]
    [InlineData(28, 5, 33, NonInvalido)]
    [InlineData(38, -5, 33, NonInvalido)]
    [InlineData(39, -5, 34, Invalido_34_73)]
    [InlineData(69, 5, 74, Invalido_74_99)]
    [InlineData(68, 5, 73, Invalido_34_73)]
    [InlineData(79, -5, 74, Invalido_74_99)]
    [InlineData(78, -5, 73, Invalido_34_73)]
    [InlineData(94, 5, 99, Invalido_74_99)]
    [InlineData(95, 5, 100, Invalido_100)]
    [InlineData(98, 5, 100, Invalido_100)]
    [InlineData(100, -1, 99, Invalido_74_99)]
    [InlineData(100, 5, 100, Invalido_100)]
    [InlineData(3, -5, 0, NonInvalido)]
    [InlineData(0, 0, 0, NonInvalido)]
    public void La_variazione_sposta_il_giudizio(int percentuale, int punti, int finale, GiudizioInvalidita giudizio)
    {
        var calcolata = CalcoloRiduzionistico.Calcola(new([Voce("A", percentuale)], [], punti), Dati.Norme, Oggi).Valore;
        (calcolata.Finale, calcolata.Giudizio, calcolata.Arrotondata).ShouldBe((finale, giudizio, false));
    }

    [Theory]
    [InlineData(99, 50, 0, "99.5", 99)] // mai a 100 per arrotondamento
    [InlineData(99, 50, 5, "100", 100)]
    [InlineData(99, 50, -5, "94.5", 95)]
    [InlineData(30, 5, 4, "34", 34)] // il 5% non si conta, la variazione sì
    [InlineData(16, 21, 0, "33.64", 34)]
    [InlineData(30, 12, -5, "33.4", 33)]
    [InlineData(30, 15, -5, "35.5", 36)]
    public void La_variazione_viene_prima_dell_arrotondamento(int prima, int seconda, int punti, string esatta, int finale)
    {
        var calcolata = CalcoloRiduzionistico.Calcola(new([Voce("A", prima), Voce("B", seconda)], [], punti), Dati.Norme, Oggi).Valore;
        (calcolata.Esatta.ToString(), calcolata.Finale).ShouldBe((esatta, finale));
    }

    [Theory]
    [InlineData(new int[0], "0,00")]
    [InlineData(new[] { 5 }, "0,00")]
    [InlineData(new[] { 60 }, "0,60")]
    [InlineData(new[] { 65 }, "0,65")]
    [InlineData(new[] { 100 }, "1,00")]
    [InlineData(new[] { 100, 50 }, "1,00 + 0,00·0,50 = 1,00")]
    [InlineData(new[] { 60, 40, 5 }, "0,60 + 0,40·0,40 = 0,76")]
    public void La_formula_si_scrive_in_centesimi(int[] percentuali, string formula) =>
        CalcoloRiduzionistico.Calcola(new([.. percentuali.Select((p, i) => Voce($"{i}", p))], []), Dati.Norme, Oggi).Valore.Formula.ShouldBe(formula);

    [Fact]
    public void A_parita_di_percentuale_l_ordine_e_quello_dei_nomi() =>
        CalcoloRiduzionistico.Calcola(new([Voce("b", 40), Voce("c", 50), Voce("a", 40)], []), Dati.Norme, Oggi).Valore.Passi.Select(p => p.Nome).ShouldBe(["c", "a", "b"]);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Una_percentuale_va_da_zero_a_cento(int percentuale, bool valida)
    {
        Codici(new([Voce("A", percentuale)], [])).ShouldBe(valida ? [] : ["PERCENTUALE_NON_VALIDA"]);
        Codici(new([Voce("A", 20, "G"), Voce("B", 20, "G")], [new("G", percentuale)])).ShouldBe(valida ? [] : ["PERCENTUALE_NON_VALIDA"]);
        Codici(new([new("A", percentuale, VoceDiTabella.Fascia(41, 50), Deroga: true, Motivazione: "caso eccezionale")], [])).ShouldBe(valida ? [] : ["PERCENTUALE_NON_VALIDA"]);
    }

    [Theory]
    [InlineData(null, "DEROGA_SENZA_MOTIVAZIONE")]
    [InlineData("", "DEROGA_SENZA_MOTIVAZIONE")]
    [InlineData("  ", "DEROGA_SENZA_MOTIVAZIONE")]
    public void Una_deroga_si_motiva_anche_dentro_la_fascia(string? motivazione, string codice) =>
        Codici(new([new("A", 45, VoceDiTabella.Fascia(41, 50), Deroga: true, Motivazione: motivazione)], [])).ShouldBe([codice]);

    [Fact]
    public void Una_motivazione_senza_deroga_non_esce_dalla_tabella() =>
        Codici(new([new("A", 60, VoceDiTabella.Fascia(41, 50), Motivazione: "scritta ma non è una deroga")], [])).ShouldBe(["FUORI_FASCIA"]);

    [Theory]
    [InlineData(41, 50, 40, "FUORI_FASCIA")]
    [InlineData(41, 50, 41, null)]
    [InlineData(41, 50, 50, null)]
    [InlineData(41, 50, 51, "FUORI_FASCIA")]
    [InlineData(45, 45, 44, "DIVERSA_DA_VALORE_FISSO")]
    [InlineData(45, 45, 45, null)]
    public void La_voce_analoga_vincola_come_quella_vera(int minimo, int massimo, int percentuale, string? codice) =>
        Codici(new([new("A", percentuale, VoceDiTabella.Analogica(minimo, massimo))], [])).ShouldBe(codice is null ? [] : [codice]);

    [Fact, Trait("regola", "G-02")]
    public void Un_gruppo_di_una_voce_e_una_menomazione_come_le_altre()
    {
        Esatta(new([Voce("A", 40, "G"), Voce("B", 30)], [])).ShouldBe("58"); // senza valutazione unica vale la sua percentuale
        Esatta(new([Voce("A", 40, "G"), Voce("B", 30)], [new("G", 45)])).ShouldBe("61.5");
        Esatta(new([Voce("A", 8, "G"), Voce("B", 50)], [])).ShouldBe("50"); // da sola e piccola: non si conta
    }

    [Fact, Trait("regola", "G-02")]
    public void Ogni_gruppo_senza_valutazione_unica_si_nomina()
    {
        Menomazione[] due = [Voce("A", 20, "G1"), Voce("B", 20, "G1"), Voce("C", 20, "G2"), Voce("D", 20, "G2")];
        CalcoloRiduzionistico.Calcola(new(due, [new("G1", null)]), Dati.Norme, Oggi).Rifiuti.Select(r => (r.Codice, r.Campo, r.Trovato)).ShouldBe(
        [
            ("VALUTAZIONE_UNICA_MANCANTE", "gruppi[G1]", "le menomazioni A, B sono dello stesso apparato"),
            ("VALUTAZIONE_UNICA_MANCANTE", "gruppi[G2]", "le menomazioni C, D sono dello stesso apparato"),
        ]);
    }

    [Fact, Trait("regola", "G-02")]
    public void La_valutazione_di_un_gruppo_senza_menomazioni_non_conta() => Esatta(new([Voce("A", 40)], [new("VUOTO", 90)])).ShouldBe("40");

    [Fact, Trait("regola", "G-02")]
    public void Un_gruppo_entra_nella_formula_al_posto_che_gli_da_il_suo_valore()
    {
        var calcolata = CalcoloRiduzionistico.Calcola(new([Voce("A", 40), Voce("B", 35, "G"), Voce("C", 30, "G")], [new("G", 50)]), Dati.Norme, Oggi).Valore;
        calcolata.Formula.ShouldBe("0,50 + 0,50·0,40 = 0,70");
        calcolata.Passi.Select(p => p.Nome).ShouldBe(["G", "A"]);
    }

    [Theory, Trait("regola", "G-04")]
    [InlineData(0, true, false)]
    [InlineData(14, true, false)]
    [InlineData(15, true, true)]
    [InlineData(17, true, true)]
    [InlineData(18, true, true)]
    [InlineData(67, false, true)]
    public void L_eta_decide_se_si_calcola(int eta, bool collocamento, bool calcolata) => Codici(new([Voce("A", 50)], [], 0, eta, collocamento)).Any().ShouldBe(!calcolata);

    private static IEnumerable<string> Codici(Menomazioni richiesta) => CalcoloRiduzionistico.Calcola(richiesta, Dati.Norme, Oggi).Rifiuti.Select(r => r.Codice);

    private static string Esatta(Menomazioni richiesta) => CalcoloRiduzionistico.Calcola(richiesta, Dati.Norme, Oggi).Valore.Esatta.ToString();

    private static Menomazione Voce(string id, int percentuale, string? gruppo = null) => new(id, percentuale, VoceDiTabella.Fissa(percentuale), gruppo);
}

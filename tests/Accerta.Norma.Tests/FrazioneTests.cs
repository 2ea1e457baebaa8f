using Accerta.Norma.Giudizi;

namespace Accerta.Norma.Tests;

[Trait("regola", "G-02")]
public sealed class FrazioneTests
{
    [Theory]
    [InlineData("1/2", "1/3", "5/6", "1/6", "1/6", "3/2")]
    [InlineData("3/4", "1/4", "1", "1/2", "3/16", "3")]
    [InlineData("0", "2/5", "2/5", "-0.4", "0", "0")]
    public void Si_somma_si_sottrae_si_moltiplica_e_si_divide(string a, string b, string somma, string differenza, string prodotto, string quoziente)
    {
        var (x, y) = (Frazione.Parse(a), Frazione.Parse(b));
        (x + y).ShouldBe(Frazione.Parse(somma));
        (x - y).ShouldBe(Frazione.Parse(differenza));
        (x * y).ShouldBe(Frazione.Parse(prodotto));
        (x / y).ShouldBe(Frazione.Parse(quoziente));
    }

    [Theory]
    [InlineData(2, 4, "0.5")]
    [InlineData(-2, 4, "-0.5")]
    [InlineData(2, -4, "-0.5")]
    [InlineData(1, 3, "0.33")]
    [InlineData(2, 3, "0.67")]
    [InlineData(-2, 3, "-0.67")]
    [InlineData(7, 1, "7")]
    [InlineData(-7, 1, "-7")]
    [InlineData(1, 16, "0.0625")]
    [InlineData(3, 125, "0.024")]
    [InlineData(0, 5, "0")]
    public void Si_scrive_con_tutte_le_cifre_o_con_due_se_non_finiscono(int numeratore, int denominatore, string scritta) =>
        new Frazione(numeratore, denominatore).ToString().ShouldBe(scritta);

    [Fact]
    public void E_ai_minimi_termini_e_il_segno_sta_sopra()
    {
        var meta = new Frazione(-3, -6);
        ((int)meta.Numeratore, (int)meta.Denominatore, meta.Intera).ShouldBe((1, 2, false));
        default(Frazione).ShouldBe(0);
        ((int)default(Frazione).Denominatore).ShouldBe(1);
        Should.Throw<DivideByZeroException>(() => new Frazione(1, 0));
    }

    [Fact]
    public void Da_un_decimale_tiene_fino_a_quattordici_cifre()
    {
        Frazione.Da(0.00000000000001m).ToString().ShouldBe("0.00000000000001");
        Frazione.Da(12.50m).ShouldBe(new Frazione(25, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => Frazione.Da(0.000000000000001m)).ActualValue.ShouldBe(0.000000000000001m);
    }

    [Theory]
    [InlineData("1/2", 0, 1)]
    [InlineData("0.49", 0, 0)]
    [InlineData("2.5", 2, 3)]
    [InlineData("-0.5", -1, 0)]
    [InlineData("-1", -1, -1)]
    [InlineData("-1.5", -2, -1)]
    [InlineData("3", 3, 3)]
    public void Si_arrotonda_per_difetto_o_al_piu_vicino(string testo, int difetto, int vicino) =>
        (Frazione.Parse(testo).PerDifetto, Frazione.Parse(testo).AllInteroPiuVicino).ShouldBe((difetto, vicino));

    [Theory]
    [InlineData("1/2", "1/2", 0)]
    [InlineData("1/3", "1/2", -1)]
    [InlineData("2/3", "1/2", 1)]
    public void Si_confronta(string a, string b, int segno)
    {
        var (x, y) = (Frazione.Parse(a), Frazione.Parse(b));
        x.CompareTo(y).ShouldBe(segno);
        new[] { x < y, x > y, x <= y, x >= y }.ShouldBe([segno < 0, segno > 0, segno <= 0, segno >= 0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData("a/2")]
    [InlineData("1/b")]
    [InlineData("0,5")]
    public void Cio_che_non_e_un_numero_si_rifiuta(string testo) => Should.Throw<FormatException>(() => Frazione.Parse(testo)).Message.ShouldContain($"«{testo}»");
}

using Accerta.Norma.Giudizi;

namespace Accerta.Norma.Tests;

[Trait("regola", "G-03")]
public sealed class PercentualeTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Una_percentuale_va_da_0_a_100(int punti, bool valida)
    {
        if (valida) new Percentuale(punti).Punti.ShouldBe(punti);
        else Should.Throw<ArgumentOutOfRangeException>(() => new Percentuale(punti)).ActualValue.ShouldBe(punti);
    }

    [Theory]
    [InlineData("80", 80)]
    [InlineData(" 80% ", 80)]
    [InlineData("0", 0)]
    [InlineData("100", 100)]
    [InlineData("101", null)]
    [InlineData("-1", null)]
    [InlineData("80,5", null)]
    [InlineData("80.5", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Si_legge_solo_un_intero_da_0_a_100(string? testo, int? punti)
    {
        Percentuale.TryParse(testo, out var letta).ShouldBe(punti is not null);
        letta.Punti.ShouldBe(punti ?? 0);
    }

    [Fact]
    public void Si_confronta_e_si_scrive()
    {
        Percentuale ottanta = 80;
        int punti = ottanta;
        punti.ShouldBe(80);
        ottanta.CompareTo(81).ShouldBeLessThan(0);
        ottanta.CompareTo(79).ShouldBeGreaterThan(0);
        ottanta.ToString().ShouldBe("80%");
    }
}

using Accerta.Dimostrazione;
using Accerta.Norma.Tempo;

namespace Accerta.Tests.Sotto;

/// <summary>Il giorno della dimostrazione è quello scelto, a qualunque ora vera la si guardi.</summary>
public sealed class OrologioDellaDimostrazione
{
    [Theory]
    [InlineData("2026-11-21T22:30:00Z")] // in Italia le 23.30, ora solare
    [InlineData("2026-11-21T23:30:00Z")] // in Italia è già domani
    [InlineData("2026-07-01T21:59:59Z")]
    [InlineData("2026-07-01T22:00:00Z")]
    public void Il_giorno_scelto_resta_quello_anche_di_notte_e_con_l_ora_legale(string adesso)
    {
        var vero = DateTimeOffset.Parse(adesso, System.Globalization.CultureInfo.InvariantCulture);
        var orologio = new OrologioDemo(new Fermo(vero));
        foreach (var giorno in (DateOnly[])[new(2025, 6, 24), new(2025, 12, 1), new(2025, 3, 30), new(2025, 10, 26)])
        {
            orologio.Imposta(giorno);
            orologio.Oggi.ShouldBe(giorno);
        }
    }

    [Fact]
    public void L_ora_e_quella_vera_in_Italia()
    {
        var orologio = new OrologioDemo(new Fermo(new(2026, 11, 21, 14, 20, 0, TimeSpan.Zero)));
        orologio.Imposta(new DateOnly(2025, 6, 24));
        orologio.GetUtcNow().Italiano.ShouldBe("martedì 24 giugno 2025, ore 15.20");
    }

    private sealed class Fermo(DateTimeOffset istante) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => istante;
    }
}

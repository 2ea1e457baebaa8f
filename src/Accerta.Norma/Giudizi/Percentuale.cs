using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Accerta.Norma.Giudizi;

/// <summary>La percentuale di un verbale: punti interi, da 0 a 100 compresi (DM 5-2-1992). Il valore esatto prima dell'arrotondamento è una <see cref="Frazione"/>.</summary>
public readonly record struct Percentuale : IComparable<Percentuale>
{
    /// <summary>Crea una percentuale.</summary>
    /// <param name="punti">I punti, da 0 a 100 compresi.</param>
    /// <exception cref="ArgumentOutOfRangeException">I punti sono meno di 0 o più di 100.</exception>
    public Percentuale(int punti) => Punti = punti is >= 0 and <= 100
        ? punti
        : throw new ArgumentOutOfRangeException(nameof(punti), punti, "una percentuale va da 0 a 100");

    /// <summary>I punti, da 0 a 100.</summary>
    public int Punti { get; }

    /// <summary>Legge «80» o «80%».</summary>
    /// <param name="testo">Il testo.</param>
    /// <param name="percentuale">La percentuale, se il testo ne è una.</param>
    public static bool TryParse([NotNullWhen(true)] string? testo, out Percentuale percentuale)
    {
        percentuale = default;
        if (!int.TryParse(testo?.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var punti) || punti > 100) return false;
        percentuale = new(punti);
        return true;
    }

    /// <summary>I punti come numero.</summary>
    public static implicit operator int(Percentuale percentuale) => percentuale.Punti;

    /// <summary>Da un numero di punti.</summary>
    /// <exception cref="ArgumentOutOfRangeException">I punti sono meno di 0 o più di 100.</exception>
    public static implicit operator Percentuale(int punti) => new(punti);

    /// <inheritdoc/>
    public int CompareTo(Percentuale altra) => Punti.CompareTo(altra.Punti);

    /// <summary>Come si scrive: «80%».</summary>
    public override string ToString() => $"{Punti}%";
}

using System.Globalization;
using System.Numerics;

namespace Accerta.Norma.Giudizi;

/// <summary>Un numero razionale esatto, ai minimi termini e col denominatore positivo: nessuna cifra si perde prima dell'arrotondamento.</summary>
public readonly record struct Frazione : IComparable<Frazione>
{
    private readonly BigInteger _denominatoreMenoUno; // così il valore predefinito è 0/1

    /// <summary>Crea una frazione.</summary>
    /// <exception cref="DivideByZeroException">Il denominatore è zero.</exception>
    public Frazione(BigInteger numeratore, BigInteger denominatore)
    {
        if (denominatore.IsZero) throw new DivideByZeroException("una frazione con denominatore zero non esiste");
        var divisore = BigInteger.GreatestCommonDivisor(numeratore, denominatore) * denominatore.Sign;
        (Numeratore, _denominatoreMenoUno) = (numeratore / divisore, denominatore / divisore - 1);
    }

    /// <summary>Il numeratore, col segno.</summary>
    public BigInteger Numeratore { get; }

    /// <summary>Il denominatore, almeno 1.</summary>
    public BigInteger Denominatore => _denominatoreMenoUno + 1;

    /// <summary>Vero se è un numero intero.</summary>
    public bool Intera => _denominatoreMenoUno.IsZero;

    /// <summary>Da un intero.</summary>
    public static implicit operator Frazione(int intero) => new(intero, 1);

    /// <summary>Da un decimale, senza perdere cifre.</summary>
    public static Frazione Da(decimal valore)
    {
        if (valore.Scale > 14) throw new ArgumentOutOfRangeException(nameof(valore), valore, "più di 14 decimali");
        var denominatore = BigInteger.Pow(10, valore.Scale);
        return new(new BigInteger(valore * (decimal)denominatore), denominatore);
    }

    /// <summary>Legge «1/20» oppure «0.05».</summary>
    /// <exception cref="FormatException">Non è né una frazione né un decimale.</exception>
    public static Frazione Parse(string testo)
    {
        var parti = testo.Split('/');
        if (parti.Length == 2 && BigInteger.TryParse(parti[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && BigInteger.TryParse(parti[1], NumberStyles.None, CultureInfo.InvariantCulture, out var d) && !d.IsZero)
            return new(n, d);
        return parti.Length == 1 && decimal.TryParse(testo, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valore)
            ? Da(valore)
            : throw new FormatException($"«{testo}» non è una frazione come 1/20 né un decimale come 0.05");
    }

    /// <summary>Il decimale più vicino, con tutte le cifre che un decimale può tenere.</summary>
    public static explicit operator decimal(Frazione valore) => (decimal)valore.Numeratore / (decimal)valore.Denominatore;

    /// <summary>Somma.</summary>
    public static Frazione operator +(Frazione a, Frazione b) =>
        new(a.Numeratore * b.Denominatore + b.Numeratore * a.Denominatore, a.Denominatore * b.Denominatore);

    /// <summary>Differenza.</summary>
    public static Frazione operator -(Frazione a, Frazione b) =>
        new(a.Numeratore * b.Denominatore - b.Numeratore * a.Denominatore, a.Denominatore * b.Denominatore);

    /// <summary>Prodotto.</summary>
    public static Frazione operator *(Frazione a, Frazione b) => new(a.Numeratore * b.Numeratore, a.Denominatore * b.Denominatore);

    /// <summary>Quoziente.</summary>
    public static Frazione operator /(Frazione a, Frazione b) => new(a.Numeratore * b.Denominatore, a.Denominatore * b.Numeratore);

    /// <summary>Minore.</summary>
    public static bool operator <(Frazione a, Frazione b) => a.CompareTo(b) < 0;

    /// <summary>Maggiore.</summary>
    public static bool operator >(Frazione a, Frazione b) => a.CompareTo(b) > 0;

    /// <summary>Minore o uguale.</summary>
    public static bool operator <=(Frazione a, Frazione b) => a.CompareTo(b) <= 0;

    /// <summary>Maggiore o uguale.</summary>
    public static bool operator >=(Frazione a, Frazione b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Frazione altra) => (Numeratore * altra.Denominatore).CompareTo(altra.Numeratore * Denominatore);

    /// <summary>L'intero non maggiore.</summary>
    public int PerDifetto => (int)((Numeratore - BigInteger.Remainder(BigInteger.Remainder(Numeratore, Denominatore) + Denominatore, Denominatore)) / Denominatore);

    /// <summary>L'intero più vicino; mezzo va in su.</summary>
    public int AllInteroPiuVicino => (this + new Frazione(1, 2)).PerDifetto;

    /// <summary>Il valore con tutte le sue cifre («96.04630675»); se le cifre non finiscono, arrotondato a due decimali («74.67»).</summary>
    public override string ToString()
    {
        var (numeratore, denominatore, cifre) = (BigInteger.Abs(Numeratore), Denominatore, 0);
        var resto = denominatore;
        foreach (var fattore in (ReadOnlySpan<int>)[2, 5])
            while ((resto % fattore).IsZero) resto /= fattore;
        if (!resto.IsOne)
            return (Numeratore.Sign < 0 ? "-" : "") + new Frazione((numeratore * 200 + denominatore) / (denominatore * 2), 100);

        while (!(numeratore * BigInteger.Pow(10, cifre) % denominatore).IsZero) cifre++;
        var testo = (numeratore * BigInteger.Pow(10, cifre) / denominatore).ToString(CultureInfo.InvariantCulture).PadLeft(cifre + 1, '0');
        var segno = Numeratore.Sign < 0 ? "-" : "";
        return cifre == 0 ? segno + testo : $"{segno}{testo[..^cifre]}.{testo[^cifre..]}";
    }

    /// <summary>Il valore come si scrive in italiano, con la virgola.</summary>
    public string Italiana => ToString().Replace('.', ',');
}

using System.Globalization;

namespace Accerta.Norma.Prestazioni;

/// <summary>Una somma di denaro: un numero intero di centesimi, mai una virgola mobile.</summary>
/// <param name="Centesimi">Centesimi di euro; può essere negativo (un conguaglio a debito).</param>
public readonly record struct Euro(long Centesimi) : IComparable<Euro>
{
    /// <summary>Nessun euro.</summary>
    public static Euro Zero => default;

    /// <summary>La somma in euro, con due decimali esatti.</summary>
    public decimal InEuro => Centesimi / 100m;

    /// <summary>Come si scrive in italiano: «5.771,35 €».</summary>
    public string Italiano => $"{InEuro.ToString("N2", Scritti)} €";

    private static readonly NumberFormatInfo Scritti = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "−" };

    /// <summary>Il solo arrotondamento ammesso: al centesimo più vicino, mezzo centesimo in su, alla fine del calcolo.</summary>
    public static Euro ArrotondaAlCentesimo(decimal euro) => new((long)Math.Round(euro * 100m, MidpointRounding.AwayFromZero));

    /// <summary>Una frazione della somma (i giorni di un mese, i mesi di un anno), arrotondata una volta: al centesimo più vicino, mezzo centesimo in su.</summary>
    /// <param name="numeratore">Quante parti; non negativo.</param>
    /// <param name="denominatore">Di quante; positivo.</param>
    public Euro Frazione(int numeratore, int denominatore)
    {
        var doppio = 2 * Math.Abs(Centesimi) * numeratore + denominatore;
        return new(Math.Sign(Centesimi) * (doppio / (2L * denominatore)));
    }

    /// <summary>Da un importo che ha già al massimo due decimali.</summary>
    /// <exception cref="ArgumentException">L'importo ha più di due decimali: serve un arrotondamento dichiarato.</exception>
    public static Euro Esatti(decimal euro) => euro * 100m == decimal.Truncate(euro * 100m)
        ? new Euro((long)(euro * 100m))
        : throw new ArgumentException($"{euro.ToString(CultureInfo.InvariantCulture)} ha più di due decimali", nameof(euro));

    /// <summary>Somma.</summary>
    public static Euro operator +(Euro a, Euro b) => new(a.Centesimi + b.Centesimi);

    /// <summary>Differenza.</summary>
    public static Euro operator -(Euro a, Euro b) => new(a.Centesimi - b.Centesimi);

    /// <summary>Prodotto per un numero intero di rate.</summary>
    public static Euro operator *(Euro a, int volte) => new(a.Centesimi * volte);

    /// <summary>Minore.</summary>
    public static bool operator <(Euro a, Euro b) => a.Centesimi < b.Centesimi;

    /// <summary>Maggiore.</summary>
    public static bool operator >(Euro a, Euro b) => a.Centesimi > b.Centesimi;

    /// <summary>Minore o uguale.</summary>
    public static bool operator <=(Euro a, Euro b) => a.Centesimi <= b.Centesimi;

    /// <summary>Maggiore o uguale.</summary>
    public static bool operator >=(Euro a, Euro b) => a.Centesimi >= b.Centesimi;

    /// <inheritdoc/>
    public int CompareTo(Euro altro) => Centesimi.CompareTo(altro.Centesimi);

    /// <summary>Per le macchine: «5771.35».</summary>
    public override string ToString() => InEuro.ToString("0.00", CultureInfo.InvariantCulture);
}

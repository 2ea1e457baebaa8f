using System.Globalization;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Motivazione;

/// <summary>In che cosa si misura un valore.</summary>
public enum Unita
{
    /// <summary>Euro, con due decimali.</summary>
    Euro,

    /// <summary>Punti percentuali.</summary>
    Percento,

    /// <summary>Anni compiuti.</summary>
    Anni,

    /// <summary>Giorni, estremi compresi.</summary>
    Giorni,

    /// <summary>Decibel.</summary>
    Decibel,
}

/// <summary>Un valore di una decisione, per le macchine.</summary>
/// <param name="Quanto">Il valore.</param>
/// <param name="Unita">In che cosa.</param>
public readonly record struct Misura(decimal Quanto, Unita Unita)
{
    /// <summary>Una somma in euro.</summary>
    public static Misura In(Euro euro) => new(euro.InEuro, Unita.Euro);

    /// <summary>Il numero come lo scrive una macchina: «5771.35», gli euro sempre con due decimali.</summary>
    public string Numero => Quanto.ToString(Unita == Unita.Euro ? "0.00" : "0.##", CultureInfo.InvariantCulture);
}

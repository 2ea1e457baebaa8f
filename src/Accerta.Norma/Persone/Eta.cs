namespace Accerta.Norma.Persone;

/// <summary>Gli anni compiuti. Chi nasce il 29 febbraio compie gli anni il 1° marzo negli anni comuni (scelta C20).</summary>
public static class Eta
{
    /// <summary>Il giorno in cui si compiono <paramref name="anni"/> anni e <paramref name="mesi"/> mesi.</summary>
    public static DateOnly Compleanno(DateOnly nascita, int anni, int mesi = 0)
    {
        var mese = new DateOnly(nascita.Year, nascita.Month, 1).AddYears(anni).AddMonths(mesi);
        var giorniDelMese = DateTime.DaysInMonth(mese.Year, mese.Month);
        return nascita.Day <= giorniDelMese
            ? new DateOnly(mese.Year, mese.Month, nascita.Day)
            : new DateOnly(mese.Year, mese.Month, giorniDelMese).AddDays(1);
    }

    /// <summary>Anni compiuti a un giorno, compleanno compreso.</summary>
    public static int Anni(DateOnly nascita, DateOnly giorno)
    {
        var anni = giorno.Year - nascita.Year;
        return Compleanno(nascita, anni) <= giorno ? anni : anni - 1;
    }
}

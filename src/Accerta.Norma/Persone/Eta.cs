namespace Accerta.Norma.Persone;

/// <summary>Gli anni compiuti. Chi nasce il 29 febbraio compie gli anni il 1° marzo negli anni comuni (scelta C20).</summary>
public static class Eta
{
    /// <summary>Il giorno in cui si compiono <paramref name="anni"/> anni e <paramref name="mesi"/> mesi.</summary>
    public static DateOnly Compleanno(DateOnly nascita, int anni, int mesi = 0)
    {
        var (anno, mese, giorno) = nascita;
        var mesiInTutto = (anno + anni) * 12 + mese - 1 + mesi;
        (anno, mese) = (mesiInTutto / 12, mesiInTutto % 12 + 1);
        return giorno <= 28 || giorno <= DateTime.DaysInMonth(anno, mese)
            ? new DateOnly(anno, mese, giorno)
            : new DateOnly(anno, mese, DateTime.DaysInMonth(anno, mese)).AddDays(1);
    }

    /// <summary>Anni compiuti a un giorno, compleanno compreso.</summary>
    public static int Anni(DateOnly nascita, DateOnly giorno)
    {
        // Il confronto fra mese e giorno rispetta C20: il 28 febbraio viene prima del 29, il 1° marzo dopo.
        var ((annoDiNascita, mese, nato), (anno, meseOggi, oggi)) = (nascita, giorno);
        return anno - annoDiNascita - (meseOggi < mese || meseOggi == mese && oggi < nato ? 1 : 0);
    }
}

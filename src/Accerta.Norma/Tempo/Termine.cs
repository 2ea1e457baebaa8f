namespace Accerta.Norma.Tempo;

/// <summary>T-01: come si contano giorni e mesi. Il primo giorno non si conta, l'ultimo sì; nessuna proroga per i festivi (scelta C19).</summary>
public static class Termine
{
    /// <summary>Ultimo giorno utile di un termine in giorni: <paramref name="dal"/> escluso, il risultato compreso.</summary>
    public static DateOnly InGiorni(int giorni, DateOnly dal) => dal.AddDays(giorni);

    /// <summary>Ultimo giorno utile di un termine in mesi: stesso numero di giorno, o l'ultimo del mese se quel giorno non c'è.</summary>
    public static DateOnly InMesi(int mesi, DateOnly dal) => dal.AddMonths(mesi);

    /// <summary>Termine a ritroso: l'ultimo giorno in cui un atto è ancora «almeno <paramref name="giorni"/> giorni prima» di <paramref name="evento"/>.</summary>
    public static DateOnly Prima(int giorni, DateOnly evento) => evento.AddDays(-giorni);

    /// <summary>Giorni che mancano a un termine: 0 nell'ultimo giorno utile, negativo quando è passato.</summary>
    public static int Mancano(DateOnly ultimoGiorno, DateOnly oggi) => ultimoGiorno.DayNumber - oggi.DayNumber;

    /// <summary>G-12: il primo giorno del mese successivo a un giorno.</summary>
    public static DateOnly PrimoDelMeseSuccessivo(DateOnly giorno)
    {
        var (anno, mese, _) = giorno;
        return mese == 12 ? new DateOnly(anno + 1, 1, 1) : new DateOnly(anno, mese + 1, 1);
    }
}

using Accerta.Norma.Norme;

namespace Accerta.Norma.Tempo;

/// <summary>
/// T-01: come si contano giorni e mesi. Il primo giorno non si conta, l'ultimo sì. Se i festivi prorogano lo dice il termine
/// (<see cref="TermineInNorma"/>, scelta C19).
/// </summary>
public static class Termine
{
    /// <summary>Ultimo giorno utile di un termine in giorni: <paramref name="dal"/> escluso, il risultato compreso.</summary>
    public static DateOnly InGiorni(int giorni, DateOnly dal) => dal.AddDays(giorni);

    /// <summary>Ultimo giorno utile di un termine in mesi: stesso numero di giorno, o l'ultimo del mese se quel giorno non c'è.</summary>
    public static DateOnly InMesi(int mesi, DateOnly dal) => dal.AddMonths(mesi);

    /// <summary>Termine a ritroso: l'ultimo giorno in cui un atto è ancora «almeno <paramref name="giorni"/> giorni prima» di <paramref name="evento"/>.</summary>
    public static DateOnly Prima(int giorni, DateOnly evento) => evento.AddDays(-giorni);

    /// <summary>Giorni passati da un giorno a un altro; negativo se il secondo viene prima.</summary>
    public static int Trascorsi(DateOnly dal, DateOnly al) => al.DayNumber - dal.DayNumber;

    /// <summary>Il primo giorno in cui un termine è «già trascorso» (scelta C22).</summary>
    public static DateOnly TrascorsoDal(DateOnly ultimoGiorno, NormeVigenti norme) => norme.Scelte.TermineTrascorso.Al(ultimoGiorno) switch
    {
        TermineTrascorso.DalGiornoDopo => ultimoGiorno.AddDays(1),
        TermineTrascorso.DallUltimoGiorno => ultimoGiorno,
    };

    /// <summary>Giorni che mancano a un termine: 0 nell'ultimo giorno utile, negativo quando è passato.</summary>
    public static int Mancano(DateOnly ultimoGiorno, DateOnly oggi) => ultimoGiorno.DayNumber - oggi.DayNumber;

    /// <summary>G-12: il primo giorno del mese successivo a un giorno.</summary>
    public static DateOnly PrimoDelMeseSuccessivo(DateOnly giorno)
    {
        var (anno, mese, _) = giorno;
        return mese == 12 ? new DateOnly(anno + 1, 1, 1) : new DateOnly(anno, mese + 1, 1);
    }
}

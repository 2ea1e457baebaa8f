using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Prestazioni;

/// <summary>I mesi pagati di indennità di frequenza (E-02; scelta C48): dal mese dopo l'inizio, e dopo la domanda, fino al mese in cui cessa.</summary>
/// <param name="PrimoMese">Primo giorno del primo mese pagato.</param>
/// <param name="UltimoMese">Primo giorno dell'ultimo mese pagato; nullo se la frequenza è in corso.</param>
public readonly record struct PeriodoDiFrequenza(DateOnly PrimoMese, DateOnly? UltimoMese)
{
    /// <summary>Quanti mesi; nullo se la frequenza è in corso, zero se finisce prima del primo mese pagabile.</summary>
    public int? Mesi => UltimoMese is { } ultimo
        ? Math.Max(0, (ultimo.Year - PrimoMese.Year) * 12 + ultimo.Month - PrimoMese.Month + 1)
        : null;

    /// <summary>Vero se il mese è pagato.</summary>
    public bool Comprende(DateOnly giorno) => giorno >= PrimoMese && (UltimoMese is null || giorno < UltimoMese.Value.AddMonths(1));

    /// <summary>I mesi di una frequenza.</summary>
    /// <param name="domanda">Giorno della domanda; nullo per contare i soli mesi di frequenza.</param>
    /// <param name="frequenza">La frequenza.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="giorno">Il giorno in cui si conta.</param>
    public static PeriodoDiFrequenza Di(DateOnly? domanda, Frequenza frequenza, NormeVigenti norme, DateOnly giorno) =>
        Di(domanda, frequenza, norme.Scelte.UltimoMeseDiFrequenza.Al(giorno));

    internal static PeriodoDiFrequenza Di(DateOnly? domanda, in Frequenza frequenza, UltimoMeseDiFrequenza lettura)
    {
        var primo = Termine.PrimoDelMeseSuccessivo(frequenza.Dal);
        if (domanda is { } d && Termine.PrimoDelMeseSuccessivo(d) is var dopo && dopo > primo) primo = dopo;
        if (frequenza.Al is not { } al) return new(primo, null);
        var cessazione = new DateOnly(al.Year, al.Month, 1);
        return new(primo, lettura switch
        {
            UltimoMeseDiFrequenza.MeseDiCessazione => cessazione,
            UltimoMeseDiFrequenza.MeseSuccessivo => cessazione.AddMonths(1),
        });
    }
}

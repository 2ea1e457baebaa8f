using Accerta.Visite;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Commissione;

/// <summary>Le risposte possibili della scheda.</summary>
public static class PraticaGruppi
{
    public static IReadOnlyList<Voce> Voci { get; } = [new("A", "gruppo A"), new("B", "gruppo B")];

    public static IReadOnlyList<Voce> Condizioni { get; } = Voce.Di<Condizione>(c => c switch
    {
        Condizione.Nessuna => "Nessuna",
        Condizione.NonDeambulaSenzaAiuto => "Non deambula senza l'aiuto permanente di un accompagnatore",
        Condizione.NonCompieGliAttiQuotidiani => "Non compie gli atti quotidiani della vita e ha bisogno di assistenza continua",
    });

    public static IReadOnlyList<Voce> Revisioni { get; } = Voce.Di<SchedaVisita.SceltaRevisione>(r => r switch
    {
        SchedaVisita.SceltaRevisione.NonPrevista => "Non prevista",
        SchedaVisita.SceltaRevisione.Esente => "Esente: patologia del DM 2-8-2007",
        SchedaVisita.SceltaRevisione.Prevista => "Prevista: scrivi mese e anno",
    });
}

using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Le risposte su un ricovero e su una frequenza, uguali nella dichiarazione dell'anno e quando qualcosa cambia.</summary>
public static class ParoleDeiFatti
{
    public static IReadOnlyList<Voce> Rette { get; } = Voce.Di<Retta>(r => r switch
    {
        Retta.Gratuito => "L'ente pubblico, tutta",
        Retta.GratuitoConSupplementoMigliore => "L'ente pubblico; io ho pagato solo per stare meglio",
        Retta.APagamentoParziale => "Una parte io, o la mia famiglia",
        Retta.APagamentoIntero => "Tutta io, o la mia famiglia",
    });

    public static IReadOnlyList<Voce> Ricoveri { get; } = Voce.Di<TipoRicovero>(t => t switch
    {
        TipoRicovero.Ospedale => "In ospedale",
        TipoRicovero.LungodegenzaRiabilitativa => "In lungodegenza o in riabilitazione",
        TipoRicovero.ContinuativoPermanente => "In una struttura dove si vive",
        TipoRicovero.DayHospital => "In day hospital",
    });

    public static IReadOnlyList<Voce> Frequenze { get; } = Voce.Di<TipoFrequenza>(t => t switch
    {
        TipoFrequenza.Scuola => "Scuola, anche dell'infanzia, o formazione professionale",
        TipoFrequenza.AsiloNido => "Asilo nido",
        TipoFrequenza.CentroConvenzionato => "Centro pubblico o convenzionato",
        TipoFrequenza.CentroNonConvenzionato => "Centro non convenzionato",
    });
}

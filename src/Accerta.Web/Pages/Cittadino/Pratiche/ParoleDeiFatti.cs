using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Le risposte su un ricovero e su una frequenza, uguali nella dichiarazione dell'anno e quando qualcosa cambia.</summary>
public static class ParoleDeiFatti
{
    public static IReadOnlyList<Voce> Rette => Voce.Di<Retta>(r => r switch
    {
        Retta.Gratuito => T("L'ente pubblico, tutta"),
        Retta.GratuitoConSupplementoMigliore => T("L'ente pubblico; io ho pagato solo per stare meglio"),
        Retta.APagamentoParziale => T("Una parte io, o la mia famiglia"),
        Retta.APagamentoIntero => T("Tutta io, o la mia famiglia"),
    });

    public static IReadOnlyList<Voce> Ricoveri => Voce.Di<TipoRicovero>(t => t switch
    {
        TipoRicovero.Ospedale => T("In ospedale"),
        TipoRicovero.LungodegenzaRiabilitativa => T("In lungodegenza o in riabilitazione"),
        TipoRicovero.ContinuativoPermanente => T("In una struttura dove si vive"),
        TipoRicovero.DayHospital => T("In day hospital"),
    });

    public static IReadOnlyList<Voce> Frequenze => Voce.Di<TipoFrequenza>(t => t switch
    {
        TipoFrequenza.Scuola => T("Scuola, anche dell'infanzia, o formazione professionale"),
        TipoFrequenza.AsiloNido => T("Asilo nido"),
        TipoFrequenza.CentroConvenzionato => T("Centro pubblico o convenzionato"),
        TipoFrequenza.CentroNonConvenzionato => T("Centro non convenzionato"),
    });
}

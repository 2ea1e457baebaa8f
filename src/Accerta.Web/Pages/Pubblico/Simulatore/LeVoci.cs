using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Pubblico.Simulatore;

/// <summary>Le risposte fra cui scegliere, con le parole di chi legge.</summary>
internal static class LeVoci
{
    public static IReadOnlyList<Voce> Soggiorni => Voce.Di<Soggiorno>(s => s switch
    {
        Soggiorno.Italiana => T("Italiana"),
        Soggiorno.Ue => T("Di un altro Paese dell'Unione europea, con iscrizione all'anagrafe"),
        Soggiorno.UeNonIscritta => T("Di un altro Paese dell'Unione europea, senza iscrizione all'anagrafe"),
        Soggiorno.PermessoLungo => T("Di un Paese fuori dall'Unione, con permesso di lungo periodo"),
        Soggiorno.PermessoDiUnAnno => T("Di un Paese fuori dall'Unione, con permesso di almeno un anno"),
        Soggiorno.PermessoBreve => T("Di un Paese fuori dall'Unione, senza permesso o con uno più breve"),
    });

    public static IReadOnlyList<Voce> Handicap => Voce.Di<EsitoHandicap>(h => h switch
    {
        EsitoHandicap.Nessuno => T("Non riconosciuto"),
        EsitoHandicap.Comma1 => T("Riconosciuto, non grave (comma 1)"),
        EsitoHandicap.Comma3 => T("Riconosciuto, in situazione di gravità (comma 3)"),
    });

    public static IReadOnlyList<Voce> Rette => Voce.Di<Retta>(r => r switch
    {
        Retta.Gratuito => T("Tutto l'ente pubblico"),
        Retta.GratuitoConSupplementoMigliore => T("L'ente pubblico, con un supplemento per stare meglio"),
        Retta.APagamentoParziale => T("In parte la persona"),
        Retta.APagamentoIntero => T("Tutto la persona"),
    });

    public static IReadOnlyList<Voce> Altre => [.. Enum.GetValues<AltraPrestazione>().Select(a => new Voce(a.Codice(), Campo.Maiuscola(a.InParole.Tradotto)))];

    public static string Titolo(Tappa tappa) => tappa switch
    {
        Tappa.Persona => T("Che cosa mi spetta?"),
        Tappa.Riconoscimenti => T("Il riconoscimento"),
        Tappa.Redditi => T("I redditi"),
        Tappa.Altro => T("Il giorno e il resto"),
        Tappa.Risposta => T("Che cosa spetta"),
    };
}

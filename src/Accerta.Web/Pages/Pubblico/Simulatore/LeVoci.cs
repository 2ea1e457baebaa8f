using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Pubblico.Simulatore;

/// <summary>Le risposte fra cui scegliere, con le parole di chi legge.</summary>
internal static class LeVoci
{
    public static IReadOnlyList<Voce> Soggiorni { get; } = Voce.Di<Soggiorno>(s => s switch
    {
        Soggiorno.Italiana => "Italiana",
        Soggiorno.Ue => "Di un altro Paese dell'Unione europea, con iscrizione all'anagrafe",
        Soggiorno.UeNonIscritta => "Di un altro Paese dell'Unione europea, senza iscrizione all'anagrafe",
        Soggiorno.PermessoLungo => "Di un Paese fuori dall'Unione, con permesso di lungo periodo",
        Soggiorno.PermessoDiUnAnno => "Di un Paese fuori dall'Unione, con permesso di almeno un anno",
        Soggiorno.PermessoBreve => "Di un Paese fuori dall'Unione, senza permesso o con uno più breve",
    });

    public static IReadOnlyList<Voce> Handicap { get; } = Voce.Di<EsitoHandicap>(h => h switch
    {
        EsitoHandicap.Nessuno => "Non riconosciuto",
        EsitoHandicap.Comma1 => "Riconosciuto, non grave (comma 1)",
        EsitoHandicap.Comma3 => "Riconosciuto, in situazione di gravità (comma 3)",
    });

    public static IReadOnlyList<Voce> Rette { get; } = Voce.Di<Retta>(r => r switch
    {
        Retta.Gratuito => "Tutto l'ente pubblico",
        Retta.GratuitoConSupplementoMigliore => "L'ente pubblico, con un supplemento per stare meglio",
        Retta.APagamentoParziale => "In parte la persona",
        Retta.APagamentoIntero => "Tutto la persona",
    });

    public static IReadOnlyList<Voce> Altre { get; } = [.. Enum.GetValues<AltraPrestazione>().Select(a => new Voce(a.Codice(), Campo.Maiuscola(a.InParole)))];

    public static string Titolo(Tappa tappa) => tappa switch
    {
        Tappa.Persona => "Che cosa mi spetta?",
        Tappa.Riconoscimenti => "Il riconoscimento",
        Tappa.Redditi => "I redditi",
        Tappa.Altro => "Il giorno e il resto",
        Tappa.Risposta => "Che cosa spetta",
    };
}

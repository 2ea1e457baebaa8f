using Accerta.Fascicoli;
using static Accerta.Persone.Ruolo;

namespace Accerta.Notifiche;

/// <summary>Gli atti che raccontano gli avvisi (N).</summary>
internal static class AttiDegliAvvisi
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.RecapitoIndicato, "la persona dice dove vuole ricevere le notifiche", [Cittadino, Patronato], "N-01", [], []),
        new(TipoAtto.NotificaInviata, "l'avviso parte", [Sistema], "N-01", [], []),
        new(TipoAtto.NotificaFallita, "l'avviso non è partito, dopo tutti i tentativi", [Sistema], "N-01", [], []),
        new(TipoAtto.ConsegnaRegistrata, "la notifica è arrivata: da quel giorno cominciano i termini", [Segreteria, Sistema], "N-01 V-03 R-02", [], [])
        {
            Apre = [TipoObbligo.DocumentiPerRevisione, TipoObbligo.GiustificareLAssenza],
        },
        new(TipoAtto.ConsegnaFallita, "la notifica non è arrivata: si prova con un altro recapito", [Segreteria, Sistema], "N-01", [], []),
        new(TipoAtto.TermineMancato, "passa l'ultimo giorno utile di un termine, e nessuno l'ha adempiuto", [Sistema], "T-01", [], []),
    ];
}

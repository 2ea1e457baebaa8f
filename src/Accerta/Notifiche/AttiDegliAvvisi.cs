using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Notifiche;

/// <summary>Gli atti che raccontano gli avvisi (N).</summary>
internal static class AttiDegliAvvisi
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.NotificaInviata, "l'avviso parte", [Sistema], "N-01", [], []),
        new(TipoAtto.NotificaFallita, "l'avviso non è arrivato, dopo tutti i tentativi", [Sistema], "N-01", [], []),
        new(TipoAtto.TermineMancato, "passa l'ultimo giorno utile di un termine, e nessuno l'ha adempiuto", [Sistema], "T-01", [], []),
    ];
}

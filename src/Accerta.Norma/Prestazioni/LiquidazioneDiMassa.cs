using System.Runtime.CompilerServices;

// Le posizioni sono valori grandi: azzerarli prima di scriverli costa più di calcolarli. Nessuno legge un posto che non ha scritto.
[module: SkipLocalsInit]

namespace Accerta.Norma.Prestazioni;

/// <summary>La legge intera su molte persone: la stessa di <see cref="ValutazioneEconomica"/>, senza parole e senza creare oggetti.</summary>
public static class LiquidazioneDiMassa
{
    /// <summary>Ciò che spetta a ogni persona in ogni mese di un anno.</summary>
    /// <param name="persone">Una riga per persona.</param>
    /// <param name="anno">I valori di legge dell'anno.</param>
    /// <param name="anni">Dove scrivere: un posto per persona, nello stesso ordine.</param>
    /// <exception cref="ArgumentException">I posti non sono quanti le persone.</exception>
    /// <exception cref="Norme.NormaAssenteException">Manca un importo o un limite che serve a qualcuno.</exception>
    public static void Liquida(ReadOnlySpan<FattiInRiga> persone, QuadriDellAnno anno, Span<AnnoDovuto> anni)
    {
        if (anni.Length != persone.Length) throw new ArgumentException($"servono {persone.Length} posti, non {anni.Length}", nameof(anni));
        Span<Verdetto> verdetti = stackalloc Verdetto[Esame.Quanti];
        Span<long> maturato = stackalloc long[Esame.Quanti];
        for (var i = 0; i < persone.Length; i++)
            new CalcoloDellAnno(anno, verdetti, maturato, anni[i], []).Calcola(persone[i]);
    }
}

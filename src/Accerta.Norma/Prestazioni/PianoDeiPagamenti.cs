using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>E-11: le rate di un anno: dodici mesi, più la tredicesima a dicembre; per la frequenza solo i mesi frequentati.</summary>
/// <param name="Anno">L'anno.</param>
/// <param name="Rate">Le rate, in ordine di mese.</param>
public sealed record PianoDeiPagamenti(int Anno, IReadOnlyList<RataDovuta> Rate)
{
    /// <summary>La somma delle rate.</summary>
    public Euro Totale => Rate.Aggregate(Euro.Zero, (somma, r) => somma + r.Importo);

    /// <summary>Il piano di una valutazione, con gli importi noti a un giorno.</summary>
    /// <remarks>Le prestazioni di cui non si conosce l'importo (scelta C56) non hanno rate; l'incremento ripete l'importo valutato.</remarks>
    /// <param name="valutazione">Le prestazioni che spettano.</param>
    /// <param name="anno">L'anno.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="notoAl">Il giorno in cui si fa il piano.</param>
    /// <exception cref="NormaAssenteException">Manca l'importo di quell'anno.</exception>
    public static PianoDeiPagamenti Di(ValutazioneEconomica valutazione, int anno, NormeVigenti norme, DateOnly notoAl)
    {
        var (inizio, fine) = (new DateOnly(anno, 1, 1), new DateOnly(anno + 1, 1, 1));
        var rate = valutazione.Dovute
            .Where(d => d.ImportoMensile is not null)
            .SelectMany(d => d.Codice == CodicePrestazione.Incremento
                ? DellIncremento(d, anno, notoAl, norme)
                : Arretrati.RateDi(d.Codice, d.Decorrenza, fine, norme, notoAl, Frequenza(d, valutazione.Fatti, norme)).Where(r => r.Mese >= inizio));
        return new(anno, [.. rate.OrderBy(r => r.Mese).ThenBy(r => r.Tredicesima)]);
    }

    /// <summary>Quanto valgono in un anno intero alcune prestazioni, con gli importi noti alla fine dell'anno.</summary>
    /// <exception cref="NormaAssenteException">Manca l'importo di quell'anno.</exception>
    public static Euro TotaleAnnuo(IEnumerable<CodicePrestazione> prestazioni, int anno, NormeVigenti norme)
    {
        var (inizio, fine) = (new DateOnly(anno, 1, 1), new DateOnly(anno, 12, 31));
        return prestazioni.Select(norme.Prestazioni.Di)
            .Aggregate(Euro.Zero, (somma, voce) => somma + voce.ImportoMensile.Al(inizio, fine) * voce.Mensilita.Al(inizio));
    }

    private static PeriodoDiFrequenza? Frequenza(PrestazioneDovuta dovuta, Fatti fatti, NormeVigenti norme) =>
        dovuta.Codice == CodicePrestazione.IndennitaFrequenza
            ? PeriodoDiFrequenza.Di(fatti.DomandaDellaFrequenza, fatti.Frequenza!.Value, norme, dovuta.Decorrenza)
            : null;

    private static IEnumerable<RataDovuta> DellIncremento(PrestazioneDovuta incremento, int anno, DateOnly notoAl, NormeVigenti norme) =>
        Enumerable.Range(1, 12).SelectMany(mese => RateDelMese.Di(incremento.Codice, incremento.Decorrenza, incremento.ImportoMensile, new(anno, mese, 1), notoAl, norme));
}

using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>Una rata: un mese, o la tredicesima di dicembre.</summary>
/// <param name="Mese">Primo giorno del mese.</param>
/// <param name="Prestazione">Di quale prestazione.</param>
/// <param name="Importo">Quanto.</param>
/// <param name="Tredicesima">Vero se è la mensilità aggiuntiva di dicembre.</param>
/// <param name="Fonte">Da dove viene l'importo.</param>
public sealed record RataDovuta(DateOnly Mese, CodicePrestazione Prestazione, Euro Importo, bool Tredicesima, string Fonte);

/// <summary>E-04: ciò che è maturato dalla decorrenza al mese prima di quello corrente.</summary>
/// <param name="Rate">Riga per riga, in ordine di mese.</param>
public sealed record Arretrati(IReadOnlyList<RataDovuta> Rate)
{
    /// <summary>Quanti mesi, tredicesime escluse.</summary>
    public int Mesi => Rate.Count(r => !r.Tredicesima);

    /// <summary>La somma delle righe.</summary>
    public Euro Totale => Rate.Aggregate(Euro.Zero, (somma, r) => somma + r.Importo);

    /// <summary>Calcola gli arretrati di una prestazione, con gli importi noti il giorno prima del mese corrente.</summary>
    /// <param name="prestazione">Quale; l'incremento ha importi propri della persona e non si ricostruisce da qui.</param>
    /// <param name="decorrenza">Da quando.</param>
    /// <param name="meseCorrente">Il primo mese pagato regolarmente: escluso dagli arretrati.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="frequenza">Per l'indennità di frequenza, i mesi che si pagano; nullo = tutti.</param>
    /// <exception cref="NormaAssenteException">Manca l'importo di un mese.</exception>
    public static Arretrati Calcola(
        CodicePrestazione prestazione, DateOnly decorrenza, DateOnly meseCorrente, NormeVigenti norme, PeriodoDiFrequenza? frequenza = null)
    {
        var fine = new DateOnly(meseCorrente.Year, meseCorrente.Month, 1);
        return new([.. RateDi(prestazione, decorrenza, fine, norme, fine.AddDays(-1), frequenza)]);
    }

    /// <summary>Le rate dal mese della decorrenza a <paramref name="fine"/> escluso.</summary>
    internal static IEnumerable<RataDovuta> RateDi(
        CodicePrestazione prestazione, DateOnly decorrenza, DateOnly fine, NormeVigenti norme, DateOnly notoAl, PeriodoDiFrequenza? frequenza)
    {
        var voce = norme.Prestazioni.Di(prestazione);
        for (var mese = new DateOnly(decorrenza.Year, decorrenza.Month, 1); mese < fine; mese = mese.AddMonths(1))
        {
            if (frequenza is { } f && !f.Comprende(mese)) continue;
            var valore = voce.ImportoMensile.Trova(mese, notoAl);
            yield return new(mese, prestazione, NelMese(valore.Vale, decorrenza, mese), false, valore.Fonte);

            if (mese.Month == 12 && voce.Mensilita.Al(mese) > 12)
                yield return new(mese, prestazione, Tredicesima(valore.Vale, decorrenza, mese, norme), true, valore.Fonte);
        }
    }

    // Il primo mese incompleto (C62: dal giorno dei 18 anni) si paga in proporzione ai giorni.
    internal static Euro NelMese(Euro mensile, DateOnly decorrenza, DateOnly mese)
    {
        var giorni = DateTime.DaysInMonth(mese.Year, mese.Month);
        return mese >= decorrenza ? mensile : Euro.ArrotondaAlCentesimo(mensile.InEuro * (giorni - decorrenza.Day + 1) / giorni);
    }

    internal static Euro Tredicesima(Euro mensile, DateOnly decorrenza, DateOnly dicembre, NormeVigenti norme)
    {
        var mesi = decorrenza.Year == dicembre.Year ? 13 - decorrenza.Month : 12;
        return norme.Scelte.Tredicesima.Al(dicembre) switch
        {
            TredicesimaAnnoIncompleto.InDodicesimi => Euro.ArrotondaAlCentesimo(mensile.InEuro * mesi / 12),
            TredicesimaAnnoIncompleto.Intera => mensile,
        };
    }
}

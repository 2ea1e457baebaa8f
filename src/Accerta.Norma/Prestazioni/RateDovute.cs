using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>Tutto ciò che spetta a una persona, mese per mese, da quando spetta: la stessa legge di <see cref="AnnoDiPrestazioni"/>, con fatti che cambiano.</summary>
public static class RateDovute
{
    /// <summary>Le rate dal primo mese a <paramref name="fine"/> escluso, in ordine di mese.</summary>
    /// <param name="storia">La persona nel tempo.</param>
    /// <param name="fine">Il primo mese che non si guarda.</param>
    /// <param name="notoAl">Il giorno in cui si calcola: i valori usciti dopo non contano.</param>
    /// <param name="norme">Le norme.</param>
    /// <exception cref="NormaAssenteException">Manca un importo o un limite.</exception>
    public static IReadOnlyList<RataDovuta> Fra(StoriaDeiFatti storia, DateOnly fine, DateOnly notoAl, NormeVigenti norme)
    {
        var rate = new List<RataDovuta>();
        for (var anno = storia.Inizio.Year; anno <= fine.AddDays(-1).Year; anno++)
        {
            var quadri = new QuadriDellAnno(norme, anno, notoAl);
            rate.AddRange(storia.Costante(anno) ? AnnoDiPrestazioni.Di(storia.Il(new(anno, 1, 1)), quadri).Rate : MesePerMese(storia, quadri));
        }
        return [.. rate.Where(r => r.Mese < fine).OrderBy(r => r.Mese).ThenBy(r => r.Tredicesima)];
    }

    private static List<RataDovuta> MesePerMese(StoriaDeiFatti storia, QuadriDellAnno quadri)
    {
        var rate = new List<RataDovuta>();
        var mature = new Dictionary<CodicePrestazione, (Euro Maturato, Euro Dicembre, string Fonte)>();
        for (var mese = 0; mese < 12; mese++)
        {
            var fatti = storia.Il(quadri.Inizio(mese).Giorno);
            foreach (var rata in DelMese(fatti, storia.RicoveriDel(quadri.Inizio(mese).Giorno), quadri, mese))
            {
                rate.Add(rata);
                if (quadri.Inizio(mese).Mensilita(rata.Prestazione) <= 12) continue;
                var intero = Intero(fatti, rata, quadri, mese);
                var prima = mature.GetValueOrDefault(rata.Prestazione).Maturato;
                mature[rata.Prestazione] = (prima + intero, mese == 11 ? intero : Euro.Zero, rata.Fonte);
            }
        }
        var dicembre = quadri.Inizio(11);
        rate.AddRange(mature.Select(m => new RataDovuta(dicembre.Giorno, m.Key, dicembre.Tredicesima switch
        {
            TredicesimaAnnoIncompleto.InDodicesimi => m.Value.Maturato.Frazione(1, 12),
            TredicesimaAnnoIncompleto.Intera => m.Value.Dicembre,
        }, Tredicesima: true, m.Value.Fonte)).Where(r => r.Importo > Euro.Zero));
        return rate;
    }

    // E-06: se nel mese ci sono più ricoveri, ogni giorno si paga come il più lungo che lo copre; gli altri giorni per intero.
    private static IEnumerable<RataDovuta> DelMese(Fatti fatti, List<Ricovero> ricoveri, QuadriDellAnno quadri, int mese)
    {
        if (ricoveri.Count < 2) return Di(fatti);
        var (primo, ultimo) = (quadri.Inizio(mese).Giorno, quadri.Fine(mese).Giorno);
        var giorni = Enumerable.Range(0, ultimo.Day).Select(primo.AddDays)
            .CountBy(g => ricoveri.Where(r => r.Dal <= g && !(r.Al < g)).Select(r => (Ricovero?)r).FirstOrDefault() ?? default).ToList();
        return giorni.SelectMany(g => Di(fatti with { Ricovero = g.Key == default ? null : PerTuttoIlMese(g.Key, primo, ultimo) }).Select(r => (Rata: r, Giorni: g.Value)))
            .GroupBy(x => x.Rata.Prestazione)
            .Select(g => g.First().Rata with { Importo = g.Aggregate(Euro.Zero, (somma, x) => somma + x.Rata.Importo * x.Giorni).Frazione(1, ultimo.Day) });

        IEnumerable<RataDovuta> Di(Fatti f) => AnnoDiPrestazioni.Di(f, quadri).Rate.Where(r => !r.Tredicesima && r.Mese == quadri.Inizio(mese).Giorno);
    }

    private static Ricovero PerTuttoIlMese(Ricovero ricovero, DateOnly primo, DateOnly ultimo) =>
        ricovero with { Dal = ricovero.Dal < primo ? ricovero.Dal : primo, Al = ricovero.Al < ultimo ? ultimo : ricovero.Al };

    // E-11: la tredicesima matura sull'importo intero del mese, anche se del mese si paga solo una parte.
    private static Euro Intero(Fatti fatti, RataDovuta rata, QuadriDellAnno quadri, int mese) =>
        DovutaIl(fatti, rata.Prestazione, quadri.Inizio(mese)) ?? DovutaIl(fatti, rata.Prestazione, quadri.Fine(mese)) ?? rata.Importo;

    private static Euro? DovutaIl(Fatti fatti, CodicePrestazione codice, Quadro quadro) =>
        ValutazioneEconomica.PerIRatei(fatti, quadro).Dovute.FirstOrDefault(d => d.Codice == codice)?.ImportoMensile;
}

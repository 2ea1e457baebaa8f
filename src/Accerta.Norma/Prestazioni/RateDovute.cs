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
            foreach (var rata in AnnoDiPrestazioni.Di(fatti, quadri).Rate.Where(r => !r.Tredicesima && r.Mese.Month == mese + 1))
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

    // E-11: la tredicesima matura sull'importo intero del mese, anche se del mese si paga solo una parte.
    private static Euro Intero(Fatti fatti, RataDovuta rata, QuadriDellAnno quadri, int mese) =>
        DovutaIl(fatti, rata.Prestazione, quadri.Inizio(mese)) ?? DovutaIl(fatti, rata.Prestazione, quadri.Fine(mese)) ?? rata.Importo;

    private static Euro? DovutaIl(Fatti fatti, CodicePrestazione codice, Quadro quadro) =>
        ValutazioneEconomica.PerIRatei(fatti, quadro).Dovute.FirstOrDefault(d => d.Codice == codice)?.ImportoMensile;
}

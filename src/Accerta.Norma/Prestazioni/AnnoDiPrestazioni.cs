using System.Numerics;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>Mesi di seguito in cui la situazione della persona non cambia, con la loro valutazione e i suoi motivi.</summary>
/// <param name="DalMese">Primo mese, da 1 a 12.</param>
/// <param name="AlMese">Ultimo mese, compreso.</param>
/// <param name="Valutazione">La valutazione al primo giorno del primo mese.</param>
public sealed record PeriodoValutato(int DalMese, int AlMese, ValutazioneEconomica Valutazione);

/// <summary>Un anno di una persona, spiegato: che cosa spetta in ogni mese, e perché. Le somme sono quelle di <see cref="LiquidazioneDiMassa"/>.</summary>
public sealed class AnnoDiPrestazioni
{
    private AnnoDiPrestazioni(int anno, IReadOnlyList<PeriodoValutato> periodi, IReadOnlyList<RataDovuta> rate, AnnoDovuto mesi) =>
        (Anno, Periodi, Rate, Mesi) = (anno, periodi, rate, mesi);

    /// <summary>L'anno.</summary>
    public int Anno { get; }

    /// <summary>I periodi, in ordine: insieme coprono i dodici mesi.</summary>
    public IReadOnlyList<PeriodoValutato> Periodi { get; }

    /// <summary>Le rate, mese per mese; a dicembre anche le tredicesime.</summary>
    public IReadOnlyList<RataDovuta> Rate { get; }

    /// <summary>Il riassunto di ogni mese, da gennaio.</summary>
    public AnnoDovuto Mesi { get; }

    /// <summary>La somma dell'anno.</summary>
    public Euro Totale => Mesi.Totale;

    /// <summary>Calcola e spiega l'anno.</summary>
    /// <param name="fatti">I fatti.</param>
    /// <param name="anno">I valori di legge dell'anno.</param>
    /// <exception cref="NormaAssenteException">Manca un importo o un limite.</exception>
    public static AnnoDiPrestazioni Di(Fatti fatti, QuadriDellAnno anno)
    {
        var riga = FattiInRiga.Da(fatti, anno.Anno);
        var mesi = default(AnnoDovuto);
        Span<long> importi = stackalloc long[13 * Esame.Quanti];
        importi.Clear();
        var p = Posizione.PerIRatei(riga, anno.Inizio(0));
        var cambi = CalcoloDellAnno.Cambi(riga, p, anno);
        new CalcoloDellAnno(anno, stackalloc Verdetto[Esame.Quanti], stackalloc long[Esame.Quanti], mesi, importi)
            .Calcola(riga, ref p, cambi);
        return new(anno.Anno, [.. ValutaPeriodi(fatti, anno, cambi)], RateDi(importi, anno), mesi);
    }

    private static IEnumerable<PeriodoValutato> ValutaPeriodi(Fatti fatti, QuadriDellAnno anno, uint cambi)
    {
        for (var restano = cambi; restano != 0;)
        {
            var mese = BitOperations.TrailingZeroCount(restano);
            restano &= restano - 1;
            var fine = restano == 0 ? 12 : BitOperations.TrailingZeroCount(restano);
            var tocca = fatti.Ricovero is { } r && r.Dal <= anno.Fine(mese).Giorno && !(r.Al < anno.Inizio(mese).Giorno);
            yield return new(mese + 1, fine, ValutazioneEconomica.PerIRatei(tocca ? fatti : fatti with { Ricovero = null }, anno.Inizio(mese)));
        }
    }

    private static List<RataDovuta> RateDi(ReadOnlySpan<long> importi, QuadriDellAnno anno)
    {
        var rate = new List<RataDovuta>();
        for (var riga = 0; riga < 13; riga++)
            for (var i = 0; i < Esame.Quanti; i++)
                if (importi[riga * Esame.Quanti + i] is > 0 and var centesimi)
                    rate.Add(Rata(anno.Inizio(Math.Min(riga, 11)), (CodicePrestazione)i, new(centesimi), tredicesima: riga == 12));
        return rate;
    }

    private static RataDovuta Rata(Quadro q, CodicePrestazione codice, Euro importo, bool tredicesima) =>
        new(q.Giorno, codice, importo, tredicesima, codice == CodicePrestazione.Incremento ? "importo della persona" : q.Importo(codice)?.Fonte ?? "");
}

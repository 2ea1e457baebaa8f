using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using BenchmarkDotNet.Attributes;

namespace Accerta.Misure;

/// <summary>Una persona, un anno, con tutti i motivi di ogni prestazione che la riguarda: quella che spetta e quelle che no.</summary>
[MemoryDiagnoser]
public class BancoDelleSpiegazioni
{
    private readonly QuadriDellAnno _anno = new(NormeVigenti.Incorporate(), 2025, new(2025, 12, 31));

    private static readonly Fatti Assegno = new()
    {
        Persona = new(new(1980, 5, 5)),
        Domanda = new(2024, 3, 10),
        Riconoscimenti = Riconoscimenti.Parziale,
        Percentuale = 81,
        Redditi = new() { Personali = new Dictionary<int, Euro> { [2024] = Euro.Esatti(3_000) } },
    };

    private static readonly Fatti PensioneConAccompagnamento = Assegno with
    {
        Riconoscimenti = Riconoscimenti.TotaleAccompagnamento,
        Persona = Assegno.Persona with { Coniugata = true },
        Redditi = Assegno.Redditi with { Coniuge = new Dictionary<int, Euro> { [2024] = Euro.Esatti(2_000) } },
    };

    private static readonly Fatti CambiaDueVolte = PensioneConAccompagnamento with
    {
        Ricovero = new(new(2025, 3, 11), new(2025, 5, 20), 71, Retta.Gratuito, TipoRicovero.Ospedale),
    };

    [Benchmark(Description = "assegno mensile, un periodo")]
    public int UnPeriodo() => Motivi(Assegno);

    [Benchmark(Description = "pensione, accompagnamento e incremento")]
    public int TrePrestazioni() => Motivi(PensioneConAccompagnamento);

    [Benchmark(Description = "come sopra, con un ricovero a cavallo di tre mesi")]
    public int ConRicovero() => Motivi(CambiaDueVolte);

    private int Motivi(Fatti fatti) => AnnoDiPrestazioni.Di(fatti, _anno).Periodi.Sum(p => p.Valutazione.Spiega().Sum(s => s.Motivi.Count));
}

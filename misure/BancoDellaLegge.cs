using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using BenchmarkDotNet.Attributes;

namespace Accerta.Misure;

/// <summary>La legge intera su molte persone, un anno, un filo e due; accanto il metro delle dieci regole nude.</summary>
[MemoryDiagnoser]
public class BancoDellaLegge
{
    private const int Anno = 2025;
    private const int Fetta = 10_000; // le persone si leggono a fette: l'uscita resta nella memoria veloce

    private readonly AnnoDovuto[][] _uscite = [new AnnoDovuto[Fetta], new AnnoDovuto[Fetta]];
    private readonly long[] _centesimi = new long[Fetta];
    private FattiInRiga[] _persone = [];
    private DieciRegole.Persona[] _nude = [];
    private QuadriDellAnno _anno = null!;

    /// <summary>Solo per vedere che il banco gira.</summary>
    internal static bool Breve { get; set; }

    public static IEnumerable<int> QuantePersone => Breve ? [100] : [100, 10_000, 340_000, Popolazione.Intera];

    /// <summary>Quante persone: da cento a tutte quelle d'Italia.</summary>
    [ParamsSource(nameof(QuantePersone))]
    public int Persone { get; set; }

    [GlobalSetup]
    public void Prepara()
    {
        _anno = new(NormeVigenti.Incorporate(), Anno, new(Anno, 12, 31));
        _persone = Popolazione.Genera(Persone, Anno);
        _nude = DieciRegole.Genera(Persone);
    }

    [Benchmark(Description = "dieci regole nude (metro), 1 filo", Baseline = true)]
    public long Metro()
    {
        var somma = 0L;
        foreach (var (da, quante) in Fette(0, Persone))
        {
            DieciRegole.Calcola(_nude.AsSpan(da, quante), _centesimi);
            somma += _centesimi[0];
        }
        return somma;
    }

    [Benchmark(Description = "legge intera, 1 filo")]
    public Euro UnFilo() => Liquida(0, Persone, _uscite[0]);

    [Benchmark(Description = "legge intera, 2 fili")]
    public Euro DueFili()
    {
        var meta = Persone / 2;
        var altro = Task.Run(() => Liquida(meta, Persone, _uscite[1]));
        return Liquida(0, meta, _uscite[0]) + altro.GetAwaiter().GetResult();
    }

    private Euro Liquida(int da, int a, AnnoDovuto[] uscita)
    {
        var somma = Euro.Zero;
        for (; da < a; da += Fetta)
        {
            var quante = Math.Min(Fetta, a - da);
            LiquidazioneDiMassa.Liquida(_persone.AsSpan(da, quante), _anno, uscita.AsSpan(0, quante));
            somma += uscita[0].Totale;
        }
        return somma;
    }

    private static IEnumerable<(int Da, int Quante)> Fette(int da, int a)
    {
        for (; da < a; da += Fetta) yield return (da, Math.Min(Fetta, a - da));
    }
}

#pragma warning disable RS0030 // un banco di misura legge l'orologio vero
using Accerta.Documenti;
using Accerta.Tests.Documenti;
using BenchmarkDotNet.Attributes;

namespace Accerta.Misure;

/// <summary>Ogni carta, dal contenuto ai byte firmati. La soglia che ci siamo dati: 50 ms l'una.</summary>
[MemoryDiagnoser]
public class BancoDelleCarte
{
    private FirmaDellEnte? _firma;

    [ParamsSource(nameof(Nomi))]
    public string Carta { get; set; } = "";

    /// <summary>Una carta sola: per sapere che il banco gira.</summary>
    public static bool Breve { get; set; }

    /// <summary>Quelle di tutti i giorni: le prove hanno anche la più lunga e la più corta di ciascuna.</summary>
    public static IEnumerable<string> Nomi => Breve ? ["decisione"] : CarteDiProva.Tutte.Keys.Where(n => !n.Contains(' ', StringComparison.Ordinal));

    [GlobalSetup]
    public void Prepara()
    {
        var cartella = Directory.CreateTempSubdirectory("accerta-misura-");
        _firma = FirmaDellEnte.Apri(new() { Demo = true, Database = $"Data Source={Path.Combine(cartella.FullName, "misura.db")}" }, TimeProvider.System);
        cartella.Delete(recursive: true);
    }

    [GlobalCleanup]
    public void Chiudi() => _firma?.Dispose();

    [Benchmark(Description = "disegnata e firmata")]
    public int Firmata() => DisegnaPdf.Disegna(CarteDiProva.Tutte[Carta](), _firma).Length;
}

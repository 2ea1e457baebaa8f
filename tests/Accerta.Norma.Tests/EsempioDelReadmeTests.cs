using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Tests;

/// <summary>L'esempio del README della libreria è questo codice: si compila, gira e stampa ciò che il README dice.</summary>
public sealed partial class EsempioDelReadmeTests
{
    [Fact]
    public void L_esempio_stampa_la_prestazione_e_i_suoi_motivi()
    {
        var scritto = new StringWriter();
        Esempio(scritto);
        var righe = scritto.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
        righe[0].ShouldBe("l'assegno mensile: 336,00 € dal 1° aprile 2025");
        righe.ShouldContain("E-02 il reddito personale, tolti gli oneri deducibili: il reddito 2024 è 3.000,00 €");
        Readme().ShouldContain($"`{righe[0]}`");
    }

    [Fact]
    public void L_esempio_del_README_e_quello_provato()
    {
        var blocco = Blocco().Match(Readme()).Groups[1].Value.Trim().Split('\n');
        blocco.Where(r => r.StartsWith("using ", StringComparison.Ordinal)).ShouldBeSubsetOf(File.ReadAllLines(QuestoFile()));
        var nelReadme = string.Join('\n', blocco.SkipWhile(r => r.Length == 0 || r.StartsWith("using ", StringComparison.Ordinal)));
        var provato = Corpo().Match(File.ReadAllText(QuestoFile())).Groups[1].Value.Replace("\n        ", "\n", StringComparison.Ordinal).Trim();
        nelReadme.ShouldBe(provato);
    }

    private static void Esempio(TextWriter Console)
    {
        // esempio
        var norme = NormeVigenti.Incorporate();
        var ada = new Fatti
        {
            Persona = new(Nascita: new DateOnly(1980, 5, 5)),
            Domanda = new DateOnly(2025, 3, 10),
            Riconoscimenti = Riconoscimenti.Parziale,
            Percentuale = 81,
            Redditi = new() { Personali = new Dictionary<int, Euro> { [2024] = Euro.Esatti(3_000) } },
        };
        var valutazione = ValutazioneEconomica.Valuta(ada, new DateOnly(2025, 6, 15), norme);
        foreach (var dovuta in valutazione.Dovute) Console.WriteLine($"{dovuta.Codice.InParole}: {dovuta.ImportoMensile?.Italiano} {dovuta.Decorrenza.Con("dal")}");
        foreach (var motivo in valutazione.Spiega().SelectMany(s => s.Motivi)) Console.WriteLine($"{motivo.Regola} {motivo.Parole}: {motivo.Trovato}");
        // fine
    }

    private static string QuestoFile([CallerFilePath] string file = "") => file;

    private static string Readme() =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(QuestoFile())!, "..", "..", "src", "Accerta.Norma", "README.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocco();

    [GeneratedRegex("// esempio\n(.*?)// fine", RegexOptions.Singleline)]
    private static partial Regex Corpo();
}

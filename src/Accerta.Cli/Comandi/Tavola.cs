using System.Text.Json.Nodes;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Accerta.Cli.Comandi;

/// <summary>Una tabella per una persona, o la stessa in JSON per una macchina.</summary>
/// <param name="Titolo">Di che cosa parla.</param>
/// <param name="Colonne">I nomi delle colonne; in JSON diventano campi («al mese» → <c>al_mese</c>). Quelle che finiscono con «#» sono numeri, con «!» nomi: non vanno a capo.</param>
/// <param name="Righe">Le righe.</param>
internal sealed record Tavola(string Titolo, IReadOnlyList<string> Colonne, IReadOnlyList<string?[]> Righe)
{
    private const int LarghezzaSenzaTerminale = 140;

    public JsonArray InJson() => [.. Righe.Select(r => new JsonObject(Colonne.Zip(r, (c, v) => KeyValuePair.Create<string, JsonNode?>(Nome(c).ToLowerInvariant().Replace(' ', '_'), v))))];

    public void Stampa(TextWriter uscita)
    {
        var tabella = new Table().Title(Markup.Escape(Titolo)).Border(TableBorder.Simple);
        foreach (var colonna in Colonne)
        {
            var intestazione = new TableColumn(Markup.Escape(Nome(colonna)));
            if (colonna.EndsWith('#')) intestazione.RightAligned();
            if (colonna != Nome(colonna)) intestazione.NoWrap();
            tabella.AddColumn(intestazione);
        }
        foreach (var riga in Righe) tabella.AddRow(Colonne.Zip(riga, (c, v) => new Text((c == "Fonte" ? InBreve(v) : InParole(v)) ?? "—")));
        if (Righe.Count == 0) uscita.WriteLine($"{Titolo}: niente");
        else Disegna(uscita, tabella);
    }

    /// <summary>Disegna senza colori e a larghezza fissa se l'uscita non è un terminale.</summary>
    public static void Disegna(TextWriter uscita, IRenderable cosa)
    {
        Schermo(uscita).Write(cosa);
        if (cosa is not Table) uscita.WriteLine();
    }

    /// <summary>Dove si scrive: senza colori e a larghezza fissa se non è un terminale.</summary>
    public static IAnsiConsole Schermo(TextWriter uscita)
    {
        var terminale = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(uscita) });
        if (terminale.Profile.Out.IsTerminal) return terminale;
        var carta = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(uscita) });
        carta.Profile.Width = LarghezzaSenzaTerminale;
        return carta;
    }

    /// <summary>Scrive un oggetto JSON, con un a capo in fondo.</summary>
    public static void Scrivi(TextWriter uscita, JsonObject oggetto) => uscita.Write(VoceJson.Testo(oggetto) + "\n");

    private static string Nome(string colonna) => colonna.TrimEnd('#', '!');

    // Nei file di norme un'età è «67 anni 1 mesi»; a una persona si dice in italiano, a una macchina com'è scritta.
    private static string? InParole(string? valore) => valore is null ? null : AnniEMesi.Cerca(valore)?.Italiano ?? valore;

    // Gli indirizzi interi restano nel JSON: a occhio bastano le fonti con un nome o, se non ce ne sono, i siti.
    private static string? InBreve(string? fonte)
    {
        string[] fonti = [.. (fonte ?? "").Split("; ")];
        string[] conUnNome = [.. fonti.Where(f => !f.StartsWith("http", StringComparison.Ordinal)).Distinct()];
        return conUnNome is [] ? string.Join("; ", fonti.Select(f => Uri.TryCreate(f, UriKind.Absolute, out var indirizzo) ? indirizzo.Host : f).Distinct()) : string.Join("; ", conUnNome);
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.Text.RegularExpressions;
using Accerta.Cli.Casi;

namespace Accerta.Cli.Comandi;

/// <summary>Tutti i comandi. Codici di uscita: 0 fatto; 1 la risposta è no, o qualcosa è diverso; 2 l'ingresso o il comando non va; 3 le norme mancano o hanno difetti.</summary>
public static class Radice
{
    private const string MancaIlComando = "manca il comando: quali ci sono lo dice --help";

    // Gli errori che il lettore dei comandi scrive in inglese.
    private static readonly (string Inglese, string Italiano)[] Errori =
    [
        ("^Required argument '(.+)' missing for command.*", "$1: manca"),
        ("^Required argument missing for option: '(.+)'.*", "$1: manca il valore"),
        ("^Option '(.+)' is required.*", "$1: manca"),
        ("^Unrecognized command or argument '(.+)'.*", "$1: comando o argomento sconosciuto"),
        ("^Required command was not provided.*", MancaIlComando),
        ("^Cannot parse argument '(.+)' for option '(.+)' as expected type.*", "$2: «$1» non è un valore leggibile"),
        ("^Cannot parse argument '(.+)' for command '(.+)' as expected type.*", "$2: «$1» non è un valore leggibile"),
        ("^Option '(.+)' expects a single argument but (.+) were provided.*", "$1: vuole un valore solo, e ne ha ricevuti $2"),
    ];

    // L'aiuto è impaginato in inglese: le parole fisse si traducono, della stessa lunghezza dove reggono le colonne.
    private static readonly (string Inglese, string Italiano)[] Aiuto =
    [
        ("^Description:", "Che cosa fa:"),
        ("^Usage:", "Come si usa:"),
        ("^Arguments:", "Argomenti:"),
        ("^Options:", "Opzioni:"),
        ("^Commands:", "Comandi:"),
        (@"\[command\]", "[comando]"),
        (@"\[options\]", "[opzioni]"),
        (@" \(REQUIRED\)", " (serve)   "),
        (@"\[default: ", "[se manca: "),
    ];

    /// <summary>Legge ed esegue un comando; ciò che non si legge è una riga di errore per difetto, e 2.</summary>
    public static async Task<int> EseguiAsync(string[] argomenti, TextWriter uscita, TextWriter errori, CancellationToken ct = default)
    {
        var comandi = Crea();
        var lettura = new ParserConfiguration { ResponseFileTokenReplacer = null }; // «@file» è un nome come un altro
        var configurazione = new InvocationConfiguration { Output = uscita, Error = errori };
        if (argomenti is [])
        {
            ScriviAiuto(comandi.Parse(["--help"]), uscita);
            return 2;
        }
        var letto = comandi.Parse(argomenti, lettura);
        if (letto.Action is HelpAction)
        {
            ScriviAiuto(letto, uscita);
            return 0;
        }
        if (letto.Errors.Count == 0) return await letto.InvokeAsync(configurazione, ct);
        // Che manchi il comando interessa solo se non c'è altro da dire.
        foreach (var errore in letto.Errors.Select(e => InItaliano(e.Message)).Where(e => letto.Errors.Count == 1 || e != MancaIlComando)) await errori.WriteLineAsync(errore);
        return 2;
    }

    private static string InItaliano(string errore) =>
        Errori.Aggregate(errore.ReplaceLineEndings(" "), (testo, e) => Regex.Replace(testo, e.Inglese, e.Italiano));

    private static void ScriviAiuto(ParseResult letto, TextWriter uscita)
    {
        using var inglese = new StringWriter();
        letto.Invoke(new InvocationConfiguration { Output = inglese });
        uscita.Write(Aiuto.Aggregate(inglese.ToString(), (testo, a) => Regex.Replace(testo, a.Inglese, a.Italiano, RegexOptions.Multiline)));
    }

    private static RootCommand Crea()
    {
        var radice = Comandi();
        radice.Options.OfType<HelpOption>().Single().Description = "mostra queste istruzioni";
        radice.Options.OfType<VersionOption>().Single().Description = "mostra la versione";
        return radice;
    }

    private static RootCommand Comandi() => new("Accerta: la procedura dell'invalidità civile, da terminale.")
    {
        ComandoCalcola.Crea(),
        ComandoSpiega.Crea(),
        ComandoRicalcola.Crea(),
        ComandoNorme.Crea(),
        ComandoDimostra.Crea(),
        ComandoCasi.Crea(),
        ComandoOrologio.Crea(),
        ComandoFascicoli.Crea(),
        ComandoLotto.Crea(),
        ComandoSedi.Crea(),
        ComandoTerritori.Crea(),
        ComandoIncarichi.Crea(),
        ComandoDb.Crea(),
        ComandoRegole.Crea(),
    };
}

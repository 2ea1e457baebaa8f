using System.CommandLine;
using Accerta.Cli.Casi;

namespace Accerta.Cli.Comandi;

/// <summary>Tutti i comandi. Codici di uscita: 0 fatto; 1 la risposta è no, o qualcosa è diverso; 2 l'ingresso o il comando non va; 3 le norme mancano o hanno difetti.</summary>
public static class Radice
{
    /// <summary>Legge ed esegue un comando; ciò che non si legge è una riga di errore per difetto, e 2.</summary>
    public static async Task<int> EseguiAsync(string[] argomenti, TextWriter uscita, TextWriter errori, CancellationToken ct = default)
    {
        var comandi = Crea();
        var configurazione = new InvocationConfiguration { Output = uscita, Error = errori };
        if (argomenti is [])
        {
            await comandi.Parse(["--help"]).InvokeAsync(configurazione, ct);
            return 2;
        }
        var letto = comandi.Parse(argomenti);
        foreach (var errore in letto.Errors) await errori.WriteLineAsync(errore.Message.ReplaceLineEndings(" "));
        return letto.Errors.Count > 0 ? 2 : await letto.InvokeAsync(configurazione, ct);
    }

    private static RootCommand Crea() => new("Accerta: la procedura dell'invalidità civile, da terminale.")
    {
        ComandoCalcola.Crea(),
        ComandoSpiega.Crea(),
        ComandoRicalcola.Crea(),
        ComandoNorme.Crea(),
        ComandoDimostra.Crea(),
        ComandoCasi.Crea(),
        ComandoOrologio.Crea(),
        ComandoFascicoli.Crea(),
        ComandoDb.Crea(),
    };
}

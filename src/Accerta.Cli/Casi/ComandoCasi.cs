using System.CommandLine;
using System.Text;
using System.Text.Json;
using Accerta.Casi;
using Accerta.Norma.Norme;

namespace Accerta.Cli.Casi;

/// <summary><c>accerta casi</c>: risponde ai casi, una riga JSON per caso, nello stesso ordine. Il codice è 0 se l'ingresso è JSON Lines.</summary>
public static class ComandoCasi
{
    /// <summary>Il comando.</summary>
    public static Command Crea()
    {
        var area = new Option<string?>("--area") { Description = "l'area dei casi che non la dicono" };
        var comando = new Command("casi", "risponde ai casi letti dall'ingresso (JSON Lines)") { area };
        comando.SetAction(risultato =>
        {
            using var ingresso = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            using var uscita = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            return Rispondi(ingresso, uscita, Console.Error, risultato.GetValue(area));
        });
        return comando;
    }

    /// <summary>Risponde a un flusso di casi.</summary>
    /// <returns>0, oppure 2 se una riga non è un oggetto JSON.</returns>
    public static int Rispondi(TextReader ingresso, TextWriter uscita, TextWriter errori, string? area)
    {
        var risposte = new RispostaAiCasi(NormeVigenti.Incorporate());
        for (var numero = 1; ingresso.ReadLine() is { } riga; numero++)
        {
            if (string.IsNullOrWhiteSpace(riga)) continue;
            try
            {
                uscita.WriteLine(risposte.Rispondi(riga, area));
            }
            catch (JsonException errore)
            {
                errori.WriteLine($"riga {numero}: non è JSON Lines ({errore.Message})");
                return 2;
            }
        }
        return 0;
    }
}

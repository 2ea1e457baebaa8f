using System.CommandLine;
using System.Globalization;
using System.Text;
using Accerta.Calcolo;
using Accerta.Casi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary>Ciò che i comandi hanno in comune: opzioni, lettura dei file, fogli da caricare, errori in una riga.</summary>
internal static class Comune
{
    public static Option<string?> Norme() => new("--norme") { Description = "una cartella con la forma di norme/, sovrapposta a quelle incorporate", HelpName = "DIR" };

    public static Option<string?> Database() => new("--database") { Description = "la stringa di connessione (se manca, Accerta__Database)", HelpName = "TESTO" };

    public static Option<bool> Json() => new("--json") { Description = "la risposta in JSON" };

    public static Option<DateOnly?> Giorno(string nome, string descrizione) => new(nome)
    {
        Description = descrizione,
        HelpName = "AAAA-MM-GG",
        CustomParser = letto =>
        {
            if (DateOnly.TryParseExact(letto.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var giorno) && giorno.Year is >= 1900 and < 2200) return giorno;
            letto.AddError($"{nome}: «{letto.Tokens[0].Value}» non è un giorno fra il 1900 e il 2199, nella forma AAAA-MM-GG");
            return null;
        },
    };

    /// <summary>L'errore di chi ha scritto una parola che non è fra quelle ammesse; nullo se va bene.</summary>
    public static string? NonEFra(string campo, string? scritta, IReadOnlyList<string> ammesse) =>
        scritta is null || ammesse.Contains(scritta) ? null : $"{campo}: «{scritta}» non è fra {string.Join(", ", ammesse)}";

    public static Argument<string> File(string nome, string descrizione) => new(nome) { Description = descrizione };

    /// <summary>Il contenuto di un file, che dev'essere UTF-8.</summary>
    /// <exception cref="IngressoNonValidoException">Il file non c'è o non si legge.</exception>
    public static string LeggiFile(string percorso)
    {
        if (percorso.Length == 0) throw new IngressoNonValidoException("file: il nome è vuoto");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(System.IO.File.ReadAllBytes(percorso));
        }
        catch (Exception errore) when (errore is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IngressoNonValidoException($"{percorso}: il file non c'è");
        }
        catch (Exception errore) when (errore is IOException or UnauthorizedAccessException)
        {
            throw new IngressoNonValidoException($"{percorso}: il file non si può leggere: è una cartella, o manca il permesso");
        }
        catch (DecoderFallbackException)
        {
            throw new IngressoNonValidoException($"{percorso}: il file non è in UTF-8");
        }
    }

    /// <summary>Scrive un file tutto insieme, con la sua cartella: o c'è intero, o resta com'era.</summary>
    /// <exception cref="IngressoNonValidoException">Non si può scrivere lì.</exception>
    public static void ScriviFile(string percorso, string testo)
    {
        if (percorso.Length == 0) throw new IngressoNonValidoException("file: il nome è vuoto");
        var provvisorio = $"{percorso}.provvisorio";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(percorso))!);
            System.IO.File.WriteAllText(provvisorio, testo, new UTF8Encoding(false));
            System.IO.File.Move(provvisorio, percorso, overwrite: true);
        }
        catch (Exception errore) when (errore is IOException or UnauthorizedAccessException)
        {
            throw new IngressoNonValidoException($"{percorso}: il file non si può scrivere: manca il posto, o il permesso");
        }
    }

    extension(Command comando)
    {
        /// <summary>Dà al comando un lavoro i cui «no» d'ingresso e di norme sono righe di errore con il loro codice.</summary>
        public void Fa(Func<ParseResult, TextWriter, int> lavoro) => comando.SetAction(letto =>
        {
            try
            {
                return lavoro(letto, letto.InvocationConfiguration.Output);
            }
            catch (IngressoNonValidoException errore)
            {
                letto.InvocationConfiguration.Error.WriteLine(errore.Message.ReplaceLineEndings(" "));
                return 2;
            }
            catch (UnauthorizedAccessException)
            {
                letto.InvocationConfiguration.Error.WriteLine("file: manca il permesso di leggere o di scrivere lì");
                return 2;
            }
            catch (OverflowException)
            {
                letto.InvocationConfiguration.Error.WriteLine("fatti: un numero è troppo grande");
                return 2;
            }
            catch (Exception errore) when (errore is NormaAssenteException or NormeNonValideException)
            {
                letto.InvocationConfiguration.Error.WriteLine(errore.Message);
                return 3;
            }
        });
    }

    /// <summary>Carica un foglio con un atto della procedura: una riga se è andato, altrimenti tutti i difetti e 2.</summary>
    public static async Task<int> CaricaAsync<TAtto, TRicevuta>(
        ParseResult letto, string file, string? database, Func<TAtto, string, Task<Esito<TRicevuta>>> carica, Func<TRicevuta, string> detto) where TAtto : notnull
    {
        var (uscita, errori) = (letto.InvocationConfiguration.Output, letto.InvocationConfiguration.Error);
        try
        {
            var csv = LeggiFile(file);
            await using var servizi = Servizi.Crea(Servizi.Opzioni(database));
            await using var scope = servizi.CreateAsyncScope();
            var esito = await carica(scope.ServiceProvider.GetRequiredService<TAtto>(), csv);
            if (esito.Accettato)
            {
                await uscita.WriteLineAsync(detto(esito.Valore));
                return 0;
            }
            await errori.WriteLineAsync($"Niente è stato scritto. Difetti: {esito.Rifiuti.Count}");
            foreach (var no in esito.Rifiuti) await errori.WriteLineAsync($"{no.Trovato}: {no.Rimedio}");
            return 2;
        }
        catch (IngressoNonValidoException errore)
        {
            await errori.WriteLineAsync(errore.Message.ReplaceLineEndings(" "));
            return 2;
        }
    }
}

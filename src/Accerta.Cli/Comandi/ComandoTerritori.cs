using System.CommandLine;
using Accerta.Agenda;
using Accerta.Casi;
using Accerta.Persone;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta territori importa</c>: quale sede serve quale CAP, da un foglio CSV; tutto o niente, con tutti i difetti insieme.</summary>
internal static class ComandoTerritori
{
    public static Command Crea()
    {
        var file = Comune.File("file", "il foglio, in CSV con l'intestazione provincia;cap;tipo;sede, in UTF-8");
        var fonte = new Option<string>("--fonte") { Description = "da dove viene, com'è da citare", HelpName = "TESTO", Required = true };
        var database = Comune.Database();
        var comando = new Command("importa", "carica quale sede serve quale CAP; le righe che il foglio non nomina restano") { file, fonte, database };
        comando.SetAction((letto, ct) => EseguiAsync(letto, letto.GetRequiredValue(file), letto.GetRequiredValue(fonte), letto.GetValue(database), ct));
        return new Command("territori", "quale sede serve quale territorio") { comando };
    }

    private static async Task<int> EseguiAsync(ParseResult letto, string file, string fonte, string? database, CancellationToken ct)
    {
        var (uscita, errori) = (letto.InvocationConfiguration.Output, letto.InvocationConfiguration.Error);
        try
        {
            if (string.IsNullOrWhiteSpace(fonte)) throw new IngressoNonValidoException("--fonte: dire da dove viene il foglio");
            var csv = Comune.LeggiFile(file);
            await using var servizi = Servizi.Crea(Servizi.Opzioni(database));
            await using var scope = servizi.CreateAsyncScope();
            var esito = await scope.ServiceProvider.GetRequiredService<CaricaTerritori>().HandleAsync(new(Guid.CreateVersion7(), csv, fonte), Attore.Sistema, ct);
            if (esito.Accettato)
            {
                await uscita.WriteLineAsync($"Territori caricati: {esito.Valore.Righe}");
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

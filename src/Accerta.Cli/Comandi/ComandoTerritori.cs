using System.CommandLine;
using Accerta.Agenda;
using Accerta.Persone;

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
        if (!string.IsNullOrWhiteSpace(fonte))
            return await Comune.CaricaAsync<CaricaTerritori, CaricaTerritori.Ricevuta>(letto, file, database,
                (atto, csv) => atto.HandleAsync(new(Guid.CreateVersion7(), csv, fonte), Attore.Sistema, ct), fatto => $"Territori caricati: {fatto.Righe}");
        await letto.InvocationConfiguration.Error.WriteLineAsync("--fonte: dire da dove viene il foglio");
        return 2;
    }
}

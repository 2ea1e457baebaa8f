using System.CommandLine;
using Accerta.Dati;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta db migra</c> porta lo schema all'ultima versione; <c>accerta db schema</c> scrive quello che il modello vorrebbe.</summary>
internal static class ComandoDb
{
    public static Command Crea()
    {
        var migra = new Command("migra", "porta lo schema della base dati all'ultima versione");
        migra.SetAction(async (_, ct) =>
        {
            await using var servizi = Servizi.Crea(Servizi.Opzioni());
            await using var scope = servizi.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
            await Avvio.MigraAsync(db, ct);
            Console.WriteLine($"schema aggiornato: {(await db.Database.GetAppliedMigrationsAsync(ct)).Last()}");
            return 0;
        });
        var schema = new Command("schema", "scrive lo schema che corrisponde al modello: il punto di partenza di una nuova migrazione");
        schema.SetAction(async (_, _) =>
        {
            await using var servizi = Servizi.Crea(Servizi.Opzioni());
            await using var scope = servizi.CreateAsyncScope();
            Console.Write(scope.ServiceProvider.GetRequiredService<AccertaDb>().Database.GenerateCreateScript());
            return 0;
        });
        return new Command("db", "la base dati") { migra, schema };
    }
}

using System.CommandLine;
using Accerta.Fascicoli;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta fascicoli verifica</c>: ricalcola la catena degli atti; esce con 1 se trova qualcosa che non torna.</summary>
internal static class ComandoFascicoli
{
    public static Command Crea()
    {
        var verifica = new Command("verifica", "ricalcola la catena degli atti di tutti i fascicoli");
        verifica.SetAction(async (_, ct) =>
        {
            await using var servizi = Servizi.Crea(Servizi.Opzioni());
            await using var scope = servizi.CreateAsyncScope();
            var difetti = await scope.ServiceProvider.GetRequiredService<VerificaCatena>().HandleAsync(null, ct);
            foreach (var difetto in difetti) Console.WriteLine($"fascicolo {difetto.FascicoloId}, atto {difetto.Numero}: {difetto.Difetto}");
            if (difetti is []) Console.WriteLine("tutti i fascicoli sono intatti");
            return difetti is [] ? 0 : 1;
        });
        return new Command("fascicoli", "la storia delle pratiche") { verifica };
    }
}

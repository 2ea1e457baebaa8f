using System.CommandLine;
using Accerta.Dimostrazione;
using Accerta.Norma.Tempo;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta orologio [avanti N]</c>: il giorno della dimostrazione. Fuori dalla dimostrazione non esiste.</summary>
internal static class ComandoOrologio
{
    public static Command Crea()
    {
        var giorni = new Argument<int>("giorni") { Description = "quanti giorni avanti" };
        giorni.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1) r.AddError("i giorni devono essere almeno 1: indietro non si va");
        });
        var avanti = new Command("avanti", "porta avanti il giorno, facendo ogni notte i lavori di quella notte") { giorni };
        avanti.SetAction((r, ct) => EseguiAsync(r.GetValue(giorni), ct));
        var orologio = new Command("orologio", "il giorno della dimostrazione") { avanti };
        orologio.SetAction((_, ct) => EseguiAsync(0, ct));
        return orologio;
    }

    private static async Task<int> EseguiAsync(int giorni, CancellationToken ct)
    {
        var opzioni = Servizi.Opzioni();
        if (!opzioni.Demo)
        {
            await Console.Error.WriteLineAsync("l'orologio si sposta solo in dimostrazione (Accerta__Demo=true)");
            return 2;
        }
        await using var servizi = Servizi.Crea(opzioni);
        await using var scope = servizi.CreateAsyncScope();
        var sposta = scope.ServiceProvider.GetRequiredService<SpostaOrologio>();
        await sposta.RileggiAsync(ct);
        var orologio = scope.ServiceProvider.GetRequiredService<OrologioDemo>();
        if (giorni > 0)
        {
            var esito = await sposta.FinoAlAsync(orologio.Oggi.AddDays(giorni), ct);
            Console.WriteLine($"date confermate: {esito.ProposteConfermate}; silenzi-assensi: {esito.SilenziMaturati}; rate disposte: {esito.RateDisposte}");
        }
        Console.WriteLine($"oggi è {orologio.Oggi.ItalianaPerEsteso}");
        return 0;
    }
}

using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;

namespace Accerta.Web;

/// <summary>Prima di aprire: schema della base dati e, in dimostrazione, le persone inventate e il loro giorno.</summary>
public static class Preparazione
{
    public static async Task PreparaAsync(this WebApplication app, OpzioniAccerta opzioni)
    {
        _ = app.Services.GetRequiredService<Cassaforte>(); // senza chiave maestra non si apre: meglio saperlo subito
        await using var scope = app.Services.CreateAsyncScope();
        await Avvio.MigraAsync(scope.ServiceProvider.GetRequiredService<AccertaDb>(), app.Lifetime.ApplicationStopping);
        if (opzioni.Demo)
            await ScenaDemo.PreparaAsync(app.Services, app.Lifetime.ApplicationStopping);
    }

    /// <summary>Ogni richiesta comincia dal giorno conservato: un altro programma può averlo spostato.</summary>
    public static void UseOrologioDemo(this WebApplication app) => app.Use(async (contesto, next) =>
    {
        if (!contesto.Request.Path.StartsWithSegments("/lib"))
            await contesto.RequestServices.GetRequiredService<SpostaOrologio>().RileggiAsync(contesto.RequestAborted);
        await next(contesto);
    });
}

/// <summary>I lavori che non aspettano nessuno: spedire gli avvisi, e una volta al giorno il lotto della notte.</summary>
public sealed class LavoriDiFondo(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LavoriDiFondo> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? fatto = null;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SpedisciNotifiche>().HandleAsync(stoppingToken);
                var oggi = clock.GetUtcNow().GiornoInItalia;
                if (fatto == oggi) continue;
                await scope.ServiceProvider.GetRequiredService<LottoGiornaliero>().HandleAsync(stoppingToken);
                fatto = oggi;
            }
            catch (Exception errore) when (errore is not OperationCanceledException)
            {
                // Un giro fallito (base dati ferma) non spegne il servizio: si registra e si riprova al prossimo.
                log.LogError(errore, "giro dei lavori di fondo fallito; si riprova");
            }
        }
    }
}

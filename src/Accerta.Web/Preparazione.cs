using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;

namespace Accerta.Web;

/// <summary>
/// Schema della base dati e, in dimostrazione, le persone inventate e il loro giorno. Il portale intanto ascolta già: la pagina iniziale
/// risponde subito, le altre dicono di aspettare. Se non riesce, il programma si ferma.
/// </summary>
public sealed class Preparazione(IServiceProvider servizi, OpzioniAccerta opzioni) : BackgroundService
{
    private readonly TaskCompletionSource _finita = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Quando il portale è pronto; fallito, se non lo sarà mai.</summary>
    public Task Finita => _finita.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using (var scope = servizi.CreateAsyncScope())
                await Avvio.MigraAsync(scope.ServiceProvider.GetRequiredService<AccertaDb>(), stoppingToken);
            if (opzioni.Demo) await ScenaDemo.PreparaAsync(servizi, stoppingToken);
            _finita.SetResult();
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            _finita.SetCanceled(stoppingToken); // ci hanno chiesto di fermarci: non è un guasto, la volta dopo si riprende da qui
        }
        catch (Exception errore)
        {
            _finita.SetException(errore);
            throw;
        }
    }
}

/// <summary>Chi arriva prima che il portale sia pronto.</summary>
public static class Attesa
{
    private static readonly TimeSpan Pazienza = TimeSpan.FromSeconds(2);
    private static readonly HashSet<string> PagineSenzaBaseDati = new(["/", "/accessibilita", "/dati"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Poco si aspetta; poi si risponde 503, e il browser riprova da solo. Da pronto, ogni richiesta comincia dal giorno conservato: un altro programma può averlo spostato.</summary>
    public static void UseAttesa(this WebApplication app, bool demo)
    {
        var preparazione = app.Services.GetRequiredService<Preparazione>();
        app.Use(async (contesto, next) =>
        {
            var serveLaBaseDati = ServeLaBaseDati(contesto);
            if (serveLaBaseDati && !preparazione.Finita.IsCompletedSuccessfully)
                await Task.WhenAny(preparazione.Finita, Task.Delay(Pazienza, contesto.RequestAborted));
            if (preparazione.Finita.IsCompletedSuccessfully)
            {
                if (demo && contesto.GetEndpoint() is not null) await contesto.RequestServices.GetRequiredService<SpostaOrologio>().RileggiAsync(contesto.RequestAborted);
            }
            else if (serveLaBaseDati)
            {
                contesto.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                contesto.Response.Headers.RetryAfter = "3";
                contesto.Response.Headers["Refresh"] = "3";
                return;
            }
            await next(contesto);
        });
    }

    private static bool ServeLaBaseDati(HttpContext contesto) =>
        contesto.GetEndpoint() is { } dove
        && dove.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
        && !PagineSenzaBaseDati.Contains(contesto.Request.Path.Value!)
        && !contesto.Request.Path.StartsWithSegments("/errore");
}

/// <summary>I lavori che non aspettano nessuno: spedire gli avvisi, buttare i moduli che nessuno ha ripreso, e una volta al giorno il lotto della notte.</summary>
public sealed class LavoriDiFondo(IServiceScopeFactory scopes, Preparazione preparazione, TimeProvider clock, ILogger<LavoriDiFondo> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAny(preparazione.Finita, Task.Delay(Timeout.Infinite, stoppingToken));
        if (!preparazione.Finita.IsCompletedSuccessfully) return;
        DateOnly? fatto = null;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SpedisciNotifiche>().HandleAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ModuliConservati>().ButtaScadutiAsync(stoppingToken);
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

using System.Diagnostics;
using System.Net.Http.Headers;

namespace Accerta.Arredo;

/// <summary>Il portale in un processo suo, come in esercizio: si può uccidere. Ascolta su una porta libera della macchina.</summary>
public sealed class PortaleVero : IAsyncDisposable
{
    private readonly Process _processo;

    private PortaleVero(Process processo, Uri indirizzo) => (_processo, Indirizzo) = (processo, indirizzo);

    public Uri Indirizzo { get; }

    /// <param name="aspetta">Quando lo si può usare: nullo = quando è pronto. Altrimenti si guarda finché è vero, anche prima che ascolti.</param>
    public static async Task<PortaleVero> AvviaAsync(string provider, string connessione, string chiaveMaestra, string cartellaPosta, Func<bool>? aspetta = null)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "Accerta.Web.dll");
        var avvio = new ProcessStartInfo("dotnet", [dll]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (nome, valore) in (IEnumerable<(string, string)>)
                 [
                     ("ASPNETCORE_ENVIRONMENT", "Demo"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("DOTNET_TieredPGO", "0"), ("Accerta__Demo", "true"),
                     ("Accerta__Provider", provider), ("Accerta__Database", connessione), ("Accerta__ChiaveMaestra", chiaveMaestra), ("Accerta__Smtp__Cartella", cartellaPosta),
                 ])
            avvio.Environment[nome] = valore;
        var processo = Process.Start(avvio)!;
        var trovato = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        const string segno = "Now listening on: ";
        processo.OutputDataReceived += (_, riga) =>
        {
            if (riga.Data?.IndexOf(segno, StringComparison.Ordinal) is { } da and >= 0) trovato.TrySetResult(new Uri(riga.Data[(da + segno.Length)..]));
        };
        processo.ErrorDataReceived += (_, _) => { };
        processo.Exited += (_, _) => trovato.TrySetException(new InvalidOperationException("il portale si è fermato prima di ascoltare"));
        processo.EnableRaisingEvents = true;
        processo.BeginOutputReadLine();
        processo.BeginErrorReadLine();
        if (aspetta is not null)
        {
            while (!aspetta() && !processo.HasExited) await Task.Delay(5);
            return new(processo, new("http://127.0.0.1"));
        }
        var portale = new PortaleVero(processo, await trovato.Task.WaitAsync(TimeSpan.FromMinutes(3)));
        await portale.ProntoAsync();
        return portale;
    }

    /// <summary>Chi chiama l'API come una persona inventata.</summary>
    public HttpClient Come(Persone.Attore attore)
    {
        var client = new HttpClient { BaseAddress = Indirizzo, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Demo", attore.IncaricoId is { } incarico ? $"{attore.PersonaId}:{incarico}" : $"{attore.PersonaId}");
        return client;
    }

    /// <summary>SIGKILL: il processo non ha modo di salutare.</summary>
    public async Task UccidiAsync()
    {
        _processo.Kill(entireProcessTree: true);
        await _processo.WaitForExitAsync();
    }

    /// <summary>SIGTERM: chi gestisce la macchina chiede di fermarsi. Restituisce il codice d'uscita.</summary>
    public async Task<int> FermaAsync()
    {
        using var segnale = Process.Start("kill", ["-TERM", $"{_processo.Id}"]);
        await _processo.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _processo.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_processo.HasExited) await UccidiAsync();
        _processo.Dispose();
    }

    private async Task ProntoAsync()
    {
        using var client = new HttpClient { BaseAddress = Indirizzo, Timeout = TimeSpan.FromMinutes(2) };
        for (var tentativo = 0; tentativo < 600; tentativo++)
        {
            if ((int)(await client.GetAsync("/accesso")).StatusCode == 200) return;
            await Task.Delay(100);
        }
        throw new TimeoutException("il portale ascolta ma non diventa pronto");
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>Il portale vero, in un processo suo, in dimostrazione, su una base dati sua; e un browser che lo visita.</summary>
public sealed class Portale : IAsyncLifetime
{
    // La scena d'apertura si prepara una volta e poi si copia; il browser è uno, ogni visitatore ha il suo contesto.
    private static readonly Lazy<Task<DirectoryInfo>> Scena = new(PreparaScenaAsync);
    private static readonly Lazy<Task<IBrowser>> UnBrowser = new(ApriBrowserAsync);

    private readonly DirectoryInfo _cartella = Directory.CreateTempSubdirectory("accerta-giro-");
    private Process? _processo;

    public string Indirizzo { get; private set; } = "";
    public IBrowser Browser { get; private set; } = null!;

    public static string Radice { get; } = TrovaRadice();

    public async ValueTask InitializeAsync()
    {
        foreach (var file in (await Scena.Value).GetFiles()) file.CopyTo(Path.Combine(_cartella.FullName, file.Name));
        (_processo, Indirizzo) = await AvviaAsync(_cartella);
        Browser = await UnBrowser.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_processo is not null) await SpegniAsync(_processo);
        _cartella.Delete(recursive: true);
    }

    private static async Task<DirectoryInfo> PreparaScenaAsync()
    {
        var cartella = Directory.CreateTempSubdirectory("accerta-scena-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cartella.Delete(recursive: true);
        var (processo, _) = await AvviaAsync(cartella);
        await SpegniAsync(processo);
        return cartella;
    }

    private static async Task<IBrowser> ApriBrowserAsync() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("ACCERTA_CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    private static async Task<(Process Processo, string Indirizzo)> AvviaAsync(DirectoryInfo cartella)
    {
        var indirizzo = $"http://127.0.0.1:{PortaLibera()}";
        var dll = Path.Combine(Radice, "src/Accerta.Web/bin/Debug/net10.0/Accerta.Web.dll");
        var processo = Process.Start(new ProcessStartInfo("dotnet", [dll, "--urls", indirizzo])
        {
            WorkingDirectory = Path.Combine(Radice, "src/Accerta.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Demo",
                ["Accerta__Demo"] = "true",
                ["Accerta__Database"] = $"Data Source={Path.Combine(cartella.FullName, "giro.db")}",
                ["Accerta__IndirizzoPubblico"] = indirizzo,
                ["Accerta__Smtp__Cartella"] = Path.Combine(cartella.FullName, "posta"),
            },
        })!;
        processo.OutputDataReceived += (_, _) => { };
        processo.BeginOutputReadLine();
        var errori = processo.StandardError.ReadToEndAsync();
        using var http = new HttpClient();
        for (var tentativo = 0; ; tentativo++)
        {
            if (processo.HasExited) throw new InvalidOperationException($"il portale non parte: {await errori}");
            if (tentativo > 600) throw new TimeoutException("il portale non risponde dopo 120 secondi");
            try
            {
                if ((await http.GetAsync($"{indirizzo}/accesso")).IsSuccessStatusCode) return (processo, indirizzo);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200); // non ascolta ancora
            }
        }
    }

    private static async Task SpegniAsync(Process processo)
    {
        if (!processo.HasExited)
        {
            processo.Kill(entireProcessTree: true);
            await processo.WaitForExitAsync();
        }
        processo.Dispose();
    }

    private static int PortaLibera()
    {
        using var ascolto = new TcpListener(IPAddress.Loopback, 0);
        ascolto.Start();
        return ((IPEndPoint)ascolto.LocalEndpoint).Port;
    }

    private static string TrovaRadice()
    {
        var cartella = new DirectoryInfo(AppContext.BaseDirectory);
        while (cartella is not null && !File.Exists(Path.Combine(cartella.FullName, "Accerta.slnx"))) cartella = cartella.Parent;
        return cartella?.FullName ?? throw new InvalidOperationException("le prove si eseguono dentro il repository");
    }
}

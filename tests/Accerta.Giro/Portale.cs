using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>Il portale vero, in un processo suo, in dimostrazione, su una base dati nuova; e un browser che lo visita.</summary>
public sealed class Portale : IAsyncLifetime
{
    private readonly DirectoryInfo _cartella = Directory.CreateTempSubdirectory("accerta-giro-");
    private Process? _processo;
    private IPlaywright? _playwright;

    public string Indirizzo { get; private set; } = "";
    public IBrowser Browser { get; private set; } = null!;

    public static string Radice { get; } = TrovaRadice();

    public async ValueTask InitializeAsync()
    {
        Indirizzo = $"http://127.0.0.1:{PortaLibera()}";
        var dll = Path.Combine(Radice, "src/Accerta.Web/bin/Debug/net10.0/Accerta.Web.dll");
        _processo = Process.Start(new ProcessStartInfo("dotnet", [dll, "--urls", Indirizzo])
        {
            WorkingDirectory = Path.Combine(Radice, "src/Accerta.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Demo",
                ["Accerta__Demo"] = "true",
                ["Accerta__Database"] = $"Data Source={Path.Combine(_cartella.FullName, "giro.db")}",
                ["Accerta__IndirizzoPubblico"] = Indirizzo,
                ["Accerta__Smtp__Cartella"] = Path.Combine(_cartella.FullName, "posta"),
                ["ASPNETCORE_CONTENTROOT"] = Path.Combine(Radice, "src/Accerta.Web"),
            },
        })!;
        _processo.OutputDataReceived += (_, _) => { };
        _processo.BeginOutputReadLine();
        var errori = _processo.StandardError.ReadToEndAsync();
        using var http = new HttpClient();
        for (var tentativo = 0; ; tentativo++)
        {
            if (_processo.HasExited) throw new InvalidOperationException($"il portale non parte: {await errori}");
            if (tentativo > 240) throw new TimeoutException("il portale non risponde dopo 120 secondi");
            try
            {
                if ((await http.GetAsync(Indirizzo)).IsSuccessStatusCode) break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(500); // non ascolta ancora
            }
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("ACCERTA_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_processo is { HasExited: false })
        {
            _processo.Kill(entireProcessTree: true);
            await _processo.WaitForExitAsync();
        }
        _processo?.Dispose();
        _cartella.Delete(recursive: true);
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

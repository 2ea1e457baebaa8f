using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Accerta.Dimostrazione;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>
/// Il portale vero, in un processo suo, in dimostrazione, su una base dati sua; e un browser che lo visita. I processi sono pochi e si
/// prestano: chi ne prende uno lo trova alla scena d'apertura, qualunque cosa abbia fatto chi l'aveva prima.
/// </summary>
public sealed class Portale : IAsyncDisposable
{
    private static readonly SemaphoreSlim Posti = new(Math.Clamp(Environment.ProcessorCount, 1, 3));
    private static readonly ConcurrentBag<Portale> Liberi = [];
    private static readonly Lazy<Task<DirectoryInfo>> Scena = new(PreparaScenaAsync);
    internal static readonly Lazy<Task<IBrowser>> UnBrowser = new(ApriBrowserAsync);
    private static readonly HttpClient Http = new();

    private readonly DirectoryInfo _cartella;

    private Portale(DirectoryInfo cartella, string indirizzo, IBrowser browser) => (_cartella, Indirizzo, Browser) = (cartella, indirizzo, browser);

    public string Indirizzo { get; }
    public IBrowser Browser { get; }

    public static string Radice { get; } = TrovaRadice();

    /// <summary>Un portale tutto per sé, il giorno dell'apertura; si rende chiudendolo.</summary>
    public static async Task<Portale> PrendiAsync()
    {
        await Posti.WaitAsync();
        try
        {
            var scena = await Scena.Value;
            if (!Liberi.TryTake(out var portale)) return await AvviaAsync(scena);
            await portale.RimettiLaScenaAsync(scena);
            return portale;
        }
        catch
        {
            Posti.Release();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        Liberi.Add(this);
        Posti.Release();
        return ValueTask.CompletedTask;
    }

    /// <summary>Il codice dell'ultimo SMS partito, come lo leggerebbe la persona sul suo cellulare.</summary>
    public async Task<string> UltimoOtpAsync()
    {
        var sms = new DirectoryInfo(Path.Combine(_cartella.FullName, "posta", "sms")).GetFiles().Where(f => !f.Name.StartsWith('.')).OrderBy(f => f.LastWriteTimeUtc).Last();
        return System.Text.RegularExpressions.Regex.Match(await File.ReadAllTextAsync(sms.FullName), @": (\d+)\. ").Groups[1].Value;
    }

    private static async Task<DirectoryInfo> PreparaScenaAsync()
    {
        var scena = UsaEGetta(Directory.CreateTempSubdirectory("accerta-scena-"));
        var primo = await AvviaAsync(null);
        foreach (var chiave in primo._cartella.GetFiles("*.key")) chiave.CopyTo(Path.Combine(scena.FullName, chiave.Name));
        await CopiaAsync(primo._cartella, scena);
        Liberi.Add(primo);
        return scena;
    }

    // Prima l'orologio, poi i dati: i lavori di fondo non devono vedere la scena d'apertura con il giorno di chi l'aveva prima.
    private async Task RimettiLaScenaAsync(DirectoryInfo scena)
    {
        await using (var qui = await ApriAsync(_cartella))
        await using (var comando = qui.CreateCommand())
        {
            comando.CommandText = $"""UPDATE "GiorniDemo" SET "Giorno" = '{ScenaDemo.GiornoDiApertura:yyyy-MM-dd}'""";
            await comando.ExecuteNonQueryAsync();
        }
        (await Http.GetAsync($"{Indirizzo}/accesso")).EnsureSuccessStatusCode();
        await CopiaAsync(scena, _cartella);
    }

    private static async Task CopiaAsync(DirectoryInfo da, DirectoryInfo a)
    {
        await using var origine = await ApriAsync(da);
        await using var copia = await ApriAsync(a);
        origine.BackupDatabase(copia);
    }

    private static async Task<SqliteConnection> ApriAsync(DirectoryInfo cartella)
    {
        var baseDati = new SqliteConnection($"Data Source={Path.Combine(cartella.FullName, "giro.db")};Pooling=False");
        await baseDati.OpenAsync();
        await using var comando = baseDati.CreateCommand();
        comando.CommandText = "PRAGMA busy_timeout = 20000";
        await comando.ExecuteNonQueryAsync();
        return baseDati;
    }

    private static DirectoryInfo UsaEGetta(DirectoryInfo cartella)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cartella.Delete(recursive: true);
        return cartella;
    }

    private static async Task<IBrowser> ApriBrowserAsync() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("ACCERTA_CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    private static async Task<Portale> AvviaAsync(DirectoryInfo? scena)
    {
        var cartella = Directory.CreateTempSubdirectory("accerta-giro-");
        foreach (var file in scena?.GetFiles() ?? []) file.CopyTo(Path.Combine(cartella.FullName, file.Name));
        var indirizzo = $"http://127.0.0.1:{PortaLibera()}";
        await AvviaAsync(cartella, indirizzo, new() { ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["Accerta__Demo"] = "true" });
        return new(cartella, indirizzo, await UnBrowser.Value);
    }

    /// <summary>Avvia il programma e aspetta che risponda; al più tardi si ferma con le prove, e la sua cartella sparisce.</summary>
    internal static async Task<Process> AvviaAsync(DirectoryInfo cartella, string indirizzo, Dictionary<string, string> impostazioni)
    {
        var dll = Path.Combine(Radice, "src/Accerta.Web/bin/Debug/net10.0/Accerta.Web.dll");
        var avvio = new ProcessStartInfo("dotnet", [dll, "--urls", indirizzo])
        {
            WorkingDirectory = Path.Combine(Radice, "src/Accerta.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_TieredPGO"] = "0",
                ["Accerta__Database"] = $"Data Source={Path.Combine(cartella.FullName, "giro.db")}",
                ["Accerta__IndirizzoPubblico"] = indirizzo,
                ["Accerta__Smtp__Cartella"] = Path.Combine(cartella.FullName, "posta"),
            },
        };
        foreach (var (chiave, valore) in impostazioni) avvio.Environment[chiave] = valore;
        var processo = Process.Start(avvio)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => // prima il processo, poi la sua cartella
        {
            processo.Kill(entireProcessTree: true);
            processo.WaitForExit();
        };
        UsaEGetta(cartella);
        processo.OutputDataReceived += (_, _) => { };
        processo.BeginOutputReadLine();
        var errori = processo.StandardError.ReadToEndAsync();
        for (var tentativo = 0; ; tentativo++)
        {
            if (processo.HasExited) throw new InvalidOperationException($"il portale non parte: {await errori}");
            if (tentativo > 600) throw new TimeoutException("il portale non risponde dopo 120 secondi");
            try
            {
                if ((await Http.GetAsync($"{indirizzo}/accesso")).IsSuccessStatusCode) return processo;
            }
            catch (HttpRequestException)
            {
                // non ascolta ancora
            }
            await Task.Delay(200);
        }
    }

    internal static int PortaLibera()
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

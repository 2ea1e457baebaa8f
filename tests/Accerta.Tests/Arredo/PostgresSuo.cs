using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Accerta.Arredo;

/// <summary>Un PostgreSQL di questa prova soltanto, che si può fermare e riavviare. Come root gira come utente <c>postgres</c>, perché altrimenti si rifiuta.</summary>
public sealed class PostgresSuo : IAsyncDisposable
{
    private readonly string _cartella = Directory.CreateTempSubdirectory("accerta-pg-").FullName;
    private readonly int _porta = PortaLibera();

    public string Connessione(string nome) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _porta, Username = "accerta", Database = nome, MaxPoolSize = 20, Timeout = 5, CommandTimeout = 10 }.ConnectionString;

    public static async Task<PostgresSuo> CreaAsync()
    {
        var suo = new PostgresSuo();
        if (Environment.IsPrivilegedProcess) await ComandoAsync("chown", "postgres", suo._cartella);
        await suo.PostgresAsync("initdb", "-D", suo.Dati, "-U", "accerta", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await suo.AvviaAsync();
        return suo;
    }

    public Task AvviaAsync() => PostgresAsync("pg_ctl", "-D", Dati, "-l", Path.Combine(_cartella, "registro.log"), "-w", "-o",
        $"-p {_porta} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_cartella} -c fsync=off", "start");

    /// <summary>Chiude subito le connessioni di tutti, come quando manca la corrente al server.</summary>
    public Task FermaAsync() => PostgresAsync("pg_ctl", "-D", Dati, "-m", "immediate", "-w", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Dati, "postmaster.pid"))) await FermaAsync();
        Directory.Delete(_cartella, recursive: true);
    }

    /// <summary>Uno strumento di PostgreSQL che parla con un server già avviato, come <c>pg_dump</c>.</summary>
    public static Task StrumentoAsync(string comando, params string[] argomenti) => ComandoAsync(Path.Combine(Comandi, comando), argomenti);

    private string Dati => Path.Combine(_cartella, "dati");

    private Task PostgresAsync(string comando, params string[] argomenti)
    {
        var programma = Path.Combine(Comandi, comando);
        return Environment.IsPrivilegedProcess ? ComandoAsync("runuser", ["-u", "postgres", "--", programma, .. argomenti]) : ComandoAsync(programma, argomenti);
    }

    // Dove Debian mette i comandi del server; altrove li dice pg_config.
    private static string Comandi => Directory.Exists("/usr/lib/postgresql")
        ? Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").OrderBy(c => int.Parse(Path.GetFileName(c), System.Globalization.CultureInfo.InvariantCulture)).Last(), "bin")
        : throw new InvalidOperationException("i comandi di PostgreSQL non sono in /usr/lib/postgresql");

    private static async Task ComandoAsync(string programma, params string[] argomenti)
    {
        // L'uscita non si raccoglie: il server resta in vita e terrebbe aperto il tubo.
        using var processo = Process.Start(new ProcessStartInfo("bash", ["-c", "\"$@\" >/dev/null 2>&1 </dev/null", "bash", programma, .. argomenti]) { WorkingDirectory = "/tmp" })!;
        await processo.WaitForExitAsync();
        if (processo.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(programma)} è uscito con {processo.ExitCode}");
    }

    private static int PortaLibera()
    {
        using var prova = new TcpListener(IPAddress.Loopback, 0);
        prova.Start();
        return ((IPEndPoint)prova.LocalEndpoint).Port;
    }
}

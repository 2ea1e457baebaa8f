using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Accerta.Arredo;

/// <summary>
/// Le basi dati usa e getta. Lo schema, le persone inventate e l'agenda si scrivono una volta sola in un modello per provider;
/// ogni prova ne riceve una copia sua, e non vede mai le altre.
/// </summary>
public static class BasiDati
{
    public const string Sqlite = "Sqlite", PostgreSQL = "PostgreSQL";

    public static IReadOnlyList<string> Tutte { get; } = [Sqlite, PostgreSQL];

    /// <summary>La cartella di questa esecuzione: file SQLite, posta finta, chiavi.</summary>
    public static string Cartella { get; } = Directory.CreateTempSubdirectory("accerta-prove-").FullName;

    private static readonly Lazy<string> CertificatoDellaFirma = new(() =>
    {
        var file = Path.Combine(Cartella, "firma.p12");
        File.WriteAllBytes(file, FirmaDellEnte.DiDimostrazione());
        return file;
    });

    /// <summary>Il certificato con cui firmano tutte le prove di questa esecuzione.</summary>
    public static string Firma => CertificatoDellaFirma.Value;

    private static readonly Lazy<Task<string>> ModelloSqlite = new(CreaModelloSqliteAsync);
    private static readonly Lazy<Task<string>> ModelloPostgres = new(CreaModelloPostgresAsync);
    private static int _contatore;

    private static string Server => Environment.GetEnvironmentVariable("ACCERTA_PROVA_POSTGRES") is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException(
            "Le prove vogliono anche PostgreSQL: manca ACCERTA_PROVA_POSTGRES. Con ./accerta.sh prova se ne avvia uno usa e getta.");

    /// <summary>Una copia del modello, pronta all'uso; restituisce la stringa di connessione.</summary>
    public static async Task<string> NuovaAsync(string provider)
    {
        var nome = Nome();
        if (provider == Sqlite)
        {
            var file = Path.Combine(Cartella, $"{nome}.db");
            File.Copy(await ModelloSqlite.Value, file);
            return $"Data Source={file}";
        }
        var modello = await ModelloPostgres.Value;
        await SulServerAsync($"CREATE DATABASE {nome} TEMPLATE {modello}");
        return Verso(nome);
    }

    /// <summary>Una base dati vuota, senza tabelle.</summary>
    public static async Task<string> VuotaAsync(string provider)
    {
        var nome = Nome();
        if (provider == Sqlite) return $"Data Source={Path.Combine(Cartella, $"{nome}.db")}";
        await SulServerAsync($"CREATE DATABASE {nome}");
        return Verso(nome);
    }

    public static async Task ButtaAsync(string provider, string connessione)
    {
        if (provider == Sqlite)
        {
            await using var sqlite = new SqliteConnection(connessione);
            SqliteConnection.ClearPool(sqlite);
            foreach (var file in Directory.GetFiles(Cartella, $"{Path.GetFileName(sqlite.DataSource)}*")) File.Delete(file);
            return;
        }
        await using var postgres = new NpgsqlConnection(connessione);
        NpgsqlConnection.ClearPool(postgres);
        await SulServerAsync($"DROP DATABASE {postgres.Database} WITH (FORCE)");
    }

    public static DbContextOptions<AccertaDb> Opzioni(string provider, string connessione)
    {
        var builder = new DbContextOptionsBuilder<AccertaDb>();
        Avvio.Configura(builder, new OpzioniAccerta { Provider = provider, Database = connessione });
        return builder.Options;
    }

    private static string Nome() => $"prova_{Environment.ProcessId}_{Interlocked.Increment(ref _contatore)}";

    // Pochi collegamenti per base dati: le prove sono molte e il server ne ha un numero limitato.
    private static string Verso(string nome) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = nome, MaxPoolSize = 20, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 2 }.ConnectionString;

    private static async Task<string> CreaModelloSqliteAsync()
    {
        var file = Path.Combine(Cartella, "modello.db");
        await RiempiAsync(Sqlite, $"Data Source={file};Pooling=False");
        return file;
    }

    private static async Task<string> CreaModelloPostgresAsync()
    {
        var nome = Nome();
        await SulServerAsync($"CREATE DATABASE {nome}");
        await RiempiAsync(PostgreSQL, new NpgsqlConnectionStringBuilder(Verso(nome)) { Pooling = false }.ConnectionString);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            using var fonte = NpgsqlDataSource.Create(Server);
            using var comando = fonte.CreateCommand($"DROP DATABASE IF EXISTS {nome} WITH (FORCE)");
            comando.ExecuteNonQuery();
        };
        return nome;
    }

    private static async Task RiempiAsync(string provider, string connessione)
    {
        await using var db = new AccertaDb(Opzioni(provider, connessione));
        await Avvio.MigraAsync(db, default);
        await PersoneDemo.ScriviAsync(db, TestApp.AgendaDal, TestApp.AgendaAl, default);
        db.Add(new GiornoDemo { Giorno = TestApp.PrimoGiorno }); // il portale trova la scena già pronta, e non racconta la sua
        await db.SaveChangesAsync();
    }

    private static async Task SulServerAsync(string comando)
    {
        await using var connessione = new NpgsqlConnection(Server);
        await connessione.OpenAsync();
        await using var sql = new NpgsqlCommand(comando, connessione);
        await sql.ExecuteNonQueryAsync();
    }
}

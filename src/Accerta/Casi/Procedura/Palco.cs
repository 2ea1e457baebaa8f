using System.Collections.Concurrent;
using System.Security.Cryptography;
using Accerta.Dati;
using Accerta.Norma.Norme;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Casi.Procedura;

/// <summary>
/// I servizi veri su una base dati in memoria. Accenderli costa mezzo secondo: servono a un caso dopo l'altro, e fra due casi la base dati e la posta
/// tornano vuote. Chi lo prende è solo, finché non lo lascia.
/// </summary>
internal sealed class Palco
{
    private static readonly ConcurrentBag<Palco> Liberi = [];
    private static readonly Lock Blocco = new();
    private static SqliteConnection? _modello;
    private static int _accesi;

    private readonly NormeVigenti _norme;
    private readonly SqliteConnection _viva;

    private Palco(NormeVigenti norme)
    {
        _norme = norme;
        Posta = Directory.CreateTempSubdirectory("accerta-caso-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Posta.Delete(recursive: true);
        var connessione = $"Data Source=caso-{Interlocked.Increment(ref _accesi)};Mode=Memory;Cache=Shared";
        _viva = new SqliteConnection(connessione);
        _viva.Open();
        var servizi = new ServiceCollection();
        servizi.AddAccerta(new() { Database = connessione, ChiaveMaestra = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Smtp = { Cartella = Posta.FullName } }, Orologio);
        servizi.AddSingleton(norme);
        Servizi = servizi.BuildServiceProvider();
    }

    public ServiceProvider Servizi { get; }
    public OrologioFermo Orologio { get; } = new();
    public DirectoryInfo Posta { get; }

    /// <summary>Un palco vuoto: uno già acceso, se c'è.</summary>
    public static Palco Prendi(NormeVigenti norme)
    {
        var palco = Liberi.TryTake(out var libero) && ReferenceEquals(libero._norme, norme) ? libero : new Palco(norme);
        foreach (var cosa in palco.Posta.GetDirectories()) cosa.Delete(recursive: true);
        foreach (var cosa in palco.Posta.GetFiles()) cosa.Delete();
        lock (Blocco) Modello().BackupDatabase(palco._viva);
        return palco;
    }

    /// <summary>Il caso è finito.</summary>
    public void Lascia() => Liberi.Add(this);

    // Lo schema si prepara una volta e si copia: un caso costa pochi millesimi di secondo.
    private static SqliteConnection Modello()
    {
        if (_modello is { } pronto) return pronto;
        var modello = new SqliteConnection("Data Source=:memory:");
        modello.Open();
        var opzioni = new DbContextOptionsBuilder<AccertaDb>();
        Avvio.Configura(opzioni, new());
        using var db = new AccertaDb(opzioni.UseSqlite(modello).Options);
        db.Database.Migrate();
        return _modello = modello;
    }
}

/// <summary>L'ora che dice il caso.</summary>
internal sealed class OrologioFermo : TimeProvider
{
    public DateTimeOffset Istante { get; set; }

    public override DateTimeOffset GetUtcNow() => Istante;
}

using System.Security.Cryptography;
using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Calcolo;
using Accerta.Certificati;
using Accerta.Dichiarazioni;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Norme;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Dati;

/// <summary>La configurazione della procedura, dalla sezione <c>Accerta</c>.</summary>
public sealed class OpzioniAccerta
{
    /// <summary>Modo dimostrazione: persone inventate, accesso senza SPID, orologio spostabile. Mai in produzione.</summary>
    public bool Demo { get; set; }

    /// <summary><c>Sqlite</c> o <c>PostgreSQL</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Stringa di connessione.</summary>
    public string Database { get; set; } = "Data Source=dati/accerta.db";

    /// <summary>La chiave maestra dei dati sanitari: 32 byte in base64. In dimostrazione, se manca, si crea in un file accanto alla base dati.</summary>
    public string? ChiaveMaestra { get; set; }

    /// <summary>Una cartella con la forma di <c>norme/</c>, i cui file prendono il posto di quelli incorporati; nulla se bastano quelli.</summary>
    public string? Norme { get; set; }

    /// <summary>Indirizzo pubblico del portale, stampato nei QR e nelle lettere.</summary>
    public string IndirizzoPubblico { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Il nome dell'ente, nell'intestazione di pagine e lettere.</summary>
    public string Ente { get; set; } = "Ente dimostrativo per l'invalidità civile";

    public OpzioniFirma Firma { get; set; } = new();

    public OpzioniPosta Smtp { get; set; } = new();

    /// <summary>Dove la dimostrazione tiene la chiave e il certificato che si crea: accanto alla base dati, se è un file.</summary>
    internal string CartellaDellaDimostrazione()
    {
        var cartella = Provider == "Sqlite" && new SqliteConnectionStringBuilder(Database).DataSource is var file && Path.GetDirectoryName(file) is { Length: > 0 } c ? c : ".";
        return Directory.CreateDirectory(cartella).FullName;
    }
}

/// <summary>Con che cosa l'ente firma le sue carte.</summary>
public sealed class OpzioniFirma
{
    /// <summary>Il file PKCS#12 con il certificato, la chiave e, se ci sono, i certificati intermedi. In dimostrazione, se manca, si crea.</summary>
    public string? Certificato { get; set; }

    /// <summary>La password del file.</summary>
    public string? Password { get; set; }
}

/// <summary>Mette insieme la procedura: le stesse classi per portale, comandi, lotti e prove.</summary>
public static class Avvio
{
    public static IServiceCollection AddAccerta(this IServiceCollection services, OpzioniAccerta opzioni, TimeProvider orologio)
    {
        services.AddSingleton(opzioni);
        services.AddSingleton(opzioni.Smtp);
        services.AddSingleton(_ => CartellaDiNorme.Apri(opzioni.Norme, "Accerta:Norme"));
        services.AddSingleton(_ => new Cassaforte(ChiaveMaestraDi(opzioni)));
        services.AddSingleton(s => FirmaDellEnte.Apri(opzioni, s.GetRequiredService<TimeProvider>()));
        if (opzioni.Demo)
        {
            services.AddSingleton(new OrologioDemo(orologio));
            services.AddSingleton<TimeProvider>(s => s.GetRequiredService<OrologioDemo>());
            services.AddScoped<SpostaOrologio>();
        }
        else
        {
            services.AddSingleton(orologio);
        }
        services.AddDbContextPool<AccertaDb>(o => Configura(o, opzioni));

        services.AddScoped<ApriFascicolo>().AddScoped<VerificaCatena>().AddScoped<RegistroDegliAccessi>().AddScoped<CarteDelFascicolo>();
        services.AddAtti();
        return services;
    }

    /// <summary>Porta lo schema all'ultima versione.</summary>
    public static async Task MigraAsync(AccertaDb db, CancellationToken ct)
    {
        if (db.Database.IsSqlite() && new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is { Length: > 0 } file
            && Path.GetDirectoryName(Path.GetFullPath(file)) is { } cartella && !file.Contains(":memory:", StringComparison.Ordinal))
            Directory.CreateDirectory(cartella);
        await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
    }

    public static void Configura(DbContextOptionsBuilder builder, OpzioniAccerta opzioni)
    {
        builder.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)); // migrazioni scritte a mano: lo confronta una prova
        _ = opzioni.Provider switch
        {
            "Sqlite" => builder.UseSqlite(opzioni.Database),
            "PostgreSQL" => builder.UseNpgsql(ConPiani(opzioni.Database)),
            var altro => throw new InvalidOperationException($"Accerta:Provider deve essere Sqlite o PostgreSQL, non «{altro}»"),
        };
    }

    // Gli atti ripetono le stesse interrogazioni: il server ne tiene i piani pronti, se la stringa di connessione non dice altrimenti.
    private static string ConPiani(string connessione)
    {
        var parti = new Npgsql.NpgsqlConnectionStringBuilder(connessione);
        if (!parti.ContainsKey("Max Auto Prepare")) parti.MaxAutoPrepare = 100;
        return parti.ConnectionString;
    }

    private static ChiaveMaestra ChiaveMaestraDi(OpzioniAccerta opzioni)
    {
        if (opzioni.ChiaveMaestra is { } base64)
            return Convert.FromBase64String(base64) is { Length: 32 } byteChiave
                ? new ChiaveMaestra(byteChiave)
                : throw new InvalidOperationException("Accerta:ChiaveMaestra deve essere di 32 byte, in base64");
        if (!opzioni.Demo)
            throw new InvalidOperationException("manca Accerta:ChiaveMaestra (32 byte in base64): senza, i dati sanitari non si possono proteggere");

        var percorso = Path.Combine(opzioni.CartellaDellaDimostrazione(), "chiave-dimostrazione.key");
        if (!File.Exists(percorso)) File.WriteAllText(percorso, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return new ChiaveMaestra(Convert.FromBase64String(File.ReadAllText(percorso)));
    }
}

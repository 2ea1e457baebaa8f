using System.Security.Cryptography;
using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Certificati;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Norme;
using Accerta.Notifiche;
using Accerta.Revisioni;
using Accerta.Ricorsi;
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

    /// <summary>Indirizzo pubblico del portale, stampato nei QR e nelle lettere.</summary>
    public string IndirizzoPubblico { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Il nome dell'ente, nell'intestazione di pagine e lettere.</summary>
    public string Ente { get; set; } = "Ente dimostrativo per l'invalidità civile";

    public OpzioniPosta Smtp { get; set; } = new();
}

/// <summary>Mette insieme la procedura: le stesse classi per portale, comandi, lotti e prove.</summary>
public static class Avvio
{
    public static IServiceCollection AddAccerta(this IServiceCollection services, OpzioniAccerta opzioni, TimeProvider orologio)
    {
        services.AddSingleton(opzioni);
        services.AddSingleton(opzioni.Smtp);
        services.AddSingleton(NormeVigenti.Incorporate());
        services.AddSingleton(_ => new Cassaforte(ChiaveMaestraDi(opzioni)));
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
        services.AddDbContext<AccertaDb>(o => Configura(o, opzioni));

        services.AddScoped<ApriFascicolo>().AddScoped<VerificaCatena>().AddScoped<CarteDelFascicolo>();
        services.AddScoped<InviaCertificato>().AddScoped<SalvaBozza>().AddScoped<PresentaDomanda>().AddScoped<CaricaAllegato>().AddScoped<ScegliData>();
        services.AddScoped<RegistraVisita>().AddScoped<FirmaVerbale>().AddScoped<ChiudiVerbale>().AddScoped<ConvalidaVerbale>();
        services.AddScoped<PresentaAp70>().AddScoped<LiquidaPrestazioni>().AddScoped<GeneraQr>().AddScoped<VerificaQr>();
        services.AddScoped<ConvocaRevisione>().AddScoped<RiconvocaARevisione>().AddScoped<SospendiPerAssenza>().AddScoped<PresentaGiustificazione>().AddScoped<DecidiGiustificazione>();
        services.AddScoped<EstraiControlli>().AddScoped<DepositaAtp>().AddScoped<RegistraPassoDelRicorso>().AddScoped<DissentiDallaPerizia>().AddScoped<DepositaRicorso>().AddScoped<ConcludiGiudizio>();
        services.AddScoped<RevocaQr>().AddScoped<RichiediSecondoLivello>().AddScoped<InserisciOtp>().AddScoped<SpedisciSms>();
        services.AddScoped<RequisitiDellaCard>().AddScoped<RichiediCard>().AddScoped<EmettiCard>().AddScoped<SostituisciCard>().AddScoped<RevocaCard>();
        services.AddScoped<EseguiLotto>().AddScoped<LottoGiornaliero>().AddScoped<SpedisciNotifiche>();
        services.AddScoped<LavoroALotti, ConfermaProposte>().AddScoped<LavoroALotti, SilenziMaturati>().AddScoped<LavoroALotti, PagaMese>(); // nell'ordine della notte
        services.AddScoped<LavoroALotti, RevisioniDaConvocare>().AddScoped<LavoroALotti, ControlliDaConvocare>().AddScoped<LavoroALotti, RevochePerAssenza>().AddScoped<LavoroALotti, CardScadute>();
        services.AddScoped<LavoroALotti, TerminiMancati>(); // per ultimo: gli altri possono adempiere
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
            "PostgreSQL" => builder.UseNpgsql(opzioni.Database),
            var altro => throw new InvalidOperationException($"Accerta:Provider deve essere Sqlite o PostgreSQL, non «{altro}»"),
        };
    }

    private static ChiaveMaestra ChiaveMaestraDi(OpzioniAccerta opzioni)
    {
        if (opzioni.ChiaveMaestra is { } base64)
            return Convert.FromBase64String(base64) is { Length: 32 } byteChiave
                ? new ChiaveMaestra(byteChiave)
                : throw new InvalidOperationException("Accerta:ChiaveMaestra deve essere di 32 byte, in base64");
        if (!opzioni.Demo)
            throw new InvalidOperationException("manca Accerta:ChiaveMaestra (32 byte in base64): senza, i dati sanitari non si possono proteggere");

        var cartella = opzioni.Provider == "Sqlite" && new SqliteConnectionStringBuilder(opzioni.Database).DataSource is var file && Path.GetDirectoryName(file) is { Length: > 0 } c ? c : ".";
        var percorso = Path.Combine(Directory.CreateDirectory(cartella).FullName, "chiave-dimostrazione.key");
        if (!File.Exists(percorso)) File.WriteAllText(percorso, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return new ChiaveMaestra(Convert.FromBase64String(File.ReadAllText(percorso)));
    }
}

using System.Text.Json;
using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Certificati;
using Accerta.Dimostrazione;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Accerta.Dati;

/// <summary>Lo stato di oggi e la storia degli atti. Un modello solo per SQLite e PostgreSQL.</summary>
public sealed partial class AccertaDb(DbContextOptions<AccertaDb> options) : DbContext(options)
{
    public DbSet<Persona> Persone => Set<Persona>();
    public DbSet<Incarico> Incarichi => Set<Incarico>();
    public DbSet<Delega> Deleghe => Set<Delega>();
    public DbSet<Fascicolo> Fascicoli => Set<Fascicolo>();
    public DbSet<Atto> Atti => Set<Atto>();
    public DbSet<Obbligo> Obblighi => Set<Obbligo>();
    public DbSet<AvanzamentoLotto> AvanzamentiLotti => Set<AvanzamentoLotto>();
    public DbSet<Lettura> Letture => Set<Lettura>();
    public DbSet<Certificato> Certificati => Set<Certificato>();
    public DbSet<Domanda> Domande => Set<Domanda>();
    public DbSet<AccertamentoRichiesto> AccertamentiRichiesti => Set<AccertamentoRichiesto>();
    public DbSet<CertificatoAbbinato> CertificatiAbbinati => Set<CertificatoAbbinato>();
    public DbSet<BozzaDomanda> Bozze => Set<BozzaDomanda>();
    public DbSet<DocumentoAllegato> Allegati => Set<DocumentoAllegato>();
    public DbSet<Sede> Sedi => Set<Sede>();
    public DbSet<CommissioneMedica> Commissioni => Set<CommissioneMedica>();
    public DbSet<Posto> Posti => Set<Posto>();
    public DbSet<Visita> Visite => Set<Visita>();
    public DbSet<Verbale> Verbali => Set<Verbale>();
    public DbSet<DatiAp70> Ap70 => Set<DatiAp70>();
    public DbSet<Liquidazione> Liquidazioni => Set<Liquidazione>();
    public DbSet<PrestazioneInPagamento> PrestazioniInPagamento => Set<PrestazioneInPagamento>();
    public DbSet<Rata> Rate => Set<Rata>();
    public DbSet<Attestazione> Attestazioni => Set<Attestazione>();
    public DbSet<Notifica> Notifiche => Set<Notifica>();
    public DbSet<ChiaveUsata> Chiavi => Set<ChiaveUsata>();
    public DbSet<Contatore> Contatori => Set<Contatore>();
    public DbSet<GiornoDemo> GiorniDemo => Set<GiornoDemo>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(60);
        configuration.Properties<DateTimeOffset>().HaveConversion<IstanteUtc>();
        configuration.Properties<Euro>().HaveConversion<InCentesimi>();
        configuration.Properties<CodiceFiscale>().HaveConversion<ComeTesto>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Persona>().HasIndex(p => p.CodiceFiscale).IsUnique();
        model.Entity<Incarico>().HasIndex(i => i.PersonaId);

        model.Entity<Fascicolo>(f =>
        {
            f.Property(x => x.Versione).IsConcurrencyToken();
            f.HasIndex(x => x.InteressatoId).IsUnique().HasFilter($"\"Stato\" = '{nameof(StatoFascicolo.CertificatoDisponibile)}'")
                .HasDatabaseName("IX_Fascicoli_InAttesaDiDomanda");
        });
        model.Entity<Atto>().HasIndex(a => new { a.FascicoloId, a.Numero }).IsUnique();
        model.Entity<Obbligo>(o =>
        {
            o.HasIndex(x => new { x.FascicoloId, x.Tipo });
        });
        model.Entity<AvanzamentoLotto>().HasKey(a => new { a.Nome, a.Giorno });
        model.Entity<Lettura>().HasIndex(l => l.FascicoloId);

        model.Entity<Certificato>(c =>
        {
            c.HasIndex(x => x.Numero).IsUnique();
            c.HasIndex(x => x.FascicoloId);
            c.PrimitiveCollection(x => x.Accertamenti).ElementType().HasConversion<string>(); // parole: un valore aggiunto in mezzo non cambia quelli scritti
        });
        model.Entity<Domanda>(d =>
        {
            d.HasIndex(x => x.Protocollo).IsUnique();
            d.HasIndex(x => x.FascicoloId).IsUnique();
            d.HasMany(x => x.Accertamenti).WithOne().HasForeignKey(a => a.DomandaId);
        });
        model.Entity<CertificatoAbbinato>(c =>
        {
            c.HasKey(x => x.CertificatoId);
            c.HasIndex(x => x.DomandaId);
        });
        model.Entity<BozzaDomanda>(b =>
        {
            b.HasIndex(x => new { x.AutoreId, x.InteressatoId }).IsUnique();
            b.PrimitiveCollection(x => x.Accertamenti).ElementType().HasConversion<string>();
        });
        model.Entity<DocumentoAllegato>().HasIndex(a => new { a.FascicoloId, a.Impronta }).IsUnique();

        model.Entity<Posto>(p =>
        {
            p.Property(x => x.Versione).IsConcurrencyToken();
            p.HasIndex(x => new { x.CommissioneId, x.Quando }).IsUnique();
        });
        model.Entity<Visita>(v =>
        {
            v.HasIndex(x => x.PostoId).IsUnique();
            v.HasIndex(x => new { x.CommissioneId, x.Giorno });
        });
        model.Entity<Verbale>(v =>
        {
            v.Property(x => x.Versione).IsConcurrencyToken();
            v.HasIndex(x => new { x.FascicoloId, x.Accertamento }).IsUnique().HasFilter($"\"Stato\" <> '{nameof(StatoVerbale.Sostituito)}'"); // B-03: uno solo vale
            v.HasIndex(x => new { x.InteressatoId, x.Stato });
            v.HasMany(x => x.Componenti).WithOne().HasForeignKey(c => c.VerbaleId);
        });
        model.Entity<ComponenteVerbale>().HasKey(c => new { c.VerbaleId, c.PersonaId });

        ConfiguraEconomia(model);
        model.Entity<Attestazione>(a =>
        {
            a.HasIndex(x => x.Impronta).IsUnique();
            a.HasIndex(x => x.InteressatoId).IsUnique().HasFilter("\"RevocatoAlle\" IS NULL");
        });
        model.Entity<Notifica>(n =>
        {
            n.Property(x => x.Versione).IsConcurrencyToken();
            n.HasIndex(x => x.FascicoloId);
        });
        model.Entity<ChiaveUsata>().HasKey(c => new { c.AttoreId, c.Chiave });
        model.Entity<Contatore>().HasKey(c => c.Nome);
        model.Entity<GiornoDemo>().HasKey(g => g.Id);
        ConfiguraPrima(model);
        ConfiguraAgenda(model);

        ConfiguraVerbali(model);

        ConfiguraSeguito(model);

        ConfiguraElenchi(model);

        // Gli identificativi li dà il programma (versione 7), mai la base dati.
        foreach (var chiave in model.Model.GetEntityTypes().Select(t => t.FindPrimaryKey()!.Properties).Where(p => p.Count == 1))
            chiave[0].ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }

    private sealed class IstanteUtc() : ValueConverter<DateTimeOffset, DateTime>(
        istante => istante.UtcDateTime,
        salvato => new DateTimeOffset(DateTime.SpecifyKind(salvato, DateTimeKind.Utc)));

    private sealed class InCentesimi() : ValueConverter<Euro, long>(euro => euro.Centesimi, centesimi => new Euro(centesimi));

    private sealed class ComeTesto() : ValueConverter<CodiceFiscale, string>(codice => codice.Valore, testo => CodiceFiscale.Parse(testo));

    private static class PerAnno
    {
        public static readonly ValueConverter<Dictionary<int, long>, string> Converter = new(
            valori => JsonSerializer.Serialize(valori, JsonSerializerOptions.Default),
            testo => JsonSerializer.Deserialize<Dictionary<int, long>>(testo, JsonSerializerOptions.Default)!);

        public static readonly ValueComparer<Dictionary<int, long>> Comparer = new(
            (a, b) => a!.Count == b!.Count && !a.Except(b).Any(),
            valori => valori.Aggregate(0, (h, v) => HashCode.Combine(h, v.Key, v.Value)),
            valori => new Dictionary<int, long>(valori));
    }
}

/// <summary>Un numero progressivo: protocolli, certificati. Si avanza con una sola istruzione, fuori dalle transazioni.</summary>
public sealed class Contatore
{
    public required string Nome { get; init; }
    public long Ultimo { get; set; }
}

/// <summary>La richiesta già soddisfatta: la stessa chiave dà la stessa ricevuta.</summary>
public sealed class ChiaveUsata
{
    public required Guid AttoreId { get; init; }
    public required Guid Chiave { get; init; }
    public required string Operazione { get; init; }

    /// <summary>SHA-256 della richiesta: la stessa chiave con una richiesta diversa si rifiuta.</summary>
    public required byte[] ImprontaRichiesta { get; init; }
    public required string Ricevuta { get; init; }
    public required DateTimeOffset Quando { get; init; }
}

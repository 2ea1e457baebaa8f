using Accerta.Dichiarazioni;
using Accerta.Economica;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dati;

// La fase economica e le dichiarazioni.
public sealed partial class AccertaDb
{
    public DbSet<PosizioneEconomica> PosizioniEconomiche => Set<PosizioneEconomica>();
    public DbSet<FattoDichiarato> FattiDichiarati => Set<FattoDichiarato>();
    public DbSet<IndebitoAccertato> Indebiti => Set<IndebitoAccertato>();
    public DbSet<Sospensione> Sospensioni => Set<Sospensione>();
    public DbSet<DichiarazioneDovuta> DichiarazioniDovute => Set<DichiarazioneDovuta>();

    private static void ConfiguraEconomia(ModelBuilder model)
    {
        model.Entity<DatiAp70>(a =>
        {
            a.HasIndex(x => x.FascicoloId).IsUnique();
            a.Property(x => x.RedditiPersonali).HasConversion(PerAnno.Converter, PerAnno.Comparer);
            a.Property(x => x.RedditiConiuge).HasConversion(PerAnno.Converter, PerAnno.Comparer);
        });
        model.Entity<Liquidazione>(l =>
        {
            l.HasIndex(x => x.FascicoloId);
            l.HasIndex(x => new { x.InteressatoId, x.Numero }).IsUnique();
            l.HasMany(x => x.Prestazioni).WithOne().HasForeignKey(p => p.LiquidazioneId);
        });
        model.Entity<PrestazioneInPagamento>(p =>
        {
            p.HasIndex(x => x.FascicoloId);
            p.HasIndex(x => new { x.InteressatoId, x.Codice }).IsUnique();
        });
        model.Entity<Rata>(r =>
        {
            r.HasIndex(x => new { x.PrestazioneId, x.Mese, x.Tipo, x.Numero, x.Aggiuntiva }).IsUnique();
            r.HasIndex(x => x.FascicoloId);
        });
        model.Entity<PosizioneEconomica>(p =>
        {
            p.HasKey(x => x.InteressatoId);
            p.Property(x => x.Versione).IsConcurrencyToken();
        });
        model.Entity<FattoDichiarato>().HasIndex(f => f.InteressatoId);
        model.Entity<IndebitoAccertato>(i =>
        {
            i.HasIndex(x => x.InteressatoId);
            i.Property(x => x.Versione).IsConcurrencyToken();
            i.HasMany(x => x.Piano).WithOne().HasForeignKey(t => t.IndebitoId);
        });
        model.Entity<TrattenutaPrevista>(t =>
        {
            t.ToTable("Trattenute");
            t.HasKey(x => new { x.IndebitoId, x.Mese });
        });
        model.Entity<Sospensione>().HasIndex(s => new { s.InteressatoId, s.Codice }).IsUnique().HasFilter("\"ChiusaIl\" IS NULL");
        model.Entity<DichiarazioneDovuta>(d =>
        {
            d.HasIndex(x => new { x.InteressatoId, x.Modello, x.Anno }).IsUnique();
            d.Property(x => x.Versione).IsConcurrencyToken();
        });
    }
}

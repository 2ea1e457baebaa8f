using Accerta.Agenda;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dati;

public sealed partial class AccertaDb
{
    public DbSet<TerritorioServito> TerritoriServiti => Set<TerritorioServito>();
    public DbSet<CaricamentoTerritori> CaricamentiTerritori => Set<CaricamentoTerritori>();
    public DbSet<Sala> Sale => Set<Sala>();
    public DbSet<Seduta> Sedute => Set<Seduta>();
    public DbSet<RichiestaDomiciliare> RichiesteDomiciliari => Set<RichiestaDomiciliare>();
    public DbSet<Recapito> Recapiti => Set<Recapito>();

    private static void ConfiguraAgenda(ModelBuilder model)
    {
        model.Entity<TerritorioServito>().HasKey(t => new { t.Provincia, t.Cap, t.Tipo });
        model.Entity<CommissioneMedica>().Property(c => c.Versione).IsConcurrencyToken();
        model.Entity<Sala>(s =>
        {
            s.Property(x => x.Versione).IsConcurrencyToken();
            s.HasIndex(x => new { x.SedeId, x.Nome }).IsUnique();
        });
        model.Entity<Seduta>(s =>
        {
            s.Property(x => x.Versione).IsConcurrencyToken();
            s.HasIndex(x => new { x.SalaId, x.Giorno });
            s.HasIndex(x => new { x.CommissioneId, x.Giorno });
        });
        model.Entity<Posto>().HasIndex(p => p.SedutaId);
        model.Entity<Visita>(v =>
        {
            v.HasIndex(x => new { x.FascicoloId, x.Numero }).IsUnique();
            v.HasIndex(x => x.FascicoloId).IsUnique().HasFilter("\"Stato\" IN ('Proposta', 'Fissata')").HasDatabaseName("IX_Visite_InCorso");
        });
        model.Entity<RichiestaDomiciliare>(r =>
        {
            r.HasIndex(x => x.FascicoloId).IsUnique().HasFilter($"\"Stato\" = '{nameof(StatoRichiesta.InAttesa)}'").HasDatabaseName("IX_RichiesteDomiciliari_InAttesa");
            r.HasIndex(x => x.VisitaId);
        });
        model.Entity<Recapito>().HasKey(r => r.FascicoloId);
    }
}

using Accerta.Fascicoli;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dati;

public sealed partial class AccertaDb
{
    public DbSet<ComponenteVisita> ComponentiVisita => Set<ComponenteVisita>();
    public DbSet<CertificatoProvvisorio> CertificatiProvvisori => Set<CertificatoProvvisorio>();
    public DbSet<VisitaSecondoGrado> VisiteSecondoGrado => Set<VisitaSecondoGrado>();
    public DbSet<CampioneEstratto> CampioniCms => Set<CampioneEstratto>();
    public DbSet<EsameSuperiore> EsamiCms => Set<EsameSuperiore>();

    /// <summary>I verbali che hanno effetto quel giorno: uno per persona e accertamento (Q-01, K-04).</summary>
    public IQueryable<Verbale> VerbaliInVigore(DateOnly giorno) => Verbali.Where(v => v.EfficaceDal <= giorno && (v.SuperatoIl == null || v.SuperatoIl > giorno));

    /// <summary>La porta dei dati sanitari dimentica ciò che si era letto: chi ha deciso prima su quella versione, se intanto è cambiata, perde la gara.</summary>
    internal static void ComeLetto(Verbale verbale, int versione) => UgualeA(versione, verbale.Versione);

    /// <inheritdoc cref="ComeLetto(Verbale, int)"/>
    internal static void ComeLetto(Fascicolo fascicolo, int versione) => UgualeA(versione, fascicolo.Versione);

    private static void UgualeA(int letta, int adesso)
    {
        if (letta != adesso) throw new DbUpdateConcurrencyException("qualcun altro è arrivato prima");
    }

    private static void ConfiguraVerbali(ModelBuilder model)
    {
        model.Entity<ComponenteVisita>().HasKey(c => new { c.VisitaId, c.PersonaId });
        model.Entity<CertificatoProvvisorio>().HasIndex(c => c.FascicoloId).IsUnique();
        model.Entity<VisitaSecondoGrado>(v =>
        {
            v.HasIndex(x => x.VerbaleId).IsUnique();
            v.HasMany(x => x.Componenti).WithOne().HasForeignKey(c => c.VisitaId);
        });
        model.Entity<ComponenteSecondoGrado>().HasKey(c => new { c.VisitaId, c.PersonaId });
        model.Entity<CampioneEstratto>().HasIndex(c => c.Seme).IsUnique();
        model.Entity<EsameSuperiore>(e =>
        {
            e.Property(x => x.Versione).IsConcurrencyToken();
            e.HasIndex(x => x.VerbaleId).IsUnique();
            e.HasIndex(x => x.FascicoloId);
        });
    }
}

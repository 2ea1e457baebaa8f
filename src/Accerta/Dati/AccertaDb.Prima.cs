using Accerta.Certificati;
using Accerta.Domande;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dati;

// Prima della visita: bozze dei certificati, deleghe, mandati, progetti di vita, moduli mandati a sessione finita.
public sealed partial class AccertaDb
{
    public DbSet<BozzaCertificato> BozzeCertificati => Set<BozzaCertificato>();
    public DbSet<DocumentoDiDelega> DocumentiDiDelega => Set<DocumentoDiDelega>();
    public DbSet<EnteDiAssistenza> EntiDiAssistenza => Set<EnteDiAssistenza>();
    public DbSet<SedeDiAssistenza> SediDiAssistenza => Set<SedeDiAssistenza>();
    public DbSet<Mandato> Mandati => Set<Mandato>();
    public DbSet<ModuloInSospeso> ModuliInSospeso => Set<ModuloInSospeso>();
    public DbSet<RichiestaProgettoDiVita> ProgettiDiVita => Set<RichiestaProgettoDiVita>();

    private void ConfiguraPrima(ModelBuilder model)
    {
        model.Entity<Delega>(d =>
        {
            d.Property(x => x.Versione).IsConcurrencyToken();
            d.HasIndex(x => new { x.DelegatoId, x.InteressatoId }).IsUnique().HasFilter("\"ChiusaIl\" IS NULL");
            d.HasIndex(x => x.InteressatoId);
        });
        model.Entity<DocumentoDiDelega>().HasIndex(d => new { d.DelegaId, d.Tipo }).IsUnique();
        model.Entity<SedeDiAssistenza>().HasIndex(s => s.EnteId);
        model.Entity<Mandato>().HasIndex(m => new { m.InteressatoId, m.SedeId }).IsUnique().HasFilter("\"ChiusoIl\" IS NULL");
        model.Entity<BozzaCertificato>().HasIndex(b => b.MedicoId);
        model.Entity<ModuloInSospeso>(m =>
        {
            m.HasKey(x => x.PersonaId);
            m.HasIndex(x => x.Alle);
        });
        model.Entity<RichiestaProgettoDiVita>(p =>
        {
            p.HasIndex(x => x.FascicoloId).IsUnique();
            p.HasIndex(x => x.TrasmessaIl);
        });
        // D-06: una domanda aperta per accertamento; l'aggravamento oncologico è l'eccezione.
        model.Entity<AccertamentoRichiesto>().HasIndex(a => new { a.InteressatoId, a.Tipo }).IsUnique()
            .HasFilter(Database.IsSqlite() ? "\"Aperto\" = 1 AND \"AggravamentoOncologico\" = 0" : "\"Aperto\" AND NOT \"AggravamentoOncologico\"");
    }
}

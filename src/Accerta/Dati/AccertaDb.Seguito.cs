using Accerta.Attestazioni;
using Accerta.Fascicoli;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dati;

// Ciò che segue al verbale: revisioni, ricorsi, secondo livello del QR, Disability Card.
public sealed partial class AccertaDb
{
    public DbSet<SospensionePerAssenza> SospensioniPerAssenza => Set<SospensionePerAssenza>();
    public DbSet<GiustificazioneDiAssenza> GiustificazioniDiAssenza => Set<GiustificazioneDiAssenza>();
    public DbSet<EstrazioneControlli> EstrazioniControlli => Set<EstrazioneControlli>();
    public DbSet<ControlloEstratto> ControlliEstratti => Set<ControlloEstratto>();
    public DbSet<RicorsoGiudiziario> Ricorsi => Set<RicorsoGiudiziario>();
    public DbSet<EsitoDelGiudizio> EsitiDelGiudizio => Set<EsitoDelGiudizio>();
    public DbSet<VerificaDiSecondoLivello> Verifiche => Set<VerificaDiSecondoLivello>();
    public DbSet<Card> Card => Set<Card>();

    private static void ConfiguraSeguito(ModelBuilder model)
    {
        // Un riconoscimento ha una revisione sola: la successiva nasce dal suo verbale.
        model.Entity<Fascicolo>().HasIndex(f => f.OrigineId).IsUnique().HasDatabaseName("IX_Fascicoli_Revisione")
            .HasFilter($"\"Tipo\" IN ('{nameof(TipoProcedura.Revisione)}', '{nameof(TipoProcedura.ControlloStraordinario)}')");
        model.Entity<SospensionePerAssenza>(s =>
        {
            s.Property(x => x.Versione).IsConcurrencyToken();
            s.HasIndex(x => x.FascicoloId).IsUnique().HasFilter("\"Al\" IS NULL");
            s.HasIndex(x => x.InteressatoId);
        });
        model.Entity<GiustificazioneDiAssenza>(g =>
        {
            g.Property(x => x.Versione).IsConcurrencyToken();
            g.HasIndex(x => x.SospensioneId);
            g.HasIndex(x => x.FascicoloId).IsUnique().HasFilter("\"Esito\" = 'InEsame'");
        });
        model.Entity<ControlloEstratto>().HasIndex(c => c.FascicoloId).IsUnique();
        model.Entity<RicorsoGiudiziario>(r =>
        {
            r.Property(x => x.Versione).IsConcurrencyToken();
            r.HasIndex(x => x.VerbaleId).IsUnique().HasFilter($"\"Stato\" <> '{nameof(StatoRicorso.Concluso)}'");
            r.HasIndex(x => x.InteressatoId);
        });
        model.Entity<EsitoDelGiudizio>(e =>
        {
            e.HasIndex(x => x.RicorsoId).IsUnique();
            e.HasIndex(x => x.InteressatoId);
        });
        model.Entity<VerificaDiSecondoLivello>(v =>
        {
            v.HasIndex(x => new { x.GestoreId, x.NumeroDelGestore }).IsUnique();
            v.Property(x => x.Versione).IsConcurrencyToken();
            v.HasIndex(x => x.InteressatoId);
        });
        model.Entity<Card>(c =>
        {
            c.Property(x => x.Versione).IsConcurrencyToken();
            c.HasIndex(x => x.InteressatoId).IsUnique().HasFilter($"\"Stato\" IN ('{nameof(StatoCard.Richiesta)}', '{nameof(StatoCard.Attiva)}')");
            c.HasIndex(x => x.Numero).IsUnique();
        });
    }
}

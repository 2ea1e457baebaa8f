using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Certificati;
using Accerta.Dichiarazioni;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dati;

// Gli indici degli elenchi di lavoro e dei lotti. Quasi tutti guardano solo le righe che aspettano qualcosa: restano piccoli quando l'archivio cresce,
// e non costano nulla agli atti delle pratiche concluse. «./accerta.sh misura liste» mostra i piani.
public sealed partial class AccertaDb
{
    private static void ConfiguraElenchi(ModelBuilder model)
    {
        model.Entity<Persona>().HasIndex(p => p.Nascita);
        model.Entity<Persona>().HasIndex(p => p.Cognome);
        model.Entity<Fascicolo>(f =>
        {
            f.HasIndex(x => new { x.InteressatoId, x.ApertoIl });
            f.HasIndex(x => new { x.Provincia, x.Stato, x.Id });
            f.HasIndex(x => x.Id, "IX_Fascicoli_ColCertificato").HasFilter($"\"Stato\" = '{nameof(StatoFascicolo.CertificatoDisponibile)}'");
            f.HasIndex(x => x.Id, "IX_Fascicoli_DaVerbalizzare").HasFilter($"\"Stato\" = '{nameof(StatoFascicolo.VisitaSvolta)}'");
            f.HasIndex(x => x.Id, "IX_Fascicoli_StoriaSpezzata").HasFilter("\"DifettoDellaStoria\" IS NOT NULL");
            f.HasIndex(x => x.Id, "IX_Fascicoli_SenzaData").HasFilter($"\"Stato\" IN ('{nameof(StatoFascicolo.DomandaPresentata)}', '{nameof(StatoFascicolo.DaRiconvocare)}')");
        });
        model.Entity<Obbligo>(o =>
        {
            o.HasIndex(x => new { x.Proprietario, x.Provincia, x.EntroIl, x.Id }, "IX_Obblighi_Aperti").HasFilter($"\"Stato\" = '{nameof(StatoObbligo.Aperto)}'");
            o.HasIndex(x => new { x.Proprietario, x.Provincia, x.EntroIl, x.Id }, "IX_Obblighi_Mancati").HasFilter($"\"Stato\" = '{nameof(StatoObbligo.Mancato)}'");
            o.HasIndex(x => new { x.Id, x.EntroIl }, "IX_Obblighi_InScadenza").HasFilter($"\"Stato\" = '{nameof(StatoObbligo.Aperto)}'");
            o.HasIndex(x => x.AttoId);
        });
        model.Entity<Certificato>().HasIndex(c => new { c.MedicoId, c.InviatoIl });
        model.Entity<Domanda>().HasIndex(d => d.InteressatoId);
        model.Entity<Delega>().HasIndex(d => d.Al).HasFilter("\"ChiusaIl\" IS NULL");
        model.Entity<Mandato>().HasIndex(m => m.SedeId).HasFilter("\"ChiusoIl\" IS NULL");
        model.Entity<Posto>().HasIndex(p => new { p.CommissioneId, p.Quando }, "IX_Posti_Liberi").HasFilter("\"FascicoloId\" IS NULL");
        model.Entity<Visita>(v =>
        {
            v.HasIndex(x => new { x.CommissioneId, x.Quando }).HasFilter($"\"Stato\" = '{nameof(StatoVisita.Fissata)}'");
            v.HasIndex(x => new { x.Giorno, x.Id }).HasFilter($"\"Stato\" = '{nameof(StatoVisita.Fissata)}'");
            v.HasIndex(x => x.Id, "IX_Visite_Proposte").HasFilter($"\"Stato\" = '{nameof(StatoVisita.Proposta)}'");
        });
        model.Entity<Verbale>(v =>
        {
            v.HasIndex(x => new { x.CommissioneId, x.VisitaDel }).HasFilter($"\"Stato\" = '{nameof(StatoVerbale.DaFirmare)}'");
            v.HasIndex(x => x.FascicoloId, "IX_Verbali_InConvalida").HasFilter("\"TrasmessoIl\" IS NOT NULL AND \"DefinitivoDal\" IS NULL");
            v.HasIndex(x => x.Id, "IX_Verbali_Trasmessi").HasFilter($"\"Stato\" = '{nameof(StatoVerbale.Trasmesso)}'");
            v.HasIndex(x => new { x.FascicoloId, x.RevisioneDal }).HasFilter($"\"Stato\" = '{nameof(StatoVerbale.Definitivo)}' AND \"RevisioneDal\" IS NOT NULL");
            v.HasIndex(x => x.DefinitivoDal).HasFilter($"\"Stato\" = '{nameof(StatoVerbale.Definitivo)}'");
        });
        model.Entity<EsameSuperiore>().HasIndex(e => e.ApertoIl).HasFilter($"\"Esito\" = '{nameof(EsitoSuperiore.InCorso)}'");
        model.Entity<Notifica>(n =>
        {
            n.HasIndex(x => x.Id, "IX_Notifiche_DaInviare").HasFilter($"\"Stato\" = '{nameof(StatoNotifica.DaInviare)}'");
            n.HasIndex(x => x.CreataAlle, "IX_Notifiche_DaRegistrare")
                .HasFilter($"\"Legale\" AND \"Stato\" = '{nameof(StatoNotifica.Inviata)}' AND \"EsitoConsegna\" = '{nameof(EsitoConsegna.InAttesa)}'");
            n.HasIndex(x => x.CreataAlle, "IX_Notifiche_NonArrivate")
                .HasFilter($"\"Legale\" AND \"EsitoConsegna\" IN ('{nameof(EsitoConsegna.NonConsegnata)}', '{nameof(EsitoConsegna.IndirizzoErrato)}')");
            n.HasIndex(x => x.TentativoDi).HasFilter("\"TentativoDi\" IS NOT NULL");
            n.HasIndex(x => x.AttoId);
        });
        model.Entity<Liquidazione>().HasIndex(l => l.DecisaAlle);
        model.Entity<PosizioneEconomica>(p =>
        {
            p.HasIndex(x => x.InteressatoId, "IX_PosizioniEconomiche_DaRicalcolare").HasFilter("\"DaRicalcolare\" IS NOT NULL");
            p.HasIndex(x => x.PerequataNelMese);
        });
        model.Entity<Sospensione>().HasIndex(s => s.Dal).HasFilter("\"ChiusaIl\" IS NULL");
        model.Entity<IndebitoAccertato>().HasIndex(i => i.AccertatoIl).HasFilter($"\"Stato\" = '{nameof(StatoIndebito.Contestato)}'");
        model.Entity<DichiarazioneDovuta>().HasIndex(d => new { d.EntroIl, d.Id })
            .HasFilter($"\"Stato\" IN ('{nameof(StatoDichiarazione.Dovuta)}', '{nameof(StatoDichiarazione.Sollecitata)}')");
        model.Entity<Card>().HasIndex(c => c.Id, "IX_Card_Attive").HasFilter($"\"Stato\" = '{nameof(StatoCard.Attiva)}'");
    }
}

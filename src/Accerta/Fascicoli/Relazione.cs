using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Fascicoli;

/// <summary>Perché qualcuno può aprire un fascicolo, e che cosa ne vede (P-01).</summary>
public sealed record Relazione(Guid FascicoloId, string InParole, bool VedeSanitari, bool VedeGiudizio, bool VedeEconomica, Guid? DelegaId = null)
{
    /// <summary>La relazione dell'attore con il fascicolo; nulla se non ne ha.</summary>
    public static async Task<Relazione?> TrovaAsync(AccertaDb db, Guid fascicoloId, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        var fascicolo = await db.Fascicoli.AsNoTracking().Where(f => f.Id == fascicoloId).Select(f => new { f.Id, f.InteressatoId }).SingleOrDefaultAsync(ct);
        if (fascicolo is null) return null;
        if (attore.Ruolo.PerLaPersona)
            return await Titoli.DiAsync(db, attore, fascicolo.InteressatoId, oggi, ct) is { Basta: true } titolo
                ? new(fascicoloId, titolo.InParole, VedeSanitari: true, VedeGiudizio: true, VedeEconomica: true, titolo.DelegaId)
                : null;

        var incarico = await IncaricoAsync(db, attore, oggi, ct);
        if (incarico is null) return null;
        return attore.Ruolo switch
        {
            Ruolo.MedicoCertificatore => await db.Certificati.AnyAsync(c => c.FascicoloId == fascicoloId && c.MedicoId == attore.PersonaId, ct)
                ? new(fascicoloId, "ha inviato il certificato", VedeSanitari: true, VedeGiudizio: false, VedeEconomica: false)
                : null,
            Ruolo.Commissione => await db.Visite.AnyAsync(v => v.FascicoloId == fascicoloId && v.CommissioneId == incarico.CommissioneId, ct)
                ? new(fascicoloId, "la visita è della sua commissione", VedeSanitari: true, VedeGiudizio: true, VedeEconomica: false)
                : null,
            Ruolo.Cml => await db.Verbali.AnyAsync(v => v.FascicoloId == fascicoloId && (v.TrasmessoIl != null || v.DefinitivoDal != null), ct)
                         && await DellaSedeAsync(db, fascicoloId, incarico, ct)
                ? new(fascicoloId, "il verbale è del suo centro medico-legale", VedeSanitari: true, VedeGiudizio: true, VedeEconomica: false)
                : null,
            Ruolo.Operatore => await db.Verbali.AnyAsync(v => v.FascicoloId == fascicoloId && (v.Stato == StatoVerbale.Definitivo || v.EfficaceDal <= oggi), ct) // K-04
                               && await DellaSedeAsync(db, fascicoloId, incarico, ct)
                ? new(fascicoloId, "la pratica è nella fase economica della sua sede", VedeSanitari: false, VedeGiudizio: true, VedeEconomica: true)
                : null,
            Ruolo.Segreteria => await DellaSedeAsync(db, fascicoloId, incarico, ct) || await ConvocataNellaSedeAsync(db, fascicoloId, incarico, ct)
                ? new(fascicoloId, "la segreteria prepara la convocazione", VedeSanitari: false, VedeGiudizio: false, VedeEconomica: false)
                : null,
            Ruolo.Cms => await db.EsamiCms.AnyAsync(e => e.FascicoloId == fascicoloId, ct)
                ? new(fascicoloId, "la commissione superiore riesamina il verbale", VedeSanitari: true, VedeGiudizio: true, VedeEconomica: false)
                : null,
            // il revisore vede gli accessi e la catena, mai i dati; il gestore di servizi vede solo ciò che dice il QR
            Ruolo.Patronato or Ruolo.CollocamentoMirato or Ruolo.GestoreServizi or Ruolo.Revisore or Ruolo.Sistema or Ruolo.Cittadino => null,
        };
    }

    /// <summary>L'incarico con cui l'attore agisce, se è il suo ed è in corso; nullo altrimenti.</summary>
    public static async Task<Incarico?> IncaricoAsync(AccertaDb db, Attore attore, DateOnly oggi, CancellationToken ct) =>
        await db.Incarichi.AsNoTracking().SingleOrDefaultAsync(i => i.Id == attore.IncaricoId && i.PersonaId == attore.PersonaId && i.Ruolo == attore.Ruolo, ct)
            is { } incarico && incarico.Attivo(oggi)
            ? incarico
            : null;

    /// <summary>La sede in cui l'attore lavora con un incarico in corso; nulla se non ne ha una.</summary>
    public static Task<Sede?> SedeAsync(AccertaDb db, Attore attore, DateOnly oggi, CancellationToken ct) =>
        (from i in db.Incarichi
         join s in db.Sedi on i.SedeId equals s.Id
         where i.Id == attore.IncaricoId && i.PersonaId == attore.PersonaId && i.Ruolo == attore.Ruolo && i.Dal <= oggi && (i.Al == null || oggi <= i.Al)
         select s).AsNoTracking().SingleOrDefaultAsync(ct);

    /// <summary>Vero se il fascicolo è della provincia servita dalla sede dell'incarico.</summary>
    internal static Task<bool> DellaSedeAsync(AccertaDb db, Guid fascicoloId, Incarico incarico, CancellationToken ct) =>
        (from f in db.Fascicoli join s in db.Sedi on f.Provincia equals s.Provincia where f.Id == fascicoloId && s.Id == incarico.SedeId select f.Id).AnyAsync(ct);

    private static Task<bool> ConvocataNellaSedeAsync(AccertaDb db, Guid fascicoloId, Incarico incarico, CancellationToken ct) =>
        (from v in db.Visite join c in db.Commissioni on v.CommissioneId equals c.Id where v.FascicoloId == fascicoloId && c.SedeId == incarico.SedeId select v.Id).AnyAsync(ct);
}

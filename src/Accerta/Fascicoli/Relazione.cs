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
        if (attore.Ruolo == Ruolo.Cittadino)
            return await CittadinoAsync(db, fascicoloId, fascicolo.InteressatoId, attore, oggi, ct);

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
            Ruolo.Cml => await db.Verbali.AnyAsync(v => v.FascicoloId == fascicoloId && v.TrasmessoIl != null, ct)
                         && await DellaSedeAsync(db, fascicoloId, incarico, ct)
                ? new(fascicoloId, "il verbale è trasmesso al suo centro medico-legale", VedeSanitari: true, VedeGiudizio: true, VedeEconomica: false)
                : null,
            Ruolo.Operatore => await db.Verbali.AnyAsync(v => v.FascicoloId == fascicoloId && v.Stato == StatoVerbale.Definitivo, ct)
                               && await DellaSedeAsync(db, fascicoloId, incarico, ct)
                ? new(fascicoloId, "la pratica è nella fase economica della sua sede", VedeSanitari: false, VedeGiudizio: true, VedeEconomica: true)
                : null,
            // il revisore vede gli accessi e la catena, mai i dati; il gestore di servizi vede solo ciò che dice il QR
            Ruolo.Patronato or Ruolo.Segreteria or Ruolo.Cms or Ruolo.CollocamentoMirato or Ruolo.GestoreServizi or Ruolo.Revisore or Ruolo.Sistema or Ruolo.Cittadino => null,
        };
    }

    /// <summary>L'incarico con cui l'attore agisce, se è il suo ed è in corso; nullo altrimenti.</summary>
    public static async Task<Incarico?> IncaricoAsync(AccertaDb db, Attore attore, DateOnly oggi, CancellationToken ct) =>
        await db.Incarichi.AsNoTracking().SingleOrDefaultAsync(i => i.Id == attore.IncaricoId && i.PersonaId == attore.PersonaId && i.Ruolo == attore.Ruolo, ct)
            is { } incarico && incarico.Attivo(oggi)
            ? incarico
            : null;

    /// <summary>A che titolo un cittadino agisce per l'interessato: per sé, con una delega valida e verificata, o in nessun modo.</summary>
    private static async Task<Relazione?> CittadinoAsync(
        AccertaDb db, Guid fascicoloId, Guid interessatoId, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        if (interessatoId == attore.PersonaId)
            return new(fascicoloId, "è il suo fascicolo", VedeSanitari: true, VedeGiudizio: true, VedeEconomica: true);
        var delega = (await db.Deleghe.AsNoTracking()
                .Where(d => d.InteressatoId == interessatoId && d.DelegatoId == attore.PersonaId && d.VerificataIl != null).ToListAsync(ct))
            .Find(d => d.Valida(oggi));
        return delega is null
            ? null
            : new(fascicoloId, $"rappresenta la persona con una delega ({delega.Modulo})", VedeSanitari: true, VedeGiudizio: true, VedeEconomica: true, delega.Id);
    }

    /// <summary>Vero se il fascicolo è della provincia servita dalla sede dell'incarico.</summary>
    internal static Task<bool> DellaSedeAsync(AccertaDb db, Guid fascicoloId, Incarico incarico, CancellationToken ct) =>
        (from f in db.Fascicoli join s in db.Sedi on f.Provincia equals s.Provincia where f.Id == fascicoloId && s.Id == incarico.SedeId select f.Id).AnyAsync(ct);
}

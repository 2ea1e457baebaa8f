using Accerta.Dati;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Notifiche;

/// <summary>Che cosa si sa di ogni notifica, per chi apre il fascicolo (N-01).</summary>
public static class EsitiDegliAvvisi
{
    /// <summary>Le notifiche legali di un fascicolo, dalla più recente: dove sono andate, perché lì, com'è finita.</summary>
    public static Task<List<Notifica>> DelFascicoloAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct) =>
        db.Notifiche.AsNoTracking().Where(n => n.FascicoloId == fascicoloId && n.Legale).OrderByDescending(n => n.CreataAlle).ThenByDescending(n => n.Id).ToListAsync(ct);
}

using Accerta.Dati;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Notifiche;

/// <summary>Che cosa si sa di ogni notifica, per la persona e per l'ufficio (N-01).</summary>
public static class EsitiDegliAvvisi
{
    /// <summary>Le notifiche legali di un fascicolo, dalla più recente: dove sono andate, perché lì, com'è finita.</summary>
    public static Task<List<Notifica>> DelFascicoloAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct) =>
        db.Notifiche.AsNoTracking().Where(n => n.FascicoloId == fascicoloId && n.Legale).OrderByDescending(n => n.CreataAlle).ThenByDescending(n => n.Id).ToListAsync(ct);

    /// <summary>Le lettere e le PEC partite di cui la segreteria di una sede deve registrare l'esito, dalla più vecchia.</summary>
    public static Task<List<Notifica>> DaRegistrareAsync(AccertaDb db, Guid sedeId, CancellationToken ct) =>
        DellaSede(db, sedeId).Where(n => n.Stato == StatoNotifica.Inviata && n.EsitoConsegna == EsitoConsegna.InAttesa).OrderBy(n => n.CreataAlle).ToListAsync(ct);

    /// <summary>Le notifiche di una sede non arrivate e senza un altro tentativo: qualcuno deve cercare la persona.</summary>
    public static Task<List<Notifica>> NonArrivateAsync(AccertaDb db, Guid sedeId, CancellationToken ct) =>
        DellaSede(db, sedeId).Where(n => (n.EsitoConsegna == EsitoConsegna.NonConsegnata || n.EsitoConsegna == EsitoConsegna.IndirizzoErrato)
            && !db.Notifiche.Any(altra => altra.TentativoDi == n.Id)).OrderBy(n => n.CreataAlle).ToListAsync(ct);

    private static IQueryable<Notifica> DellaSede(AccertaDb db, Guid sedeId) =>
        from n in db.Notifiche.AsNoTracking()
        join f in db.Fascicoli on n.FascicoloId equals f.Id
        join s in db.Sedi on f.Provincia equals s.Provincia
        where n.Legale && s.Id == sedeId
        select n;
}

using Accerta.Dati;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Notifiche;

/// <summary>N-01: la prova che la persona sapeva. Partito non vuol dire arrivato: conta la consegna di una notifica legale, a qualunque recapito.</summary>
internal static class Consegne
{
    /// <summary>La notifica legale di un atto che è arrivata per prima; nulla se nessuna è arrivata.</summary>
    public static Task<Notifica?> ArrivataAsync(AccertaDb db, Guid attoId, CancellationToken ct) =>
        Legali(db, attoId).Where(n => n.EsitoConsegna == EsitoConsegna.Consegnata || n.EsitoConsegna == EsitoConsegna.CompiutaGiacenza).OrderBy(n => n.ConsegnataIl).FirstOrDefaultAsync(ct);

    /// <summary>Vero se una notifica legale di un atto è ancora per strada: non è né arrivata né fallita.</summary>
    public static Task<bool> PerStradaAsync(AccertaDb db, Guid attoId, CancellationToken ct) =>
        Legali(db, attoId).AnyAsync(n => n.Stato != StatoNotifica.Fallita && n.EsitoConsegna == EsitoConsegna.InAttesa, ct);

    private static IQueryable<Notifica> Legali(AccertaDb db, Guid attoId) => db.Notifiche.AsNoTracking().Where(n => n.AttoId == attoId && n.Legale);
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>N-01: gli avvisi che nessuno ha ancora spedito partono, uno per uno.</summary>
public sealed class Spedizione(AccertaDb db, SpedisciNotifiche spedisci, TimeProvider clock) : LavoroALotti(db)
{
    public const string NomeDelLotto = "spedizione";

    public override string Nome => NomeDelLotto;
    public override string InParole => "partono gli avvisi già scritti: posta, PEC, SMS, lettere da stampare";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return await Db.Notifiche.AsNoTracking().Where(n => n.Stato == StatoNotifica.DaInviare && n.ProssimoTentativo <= adesso && n.Id > dopo)
            .OrderBy(n => n.Id).Select(n => n.Id).Take(quanti).ToListAsync(ct);
    }

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct) =>
        !sulSerio ? new(id, 1, "parte")
        : await spedisci.UnaAsync(id, adesso, ct) switch
        {
            StatoNotifica.Inviata => new(id, 1, "è partito"),
            StatoNotifica.Fallita => new(id, 0, "non è partito, dopo tutti i tentativi"),
            StatoNotifica.DaInviare => new(id, 0, "si ritenta più tardi"),
            null => new(id, 0, "l'ha preso un altro"),
        };
}

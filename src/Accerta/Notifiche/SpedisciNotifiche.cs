using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Notifiche;

/// <summary>Il server di posta. Senza <see cref="Host"/> i messaggi diventano file .eml nella cartella <see cref="Cartella"/> (dimostrazione).</summary>
public sealed class OpzioniPosta
{
    public string? Host { get; set; }
    public int Porta { get; set; } = 25;
    public string Mittente { get; set; } = "avvisi@accerta.example";

    /// <summary>Il server della PEC; senza, i messaggi diventano file nella sottocartella <c>pec</c>.</summary>
    public string? PecHost { get; set; }
    public int PecPorta { get; set; } = 25;

    /// <summary>Dove si mandano gli SMS: una POST con <c>{ id, numero, testo }</c>; senza, diventano file nella sottocartella <c>sms</c>.</summary>
    public Uri? SmsIndirizzo { get; set; }
    public string Cartella { get; set; } = "dati/posta";
}

/// <summary>
/// Spedisce gli avvisi già salvati (outbox): ciascuno con il suo mezzo, ritentata con attese crescenti, esito registrato come atto.
/// Almeno una volta: il Message-ID è l'identificativo dell'avviso, così un doppione si riconosce.
/// </summary>
public sealed class SpedisciNotifiche(AccertaDb db, OpzioniPosta posta, TimeProvider clock)
{
    public const int TentativiMassimi = 6;

    /// <summary>Spedisce ciò che è maturo; restituisce quanti avvisi sono partiti e quanti sono definitivamente falliti.</summary>
    public async Task<(int Inviate, int Fallite)> HandleAsync(CancellationToken ct)
    {
        var (inviate, fallite) = (0, 0);
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        var mature = await db.Notifiche.AsNoTracking()
            .Where(n => n.Stato == StatoNotifica.DaInviare && n.ProssimoTentativo <= adesso)
            .OrderBy(n => n.ProssimoTentativo).Select(n => n.Id).Take(100).ToListAsync(ct);
        foreach (var id in mature)
        {
            var finale = await UnaAsync(id, adesso, ct);
            if (finale == StatoNotifica.Inviata) inviate++;
            if (finale == StatoNotifica.Fallita) fallite++;
        }
        return (inviate, fallite);
    }

    /// <summary>Spedisce un avviso; nullo se l'ha preso un altro, o se non è il momento.</summary>
    public async Task<StatoNotifica?> UnaAsync(Guid id, DateTimeOffset adesso, CancellationToken ct) =>
        await PrenotaAsync(id, adesso, ct) ? await RegistraEsitoAsync(id, await SpedisciAsync(id, ct), ct) : null;

    // Il tentativo si conta prima di spedire: un crollo a metà non fa spedire all'infinito, e due spedizionieri non si pestano i piedi.
    private async Task<bool> PrenotaAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var attesa = (Func<int, TimeSpan>)(tentativi => TimeSpan.FromMinutes(Math.Pow(4, tentativi)));
        db.ChangeTracker.Clear();
        var notifica = await db.Notifiche.SingleAsync(n => n.Id == id, ct);
        if (notifica.Stato != StatoNotifica.DaInviare || notifica.ProssimoTentativo > adesso) return false;
        notifica.ProssimoTentativo = adesso + attesa(notifica.Tentativi);
        notifica.Tentativi++;
        notifica.Versione++;
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // l'altro spedizioniere ha vinto: non c'è niente da riparare
        }
    }

    private async Task<string?> SpedisciAsync(Guid id, CancellationToken ct)
    {
        var notifica = await db.Notifiche.AsNoTracking().SingleAsync(n => n.Id == id, ct);
        var destinatario = await db.Persone.AsNoTracking().Where(p => p.Id == notifica.DestinatarioId).Select(p => p.Nome + " " + p.Cognome).SingleOrDefaultAsync(ct);
        return await Mezzi.SpedisciAsync(notifica, destinatario ?? "", posta, ct);
    }

    private async Task<StatoNotifica> RegistraEsitoAsync(Guid id, string? errore, CancellationToken ct)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            var notifica = await db.Notifiche.SingleAsync(n => n.Id == id, ct);
            var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == notifica.FascicoloId, ct);
            var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
            notifica.UltimoErrore = errore;
            notifica.Versione++;
            if (errore is null || notifica.Tentativi >= TentativiMassimi)
            {
                notifica.Stato = errore is null ? StatoNotifica.Inviata : StatoNotifica.Fallita;
                notifica.EsitoAlle = adesso;
                db.Add(fascicolo.Registra(
                    errore is null ? TipoAtto.NotificaInviata : TipoAtto.NotificaFallita, Attore.Sistema, adesso, "N-01",
                    new { notifica = notifica.Id, atto = notifica.AttoId, notifica.Tentativi }));
                if (notifica is { Stato: StatoNotifica.Fallita, Legale: true })
                {
                    notifica.EsitoConsegna = EsitoConsegna.NonConsegnata;
                    await RegistraConsegna.FallitaAsync(db, fascicolo, notifica, Attore.Sistema, adesso, ct);
                }
            }
            try
            {
                await db.SaveChangesAsync(ct);
                return notifica.Stato;
            }
            catch (Exception gara) when (AccertaDb.GaraPersa(gara))
            {
                // il fascicolo è cambiato intanto: si rilegge e si registra in coda
            }
        }
    }
}

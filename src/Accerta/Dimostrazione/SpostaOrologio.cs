using Accerta.Dati;
using Accerta.Lotti;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dimostrazione;

/// <summary>
/// Porta avanti il giorno della dimostrazione, un giorno alla volta, facendo ogni notte i lavori di quella notte:
/// così si vedono scadere i termini, maturare il silenzio-assenso e arrivare i pagamenti. Indietro non si va.
/// </summary>
public sealed class SpostaOrologio(AccertaDb db, OrologioDemo orologio, LottoGiornaliero lotto, SpedisciNotifiche spedisci)
{
    /// <summary>Rimette l'orologio sul giorno conservato; da chiamare prima di ogni operazione, perché un altro programma può averlo spostato.</summary>
    public async Task RileggiAsync(CancellationToken ct)
    {
        var salvato = await db.GiorniDemo.AsNoTracking().SingleOrDefaultAsync(ct);
        if (salvato is not null && salvato.Giorno != orologio.Oggi) orologio.Imposta(salvato.Giorno);
    }

    /// <summary>Avanza fino a un giorno, compreso; un giorno già passato non cambia nulla.</summary>
    public async Task<EsitoLotto> FinoAlAsync(DateOnly giorno, CancellationToken ct)
    {
        await RileggiAsync(ct);
        var totale = new EsitoLotto([]);
        while (orologio.Oggi < giorno)
        {
            orologio.Imposta(orologio.Oggi.AddDays(1));
            await RicordaAsync(ct);
            var notte = await lotto.HandleAsync(ct);
            await spedisci.HandleAsync(ct);
            totale = totale.Piu(notte);
        }
        return totale;
    }

    /// <summary>Conserva il giorno di adesso.</summary>
    public async Task RicordaAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var salvato = await db.GiorniDemo.SingleOrDefaultAsync(ct);
        if (salvato is null) db.Add(new GiornoDemo { Giorno = orologio.Oggi });
        else salvato.Giorno = orologio.Oggi;
        await db.SaveChangesAsync(ct);
    }
}

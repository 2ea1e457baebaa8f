using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>Quanto ha fatto un lotto in questa esecuzione.</summary>
public sealed record RendicontoLotto(string Nome, int Guardati, int Fatti);

/// <summary>
/// Fa girare un lavoro a fette: finita una fetta, segna fin dove è arrivato. Ucciso a metà, la volta dopo riparte dall'ultima fetta finita;
/// ciò che in quella interrotta era già fatto si ritrova fatto, perché ogni atto ha la sua chiave.
/// </summary>
public sealed class EseguiLotto(AccertaDb db, IEnumerable<LavoroALotti> lavori, TimeProvider clock)
{
    /// <summary>Quanti elementi per fetta.</summary>
    public const int Fetta = 100;

    /// <summary>Tutti i lavori, nell'ordine in cui girano la notte.</summary>
    public IReadOnlyList<LavoroALotti> Lavori { get; } = [.. lavori];

    /// <param name="nome">Quale lavoro.</param>
    /// <param name="sulSerio">Falso per la prova a vuoto: dice che cosa farebbe e non scrive nulla.</param>
    /// <param name="racconta">Riceve ogni passo con il suo perché.</param>
    /// <param name="ct">Annullamento: si ferma fra un elemento e l'altro.</param>
    public async Task<RendicontoLotto> HandleAsync(string nome, bool sulSerio, Action<PassoDelLotto>? racconta, CancellationToken ct)
    {
        var lavoro = Lavori.Single(l => l.Nome == nome);
        var giorno = clock.GetUtcNow().GiornoInItalia;
        if (await lavoro.ProssimiAsync(giorno, Guid.Empty, 1, ct) is []) return new(nome, 0, 0); // la maggior parte delle notti: niente da guardare, niente da segnare
        var ultimo = sulSerio ? await RiprendiAsync(nome, giorno, ct) : Guid.Empty;
        var (guardati, fatti) = (0, 0);
        while (await lavoro.ProssimiAsync(giorno, ultimo, Fetta, ct) is { Count: > 0 } fetta)
        {
            var (guardatiPrima, fattiPrima) = (guardati, fatti);
            foreach (var id in fetta)
            {
                ct.ThrowIfCancellationRequested();
                var passo = await lavoro.FaiAsync(id, Istanti.AlMicrosecondo(clock.GetUtcNow()), sulSerio, ct);
                racconta?.Invoke(passo);
                (guardati, fatti) = (guardati + 1, fatti + passo.Fatti);
            }
            ultimo = fetta[^1];
            if (sulSerio) await SegnaAsync(nome, giorno, ultimo, guardati - guardatiPrima, fatti - fattiPrima, finito: false, ct);
        }
        if (sulSerio) await SegnaAsync(nome, giorno, ultimo, 0, 0, finito: true, ct);
        return new(nome, guardati, fatti);
    }

    // Un lotto già finito oggi ricomincia da capo: intanto può essere arrivato altro.
    private async Task<Guid> RiprendiAsync(string nome, DateOnly giorno, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        await db.AvanzamentiLotti.Where(a => a.Nome == nome && a.Giorno == giorno && a.FinitoAlle != null).ExecuteDeleteAsync(ct);
        if (await db.AvanzamentiLotti.AsNoTracking().SingleOrDefaultAsync(a => a.Nome == nome && a.Giorno == giorno, ct) is { } interrotto) return interrotto.Ultimo;
        db.ChangeTracker.Clear();
        db.Add(new AvanzamentoLotto { Nome = nome, Giorno = giorno, IniziatoAlle = adesso });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException gara) when (AccertaDb.GaraPersa(gara))
        {
            // un altro nodo l'ha appena avviato: si lavora insieme, ogni atto si compie una volta sola
        }
        db.ChangeTracker.Clear();
        return Guid.Empty;
    }

    private Task SegnaAsync(string nome, DateOnly giorno, Guid ultimo, int guardati, int fatti, bool finito, CancellationToken ct)
    {
        var fine = finito ? Istanti.AlMicrosecondo(clock.GetUtcNow()) : (DateTimeOffset?)null;
        return db.AvanzamentiLotti.Where(a => a.Nome == nome && a.Giorno == giorno).ExecuteUpdateAsync(a => a
            .SetProperty(x => x.Ultimo, ultimo)
            .SetProperty(x => x.Guardati, x => x.Guardati + guardati)
            .SetProperty(x => x.Fatti, x => x.Fatti + fatti)
            .SetProperty(x => x.FinitoAlle, fine), ct);
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>T-01: passato l'ultimo giorno utile, il termine che nessuno ha adempiuto è mancato, e la storia lo dice. Chi adempie dopo lo fa in ritardo.</summary>
public sealed class TerminiMancati(AccertaDb db) : LavoroALotti(db)
{
    public const string NomeDelLotto = "termini-mancati";

    private sealed record Richiesta(Guid ObbligoId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "i termini di legge passati senza che nessuno li abbia adempiuti si segnano come mancati";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Obblighi.AsNoTracking().Where(o => o.Stato == StatoObbligo.Aperto && o.EntroIl < giorno && o.Id > dopo)
            .OrderBy(o => o.Id).Select(o => o.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var obbligo = await Db.Obblighi.AsNoTracking().SingleAsync(o => o.Id == id, ct);
        var fatto = $"{obbligo.Regola}: l'ultimo giorno utile era {obbligo.EntroIl.Con("il")}, di {obbligo.Proprietario}";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(Chiave(id, obbligo.EntroIl), new Richiesta(id), Attore.Sistema, adesso, () => SegnaAsync(id, adesso, ct), ct), fatto);
    }

    private async Task<Esito<Guid>> SegnaAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var obbligo = await Db.Obblighi.SingleAsync(o => o.Id == id, ct);
        if (obbligo.Stato != StatoObbligo.Aperto || obbligo.EntroIl >= adesso.GiornoInItalia)
            return Rifiuti.StatoNonAmmesso("il termine non è più aperto, o non è ancora passato", "niente da fare");
        obbligo.Stato = StatoObbligo.Mancato;
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == obbligo.FascicoloId, ct);
        Db.Add(fascicolo.Registra(TipoAtto.TermineMancato, Attore.Sistema, adesso, "T-01", new { obbligo = id, obbligo.Tipo, obbligo.Regola, obbligo.Proprietario, obbligo.EntroIl }));
        return id;
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>G-00: i progetti di vita chiesti prima del verbale passano al comune quando il verbale è definitivo.</summary>
public sealed class ProgettiDiVitaDaTrasmettere(AccertaDb db) : LavoroALotti(db)
{
    public const string NomeDelLotto = "progetti-di-vita";

    private sealed record Richiesta(Guid ProgettoId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "le richieste di progetto di vita passano al comune quando il verbale è definitivo";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.ProgettiDiVita.AsNoTracking().Where(p => p.TrasmessaIl == null && p.Id > dopo).OrderBy(p => p.Id).Select(p => p.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var fascicoloId = await Db.ProgettiDiVita.Where(p => p.Id == id).Select(p => p.FascicoloId).SingleAsync(ct);
        var riconosciuta = await RichiediProgettoDiVita.RiconosciutaAsync(Db, fascicoloId, ct);
        if (!ProgettoDiVita.DaTrasmettere(riconosciuta)) return new(id, 0, riconosciuta is null ? "il verbale non è ancora definitivo" : "il verbale non riconosce una condizione di disabilità");
        const string fatto = "la richiesta passa al comune";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(id, new Richiesta(id), Attore.Sistema, adesso, () => TrasmettiAsync(id, adesso, ct), ct), fatto);
    }

    private async Task<Esito<Guid>> TrasmettiAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var progetto = await Db.ProgettiDiVita.SingleAsync(p => p.Id == id, ct);
        if (progetto.TrasmessaIl is not null) return Rifiuti.StatoNonAmmesso("la richiesta è già passata al comune", "niente da fare");
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == progetto.FascicoloId, ct);
        await RichiediProgettoDiVita.TrasmettiAsync(Db, fascicolo, progetto, Attore.Sistema, adesso, ct);
        return id;
    }
}

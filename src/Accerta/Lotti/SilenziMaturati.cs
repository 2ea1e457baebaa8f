using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>K-01: dopo il termine il silenzio vale assenso, e il verbale è definitivo.</summary>
public sealed class SilenziMaturati(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "silenzio-assenso";

    private sealed record Richiesta(Guid VerbaleId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "i verbali su cui il centro medico-legale non ha risposto in tempo diventano definitivi";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Verbali.AsNoTracking().Where(v => v.Stato == StatoVerbale.Trasmesso && v.Id > dopo).OrderBy(v => v.Id).Select(v => v.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var trasmesso = await Db.Verbali.AsNoTracking().Where(v => v.Id == id).Select(v => v.TrasmessoIl!.Value).SingleAsync(ct);
        if (!SilenzioAssenso.Maturato(trasmesso, adesso.GiornoInItalia, norme))
            return new(id, 0, $"il centro medico-legale può rispondere fino {SilenzioAssenso.UltimoGiorno(trasmesso, norme).Con("al")}");
        const string fatto = "il silenzio vale assenso: il verbale è definitivo";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(id, new Richiesta(id), Attore.Sistema, adesso, () => MaturaAsync(id, adesso, ct), ct), fatto);
    }

    private async Task<Esito<Guid>> MaturaAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var verbale = await Db.Verbali.Include(v => v.Componenti).SingleAsync(v => v.Id == id, ct);
        if (verbale.Stato != StatoVerbale.Trasmesso) return Rifiuti.StatoNonAmmesso("il verbale non è più in attesa", "niente da fare");
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        verbale.Versione++;
        var atto = fascicolo.Registra(TipoAtto.SilenzioAssensoMaturato, Attore.Sistema, adesso, "K-01",
            new { verbale = id, verbale.TrasmessoIl, ultimoGiorno = SilenzioAssenso.UltimoGiorno(verbale.TrasmessoIl!.Value, norme) });
        Db.Add(atto);
        await Scadenzario.FaiCadereAsync(Db, atto, TipoObbligo.ConvalidareIlVerbale, ct, verbale.TrasmessoCon);
        await RendiDefinitivo.PerAsync(Db, fascicolo, verbale, DefinitivoPer.SilenzioAssenso, Attore.Sistema, adesso, norme, ct);
        return id;
    }
}

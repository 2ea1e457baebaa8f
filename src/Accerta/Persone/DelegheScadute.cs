using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>D-05: passato il suo ultimo giorno la delega si chiude e chi agiva lo viene a sapere; per i minori succede ai 18 anni. Già dal giorno dopo non valeva più.</summary>
public sealed class DelegheScadute(AccertaDb db) : LavoroALotti(db)
{
    public const string NomeDelLotto = "deleghe-scadute";

    private sealed record Richiesta(Guid DelegaId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "le deleghe passate il loro ultimo giorno si chiudono: quelle dei genitori ai 18 anni";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Deleghe.AsNoTracking().Where(d => d.ChiusaIl == null && d.Al < giorno && d.Id > dopo).OrderBy(d => d.Id).Select(d => d.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        const string fatto = "la delega è passata il suo ultimo giorno";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(id, new Richiesta(id), Attore.Sistema, adesso, () => ScadeAsync(id, adesso, ct), ct), fatto);
    }

    private async Task<Esito<Guid>> ScadeAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var delega = await Db.Deleghe.SingleAsync(d => d.Id == id, ct);
        if (delega.ChiusaIl is not null || delega.Al is not { } ultimo || oggi <= ultimo) return Rifiuti.StatoNonAmmesso("la delega non è più da chiudere", "niente da fare");
        delega.Chiudi(FineDellaDelega.Scaduta, oggi, chi: null);
        var delegato = await Db.Persone.AsNoTracking().SingleAsync(p => p.Id == delega.DelegatoId, ct);
        await Anagrafe.RegistraAsync(Db, delega.InteressatoId, TipoAtto.DelegaScaduta, Attore.Sistema, adesso, new { delega = id, ultimoGiorno = ultimo }, id,
            atto => Avviso.Prepara(Db, atto, delegato, "La delega non vale più", $"La delega con il modello {delega.Modulo} valeva fino {ultimo.Con("al")}. Se serve ancora, la persona può darne una nuova."), ct);
        return id;
    }
}

using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>I conti segnati da rifare (un ricovero, un reddito, un giudizio nuovo…) si rifanno nella notte.</summary>
public sealed class Ricalcoli(AccertaDb db, RicalcolaPrestazioni ricalcola) : LavoroALotti(db)
{
    public const string NomeDelLotto = "ricalcoli";

    private sealed record Richiesta(Guid InteressatoId, int Numero, CausaDelRicalcolo Causa);

    public override string Nome => NomeDelLotto;
    public override string InParole => "si rifanno i conti di chi ha fatto sapere qualcosa di nuovo";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.PosizioniEconomiche.AsNoTracking().Where(p => p.DaRicalcolare != null && p.InteressatoId > dopo).OrderBy(p => p.InteressatoId).Select(p => p.InteressatoId).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var posizione = await Db.PosizioniEconomiche.AsNoTracking().SingleAsync(p => p.InteressatoId == id, ct);
        if (posizione.DaRicalcolare is not { } causa) return new(id, 0, "i conti sono già a posto");
        if (!sulSerio) return new(id, 1, $"i conti si rifanno: {causa}");
        var chiave = Chiave(new Guid(id.ToByteArray()), DateOnly.FromDayNumber(posizione.Versione)); // una volta per ogni versione del conto
        return Come(id, await Db.EseguiAsync(chiave, new Richiesta(id, posizione.Numero, causa), Attore.Sistema, adesso, () => ricalcola.PerAsync(id, causa, Attore.Sistema, adesso, ct), ct), "i conti sono rifatti");
    }
}

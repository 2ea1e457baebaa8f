using Accerta.Dati;
using Accerta.Fascicoli;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>P-01: rilegge la storia di tutti i fascicoli, uno per uno, e segna quelli in cui qualcosa non torna; il revisore li vede nella sua pagina.</summary>
public sealed class VerificaStorie(AccertaDb db, VerificaCatena catena) : LavoroALotti(db)
{
    public const string NomeDelLotto = "verifica-storie";

    public override string Nome => NomeDelLotto;
    public override string InParole => "la domenica si ricalcola la storia di ogni fascicolo; quelle che non tornano si segnano per il revisore";

    /// <summary>Rilegge l'archivio intero: una volta alla settimana basta.</summary>
    protected internal override bool GiraDaSoloIl(DateOnly giorno) => giorno.DayOfWeek == DayOfWeek.Sunday;

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Fascicoli.Where(f => f.Id > dopo).OrderBy(f => f.Id).Select(f => f.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var difetti = await catena.HandleAsync(id, ct);
        var difetto = difetti is [] ? null : string.Join("; ", difetti.Select(d => $"atto {d.Numero}: {d.Difetto}"));
        if (sulSerio) await Db.Fascicoli.Where(f => f.Id == id && f.DifettoDellaStoria != difetto).ExecuteUpdateAsync(f => f.SetProperty(x => x.DifettoDellaStoria, difetto), ct);
        return new(id, difetto is null ? 0 : 1, difetto ?? "la storia è intatta");
    }
}

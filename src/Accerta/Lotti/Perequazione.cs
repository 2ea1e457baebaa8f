using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>
/// E-11: una volta al mese si confronta ciò che è stato pagato con ciò che era dovuto secondo gli importi noti adesso: quando un importo provvisorio diventa
/// definitivo, la differenza è un conguaglio; quando comincia un anno, cambiano gli importi e i limiti.
/// </summary>
public sealed class Perequazione(AccertaDb db, RicalcolaPrestazioni ricalcola) : LavoroALotti(db)
{
    public const string NomeDelLotto = "perequazione";

    private sealed record Richiesta(Guid InteressatoId, DateOnly Mese);

    public override string Nome => NomeDelLotto;
    public override string InParole => "si confrontano gli importi pagati con quelli definitivi, e si conguaglia";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct)
    {
        var mese = new DateOnly(giorno.Year, giorno.Month, 1);
        return await Db.PosizioniEconomiche.AsNoTracking()
            .Where(p => p.InteressatoId > dopo && (p.PerequataNelMese == null || p.PerequataNelMese < mese) && Db.PrestazioniInPagamento.Any(x => x.InteressatoId == p.InteressatoId && x.PrimoMeseCorrente <= giorno))
            .OrderBy(p => p.InteressatoId).Select(p => p.InteressatoId).Take(quanti).ToListAsync(ct);
    }

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var mese = new DateOnly(oggi.Year, oggi.Month, 1);
        if (!sulSerio) return new(id, 1, "si confrontano gli importi pagati con quelli noti oggi");
        var esito = await Db.EseguiAsync(Chiave(id, mese), new Richiesta(id, mese), Attore.Sistema, adesso, () => ricalcola.PerAsync(id, CausaDelRicalcolo.ImportoDefinitivo, Attore.Sistema, adesso, ct), ct);
        return esito is { Accettato: true, Valore.LiquidazioneId: null } ? new(id, 0, "gli importi sono quelli già pagati") : Come(id, esito, "i conti sono aggiornati");
    }
}

using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>A-01: chi aspetta una data la riceve appena l'agenda ha un posto.</summary>
public sealed class ProponiDate(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "proponi-date";

    private sealed record Richiesta(Guid FascicoloId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "chi aspetta una data per la visita la riceve, se l'agenda ha un posto";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Fascicoli.AsNoTracking()
            .Where(f => f.Id > dopo && (f.Stato == StatoFascicolo.DomandaPresentata || f.Stato == StatoFascicolo.DaRiconvocare)
                && (f.Tipo == TipoProcedura.PrimaIstanza || f.Tipo == TipoProcedura.Aggravamento)
                && !Db.Visite.Any(v => v.FascicoloId == f.Id && (v.Stato == StatoVisita.Proposta || v.Stato == StatoVisita.Fissata)))
            .OrderBy(f => f.Id).Select(f => f.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        const string fatto = "si propone una data";
        if (!sulSerio)
        {
            Db.ChangeTracker.Clear();
            var libera = await ProponiData.PerAsync(Db, await Db.Fascicoli.SingleAsync(f => f.Id == id, ct), await Avviso.DomandaDiAsync(Db, id, ct), default, adesso, norme, ct) is not null;
            Db.ChangeTracker.Clear(); // era solo per vedere
            return libera ? new(id, 1, fatto) : new(id, 0, "l'agenda non ha posti: aspetta");
        }
        var convocazioni = await Db.Visite.CountAsync(v => v.FascicoloId == id, ct);
        var chiave = Chiave(id, DateOnly.MinValue.AddDays(convocazioni)); // una volta per convocazione, non per giorno
        return Come(id, await Db.EseguiAsync(chiave, new Richiesta(id), Attore.Sistema, adesso, () => ProponiAsync(id, adesso, ct), ct), fatto);
    }

    private async Task<Esito<Guid>> ProponiAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == id, ct);
        if (await Db.Visite.UltimaAsync(id, ct) is { InCorso: true }) return Rifiuti.StatoNonAmmesso("una data c'è già", "niente da fare");
        return await ProponiData.RegistraAsync(Db, fascicolo, await Avviso.DomandaDiAsync(Db, id, ct), adesso, norme, conAvviso: true, ct) is { } visita
            ? visita.Id
            : new Rifiuto("A-01", "NESSUN_POSTO", "l'agenda non ha posti: aspetta", "aggiungi una seduta");
    }
}

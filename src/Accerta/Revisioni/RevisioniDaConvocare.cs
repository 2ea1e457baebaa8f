using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>R-01: quando arriva il mese scritto nel verbale, l'INPS convoca.</summary>
public sealed class RevisioniDaConvocare(AccertaDb db, ConvocaRevisione convoca) : LavoroALotti(db)
{
    public const string NomeDelLotto = "revisioni";

    public override string Nome => NomeDelLotto;
    public override string InParole => "chi ha un verbale con la revisione arrivata riceve la convocazione";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct)
    {
        var fineMese = new DateOnly(giorno.Year, giorno.Month, DateTime.DaysInMonth(giorno.Year, giorno.Month)); // del verbale conta il mese
        return await Db.Verbali.AsNoTracking()
            .Where(v => v.FascicoloId > dopo && v.Stato == StatoVerbale.Definitivo && v.RevisioneDal <= fineMese
                        && !Db.Fascicoli.Any(r => r.OrigineId == v.FascicoloId && (r.Tipo == TipoProcedura.Revisione || r.Tipo == TipoProcedura.ControlloStraordinario)))
            .Select(v => v.FascicoloId).Distinct().OrderBy(id => id).Take(quanti).ToListAsync(ct);
    }

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct) =>
        sulSerio ? Come(id, await convoca.HandleAsync(new(id, id), Attore.Sistema, ct), "convocata la revisione") : new(id, 1, "convocata la revisione");
}

/// <summary>R-03: chi è stato estratto per un controllo straordinario riceve la convocazione.</summary>
public sealed class ControlliDaConvocare(AccertaDb db, ConvocaRevisione convoca) : LavoroALotti(db)
{
    public const string NomeDelLotto = "controlli-straordinari";

    public override string Nome => NomeDelLotto;
    public override string InParole => "chi è estratto per un controllo straordinario riceve la convocazione";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.ControlliEstratti.AsNoTracking()
            .Where(c => c.Id > dopo && !Db.Fascicoli.Any(r => r.OrigineId == c.FascicoloId && (r.Tipo == TipoProcedura.Revisione || r.Tipo == TipoProcedura.ControlloStraordinario)))
            .OrderBy(c => c.Id).Select(c => c.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        if (!sulSerio) return new(id, 1, "convocato il controllo");
        var fascicolo = await Db.ControlliEstratti.AsNoTracking().Where(c => c.Id == id).Select(c => c.FascicoloId).SingleAsync(ct);
        return Come(id, await convoca.HandleAsync(new(id, fascicolo, ControlloId: id), Attore.Sistema, ct), "convocato il controllo");
    }
}

/// <summary>R-01: chi aspetta una data nuova — convocazione mai arrivata, giustificazione accolta, visita disdetta, nessun posto — la riceve appena l'agenda ne ha uno.</summary>
public sealed class RevisioniDaRiconvocare(AccertaDb db, RiconvocaARevisione riconvoca) : LavoroALotti(db)
{
    public const string NomeDelLotto = "revisioni-da-riconvocare";

    public override string Nome => NomeDelLotto;
    public override string InParole => "chi aspetta una data nuova per la revisione la riceve, se l'agenda ha un posto";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Fascicoli.AsNoTracking()
            .Where(f => f.Id > dopo && f.Stato == StatoFascicolo.DaRiconvocare && (f.Tipo == TipoProcedura.Revisione || f.Tipo == TipoProcedura.ControlloStraordinario))
            .OrderBy(f => f.Id).Select(f => f.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        const string fatto = "convocata di nuovo la revisione";
        if (!sulSerio) return new(id, 1, fatto);
        var convocazioni = await Db.Visite.CountAsync(v => v.FascicoloId == id, ct);
        return Come(id, await riconvoca.HandleAsync(new(Chiave(id, DateOnly.MinValue.AddDays(convocazioni)), id), Attore.Sistema, ct), fatto); // una volta per convocazione
    }
}

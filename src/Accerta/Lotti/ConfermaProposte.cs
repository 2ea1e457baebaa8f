using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>A-01: la data proposta e non scelta diventa quella della visita, dopo i giorni previsti: la persona non perde il posto.</summary>
public sealed class ConfermaProposte(AccertaDb db, ScegliData scegli, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "conferma-date";

    public override string Nome => NomeDelLotto;
    public override string InParole => "la data di visita proposta e non scelta diventa quella della visita";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Visite.AsNoTracking().Where(v => v.Stato == StatoVisita.Proposta && v.Id > dopo).OrderBy(v => v.Id).Select(v => v.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var visita = await Db.Visite.AsNoTracking().SingleAsync(v => v.Id == id, ct);
        var entro = norme.Termini.PropostaAccettataGiorni.UltimoGiorno(visita.PropostaIl.GiornoInItalia);
        if (adesso.GiornoInItalia <= entro) return new(id, 0, $"la persona può ancora scegliere fino {entro.Con("al")}");
        const string fatto = "la data proposta diventa quella della visita";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await scegli.HandleAsync(new(visita.Id, visita.FascicoloId, visita.PostoId!.Value), Attore.Sistema, ct), fatto); // la chiave è la visita
    }
}

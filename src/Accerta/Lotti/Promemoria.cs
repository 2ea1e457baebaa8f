using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>Qualche giorno prima della visita la si ricorda alla persona, per cortesia.</summary>
public sealed class Promemoria(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "promemoria";

    private sealed record Richiesta(Guid VisitaId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "si ricorda la visita a chi l'ha vicina";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct)
    {
        var fino = giorno.AddDays(norme.Termini.PromemoriaVisitaGiorni.Al(giorno));
        return await Db.Visite.AsNoTracking().Where(v => v.Stato == StatoVisita.Fissata && v.Giorno > giorno && v.Giorno <= fino && v.Id > dopo)
            .OrderBy(v => v.Id).Select(v => v.Id).Take(quanti).ToListAsync(ct);
    }

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var giorno = await Db.Visite.AsNoTracking().Where(v => v.Id == id).Select(v => v.Giorno).SingleAsync(ct);
        var chiave = Chiave(id, giorno); // una volta per ogni data della visita
        if (await Db.Chiavi.AnyAsync(c => c.AttoreId == Attore.Sistema.PersonaId && c.Chiave == chiave, ct)) return new(id, 0, "il promemoria è già partito");
        const string fatto = "parte il promemoria della visita";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(chiave, new Richiesta(id), Attore.Sistema, adesso, () => RicordaAsync(id, adesso, ct), ct), fatto);
    }

    private async Task<Esito<Guid>> RicordaAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var visita = await Db.Visite.SingleAsync(v => v.Id == id, ct);
        if (visita.Stato != StatoVisita.Fissata) return Rifiuti.StatoNonAmmesso("la visita non è più fissata", "niente da fare");
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == visita.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.PromemoriaInviato, Attore.Sistema, adesso, "A-03", new { visita = id, visita.Giorno });
        Db.Add(atto);
        await Avviso.PreparaAsync(Db, atto, $"visita {visita.Giorno.Con("il")}",
            $"Ti ricordiamo la visita {visita.Quando.Italiano}. Se non puoi venire guarda sul portale che cosa puoi fare.", ct);
        return id;
    }
}

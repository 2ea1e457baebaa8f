using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>La seduta non si tiene: chi aveva un posto riceve subito, nello stesso commit, un'altra proposta e un avviso. Non conta come spostamento.</summary>
public sealed class AnnullaSeduta(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid SedutaId);

    /// <param name="DaRiconvocare">Quante persone avevano un posto.</param>
    /// <param name="Riproposte">A quante si è potuta proporre subito un'altra data.</param>
    public sealed record Ricevuta(Guid SedutaId, int DaRiconvocare, int Riproposte);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Segreteria || await Relazione.IncaricoAsync(db, attore, oggi, ct) is not { } incarico)
            return Rifiuti.RuoloNonAmmesso("la segreteria della sede, con l'incarico in corso");
        var seduta = await (from s in db.Sedute join c in db.Commissioni on s.CommissioneId equals c.Id where s.Id == richiesta.SedutaId && c.SedeId == incarico.SedeId select s)
            .SingleOrDefaultAsync(ct);
        if (seduta is null) return new Rifiuto("A-01", "SEDUTA_NON_TROVATA", "questa seduta non è nell'agenda della tua sede", "sceglila dall'elenco", "SedutaId");
        if (seduta.Annullata) return Rifiuti.StatoNonAmmesso("la seduta è già annullata", "niente da fare");
        if (seduta.Inizio <= adesso) return Rifiuti.StatoNonAmmesso("la seduta è già cominciata", "registra come è andata ogni visita");

        seduta.Annullata = true;
        seduta.Versione++;
        var posti = await db.Posti.Where(p => p.SedutaId == seduta.Id).ToListAsync(ct);
        db.RemoveRange(posti);
        var (toccate, riproposte) = (0, 0);
        foreach (var fascicoloId in posti.OrderBy(p => p.Quando).Select(p => p.FascicoloId).OfType<Guid>())
        {
            toccate++;
            if (await RiproponiAsync(fascicoloId, attore, adesso, ct)) riproposte++;
        }
        return new Ricevuta(seduta.Id, toccate, riproposte);
    }

    private async Task<bool> RiproponiAsync(Guid fascicoloId, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var visita = (await db.Visite.UltimaAsync(fascicoloId, ct))!;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == fascicoloId, ct);
        var domanda = await Avviso.DomandaDiAsync(db, fascicoloId, ct);
        visita.PostoId = null; // il posto se ne va con la seduta
        await ProponiData.TogliAsync(db, visita, StatoVisita.Annullata, ct);
        if (fascicolo.Stato == StatoFascicolo.VisitaFissata) fascicolo.Stato = StatoFascicolo.DaRiconvocare;
        var atto = fascicolo.Registra(TipoAtto.VisitaAnnullata, attore, adesso, "A-01", new { visita = visita.Id, visita.Giorno });
        db.Add(atto);
        await ProponiData.FaiCadereITerminiAsync(db, atto, ct);
        var revisione = fascicolo.Tipo.DiRevisione; // la data la decide l'INPS: la notte riconvoca
        var nuova = revisione ? null : await ProponiData.RegistraAsync(db, fascicolo, domanda, adesso, norme, conAvviso: false, ct);
        await Avviso.PreparaAsync(db, atto, "la visita non si fa quel giorno",
            $"La visita {visita.Giorno.Con("del")} non si può fare, per ragioni dell'ufficio. "
            + (revisione ? "Ti scriviamo un'altra data. " + ParoleDellaRevisione.IDirittiContinuano
                : nuova is null ? "Appena c'è un posto libero ti proponiamo un'altra data."
                : $"Ti proponiamo {nuova.Quando.Italiano}: conferma questa data o scegline un'altra sul portale."), ct);
        return nuova is not null;
    }
}

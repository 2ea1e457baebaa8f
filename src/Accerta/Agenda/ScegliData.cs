using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>La persona conferma la data proposta o ne sceglie un'altra; poi la può spostare. Segue la convocazione .</summary>
public sealed class ScegliData(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, Guid PostoId);

    public sealed record Ricevuta(Guid FascicoloId, DateTimeOffset Quando);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Sistema && !attore.Ruolo.PerLaPersona) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        var relazione = attore.Ruolo == Ruolo.Sistema ? null : await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct);
        if (attore.Ruolo.PerLaPersona && relazione is null) return Rifiuti.NessunFascicolo;

        if (await db.Visite.UltimaAsync(richiesta.FascicoloId, ct) is not { InCorso: true } visita)
            return Rifiuti.StatoNonAmmesso("non c'è una visita da fissare", "guarda a che punto è la domanda");
        var primaScelta = visita.Stato == StatoVisita.Proposta;
        if (!primaScelta && richiesta.PostoId == visita.PostoId) return new Ricevuta(visita.FascicoloId, visita.Quando); // la stessa data: niente da fare
        Rifiuto[] rifiuti = primaScelta ? [] : [.. TermineVisita.ValutaSpostamento(visita.Spostamenti, visita.Giorno, oggi, norme)];
        if (rifiuti is not []) return rifiuti;

        if (attore.Ruolo == Ruolo.Sistema && visita.Numero == 1 && richiesta.PostoId != visita.PostoId && await OltreTermineAsync(visita, richiesta.PostoId, oggi, ct) is { } oltre) return oltre;
        if (richiesta.PostoId != visita.PostoId && await CambiaPostoAsync(visita, richiesta.PostoId, oggi, ct) is { } rifiuto) return rifiuto;
        if (!primaScelta) visita.Spostamenti++;
        visita.Stato = StatoVisita.Fissata;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == visita.FascicoloId, ct);
        fascicolo.Stato = StatoFascicolo.VisitaFissata;
        var atto = fascicolo.Registra(primaScelta ? TipoAtto.VisitaFissata : TipoAtto.VisitaSpostata, attore, adesso, primaScelta ? "A-01 A-02 A-03" : "A-03 A-04",
            new { visita = visita.Id, visita.Numero, visita.Quando, visita.OltreTermine, visita.Spostamenti }, relazione?.DelegaId);
        db.Add(atto);
        if (primaScelta) await Scadenzario.AdempiAsync(db, atto, TipoObbligo.ConfermareLaData, ct);
        await Convocazioni.PreparaAsync(db, atto, fascicolo, visita, norme, ct);
        return new Ricevuta(visita.FascicoloId, visita.Quando);
    }

    // Il posto che la visita ha già conta fra quelli liberi: lasciandolo, un'altra persona lo potrebbe prendere.
    private async Task<Rifiuto?> OltreTermineAsync(Visita visita, Guid postoId, DateOnly oggi, CancellationToken ct)
    {
        var dal = oggi.AddDays(norme.Termini.PreavvisoVisitaGiorni.Al(oggi));
        var prima = await db.Posti.Where(p => p.CommissioneId == visita.CommissioneId && (p.Id == visita.PostoId || p.FascicoloId == null && p.Giorno >= dal)).MinAsync(p => (DateOnly?)p.Giorno, ct);
        return await db.Posti.Where(p => p.Id == postoId).Select(p => (DateOnly?)p.Giorno).SingleOrDefaultAsync(ct) is { } giorno
            ? TermineVisita.ValutaData(giorno, visita.EntroIl, prima)
            : null;
    }

    private async Task<Rifiuto?> CambiaPostoAsync(Visita visita, Guid postoId, DateOnly oggi, CancellationToken ct)
    {
        var nuovo = await db.Posti.SingleOrDefaultAsync(p => p.Id == postoId && p.CommissioneId == visita.CommissioneId, ct);
        if (nuovo is null || nuovo.Giorno < oggi.AddDays(norme.Termini.PreavvisoVisitaGiorni.Al(oggi)))
            return new Rifiuto("A-01", "DATA_NON_VALIDA", "questa data non è fra quelle possibili", "scegli una data dell'elenco", "PostoId");
        if (nuovo.FascicoloId is not null)
            return new Rifiuto("A-01", "POSTO_OCCUPATO", $"la data {nuovo.Quando.Italiano} è appena stata presa da un'altra persona",
                "scegli un'altra data: l'elenco è aggiornato", "PostoId");
        if (visita.PostoId is { } di) (await db.Posti.SingleAsync(p => p.Id == di, ct)).Libera();
        nuovo.Assegna(visita.FascicoloId);
        (visita.PostoId, visita.Quando, visita.Giorno) = (nuovo.Id, nuovo.Quando, nuovo.Giorno);
        (visita.Modalita, visita.Indirizzo) = (ModalitaVisita.Ambulatoriale, null); // chi sceglie un posto dell'agenda ci va
        return null;
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>A-05: il presidente risponde. Accolta, la commissione va dalla persona; rigettata, c'è subito una nuova data in ambulatorio. Tardiva vale lo stesso.</summary>
public sealed class DecidiVisitaDomiciliare(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="NuovaData">Il giorno della visita a domicilio, o della nuova visita in ambulatorio.</param>
    /// <param name="Ora">L'ora della visita a domicilio; nulla = la stessa di prima. In ambulatorio la dà il posto libero.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, bool Accolta, DateOnly? NuovaData, TimeOnly? Ora);

    public sealed record Ricevuta(Guid FascicoloId, DateTimeOffset Quando, ModalitaVisita Modalita);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Commissione || await Relazione.IncaricoAsync(db, attore, oggi, ct) is not { Componente: Componente.Presidente })
            return Rifiuti.RuoloNonAmmesso("il presidente della commissione, con l'incarico in corso");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (CatalogoDegliAtti.Di(TipoAtto.VisitaDomiciliareDecisa).Rifiuta(fascicolo.Stato, "guarda a che punto è la pratica") is { } no) return no;
        if (await db.RichiesteDomiciliari.SingleOrDefaultAsync(r => r.FascicoloId == fascicolo.Id && r.Stato == StatoRichiesta.InAttesa, ct) is not { } domiciliare)
            return Rifiuti.StatoNonAmmesso("nessuna richiesta di visita a domicilio aspetta una risposta", "guarda l'elenco delle richieste");
        Rifiuto[] rifiuti = [.. VisitaDomiciliare.Valuta(new DecisioneDelPresidente(richiesta.Accolta, richiesta.NuovaData), oggi)];
        if (rifiuti is not []) return rifiuti;

        var (visita, giorno) = (await db.Visite.SingleAsync(v => v.Id == domiciliare.VisitaId, ct), richiesta.NuovaData!.Value);
        if (!richiesta.Accolta)
        {
            if (await InAmbulatorioAsync(visita, giorno, ct) is { } senzaPosto) return senzaPosto;
        }
        else
        {
            if (visita.PostoId is { } id) (await db.Posti.SingleAsync(p => p.Id == id, ct)).Libera();
            (visita.PostoId, visita.Modalita, visita.Indirizzo) = (null, ModalitaVisita.Domiciliare, domiciliare.Indirizzo);
            (visita.Quando, visita.Giorno) = (giorno.AlleOre(richiesta.Ora ?? visita.Quando.OraInItalia), giorno);
        }
        (domiciliare.Stato, domiciliare.DecisaIl) = (richiesta.Accolta ? StatoRichiesta.Accolta : StatoRichiesta.Rigettata, oggi);
        var atto = fascicolo.Registra(TipoAtto.VisitaDomiciliareDecisa, attore, adesso, "A-03 A-05",
            new { richiesta = domiciliare.Id, visita = visita.Id, domiciliare.Stato, visita.Quando, visita.Modalita });
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.DecidereLaVisitaDomiciliare, ct);
        await Convocazioni.PreparaAsync(db, atto, fascicolo, visita, norme, ct);
        return new Ricevuta(fascicolo.Id, visita.Quando, visita.Modalita);
    }

    private async Task<Rifiuto?> InAmbulatorioAsync(Visita visita, DateOnly giorno, CancellationToken ct)
    {
        if (giorno == visita.Giorno) return null; // resta dov'è
        var libero = await db.Posti.Where(p => p.CommissioneId == visita.CommissioneId && p.Giorno == giorno && p.FascicoloId == null).OrderBy(p => p.Quando).FirstOrDefaultAsync(ct);
        if (libero is null) return new("A-05", "DATA_NON_VALIDA", $"{giorno.Con("il")} l'agenda della commissione non ha posti liberi", "scegli un giorno con un posto libero", "NuovaData");
        if (visita.PostoId is { } id) (await db.Posti.SingleAsync(p => p.Id == id, ct)).Libera();
        libero.Assegna(visita.FascicoloId);
        (visita.PostoId, visita.Quando, visita.Giorno) = (libero.Id, libero.Quando, libero.Giorno);
        return null;
    }
}

using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>A-07: se nessuno ha fissato la visita nei mesi previsti la persona diffida l'ente, che ha un ultimo termine; dopo, il giudice.</summary>
public sealed class PresentaDiffida(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    /// <param name="VisitaEntro">L'ultimo giorno per la visita, compreso.</param>
    public sealed record Ricevuta(Guid FascicoloId, DateOnly VisitaEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (!attore.Ruolo.PerLaPersona) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (await db.Domande.AsNoTracking().SingleOrDefaultAsync(d => d.FascicoloId == fascicolo.Id, ct) is not { } domanda
            || fascicolo.Stato is not (StatoFascicolo.DomandaPresentata or StatoFascicolo.DaRiconvocare or StatoFascicolo.VisitaFissata))
            return Rifiuti.StatoNonAmmesso("la pratica non aspetta una visita", "guarda a che punto è la domanda");

        Rifiuto[] rifiuti =
        [
            .. Diffida.Valuta(domanda.PresentataIl, await VisitaAsync(fascicolo, ct), oggi, norme),
            .. await db.Obblighi.AnyAsync(o => o.FascicoloId == fascicolo.Id && o.Tipo == TipoObbligo.FissareLaVisitaDopoDiffida, ct)
                ? (Rifiuto[])[new("A-07", "DIFFIDA_GIA_PRESENTATA", "hai già diffidato l'ente per questa domanda", $"se la visita non arriva entro {Diffida.VisitaEntro(domanda.PresentataIl, norme).Con("il")} puoi rivolgerti al giudice")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var entro = Diffida.VisitaEntro(domanda.PresentataIl, norme);
        var atto = fascicolo.Registra(TipoAtto.DiffidaPresentata, attore, adesso, "A-07", new { visitaEntro = entro }, relazione.DelegaId);
        db.Add(atto);
        Scadenzario.Apri(db, atto, TipoObbligo.FissareLaVisitaDopoDiffida, "A-07", Ruolo.Segreteria, entro);
        await Avviso.PreparaAsync(db, atto, "abbiamo ricevuto la diffida",
            $"La visita va fatta entro {entro.Con("il")}. Se non ti convochiamo in tempo puoi rivolgerti al giudice.", ct);
        return new Ricevuta(fascicolo.Id, entro);
    }

    // Anche la data solo proposta è una data: basta confermarla. Dopo un'assenza serve una data nuova, e quella passata non conta.
    private async Task<DateOnly?> VisitaAsync(Fascicolo fascicolo, CancellationToken ct) => fascicolo.Stato == StatoFascicolo.DaRiconvocare
        ? null
        : await db.Visite.AsNoTracking().Where(v => v.FascicoloId == fascicolo.Id && v.Stato != StatoVisita.Svolta).Select(v => (DateOnly?)v.Giorno).SingleOrDefaultAsync(ct);
}

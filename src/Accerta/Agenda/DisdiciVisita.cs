using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>La persona non può venire e non ha un'altra data: il posto torna libero, la domanda resta e aspetta una data nuova. Conta come lo spostamento .</summary>
public sealed class DisdiciVisita(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    public sealed record Ricevuta(Guid FascicoloId);

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
        if (await db.Visite.UltimaAsync(richiesta.FascicoloId, ct) is not { InCorso: true } visita)
            return Rifiuti.StatoNonAmmesso("non c'è una visita da disdire", "guarda a che punto è la domanda");
        Rifiuto[] rifiuti = [.. TermineVisita.ValutaSpostamento(visita.Spostamenti, visita.Giorno, oggi, norme)];
        if (rifiuti is not []) return rifiuti;

        visita.Spostamenti++;
        await ProponiData.TogliAsync(db, visita, StatoVisita.Disdetta, ct);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == visita.FascicoloId, ct);
        if (fascicolo.Stato == StatoFascicolo.VisitaFissata) fascicolo.Stato = StatoFascicolo.DaRiconvocare;
        var atto = fascicolo.Registra(TipoAtto.VisitaDisdetta, attore, adesso, "A-04", new { visita = visita.Id, visita.Giorno }, relazione.DelegaId);
        db.Add(atto);
        await ProponiData.FaiCadereITerminiAsync(db, atto, ct);
        await Avviso.PreparaAsync(db, atto, "visita disdetta",
            fascicolo.Tipo.DiRevisione
                ? $"Hai disdetto la visita{ParoleDellaRevisione.DellaVisita(fascicolo.Tipo)}: ti scriviamo un'altra data. {ParoleDellaRevisione.IDirittiContinuano}"
                : "Hai disdetto la visita. La domanda resta valida: appena c'è un posto ti proponiamo un'altra data.", ct);
        return new Ricevuta(fascicolo.Id);
    }
}

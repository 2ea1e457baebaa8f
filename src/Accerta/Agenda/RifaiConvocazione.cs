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

/// <summary>N-01: la convocazione non è mai arrivata. La visita non conta, si propone un'altra data, e la prossima lettera va a un altro recapito.</summary>
public sealed class RifaiConvocazione(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <summary>Il codice con cui si rifiuta un'assenza che non è tale.</summary>
    public const string NonConsegnata = "CONVOCAZIONE_NON_CONSEGNATA";

    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    /// <param name="Proposta">La nuova data; nulla se l'agenda non ha posti.</param>
    public sealed record Ricevuta(Guid FascicoloId, DateTimeOffset? Proposta);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Segreteria or Ruolo.Cml or Ruolo.Sistema)) return Rifiuti.RuoloNonAmmesso("la segreteria della sede");
        if (await db.Fascicoli.SingleOrDefaultAsync(f => f.Id == richiesta.FascicoloId, ct) is not { } fascicolo) return Rifiuti.NessunFascicolo;
        if (await NonPuoAsync(fascicolo, attore, oggi, ct) is { } nonPuo) return nonPuo;
        if (CatalogoDegliAtti.Di(TipoAtto.ConvocazioneDaRifare).Rifiuta(fascicolo.Stato, "guarda a che punto è la pratica") is { } no) return no;
        var visita = (await db.Visite.UltimaAsync(fascicolo.Id, ct))!;
        if (await Convocazioni.ProvataAsync(db, visita, norme, ct)) return Rifiuti.StatoNonAmmesso("la convocazione è arrivata", "registra la visita, o l'assenza");
        if (oggi < visita.Giorno && (await Convocazioni.NotificheAsync(db, fascicolo.Id, ct)).Exists(n => n.EsitoConsegna == EsitoConsegna.InAttesa))
            return Rifiuti.StatoNonAmmesso("la convocazione è ancora in viaggio", "aspetta l'esito della consegna");

        await ProponiData.TogliAsync(db, visita, StatoVisita.Annullata, ct);
        fascicolo.Stato = StatoFascicolo.DaRiconvocare;
        var atto = fascicolo.Registra(TipoAtto.ConvocazioneDaRifare, attore, adesso, fascicolo.Tipo.DiRevisione ? "R-02 N-01" : "A-06 N-01", new { visita = visita.Id, visita.Giorno, visita.Numero });
        db.Add(atto);
        await ProponiData.FaiCadereITerminiAsync(db, atto, ct);
        if (fascicolo.Tipo.DiRevisione) return await RiconvocheraAsync(fascicolo, visita, atto, ct);
        var nuova = await ProponiData.RegistraAsync(db, fascicolo, await Avviso.DomandaDiAsync(db, fascicolo.Id, ct), adesso, norme, conAvviso: false, ct);
        await Avviso.PreparaAsync(db, atto, "la convocazione non è arrivata",
            $"Non c'è prova che la convocazione alla visita {visita.Giorno.Con("del")} ti sia arrivata: quella visita non conta, e non risulti assente. "
            + (nuova is null ? "Appena c'è un posto ti proponiamo un'altra data." : $"Ti proponiamo {nuova.Quando.Italiano}: conferma o scegli un'altra data sul portale.")
            + " Controlla il recapito a cui ti scriviamo.", ct);
        return new Ricevuta(fascicolo.Id, nuova?.Quando);
    }

    // La data di una revisione la decide l'INPS: la riconvocazione è un atto suo (RiconvocaARevisione), di un ufficio o della notte.
    private async Task<Esito<Ricevuta>> RiconvocheraAsync(Fascicolo fascicolo, Visita visita, Atto atto, CancellationToken ct)
    {
        await Avviso.PreparaAsync(db, atto, "la convocazione non è arrivata",
            $"Non c'è prova che la convocazione alla visita{ParoleDellaRevisione.DellaVisita(fascicolo.Tipo)} {visita.Giorno.Con("del")} ti sia arrivata in tempo: quella visita non conta, e non risulti assente. "
            + "Ti scriviamo un'altra data. " + ParoleDellaRevisione.IDirittiContinuano + "Controlla il recapito a cui ti scriviamo.", ct);
        return new Ricevuta(fascicolo.Id, null);
    }

    private async Task<Rifiuto?> NonPuoAsync(Fascicolo fascicolo, Attore attore, DateOnly oggi, CancellationToken ct) =>
        fascicolo.Tipo.DiRevisione ? await UfficioRevisioni.RifiutaAsync(db, fascicolo.Id, attore, oggi, ct)
        : attore.Ruolo == Ruolo.Cml ? Rifiuti.RuoloNonAmmesso("la segreteria della sede")
        : attore.Ruolo == Ruolo.Segreteria && await Relazione.TrovaAsync(db, fascicolo.Id, attore, oggi, ct) is null ? Rifiuti.NessunFascicolo
        : null;
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>E-10: la persona non è d'accordo su ciò che le si chiede indietro: finché l'ufficio non risponde non si trattiene nulla.</summary>
public sealed class ContestaIndebito(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid IndebitoId, string Perche);

    public sealed record Ricevuta(Guid IndebitoId, StatoIndebito Stato);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, chi la rappresenta, o il patronato");
        var indebito = await db.Indebiti.SingleOrDefaultAsync(i => i.Id == richiesta.IndebitoId, ct);
        if (indebito is null || await Relazione.TrovaAsync(db, indebito.FascicoloId, attore, adesso.GiornoInItalia, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        if (string.IsNullOrWhiteSpace(richiesta.Perche))
            return new Rifiuto("E-10", "MOTIVO_MANCANTE", "non hai scritto perché", "scrivi in una frase perché non sei d'accordo", "Perche");
        if (indebito.Stato != StatoIndebito.InRecupero)
            return Rifiuti.StatoNonAmmesso("questa richiesta di restituzione non è in corso", "guarda a che punto è");
        indebito.Stato = StatoIndebito.Contestato;
        indebito.Versione++;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == indebito.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.IndebitoContestato, attore, adesso, "E-10", new { indebito = indebito.Id }, relazione.DelegaId, richiesta.Perche);
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "abbiamo ricevuto la tua contestazione", "Abbiamo ricevuto la tua contestazione. Finché non ti rispondiamo non tratteniamo nulla.", ct);
        return new Ricevuta(indebito.Id, indebito.Stato);
    }
}

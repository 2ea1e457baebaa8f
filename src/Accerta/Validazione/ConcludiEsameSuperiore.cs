using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>
/// K-03: la commissione superiore ha guardato i documenti. Conferma il verbale, o dispone il riesame: allora l'INPS lo corregge in autotutela
/// (<see cref="Verbali.CorreggiInAutotutela"/>), e finché non lo fa il verbale vale com'è.
/// </summary>
public sealed class ConcludiEsameSuperiore(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, bool Conferma);

    public sealed record Ricevuta(Guid EsameId, Guid VerbaleId, EsitoSuperiore Esito);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Cms) return Rifiuti.RuoloNonAmmesso("la commissione medica superiore");
        var esame = await db.EsamiCms.SingleOrDefaultAsync(e => e.VerbaleId == richiesta.VerbaleId, ct);
        if (esame is null || await Relazione.TrovaAsync(db, esame.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (esame.Esito != EsitoSuperiore.InCorso)
            return new Rifiuto("K-03", "ESAME_GIA_CONCLUSO", $"l'esame è concluso {esame.ConclusoIl!.Value.Con("il")}", "per correggere il verbale serve un atto in autotutela");

        (esame.Esito, esame.ConclusoIl, esame.ConclusoDa, esame.Versione) =
            (richiesta.Conferma ? EsitoSuperiore.Confermato : EsitoSuperiore.RiesameDisposto, oggi, attore.PersonaId, esame.Versione + 1);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == esame.FascicoloId, ct);
        db.Add(fascicolo.Registra(TipoAtto.EsameSuperioreConcluso, attore, adesso, "K-03", new { esame = esame.Id, verbale = esame.VerbaleId, esame.Esito }));
        return new Ricevuta(esame.Id, esame.VerbaleId, esame.Esito);
    }
}

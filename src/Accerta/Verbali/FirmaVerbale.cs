using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>Un componente presente alla visita firma il verbale (M-05), con la sua identità, una volta sola.</summary>
public sealed class FirmaVerbale(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, int Firme);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Commissione || await Relazione.IncaricoAsync(db, attore, adesso.GiornoInItalia, ct) is null)
            return Rifiuti.RuoloNonAmmesso("un componente della commissione, con l'incarico in corso");
        var verbale = await db.Verbali.Include(v => v.Componenti).SingleOrDefaultAsync(v => v.Id == richiesta.VerbaleId, ct);
        if (verbale is null) return Rifiuti.NessunFascicolo;
        if (verbale.Componenti.SingleOrDefault(c => c.PersonaId == attore.PersonaId) is not { } componente)
            return new Rifiuto("M-05", "FIRMATARIO_NON_COMPONENTE", "non eri fra i componenti presenti alla visita", "firmano solo i componenti scritti nel verbale");
        if (verbale.Stato != StatoVerbale.DaFirmare)
            return new Rifiuto("B-03", "VERBALE_GIA_DEFINITO", "il verbale è già chiuso", "per correggerlo serve un nuovo atto");
        if (componente.FirmatoAlle is not null)
            return new Rifiuto("M-05", "FIRMA_GIA_APPOSTA", "hai già firmato questo verbale", "non serve firmare di nuovo");

        componente.FirmatoAlle = adesso;
        verbale.Versione++;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        db.Add(fascicolo.Registra(TipoAtto.VerbaleFirmato, attore, adesso, "M-05", new { verbale = verbale.Id, componente.Posto }));
        return new Ricevuta(verbale.Id, fascicolo.Id, verbale.Componenti.Count(c => c.FirmatoAlle is not null));
    }
}

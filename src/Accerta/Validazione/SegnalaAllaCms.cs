using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>K-03: un centro medico-legale segnala un verbale definitivo alla commissione superiore, anche dopo la consegna.</summary>
public sealed class SegnalaAllaCms(AccertaDb db, TimeProvider clock)
{
    /// <param name="Perche">Il motivo, senza dati sanitari: resta nell'atto.</param>
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, string Perche);

    public sealed record Ricevuta(Guid EsameId, Guid VerbaleId, Guid FascicoloId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Cml) return Rifiuti.RuoloNonAmmesso("un medico del centro medico-legale");
        var verbale = await db.Verbali.AsNoTracking().SingleOrDefaultAsync(v => v.Id == richiesta.VerbaleId, ct);
        if (verbale is null || await Relazione.TrovaAsync(db, verbale.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        Rifiuto[] rifiuti =
        [
            .. verbale.Stato == StatoVerbale.Definitivo ? (Rifiuto[])[]
                : [new("K-03", "VERBALE_NON_DEFINITIVO", "il verbale non è definitivo", "la commissione superiore guarda i verbali definitivi; prima, pronunciati tu")],
            .. string.IsNullOrWhiteSpace(richiesta.Perche) ? (Rifiuto[])[new("K-03", "MOTIVAZIONE_MANCANTE", "non si dice perché lo segnali", "scrivi il motivo, senza dati sanitari", "Perche")] : [],
            .. await db.EsamiCms.AnyAsync(e => e.VerbaleId == verbale.Id, ct)
                ? (Rifiuto[])[new("K-03", "GIA_ALL_ESAME", "la commissione superiore ha già questo verbale", "attendi il suo esame")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var esame = new EsameSuperiore { Id = Guid.CreateVersion7(adesso), VerbaleId = verbale.Id, FascicoloId = verbale.FascicoloId, SegnalatoDa = attore.PersonaId, ApertoIl = oggi };
        db.Add(esame);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        db.Add(fascicolo.Registra(TipoAtto.VerbaleSegnalato, attore, adesso, "K-03", new { verbale = verbale.Id, esame = esame.Id }, perche: richiesta.Perche.Trim()));
        return new Ricevuta(esame.Id, verbale.Id, fascicolo.Id);
    }
}

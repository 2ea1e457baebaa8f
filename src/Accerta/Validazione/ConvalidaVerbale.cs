using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>K-01: il centro medico-legale convalida il verbale trasmesso, entro il termine.</summary>
public sealed class ConvalidaVerbale(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, DateOnly DefinitivoDal);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Cml) return Rifiuti.RuoloNonAmmesso("un medico del centro medico-legale");
        var oggi = adesso.GiornoInItalia;
        var verbale = await db.Verbali.Include(v => v.Componenti).SingleOrDefaultAsync(v => v.Id == richiesta.VerbaleId, ct);
        if (verbale is null || await Relazione.TrovaAsync(db, verbale.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (verbale.Stato == StatoVerbale.Definitivo)
            return new Rifiuto("B-03", "VERBALE_GIA_DEFINITIVO", "il verbale è già definitivo", "per correggerlo serve un nuovo atto in autotutela");

        Rifiuto[] rifiuti =
        [
            .. SilenzioAssenso.ValutaPronuncia(verbale.TrasmessoIl!.Value, oggi, norme),
            .. verbale.Componenti.Exists(c => c.PersonaId == attore.PersonaId)
                ? (Rifiuto[])[new("M-04", "STESSO_MEDICO_INPS", "eri componente della commissione di primo grado", "il verbale lo convalida un altro medico INPS")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;

        verbale.Versione++;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        db.Add(fascicolo.Registra(TipoAtto.VerbaleConvalidato, attore, adesso, "K-01 M-04", new { verbale = verbale.Id }));
        await RendiDefinitivo.PerAsync(db, fascicolo, verbale, DefinitivoPer.Convalida, attore, adesso, norme, ct);
        return new Ricevuta(verbale.Id, fascicolo.Id, oggi);
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>
/// D-05: la delega finisce quando la revoca la persona, un altro suo rappresentante legale o l'ufficio, o quando chi agisce vi rinuncia.
/// Vale dal momento in cui è scritta.
/// </summary>
public sealed class RevocaDelega(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid DelegaId);

    public sealed record Ricevuta(Guid DelegaId, DateOnly ChiusaIl);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Operatore or Ruolo.Segreteria)) return Rifiuti.RuoloNonAmmesso("la persona, chi la rappresenta, o l'ufficio");
        if (await db.Deleghe.SingleOrDefaultAsync(d => d.Id == richiesta.DelegaId, ct) is not { } delega || !await PuoAsync(delega, attore, oggi, ct))
            return new Rifiuto("P-01", "DELEGA_NON_TROVATA", "questa delega non esiste, o non hai titolo per vederla", "controlla l'indirizzo");
        if (delega.ChiusaIl is not null) return Rifiuti.StatoNonAmmesso("la delega è già chiusa", "niente da fare");
        if (attore.PersonaId == delega.InteressatoId && delega.Modulo == ModelloDiDelega.RappresentanteLegale.Sigla && await MinorenneAsync(delega.InteressatoId, oggi, ct))
            return new Rifiuto("D-05", "MINORE_ETA", "la rappresentanza di un minore non si revoca", "rivolgiti all'ufficio, con il provvedimento del giudice");

        delega.Chiudi(FineDellaDelega.Revocata, oggi, attore.PersonaId);
        var altro = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == (attore.PersonaId == delega.DelegatoId ? delega.InteressatoId : delega.DelegatoId), ct);
        await Anagrafe.RegistraAsync(db, delega.InteressatoId, TipoAtto.DelegaRevocata, attore, adesso, new { delega = delega.Id }, delega.Id,
            atto => Avviso.Prepara(db, atto, altro, "La delega non vale più", $"La delega con il modello {delega.Modulo} è stata revocata {oggi.Con("il")}."), ct);
        return new Ricevuta(delega.Id, oggi);
    }

    private async Task<bool> PuoAsync(Delega delega, Attore attore, DateOnly oggi, CancellationToken ct) => attore.Ruolo == Ruolo.Cittadino
        ? attore.PersonaId == delega.DelegatoId || attore.PersonaId == delega.InteressatoId || await AltroRappresentanteLegaleAsync(delega, attore, oggi, ct)
        : await Relazione.IncaricoAsync(db, attore, oggi, ct) is not null;

    // Il tutore può togliere la delega di una persona di fiducia; non il contrario.
    private async Task<bool> AltroRappresentanteLegaleAsync(Delega delega, Attore attore, DateOnly oggi, CancellationToken ct) =>
        delega.Modulo != ModelloDiDelega.RappresentanteLegale.Sigla
        && (await db.Deleghe.AsNoTracking().Where(d => d.DelegatoId == attore.PersonaId && d.InteressatoId == delega.InteressatoId && d.VerificataIl != null).ToListAsync(ct))
            .Exists(d => d.Modulo == ModelloDiDelega.RappresentanteLegale.Sigla && d.Valida(oggi));

    private async Task<bool> MinorenneAsync(Guid personaId, DateOnly oggi, CancellationToken ct) =>
        PrimaDeiDiciotto.MaggioreEta(await db.Persone.Where(p => p.Id == personaId).Select(p => p.Nascita).SingleAsync(ct), oggi, norme) > oggi;
}

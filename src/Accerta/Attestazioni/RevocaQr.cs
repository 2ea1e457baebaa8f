using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Q-04: la persona spegne il suo QR; chi lo legge vede «non valido», mai perché. Per averne uno nuovo si genera di nuovo (<see cref="GeneraQr"/>).</summary>
public sealed class RevocaQr(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    public sealed record Ricevuta(Guid AttestazioneId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Cittadino) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, adesso.GiornoInItalia, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (await db.Attestazioni.SingleOrDefaultAsync(a => a.InteressatoId == fascicolo.InteressatoId && a.RevocatoAlle == null, ct) is not { } valida)
            return new Rifiuto("Q-04", "CODICE_NON_VALIDO", "non c'è un QR da revocare", "se ti serve, generane uno nuovo");
        valida.RevocatoAlle = adesso;
        db.Add(fascicolo.Registra(TipoAtto.QrRevocato, attore, adesso, "Q-04", new { attestazione = valida.Id }, relazione.DelegaId));
        return new Ricevuta(valida.Id);
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Q-01, Q-04: chi ha un giudizio definitivo genera il suo QR; generarne un altro revoca il precedente.</summary>
public sealed class GeneraQr(AccertaDb db, Cassaforte cassaforte, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    public sealed record Ricevuta(Guid AttestazioneId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>Il codice da stampare, per chi ha titolo; nullo se non c'è un QR valido.</summary>
    public async Task<string?> CodiceAsync(Guid interessatoId, CancellationToken ct) =>
        await db.Attestazioni.AsNoTracking().SingleOrDefaultAsync(a => a.InteressatoId == interessatoId && a.RevocatoAlle == null, ct) is { } valida
            ? Encoding.ASCII.GetString(cassaforte.DecifraSegreto(valida.Id, valida.CodiceCifrato))
            : null;

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Cittadino) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, adesso.GiornoInItalia, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var interessato = fascicolo.InteressatoId;
        if (await GiudiziDellaPersona.InVigoreAsync(db, interessato, adesso.GiornoInItalia, ct) is [])
            return new Rifiuto("Q-01", "NESSUN_GIUDIZIO_DEFINITIVO", "non c'è ancora un giudizio definitivo", "potrai generare il QR quando il verbale sarà definitivo");

        if (await db.Attestazioni.SingleOrDefaultAsync(a => a.InteressatoId == interessato && a.RevocatoAlle == null, ct) is { } precedente)
        {
            precedente.RevocatoAlle = adesso;
            db.Add(fascicolo.Registra(TipoAtto.QrRevocato, attore, adesso, "Q-04", new { attestazione = precedente.Id }, relazione.DelegaId));
        }
        var codice = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)));
        var id = Guid.CreateVersion7(adesso);
        db.Add(new Attestazione
        {
            Id = id,
            InteressatoId = interessato,
            Impronta = SHA256.HashData(codice),
            CodiceCifrato = cassaforte.CifraSegreto(id, codice),
            GeneratoAlle = adesso,
        });
        db.Add(fascicolo.Registra(TipoAtto.QrGenerato, attore, adesso, "Q-01", new { attestazione = id }, relazione.DelegaId));
        return new Ricevuta(id);
    }
}

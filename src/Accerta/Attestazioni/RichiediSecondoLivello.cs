using System.Security.Cryptography;
using System.Text;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Q-03: un gestore di servizi, entrato con la sua identità, chiede il secondo livello e dice perché; l'OTP parte al cellulare della persona.</summary>
public sealed class RichiediSecondoLivello(AccertaDb db, Cassaforte cassaforte, SpedisciSms sms, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, string Codice, string? Finalita);

    public sealed record Ricevuta(Guid VerificaId, DateTimeOffset ValeFinoA);

    /// <param name="richiesta">Il codice letto, e il perché.</param>
    /// <param name="attore">Chi chiede; nullo se non è entrato.</param>
    /// <param name="ct">Annullamento.</param>
    public async Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore? attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        if (attore is null) return (await RifiutiAsync(richiesta, null, adesso, ct)).Rifiuti;
        (Guid Id, string Telefono, string Otp)? daSpedire = null;
        var esito = await db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, async () =>
        {
            var (rifiuti, attestazione, telefono) = await RifiutiAsync(richiesta, attore, adesso, ct);
            if (rifiuti is not []) return rifiuti;
            var preparata = await PreparaAsync(richiesta, attestazione!, attore, adesso, ct);
            if (!preparata.Accettato) return preparata.Rifiuti.ToArray();
            var (ricevuta, otp) = preparata.Valore;
            daSpedire = (ricevuta.VerificaId, telefono!, otp);
            return (Esito<Ricevuta>)ricevuta;
        }, ct);
        // Solo dopo il commit, e solo chi ha scritto questa richiesta: ripeterla non manda un altro codice.
        if (esito.Accettato && daSpedire is var (id, numero, codice) && id == esito.Valore.VerificaId)
            await sms.HandleAsync(id, numero, $"Il codice per far vedere il tuo riconoscimento e': {codice}. Dallo solo a chi te lo chiede davanti a te.", ct);
        return esito;
    }

    private async Task<Esito<(Ricevuta, string Otp)>> PreparaAsync(Richiesta richiesta, Attestazione attestazione, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var id = Guid.CreateVersion7(adesso);
        var cifre = norme.Scelte.OtpCifre.Al(oggi);
        var otp = RandomNumberGenerator.GetString("0123456789", cifre);
        var fascicoloId = (await GiudiziDellaPersona.InVigoreAsync(db, attestazione.InteressatoId, oggi, ct))[0].FascicoloId;
        // Prima le due cose che una richiesta nello stesso momento cambierebbe, poi il conto: due insieme non lo trovano tutt'e due sotto il limite.
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == fascicoloId, ct);
        var numero = 1 + await db.Verifiche.Where(v => v.GestoreId == attore.PersonaId).MaxAsync(v => (int?)v.NumeroDelGestore, ct) ?? 1;
        if (await FrequenzaAsync(attestazione.InteressatoId, attore.PersonaId, adesso, ct) is { Length: > 0 } troppe) return troppe;
        db.Add(new VerificaDiSecondoLivello
        {
            Id = id,
            AttestazioneId = attestazione.Id,
            InteressatoId = attestazione.InteressatoId,
            FascicoloId = fascicolo.Id,
            GestoreId = attore.PersonaId,
            NumeroDelGestore = numero,
            Finalita = richiesta.Finalita!.Trim(),
            InviatoAlle = adesso,
            ImprontaOtp = cassaforte.ImprontaSegreto(id, Encoding.ASCII.GetBytes(otp)),
        });
        db.Add(fascicolo.Registra(TipoAtto.SecondoLivelloRichiesto, attore, adesso, "Q-03", new { verifica = id, attestazione = attestazione.Id }));
        return (new Ricevuta(id, adesso.AddSeconds(norme.Scelte.OtpSecondi.Al(oggi))), otp);
    }

    private async Task<(Rifiuto[] Rifiuti, Attestazione? Attestazione, string? Telefono)> RifiutiAsync(Richiesta richiesta, Attore? attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var attestazione = await VerificaQr.TrovaAsync(db, richiesta.Codice, ct);
        var valido = attestazione is not null && await GiudiziDellaPersona.InVigoreAsync(db, attestazione.InteressatoId, oggi, ct) is not [];
        var telefono = attestazione is null ? null : await TelefonoAsync(attestazione.InteressatoId, ct);
        var gestore = attore is { Ruolo: Ruolo.GestoreServizi } && await Relazione.IncaricoAsync(db, attore, oggi, ct) is not null;
        Rifiuto[] rifiuti = [.. SecondoLivello.ValutaRichiesta(new(gestore, attore is not null, richiesta.Finalita, valido, telefono is not null))];
        return (rifiuti, attestazione, telefono);
    }

    private async Task<Rifiuto[]> FrequenzaAsync(Guid interessatoId, Guid gestoreId, DateTimeOffset adesso, CancellationToken ct)
    {
        var dopo = adesso.AddMinutes(-norme.Scelte.OtpFinestraMinuti.Al(adesso.GiornoInItalia));
        var recenti = await db.Verifiche.AsNoTracking().Where(v => v.InviatoAlle > dopo && (v.GestoreId == gestoreId || v.InteressatoId == interessatoId))
            .Select(v => new { v.GestoreId, v.InteressatoId, v.InviatoAlle }).ToListAsync(ct);
        return [.. SecondoLivello.ValutaFrequenza(
            [.. recenti.Where(v => v.GestoreId == gestoreId).Select(v => v.InviatoAlle)], [.. recenti.Where(v => v.InteressatoId == interessatoId).Select(v => v.InviatoAlle)], adesso, norme)];
    }

    // Quello dell'ultima domanda (D-03), o quello dell'anagrafica.
    private async Task<string?> TelefonoAsync(Guid interessatoId, CancellationToken ct) =>
        await db.Domande.AsNoTracking().Where(d => d.InteressatoId == interessatoId && d.Telefono != null).OrderByDescending(d => d.PresentataAlle).Select(d => d.Telefono).FirstOrDefaultAsync(ct)
        ?? await db.Persone.AsNoTracking().Where(p => p.Id == interessatoId).Select(p => p.Telefono).SingleAsync(ct);
}

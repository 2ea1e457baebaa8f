using System.Security.Cryptography;
using System.Text;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Q-03: con l'OTP il gestore vede giudizio e percentuale di oggi, e nient'altro; la persona viene avvisata. Un codice sbagliato si conta anche se si rifiuta.</summary>
public sealed class InserisciOtp(AccertaDb db, Cassaforte cassaforte, ApriFascicolo porta, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerificaId, string Otp);

    /// <summary>Ciò che il gestore vede: mai diagnosi, anamnesi o codici.</summary>
    public sealed record Risposta(IReadOnlyList<VoceDiSecondoLivello> Riconoscimenti);

    // Ciò che resta scritto con la chiave di idempotenza: il no, o nulla. Il giudizio non si conserva, si rilegge.
    private sealed record Provato(Rifiuto? No);

    public async Task<Esito<Risposta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        var provato = await db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
        if (!provato.Accettato) return provato.Rifiuti.ToArray();
        return provato.Valore.No is { } no ? no : await LeggiAsync(richiesta.VerificaId, attore, adesso, ct);
    }

    private async Task<Esito<Provato>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.GestoreServizi || await Relazione.IncaricoAsync(db, attore, adesso.GiornoInItalia, ct) is null)
            return Rifiuti.RuoloNonAmmesso("il gestore di servizi che ha chiesto la verifica");
        if (await db.Verifiche.SingleOrDefaultAsync(v => v.Id == richiesta.VerificaId && v.GestoreId == attore.PersonaId, ct) is not { } verifica) return Rifiuti.NessunFascicolo;
        if (!await db.Attestazioni.AnyAsync(a => a.Id == verifica.AttestazioneId && a.RevocatoAlle == null, ct))
            return new Rifiuto("Q-04", "CODICE_NON_VALIDO", "il codice non è valido", "chiedi alla persona il codice aggiornato", "Qr");

        var impronta = cassaforte.ImprontaSegreto(verifica.Id, Encoding.ASCII.GetBytes(richiesta.Otp.Trim()));
        var inserimento = SecondoLivello.Inserisci(
            new(verifica.InviatoAlle, verifica.Errori, verifica.ApertaAlle is not null), CryptographicOperations.FixedTimeEquals(impronta, verifica.ImprontaOtp), adesso, norme);
        verifica.Errori = inserimento.Dopo.Errori;
        verifica.Versione++;
        if (inserimento.Rifiuto is { } no) return new Provato(no);

        verifica.ApertaAlle = adesso;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verifica.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.SecondoLivelloAperto, attore, adesso, "Q-03", new { verifica = verifica.Id });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "qualcuno ha verificato il tuo riconoscimento",
            "Con il codice che hai ricevuto un gestore di servizi ha visto il tuo giudizio e la percentuale, non le diagnosi. Chi è e perché lo ha chiesto lo vedi sul portale. "
            + "Se non hai dato tu il codice, revoca il tuo QR.", ct);
        return new Provato(null);
    }

    private async Task<Risposta> LeggiAsync(Guid verificaId, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var verifica = await db.Verifiche.AsNoTracking().SingleAsync(v => v.Id == verificaId, ct);
        List<VoceDiSecondoLivello> voci = [];
        foreach (var fonte in await GiudiziDellaPersona.InVigoreAsync(db, verifica.InteressatoId, adesso.GiornoInItalia, ct))
            voci.Add(new(fonte.Accertamento, fonte.Giudizio.ToString(), await porta.PercentualeAsync(fonte, attore, verifica.Finalita, adesso, ct)));
        await db.SaveChangesAsync(ct); // le letture, prima che i dati escano
        return new(voci);
    }
}

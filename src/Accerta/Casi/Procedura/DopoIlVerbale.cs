using System.Text.RegularExpressions;
using Accerta.Attestazioni;
using Accerta.Domande;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Casi.Procedura;

// Ciò che segue al verbale: revisioni, ricorso, QR, Disability Card.
internal sealed partial class EventiDellaProcedura
{
    private async Task<IReadOnlyList<Rifiuto>> RevisioneConvocataAsync()
    {
        var esito = await Atto<ConvocaRevisione>().HandleAsync(new(scena.Chiave(), FascicoloId, Dati.GiornoONullo("data_visita")), await ChiAsync(), default);
        if (esito.Accettato) memoria.FascicoloId = esito.Valore.FascicoloId;
        return esito.Rifiuti;
    }

    private async Task<IReadOnlyList<Rifiuto>> GiustificazionePresentataAsync()
    {
        var chi = await ChiAsync();
        var documento = Dati.Vero("documentata", seManca: true)
            ? await Atto<CaricaAllegato>().HandleAsync(new(scena.Chiave(), FascicoloId, "giustificazione.pdf", FileDelCaso.Pdf($"giustificazione{evento.Intero("n")}")), chi, default)
            : null;
        if (documento is { Accettato: false }) return documento.Rifiuti;
        var natura = Dati.TestoONullo("motivo_assenza") is { } motivo && Ingresso.Dice(motivo, "AMMINISTRATIV") ? NaturaGiustificazione.Amministrativa : NaturaGiustificazione.Sanitaria;
        return (await Atto<PresentaGiustificazione>().HandleAsync(new(scena.Chiave(), FascicoloId, natura, documento?.Valore.AllegatoId), chi, default)).Rifiuti;
    }

    private async Task<IReadOnlyList<Rifiuto>> GiustificazioneAccoltaAsync() =>
        (await Atto<DecidiGiustificazione>().HandleAsync(new(scena.Chiave(), FascicoloId, Accolta: true), await ChiAsync(), default)).Rifiuti;

    private async Task<IReadOnlyList<Rifiuto>> AtpDepositatoAsync()
    {
        var verbale = (await VerbaliAsync()).LastOrDefault()?.Id ?? Guid.Empty;
        return (await Atto<DepositaAtp>().HandleAsync(new(scena.Chiave(), verbale, scena.Oggi, "1/2000"), await ChiAsync(), default)).Rifiuti;
    }

    private async Task<IReadOnlyList<Rifiuto>> QrGeneratoAsync()
    {
        var chi = await ChiAsync();
        var esito = await Atto<GeneraQr>().HandleAsync(new(scena.Chiave(), FascicoloId), chi, default);
        if (!esito.Accettato) return esito.Rifiuti;
        memoria.CodiciQr[Dati.TestoONullo("qr") ?? "QR"] = (await Atto<GeneraQr>().CodiceAsync(ScenaDelCaso.Id(memoria.Chiave), default))!;
        memoria.Qr = "VALIDO";
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> QrLettoAsync()
    {
        var riconoscimenti = await Atto<VerificaQr>().HandleAsync(CodiceQr(), default);
        memoria.Qr = riconoscimenti is [] ? "NON_VALIDO" : "VALIDO";
        memoria.CampiDellaRisposta = CampiMostrati.PrimoLivello(riconoscimenti);
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> SecondoLivelloAsync()
    {
        var chi = evento.Testo("attore") == "GESTORE_SERVIZI" ? await ChiAsync() : await CittadinoAsync("terzo");
        var esito = await Atto<RichiediSecondoLivello>().HandleAsync(
            new(scena.Chiave(), CodiceQr(), "concedere un'agevolazione"), Dati.Vero("autenticato", seManca: evento.Testo("attore") == "GESTORE_SERVIZI") ? chi : null, default);
        if (!esito.Accettato) return esito.Rifiuti;
        (memoria.VerificaId, memoria.OtpInviatoAlle, memoria.Otp) = (esito.Valore.VerificaId, scena.Adesso, CodiceNelTesto().Match(scena.UltimoSms()).Value);
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> OtpInseritoAsync()
    {
        if (memoria is { VerificaId: { } verifica, Otp: { } otp })
        {
            scena.Ferma(memoria.OtpInviatoAlle.AddSeconds(Dati.InteroONullo("secondi_dall_invio") ?? 0));
            var codice = Dati.Vero("corretto", seManca: true) ? otp : $"{(otp[0] == '0' ? '1' : '0')}{otp[1..]}";
            var esito = await Atto<InserisciOtp>().HandleAsync(new(scena.Chiave(), verifica, codice), await ChiAsync(), default);
            if (esito.Accettato) memoria.CampiDellaRisposta = CampiMostrati.SecondoLivello(esito.Valore.Riconoscimenti);
            return esito.Rifiuti;
        }
        return (await Atto<InserisciOtp>().HandleAsync(new(scena.Chiave(), Guid.Empty, ""), await ChiAsync(), default)).Rifiuti;
    }

    private async Task<IReadOnlyList<Rifiuto>> CardRichiestaAsync() => (await Atto<RichiediCard>().HandleAsync(new(scena.Chiave(), FascicoloId), await ChiAsync(), default)).Rifiuti;

    // Chi chiede di sostituire la card l'ha già avuta: se il caso non lo dice, è stata emessa.
    private async Task<IReadOnlyList<Rifiuto>> CardSostituzioneAsync()
    {
        var card = await db.Card.AsNoTracking().OrderByDescending(c => c.Id).FirstOrDefaultAsync();
        if (card is { Stato: StatoCard.Richiesta }) await Atto<EmettiCard>().HandleAsync(new(scena.Chiave(), card.Id), await scena.IncaricatoAsync(db, "operatore", Ruolo.Operatore), default);
        var motivo = Dati.TestoONullo("motivo_sostituzione") ?? "";
        return (await Atto<SostituisciCard>().HandleAsync(
            new(scena.Chiave(), card?.Id ?? Guid.Empty,
                Ingresso.Dice(motivo, "FURTO") ? MotivoDiSostituzione.Furto
                : Ingresso.Dice(motivo, "SMARRIMENTO") ? MotivoDiSostituzione.Smarrimento
                : Ingresso.Dice(motivo, "DETERIORAMENTO", "DANNEGGIA") ? MotivoDiSostituzione.Deterioramento
                : MotivoDiSostituzione.VariazioneDati,
                Dati.Vero("denuncia_allegata", seManca: false) ? FileDelCaso.Pdf("denuncia") : null),
            await ChiAsync(), default)).Rifiuti;
    }

    private string CodiceQr() => Dati.TestoONullo("qr") is { } nome ? memoria.CodiciQr.GetValueOrDefault(nome, nome) : memoria.CodiciQr.Values.LastOrDefault() ?? "";

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex CodiceNelTesto();
}

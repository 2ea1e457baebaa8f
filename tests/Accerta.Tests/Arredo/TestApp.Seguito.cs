using Accerta.Attestazioni;
using Accerta.Dimostrazione;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Ricorsi;
using Accerta.Persone;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Arredo;

// Gli atti che seguono al verbale.
public sealed partial class TestApp
{
    /// <summary>Il mese di revisione scritto nei verbali di prova.</summary>
    public static readonly DateOnly MeseDiRevisione = new(2025, 9, 1);

    public static RegistraVisita.Richiesta ConRevisione(RegistraVisita.Richiesta visita) => visita with { RevisioneDal = MeseDiRevisione };

    /// <summary>Olga con un incarico: segreteria, commissione superiore, gestore di servizi.</summary>
    public async Task<Attore> Ufficio(Ruolo ruolo, string provincia = "PD")
    {
        var (persona, incarico) = (PersoneDemo.Id(PersoneDemo.Olga.CodiceFiscale), PersoneDemo.Id($"prova/{ruolo}/{provincia}"));
        if (!await DbAsync(db => db.Incarichi.AnyAsync(i => i.Id == incarico)))
            await AggiungiAsync(new Incarico { Id = incarico, PersonaId = persona, Ruolo = ruolo, SedeId = PersoneDemo.Id($"sede/{provincia}"), Qualifica = "di prova", Dal = new(2020, 1, 1) });
        return new(persona, ruolo, incarico);
    }

    public async Task<Esito<ConvocaRevisione.Ricevuta>> Convoca(Pratica pratica, DateOnly? giorno = null, Attore? attore = null, Guid? controllo = null)
    {
        attore ??= await Ufficio(Ruolo.Segreteria);
        return await ConAsync((ConvocaRevisione atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId, giorno, controllo), attore, default));
    }

    public async Task<Esito<RiconvocaARevisione.Ricevuta>> Riconvoca(Pratica revisione, DateOnly? giorno = null)
    {
        var attore = await Ufficio(Ruolo.Segreteria);
        return await ConAsync((RiconvocaARevisione atto) => atto.HandleAsync(new(Chiave(), revisione.FascicoloId, giorno), attore, default));
    }

    public async Task<Esito<SospendiPerAssenza.Ricevuta>> AssenteARevisione(Pratica revisione, Attore? attore = null)
    {
        attore ??= await Ufficio(Ruolo.Segreteria);
        return await ConAsync((SospendiPerAssenza atto) => atto.HandleAsync(new(Chiave(), revisione.FascicoloId), attore, default));
    }

    public Task<Esito<PresentaGiustificazione.Ricevuta>> Giustifica(Pratica revisione, Guid? documento) =>
        ConAsync((PresentaGiustificazione atto) => atto.HandleAsync(new(Chiave(), revisione.FascicoloId, NaturaGiustificazione.Sanitaria, documento), revisione.Cittadino, default));

    public async Task<Esito<DecidiGiustificazione.Ricevuta>> DecidiGiustificazione(Pratica revisione, bool accolta, string? motivazione = null)
    {
        var attore = await Ufficio(Ruolo.Segreteria);
        return await ConAsync((DecidiGiustificazione atto) => atto.HandleAsync(new(Chiave(), revisione.FascicoloId, accolta, motivazione), attore, default));
    }

    public Task<bool> BeneficiAttivi(Pratica pratica) =>
        DbAsync(db => StatoDelleRevisioni.BeneficiAttiviAsync(db, PersoneDemo.Id(pratica.Chi.CodiceFiscale), Oggi, default));

    public Task<Esito<DepositaAtp.Ricevuta>> Ricorri(Pratica pratica, DateOnly? il = null, Attore? attore = null, string ruolo = "123/2025") =>
        ConAsync((DepositaAtp atto) => atto.HandleAsync(new(Chiave(), pratica.VerbaleId, il ?? Oggi, ruolo), attore ?? pratica.Cittadino, default));

    public Task<Esito<RegistraPassoDelRicorso.Ricevuta>> Passo(Guid ricorso, PassoDelGiudizio passo, DateOnly? operazioni = null, int? giorni = null, Attore? attore = null) =>
        ConAsync((RegistraPassoDelRicorso atto) => atto.HandleAsync(new(Chiave(), ricorso, passo, Oggi, operazioni, giorni), attore ?? Legale, default));

    public Task<Esito<DissentiDallaPerizia.Ricevuta>> Dissenti(Guid ricorso, ParteDelGiudizio parte = ParteDelGiudizio.Persona) =>
        ConAsync((DissentiDallaPerizia atto) => atto.HandleAsync(new(Chiave(), ricorso, parte, Oggi), Legale, default));

    public Task<Esito<DepositaRicorso.Ricevuta>> VaiNelMerito(Guid ricorso) =>
        ConAsync((DepositaRicorso atto) => atto.HandleAsync(new(Chiave(), ricorso, Oggi), Legale, default));

    public Task<Esito<ConcludiGiudizio.Ricevuta>> Concludi(Guid ricorso, TipoDiEsito tipo, Giudizio? giudizio = null, int? percentuale = null, DateOnly? decorrenza = null) =>
        ConAsync((ConcludiGiudizio atto) => atto.HandleAsync(new(Chiave(), ricorso, tipo, Oggi, null, decorrenza, giudizio, percentuale), Legale, default));

    public Task<Esito<RevocaQr.Ricevuta>> RevocaQr(Pratica pratica, Attore? attore = null) =>
        ConAsync((RevocaQr atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId), attore ?? pratica.Cittadino, default));

    public Task<Esito<RichiediSecondoLivello.Ricevuta>> ChiediSecondoLivello(string codice, Attore? gestore, string? finalita = "ingresso gratuito", Guid? chiave = null) =>
        ConAsync((RichiediSecondoLivello atto) => atto.HandleAsync(new(chiave ?? Chiave(), codice, finalita), gestore, default));

    public Task<Esito<InserisciOtp.Risposta>> Inserisci(Guid verifica, string otp, Attore gestore, Guid? chiave = null) =>
        ConAsync((InserisciOtp atto) => atto.HandleAsync(new(chiave ?? Chiave(), verifica, otp), gestore, default));

    /// <summary>L'SMS spedito per una verifica; nullo se non è partito.</summary>
    public string? Sms(Guid verifica) =>
        Path.Combine(Opzioni.Smtp.Cartella, "sms", $"{verifica:N}") is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    /// <summary>L'OTP scritto nell'SMS.</summary>
    public string Otp(Guid verifica) => System.Text.RegularExpressions.Regex.Match(Sms(verifica)!, "e': ([0-9]+)\\.").Groups[1].Value;

    public Task<Esito<RichiediCard.Ricevuta>> ChiediCard(Pratica pratica, byte[]? foto = null) =>
        ConAsync((RichiediCard atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId, foto), pratica.Cittadino, default));

    public Task<Esito<EmettiCard.Ricevuta>> EmettiCard(Guid card) => ConAsync((EmettiCard atto) => atto.HandleAsync(new(Chiave(), card), Legale, default));

    public Task<Esito<SostituisciCard.Ricevuta>> SostituisciCard(Pratica pratica, Guid card, MotivoDiSostituzione motivo, byte[]? denuncia = null) =>
        ConAsync((SostituisciCard atto) => atto.HandleAsync(new(Chiave(), card, motivo, denuncia), pratica.Cittadino, default));

    public Task<Esito<RevocaCard.Ricevuta>> RevocaCardDa(Guid card, string motivazione) =>
        ConAsync((RevocaCard atto) => atto.HandleAsync(new(Chiave(), card, motivazione), Legale, default));

    public Task<Card> CardDi(Guid id) => DbAsync(db => db.Card.AsNoTracking().SingleAsync(c => c.Id == id));

    private static Attore Legale => PersoneDemo.Attore(Chi(Ruolo.Operatore, "PD"));
}

using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Attestazioni;

/// <summary>Chi chiede il secondo livello del QR.</summary>
/// <param name="Gestore">Vero se è un gestore di servizi, non un terzo qualunque.</param>
/// <param name="Autenticato">Vero se è entrato con la propria identità digitale.</param>
/// <param name="Finalita">Perché chiede: si registra.</param>
/// <param name="CodiceValido">Vero se il codice letto è in corso di validità.</param>
/// <param name="CellulareRegistrato">Vero se la persona ha registrato un cellulare a cui mandare l'OTP.</param>
public sealed record RichiestaDiSecondoLivello(bool Gestore, bool Autenticato, string? Finalita, bool CodiceValido, bool CellulareRegistrato);

/// <summary>Un OTP inviato alla persona.</summary>
/// <param name="InviatoAlle">Quando è partito.</param>
/// <param name="Errori">Quante volte è stato sbagliato.</param>
/// <param name="Usato">Vero se ha già aperto il secondo livello.</param>
public sealed record Otp(DateTimeOffset InviatoAlle, int Errori = 0, bool Usato = false);

/// <summary>Come finisce un inserimento.</summary>
/// <param name="Dopo">L'OTP dopo l'inserimento: da conservare anche se rifiutato.</param>
/// <param name="Rifiuto">Perché no; nullo se il secondo livello si apre.</param>
public sealed record InserimentoOtp(Otp Dopo, Rifiuto? Rifiuto);

/// <summary>Q-03: il secondo livello si apre al gestore autenticato, con il codice inviato alla persona (scelta C37).</summary>
public static class SecondoLivello
{
    /// <summary>Si può inviare l'OTP? Tutti i rifiuti insieme.</summary>
    public static IEnumerable<Rifiuto> ValutaRichiesta(RichiestaDiSecondoLivello r)
    {
        if (!r.Autenticato)
            yield return new("Q-03", "AUTENTICAZIONE_RICHIESTA", "chi chiede non è entrato con la propria identità", "entra con SPID, CIE o CNS");
        if (!r.Gestore)
            yield return new("Q-03", "ATTORE_NON_AUTORIZZATO", "chi chiede non è un gestore di servizi", "il primo livello è aperto a tutti: dice se lo stato esiste e di che tipo è");
        if (string.IsNullOrWhiteSpace(r.Finalita))
            yield return new("Q-03", "FINALITA_MANCANTE", "manca il motivo della richiesta", "scrivi quale agevolazione devi concedere", "Finalita");
        if (!r.CodiceValido)
            yield return new("Q-04", "CODICE_NON_VALIDO", "il codice non è valido", "chiedi alla persona il codice aggiornato", "Qr"); // mai perché
        else if (!r.CellulareRegistrato)
            yield return new("Q-03", "CELLULARE_MANCANTE", "la persona non ha registrato un cellulare", "la persona lo registra nei suoi recapiti, poi si riprova");
    }

    /// <summary>Quante richieste si possono fare: al gestore, e su una persona da chiunque. Oltre si aspetta, e il rifiuto dice fino a quando.</summary>
    /// <param name="delGestore">Gli istanti delle richieste del gestore, a chiunque; quelle fuori dalla finestra non contano.</param>
    /// <param name="sullaPersona">Gli istanti delle richieste sulla persona, di chiunque; allo stesso modo.</param>
    /// <param name="adesso">L'istante della richiesta.</param>
    /// <param name="norme">Le norme: limiti e finestra sono in <c>scelte.yaml</c>.</param>
    public static IEnumerable<Rifiuto> ValutaFrequenza(IReadOnlyCollection<DateTimeOffset> delGestore, IReadOnlyCollection<DateTimeOffset> sullaPersona, DateTimeOffset adesso, NormeVigenti norme)
    {
        var (giorno, minuti) = (adesso.GiornoInItalia, norme.Scelte.OtpFinestraMinuti.Al(adesso.GiornoInItalia));
        if (PossibileDal(delGestore, norme.Scelte.OtpRichiesteDelGestore.Al(giorno), minuti, adesso) is { } sua)
            yield return Troppe($"hai già chiesto {norme.Scelte.OtpRichiesteDelGestore.Al(giorno)} codici in {minuti} minuti", sua);
        if (PossibileDal(sullaPersona, norme.Scelte.OtpRichiesteSullaPersona.Al(giorno), minuti, adesso) is { } dellaPersona)
            yield return Troppe($"per questa persona si sono già chiesti {norme.Scelte.OtpRichiesteSullaPersona.Al(giorno)} codici in {minuti} minuti", dellaPersona);
    }

    // La richiesta più vecchia che, uscita dalla finestra, lascia il posto a una nuova.
    private static DateTimeOffset? PossibileDal(IEnumerable<DateTimeOffset> richieste, int massimo, int minuti, DateTimeOffset adesso)
    {
        var finestra = TimeSpan.FromMinutes(minuti);
        var recenti = richieste.Where(r => adesso - r < finestra).Order().ToList();
        return recenti.Count < massimo ? null : recenti[recenti.Count - massimo] + finestra;
    }

    private static Rifiuto Troppe(string trovato, DateTimeOffset dal) => new("Q-03", "TROPPE_RICHIESTE", trovato, $"riprova {dal.AddSeconds(59).Italiano}, o più tardi"); // il minuto intero che segue

    /// <summary>L'OTP apre il secondo livello? Un codice usato, bloccato o scaduto non si apre neppure se è giusto, e non consuma tentativi.</summary>
    /// <param name="otp">L'OTP inviato.</param>
    /// <param name="corretto">Vero se il codice inserito è quello inviato.</param>
    /// <param name="adesso">L'istante dell'inserimento.</param>
    /// <param name="norme">Le norme: durata e tentativi sono in <c>scelte.yaml</c>.</param>
    public static InserimentoOtp Inserisci(Otp otp, bool corretto, DateTimeOffset adesso, NormeVigenti norme)
    {
        var giorno = otp.InviatoAlle.GiornoInItalia;
        var (secondi, tentativi) = (norme.Scelte.OtpSecondi.Al(giorno), norme.Scelte.OtpTentativi.Al(giorno));
        if (otp.Usato) return new(otp, No("OTP_GIA_USATO", "il codice è già stato usato: vale una volta sola"));
        if (otp.Errori >= tentativi) return new(otp, No("OTP_BLOCCATO", $"il codice è stato sbagliato {otp.Errori} volte"));
        if (adesso - otp.InviatoAlle > TimeSpan.FromSeconds(secondi)) return new(otp, No("OTP_SCADUTO", $"il codice vale {secondi} secondi dall'invio"));
        return corretto ? new(otp with { Usato = true }, null) : new(otp with { Errori = otp.Errori + 1 }, No("OTP_ERRATO", "il codice non è quello inviato", "controlla il codice e riprova"));
    }

    /// <summary>Che cosa resta a un OTP: fino a quando vale, compreso, e quante volte si può ancora provare; zero se è bloccato o già usato.</summary>
    /// <param name="otp">L'OTP inviato.</param>
    /// <param name="norme">Le norme: durata e tentativi sono in <c>scelte.yaml</c>.</param>
    public static (DateTimeOffset FinoA, int Tentativi) Resta(Otp otp, NormeVigenti norme)
    {
        var giorno = otp.InviatoAlle.GiornoInItalia;
        return (otp.InviatoAlle.AddSeconds(norme.Scelte.OtpSecondi.Al(giorno)), otp.Usato ? 0 : Math.Max(0, norme.Scelte.OtpTentativi.Al(giorno) - otp.Errori));
    }

    private static Rifiuto No(string codice, string trovato, string rimedio = "chiedi un codice nuovo") => new("Q-03", codice, trovato, rimedio, "Otp");
}

namespace Accerta.Web.Identita;

/// <summary>Perché non si è entrati: che cosa, perché, che cosa fare.</summary>
/// <param name="Stato">Lo stato HTTP.</param>
/// <param name="Codice">Per i registri: non dice nulla della persona.</param>
/// <param name="DaCittadino">Vero se la stessa persona può entrare senza incarico.</param>
public sealed record AccessoNegato(int Stato, string Codice, string Titolo, string Spiegazione, string Rimedio, bool DaCittadino = false)
{
    public static AccessoNegato Annullato { get; } = new(400, "ANNULLATO", "Non sei entrato",
        "Hai annullato l'accesso, o il servizio che verifica la tua identità l'ha rifiutato. Non abbiamo ricevuto nessun tuo dato.",
        "Se vuoi entrare, riprova. Se la tua identità digitale non funziona, chiedi aiuto a chi te l'ha data.");

    public static AccessoNegato TentativoPerso { get; } = new(400, "TENTATIVO_PERSO", "Dobbiamo ricominciare l'accesso",
        "Questa risposta non corrisponde a un accesso cominciato da qui negli ultimi dieci minuti: può essere passato troppo tempo, o l'accesso è ripartito in un'altra scheda.",
        "Riprova da qui, con una scheda sola.");

    public static AccessoNegato FornitoreFermo { get; } = new(503, "FORNITORE_FERMO", "Il servizio di accesso non risponde",
        "Il servizio che verifica la tua identità (SPID o CIE) in questo momento non risponde. Il portale funziona: quello che avevi salvato c'è ancora.",
        "Riprova tra qualche minuto. Se oggi scade un termine, rivolgiti all'ufficio o al patronato.");

    public static AccessoNegato RispostaNonValida { get; } = new(403, "RISPOSTA_NON_VALIDA", "Non possiamo essere sicuri che sia tu",
        "La risposta del servizio di accesso non ha superato i nostri controlli, e per proteggere i tuoi dati ci siamo fermati.",
        "Riprova. Se succede ancora, dillo all'ente.");

    public static AccessoNegato LivelloBasso { get; } = new(403, "LIVELLO_BASSO", "Serve un accesso più sicuro",
        "Sei entrato con un livello di sicurezza che non basta: per i dati sulla salute serve almeno il livello 2 (password e un codice usa e getta, oppure l'app).",
        "Riprova scegliendo il livello 2. Se non lo hai, chiedilo a chi ti ha dato SPID o CIE; oppure delega una persona di fiducia o un patronato.");

    public static AccessoNegato DatiMancanti { get; } = new(403, "DATI_MANCANTI", "Ci manca un dato per sapere chi sei",
        "Il servizio di accesso non ci ha detto il codice fiscale, il nome o la data di nascita, oppure non vanno d'accordo fra loro.",
        "Riprova e dai il consenso a tutti i dati richiesti. Se succede ancora, chiedi a chi ti ha dato SPID o CIE di controllare i tuoi dati.");

    public static AccessoNegato NonRisulti { get; } = new(403, "SENZA_INCARICO", "Non risulti fra chi lavora qui",
        "Ti abbiamo riconosciuto, ma a tuo nome non c'è nessun incarico in corso: medico, commissione, ufficio o patronato.",
        "Se lavori alla procedura, chiedi al tuo ente di registrare l'incarico. Per le tue domande puoi entrare come cittadino.", DaCittadino: true);
}

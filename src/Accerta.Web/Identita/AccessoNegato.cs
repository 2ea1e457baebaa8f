namespace Accerta.Web.Identita;

/// <summary>Perché non si è entrati: che cosa, perché, che cosa fare.</summary>
/// <param name="Stato">Lo stato HTTP.</param>
/// <param name="Codice">Per i registri: non dice nulla della persona.</param>
/// <param name="DaCittadino">Vero se la stessa persona può entrare senza incarico.</param>
public sealed record AccessoNegato(int Stato, string Codice, string Titolo, string Spiegazione, string Rimedio, bool DaCittadino = false)
{
    public static AccessoNegato Annullato => new(400, "ANNULLATO", T("Non sei entrato"),
        T("Hai annullato l'accesso, o il servizio che verifica la tua identità l'ha rifiutato. Non abbiamo ricevuto nessun tuo dato."),
        T("Se vuoi entrare, riprova. Se la tua identità digitale non funziona, chiedi aiuto a chi te l'ha data."));

    public static AccessoNegato TentativoPerso => new(400, "TENTATIVO_PERSO", T("Dobbiamo ricominciare l'accesso"),
        T("Questa risposta non corrisponde a un accesso cominciato da qui negli ultimi dieci minuti: può essere passato troppo tempo, o l'accesso è ripartito in un'altra scheda."),
        T("Riprova da qui, con una scheda sola."));

    public static AccessoNegato FornitoreFermo => new(503, "FORNITORE_FERMO", T("Il servizio di accesso non risponde"),
        T("Il servizio che verifica la tua identità (SPID o CIE) in questo momento non risponde. Il portale funziona: quello che avevi salvato c'è ancora."),
        T("Riprova tra qualche minuto. Se oggi scade un termine, rivolgiti all'ufficio o al patronato."));

    public static AccessoNegato RispostaNonValida => new(403, "RISPOSTA_NON_VALIDA", T("Non possiamo essere sicuri che sia tu"),
        T("La risposta del servizio di accesso non ha superato i nostri controlli, e per proteggere i tuoi dati ci siamo fermati."),
        T("Riprova. Se succede ancora, dillo all'ente."));

    public static AccessoNegato LivelloBasso => new(403, "LIVELLO_BASSO", T("Serve un accesso più sicuro"),
        T("Sei entrato con un livello di sicurezza che non basta: per i dati sulla salute serve almeno il livello 2 (password e un codice usa e getta, oppure l'app)."),
        T("Riprova scegliendo il livello 2. Se non lo hai, chiedilo a chi ti ha dato SPID o CIE; oppure delega una persona di fiducia o un patronato."));

    public static AccessoNegato DatiMancanti => new(403, "DATI_MANCANTI", T("Ci manca un dato per sapere chi sei"),
        T("Il servizio di accesso non ci ha detto il codice fiscale, il nome o la data di nascita, oppure non vanno d'accordo fra loro."),
        T("Riprova e dai il consenso a tutti i dati richiesti. Se succede ancora, chiedi a chi ti ha dato SPID o CIE di controllare i tuoi dati."));

    public static AccessoNegato NonRisulti => new(403, "SENZA_INCARICO", T("Non risulti fra chi lavora qui"),
        T("Ti abbiamo riconosciuto, ma a tuo nome non c'è nessun incarico in corso: medico, commissione, ufficio o patronato."),
        T("Se lavori alla procedura, chiedi al tuo ente di registrare l'incarico. Per le tue domande puoi entrare come cittadino."), DaCittadino: true);
}

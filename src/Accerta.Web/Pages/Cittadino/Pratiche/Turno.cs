using Accerta.Agenda;
using Accerta.Dichiarazioni;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Verbali;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>L'azione principale di adesso.</summary>
public sealed record Azione(string Parole, string Indirizzo);

/// <summary>Di chi è il turno, che cosa deve fare, entro quando, che cosa succede altrimenti. Tutti i termini vengono dalla legge.</summary>
/// <param name="DiChi">«Tocca a te: conferma la data della visita».</param>
/// <param name="Frase">Che cosa succede, in una o due frasi.</param>
/// <param name="Entro">L'ultimo giorno utile, compreso; nullo se adesso non c'è un termine.</param>
/// <param name="Altrimenti">Che cosa succede se quel giorno passa.</param>
/// <param name="Azione">Che cosa può fare ora la persona; nulla se deve solo aspettare.</param>
public sealed record Turno(string DiChi, string Frase, DateOnly? Entro = null, string? Altrimenti = null, Azione? Azione = null)
{
    /// <summary>«entro il 12 maggio 2025 (mancano 9 giorni)»; dopo, il ritardo.</summary>
    public static string Scadenza(DateOnly entro, DateOnly oggi) => $"{entro.Entro} ({Mancano(Termine.Mancano(entro, oggi))})";

    public static Turno Di(Pratica p, DateOnly oggi, NormeVigenti norme) => p.Stato switch
    {
        StatoFascicolo.CertificatoDisponibile => Certificato(p, norme),
        StatoFascicolo.DomandaPresentata => p.Visita is { Stato: StatoVisita.Proposta } proposta ? Proposta(p, proposta, norme) : new(
            T("Tocca alla commissione"), T("Non c'era un posto libero per la visita: appena c'è una data te la proponiamo. Tu non devi fare nulla.")),
        StatoFascicolo.VisitaFissata => Fissata(p, p.Visita!, oggi),
        StatoFascicolo.CertificatoScaduto => new(
            T("Il certificato è scaduto"), T("Il certificato non vale più per la domanda. Chiedi al medico un certificato nuovo: poi potrai presentare la domanda.")),
        StatoFascicolo.DaRiconvocare => p.Visita is { Stato: StatoVisita.Proposta } nuova ? Proposta(p, nuova, norme) : new(
            T("Tocca alla commissione"), T("Serve una nuova data per la visita: appena c'è un posto te la proponiamo. Tu non devi fare nulla.")),
        StatoFascicolo.DomandaDecaduta => new(
            T("La domanda è decaduta"), T("Due volte di fila non sei venuto alla visita. Per ricominciare serve un certificato nuovo del medico.")),
        StatoFascicolo.SospesoPerAssenza => new(
            T("Tocca a te: giustifica l'assenza"), T("Non eri alla visita di revisione e la prestazione è sospesa. Se avevi un motivo, mandaci un documento che lo prova: ti convochiamo di nuovo."),
            Azione: new(T("Giustifica l'assenza"), $"{p.Indirizzo}/giustifica")),
        StatoFascicolo.RevocatoPerAssenza => new(
            T("La prestazione è revocata"), T("Non eri alla visita di revisione e l'assenza non è stata giustificata. Puoi presentare una nuova domanda, o fare ricorso.")),
        StatoFascicolo.VisitaSvolta => new(
            T("Tocca ai medici della commissione"), T("La visita è fatta. I medici devono scrivere il verbale. Tu non devi fare nulla.")),
        StatoFascicolo.VerbaleDaFirmare => new(
            T("Tocca ai medici della commissione"), T("La visita è fatta. I medici devono firmare il verbale. Tu non devi fare nulla.")),
        StatoFascicolo.InVerificaSecondoGrado when p.Verbale!.Stato != StatoVerbale.Trasmesso => new(
            T("Tocca all'INPS"), T("Il centro medico-legale ha chiesto altri documenti o una nuova visita: ti ha scritto che cosa serve. Finché non conferma, il verbale non è definitivo.")),
        StatoFascicolo.InVerificaSecondoGrado => new(
            T("Tocca all'INPS"), T("Il centro medico-legale controlla il verbale della commissione. Tu non devi fare nulla."),
            SilenzioAssenso.UltimoGiorno(p.Verbale!.TrasmessoIl!.Value, norme), T("Se l'INPS non risponde, dal giorno dopo il verbale vale così com'è (silenzio-assenso).")),
        StatoFascicolo.VerbaleDefinitivo => Definitivo(p, p.Verbale!, norme),
        StatoFascicolo.DatiEconomiciPresentati => new(
            T("Tocca all'ufficio prestazioni"), T("Abbiamo i tuoi dati economici: l'ufficio decide che cosa ti spetta. Tu non devi fare nulla."),
            norme.Termini.InteressiDopoGiorni.UltimoGiorno(p.Economica.DatiIl!.Value),
            T("Se decide dopo, sulle somme dovute ti spettano anche gli interessi.")),
        StatoFascicolo.Liquidato => InPagamento(p),
        StatoFascicolo.Concluso => new(
            T("La pratica è conclusa"), T("La decisione spiega perché non ci sono somme da pagare. Il riconoscimento resta."),
            Azione: new(T("Leggi la decisione"), $"{p.Indirizzo}/decisione")),
    };

    // In pagamento non vuol dire che non ci sia nulla da fare: una dichiarazione dimenticata ferma il pagamento.
    private static Turno InPagamento(Pratica p) => p.Economica switch
    {
        { Dichiarazione: { Stato: StatoDichiarazione.Mancata } mancata } => new(
            T("Tocca a te: il pagamento è fermo"), T($"Manca la dichiarazione per il {mancata.Anno}. Quando la presenti il pagamento riprende, e i mesi fermi si pagano."),
            Azione: new(T("Presenta la dichiarazione"), $"{p.Indirizzo}/dichiarazioni")),
        { Dichiarazione: { } dovuta } => new(
            T("Tocca a te: presenta la dichiarazione dell'anno"), T($"Ogni mese disponiamo il pagamento. Per continuare serve la dichiarazione per il {dovuta.Anno}."),
            dovuta.EntroIl, T("Se non arriva te lo ricordiamo; poi il pagamento si ferma, finché non la presenti."),
            new(T("Presenta la dichiarazione"), $"{p.Indirizzo}/dichiarazioni")),
        { DaScegliere: true } => new(
            T("Tocca a te: scegli fra due prestazioni"), T("Due prestazioni non si possono avere insieme. Le confronti con le cifre dell'anno davanti, e scegli tu."),
            Azione: new(T("Confronta e scegli"), $"{p.Indirizzo}/opzione")),
        _ => new(
            T("La decisione è presa: sei in pagamento"), T("Ogni mese disponiamo il pagamento. Tu non devi fare nulla."),
            Azione: new(T("Guarda i pagamenti"), $"{p.Indirizzo}/pagamenti")),
    };

    private static Turno Certificato(Pratica p, NormeVigenti norme) => new(
        T("Tocca a te: presenta la domanda"), T($"Il medico ha inviato il certificato {p.CertificatoDel.Detto("il")}. La domanda parte solo quando la presenti."),
        Abbinamento.UltimoGiorno(p.CertificatoDel, norme), T("Dopo quel giorno il certificato non vale più: ne servirà uno nuovo."),
        new(T("Presenta la domanda"), $"/cittadino/domande/nuova/certificato?per={p.InteressatoId}"));

    private static Turno Proposta(Pratica p, Visita visita, NormeVigenti norme)
    {
        var propostaIl = visita.PropostaIl.GiornoInItalia;
        return new(T("Tocca a te: conferma la data della visita"), T($"Ti proponiamo {visita.Quando.PerEsteso}. Puoi confermarla o sceglierne un'altra."),
            norme.Termini.PropostaAccettataGiorni.UltimoGiorno(propostaIl), T("Se non scegli, resta la data che ti proponiamo: il posto non lo perdi."),
            new(T("Conferma o cambia la data"), $"{p.Indirizzo}/visita"));
    }

    private static Turno Fissata(Pratica p, Visita visita, DateOnly oggi) => visita.Giorno < oggi
        ? new(T("Tocca alla commissione"), T($"La visita era {visita.Quando.PerEsteso}: la commissione deve ancora scrivere com'è andata. Se non sei potuto venire, avvisa la segreteria."))
        : new(visita.Giorno == oggi ? T("Oggi c'è la visita") : T("Tocca a te: vieni alla visita"),
            p.Tipo.DiRevisione
                ? T("Se non vieni il pagamento si sospende, e te lo scriviamo: potrai giustificarti con un documento.")
                : T("Se non vieni ti richiamiamo; dopo due assenze di seguito la domanda decade, e si riparte dal certificato."),
            Azione: new(T("Aggiungi documenti per la visita"), $"{p.Indirizzo}/documenti"));

    private static Turno Definitivo(Pratica p, VerbaleInBreve verbale, NormeVigenti norme)
    {
        var notificato = verbale.NotificatoIl!.Value;
        return verbale.Favorevole
            ? new(T("Tocca a te: dai i tuoi dati economici"), T("Il verbale è definitivo. Per sapere se ti spetta una somma ci servono i tuoi dati (modello AP70)."),
                norme.Termini.Ap70Giorni.UltimoGiorno(notificato), T("Dopo quel giorno li accettiamo lo stesso, e annotiamo il ritardo."),
                new(T("Dai i tuoi dati"), $"{p.Indirizzo}/dati-economici"))
            : new(T("Il verbale è definitivo"), T("La commissione non ha riconosciuto l'invalidità. Se non sei d'accordo puoi fare ricorso al giudice."),
                norme.Termini.RicorsoMesi.UltimoGiorno(notificato), T("Dopo quel giorno il ricorso non si può più fare."),
                new(T("Leggi il verbale"), $"{p.Indirizzo}/verbale"));
    }

    /// <summary>La stessa, a inizio di frase.</summary>
    public static string ScadenzaMaiuscola(DateOnly entro, DateOnly oggi) => Campo.Maiuscola(Scadenza(entro, oggi));

    private static string Mancano(int giorni) => giorni switch
    {
        < -1 => T($"passato da {-giorni} giorni"),
        -1 => T("passato da un giorno"),
        0 => T("è oggi"),
        1 => T("manca un giorno"),
        > 1 => T($"mancano {giorni} giorni"),
    };
}

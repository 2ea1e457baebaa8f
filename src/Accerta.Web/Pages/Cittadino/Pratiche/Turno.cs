using Accerta.Agenda;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Verbali;

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
    public static string Scadenza(DateOnly entro, DateOnly oggi) => $"entro {entro.Con("il")} ({Mancano(Termine.Mancano(entro, oggi))})";

    public static Turno Di(Pratica p, DateOnly oggi, NormeVigenti norme) => p.Stato switch
    {
        StatoFascicolo.CertificatoDisponibile => Certificato(p, norme),
        StatoFascicolo.DomandaPresentata => p.Visita is { Stato: StatoVisita.Proposta } proposta ? Proposta(p, proposta, norme) : new(
            "Tocca alla commissione", "Non c'era un posto libero per la visita: appena c'è una data te la proponiamo. Tu non devi fare nulla."),
        StatoFascicolo.VisitaFissata => Fissata(p, p.Visita!, oggi),
        StatoFascicolo.CertificatoScaduto => new(
            "Il certificato è scaduto", "Il certificato non vale più per la domanda. Chiedi al medico un certificato nuovo: poi potrai presentare la domanda."),
        StatoFascicolo.DaRiconvocare => p.Visita is { Stato: StatoVisita.Proposta } nuova ? Proposta(p, nuova, norme) : new(
            "Tocca alla commissione", "Serve una nuova data per la visita: appena c'è un posto te la proponiamo. Tu non devi fare nulla."),
        StatoFascicolo.DomandaDecaduta => new(
            "La domanda è decaduta", "Due volte di fila non sei venuto alla visita. Per ricominciare serve un certificato nuovo del medico."),
        StatoFascicolo.SospesoPerAssenza => new(
            "Tocca a te: giustifica l'assenza", "Non eri alla visita di revisione e la prestazione è sospesa. Se avevi un motivo, mandaci un documento che lo prova: ti convochiamo di nuovo.",
            Azione: new("Giustifica l'assenza", $"{p.Indirizzo}/giustifica")),
        StatoFascicolo.RevocatoPerAssenza => new(
            "La prestazione è revocata", "Non eri alla visita di revisione e l'assenza non è stata giustificata. Puoi presentare una nuova domanda, o fare ricorso."),
        StatoFascicolo.VisitaSvolta => new(
            "Tocca ai medici della commissione", "La visita è fatta. I medici devono scrivere il verbale. Tu non devi fare nulla."),
        StatoFascicolo.VerbaleDaFirmare => new(
            "Tocca ai medici della commissione", "La visita è fatta. I medici devono firmare il verbale. Tu non devi fare nulla."),
        StatoFascicolo.InVerificaSecondoGrado when p.Verbale!.Stato != StatoVerbale.Trasmesso => new(
            "Tocca all'INPS", "Il centro medico-legale ha chiesto altri documenti o una nuova visita: ti ha scritto che cosa serve. Finché non conferma, il verbale non è definitivo."),
        StatoFascicolo.InVerificaSecondoGrado => new(
            "Tocca all'INPS", "Il centro medico-legale controlla il verbale della commissione. Tu non devi fare nulla.",
            SilenzioAssenso.UltimoGiorno(p.Verbale!.TrasmessoIl!.Value, norme), "Se l'INPS non risponde, dal giorno dopo il verbale vale così com'è (silenzio-assenso)."),
        StatoFascicolo.VerbaleDefinitivo => Definitivo(p, p.Verbale!, norme),
        StatoFascicolo.DatiEconomiciPresentati => new(
            "Tocca all'ufficio prestazioni", "Abbiamo i tuoi dati economici: l'ufficio decide che cosa ti spetta. Tu non devi fare nulla.",
            norme.Termini.InteressiDopoGiorni.UltimoGiorno(p.Economica.DatiIl!.Value),
            "Se decide dopo, sulle somme dovute ti spettano anche gli interessi."),
        StatoFascicolo.Liquidato => new(
            "La decisione è presa: sei in pagamento", "Ogni mese disponiamo il pagamento. Tu non devi fare nulla.",
            Azione: new("Guarda i pagamenti", $"{p.Indirizzo}/pagamenti")),
        StatoFascicolo.Concluso => new(
            "La pratica è conclusa", "La decisione spiega perché non ci sono somme da pagare. Il riconoscimento resta.",
            Azione: new("Leggi la decisione", $"{p.Indirizzo}/decisione")),
    };

    private static Turno Certificato(Pratica p, NormeVigenti norme) => new(
        "Tocca a te: presenta la domanda", $"Il medico ha inviato il certificato {p.CertificatoDel.Con("il")}. La domanda parte solo quando la presenti.",
        Abbinamento.UltimoGiorno(p.CertificatoDel, norme), "Dopo quel giorno il certificato non vale più: ne servirà uno nuovo.",
        new("Presenta la domanda", $"/cittadino/domande/nuova/certificato?per={p.InteressatoId}"));

    private static Turno Proposta(Pratica p, Visita visita, NormeVigenti norme)
    {
        var propostaIl = visita.PropostaIl.GiornoInItalia;
        return new("Tocca a te: conferma la data della visita", $"Ti proponiamo {visita.Quando.Italiano}. Puoi confermarla o sceglierne un'altra.",
            norme.Termini.PropostaAccettataGiorni.UltimoGiorno(propostaIl), "Se non scegli, resta la data che ti proponiamo: il posto non lo perdi.",
            new("Conferma o cambia la data", $"{p.Indirizzo}/visita"));
    }

    private static Turno Fissata(Pratica p, Visita visita, DateOnly oggi) => visita.Giorno < oggi
        ? new("Tocca alla commissione", $"La visita era {visita.Quando.Italiano}: la commissione deve ancora scrivere com'è andata. Se non sei potuto venire, avvisa la segreteria.")
        : new(visita.Giorno == oggi ? "Oggi c'è la visita" : "Tocca a te: vieni alla visita",
            p.Tipo.DiRevisione
                ? "Se non vieni il pagamento si sospende, e te lo scriviamo: potrai giustificarti con un documento."
                : "Se non vieni ti richiamiamo; dopo due assenze di seguito la domanda decade, e si riparte dal certificato.",
            Azione: new("Aggiungi documenti per la visita", $"{p.Indirizzo}/documenti"));

    private static Turno Definitivo(Pratica p, VerbaleInBreve verbale, NormeVigenti norme)
    {
        var notificato = verbale.NotificatoIl!.Value;
        return verbale.Favorevole
            ? new("Tocca a te: dai i tuoi dati economici", "Il verbale è definitivo. Per sapere se ti spetta una somma ci servono i tuoi dati (modello AP70).",
                norme.Termini.Ap70Giorni.UltimoGiorno(notificato), "Dopo quel giorno li accettiamo lo stesso, e annotiamo il ritardo.",
                new("Dai i tuoi dati", $"{p.Indirizzo}/dati-economici"))
            : new("Il verbale è definitivo", "La commissione non ha riconosciuto l'invalidità. Se non sei d'accordo puoi fare ricorso al giudice.",
                norme.Termini.RicorsoMesi.UltimoGiorno(notificato), "Dopo quel giorno il ricorso non si può più fare.",
                new("Leggi il verbale", $"{p.Indirizzo}/verbale"));
    }

    private static string Mancano(int giorni) => giorni switch
    {
        < -1 => $"passato da {-giorni} giorni",
        -1 => "passato da un giorno",
        0 => "è oggi",
        1 => "manca un giorno",
        > 1 => $"mancano {giorni} giorni",
    };
}

using System.Collections.Frozen;

namespace Accerta.Norma.Motivazione;

/// <summary>Una regola della procedura: identificativo, parole semplici, articolo.</summary>
/// <param name="Id">Per esempio <c>C-05</c>.</param>
/// <param name="Titolo">La regola in una frase semplice, senza numeri: i numeri sono dati.</param>
/// <param name="Articolo">Il testo che la regge.</param>
public sealed record Regola(string Id, string Titolo, string Articolo)
{
    /// <summary>Vero se la regola è di questo progetto; falso se ha il suo identificativo in <c>docs/dominio.md</c>.</summary>
    public bool DelProgetto { get; init; }
}

/// <summary>Tutte le regole che il codice, le prove e le lettere citano.</summary>
public static class Regole
{
    private static readonly FrozenDictionary<string, Regola> PerId =
        DelDominio().Concat(DelProgetto().Select(r => r with { DelProgetto = true })).ToFrozenDictionary(r => r.Id);

    /// <summary>Tutte le regole, in ordine di identificativo.</summary>
    public static IReadOnlyList<Regola> Tutte { get; } = [.. PerId.Values.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>La regola con un identificativo.</summary>
    /// <exception cref="ArgumentException">L'identificativo non esiste: una citazione sbagliata è un errore di programmazione.</exception>
    public static Regola Di(string id) => PerId.GetValueOrDefault(id) ?? throw new ArgumentException($"regola sconosciuta: {id}", nameof(id));

    private static IEnumerable<Regola> DelDominio() =>
    [
        new("P-01", "I dati sanitari li vede solo chi ha una relazione con la pratica, e ogni lettura è registrata", "art. 9 Reg. UE 2016/679"),
        new("P-02", "La copia omissis e il primo livello del QR non contengono diagnosi, anamnesi o percentuale", "art. 9 Reg. UE 2016/679"),
        new("P-03", "La persona vede chi ha guardato il suo fascicolo", "art. 15 Reg. UE 2016/679"),
        new("G-00", "Il regime dipende dal territorio e dal giorno della domanda", "L. 102/2009 art. 20; D.Lgs. 62/2024 art. 33"),
        new("C-01", "Il certificato lo invia solo un medico certificatore abilitato", "circ. INPS 131/2009"),
        new("C-02", "Il certificato contiene i dati richiesti e un numero limitato di codici ICD-9-CM", "circ. INPS 131/2009"),
        new("C-03", "Una domanda può citare più certificati della stessa persona", "circ. INPS 131/2009"),
        new("C-04", "All'invio il certificato riceve un numero unico e una ricevuta", "circ. INPS 131/2009"),
        new("C-05", "Il certificato si può abbinare a una domanda solo finché è valido", "circ. INPS 131/2009"),
        new("C-06", "Un certificato inviato non si modifica", "circ. INPS 131/2009"),
        new("C-07", "La casella dell'accompagnamento non segnata non impedisce di riconoscerlo", "Cass. 14412/2019"),
        new("C-08", "Un certificato serve una sola domanda", "circ. INPS 131/2009"),
        new("D-01", "La domanda ha bisogno di un certificato valido della stessa persona", "L. 102/2009 art. 20 c. 3"),
        new("D-02", "Può chiedere chi è cittadino o soggiorna regolarmente e risiede in Italia", "art. 41 D.Lgs. 286/1998; L. 388/2000 art. 80 c. 19"),
        new("D-03", "La domanda contiene dati, recapiti e accertamenti richiesti", "circ. INPS 131/2009"),
        new("D-04", "Chi è maggiorenne può dare i dati economici già con la domanda", "messaggio INPS 1275/2020"),
        new("D-05", "Per un'altra persona, o per un minore, presenta la domanda chi ha una delega verificata", "modello AA10"),
        new("D-06", "Non si presenta una nuova domanda mentre un'altra è in corso", "L. 222/1984 art. 11; L. 80/2006 art. 6"),
        new("D-07", "L'aggravamento si chiede dopo un certo tempo dalla visita precedente", "manuale ANFFAS 2023, cap. 5"),
        new("D-08", "Chi sta per compiere 18 anni può chiedere prima le prestazioni da adulto", "art. 25 c. 5 DL 90/2014"),
        new("D-09", "Per il solo collocamento mirato basta il vecchio verbale", "L. 68/1999 art. 1"),
        new("D-10", "Il pagamento in contanti è possibile solo fino a un limite", "DL 201/2011 art. 12"),
        new("A-01", "Appena la domanda è completa il sistema propone una data di visita", "circ. INPS 131/2009"),
        new("A-02", "La visita si fa entro il termine; prima per le patologie oncologiche e del DM 2-8-2007", "L. 80/2006 art. 6 c. 3-bis; circ. INPS 131/2009"),
        new("A-03", "La convocazione dice quando, dove, che cosa portare e che cosa succede se non ci si presenta", "circ. INPS 131/2009"),
        new("A-04", "La persona può spostare la visita un numero limitato di volte", "circ. INPS 131/2009"),
        new("A-05", "La visita a domicilio la chiede il medico; decide il presidente", "circ. INPS 131/2009"),
        new("A-06", "Due assenze di seguito fanno decadere la domanda", "circ. INPS 131/2009"),
        new("A-07", "Se la visita non arriva si può diffidare l'ente", "DPR 698/1994 art. 3"),
        new("V-01", "Si allegano solo PDF veri, entro la dimensione massima", "guida alla domanda 2025"),
        new("V-02", "La commissione può decidere sui documenti, se bastano", "art. 29-ter DL 76/2020"),
        new("V-03", "Per le revisioni i documenti si chiedono prima", "art. 29-ter DL 76/2020"),
        new("M-01", "La commissione di primo grado ha la composizione prevista", "L. 295/1990 art. 1; L. 102/2009 art. 20"),
        new("M-02", "Per handicap e collocamento mirato ci sono anche operatore sociale ed esperto", "L. 104/1992 art. 4"),
        new("M-03", "Per l'età evolutiva la commissione ha una composizione propria", "D.Lgs. 66/2017 art. 5"),
        new("M-04", "In secondo grado il medico INPS è diverso da quello del primo", "manuale ANFFAS 2023, cap. 3"),
        new("M-05", "Il verbale ha bisogno delle firme dei medici", "L. 295/1990 art. 1"),
        new("G-01", "La percentuale viene dalla tabella del decreto", "DM 5-2-1992; Cass. 16254/2004"),
        new("G-02", "Le menomazioni si combinano: coesistenti con la formula riduzionistica, concorrenti con una valutazione unica", "DM 5-2-1992, prima parte; D.Lgs. 509/1988 art. 5"),
        new("G-03", "Il giudizio degli adulti dipende dalla percentuale", "L. 118/1971 artt. 2, 12, 13; L. 18/1980"),
        new("G-04", "Ai minori non si dà una percentuale, se non per il collocamento mirato", "L. 118/1971 art. 2; DPR 333/2000 art. 1"),
        new("G-05", "Oltre l'età pensionabile si guardano le difficoltà persistenti", "L. 118/1971 art. 2; D.Lgs. 509/1988 art. 6"),
        new("G-06", "La cecità dipende dal visus dell'occhio migliore o dal campo visivo", "L. 138/2001; L. 382/1970"),
        new("G-07", "La sordità dipende dalla perdita media, dall'età e dalla causa", "L. 381/1970; L. 95/2006; DM 5-2-1992"),
        new("G-08", "L'handicap può essere grave o non grave", "L. 104/1992 art. 3"),
        new("G-09", "Per il collocamento mirato si valutano le capacità", "L. 68/1999; DPCM 13-1-2000"),
        new("G-10", "Il verbale dice se spettano contrassegno e agevolazioni fiscali sui veicoli", "DL 5/2012 art. 4"),
        new("G-11", "Alcune patologie sono esenti da revisione", "DM 2-8-2007; L. 80/2006 art. 6 c. 3"),
        new("G-12", "Le prestazioni decorrono dal mese dopo la domanda, o dalla data che la commissione indica", "L. 118/1971 art. 12; DPR 698/1994"),
        new("G-13", "Le indicazioni sull'autismo aiutano la commissione, non decidono", "linee guida INPS 2015"),
        new("K-01", "L'INPS convalida entro il termine; poi il silenzio vale assenso", "L. 295/1990 art. 1 c. 7"),
        new("K-02", "Alcune persone non si richiamano a visita", "circ. INPS 131/2009"),
        new("K-03", "La commissione superiore può riesaminare i verbali", "circ. INPS 131/2009"),
        new("K-04", "L'intera procedura ha un termine", "L. 102/2009 art. 20; L. 80/2006 art. 6"),
        new("B-01", "Il verbale contiene tutte le parti previste", "L. 295/1990; DL 5/2012 art. 4"),
        new("B-02", "Il verbale arriva in due copie, completa e omissis", "circ. INPS 131/2009"),
        new("B-03", "Un verbale definitivo non si modifica", "L. 241/1990 art. 21-nonies"),
        new("Q-01", "Chi ha un giudizio definitivo può avere un QR, legato alla persona", "messaggio INPS sul QR-Code dell'invalidità"),
        new("Q-02", "Il primo livello del QR dice solo se e di che tipo è il riconoscimento", "volantino QR-Code"),
        new("Q-03", "Il secondo livello del QR chiede un codice inviato alla persona", "volantino QR-Code"),
        new("Q-04", "Un QR si può revocare e rigenerare", "volantino QR-Code"),
        new("Q-05", "La Disability Card vale finché dura lo stato, entro il massimo", "DPCM 6-11-2020"),
        new("E-01", "La fase economica si apre con il verbale favorevole e i dati AP70", "manuale ANFFAS 2023, cap. 7"),
        new("E-02", "Ogni prestazione ha i suoi requisiti sanitari, di età, di reddito e di residenza", "L. 118/1971; L. 18/1980; L. 289/1990; L. 382/1970; L. 381/1970"),
        new("E-03", "L'importo dipende dall'anno", "circolare INPS di rinnovo delle pensioni"),
        new("E-04", "Gli arretrati si pagano insieme; dopo il termine maturano gli interessi", "L. 412/1991 art. 16 c. 6; art. 1284 c.c."),
        new("E-05", "Fra prestazioni incompatibili sceglie la persona", "L. 407/1990 art. 3"),
        new("E-06", "Il ricovero gratuito lungo sospende l'accompagnamento", "L. 18/1980 art. 1; messaggi INPS 18291/2011 e 3347/2023"),
        new("E-07", "A 18 anni alcune prestazioni da adulto arrivano senza nuova visita", "art. 25 c. 6 DL 90/2014"),
        new("E-08", "All'età pensionabile alcune prestazioni diventano assegno sociale sostitutivo", "L. 118/1971 art. 19; L. 335/1995"),
        new("E-09", "L'incremento porta la pensione fino all'obiettivo dell'anno", "Corte cost. 152/2020; L. 448/2001 art. 38"),
        new("E-10", "Ciò che è stato pagato in più si spiega e si recupera a rate", "L. 412/1991 art. 13"),
        new("E-11", "Gli importi si rivalutano ogni anno; le pensioni hanno la tredicesima", "perequazione automatica, L. 448/1998 art. 34"),
        new("X-01", "Ogni prestazione ha le sue dichiarazioni annuali", "manuale ANFFAS 2023, tabella II"),
        new("X-02", "Le dichiarazioni hanno una scadenza; senza, si sospende dopo un avviso", "L. 662/1996 art. 1 c. 248"),
        new("X-03", "Un certificato sostituisce alcune dichiarazioni per sempre", "L. 662/1996 art. 1 c. 254"),
        new("X-04", "Chi dichiara tutto al fisco non presenta il RED", "L. 122/2010 art. 13"),
        new("R-01", "Durante la revisione i diritti continuano", "art. 25 c. 6-bis DL 90/2014"),
        new("R-02", "L'assenza alla revisione sospende, salvo giustificazione", "L. 102/2009 art. 20"),
        new("R-03", "I controlli straordinari non toccano chi è esente", "DM 2-8-2007"),
        new("L-01", "Contro il verbale si ricorre entro il termine", "art. 445-bis c.p.c."),
        new("L-02", "Chi non è d'accordo con il perito lo dice entro il termine del giudice", "art. 445-bis c.p.c."),
        new("L-03", "Se il ricorso è accolto si paga entro il termine", "art. 445-bis c.p.c."),
        new("L-04", "Mentre il ricorso è in corso non si fa una nuova domanda", "L. 222/1984 art. 11"),
        new("N-01", "Ogni atto che apre un termine o cambia un diritto si notifica, e si conserva l'esito", "L. 241/1990 art. 21-bis"),
        new("T-01", "Nei termini il primo giorno non si conta, l'ultimo sì", "art. 155 c.p.c.; art. 2963 c.c."),
    ];

    // Le regole del progetto: il dominio le dice in prosa, senza un identificativo. Le S sono una per diritto, nell'ordine del catalogo, più la quota dei datori di lavoro.
    private static IEnumerable<Regola> DelProgetto() =>
    [
        new("P-04", "Ognuno fa solo ciò che il suo ruolo permette", "dominio, sezione 1"),
        new("S-01", "Chi ha una riduzione importante della capacità di lavoro può entrare nel collocamento mirato", "L. 68/1999 artt. 1, 2 e 8; DPR 333/2000 art. 1"),
        new("S-02", "Nei concorsi pubblici una parte dei posti è riservata a chi è nel collocamento mirato", "L. 68/1999 artt. 7 e 16"),
        new("S-03", "Chi ha un'invalidità molto alta non fa la prova preselettiva dei concorsi", "L. 104/1992 art. 20 c. 2-bis; DL 90/2014 art. 25 c. 9"),
        new("S-04", "Chi lavora e ha un handicap grave ha permessi retribuiti", "L. 104/1992 art. 33 c. 6"),
        new("S-05", "Chi lavora e assiste un familiare con handicap grave ha permessi retribuiti", "L. 104/1992 art. 33 c. 3; D.Lgs. 105/2022 art. 3"),
        new("S-06", "Il genitore di un bambino piccolo con handicap grave ha riposi retribuiti ogni giorno", "D.Lgs. 151/2001 art. 42 c. 1; L. 104/1992 art. 33 c. 6"),
        new("S-07", "Il genitore di un figlio con handicap grave può prolungare il congedo parentale", "D.Lgs. 151/2001 art. 33; D.Lgs. 80/2015 art. 8"),
        new("S-08", "Chi lavora e assiste un familiare convivente con handicap grave ha un congedo retribuito", "D.Lgs. 151/2001 art. 42 cc. 5-5-quinquies; Corte cost. 232/2018; D.Lgs. 105/2022 art. 2"),
        new("S-09", "Chi lavora e ha un'invalidità oltre la metà ha un congedo per le cure", "D.Lgs. 119/2011 art. 7"),
        new("S-10", "Negli enti pubblici chi ha handicap e un'invalidità oltre due terzi sceglie la sede per primo", "L. 104/1992 art. 21"),
        new("S-11", "Chi ha un handicap grave, o lo assiste, sceglie se possibile la sede più vicina e non è trasferito senza consenso", "L. 104/1992 art. 33 cc. 5 e 6"),
        new("S-12", "Chi ha a proprio carico una persona con handicap non è obbligato al lavoro notturno", "D.Lgs. 151/2001 art. 53 c. 3; D.Lgs. 66/2003 art. 11 c. 2"),
        new("S-13", "Chi ha un'invalidità oltre due terzi non ha fasce di reperibilità se la malattia ne dipende", "DM 11-1-2016; circ. INPS 95/2016"),
        new("S-14", "Chi ha un'invalidità molto alta, o è cieco, va in pensione di vecchiaia prima", "D.Lgs. 503/1992 art. 1 cc. 6 e 8; L. 218/1952"),
        new("S-15", "Chi assiste per anni un familiare totalmente inabile può chiedere se c'è un pensionamento anticipato", "guida UNIAMO 2015, scheda 3.10"),
        new("S-16", "Gli anni lavorati con un'invalidità alta, o da sordi, danno mesi di contributi in più", "L. 388/2000 art. 80 c. 3"),
        new("S-17", "Chi ha un'invalidità oltre due terzi, o un altro titolo previsto, non paga il ticket", "DM 1-2-1991 art. 6; D.Lgs. 124/1998 art. 5"),
        new("S-18", "Chi è invalido riceve protesi e ausili legati alla diagnosi", "DM 332/1999 art. 2"),
        new("S-19", "Una parte della spesa per il veicolo si toglie dall'imposta", "TUIR art. 15 c. 1 lett. c; L. 342/2000 art. 50; L. 388/2000 art. 30 c. 7"),
        new("S-20", "L'IVA sul veicolo è ridotta", "DPR 633/1972, tabella A, parte II, n. 31; L. 97/1986; L. 388/2000 art. 30 c. 7"),
        new("S-21", "Il veicolo di chi ha una disabilità prevista non paga il bollo", "L. 449/1997 art. 8 c. 7; L. 342/2000 art. 50; L. 388/2000 art. 30 c. 7"),
        new("S-22", "Il passaggio di proprietà del veicolo non paga l'imposta, tranne per i veicoli di ciechi e sordi", "L. 449/1997 art. 8 c. 4; D.Lgs. 446/1997 art. 56"),
        new("S-23", "Chi può guidare con adattamenti ha una patente speciale", "D.Lgs. 285/1992 artt. 116 e 119; DL 90/2014 art. 25"),
        new("S-24", "Una parte della spesa per il cane guida si toglie dall'imposta", "TUIR art. 15 c. 1-quater; circ. Finanze 238/2000"),
        new("S-25", "Chi è cieco ha una detrazione fissa per il cane guida; il familiare no", "TUIR art. 15 c. 1-quater"),
        new("S-26", "Una parte della spesa per gli addetti all'assistenza si toglie dall'imposta, entro un reddito", "TUIR art. 15 c. 1 lett. i-septies"),
        new("S-27", "Chi ha un handicap grave paga l'imposta su eredità e donazioni solo oltre una franchigia", "DL 262/2006 art. 2 cc. 49 e 49-bis; D.Lgs. 346/1990"),
        new("S-28", "Le spese mediche e di assistenza specifica si tolgono dal reddito", "TUIR art. 10 c. 1 lett. b"),
        new("S-29", "L'IVA su ausili, protesi e sussidi tecnici è ridotta", "DPR 633/1972, tabella A, parte II, nn. 30, 31 e 33; DM 14-3-1998"),
        new("S-30", "Chi ha l'accompagnamento o la comunicazione viaggia in treno con l'accompagnatore gratis o a prezzo ridotto", "condizioni di trasporto di Trenitalia"),
        new("S-31", "Regioni e comuni danno tessere gratuite o ridotte per il trasporto locale", "leggi regionali e regolamenti delle aziende di trasporto"),
        new("S-32", "Chi cammina con grande difficoltà, o è cieco, ha il contrassegno di parcheggio", "DPR 495/1992 art. 381; DPR 503/1996 art. 12; DPR 151/2012"),
        new("S-33", "Il sindaco può dare un posto personale a chi ha il contrassegno", "DPR 495/1992 art. 381 c. 5"),
        new("S-34", "La Disability Card è per chi è in una categoria della tabella della disabilità media, grave o della non autosufficienza", "DPCM 6-11-2020 art. 2; DPCM 159/2013 all. 3"),
        new("S-35", "I datori di lavoro hanno una quota di posti per persone con disabilità e categorie protette", "L. 68/1999 artt. 3, 4 e 18"),
        new("I-01", "La richiesta non si legge o non è completa", "dominio, sezione 6"),
        new("I-02", "Adesso questa azione non si può fare", "dominio, sezione 6"),
    ];
}

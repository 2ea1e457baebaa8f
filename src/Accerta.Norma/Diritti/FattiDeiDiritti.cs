using Accerta.Norma.Giudizi;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Diritti;

/// <summary>Il sesso all'anagrafe: cambia solo l'età della pensione anticipata (D.Lgs. 503/1992).</summary>
public enum Sesso
{
    /// <summary>Femminile.</summary>
    Femminile,

    /// <summary>Maschile.</summary>
    Maschile,
}

/// <summary>Quale legge ha misurato l'invalidità INAIL.</summary>
public enum RegimeInail
{
    /// <summary>DPR 1124/1965: riduzione della capacità di lavoro.</summary>
    Dpr1124,

    /// <summary>D.Lgs. 38/2000: danno biologico.</summary>
    Dlgs38,
}

/// <summary>Un'invalidità riconosciuta dall'INAIL.</summary>
/// <param name="Grado">In percento.</param>
/// <param name="Regime">Nullo se non si sa con quale legge è stata misurata.</param>
public sealed record InvaliditaInail(int Grado, RegimeInail? Regime = null);

/// <summary>Il giudizio previdenziale della L. 222/1984.</summary>
public enum TitoloL222
{
    /// <summary>Capacità ridotta a meno di un terzo: assegno ordinario (art. 1).</summary>
    Invalido,

    /// <summary>Nessuna capacità di lavoro: pensione di inabilità (art. 2).</summary>
    Inabile,

    /// <summary>Inabile con l'assegno per l'assistenza personale e continuativa (art. 5).</summary>
    InabileConAssistenza,
}

/// <summary>Il giudizio della gestione ex INPDAP.</summary>
public enum TitoloInpdap
{
    /// <summary>Inabile alle mansioni (L. 379/1955).</summary>
    InabileAlleMansioni,

    /// <summary>Inabile (L. 274/1991 art. 13; L. 335/1995 art. 2).</summary>
    Inabile,
}

/// <summary>Tutto ciò che si sa di una persona quando le si dice quali diritti ha. Un riscontro vero/falso è falso se nessun verbale lo dice.</summary>
public sealed record FattiDeiDiritti
{
    /// <summary>Il giorno di nascita.</summary>
    public required DateOnly Nascita { get; init; }

    /// <summary>Il sesso; nullo se non si sa.</summary>
    public Sesso? Sesso { get; init; }

    /// <summary>La percentuale di invalidità civile; nulla se non c'è.</summary>
    public Percentuale? Percentuale { get; init; }

    /// <summary>I giudizi di invalidità civile (cecità e sordità sono più sotto).</summary>
    public Riconoscimenti Invalidita { get; init; }

    /// <summary>Il verbale riconosce l'accompagnamento.</summary>
    public bool Accompagnamento { get; init; }

    /// <summary>La classe visiva (L. 138/2001).</summary>
    public ClasseVisiva Vista { get; init; } = ClasseVisiva.Nessuna;

    /// <summary>Il visus dell'occhio migliore con correzione; nullo se non si sa.</summary>
    public Frazione? VisusMigliore { get; init; }

    /// <summary>Sordo civile (L. 381/1970).</summary>
    public bool Sordo { get; init; }

    /// <summary>Invalido civile con cofosi, escluso dalla fornitura protesica (DM 332/1999).</summary>
    public bool CofosiSenzaProtesi { get; init; }

    /// <summary>Vero se ha una perdita dell'udito che non è riconosciuta come sordità (G-07).</summary>
    public bool Ipoacusia { get; init; }

    /// <summary>L'handicap.</summary>
    public EsitoHandicap Handicap { get; init; }

    /// <summary>Minore nelle condizioni dell'art. 8 L. 449/1997 o dell'art. 30 L. 388/2000.</summary>
    public bool Art8L449OArt30L388 { get; init; }

    /// <summary>Disabilità psichica o mentale.</summary>
    public bool DisabilitaPsichica { get; init; }

    /// <summary>Il verbale riconosce la grave limitazione della deambulazione, o pluriamputazioni (L. 388/2000 art. 30 c. 7).</summary>
    public bool GraveLimitazioneDeambulazione { get; init; }

    /// <summary>Il verbale riconosce ridotte o impedite capacità motorie permanenti (L. 449/1997 art. 8).</summary>
    public bool RidotteCapacitaMotorie { get; init; }

    /// <summary>Il verbale riconosce la deambulazione impedita o sensibilmente ridotta (DPR 495/1992 art. 381).</summary>
    public bool DeambulazioneImpedita { get; init; }

    /// <summary>Non autosufficienza certificata da un medico; nulla se non si sa.</summary>
    public bool? NonAutosufficienzaCertificata { get; init; }

    /// <summary>L'invalidità INAIL; nulla se non c'è.</summary>
    public InvaliditaInail? Inail { get; init; }

    /// <summary>Riceve l'assegno INAIL per assistenza personale continuativa.</summary>
    public bool AssistenzaInail { get; init; }

    /// <summary>Il titolo della L. 222/1984; nullo se non c'è.</summary>
    public TitoloL222? L222 { get; init; }

    /// <summary>Il titolo ex INPDAP; nullo se non c'è.</summary>
    public TitoloInpdap? Inpdap { get; init; }

    /// <summary>La categoria di invalidità di guerra o di servizio, da 1 a 8 (DPR 915/1978, tabella A); nulla se non c'è.</summary>
    public int? CategoriaDiGuerra { get; init; }

    /// <summary>Riceve l'assegno di superinvalidità (DPR 834/1981, tabella E).</summary>
    public bool Superinvalidita { get; init; }

    /// <summary>Le prestazioni economiche che riceve.</summary>
    public InsiemeDiPrestazioni Titolare { get; init; }

    /// <summary>Il lavoro; nullo se non lavora o non si sa.</summary>
    public TipoDiLavoro? Lavoro { get; init; }

    /// <summary>G-09: la relazione conclusiva dice «non collocabile».</summary>
    public bool NonCollocabile { get; init; }

    /// <summary>Anni lavorati con l'invalidità che dà i contributi figurativi; nulli se non si sa.</summary>
    public int? AnniLavoratiDaInvalido { get; init; }

    /// <summary>Anni di contributi versati; nulli se non si sa.</summary>
    public int? AnniDiContributi { get; init; }

    /// <summary>Il reddito complessivo dell'anno, senza le provvidenze esenti; nullo se non si sa.</summary>
    public Euro? Reddito { get; init; }

    /// <summary>Il reddito di chi paga la spesa, se è un altro; nullo se non si sa.</summary>
    public Euro? RedditoDelContribuente { get; init; }

    /// <summary>Chi paga la spesa e ne chiede il beneficio.</summary>
    public Pagante Pagante { get; init; }

    /// <summary>Il veicolo da acquistare o da intestare; nullo se non si sa ancora.</summary>
    public Veicolo? Veicolo { get; init; }

    /// <summary>Il veicolo acquistato prima con le agevolazioni; nullo se nessuno.</summary>
    public AcquistoPrecedente? VeicoloPrecedente { get; init; }

    /// <summary>Il cane guida acquistato prima con la detrazione; nullo se nessuno.</summary>
    public AcquistoPrecedente? CanePrecedente { get; init; }

    /// <summary>Il giorno dell'acquisto; nullo = il giorno della valutazione.</summary>
    public DateOnly? Acquisto { get; init; }

    /// <summary>Il familiare che lavora e assiste; nullo se non si sa.</summary>
    public ChiAssiste? ChiAssiste { get; init; }
}

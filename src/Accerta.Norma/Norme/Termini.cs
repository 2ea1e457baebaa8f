namespace Accerta.Norma.Norme;

/// <summary>I termini della procedura, da <c>norme/termini.yaml</c>. Come si contano: T-01, <see cref="TermineInNorma"/>.</summary>
public sealed record Termini
{
    /// <summary>C-05: giorni di validità di un certificato, dall'invio.</summary>
    public required TermineInNorma ValiditaCertificatoGiorni { get; init; }

    /// <summary>C-02: quanti codici ICD-9-CM al massimo in un certificato.</summary>
    public required Serie<int> CodiciIcd9Massimi { get; init; }

    /// <summary>A-02: giorni entro cui fissare la prima visita.</summary>
    public required TermineInNorma PrimaVisitaGiorni { get; init; }

    /// <summary>A-02: giorni entro cui fissare la visita per patologie oncologiche o del DM 2-8-2007.</summary>
    public required TermineInNorma PrimaVisitaUrgenteGiorni { get; init; }

    /// <summary>K-01: giorni dalla trasmissione dopo i quali il silenzio vale assenso.</summary>
    public required TermineInNorma SilenzioAssensoGiorni { get; init; }

    /// <summary>K-04: giorni dell'intera procedura, dalla domanda.</summary>
    public required TermineInNorma InteraProceduraGiorni { get; init; }

    /// <summary>E-01: giorni per dare i dati socio-economici (AP70), dalla comunicazione del verbale.</summary>
    public required TermineInNorma Ap70Giorni { get; init; }

    /// <summary>E-04: giorni dall'AP70 dopo i quali maturano gli interessi.</summary>
    public required TermineInNorma InteressiDopoGiorni { get; init; }

    /// <summary>L-01: mesi per il ricorso, dalla notifica del verbale.</summary>
    public required TermineInNorma RicorsoMesi { get; init; }

    /// <summary>D-07: mesi dalla visita precedente prima di una domanda di aggravamento.</summary>
    public required TermineInNorma AggravamentoMesi { get; init; }

    /// <summary>V-01: dimensione massima di un allegato, in byte.</summary>
    public required Serie<int> AllegatoByteMassimi { get; init; }

    /// <summary>M-05: firme di medici necessarie sul verbale.</summary>
    public required Serie<int> FirmeMinime { get; init; }

    /// <summary>A-04: quante volte la persona può spostare la visita.</summary>
    public required Serie<int> SpostamentiVisita { get; init; }

    /// <summary>A-01: giorni di preavviso minimo della data proposta (scelta del progetto).</summary>
    public required Serie<int> PreavvisoVisitaGiorni { get; init; }

    /// <summary>A-01: giorni dopo i quali la data proposta si intende accettata (scelta del progetto).</summary>
    public required TermineInNorma PropostaAccettataGiorni { get; init; }

    /// <summary>A-03: quanti giorni prima della visita la si ricorda alla persona (scelta del progetto).</summary>
    public required Serie<int> PromemoriaVisitaGiorni { get; init; }

    /// <summary>A-05: giorni prima della visita entro cui chiederla a domicilio (a ritroso).</summary>
    public required TermineInNorma RichiestaDomiciliareGiorni { get; init; }

    /// <summary>A-05: giorni entro cui il presidente si pronuncia, dalla ricezione.</summary>
    public required TermineInNorma PronunciaPresidenteGiorni { get; init; }

    /// <summary>A-06: assenze di seguito che fanno decadere la domanda.</summary>
    public required Serie<int> AssenzeConsecutive { get; init; }

    /// <summary>A-07: mesi dalla domanda senza visita, passati i quali si può diffidare.</summary>
    public required TermineInNorma DiffidaMesi { get; init; }

    /// <summary>A-07: giorni dalla domanda entro cui la visita va comunque fissata.</summary>
    public required TermineInNorma VisitaDopoDiffidaGiorni { get; init; }

    /// <summary>V-03: giorni per mandare i documenti della revisione, dalla lettera.</summary>
    public required TermineInNorma DocumentiRevisioneGiorni { get; init; }

    /// <summary>G-08: giorni entro cui pronunciarsi sull'handicap, dalla domanda.</summary>
    public required TermineInNorma HandicapPronunciaGiorni { get; init; }

    /// <summary>G-08: giorni entro cui pronunciarsi sull'handicap per le patologie oncologiche.</summary>
    public required TermineInNorma HandicapPronunciaUrgenteGiorni { get; init; }

    /// <summary>G-08: giorni dalla domanda, passati i quali si può chiedere il certificato provvisorio.</summary>
    public required TermineInNorma HandicapProvvisorioGiorni { get; init; }

    /// <summary>L-01: giorni prima delle operazioni entro cui il consulente avvisa l'INPS (a ritroso).</summary>
    public required TermineInNorma CtuPreavvisoGiorni { get; init; }

    /// <summary>L-02: giorni al massimo che il giudice può dare per il dissenso.</summary>
    public required TermineInNorma DissensoMassimoGiorni { get; init; }

    /// <summary>L-02: giorni per il ricorso, dal dissenso.</summary>
    public required TermineInNorma RicorsoDopoDissensoGiorni { get; init; }

    /// <summary>L-03: giorni entro cui pagare, dalla notifica del decreto.</summary>
    public required TermineInNorma PagamentoOmologaGiorni { get; init; }

    /// <summary>E-05: giorni per dire che si riceve un'altra prestazione incompatibile, dalla notifica.</summary>
    public required TermineInNorma ComunicazioneIncompatibilitaGiorni { get; init; }

    /// <summary>Q-05: giorni entro cui si consegna la Disability Card, dalla richiesta.</summary>
    public required TermineInNorma CardConsegnaGiorni { get; init; }

    /// <summary>Q-05: anni al massimo di validità della Disability Card, dal rilascio.</summary>
    public required TermineInNorma CardValiditaAnni { get; init; }

    /// <summary>G-10: anni di validità del contrassegno di parcheggio, dal rilascio.</summary>
    public required TermineInNorma ContrassegnoValiditaAnni { get; init; }

    /// <summary>Giorni per chiedere l'esenzione dal bollo auto, dalla scadenza del pagamento.</summary>
    public required TermineInNorma IstanzaBolloGiorni { get; init; }

    internal static Termini Leggi(FileDiNorme file, Festivita festivita) => new()
    {
        ValiditaCertificatoGiorni = file.Termine("certificato_validita_giorni", festivita),
        CodiciIcd9Massimi = file.Interi("certificato_codici_icd9_massimi"),
        PrimaVisitaGiorni = file.Termine("prima_visita_giorni", festivita),
        PrimaVisitaUrgenteGiorni = file.Termine("prima_visita_urgente_giorni", festivita),
        SilenzioAssensoGiorni = file.Termine("silenzio_assenso_giorni", festivita),
        InteraProceduraGiorni = file.Termine("intera_procedura_giorni", festivita),
        Ap70Giorni = file.Termine("ap70_giorni", festivita),
        InteressiDopoGiorni = file.Termine("interessi_dopo_giorni", festivita),
        RicorsoMesi = file.Termine("ricorso_mesi", festivita),
        AggravamentoMesi = file.Termine("aggravamento_mesi", festivita),
        AllegatoByteMassimi = file.Interi("allegato_byte_massimi"),
        FirmeMinime = file.Interi("firme_minime"),
        SpostamentiVisita = file.Interi("spostamenti_visita"),
        PreavvisoVisitaGiorni = file.Interi("preavviso_visita_giorni"),
        PropostaAccettataGiorni = file.Termine("proposta_accettata_giorni", festivita),
        PromemoriaVisitaGiorni = file.Interi("promemoria_visita_giorni"),
        RichiestaDomiciliareGiorni = file.Termine("richiesta_domiciliare_giorni", festivita),
        PronunciaPresidenteGiorni = file.Termine("pronuncia_presidente_giorni", festivita),
        AssenzeConsecutive = file.Interi("assenze_consecutive"),
        DiffidaMesi = file.Termine("diffida_mesi", festivita),
        VisitaDopoDiffidaGiorni = file.Termine("visita_dopo_diffida_giorni", festivita),
        DocumentiRevisioneGiorni = file.Termine("documenti_revisione_giorni", festivita),
        HandicapPronunciaGiorni = file.Termine("handicap_pronuncia_giorni", festivita),
        HandicapPronunciaUrgenteGiorni = file.Termine("handicap_pronuncia_urgente_giorni", festivita),
        HandicapProvvisorioGiorni = file.Termine("handicap_provvisorio_giorni", festivita),
        CtuPreavvisoGiorni = file.Termine("ctu_preavviso_giorni", festivita),
        DissensoMassimoGiorni = file.Termine("dissenso_massimo_giorni", festivita),
        RicorsoDopoDissensoGiorni = file.Termine("ricorso_dopo_dissenso_giorni", festivita),
        PagamentoOmologaGiorni = file.Termine("pagamento_omologa_giorni", festivita),
        ComunicazioneIncompatibilitaGiorni = file.Termine("comunicazione_incompatibilita_giorni", festivita),
        CardConsegnaGiorni = file.Termine("card_consegna_giorni", festivita),
        CardValiditaAnni = file.Termine("card_validita_anni", festivita),
        ContrassegnoValiditaAnni = file.Termine("contrassegno_validita_anni", festivita),
        IstanzaBolloGiorni = file.Termine("istanza_bollo_giorni", festivita),
    };
}

namespace Accerta.Norma.Norme;

/// <summary>I termini della procedura, da <c>norme/termini.yaml</c>. Come si contano: T-01, <see cref="Tempo.Termine"/>.</summary>
public sealed record Termini
{
    /// <summary>C-05: giorni di validità di un certificato, dall'invio.</summary>
    public required Serie<int> ValiditaCertificatoGiorni { get; init; }

    /// <summary>C-02: quanti codici ICD-9-CM al massimo in un certificato.</summary>
    public required Serie<int> CodiciIcd9Massimi { get; init; }

    /// <summary>A-02: giorni entro cui fissare la prima visita.</summary>
    public required Serie<int> PrimaVisitaGiorni { get; init; }

    /// <summary>A-02: giorni entro cui fissare la visita per patologie oncologiche o del DM 2-8-2007.</summary>
    public required Serie<int> PrimaVisitaUrgenteGiorni { get; init; }

    /// <summary>K-01: giorni dalla trasmissione dopo i quali il silenzio vale assenso.</summary>
    public required Serie<int> SilenzioAssensoGiorni { get; init; }

    /// <summary>K-04: giorni dell'intera procedura, dalla domanda.</summary>
    public required Serie<int> InteraProceduraGiorni { get; init; }

    /// <summary>E-01: giorni per dare i dati socio-economici (AP70), dalla comunicazione del verbale.</summary>
    public required Serie<int> Ap70Giorni { get; init; }

    /// <summary>E-04: giorni dall'AP70 dopo i quali maturano gli interessi.</summary>
    public required Serie<int> InteressiDopoGiorni { get; init; }

    /// <summary>L-01: mesi per il ricorso, dalla notifica del verbale.</summary>
    public required Serie<int> RicorsoMesi { get; init; }

    /// <summary>D-07: mesi dalla visita precedente prima di una domanda di aggravamento.</summary>
    public required Serie<int> AggravamentoMesi { get; init; }

    /// <summary>V-01: dimensione massima di un allegato, in byte.</summary>
    public required Serie<int> AllegatoByteMassimi { get; init; }

    /// <summary>M-05: firme di medici necessarie sul verbale.</summary>
    public required Serie<int> FirmeMinime { get; init; }

    /// <summary>A-04: quante volte la persona può spostare la visita.</summary>
    public required Serie<int> SpostamentiVisita { get; init; }

    /// <summary>A-01: giorni di preavviso minimo della data proposta (scelta del progetto).</summary>
    public required Serie<int> PreavvisoVisitaGiorni { get; init; }

    /// <summary>A-01: giorni dopo i quali la data proposta si intende accettata (scelta del progetto).</summary>
    public required Serie<int> PropostaAccettataGiorni { get; init; }

    internal static Termini Leggi(FileDiNorme file) => new()
    {
        ValiditaCertificatoGiorni = file.Interi("certificato_validita_giorni"),
        CodiciIcd9Massimi = file.Interi("certificato_codici_icd9_massimi"),
        PrimaVisitaGiorni = file.Interi("prima_visita_giorni"),
        PrimaVisitaUrgenteGiorni = file.Interi("prima_visita_urgente_giorni"),
        SilenzioAssensoGiorni = file.Interi("silenzio_assenso_giorni"),
        InteraProceduraGiorni = file.Interi("intera_procedura_giorni"),
        Ap70Giorni = file.Interi("ap70_giorni"),
        InteressiDopoGiorni = file.Interi("interessi_dopo_giorni"),
        RicorsoMesi = file.Interi("ricorso_mesi"),
        AggravamentoMesi = file.Interi("aggravamento_mesi"),
        AllegatoByteMassimi = file.Interi("allegato_byte_massimi"),
        FirmeMinime = file.Interi("firme_minime"),
        SpostamentiVisita = file.Interi("spostamenti_visita"),
        PreavvisoVisitaGiorni = file.Interi("preavviso_visita_giorni"),
        PropostaAccettataGiorni = file.Interi("proposta_accettata_giorni"),
    };
}

using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Verbali;

/// <summary>Perché si è fatta la visita.</summary>
public enum TipoDiAccertamento
{
    /// <summary>Primo accertamento.</summary>
    Primo,

    /// <summary>Aggravamento.</summary>
    Aggravamento,

    /// <summary>Revisione.</summary>
    Revisione,
}

/// <summary>Come si è accertato.</summary>
public enum ModalitaDiVisita
{
    /// <summary>In ambulatorio.</summary>
    Ambulatoriale,

    /// <summary>A casa della persona.</summary>
    Domiciliare,

    /// <summary>Sui documenti, senza visita.</summary>
    AgliAtti,
}

/// <summary>Il verbale da chiudere, parte per parte; ciò che manca è nullo o vuoto.</summary>
public sealed record BozzaDiVerbale
{
    /// <summary>Quale accertamento: decide quali parti servono.</summary>
    public required Accertamento Accertamento { get; init; }

    /// <summary>Vero se i dati anagrafici della persona ci sono tutti.</summary>
    public bool DatiAnagrafici { get; init; }

    /// <summary>I nomi dei componenti.</summary>
    public IReadOnlyCollection<string> Componenti { get; init; } = [];

    /// <summary>Come si è accertato.</summary>
    public ModalitaDiVisita? Modalita { get; init; }

    /// <summary>Perché si è fatta la visita.</summary>
    public TipoDiAccertamento? Tipo { get; init; }

    /// <summary>I documenti visti; nullo = non detto, vuoto = nessuno (ammesso solo con una visita).</summary>
    public IReadOnlyCollection<string>? DocumentiVisti { get; init; }

    /// <summary>Anamnesi.</summary>
    public string? Anamnesi { get; init; }

    /// <summary>Esame obiettivo; agli atti non si fa.</summary>
    public string? EsameObiettivo { get; init; }

    /// <summary>Codici del DM 5-2-1992; servono solo dove si dà una percentuale.</summary>
    public IReadOnlyCollection<string> CodiciDm1992 { get; init; } = [];

    /// <summary>Vero se il giudizio porta una percentuale: per i minori e oltre l'età pensionabile non si dà (G-04, G-05), e la tabella non si applica.</summary>
    public bool ConPercentuale { get; init; } = true;

    /// <summary>Codici ICD-9.</summary>
    public IReadOnlyCollection<string> CodiciIcd9 { get; init; } = [];

    /// <summary>Gli altri esami chiesti; nullo = non detto, vuoto = nessuno.</summary>
    public IReadOnlyCollection<string>? EsamiRichiesti { get; init; }

    /// <summary>Il giudizio.</summary>
    public string? Giudizio { get; init; }

    /// <summary>La decorrenza.</summary>
    public DateOnly? Decorrenza { get; init; }

    /// <summary>Il mese di revisione; nullo = nessuna revisione, e allora <see cref="RevisioneDecisa"/> lo conferma.</summary>
    public DateOnly? Revisione { get; init; }

    /// <summary>Vero se il verbale dice espressamente che non c'è revisione, o l'esenzione.</summary>
    public bool RevisioneDecisa { get; init; }

    /// <summary>Vero se le caselle del DL 5/2012 sono compilate, anche in negativo.</summary>
    public bool CaselleCompilate { get; init; }

    /// <summary>Handicap e collocamento mirato: il nome dell'operatore sociale.</summary>
    public string? OperatoreSociale { get; init; }

    /// <summary>Collocamento mirato: la diagnosi funzionale.</summary>
    public string? DiagnosiFunzionale { get; init; }

    /// <summary>Collocamento mirato: la scheda socio-lavorativa.</summary>
    public string? SchedaSocioLavorativa { get; init; }

    /// <summary>Collocamento mirato: la relazione conclusiva.</summary>
    public string? RelazioneConclusiva { get; init; }
}

/// <summary>B-01: le parti che il verbale deve avere (DL 5/2012 art. 4; manuale ANFFAS 2023 §§ 3.5, 4.2, 8.5).</summary>
public static class ContenutoDelVerbale
{
    /// <summary>Un rifiuto per ogni parte che manca; nessuno = il verbale è completo.</summary>
    public static IEnumerable<Rifiuto> Valuta(BozzaDiVerbale b)
    {
        var invalidita = b.Accertamento == Accertamento.InvaliditaCivile;
        var lavoro = b.Accertamento == Accertamento.CollocamentoMirato;
        var atti = b.Modalita == ModalitaDiVisita.AgliAtti;
        var parti = new (bool Manca, string Parte, string Campo)[]
        {
            (!b.DatiAnagrafici, "mancano i dati anagrafici", "DatiAnagrafici"),
            (b.Componenti.Count == 0, "mancano i componenti della commissione", "Componenti"),
            (b.Modalita is null, "manca la modalità della visita", "Modalita"),
            (b.Tipo is null, "manca il tipo: primo accertamento, aggravamento o revisione", "Tipo"),
            (b.DocumentiVisti is null, "non si dice quali documenti sono stati visti", "DocumentiVisti"),
            (atti && b.DocumentiVisti is { Count: 0 }, "si decide sui documenti e non ce n'è nessuno", "DocumentiVisti"),
            (Vuoto(b.Anamnesi), "manca l'anamnesi", "Anamnesi"),
            (!atti && Vuoto(b.EsameObiettivo), "manca l'esame obiettivo", "EsameObiettivo"),
            (invalidita && b.ConPercentuale && b.CodiciDm1992.Count == 0, "mancano i codici del DM 5-2-1992", "CodiciDm1992"),
            (b.CodiciIcd9.Count == 0, "mancano i codici ICD-9", "CodiciIcd9"),
            (b.EsamiRichiesti is null, "non si dice se sono stati chiesti altri esami", "EsamiRichiesti"),
            (Vuoto(b.Giudizio), "manca il giudizio", "Giudizio"),
            (b.Decorrenza is null, "manca la decorrenza", "Decorrenza"),
            (b.Revisione is null && !b.RevisioneDecisa, "non si dice se ci sarà una revisione", "Revisione"),
            (!b.CaselleCompilate, "mancano le caselle su contrassegno e veicoli", "CaselleCompilate"),
            ((lavoro || b.Accertamento == Accertamento.Handicap) && Vuoto(b.OperatoreSociale), "manca il nome dell'operatore sociale", "OperatoreSociale"),
            (lavoro && Vuoto(b.DiagnosiFunzionale), "manca la diagnosi funzionale", "DiagnosiFunzionale"),
            (lavoro && Vuoto(b.SchedaSocioLavorativa), "manca la scheda socio-lavorativa", "SchedaSocioLavorativa"),
            (lavoro && Vuoto(b.RelazioneConclusiva), "manca la relazione conclusiva", "RelazioneConclusiva"),
        };
        return parti.Where(p => p.Manca).Select(p => new Rifiuto("B-01", "CONTENUTO_MANCANTE", p.Parte, "completa il verbale, poi chiudilo", p.Campo));
    }

    private static bool Vuoto(string? testo) => string.IsNullOrWhiteSpace(testo);
}

using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Validazione;

/// <summary>K-02: chi non si richiama a visita diretta (nota INPS del 20-9-2010).</summary>
[Flags]
public enum NonRichiamare
{
    /// <summary>Nessun motivo.</summary>
    Nessuno = 0,

    /// <summary>Minore con patologia psichica o genetico-malformativa documentata.</summary>
    MinoreConPatologiaDocumentata = 1,

    /// <summary>Persona in lungodegenza o in residenza protetta.</summary>
    Lungodegenza = 2,

    /// <summary>Persona interdetta.</summary>
    Interdizione = 4,

    /// <summary>Perdita dell'autonomia documentata, di interesse geriatrico.</summary>
    PerditaDiAutonomiaGeriatrica = 8,

    /// <summary>Neoplasia di comprovata gravità.</summary>
    NeoplasiaGrave = 16,
}

/// <summary>K-02: il centro medico-legale può richiamare la persona?</summary>
public static class RichiamoAVisita
{
    private static readonly (NonRichiamare Caso, string Parole)[] Parole =
    [
        (NonRichiamare.MinoreConPatologiaDocumentata, "è un minore con patologia psichica o genetico-malformativa documentata"),
        (NonRichiamare.Lungodegenza, "è in lungodegenza o in una residenza protetta"),
        (NonRichiamare.Interdizione, "è una persona interdetta"),
        (NonRichiamare.PerditaDiAutonomiaGeriatrica, "è anziana e la perdita di autonomia è documentata"),
        (NonRichiamare.NeoplasiaGrave, "ha una neoplasia di comprovata gravità"),
    ];

    /// <summary>Un rifiuto per ogni motivo che esclude il richiamo diretto; nessuno = si può richiamare.</summary>
    public static IEnumerable<Rifiuto> Valuta(NonRichiamare casi) => Parole
        .Where(p => casi.HasFlag(p.Caso))
        .Select(p => new Rifiuto("K-02", "RICHIAMO_ESCLUSO", $"la persona {p.Parole}", "decidi sui documenti, o chiedi documenti nuovi: la visita diretta è esclusa"));
}

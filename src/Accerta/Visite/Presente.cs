using Accerta.Norma.Commissioni;

namespace Accerta.Visite;

/// <summary>Chi siede in commissione, e a quale posto; la sua associazione la dice l'incarico.</summary>
public sealed record Presente(Guid PersonaId, Componente Posto);

/// <summary>Un componente della seduta, com'era il giorno della visita (M-01…M-03): da qui vengono i firmatari di ogni verbale.</summary>
public sealed class ComponenteVisita
{
    public required Guid VisitaId { get; init; }
    public required Guid PersonaId { get; init; }
    public required Componente Posto { get; init; }

    /// <summary>Per il medico di categoria, l'associazione che lo manda.</summary>
    public Associazione? Associazione { get; init; }
}

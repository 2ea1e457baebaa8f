using Accerta.Norma.Commissioni;

namespace Accerta.Validazione;

/// <summary>La visita di secondo grado (M-04), con la sua commissione: un medico INPS diverso dal primo e l'associazione di categoria.</summary>
public sealed class VisitaSecondoGrado
{
    public required Guid Id { get; init; }
    public required Guid VerbaleId { get; init; }
    public required Guid FascicoloId { get; init; }
    public required DateOnly SvoltaIl { get; init; }
    public required List<ComponenteSecondoGrado> Componenti { get; init; }

    /// <summary>L'esame obiettivo, cifrato.</summary>
    public required byte[] DatiSanitari { get; init; }
}

/// <summary>Chi c'era alla visita di secondo grado.</summary>
public sealed class ComponenteSecondoGrado
{
    public required Guid VisitaId { get; init; }
    public required Guid PersonaId { get; init; }
    public required Componente Posto { get; init; }
    public Associazione? Associazione { get; init; }

    /// <summary>M-05: la sua firma; nulla finché non c'è.</summary>
    public DateTimeOffset? FirmatoAlle { get; set; }
}

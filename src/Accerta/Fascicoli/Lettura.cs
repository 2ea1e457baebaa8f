using Accerta.Persone;

namespace Accerta.Fascicoli;

/// <summary>Una lettura di dati sanitari (P-01): chi, quando, perché. La persona la vede (P-03).</summary>
public sealed class Lettura
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid ChiId { get; init; }
    public required Ruolo ChiRuolo { get; init; }
    public required DateTimeOffset Quando { get; init; }
    public required string Scopo { get; init; }
}

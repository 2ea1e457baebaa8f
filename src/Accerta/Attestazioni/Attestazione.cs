namespace Accerta.Attestazioni;

/// <summary>Un QR della persona: uno solo valido alla volta. Il codice non è in chiaro.</summary>
public sealed class Attestazione
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }

    /// <summary>SHA-256 del codice: basta a riconoscerlo.</summary>
    public required byte[] Impronta { get; init; }

    /// <summary>Il codice cifrato: serve solo a ristampare il foglio.</summary>
    public required byte[] CodiceCifrato { get; init; }
    public required DateTimeOffset GeneratoAlle { get; init; }
    public DateTimeOffset? RevocatoAlle { get; set; }
}

using Accerta.Norma.Tempo;

namespace Accerta.Dimostrazione;

/// <summary>Il giorno della dimostrazione, conservato nella base dati: portale e comandi vedono lo stesso.</summary>
public sealed class GiornoDemo
{
    public const int Unico = 1;
    public int Id { get; init; } = Unico;
    public required DateOnly Giorno { get; set; }
}

/// <summary>
/// L'orologio della dimostrazione: l'ora è quella vera, il giorno è quello scelto. Esiste solo in modo dimostrazione;
/// altrove l'orologio è quello di sistema.
/// </summary>
public sealed class OrologioDemo(TimeProvider vero) : TimeProvider
{
    private readonly Lock _blocco = new();
    private TimeSpan _scarto;

    /// <summary>Il giorno della dimostrazione, in Italia.</summary>
    public DateOnly Oggi => GetUtcNow().GiornoInItalia;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_blocco) return vero.GetUtcNow() + _scarto;
    }

    /// <summary>Sposta l'orologio su un giorno, alla stessa ora di adesso.</summary>
    public void Imposta(DateOnly giorno)
    {
        lock (_blocco)
        {
            var adesso = vero.GetUtcNow();
            _scarto = TimeSpan.FromDays(giorno.DayNumber - adesso.GiornoInItalia.DayNumber);
        }
    }

    /// <summary>Sposta l'orologio su un istante preciso: serve a raccontare una storia ora per ora.</summary>
    public void Imposta(DateTimeOffset istante)
    {
        lock (_blocco) _scarto = istante - vero.GetUtcNow();
    }
}

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
/// L'orologio della dimostrazione: il giorno è quello scelto, l'ora è quella vera in Italia. Esiste solo in modo dimostrazione;
/// altrove l'orologio è quello di sistema.
/// </summary>
public sealed class OrologioDemo(TimeProvider vero) : TimeProvider
{
    private readonly Lock _blocco = new();
    private Func<DateTimeOffset, DateTimeOffset> _adesso = adesso => adesso;

    /// <summary>Il giorno della dimostrazione, in Italia.</summary>
    public DateOnly Oggi => GetUtcNow().GiornoInItalia;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_blocco) return _adesso(vero.GetUtcNow());
    }

    /// <summary>Ferma il giorno: l'ora continua a scorrere come quella vera in Italia, e a mezzanotte il giorno resta questo.</summary>
    public void Imposta(DateOnly giorno)
    {
        lock (_blocco) _adesso = adesso => giorno.AlleOre(adesso.OraInItalia);
    }

    /// <summary>Sposta l'orologio su un istante preciso, e da lì scorre: serve a raccontare una storia ora per ora.</summary>
    public void Imposta(DateTimeOffset istante)
    {
        lock (_blocco)
        {
            var scarto = istante - vero.GetUtcNow();
            _adesso = adesso => adesso + scarto;
        }
    }
}

namespace Accerta.Norma.Motivazione;

/// <summary>O un valore, o tutti i rifiuti insieme: mai entrambi, mai nessuno dei due.</summary>
/// <typeparam name="T">Il valore quando la risposta è sì.</typeparam>
public sealed class Esito<T>
{
    private readonly T? _valore;

    private Esito(T? valore, IReadOnlyList<Rifiuto> rifiuti) => (_valore, Rifiuti) = (valore, rifiuti);

    /// <summary>I rifiuti, tutti insieme; vuoto se la risposta è sì.</summary>
    public IReadOnlyList<Rifiuto> Rifiuti { get; }

    /// <summary>Vero se la risposta è sì.</summary>
    public bool Accettato => Rifiuti.Count == 0;

    /// <summary>Il valore; chiederlo a un esito rifiutato è un errore di programmazione.</summary>
    /// <exception cref="InvalidOperationException">L'esito è un rifiuto.</exception>
    public T Valore => Accettato
        ? _valore!
        : throw new InvalidOperationException($"esito rifiutato: {string.Join(", ", Rifiuti.Select(r => $"{r.Regola} {r.Codice}"))}");

    /// <summary>Sceglie la strada secondo l'esito.</summary>
    public TRisultato Match<TRisultato>(Func<T, TRisultato> accettato, Func<IReadOnlyList<Rifiuto>, TRisultato> rifiutato) =>
        Accettato ? accettato(_valore!) : rifiutato(Rifiuti);

    /// <summary>La risposta è sì.</summary>
    public static implicit operator Esito<T>(T valore) => new(valore, []);

    /// <summary>La risposta è no, per un solo motivo.</summary>
    public static implicit operator Esito<T>(Rifiuto rifiuto) => new(default, [rifiuto]);

    /// <summary>La risposta è no.</summary>
    /// <exception cref="ArgumentException">Nessun rifiuto: un no senza motivo non esiste.</exception>
    public static implicit operator Esito<T>(Rifiuto[] rifiuti) => rifiuti is []
        ? throw new ArgumentException("un rifiuto senza motivi non esiste", nameof(rifiuti))
        : new(default, rifiuti);
}

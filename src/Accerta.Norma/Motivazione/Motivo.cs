namespace Accerta.Norma.Motivazione;

/// <summary>Com'è finito il confronto tra un fatto e una regola.</summary>
public enum EsitoMotivo
{
    /// <summary>Il requisito c'è.</summary>
    Spetta,

    /// <summary>Il requisito manca: per questo la prestazione non è dovuta.</summary>
    NonSpetta,

    /// <summary>Manca un fatto, o una scelta della persona: finché non arriva la decisione resta aperta.</summary>
    DaChiarire,

    /// <summary>Non è un sì o un no: è un passo del calcolo.</summary>
    Calcolato,
}

/// <summary>Un passo della decisione, com'è stampato nella lettera, sul portale e da <c>accerta spiega</c>.</summary>
/// <param name="Regola">Identificativo della regola: deve esistere in <see cref="Regole"/>.</param>
/// <param name="Parole">Che cosa si è guardato, in parole semplici.</param>
/// <param name="Trovato">Il valore trovato.</param>
/// <param name="Soglia">Il valore richiesto; nullo se la regola non ha una soglia.</param>
/// <param name="Esito">Com'è finito il confronto.</param>
/// <param name="Fonte">Da dove viene la soglia o l'importo, con la sua data; nullo se è il testo della regola.</param>
public sealed record Motivo(string Regola, string Parole, string Trovato, string? Soglia, EsitoMotivo Esito, string? Fonte = null)
{
    /// <summary>La stessa cosa detta alla persona: frasi brevi, in seconda persona, con le stesse cifre di <see cref="Trovato"/> e <see cref="Soglia"/>; nulla = si dice con quelle.</summary>
    public string? Semplice { get; init; }

    /// <summary>Che cosa può fare ora la persona, all'infinito; più cose sono divise da «;». Nullo se non c'è nulla da fare.</summary>
    public string? ProssimoPasso { get; init; }

    /// <summary>Il giorno da cui vale la soglia o l'importo, compreso; nullo se non è un valore datato.</summary>
    public DateOnly? ValeDal { get; init; }

    /// <summary>Il valore trovato, per le macchine; nullo se non è una misura.</summary>
    public Misura? MisuraTrovata { get; init; }

    /// <summary>La soglia, per le macchine; nulla se non è una misura sola.</summary>
    public Misura? MisuraSoglia { get; init; }

    /// <summary>Il giorno trovato, per le macchine; nullo se il motivo non parla di un giorno.</summary>
    public DateOnly? Giorno { get; init; }

    /// <summary>L'articolo di legge che regge la regola.</summary>
    public string Articolo => Regole.Di(Regola).Articolo;

    /// <summary>La fonte senza indirizzi di rete: come si cita in una lettera. Nulla se non resta niente.</summary>
    public string? FonteInBreve =>
        string.Join("; ", (Fonte ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(f => !f.StartsWith("http", StringComparison.Ordinal)))
            is { Length: > 0 } breve ? breve : null;
}

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
/// <param name="Regola">Identificativo della regola, per esempio <c>E-02</c>.</param>
/// <param name="Parole">Che cosa si è guardato, in parole semplici.</param>
/// <param name="Trovato">Il valore trovato.</param>
/// <param name="Soglia">Il valore richiesto; nullo se la regola non ha una soglia.</param>
/// <param name="Esito">Com'è finito il confronto.</param>
/// <param name="Fonte">Da dove viene la soglia o l'importo, con la sua data; nullo se è il testo della regola.</param>
public sealed record Motivo(string Regola, string Parole, string Trovato, string? Soglia, EsitoMotivo Esito, string? Fonte = null)
{
    /// <summary>L'articolo di legge che regge la regola.</summary>
    public string Articolo => Regole.Di(Regola).Articolo;

    /// <summary>La fonte senza indirizzi di rete: come si cita in una lettera. Nulla se non resta niente.</summary>
    public string? FonteInBreve =>
        string.Join("; ", (Fonte ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(f => !f.StartsWith("http", StringComparison.Ordinal)))
            is { Length: > 0 } breve ? breve : null;
}

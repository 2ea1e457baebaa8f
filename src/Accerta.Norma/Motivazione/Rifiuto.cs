namespace Accerta.Norma.Motivazione;

/// <summary>Un «no» della legge: quale regola, che cosa è stato trovato, che cosa fare adesso.</summary>
/// <param name="Regola">Identificativo della regola: deve esistere in <see cref="Regole"/>.</param>
/// <param name="Codice">Motivo stabile per le macchine, maiuscolo e senza accenti, per esempio <c>CERTIFICATO_SCADUTO</c>.</param>
/// <param name="Trovato">Il valore trovato, in parole: «scaduto il 10 aprile 2025».</param>
/// <param name="Rimedio">Che cosa può fare ora la persona.</param>
/// <param name="Campo">Il campo della richiesta che lo ha provocato; nullo se riguarda tutta la richiesta.</param>
public sealed record Rifiuto(string Regola, string Codice, string Trovato, string Rimedio, string? Campo = null)
{
    /// <summary>La regola in parole semplici.</summary>
    public string Titolo => Regole.Di(Regola).Titolo;
}

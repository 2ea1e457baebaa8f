using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>X-02, R-02: un pagamento si ferma: quale, da quando, perché, e che cosa lo fa ripartire. Si ferma, non si perde.</summary>
public static class AvvisoDiSospensione
{
    /// <param name="Prestazioni">Che cosa si ferma: «l'assegno mensile»; vuoto per tutte quelle del riconoscimento.</param>
    /// <param name="Dal">Il primo giorno non pagato.</param>
    /// <param name="Perche">I motivi, uno per voce.</param>
    /// <param name="Rimedi">Che cosa fare, nell'ordine.</param>
    /// <param name="Altrimenti">Che cosa succede a chi non fa nulla.</param>
    public sealed record Contenuto(
        Mittente Mittente, Destinatario Destinatario, string Protocollo, DateOnly Data, string Persona, IReadOnlyList<string> Prestazioni, DateOnly Dal,
        IReadOnlyList<string> Perche, IReadOnlyList<string> Rimedi, string Altrimenti, Ricorso Ricorso)
    {
        /// <summary>Com'è oggi, se è cambiata: ripresa, o revocata; nullo se il pagamento è fermo.</summary>
        public string? Oggi { get; init; }
    }

    public static Carta Carta(Contenuto c) => new($"{Parti.Maiuscola(c.Dal.Con("dal"))} un pagamento si ferma", c.Mittente.Intestazione, c.Data,
        [
            .. c.Oggi is { } oggi ? [new Riquadro("Com'è oggi", oggi)] : Array.Empty<Blocco>(),
            new Titolo("Che cosa abbiamo deciso"),
            new Riquadro(
                $"Si ferma: {(c.Prestazioni is [] ? "il pagamento delle prestazioni" : string.Join(", ", c.Prestazioni))}",
                Tratto.Forte($"{Parti.Maiuscola(c.Dal.Con("dal"))}"), $" il pagamento a {c.Persona} è sospeso. Si ferma, non si perde: se rimedia in tempo riprende."),
            new Titolo("Perché"),
            new Elenco(true, [.. c.Perche.Select(p => (Voce)p)]),
            new Titolo("Che cosa deve fare"),
            new Elenco(true, [.. c.Rimedi.Select(r => (Voce)r)]),
            new Riquadro("Se non fa nulla", c.Altrimenti),
            new Titolo("Se non è d'accordo"),
            new Paragrafo("Se il motivo non è vero, ce lo scriva subito dal portale o tramite un patronato, con un documento che lo provi: lo correggiamo. Può anche ricorrere al giudice, con l'assistenza di un avvocato: ", c.Ricorso.Dove, "."),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Destinatario = c.Destinatario.Righe, Protocollo = c.Protocollo };
}

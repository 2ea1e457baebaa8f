using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>X-01, X-02: la ricevuta di una dichiarazione dell'anno, con ciò che la persona ha dichiarato.</summary>
public static class RicevutaDichiarazione
{
    /// <param name="Protocollo">Il riferimento della dichiarazione.</param>
    /// <param name="Modello">La sigla: «RED».</param>
    /// <param name="Che">Che cosa dichiara: «i redditi».</param>
    /// <param name="Entro">L'ultimo giorno utile, compreso.</param>
    /// <param name="Dichiarato">Ciò che la persona ha detto, voce per voce; vuoto se non ha cifre né date.</param>
    public sealed record Contenuto(
        Mittente Mittente, string Protocollo, Persona Persona, string Modello, string Che, int Anno, DateOnly PresentataIl, DateOnly Entro, bool Tardiva,
        IReadOnlyList<Dato> Dichiarato)
    {
        /// <summary>Chi l'ha presentata per la persona; nullo se lei stessa.</summary>
        public string? PresentataDa { get; init; }
    }

    public static Carta Carta(Contenuto c) => new($"Abbiamo ricevuto la dichiarazione {c.Modello} per il {c.Anno}", c.Mittente.Intestazione, c.PresentataIl,
        [
            new Paragrafo($"La dichiarazione annuale per il {c.Anno} ({c.Che}) è arrivata ", Tratto.Forte(c.PresentataIl.ItalianaPerEsteso), ". Conservi questa ricevuta."),
            c.Tardiva
                ? new Riquadro("Oltre il termine", $"Il termine era {c.Entro.Con("il")}. L'abbiamo accettata lo stesso. Se un pagamento era fermo perché mancava, riprende, e riceve anche i mesi fermi.")
                : new Riquadro("Nei termini", $"C'era tempo fino {c.Entro.Con("al")}: per il {c.Anno} questo modello è a posto."),
            new Titolo("La persona"),
            c.Persona.Dati,
            new Titolo("Che cosa ha dichiarato"),
            new Dati([
                new("Modello", $"{c.Modello}, anno {c.Anno}"),
                .. c.PresentataDa is { } altri ? [new Dato("Presentato da", altri)] : Array.Empty<Dato>(),
                .. c.Dichiarato,
            ]),
            new Titolo("Che cosa succede adesso"),
            Parti.Puntato([
                "Rifacciamo i conti solo se ciò che ha dichiarato li cambia: in quel caso Le scriviamo, con le cifre e i motivi.",
                "Se si accorge di un errore, o se qualcosa cambia, ce lo dica subito dal portale: prima lo sappiamo, meno c'è da restituire.",
                "L'anno prossimo Le chiederemo noi ciò che serve; ciò che sappiamo già non lo chiediamo.",
            ]),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Protocollo = c.Protocollo };
}

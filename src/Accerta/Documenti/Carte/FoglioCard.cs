using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>Q-05: il foglio della Disability Card. P-02: dice che c'è, non perché; né diagnosi né grado hanno un posto.</summary>
public static class FoglioCard
{
    /// <param name="Accompagnatore">Vero se sul fronte c'è la lettera A.</param>
    /// <param name="AnniMassimi">Quanto può durare al massimo.</param>
    /// <param name="DoveSostituirla">La pagina del portale.</param>
    public sealed record Contenuto(
        Mittente Mittente, Persona Persona, string Numero, DateOnly EmessaIl, DateOnly ValidaFino, bool Accompagnatore, int AnniMassimi, string DoveSostituirla)
    {
        /// <summary>Perché non vale più; nullo se vale.</summary>
        public string? NonValePiu { get; init; }
    }

    public static Carta Carta(Contenuto c) => new($"La Sua Disability Card n. {c.Numero}", c.Mittente.Intestazione, c.EmessaIl,
        [
            .. c.NonValePiu is { } perche ? [new Riquadro("Non vale più", perche)] : Array.Empty<Blocco>(),
            new Paragrafo("La Carta europea della disabilità prova la condizione di disabilità, in Italia e negli altri paesi dell'Unione che l'hanno adottata: musei, trasporti, spettacoli, servizi."),
            new Dati(
                new Dato("Intestata a", c.Persona.Nome),
                new Dato("Data di nascita", c.Persona.Nascita.Italiana),
                new Dato("Numero", c.Numero),
                new Dato("Emessa il", c.EmessaIl.Italiana),
                new Dato("Vale fino al", $"{c.ValidaFino.Italiana}, compreso"),
                new Dato("Accompagnatore", c.Accompagnatore ? "sì: sul fronte c'è la lettera A" : "no")),
            .. c.Accompagnatore ? [new Paragrafo("La lettera A dice che ha diritto a un accompagnatore: dove l'ingresso o il viaggio è agevolato per Lei, chieda che cosa è previsto per chi L'accompagna.")] : Array.Empty<Blocco>(),
            new Titolo("Fino a quando vale"),
            new Paragrafo($"Vale finché dura il riconoscimento, e al massimo {c.AnniMassimi} anni. Se il riconoscimento finisce prima finisce anche la card, e Glielo scriviamo. Durante una revisione resta valida."),
            new Titolo("Se la perde, se Gliela rubano, se si rovina"),
            new Elenco(true,
                "Se è persa o rubata faccia denuncia: serve per averne un'altra.",
                $"Chieda la card nuova dal portale ({c.DoveSostituirla}) o tramite un patronato.",
                "Da quel momento la card vecchia non vale più, anche se la ritrova."),
            new Paragrafo("Questo foglio e la card non riportano né la diagnosi né la percentuale."),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Protocollo = c.Numero };
}

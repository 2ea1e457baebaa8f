using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>G-08: il certificato provvisorio di handicap, per il datore di lavoro. Porta il solo giudizio: la diagnosi resta al medico (P-02).</summary>
public static class CertificatoProvvisorioHandicap
{
    /// <param name="Domanda">Il numero della domanda.</param>
    /// <param name="Grave">Vero per il comma 3.</param>
    /// <param name="RilasciatoDa">Chi lo ha rilasciato, con il ruolo.</param>
    public sealed record Contenuto(
        Mittente Mittente, string Domanda, DateOnly DataDellaDomanda, Persona Persona, DateOnly RilasciatoIl, bool Grave, string Luogo, Firmatario RilasciatoDa)
    {
        /// <summary>Perché non vale più; nullo se vale.</summary>
        public string? NonValePiu { get; init; }
    }

    public static Carta Carta(Contenuto c) => new("Certificato provvisorio di handicap (L. 104/1992)", c.Mittente.Intestazione, c.RilasciatoIl,
        [
            .. c.NonValePiu is { } perche ? [new Riquadro("Non vale più", perche)] : Array.Empty<Blocco>(),
            new Riquadro(
                c.Grave ? "Handicap in situazione di gravità" : "Handicap",
                c.Grave ? "Persona con handicap in situazione di gravità (L. 104/1992, art. 3 comma 3)." : "Persona con handicap (L. 104/1992, art. 3 comma 1)."),
            new Titolo("La persona"),
            c.Persona.Dati,
            new Dati(new Dato("Domanda", $"n. {c.Domanda} {c.DataDellaDomanda.Con("del")}"), new Dato("Rilasciato", c.RilasciatoIl.ItalianaPerEsteso)),
            new Titolo("Per che cosa vale"),
            new Paragrafo("Vale dal giorno del rilascio fino al verbale definitivo (D.L. 324/1993, art. 2), e solo per questi benefici di lavoro, quando la legge li dà a chi ha il riconoscimento scritto qui sopra:"),
            Parti.Puntato([
                "i permessi della L. 104/1992, art. 33;",
                "la scelta e il trasferimento della sede di lavoro (L. 104/1992, art. 21);",
                "i riposi e i congedi per i figli (D.Lgs. 151/2001, art. 42).",
            ]),
            new Paragrafo("Non vale per agevolazioni fiscali, prestazioni economiche, contrassegno."),
            new Riquadro("Se il verbale definitivo riconosce meno", "Permessi e congedi avuti con questo certificato vanno restituiti."),
            new Firme(c.Luogo, c.RilasciatoIl, c.RilasciatoDa),
            new Paragrafo("Questo certificato non contiene la diagnosi."),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Protocollo = c.Domanda };
}

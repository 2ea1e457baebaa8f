using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>D-01: la ricevuta della domanda, con il protocollo, la data proposta e i termini con i loro giorni.</summary>
public static class RicevutaDomanda
{
    /// <param name="Certificati">I numeri dei certificati usati; vuoto se la domanda non ne ha bisogno (D-08, D-09).</param>
    /// <param name="Recapiti">Dove la persona ha chiesto di ricevere gli avvisi.</param>
    /// <param name="VisitaProposta">La data proposta; nulla se non c'è ancora posto.</param>
    /// <param name="LuogoDellaVisita">Nullo finché non c'è una data.</param>
    public sealed record Contenuto(
        Mittente Mittente, string Protocollo, DateTimeOffset PresentataIl, Persona Persona, IReadOnlyList<string> Certificati,
        IReadOnlyList<string> Accertamenti, IReadOnlyList<Dato> Recapiti, DateTimeOffset? VisitaProposta, string? LuogoDellaVisita,
        IReadOnlyList<Scadenza> Termini)
    {
        /// <summary>Chi ha presentato la domanda al posto della persona: rappresentante o patronato; nullo se lei stessa.</summary>
        public string? PresentataDa { get; init; }
    }

    public static Carta Carta(Contenuto c) => new(
        $"Abbiamo ricevuto la domanda n. {c.Protocollo}", c.Mittente.Intestazione, c.PresentataIl.GiornoInItalia,
        [
            new Paragrafo("La domanda è completa ed è stata registrata ", Tratto.Forte(c.PresentataIl.Italiano), ". Conservi questa ricevuta: il numero di protocollo serve per ogni richiesta."),
            new Dati([
                new("Protocollo", c.Protocollo),
                .. c.Certificati is [] ? Array.Empty<Dato>() : [new(c.Certificati.Count == 1 ? "Certificato" : "Certificati", string.Join(", ", c.Certificati))],
                .. c.PresentataDa is { } altri ? [new Dato("Presentata da", altri)] : Array.Empty<Dato>(),
            ]),
            c.VisitaProposta is { } visita
                ? new Riquadro("La data proposta per la visita", Tratto.Forte(visita.Italiano), c.LuogoDellaVisita is { } luogo ? $"\n{luogo}\n" : "\n",
                    "Se il giorno non va bene, dal portale può sceglierne un altro.")
                : new Riquadro("La visita non ha ancora una data", "Per ora non c'è posto. La chiamiamo appena si libera; Lei non deve fare nulla."),
            new Titolo("La persona"),
            c.Persona.Dati,
            new Titolo("Che cosa è stato chiesto"),
            Parti.Puntato(c.Accertamenti),
            .. Parti.Scadenze(c.Termini),
            .. c.Recapiti is [] ? Array.Empty<Blocco>() : [new Titolo("Dove Le scriviamo"), new Dati(c.Recapiti)],
            new Titolo("Che cosa fare adesso"),
            Parti.Puntato([
                "Se un recapito è sbagliato o cambia, lo corregga subito: gli avvisi arrivano lì.",
                "Prepari il certificato originale firmato dal medico, un documento di identità e i documenti sanitari in originale.",
                "Se vuole, alleghi i documenti sanitari in PDF dal portale: se bastano, la commissione può decidere senza visita.",
            ]),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Protocollo = c.Protocollo };
}

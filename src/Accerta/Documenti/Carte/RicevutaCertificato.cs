using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>C-04: l'attestato di trasmissione del certificato. Non porta la diagnosi: serve a chi presenta la domanda, non a chi cura.</summary>
public static class RicevutaCertificato
{
    /// <param name="Numero">Il numero unico del certificato.</param>
    /// <param name="ValidoFinoAl">L'ultimo giorno utile per la domanda, compreso (C-05).</param>
    public sealed record Contenuto(
        Mittente Mittente, string Numero, string Medico, Persona Persona, DateTimeOffset InviatoIl, DateOnly ValidoFinoAl,
        IReadOnlyList<string> Accertamenti)
    {
        /// <summary>Il protocollo della procedura che il certificato ha avviato da solo (G-00); nullo se serve una domanda.</summary>
        public string? Protocollo { get; init; }
    }

    private const string Originale = "Si faccia consegnare dal medico il certificato originale, stampato e firmato: dovrà portarlo alla visita.";

    public static Carta Carta(Contenuto c) => new(
        $"Ricevuta del certificato medico n. {c.Numero}", c.Mittente.Intestazione, c.InviatoIl.GiornoInItalia,
        [
            new Paragrafo(c.Protocollo is null
                ? "Il certificato medico che apre la procedura è stato trasmesso. Con questo numero Lei può presentare la domanda."
                : "Il certificato medico è stato trasmesso e ha avviato da solo la procedura: Lei non deve presentare una domanda."),
            new Dati([
                new("Numero del certificato", c.Numero),
                .. c.Protocollo is { } protocollo ? [new Dato("Protocollo della procedura", protocollo)] : Array.Empty<Dato>(),
                new("Trasmesso", c.InviatoIl.Italiano),
                new("Medico certificatore", c.Medico),
            ]),
            .. c.Protocollo is null
                ? (Blocco[])[new Riquadro(
                    $"Vale fino {c.ValidoFinoAl.Con("al")}, compreso",
                    "Presenti la domanda entro quel giorno. Dopo, il numero non serve più: deve chiedere al medico un nuovo certificato.")]
                : [],
            new Titolo("La persona"),
            c.Persona.Dati,
            new Titolo("Che cosa è stato chiesto"),
            Parti.Puntato(c.Accertamenti),
            new Titolo("Che cosa fare adesso"),
            c.Protocollo is null
                ? new Elenco(true,
                    Originale,
                    "Presenti la domanda: dal portale con SPID, CIE o CNS, oppure tramite un patronato o un'associazione di categoria.",
                    $"Indichi nella domanda il numero {c.Numero}. Un certificato serve per una domanda sola.")
                : new Elenco(true,
                    Originale,
                    "Aspetti la convocazione alla visita: arriva al Suo indirizzo, e si legge anche sul portale con SPID, CIE o CNS."),
            new Paragrafo("Questa ricevuta non contiene dati sanitari."),
            .. Parti.ChiChiamare(c.Mittente),
        ]);
}

using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>R-01, R-03, V-03: la convocazione a revisione, o a un controllo. Non si chiede nulla, e nel frattempo non si perde nulla.</summary>
public static class ConvocazioneRevisione
{
    /// <param name="Controllo">Vero per un controllo straordinario, estratto a sorte.</param>
    /// <param name="Visita">Nulla se non c'è ancora una data.</param>
    /// <param name="GiorniPerIDocumenti">Da quando la lettera arriva (V-03).</param>
    /// <param name="SpostareEntro">L'ultimo giorno per spostarla; nullo se non si può più.</param>
    /// <param name="GiorniPerGiustificarsi">Da quando arriva l'avviso della sospensione (R-02).</param>
    public sealed record Contenuto(
        Mittente Mittente, Destinatario Destinatario, string Protocollo, DateOnly Data, string Persona, bool Controllo, DateTimeOffset? Visita, string Luogo,
        int GiorniPerIDocumenti, DateOnly? SpostareEntro, int GiorniPerGiustificarsi)
    {
        /// <summary>Vero se la persona ha già giustificato un'assenza: a un'altra segue la revoca.</summary>
        public bool GiaGiustificata { get; init; }
    }

    public static Carta Carta(Contenuto c) => new(
        c.Visita is { } v ? $"La visita di {Che(c)} è {v.GiornoInItalia.ItalianaPerEsteso}" : $"Il Suo riconoscimento va a {Che(c)}", c.Mittente.Intestazione, c.Data,
        [
            new Paragrafo("L'INPS deve guardare di nuovo il riconoscimento di ", Tratto.Forte(c.Persona),
                c.Controllo ? ". È un controllo, su pratiche estratte a sorte: " : ". È la revisione che il verbale prevedeva: ", "Lei non deve presentare una domanda."),
            new Riquadro("I diritti continuano", "Finché non c'è un verbale nuovo restano tutti: pagamenti, esenzioni, permessi, agevolazioni (D.L. 90/2014, art. 25 comma 6-bis)."),
            new Titolo("Che cosa deve fare"),
            new Elenco(true,
            [
                new("Mandi i documenti sanitari dal portale ", Tratto.Forte($"entro {c.GiorniPerIDocumenti} giorni da quando riceve questa lettera"), $". Se bastano, la commissione decide senza visita.{(c.Visita is null ? "" : " Se la visita viene prima, li porti con sé.")}"),
                .. c.Visita is { } visita
                    ? [new("Se non Le scriviamo che la visita non serve, venga ", Tratto.Forte(visita.Italiano), $": {c.Luogo}.")]
                    : (Voce[])["Aspetti la data della visita: Le scriviamo appena c'è un posto."],
            ]),
            .. c.Visita is null ? [] : Visita(c),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Destinatario = c.Destinatario.Righe, Protocollo = c.Protocollo };

    private static string Che(Contenuto c) => c.Controllo ? "controllo" : "revisione";

    private static IEnumerable<Blocco> Visita(Contenuto c) =>
    [
        new Titolo("Che cosa portare"),
        Parti.Puntato(["un documento di identità valido;", "i documenti sanitari in originale, anche quelli già mandati dal portale."]),
        new Paragrafo("Alla visita può assistere un medico di Sua fiducia: il suo compenso è a Suo carico."),
        new Titolo("Se non può esserci quel giorno"),
        new Paragrafo(c.SpostareEntro is { } entro
            ? $"Può spostare la visita una volta, entro {entro.Con("il")}, dal portale o chiamando l'ufficio."
            : "La data non si può spostare di nuovo. Se un motivo serio Le impedisce di venire, lo comunichi subito all'ufficio e lo documenti."),
        new Riquadro("Se non viene", c.GiaGiustificata
            ? "Ha già giustificato un'assenza: se non viene il pagamento è sospeso, e poi revocato."
            : $"Il pagamento si sospende, e Glielo scriviamo. Da quel momento ha {c.GiorniPerGiustificarsi} giorni per mandarci un documento che prova il motivo, di salute o di altro genere: se lo accogliamo il pagamento riprende e Le diamo un'altra data. Passato il termine la prestazione è revocata dal giorno della sospensione."),
    ];
}

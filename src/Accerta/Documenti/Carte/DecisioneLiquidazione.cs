using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>E-01…E-04: che cosa spetta, da quando, quanto, perché; e che cosa non spetta, e perché.</summary>
public static class DecisioneLiquidazione
{
    /// <summary>Una prestazione decisa, concessa o negata, con i suoi motivi.</summary>
    /// <param name="Nome">Con l'articolo: «l'assegno mensile», «la pensione di inabilità».</param>
    /// <param name="Mensile">L'importo al mese; nullo se non spetta.</param>
    /// <param name="Mensilita">12 o 13; conta solo se spetta.</param>
    public sealed record Prestazione(string Nome, bool Spetta, DateOnly? Decorrenza, Euro? Mensile, int Mensilita, IReadOnlyList<Motivo> Motivi);

    /// <summary>Una riga degli arretrati.</summary>
    /// <param name="Periodo">Per esempio «aprile 2025» o «tredicesima 2025».</param>
    /// <param name="Interessi">Gli interessi legali maturati su questa riga; zero se pagata nei termini (E-04).</param>
    public sealed record Arretrato(string Periodo, string Prestazione, Euro Importo, Euro Interessi);

    /// <param name="Pagamento">Come si paga: «bonifico sul conto IT60 … 456».</param>
    /// <param name="PrimoPagamento">Il mese del primo pagamento corrente; nullo se non spetta nulla.</param>
    /// <param name="DaFare">Le dichiarazioni e gli altri obblighi, ciascuno con il suo termine (X-01, X-02).</param>
    public sealed record Contenuto(
        Mittente Mittente, Destinatario Destinatario, string Protocollo, DateOnly Data, string Persona, string Verbale,
        IReadOnlyList<Prestazione> Prestazioni, IReadOnlyList<Arretrato> Arretrati, string? Pagamento, DateOnly? PrimoPagamento,
        IReadOnlyList<Scadenza> DaFare, Ricorso Ricorso)
    {
        /// <summary>L'ultimo mese dovuto, compreso, se già si sa (la frequenza che finisce con la scuola); nullo altrimenti.</summary>
        public DateOnly? UltimoMese { get; init; }

        /// <summary>La tredicesima del primo dicembre, come la calcola la legge; nulla se non c'è.</summary>
        public Euro? PrimaTredicesima { get; init; }
    }

    public static Carta Carta(Contenuto c) => new(Oggetto(c), c.Mittente.Intestazione, c.Data,
        [
            new Paragrafo("Abbiamo esaminato i dati di ", Tratto.Forte(c.Persona), $" e il verbale n. {c.Verbale}. Ecco che cosa abbiamo deciso, e perché."),
            new Titolo("Che cosa abbiamo deciso"),
            .. c.Prestazioni.Select(p => new Riquadro($"{Parti.Maiuscola(p.Nome)}: {(p.Spetta ? "spetta" : "non spetta")}", InBreve(p, c.UltimoMese))),
            new Titolo("Perché"),
            .. c.Prestazioni.SelectMany(Perche),
            .. QuantoEQuando(c),
            new Titolo("Che cosa deve fare"),
            .. c.DaFare is []
                ? [new Paragrafo("Per ora nulla. Se cambiano il reddito, la residenza, lo stato civile o un ricovero, ce lo comunichi subito.")]
                : new Blocco[]
                {
                    new Tabella("Le dichiarazioni e i loro termini", [new("Che cosa", 3), new("Chi", 2), new("Entro", 2)],
                        [.. c.DaFare.Select(s => (IReadOnlyList<string>)[s.Che, s.Chi, s.Entro.Italiana])]),
                    new Paragrafo("Se una dichiarazione manca La avvisiamo; poi il pagamento si sospende, e riprende quando la dichiarazione arriva."),
                },
            .. Parti.SeNonEDaccordo(c.Ricorso, "questa lettera"),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Destinatario = c.Destinatario.Righe, Protocollo = c.Protocollo };

    private static string Oggetto(Contenuto c) => c.Prestazioni.Where(p => p.Spetta).Select(p => p.Nome).ToArray() switch
    {
        [] => "Nessuna prestazione economica spetta per questo verbale",
        [var una] => $"Le spetta {una}",
        [.. var prime, var ultima] => $"Le spettano {string.Join(", ", prime)} e {ultima}",
    };

    private static Tratto[] InBreve(Prestazione p, DateOnly? ultimoMese) => p is { Spetta: true, Mensile: { } mensile, Decorrenza: { } decorrenza }
        ? [Tratto.Forte($"{mensile.Italiano} al mese, {(ultimoMese is null ? $"per {p.Mensilita} mesi l'anno" : "per i mesi di frequenza")}"), $", {decorrenza.Con("dal")}."]
        : [p.Motivi.FirstOrDefault(m => m.Esito is EsitoMotivo.NonSpetta) is { } no ? $"{Parti.Maiuscola(no.Parole)}. {Figure(no)}." : "I motivi sono qui sotto."];

    private static IEnumerable<Blocco> Perche(Prestazione p) =>
    [
        new Titolo($"{Parti.Maiuscola(p.Nome)}: {(p.Spetta ? "spetta" : "non spetta")}", 3),
        p.Motivi is []
            ? new Paragrafo("Nessun motivo registrato.")
            : new Elenco(true, [.. p.Motivi.Select(m => new Voce(Tratto.Forte($"{Parti.Maiuscola(m.Parole)}. "), $"{InParole(m.Esito)} {Figure(m)}.\n{Fondamento(m)}"))]),
    ];

    private static string Figure(Motivo m) => m.Soglia is { } soglia ? $"Trovato: {m.Trovato}. Richiesto: {soglia}" : Parti.Maiuscola(m.Trovato);

    private static string Fondamento(Motivo m) => $"Regola {m.Regola}: {m.Articolo}{(m.FonteInBreve is { } fonte ? $"; {fonte}" : "")}.";

    private static string InParole(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => "Il requisito c'è.",
        EsitoMotivo.NonSpetta => "Il requisito manca.",
        EsitoMotivo.DaChiarire => "Da chiarire.",
        EsitoMotivo.Calcolato => "Calcolo.",
    };

    private static IEnumerable<Blocco> QuantoEQuando(Contenuto c)
    {
        Prestazione[] dovute = [.. c.Prestazioni.Where(p => p is { Spetta: true, Mensile: not null })];
        if (dovute is []) yield break;
        yield return new Titolo("Che cosa riceve, e quando");
        if (c.Arretrati is not [])
        {
            var importo = c.Arretrati.Aggregate(Euro.Zero, (somma, a) => somma + a.Importo);
            var interessi = c.Arretrati.Aggregate(Euro.Zero, (somma, a) => somma + a.Interessi);
            yield return new Paragrafo("Gli arretrati si pagano in una volta sola: ", Tratto.Forte((importo + interessi).Italiano), ".");
            yield return new Tabella("Gli arretrati, mese per mese",
                [
                    new("Periodo", 2.2),
                    new("Prestazione", 3),
                    new("Importo", 1.6, Allineamento.Destra),
                    new("Interessi", 1.4, Allineamento.Destra),
                    new("Totale", 1.6, Allineamento.Destra),
                ],
                [
                    .. c.Arretrati.Select(a => (IReadOnlyList<string>)
                        [a.Periodo, a.Prestazione, a.Importo.Italiano, a.Interessi.Italiano, (a.Importo + a.Interessi).Italiano]),
                ],
                ["Totale", "", importo.Italiano, interessi.Italiano, (importo + interessi).Italiano]);
        }
        if (c.PrimoPagamento is { } primo)
        {
            var mensile = dovute.Aggregate(Euro.Zero, (somma, p) => somma + p.Mensile!.Value);
            yield return c.UltimoMese is { } ultimo
                ? ultimo == primo
                    ? new Paragrafo($"{Parti.Maiuscola(Parti.A(primo))}, l'ultimo mese dovuto, riceve ", Tratto.Forte(mensile.Italiano), ".")
                    : new Paragrafo($"Da {primo.MeseItaliano} {Parti.A(ultimo)} riceve ", Tratto.Forte($"{mensile.Italiano} ogni mese"), ".")
                : new Paragrafo($"Da {primo.MeseItaliano} riceve ", Tratto.Forte($"{mensile.Italiano} ogni mese"), ".");
            if (c.PrimaTredicesima is { } tredicesima)
                yield return new Paragrafo(
                    $"A dicembre si aggiunge la tredicesima. Nel {primo.Year} è di ", Tratto.Forte(tredicesima.Italiano),
                    ": in proporzione ai mesi, se la prestazione comincia in corso d'anno. Poi è una mensilità intera.");
            yield return new Paragrafo("Gli importi si rivalutano ogni 1° gennaio. Non sono soggetti a IRPEF e non si possono pignorare.");
        }
        if (c.Pagamento is { } pagamento) yield return new Paragrafo("Come si paga: ", Tratto.Forte(pagamento), ".");
    }
}

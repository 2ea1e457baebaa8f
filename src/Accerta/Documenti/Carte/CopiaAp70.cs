using System.Globalization;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>E-01, D-04: i dati socio-economici (AP70) come la persona li ha dichiarati, con la ricevuta.</summary>
public static class CopiaAp70
{
    /// <summary>Il reddito di un anno; nullo dove non è stato dichiarato.</summary>
    public sealed record Reddito(int Anno, Euro? Personale, Euro? Coniuge);

    /// <param name="Domanda">Il numero della domanda.</param>
    /// <param name="Situazione">Lavoro, stato civile, frequenza, ricoveri, altre prestazioni: voce per voce.</param>
    /// <param name="Pagamento">Come la persona vuole essere pagata.</param>
    public sealed record Contenuto(
        Mittente Mittente, string Domanda, Persona Persona, DateTimeOffset PresentatiIl, bool Tardivi, bool Anticipati,
        IReadOnlyList<Reddito> Redditi, IReadOnlyList<Dato> Situazione, string Pagamento)
    {
        /// <summary>Chi li ha presentati per la persona; nullo se lei stessa.</summary>
        public string? PresentatiDa { get; init; }
    }

    public static Carta Carta(Contenuto c) => new($"Dati socio-economici (AP70) per la domanda n. {c.Domanda}", c.Mittente.Intestazione, c.PresentatiIl.GiornoInItalia,
        [
            new Paragrafo("Abbiamo ricevuto questi dati ", Tratto.Forte(c.PresentatiIl.Italiano), c.PresentatiDa is { } altri ? $", da {altri}. " : ". ", "Servono a decidere le prestazioni economiche. Sono la copia esatta di ciò che è stato dichiarato."),
            .. c.Tardivi ? [new Riquadro("Oltre il termine", "I dati sono arrivati dopo il termine: li esaminiamo lo stesso, e il ritardo è annotato.")] : Array.Empty<Blocco>(),
            .. c.Anticipati ? [new Riquadro("Dati anticipati", "Li ha dati prima del verbale definitivo: li usiamo quando la procedura sanitaria è conclusa.")] : Array.Empty<Blocco>(),
            new Titolo("La persona"),
            c.Persona.Dati,
            new Titolo("I redditi dichiarati"),
            c.Redditi is []
                ? new Paragrafo("Nessun reddito dichiarato.")
                : TabellaDeiRedditi(c.Redditi),
            new Titolo("La situazione dichiarata"),
            new Dati(c.Situazione),
            new Titolo("Come si paga"),
            new Paragrafo(Parti.Maiuscola(c.Pagamento), "."),
            new Titolo("Che cosa succede adesso"),
            Parti.Puntato([
                "Esaminiamo i dati insieme al verbale e Le scriviamo la decisione, con le cifre e i motivi.",
                "Se un dato è sbagliato o cambia (un reddito, un ricovero, la frequenza, la residenza), ce lo comunichi subito.",
                "Chi dichiara il falso ne risponde per legge (D.P.R. 445/2000, art. 76).",
            ]),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Protocollo = c.Domanda };

    private static Tabella TabellaDeiRedditi(IReadOnlyList<Reddito> redditi)
    {
        var conConiuge = redditi.Any(r => r.Coniuge is not null);
        return new("I redditi, al netto degli oneri deducibili",
            [new("Anno", 1), new("Della persona", 2, Allineamento.Destra), .. conConiuge ? [new Colonna("Del coniuge", 2, Allineamento.Destra)] : Array.Empty<Colonna>()],
            [
                .. redditi.Select(r => (IReadOnlyList<string>)
                    [r.Anno.ToString(CultureInfo.InvariantCulture), r.Personale?.Italiano ?? "–", .. conConiuge ? [r.Coniuge?.Italiano ?? "–"] : Array.Empty<string>()]),
            ]);
    }
}

using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>E-10: una somma pagata in più: da dove viene, mese per mese, come si restituisce, come la si contesta.</summary>
public static class LetteraIndebito
{
    /// <summary>Una rata pagata in più.</summary>
    public sealed record Riga(string Periodo, string Prestazione, Euro Pagato, Euro Spettava, string Perche);

    /// <summary>Una rata della restituzione.</summary>
    public sealed record Rata(DateOnly Mese, Euro Importo);

    /// <param name="Causa">Perché si sono rifatti i conti: «un ricovero».</param>
    /// <param name="Compensato">Quanto era già coperto da ciò che spettava ancora; zero se nulla.</param>
    /// <param name="Piano">Le rate proposte; vuote se non c'è un pagamento da cui trattenere.</param>
    /// <param name="QuotaMassima">La parte della rata mensile che si può trattenere, in percento.</param>
    /// <param name="Dove">Dove si contesta: la pagina del portale.</param>
    public sealed record Contenuto(
        Mittente Mittente, Destinatario Destinatario, string Protocollo, DateOnly Data, string Persona, string Causa, Euro Importo, Euro Compensato,
        IReadOnlyList<Riga> Righe, IReadOnlyList<Rata> Piano, int QuotaMassima, string Dove)
    {
        /// <summary>Le leggi e le circolari da cui viene il conto, in parole; vuote se la riga non ne ha.</summary>
        public IReadOnlyList<string> Fonti { get; init; } = [];

        /// <summary>Com'è oggi, se è cambiata: contestata, annullata, restituita; nullo se è come la lettera dice.</summary>
        public string? Oggi { get; init; }
    }

    public static Carta Carta(Contenuto c) => new($"Le chiediamo di restituire {c.Importo.Italiano}", c.Mittente.Intestazione, c.Data,
        [
            .. c.Oggi is { } oggi ? [new Riquadro("Com'è oggi", oggi)] : Array.Empty<Blocco>(),
            new Paragrafo("Abbiamo rifatto i conti di ", Tratto.Forte(c.Persona), $" per {c.Causa}: in alcuni mesi è stato pagato più di quanto spettava."),
            new Titolo("Che cosa abbiamo deciso"),
            new Riquadro($"Da restituire: {c.Importo.Italiano}", "Non è una sanzione, e non si pagano interessi."),
            new Titolo("Perché"),
            .. Perche(c),
            new Titolo("Come si restituisce"),
            .. Come(c),
            new Titolo("Se non è d'accordo"),
            new Paragrafo($"Può contestare la somma, dicendo perché: dal portale ({c.Dove}), tramite un patronato, o scrivendo all'ufficio. ", Tratto.Forte("Finché non Le rispondiamo non tratteniamo nulla."), " Se abbiamo sbagliato Le torna tutto. Se confermiamo la somma può rivolgersi al giudice, con l'assistenza di un avvocato."),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Destinatario = c.Destinatario.Righe, Protocollo = c.Protocollo };

    private static IEnumerable<Blocco> Perche(Contenuto c)
    {
        string[] motivi = [.. c.Righe.Select(r => r.Perche).Distinct()];
        if (motivi is not []) yield return new Elenco(true, [.. motivi.Concat(c.Fonti).Select(m => (Voce)m)]);
        if (c.Righe is []) yield break;
        var (pagato, spettava) = (Somma(c.Righe.Select(r => r.Pagato)), Somma(c.Righe.Select(r => r.Spettava)));
        yield return new Tabella("Da dove viene la somma, mese per mese",
            [
                new("Periodo", 2.2),
                new("Prestazione", 3),
                new("Pagato", 1.6, Allineamento.Destra),
                new("Spettava", 1.6, Allineamento.Destra),
                new("In più", 1.6, Allineamento.Destra),
            ],
            [.. c.Righe.Select(r => (IReadOnlyList<string>)[r.Periodo, r.Prestazione, r.Pagato.Italiano, r.Spettava.Italiano, (r.Pagato - r.Spettava).Italiano])],
            ["Totale", "", pagato.Italiano, spettava.Italiano, (pagato - spettava).Italiano]);
        if (c.Compensato > Euro.Zero)
            yield return new Paragrafo($"Da questa somma abbiamo tolto {c.Compensato.Italiano}, che Le spettavano ancora: restano ", Tratto.Forte(c.Importo.Italiano), ".");
    }

    private static IEnumerable<Blocco> Come(Contenuto c)
    {
        if (c.Piano is not [var prima, ..])
        {
            yield return new Paragrafo("Non c'è un pagamento da cui trattenere: il modo di restituire lo concordiamo insieme. Prima di allora non deve versare nulla. Chiami l'ufficio, o risponda dal portale.");
            yield break;
        }
        yield return new Paragrafo(
            "Lei non deve fare versamenti: proponiamo di trattenere la somma dai pagamenti, ",
            Tratto.Forte(c.Piano.Count == 1 ? $"in una rata sola, {Parti.A(prima.Mese)}" : $"in {c.Piano.Count} rate, da {prima.Mese.MeseItaliano} {Parti.A(c.Piano[^1].Mese)}"),
            $". Ogni rata resta entro il {c.QuotaMassima}% di ciò che riceve al mese. Se è troppo, chieda all'ufficio un piano più lungo.");
        yield return new Tabella("Le rate proposte", [new("Quando", 4), new("Rate", 1, Allineamento.Destra), new("Ciascuna", 2, Allineamento.Destra), new("In tutto", 2, Allineamento.Destra)],
            [.. Rate(c.Piano)], ["Totale", $"{c.Piano.Count}", "", Somma(c.Piano.Select(r => r.Importo)).Italiano]);
    }

    // Le rate uguali di mesi di seguito stanno in una riga.
    private static IEnumerable<IReadOnlyList<string>> Rate(IReadOnlyList<Rata> piano)
    {
        for (int da = 0, a; da < piano.Count; da = a)
        {
            for (a = da + 1; a < piano.Count && piano[a].Importo == piano[da].Importo && piano[a].Mese == piano[a - 1].Mese.AddMonths(1);) a++;
            var prima = piano[da].Mese.MeseItaliano;
            yield return [a - da == 1 ? prima : $"da {prima} {Parti.A(piano[a - 1].Mese)}", $"{a - da}", piano[da].Importo.Italiano, Somma(piano.Skip(da).Take(a - da).Select(r => r.Importo)).Italiano];
        }
    }

    private static Euro Somma(IEnumerable<Euro> importi) => importi.Aggregate(Euro.Zero, (somma, i) => somma + i);
}

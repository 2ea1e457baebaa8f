using System.Globalization;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Norme;

/// <summary>X-01: le dichiarazioni di una prestazione, una riga della TABELLA II.</summary>
/// <param name="Prestazione">Quale.</param>
/// <param name="Modelli">I modelli, in ordine: reddito, ricovero, lavoro; vuoto se nessuno.</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllata.</param>
public sealed record DichiarazioniDellaPrestazione(
    CodicePrestazione Prestazione, IReadOnlyList<ModelloDichiarazione> Modelli, string Fonte, Verifica Verifica);

/// <summary>Un giorno che torna ogni anno.</summary>
/// <param name="Mese">Da 1 a 12.</param>
/// <param name="Giorno">Da 1 a 28, 30 o 31 secondo il mese.</param>
public readonly record struct GiornoDellAnno(int Mese, int Giorno)
{
    /// <summary>Il giorno in un anno.</summary>
    public DateOnly Nel(int anno) => new(anno, Mese, Giorno);

    // 2023 è un anno comune: il 29 febbraio non si accetta.
    internal static GiornoDellAnno Leggi(string testo) =>
        DateOnly.TryParseExact($"2023-{testo}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var giorno)
            ? new(giorno.Month, giorno.Day)
            : throw new FormatException("si scrive MM-GG");
}

/// <summary>X-01, X-02: le dichiarazioni annuali, da <c>norme/dichiarazioni.yaml</c> e <c>norme/termini-dichiarazioni.yaml</c>.</summary>
public sealed class DichiarazioniInNorma
{
    private readonly Dictionary<CodicePrestazione, DichiarazioniDellaPrestazione> _perPrestazione;

    private DichiarazioniInNorma(Dictionary<CodicePrestazione, DichiarazioniDellaPrestazione> perPrestazione) => _perPrestazione = perPrestazione;

    /// <summary>X-02: l'ultimo giorno utile, compreso, dell'anno dopo quello dichiarato.</summary>
    public required Serie<GiornoDellAnno> Scadenza { get; init; }

    /// <summary>X-02: giorni dal ricevimento del sollecito, passati i quali si sospende (scelta del progetto).</summary>
    public required Serie<int> SollecitoGiorni { get; init; }

    /// <summary>La riga di una prestazione.</summary>
    public DichiarazioniDellaPrestazione Di(CodicePrestazione prestazione) => _perPrestazione[prestazione];

    internal static DichiarazioniInNorma Leggi(string? yaml, FileDiNorme termini, List<string> difetti)
    {
        var file = ElencoDiNorme.Leggi("dichiarazioni", yaml, difetti, "righe", m => new Riga(m));
        var righe = new Dictionary<CodicePrestazione, DichiarazioniDellaPrestazione>();
        foreach (var (riga, i) in file.Righe.Select((r, i) => (r, i)))
        {
            var dove = $"dichiarazioni[{i + 1}]";
            var verifica = ElencoDiNorme.Fonte(riga, dove, difetti);
            List<ModelloDichiarazione> modelli = [];
            foreach (var sigla in new[] { riga.Reddituale, riga.Ricovero, riga.Lavoro }.OfType<string>())
            {
                if (NomiDeiModelli.Cerca(sigla) is { } modello) modelli.Add(modello);
                else difetti.Add($"{dove}: modello «{sigla}» sconosciuto");
            }
            if (Vocabolario.Cerca<CodicePrestazione>(riga.Prestazione) is not { } prestazione)
                difetti.Add($"{dove}: prestazione «{riga.Prestazione}» sconosciuta");
            else if (!righe.TryAdd(prestazione, new(prestazione, modelli, riga.Fonte ?? "", verifica)))
                difetti.Add($"{dove}: prestazione ripetuta");
        }
        foreach (var prestazione in Enum.GetValues<CodicePrestazione>().Where(p => !righe.ContainsKey(p)))
            difetti.Add($"dichiarazioni: manca {prestazione.Codice()}");
        return new(righe)
        {
            Scadenza = termini.Serie("scadenza", GiornoDellAnno.Leggi),
            SollecitoGiorni = termini.Interi("sollecito_giorni"),
        };
    }

    private sealed class Riga(MappaDiNorma m) : RigaGrezza(m)
    {
        public string? Prestazione { get; } = m.Testo("prestazione");
        public string? Reddituale { get; } = m.Testo("reddituale");
        public string? Ricovero { get; } = m.Testo("ricovero");
        public string? Lavoro { get; } = m.Testo("lavoro");
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Eta = Accerta.Norma.Persone.Eta;

namespace Accerta.Norma.Norme;

/// <summary>Un'età in anni e mesi: «67 anni 1 mesi».</summary>
/// <param name="Anni">Anni compiuti.</param>
/// <param name="Mesi">Mesi oltre gli anni, da 0 a 11.</param>
public readonly partial record struct AnniEMesi(int Anni, int Mesi)
{
    /// <summary>In parole: «65 anni e 3 mesi».</summary>
    public string Italiano => Mesi == 0 ? $"{Anni} anni" : $"{Anni} anni e {Mesi} {(Mesi == 1 ? "mese" : "mesi")}";

    /// <summary>L'età scritta come nei file di norme, «67 anni 1 mesi»; nulla se il testo è altro.</summary>
    public static AnniEMesi? Cerca(string testo) => Forma().Match(testo) is { Success: true } m
        ? new(int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    internal static AnniEMesi Leggi(string testo) => Cerca(testo) ?? throw new FormatException("si scrive «67 anni 1 mesi»");

    [GeneratedRegex(@"^(\d{2}) anni (\d|10|11) mesi$", RegexOptions.CultureInvariant)]
    private static partial Regex Forma();
}

/// <summary>Le età che contano, da <c>norme/eta.yaml</c>.</summary>
public sealed record SoglieDiEta
{
    private readonly PeriodoDellEta[] _periodi = [];

    /// <summary>E-08: l'età a cui le prestazioni degli adulti diventano assegno sociale, periodo per periodo (scelta C06).</summary>
    public required Serie<AnniEMesi> Pensionabile
    {
        get;
        init
        {
            field = value;
            _periodi = Periodi(value.Valori);
        }
    }

    /// <summary>La maggiore età, in anni.</summary>
    public required Serie<int> MaggioreEtaAnni { get; init; }

    /// <summary>G-04: età da cui si dà una percentuale per il collocamento mirato, in anni (scelta C13).</summary>
    public required Serie<int> CollocamentoMiratoAnni { get; init; }

    /// <summary>G-07: fine dell'età evolutiva per la sordità, in anni (scelte C08 e C09).</summary>
    public required Serie<int> SorditaEvolutivaAnni { get; init; }

    /// <summary>D-04: età da cui si possono dare i dati economici già con la domanda, in anni.</summary>
    public required Serie<int> Ap70NellaDomandaAnni { get; init; }

    /// <summary>Il giorno in cui una persona ha raggiunto l'età pensionabile, se l'ha raggiunta <paramref name="entro"/> quel giorno compreso.</summary>
    public DateOnly? PensionabileDal(DateOnly nascita, DateOnly entro)
    {
        foreach (ref readonly var periodo in _periodi.AsSpan())
        {
            if (periodo.Dal > entro) return null;
            if (nascita > periodo.UltimaNascita) continue;
            var compleanno = Eta.Compleanno(nascita, periodo.Eta.Anni, periodo.Eta.Mesi);
            var raggiunta = compleanno < periodo.Dal ? periodo.Dal : compleanno;
            return raggiunta <= entro ? raggiunta : null;
        }
        return null;
    }

    /// <summary>L'ultimo giorno di nascita, compreso, con cui a un giorno l'età pensionabile è raggiunta.</summary>
    internal DateOnly UltimaNascitaPensionabile(DateOnly entro) => _periodi
        .Where(p => p.Dal <= entro)
        .Max(p => UltimaNascita(p.Eta, entro) is var ultima && ultima < p.UltimaNascita ? ultima : p.UltimaNascita);

    /// <param name="Dal">Primo giorno in cui questa età vale.</param>
    /// <param name="UltimaNascita">L'ultimo giorno di nascita con cui si raggiunge l'età finché vale.</param>
    /// <param name="Eta">L'età.</param>
    private readonly record struct PeriodoDellEta(DateOnly Dal, DateOnly UltimaNascita, AnniEMesi Eta);

    // Il primo periodo vale anche per chi ha compiuto l'età prima che i dati comincino.
    private static PeriodoDellEta[] Periodi(IReadOnlyList<Valore<AnniEMesi>> valori) =>
        [.. valori.Select((v, i) => new PeriodoDellEta(
            i == 0 ? DateOnly.MinValue : v.Dal, i + 1 < valori.Count ? UltimaNascita(v.Vale, valori[i + 1].Dal.AddDays(-1)) : DateOnly.MaxValue, v.Vale))];

    /// <summary>L'ultimo giorno di nascita, compreso, con cui a un giorno si è compiuta un'età.</summary>
    internal static DateOnly UltimaNascita(AnniEMesi eta, DateOnly entro)
    {
        var nascita = entro.AddMonths(-eta.Mesi).AddYears(-eta.Anni).AddDays(3); // i mesi non hanno tutti gli stessi giorni: si parte un po' dopo
        while (Eta.Compleanno(nascita, eta.Anni, eta.Mesi) > entro) nascita = nascita.AddDays(-1);
        return nascita;
    }

    internal static SoglieDiEta Leggi(FileDiNorme file) => new()
    {
        Pensionabile = file.Serie("eta_pensionabile", AnniEMesi.Leggi),
        MaggioreEtaAnni = file.Interi("maggiore_eta_anni"),
        CollocamentoMiratoAnni = file.Interi("collocamento_mirato_anni"),
        SorditaEvolutivaAnni = file.Interi("sordita_evolutiva_anni"),
        Ap70NellaDomandaAnni = file.Interi("ap70_nella_domanda_anni"),
    };
}

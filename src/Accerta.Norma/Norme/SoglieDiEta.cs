using System.Globalization;
using System.Text.RegularExpressions;
using Accerta.Norma.Persone;

namespace Accerta.Norma.Norme;

/// <summary>Un'età in anni e mesi: «67 anni 1 mesi».</summary>
/// <param name="Anni">Anni compiuti.</param>
/// <param name="Mesi">Mesi oltre gli anni, da 0 a 11.</param>
public readonly partial record struct AnniEMesi(int Anni, int Mesi)
{
    /// <summary>In parole: «65 anni e 3 mesi».</summary>
    public string Italiano => Mesi == 0 ? $"{Anni} anni" : $"{Anni} anni e {Mesi} {(Mesi == 1 ? "mese" : "mesi")}";

    internal static AnniEMesi Leggi(string testo) => Forma().Match(testo) is { Success: true } m
        ? new(int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        : throw new FormatException("si scrive «67 anni 1 mesi»");

    [GeneratedRegex(@"^(\d{2}) anni (\d|10|11) mesi$", RegexOptions.CultureInvariant)]
    private static partial Regex Forma();
}

/// <summary>Le età che contano, da <c>norme/eta.yaml</c>.</summary>
public sealed record SoglieDiEta
{
    /// <summary>E-08: l'età a cui le prestazioni degli adulti diventano assegno sociale, periodo per periodo (scelta C06).</summary>
    public required Serie<AnniEMesi> Pensionabile { get; init; }

    /// <summary>La maggiore età, in anni.</summary>
    public required Serie<int> MaggioreEtaAnni { get; init; }

    /// <summary>G-04: età da cui si dà una percentuale per il collocamento mirato, in anni (scelta C13).</summary>
    public required Serie<int> CollocamentoMiratoAnni { get; init; }

    /// <summary>G-07: fine dell'età evolutiva per la sordità, in anni (scelte C08 e C09).</summary>
    public required Serie<int> SorditaEvolutivaAnni { get; init; }

    /// <summary>Il giorno in cui una persona ha raggiunto l'età pensionabile, se l'ha raggiunta <paramref name="entro"/> quel giorno compreso.</summary>
    public DateOnly? PensionabileDal(DateOnly nascita, DateOnly entro)
    {
        var valori = Pensionabile.Valori;
        for (var i = 0; i < valori.Count && (i == 0 || valori[i].Dal <= entro); i++)
        {
            var compleanno = Eta.Compleanno(nascita, valori[i].Vale.Anni, valori[i].Vale.Mesi);
            var raggiunta = i > 0 && compleanno < valori[i].Dal ? valori[i].Dal : compleanno;
            var finisce = i + 1 < valori.Count ? valori[i + 1].Dal.AddDays(-1) : DateOnly.MaxValue;
            if (raggiunta <= finisce) return raggiunta <= entro ? raggiunta : null;
        }
        return null;
    }

    internal static SoglieDiEta Leggi(FileDiNorme file) => new()
    {
        Pensionabile = file.Serie("eta_pensionabile", AnniEMesi.Leggi),
        MaggioreEtaAnni = file.Interi("maggiore_eta_anni"),
        CollocamentoMiratoAnni = file.Interi("collocamento_mirato_anni"),
        SorditaEvolutivaAnni = file.Interi("sordita_evolutiva_anni"),
    };
}

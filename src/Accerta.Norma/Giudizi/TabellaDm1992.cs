using Accerta.Norma.Norme;

namespace Accerta.Norma.Giudizi;

/// <summary>Una riga della tabella del DM 5-2-1992. La tabella in <c>norme/</c> è parziale: chi decide legge il decreto.</summary>
/// <param name="Codice">Codice di quattro cifre; nullo se la copia letta non lo riporta.</param>
/// <param name="Sezione">Apparato.</param>
/// <param name="Descrizione">Testo abbreviato.</param>
/// <param name="Minimo">Percentuale minima (uguale alla massima se fissa); nulla se la copia letta non è leggibile.</param>
/// <param name="Massimo">Percentuale massima.</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllata.</param>
public sealed record VoceDm1992(string? Codice, string Sezione, string Descrizione, decimal? Minimo, decimal? Massimo, string Fonte, Verifica Verifica)
{
    /// <summary>Vero se il decreto dà una percentuale sola.</summary>
    public bool Fissa => Minimo is not null && Minimo == Massimo;

    /// <summary>La voce come la usa il calcolo; nulla se le percentuali non sono leggibili.</summary>
    public VoceDiTabella? ComeTabella =>
        (Minimo, Massimo) is ({ } minimo, { } massimo) ? Fissa ? VoceDiTabella.Fissa(Frazione.Da(minimo)) : VoceDiTabella.Fascia(Frazione.Da(minimo), Frazione.Da(massimo)) : null;
}

/// <summary>G-01: la tabella indicativa delle percentuali (DM 5-2-1992), da <c>norme/tabella-dm-1992.yaml</c>.</summary>
public sealed class TabellaDm1992
{
    private TabellaDm1992(IReadOnlyList<VoceDm1992> voci) => Voci = voci;

    /// <summary>Tutte le righe che si conoscono.</summary>
    public IReadOnlyList<VoceDm1992> Voci { get; }

    /// <summary>La riga con un codice; nulla se non c'è (la tabella è parziale).</summary>
    public VoceDm1992? PerCodice(string codice) => Voci.FirstOrDefault(v => v.Codice == codice.Trim());

    /// <summary>Le righe che contengono tutte le parole, in qualunque ordine, senza badare ad accenti e maiuscole.</summary>
    public IEnumerable<VoceDm1992> PerParole(string parole) => RicercaPerParole.Cerca(Voci, parole, v => $"{v.Codice} {v.Sezione} {v.Descrizione}");

    internal static TabellaDm1992 Leggi(string? yaml, List<string> difetti)
    {
        var file = ElencoDiNorme.Leggi("tabella-dm-1992", yaml, difetti, "righe", m => new Riga(m));
        var voci = new List<VoceDm1992>();
        foreach (var (riga, i) in file.Righe.Select((r, i) => (r, i)))
        {
            var dove = $"tabella-dm-1992[{i + 1}]";
            var (minimo, massimo) = riga.Fisso is { } fisso ? (fisso, fisso) : (riga.Min, riga.Max);
            if (string.IsNullOrWhiteSpace(riga.Descrizione)) difetti.Add($"{dove}: senza descrizione");
            if (minimo is null != massimo is null) difetti.Add($"{dove}: o tutte e due le percentuali, o nessuna");
            if (minimo < 0 || massimo > 100 || minimo > massimo) difetti.Add($"{dove}: percentuali {minimo}-{massimo} impossibili");
            if (riga.Codice is { } codice && voci.Any(v => v.Codice == codice)) difetti.Add($"{dove}: codice {codice} ripetuto");
            voci.Add(new(riga.Codice, riga.Sezione ?? "", riga.Descrizione ?? "", minimo, massimo, riga.Fonte ?? "", ElencoDiNorme.Fonte(riga, dove, difetti)));
        }
        if (voci.Count == 0) difetti.Add("tabella-dm-1992: nessuna riga");
        return new(voci);
    }

    private sealed class Riga(MappaDiNorma m) : RigaGrezza(m)
    {
        public string? Codice { get; } = m.Testo("codice");
        public string? Sezione { get; } = m.Testo("sezione");
        public string? Descrizione { get; } = m.Testo("descrizione");
        public decimal? Fisso { get; } = m.Decimale("fisso");
        public decimal? Min { get; } = m.Decimale("min");
        public decimal? Max { get; } = m.Decimale("max");
    }
}

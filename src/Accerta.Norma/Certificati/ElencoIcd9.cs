using Accerta.Norma.Norme;

namespace Accerta.Norma.Certificati;

/// <summary>Una voce dell'elenco ICD-9-CM delle malattie.</summary>
/// <param name="Codice">Il codice, per esempio <c>250.00</c>.</param>
/// <param name="Descrizione">Che malattia è, in parole.</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllata.</param>
public sealed record VoceIcd9(string Codice, string Descrizione, string Fonte, Verifica Verifica);

/// <summary>
/// C-02: l'elenco ICD-9-CM, da <c>norme/icd9.yaml</c>: serve a trovare un codice e a leggerlo in parole. È parziale finché l'ente non importa
/// quello intero, perciò un codice che non c'è non si rifiuta.
/// </summary>
public sealed class ElencoIcd9
{
    private readonly Dictionary<string, VoceIcd9> perCodice;

    private ElencoIcd9(IReadOnlyList<VoceIcd9> voci)
    {
        Voci = voci;
        perCodice = voci.ToDictionary(v => v.Codice);
    }

    /// <summary>Tutte le voci, nell'ordine del file.</summary>
    public IReadOnlyList<VoceIcd9> Voci { get; }

    /// <summary>La voce con un codice, scritto come viene; nulla se non c'è.</summary>
    public VoceIcd9? PerCodice(string codice) => perCodice.GetValueOrDefault(codice.Trim().ToUpperInvariant());

    /// <summary>Le voci che contengono tutte le parole, nel codice o nella descrizione, senza badare a ordine, accenti e maiuscole.</summary>
    public IEnumerable<VoceIcd9> PerParole(string parole) => RicercaPerParole.Cerca(Voci, parole, v => $"{v.Codice} {v.Descrizione}");

    internal static ElencoIcd9 Leggi(string? yaml, List<string> difetti)
    {
        var file = ElencoDiNorme.Leggi("icd9", yaml, difetti, "voci", m => new Riga(m));
        var voci = new Dictionary<string, VoceIcd9>();
        foreach (var (riga, i) in file.Righe.Select((r, i) => (r, i)))
        {
            var dove = $"icd9[{i + 1}]";
            var codice = riga.Codice ?? "";
            if (!CodiceIcd9.Valido(codice)) difetti.Add($"{dove}: «{codice}» non ha la forma di un codice ICD-9-CM");
            if (string.IsNullOrWhiteSpace(riga.Descrizione)) difetti.Add($"{dove}: senza descrizione");
            if (!voci.TryAdd(codice, new(codice, riga.Descrizione ?? "", riga.Fonte ?? "", ElencoDiNorme.Fonte(riga, dove, difetti)))) difetti.Add($"{dove}: codice {codice} ripetuto");
        }
        if (voci.Count == 0) difetti.Add("icd9: nessuna voce");
        return new([.. voci.Values]);
    }

    private sealed class Riga(MappaDiNorma m) : RigaGrezza(m)
    {
        public string? Codice { get; } = m.Testo("codice");
        public string? Descrizione { get; } = m.Testo("descrizione");
    }
}

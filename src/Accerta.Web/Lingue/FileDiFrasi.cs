using System.Collections.Frozen;

namespace Accerta.Web.Lingue;

/// <summary>
/// I file di frasi: una lingua per riga, l'italiano per primo; <c>#</c> apre un commento e le righe vuote non contano. Una frase sta in un file solo.
/// </summary>
public static class FileDiFrasi
{
    public static FrozenDictionary<string, string[]> Leggi()
    {
        var tutte = new Dictionary<string, string[]>();
        foreach (var nome in typeof(FileDiFrasi).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".frasi", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var lettore = new StreamReader(typeof(FileDiFrasi).Assembly.GetManifestResourceStream(nome)!);
            foreach (var frase in Leggi(lettore.ReadToEnd(), nome))
                if (!tutte.TryAdd(frase[0], frase)) throw new FormatException($"{nome}: «{frase[0]}» c'è già");
        }
        return tutte.ToFrozenDictionary();
    }

    /// <summary>Le frasi di un file, ciascuna nelle lingue, nell'ordine di <see cref="Lingua"/>; una lingua che manca ferma la lettura.</summary>
    public static IEnumerable<string[]> Leggi(string testo, string nome)
    {
        string[] righe = [.. testo.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(r => r[0] != '#')];
        foreach (var gruppo in righe.Chunk(LeLingue.Tutte.Count))
        {
            var frase = new string[LeLingue.Tutte.Count];
            foreach (var (lingua, riga) in LeLingue.Tutte.Zip(gruppo.Concat(Enumerable.Repeat("", frase.Length))))
            {
                if (!riga.StartsWith($"{lingua.Codice} ", StringComparison.Ordinal)) throw new FormatException($"{nome}: dopo «{gruppo[0]}» manca la riga «{lingua.Codice}»");
                frase[(int)lingua] = riga[3..].TrimStart();
            }
            yield return frase;
        }
    }
}

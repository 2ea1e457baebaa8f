using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Accerta.Norma.Norme;

/// <summary>
/// I dati di legge, letti e controllati una volta: immutabili, con l'impronta del contenuto che ogni decisione conserva.
/// </summary>
public sealed class NormeVigenti
{
    private NormeVigenti(string impronta, Termini termini, Territori territori) =>
        (Impronta, Termini, Territori) = (impronta, termini, territori);

    /// <summary>SHA-256 (esadecimale) del contenuto di tutti i file: la stessa impronta dà le stesse decisioni.</summary>
    public string Impronta { get; }

    /// <summary>I termini della procedura.</summary>
    public Termini Termini { get; }

    /// <summary>Le province e il loro regime (G-00).</summary>
    public Territori Territori { get; }

    /// <summary>Le norme incorporate in questa libreria.</summary>
    /// <exception cref="NormeNonValideException">I dati hanno difetti; sono elencati tutti.</exception>
    public static NormeVigenti Incorporate()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var file = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("norme/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(n => n["norme/".Length..^".yaml".Length].Replace('\\', '/'), n => Testo(assembly, n));
        return Da(file);
    }

    /// <summary>Le norme da file già letti: nome senza estensione (per esempio <c>prestazioni/assegno-mensile</c>) → YAML.</summary>
    /// <exception cref="NormeNonValideException">I dati hanno difetti; sono elencati tutti.</exception>
    public static NormeVigenti Da(IReadOnlyDictionary<string, string> file)
    {
        var difetti = new List<string>();
        FileDiNorme Apri(string nome)
        {
            if (!file.TryGetValue(nome, out var yaml)) difetti.Add($"{nome}: file assente");
            return new FileDiNorme(nome, yaml ?? "", difetti);
        }

        var norme = new NormeVigenti(
            ImprontaDi(file),
            Termini.Leggi(Apri("termini")),
            Territori.Leggi(file.GetValueOrDefault("territori") ?? "", difetti));
        return difetti is [] ? norme : throw new NormeNonValideException(difetti);
    }

    private static string ImprontaDi(IReadOnlyDictionary<string, string> file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (nome, yaml) in file.OrderBy(f => f.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{nome}\n{yaml.ReplaceLineEndings("\n")}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Testo(Assembly assembly, string nome)
    {
        using var lettore = new StreamReader(assembly.GetManifestResourceStream(nome)!);
        return lettore.ReadToEnd();
    }
}

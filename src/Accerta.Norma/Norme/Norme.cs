using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Accerta.Norma.Certificati;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Giudizi;

namespace Accerta.Norma.Norme;

/// <summary>
/// I dati di legge, letti e controllati una volta: immutabili, con l'impronta del contenuto che ogni decisione conserva.
/// </summary>
public sealed class NormeVigenti
{
    private NormeVigenti(string impronta) => Impronta = impronta;

    /// <summary>SHA-256 (esadecimale) del contenuto di tutti i file: la stessa impronta dà le stesse decisioni.</summary>
    public string Impronta { get; }

    /// <summary>Tutti i giorni in cui un valore comincia a valere o a essere noto, in ordine: fra due di questi, e dentro un anno, le norme non cambiano.</summary>
    public IReadOnlyList<DateOnly> GiorniDiCambio { get; private set; } = [];

    /// <summary>I termini della procedura.</summary>
    public Termini Termini { get; private init; } = null!;

    /// <summary>Domeniche e feste nazionali (T-01).</summary>
    public Festivita Festivita { get; private init; } = null!;

    /// <summary>Le province e il loro regime (G-00).</summary>
    public Territori Territori { get; private init; } = null!;

    /// <summary>Importi, limiti e requisiti di ogni prestazione (E-02, E-03).</summary>
    public PrestazioniInNorma Prestazioni { get; private init; } = null!;

    /// <summary>L'incremento al milione (E-09).</summary>
    public IncrementoInNorma Incremento { get; private init; } = null!;

    /// <summary>Le età che contano (E-07, E-08, G-04).</summary>
    public SoglieDiEta Eta { get; private init; } = null!;

    /// <summary>Le soglie dei giudizi sanitari (G-03, G-06, G-07).</summary>
    public SoglieDeiGiudizi Giudizi { get; private init; } = null!;

    /// <summary>Le letture scelte dove i testi tacciono o si contraddicono.</summary>
    public Scelte Scelte { get; private init; } = null!;

    /// <summary>Tasso legale, FOI, perequazione (E-04, E-11).</summary>
    public TassiEIndici Tassi { get; private init; } = null!;

    /// <summary>Come e a chi si paga (D-02, D-10).</summary>
    public Pagamenti Pagamenti { get; private init; } = null!;

    /// <summary>Le coppie di prestazioni che non si sommano (E-05).</summary>
    public IReadOnlyList<Incompatibilita> Incompatibilita { get; private init; } = null!;

    /// <summary>La tabella del DM 5-2-1992 (G-01).</summary>
    public TabellaDm1992 Tabella { get; private init; } = null!;

    /// <summary>I codici ICD-9-CM che si conoscono (C-02).</summary>
    public ElencoIcd9 Icd9 { get; private init; } = null!;

    /// <summary>Le voci del DM 2-8-2007 (G-11).</summary>
    public IReadOnlyList<PatologiaEsente> PatologieEsenti { get; private init; } = null!;

    /// <summary>Le dichiarazioni annuali (X-01, X-02).</summary>
    public DichiarazioniInNorma Dichiarazioni { get; private init; } = null!;

    /// <summary>Revisioni e assenze (R-01…R-03).</summary>
    public RevisioniInNorma Revisioni { get; private init; } = null!;

    /// <summary>Il recupero di ciò che è stato pagato in più (E-10).</summary>
    public RecuperiInNorma Recuperi { get; private init; } = null!;

    /// <summary>Chi siede in ogni commissione (M-01…M-04).</summary>
    public IReadOnlyList<ModelloCommissione> Commissioni { get; private init; } = null!;

    /// <summary>Le indicazioni sull'autismo (G-13).</summary>
    public GuidaAutismo Autismo { get; private init; } = null!;

    /// <summary>I diritti che non sono denaro: catalogo, soglie, tabella IV, quota di riserva.</summary>
    public Diritti.NormeDeiDiritti Diritti { get; private init; } = null!;

    /// <summary>Le norme incorporate in questa libreria.</summary>
    /// <exception cref="NormeNonValideException">I dati hanno difetti; sono elencati tutti.</exception>
    public static NormeVigenti Incorporate() => Da(FileIncorporati());

    /// <summary>I file delle norme incorporate, come li vuole <see cref="Da"/>: chi ha una sua cartella la sovrappone a questi.</summary>
    public static Dictionary<string, string> FileIncorporati()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("norme/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(n => n["norme/".Length..^".yaml".Length].Replace('\\', '/'), n => Testo(assembly, n));
    }

    /// <summary>Le norme da file già letti: nome senza estensione (per esempio <c>prestazioni/assegno-mensile</c>) → YAML.</summary>
    /// <exception cref="NormeNonValideException">I dati hanno difetti; sono elencati tutti.</exception>
    public static NormeVigenti Da(IReadOnlyDictionary<string, string> file)
    {
        var difetti = new List<string>();
        var giorni = new SortedSet<DateOnly>();
        FileDiNorme Apri(string nome)
        {
            if (!file.TryGetValue(nome, out var yaml)) difetti.Add($"{nome}: file assente");
            return new FileDiNorme(nome, yaml ?? "", difetti, giorni);
        }

        var festivita = Festivita.Leggi(file.GetValueOrDefault("festivita"), difetti);
        var norme = new NormeVigenti(ImprontaDi(file))
        {
            Festivita = festivita,
            Termini = Termini.Leggi(Apri("termini"), festivita),
            Territori = Territori.Leggi(file.GetValueOrDefault("territori"), difetti),
            Prestazioni = PrestazioniInNorma.Leggi(Apri),
            Incremento = IncrementoInNorma.Leggi(Apri("prestazioni/incremento")),
            Eta = SoglieDiEta.Leggi(Apri("eta")),
            Giudizi = SoglieDeiGiudizi.Leggi(Apri("giudizi")),
            Scelte = Scelte.Leggi(Apri("scelte")),
            Tassi = TassiEIndici.Leggi(Apri("interessi")),
            Pagamenti = Pagamenti.Leggi(Apri("pagamenti")),
            Incompatibilita = Accerta.Norma.Norme.Incompatibilita.Leggi(file.GetValueOrDefault("incompatibilita"), difetti),
            Tabella = TabellaDm1992.Leggi(file.GetValueOrDefault("tabella-dm-1992"), difetti),
            Icd9 = ElencoIcd9.Leggi(file.GetValueOrDefault("icd9"), difetti),
            PatologieEsenti = PatologiaEsente.Leggi(file.GetValueOrDefault("dm-2007"), difetti),
            Dichiarazioni = DichiarazioniInNorma.Leggi(file.GetValueOrDefault("dichiarazioni"), Apri("termini-dichiarazioni"), difetti),
            Revisioni = RevisioniInNorma.Leggi(Apri("revisioni")),
            Recuperi = RecuperiInNorma.Leggi(Apri("recuperi")),
            Commissioni = ModelloCommissione.Leggi(file.GetValueOrDefault("commissioni"), difetti),
            Autismo = GuidaAutismo.Leggi(Apri("autismo")),
            Diritti = Accerta.Norma.Diritti.NormeDeiDiritti.Leggi(file, Apri, difetti),
        };
        norme.GiorniDiCambio = [.. giorni];
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

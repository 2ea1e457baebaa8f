using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Diritti;

/// <summary>Un diritto del catalogo, con le parole per chiederlo (<c>norme/diritti/catalogo.yaml</c>).</summary>
/// <param name="Codice">Codice stabile per le macchine.</param>
/// <param name="Regola">La regola, da <c>S-01</c>.</param>
/// <param name="Titolo">Come si chiama.</param>
/// <param name="Condizione">A chi spetta e che cosa dà, in parole semplici.</param>
/// <param name="Dove">Dove si chiede.</param>
/// <param name="Documenti">Che cosa portare.</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllato.</param>
public sealed record Diritto(string Codice, string Regola, string Titolo, string Condizione, string Dove, IReadOnlyList<string> Documenti, string Fonte, Verifica Verifica)
{
    /// <summary>L'articolo di legge.</summary>
    public string Articolo => Regole.Di(Regola).Articolo;
}

/// <summary>I dati dei diritti che non sono denaro, da <c>norme/diritti/</c>.</summary>
public sealed class NormeDeiDiritti
{
    private readonly Dictionary<string, Diritto> _perCodice;

    private NormeDeiDiritti(IEnumerable<Diritto> diritti) => _perCodice = diritti.DistinctBy(d => d.Codice).ToDictionary(d => d.Codice);

    /// <summary>Percentuali, età, importi.</summary>
    public SoglieDeiDiritti Soglie { get; private init; } = null!;

    /// <summary>Le righe della tabella IV (DPCM 159/2013 all. 3).</summary>
    public IReadOnlyList<RigaTabellaIV> TabellaIV { get; private init; } = [];

    /// <summary>Le fasce della quota di riserva, in ordine.</summary>
    public IReadOnlyList<FasciaDiRiserva> FasceDiRiserva { get; private init; } = [];

    /// <summary>Il diritto con un codice.</summary>
    /// <exception cref="ArgumentException">Il codice non esiste.</exception>
    public Diritto Di(string codice) => _perCodice.GetValueOrDefault(codice) ?? throw new ArgumentException($"diritto sconosciuto: {codice}", nameof(codice));

    internal static NormeDeiDiritti Leggi(IReadOnlyDictionary<string, string> file, Func<string, FileDiNorme> apri, List<string> difetti) =>
        new(LeggiCatalogo(file.GetValueOrDefault("diritti/catalogo"), difetti))
        {
            Soglie = SoglieDeiDiritti.Leggi(apri("diritti/soglie")),
            TabellaIV = LeggiTabella(file.GetValueOrDefault("diritti/tabella-iv"), difetti),
            FasceDiRiserva = LeggiFasce(file.GetValueOrDefault("diritti/quota-di-riserva"), difetti),
        };

    private static List<Diritto> LeggiCatalogo(string? yaml, List<string> difetti)
    {
        var diritti = new List<Diritto>();
        foreach (var (riga, dove, verifica) in Righe("diritti/catalogo", yaml, difetti, "diritti", m => new RigaCatalogo(m)))
        {
            if (riga is not { Codice: { } codice, Regola: { } regola, Titolo: { } titolo, Condizione: { } condizione, Dove: { } luogo, Documenti: { Count: > 0 } documenti })
                difetti.Add($"{dove}: servono codice, regola, titolo, condizione, dove, documenti");
            else if (Regole.Tutte.All(r => r.Id != regola))
                difetti.Add($"{dove}: regola «{regola}» sconosciuta");
            else
                diritti.Add(new(codice, regola, titolo, condizione, luogo, documenti, riga.Fonte ?? "", verifica));
        }
        difetti.AddRange(Catalogo.Codici.Except(diritti.Select(d => d.Codice)).Select(c => $"diritti/catalogo: manca «{c}»"));
        difetti.AddRange(diritti.Select(d => d.Codice).Except(Catalogo.Codici).Select(c => $"diritti/catalogo: «{c}» sconosciuto"));
        difetti.AddRange(diritti.GroupBy(d => d.Codice).Where(g => g.Count() > 1).Select(g => $"diritti/catalogo: «{g.Key}» ripetuto"));
        return diritti;
    }

    private static List<RigaTabellaIV> LeggiTabella(string? yaml, List<string> difetti)
    {
        var righe = new List<RigaTabellaIV>();
        foreach (var (riga, dove, _) in Righe("diritti/tabella-iv", yaml, difetti, "righe", m => new RigaTabella(m)))
        {
            if (Vocabolario.Cerca<TitoloCard>(riga.Titolo) is not { } titolo || Vocabolario.Cerca<ClasseCard>(riga.Classe) is not { } classe || riga.Categoria is null)
                difetti.Add($"{dove}: titolo «{riga.Titolo}» o classe «{riga.Classe}» sconosciuti, o senza categoria");
            else if (riga.Da > riga.A || riga.Da is null != riga.A is null)
                difetti.Add($"{dove}: gradi da {riga.Da} a {riga.A}");
            else
                righe.Add(new(titolo, riga.Categoria, riga.Da, riga.A, classe, riga.Fonte ?? ""));
        }
        difetti.AddRange(Enum.GetValues<TitoloCard>().Except(righe.Select(r => r.Titolo)).Select(t => $"diritti/tabella-iv: manca {t.Codice()}"));
        return righe;
    }

    private static List<FasciaDiRiserva> LeggiFasce(string? yaml, List<string> difetti)
    {
        var fasce = new List<FasciaDiRiserva>();
        foreach (var (riga, dove, _) in Righe("diritti/quota-di-riserva", yaml, difetti, "fasce", m => new RigaQuota(m)))
        {
            if (riga.Da < 1 || riga.A < riga.Da || riga.Persone is null == riga.Percento is null || riga is { Protette: not null, ProtettePercento: not null })
                difetti.Add($"{dove}: servono da, e una sola fra persone e percento");
            else if (fasce is [.., var prima] && riga.Da != prima.A + 1)
                difetti.Add($"{dove}: non comincia dove finisce la fascia prima");
            else
                fasce.Add(new(riga.Da, riga.A, riga.Persone, riga.Percento, riga.Protette, riga.ProtettePercento, riga.Fonte ?? ""));
        }
        if (fasce is not [.., { A: null }]) difetti.Add("diritti/quota-di-riserva: l'ultima fascia non ha fine");
        return fasce;
    }

    private static IEnumerable<(T Riga, string Dove, Verifica Verifica)> Righe<T>(string nome, string? yaml, List<string> difetti, string campo, Func<MappaDiNorma, T> leggi)
        where T : RigaGrezza =>
        ElencoDiNorme.Leggi(nome, yaml, difetti, campo, leggi).Righe
            .Select((riga, i) => (riga, $"{nome}[{i + 1}]", ElencoDiNorme.Fonte(riga, $"{nome}[{i + 1}]", difetti)));

    private sealed class RigaCatalogo(MappaDiNorma m) : RigaGrezza(m)
    {
        public string? Codice { get; } = m.Testo("codice");
        public string? Regola { get; } = m.Testo("regola");
        public string? Titolo { get; } = m.Testo("titolo");
        public string? Condizione { get; } = m.Testo("condizione");
        public string? Dove { get; } = m.Testo("dove");
        public List<string>? Documenti { get; } = m.Testi("documenti");
    }

    private sealed class RigaTabella(MappaDiNorma m) : RigaGrezza(m)
    {
        public string? Titolo { get; } = m.Testo("titolo");
        public string? Categoria { get; } = m.Testo("categoria");
        public int? Da { get; } = m.Intero("da");
        public int? A { get; } = m.Intero("a");
        public string? Classe { get; } = m.Testo("classe");
    }

    private sealed class RigaQuota(MappaDiNorma m) : RigaGrezza(m)
    {
        public int Da { get; } = m.Intero("da") ?? 0;
        public int? A { get; } = m.Intero("a");
        public int? Persone { get; } = m.Intero("persone");
        public int? Percento { get; } = m.Intero("percento");
        public int? Protette { get; } = m.Intero("protette");
        public int? ProtettePercento { get; } = m.Intero("protette_percento");
    }
}

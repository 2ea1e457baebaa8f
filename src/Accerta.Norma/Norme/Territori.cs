using System.Globalization;

namespace Accerta.Norma.Norme;

/// <summary>Come si accerta in un territorio (dominio, sezione 2).</summary>
public enum Regime
{
    /// <summary>Commissione della ASL integrata da un medico INPS, poi convalida del CML.</summary>
    Integrata,

    /// <summary>Commissione unica INPS (CIC): un solo grado, verbale definitivo alla firma (C29).</summary>
    Convenzionata,

    /// <summary>D.Lgs. 62/2024: INPS unico accertatore, il certificato avvia la procedura.</summary>
    Riforma,
}

/// <summary>Una provincia, con il suo regime nel tempo.</summary>
/// <param name="Sigla">Due lettere.</param>
/// <param name="Nome">Nome della provincia.</param>
/// <param name="Regione">Nome della regione.</param>
/// <param name="Gestore">Chi conduce la procedura: <c>INPS</c>, o la regione o provincia autonoma.</param>
/// <param name="Regimi">Il regime nel tempo.</param>
public sealed record Territorio(string Sigla, string Nome, string Regione, string Gestore, Serie<Regime> Regimi);

/// <summary>G-00: il regime dipende dal territorio e dal giorno, ed è un dato (<c>norme/territori.yaml</c>).</summary>
public sealed class Territori
{
    private readonly Dictionary<string, Territorio> _perSigla;

    private Territori(IEnumerable<Territorio> province) => _perSigla = province.ToDictionary(p => p.Sigla);

    /// <summary>Tutte le province, in ordine di nome.</summary>
    public IReadOnlyList<Territorio> Province => [.. _perSigla.Values.OrderBy(p => p.Nome, StringComparer.Ordinal)];

    /// <summary>La provincia con una sigla; nullo se la sigla non esiste.</summary>
    public Territorio? Trova(string? sigla) => sigla is null ? null : _perSigla.GetValueOrDefault(sigla.ToUpperInvariant());

    /// <summary>G-00: il regime di una provincia in un giorno.</summary>
    /// <exception cref="ArgumentException">La sigla non esiste.</exception>
    /// <exception cref="NormaAssenteException">Il giorno precede il primo regime noto.</exception>
    public Regime RegimeDi(string sigla, DateOnly giorno) =>
        (Trova(sigla) ?? throw new ArgumentException($"provincia sconosciuta: {sigla}", nameof(sigla))).Regimi.Al(giorno);

    internal static Territori Leggi(string? yaml, List<string> difetti)
    {
        var file = ElencoDiNorme.Leggi("territori", yaml, difetti, "province", m => new ProvinciaGrezza(m));
        if (file.Righe is not { Count: > 0 })
        {
            difetti.Add("territori: nessuna provincia");
            return new Territori([]);
        }

        var province = new List<Territorio>();
        foreach (var p in file.Righe)
        {
            var dove = $"territori/{p.Sigla}";
            if (province.Any(q => q.Sigla == p.Sigla)) difetti.Add($"{dove}: sigla ripetuta");
            else if (Regimi(p, dove, file.Verificato, difetti) is { } regimi)
                province.Add(new Territorio(p.Sigla!, p.Nome ?? "", p.Regione ?? "", p.Gestore ?? "INPS", regimi));
        }
        return new Territori(province);
    }

    private static Serie<Regime>? Regimi(ProvinciaGrezza p, string dove, DateOnly verificato, List<string> difetti)
    {
        var prima = difetti.Count;
        if (p.Sigla is not { Length: 2 }) difetti.Add($"{dove}: la sigla ha due lettere");
        if (string.IsNullOrWhiteSpace(p.Nome)) difetti.Add($"{dove}: senza nome");
        var valori = new List<Valore<Regime>>();
        foreach (var r in p.Regimi ?? [])
        {
            if (!Giorno(r.Dal, out var dal)) difetti.Add($"{dove}: data «{r.Dal}» non leggibile");
            else if (valori.Count > 0 && dal <= valori[^1].Dal) difetti.Add($"{dove}: date non in ordine");
            if (!Enum.TryParse<Regime>(r.Regime, ignoreCase: true, out var regime)) difetti.Add($"{dove}: regime «{r.Regime}» sconosciuto");
            if (!Enum.TryParse<Verifica>(r.Verifica, ignoreCase: true, out var verifica)) difetti.Add($"{dove}: verifica «{r.Verifica}» sconosciuta");
            if (string.IsNullOrWhiteSpace(r.Fonte)) difetti.Add($"{dove}: valore senza fonte");
            valori.Add(new Valore<Regime>(dal, DateOnly.MinValue, regime, r.Fonte ?? "", verifica, false));
        }
        if (valori.Count == 0) difetti.Add($"{dove}: nessun regime");
        return difetti.Count == prima ? new Serie<Regime>(dove, Validita.FinoAModifica, valori, [], verificato) : null;
    }

    private static bool Giorno(string? testo, out DateOnly giorno) =>
        DateOnly.TryParseExact(testo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out giorno);

    private sealed class ProvinciaGrezza(MappaDiNorma m)
    {
        public string? Sigla { get; } = m.Testo("sigla");
        public string? Nome { get; } = m.Testo("nome");
        public string? Regione { get; } = m.Testo("regione");
        public string? Gestore { get; } = m.Testo("gestore");
        public List<RegimeGrezzo>? Regimi { get; } = m.Mappe("regimi", n => new RegimeGrezzo(n));
    }

    private sealed class RegimeGrezzo(MappaDiNorma m)
    {
        public string? Dal { get; } = m.Testo("dal");
        public string? Regime { get; } = m.Testo("regime");
        public string? Verifica { get; } = m.Testo("verifica");
        public string? Fonte { get; } = m.Testo("fonte");
    }
}

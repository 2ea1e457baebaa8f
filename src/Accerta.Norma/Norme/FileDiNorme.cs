using System.Globalization;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Norme;

/// <summary>I dati di norma hanno difetti: elencati tutti insieme, così si correggono in una volta.</summary>
/// <param name="difetti">Un difetto per riga: file, voce, che cosa non va.</param>
public sealed class NormeNonValideException(IReadOnlyList<string> difetti)
    : Exception($"norme non valide ({difetti.Count}):\n{string.Join("\n", difetti)}")
{
    /// <summary>Tutti i difetti trovati.</summary>
    public IReadOnlyList<string> Difetti { get; } = difetti;
}

/// <summary>Un file di <c>norme/</c> fatto di serie datate (forma di <c>docs/manuale/norme.md</c>), letto e controllato.</summary>
internal sealed class FileDiNorme
{
    private readonly Dictionary<string, Voce> _voci;
    private readonly List<string> _difetti;
    private readonly ISet<DateOnly> _giorni;

    public FileDiNorme(string nome, string yaml, List<string> difetti, ISet<DateOnly> giorniDiCambio)
    {
        (Nome, _difetti, _giorni) = (nome, difetti, giorniDiCambio);
        var file = MappaDiNorma.Radice(nome, yaml, difetti);
        _voci = file.Campi.ToDictionary(c => c, c => file.Mappa(c, m => new Voce(m)) ?? new Voce(MappaDiNorma.Radice(nome, "", difetti)));
    }

    public string Nome { get; }

    public IEnumerable<string> Voci => _voci.Keys;

    public Serie<int> Interi(string voce) => Serie(voce, testo => int.Parse(testo, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    public Serie<decimal> Decimali(string voce) => Serie(voce, testo => decimal.Parse(testo, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));

    /// <summary>Importi: al massimo due decimali, o è un difetto.</summary>
    public Serie<Euro> Importi(string voce) =>
        Serie(voce, testo => Euro.Esatti(decimal.Parse(testo, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)));

    /// <summary>Una lettura fra quelle che il codice conosce, scritta in maiuscolo (<c>scelte.yaml</c>).</summary>
    public Serie<T> Letture<T>(string voce) where T : struct, Enum => Serie(voce, Vocabolario.DaCodice<T>);

    /// <summary>Un termine: il nome della voce finisce con la sua unità, e la voce dice se i festivi lo prorogano (scelta C19).</summary>
    public TermineInNorma Termine(string voce, Festivita festivita)
    {
        var unita = Vocabolario.Cerca<UnitaDiTempo>(voce[(voce.LastIndexOf('_') + 1)..].ToUpperInvariant());
        if (unita is null) _difetti.Add($"{Nome}/{voce}: il nome di un termine finisce con _giorni, _mesi o _anni");
        var proroga = Vocabolario.Cerca<Proroga>(_voci.GetValueOrDefault(voce)?.Proroga);
        if (proroga is null) _difetti.Add($"{Nome}/{voce}: «proroga» deve essere NESSUNA, FESTIVI o FESTIVI_E_SABATO");
        return new(Interi(voce), unita ?? UnitaDiTempo.Giorni, proroga ?? Proroga.Nessuna, festivita);
    }

    public Serie<T> Serie<T>(string voce, Func<string, T> leggi)
    {
        var nome = $"{Nome}/{voce}";
        if (!_voci.TryGetValue(voce, out var dati))
        {
            _difetti.Add($"{nome}: voce assente");
            return Vuota<T>(nome);
        }

        var validita = dati.Valida switch
        {
            "fino_a_modifica" => Validita.FinoAModifica,
            "per_anno" => Validita.PerAnno,
            _ => Difetto($"{nome}: «valida» deve essere fino_a_modifica o per_anno, non «{dati.Valida}»", Validita.FinoAModifica),
        };
        var verificato = Data(dati.Verificato, $"{nome}: verificato");
        var valori = (dati.Valori ?? []).Select((v, i) => Leggi(v, $"{nome}[{i + 1}]", leggi)).OfType<Valore<T>>().ToList();
        Controlla(nome, validita, valori, dati.Lacune ?? []);
        _giorni.UnionWith(valori.SelectMany(v => new[] { v.Dal, v.NotoDal }));
        return valori.Count == 0 ? Vuota<T>(nome) : new Serie<T>(nome, validita, valori, dati.Lacune ?? [], verificato);
    }

    private Valore<T>? Leggi<T>(ValoreGrezzo v, string dove, Func<string, T> leggi)
    {
        if (string.IsNullOrWhiteSpace(v.Fonte)) _difetti.Add($"{dove}: valore senza fonte");
        var dal = Data(v.Dal, $"{dove}: dal");
        var verifica = v.Verifica switch
        {
            "doppia" => Verifica.Doppia,
            "seme" => Verifica.Seme,
            "singola" => Verifica.Singola,
            "memoria" => Verifica.Memoria,
            _ => Difetto($"{dove}: «verifica» deve essere doppia, seme, singola o memoria, non «{v.Verifica}»", Verifica.Memoria),
        };
        if (dal == DateOnly.MinValue) return null; // senza la sua data un valore non ha un posto fra gli altri
        try
        {
            var notoDal = v.NotoDal is null ? DateOnly.MinValue : Data(v.NotoDal, $"{dove}: noto_dal");
            return new Valore<T>(dal, notoDal, leggi(v.Vale ?? ""), v.Fonte ?? "", verifica, v.Provvisorio);
        }
        catch (Exception errore) when (errore is FormatException or OverflowException or ArgumentException)
        {
            _difetti.Add($"{dove}: «{v.Vale}» non è un valore leggibile ({errore.Message})");
            return null;
        }
    }

    private void Controlla<T>(string nome, Validita validita, List<Valore<T>> valori, List<int> lacune)
    {
        if (valori.Count == 0) _difetti.Add($"{nome}: nessun valore");
        foreach (var (prima, dopo) in valori.Zip(valori.Skip(1)))
        {
            if ((dopo.Dal, dopo.NotoDal).CompareTo((prima.Dal, prima.NotoDal)) <= 0)
                _difetti.Add($"{nome}: date non in ordine ({prima.Dal:yyyy-MM-dd} poi {dopo.Dal:yyyy-MM-dd})");
            if (validita != Validita.PerAnno) continue;
            for (var anno = prima.Dal.Year + 1; anno < dopo.Dal.Year; anno++)
                if (!lacune.Contains(anno))
                    _difetti.Add($"{nome}: manca il {anno} e non è fra le lacune dichiarate");
        }
        foreach (var anno in lacune.Where(a => valori.Any(v => v.Dal.Year == a)))
            _difetti.Add($"{nome}: il {anno} è dichiarato lacuna ma ha un valore");
    }

    private DateOnly Data(string? testo, string dove) =>
        DateOnly.TryParseExact(testo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var data)
            ? data
            : Difetto($"{dove}: data mancante o non nella forma AAAA-MM-GG («{testo}»)", DateOnly.MinValue);

    private T Difetto<T>(string difetto, T alPostoDi)
    {
        _difetti.Add(difetto);
        return alPostoDi;
    }

    // Serve solo ad arrivare in fondo all'elenco dei difetti: il caricatore poi solleva l'eccezione.
    private static Serie<T> Vuota<T>(string nome) =>
        new(nome, Validita.FinoAModifica, [new(DateOnly.MaxValue, DateOnly.MaxValue, default!, "", Verifica.Memoria, false)], [], DateOnly.MinValue);

    private sealed class Voce(MappaDiNorma m)
    {
        public string? Verificato { get; } = m.Testo("verificato");
        public string? Valida { get; } = m.Testo("valida");
        public string? Nota { get; } = m.Testo("nota");
        public string? Regola { get; } = m.Testo("regola");
        public string? Scelta { get; } = m.Testo("scelta");
        public string? Proroga { get; } = m.Testo("proroga");
        public List<string>? Alternative { get; } = m.Testi("alternative");
        public List<int>? Lacune { get; } = m.Interi("lacune");
        public List<ValoreGrezzo>? Valori { get; } = m.Mappe("valori", v => new ValoreGrezzo(v));
    }

    private sealed class ValoreGrezzo(MappaDiNorma m)
    {
        public string? Dal { get; } = m.Testo("dal");
        public string? NotoDal { get; } = m.Testo("noto_dal");
        public string? Vale { get; } = m.Testo("vale");
        public string? Fonte { get; } = m.Testo("fonte");
        public string? Verifica { get; } = m.Testo("verifica");
        public bool Provvisorio { get; } = m.Vero("provvisorio") ?? false;
        public string? Nota { get; } = m.Testo("nota");
    }
}

using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Accerta.Norma.Norme;

/// <summary>
/// Una mappa di un file di <c>norme/</c>, letta campo per campo: un valore illeggibile e un campo che nessuno ha chiesto (un nome sbagliato) sono difetti.
/// Legge i nodi e non usa la riflessione: la libreria si può ridurre e compilare prima dell'uso.
/// </summary>
internal sealed class MappaDiNorma
{
    private readonly string _nome;
    private readonly Dictionary<string, YamlNode> _campi;
    private readonly HashSet<string> _letti = [];
    private readonly List<string> _difetti;

    private MappaDiNorma(string nome, YamlMappingNode nodo, List<string> difetti)
    {
        (_nome, _difetti, Riga) = (nome, difetti, nodo.Start.Line);
        _campi = nodo.Children.ToDictionary(c => c.Key.ToString(), c => c.Value);
    }

    /// <summary>La riga del file in cui comincia.</summary>
    public long Riga { get; }

    /// <summary>I nomi dei campi, nell'ordine del file.</summary>
    public IEnumerable<string> Campi => _campi.Keys;

    /// <summary>La mappa in testa a un file; vuota, con un difetto, se il file non si legge.</summary>
    public static MappaDiNorma Radice(string nome, string yaml, List<string> difetti)
    {
        try
        {
            var flusso = new YamlStream();
            flusso.Load(new StringReader(yaml));
            if (flusso.Documents is [{ RootNode: YamlMappingNode radice }]) return new(nome, radice, difetti);
            if (flusso.Documents.Count > 0) difetti.Add($"{nome}: il file dev'essere una mappa di voci");
        }
        catch (YamlException errore)
        {
            difetti.Add($"{nome}: YAML non leggibile alla riga {errore.Start.Line} ({errore.Message})");
        }
        catch (InvalidOperationException) // YamlDotNet su una parentesi mai chiusa: non dice la riga
        {
            difetti.Add($"{nome}: YAML non leggibile (una parentesi o un apice non si chiude?)");
        }
        return new(nome, [], difetti);
    }

    public string? Testo(string campo) => Campo(campo) switch
    {
        null => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" or "" } => null,
        YamlScalarNode scalare => scalare.Value,
        _ => Difetto<string?>(campo, "dev'essere un valore, non una mappa o un elenco"),
    };

    public int? Intero(string campo) => Testo(campo) is not { } testo ? null
        : int.TryParse(testo, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var valore) ? valore
        : Difetto<int?>(campo, $"«{testo}» non è un numero intero");

    public decimal? Decimale(string campo) => Testo(campo) is not { } testo ? null
        : decimal.TryParse(testo, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valore) ? valore
        : Difetto<decimal?>(campo, $"«{testo}» non è un numero");

    public bool? Vero(string campo) => Testo(campo) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var testo => Difetto<bool?>(campo, $"«{testo}» dev'essere true o false"),
    };

    /// <summary>Un elenco di testi; nullo se il campo non c'è.</summary>
    public List<string>? Testi(string campo) => Elenco(campo)?.Select(n => n.ToString()).ToList();

    /// <summary>Un elenco di numeri interi; nullo se il campo non c'è.</summary>
    public List<int>? Interi(string campo) => Elenco(campo)?.Select(n => int.TryParse(n.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var valore)
        ? valore
        : Difetto(campo, $"«{n}» non è un numero intero", 0)).ToList();

    /// <summary>Una mappa dentro questa; nulla se il campo non c'è.</summary>
    public T? Mappa<T>(string campo, Func<MappaDiNorma, T> leggi) where T : class => Campo(campo) switch
    {
        null => null,
        YamlMappingNode mappa => Leggi(mappa, leggi),
        _ => Difetto<T?>(campo, "dev'essere una mappa di campi"),
    };

    /// <summary>Un elenco di mappe; nullo se il campo non c'è.</summary>
    public List<T>? Mappe<T>(string campo, Func<MappaDiNorma, T> leggi) where T : class => Elenco(campo)?
        .Select(n => n is YamlMappingNode mappa ? Leggi(mappa, leggi) : Difetto<T?>(campo, $"«{n}» dev'essere una mappa di campi")).OfType<T>().ToList();

    /// <summary>Dopo l'ultima lettura: i campi che nessuno ha chiesto hanno un nome sbagliato.</summary>
    public void Chiudi() => _difetti.AddRange(_campi.Keys.Except(_letti).Select(c => $"{_nome}: campo «{c}» sconosciuto, alla riga {_campi[c].Start.Line}"));

    private T Leggi<T>(YamlMappingNode nodo, Func<MappaDiNorma, T> leggi)
    {
        var mappa = new MappaDiNorma(_nome, nodo, _difetti);
        var letta = leggi(mappa);
        mappa.Chiudi();
        return letta;
    }

    private IEnumerable<YamlNode>? Elenco(string campo) => Campo(campo) switch
    {
        null or YamlScalarNode { Value: "" or "null" } => null,
        YamlSequenceNode elenco => elenco.Children,
        _ => Difetto<IEnumerable<YamlNode>?>(campo, "dev'essere un elenco"),
    };

    private YamlNode? Campo(string campo)
    {
        _letti.Add(campo);
        return _campi.GetValueOrDefault(campo);
    }

    private T? Difetto<T>(string campo, string ragione) => Difetto<T?>(campo, ragione, default);

    private T Difetto<T>(string campo, string ragione, T alPostoDi)
    {
        _difetti.Add($"{_nome}: «{campo}», alla riga {_campi[campo].Start.Line}: {ragione}");
        return alPostoDi;
    }
}

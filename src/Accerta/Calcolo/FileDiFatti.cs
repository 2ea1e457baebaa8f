using System.Text.Json;
using System.Text.Json.Nodes;
using Accerta.Casi;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Prestazioni;

namespace Accerta.Calcolo;

/// <summary>Un file scritto da una persona, in JSON o in YAML, con la forma dei casi. Un campo che non esiste è un errore: può essere un nome sbagliato.</summary>
/// <param name="Testo">Il contenuto, com'è scritto.</param>
public sealed record FileDiFatti(JsonObject Testo)
{
    private const int PrimoAnno = 1880;
    private const int UltimoAnno = 2199;

    private static readonly HashSet<string> Campi =
    [
        "data_valutazione", "data_domanda", "decorrenza", "persona", "riconoscimenti", "redditi_personali", "redditi_coniuge", "redditi_altri", "redditi_esclusi",
        "redditi_genitori", "oneri_deducibili", "attivita_lavorativa", "ricovero", "frequenza", "altre_prestazioni", "opzione_esercitata", "ap70_presentato",
        "titolare_da_minore", "titolare_prima_eta_pensionabile", "domanda_dl90_c5", "accertamento_concluso", "distinte_minorazioni",
    ];

    private static readonly HashSet<string> CampiDellaPercentuale = ["menomazioni", "gruppi_concorrenti", "variazione_punti", "eta", "collocamento_mirato"];

    /// <summary>Vero se il file descrive menomazioni da combinare (G-02), e non una persona.</summary>
    public bool DiMenomazioni => Testo.ContainsKey("menomazioni");

    /// <summary>Il giorno che il file chiede di valutare; nullo se non lo dice.</summary>
    /// <exception cref="IngressoNonValidoException">Non è una data.</exception>
    public DateOnly? DataValutazione => Ingresso(Testo).GiornoONullo("data_valutazione");

    /// <summary>Legge il testo di un file.</summary>
    /// <exception cref="IngressoNonValidoException">Il testo non si legge, o non è un oggetto.</exception>
    public static FileDiFatti Leggi(string testo) => new(TestoStrutturato.Leggi(testo.TrimStart('\uFEFF'), "fatti"));

    /// <summary>I fatti di una persona, da valutare in un giorno.</summary>
    /// <exception cref="IngressoNonValidoException">Un campo manca, non si legge, non esiste o viene dopo quel giorno.</exception>
    public Fatti Fatti(DateOnly giorno)
    {
        if (Testo.ContainsKey("quesito")) throw new IngressoNonValidoException("fatti.quesito: ai quesiti risponde «accerta casi»; qui si valutano tutte le prestazioni");
        var ingresso = Soltanto(Campi);
        if (ControlliDeiFatti.CampiIgnoti(Testo).FirstOrDefault() is { } ignoto) throw new IngressoNonValidoException(ignoto);
        var fatti = FattiDelCaso.Leggi(ingresso);
        return ControlliDeiFatti.Contraddizioni(Testo, fatti, giorno).FirstOrDefault() is { } difetto ? throw new IngressoNonValidoException(difetto) : fatti;
    }

    /// <summary>Le menomazioni da combinare.</summary>
    /// <exception cref="IngressoNonValidoException">Un campo manca, non si legge o non esiste.</exception>
    public Menomazioni Menomazioni()
    {
        try
        {
            return CasiRiduzionistico.Leggi(Soltanto(CampiDellaPercentuale));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new IngressoNonValidoException("fatti.menomazioni: una percentuale ha troppi decimali");
        }
    }

    private Ingresso Soltanto(HashSet<string> campi) => Testo.Select(c => c.Key).FirstOrDefault(c => !campi.Contains(c)) is { } ignoto
        ? throw new IngressoNonValidoException($"fatti.{ignoto}: campo sconosciuto")
        : FuoriDalTempo("fatti", Testo).FirstOrDefault() is { } campo
        ? throw new IngressoNonValidoException($"{campo}: l'anno dev'essere fra {PrimoAnno} e {UltimoAnno}")
        : Ingresso(Testo);

    // Un anno come 9999 è un errore di battitura, e i conti sui mesi non avrebbero un dopo.
    private static IEnumerable<string> FuoriDalTempo(string via, JsonNode? nodo) => nodo switch
    {
        JsonObject oggetto => oggetto.SelectMany(c => FuoriDalTempo($"{via}.{c.Key}", c.Value)),
        JsonArray lista => lista.SelectMany((n, i) => FuoriDalTempo($"{via}[{i}]", n)),
        JsonValue v when DateOnly.TryParseExact(v.ToString(), "yyyy-MM-dd", out var giorno) && giorno.Year is < PrimoAnno or > UltimoAnno => [via],
        _ => [],
    };

    private static Ingresso Ingresso(JsonObject testo) => new(JsonSerializer.SerializeToElement(testo), "fatti");
}

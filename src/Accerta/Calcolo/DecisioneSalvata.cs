using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Accerta.Casi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;

namespace Accerta.Calcolo;

/// <summary>Una decisione scritta per intero: fatti, giorno, norme, risultato, motivi. Con le stesse norme si ricalcola byte per byte.</summary>
/// <param name="Documento">Il documento.</param>
/// <param name="Valutazione">La valutazione da cui viene.</param>
public sealed record DecisioneSalvata(JsonObject Documento, ValutazioneEconomica Valutazione)
{
    private static readonly string[] InIngresso = ["giorno", "noto_al", "fatti"];
    private static readonly JsonSerializerOptions Forma = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Il testo da salvare, che finisce con un a capo.</summary>
    public string Testo => VoceJson.Testo(Documento) + "\n";

    /// <summary>Valuta i fatti e ne scrive la decisione.</summary>
    /// <param name="file">I fatti.</param>
    /// <param name="giorno">Il giorno valutato.</param>
    /// <param name="notoAl">Il giorno in cui si decide: i valori conosciuti dopo non contano.</param>
    /// <param name="norme">Le norme.</param>
    /// <exception cref="IngressoNonValidoException">Un campo dei fatti non va.</exception>
    /// <exception cref="NormaAssenteException">Manca un valore per quel giorno.</exception>
    public static DecisioneSalvata Prendi(FileDiFatti file, DateOnly giorno, DateOnly notoAl, NormeVigenti norme)
    {
        var valutazione = ValutazioneEconomica.Valuta(file.Fatti(giorno), new Quadro(norme, giorno, notoAl));
        var documento = new JsonObject
        {
            ["versione"] = 1,
            ["giorno"] = Data(giorno),
            ["noto_al"] = Data(notoAl),
            ["impronta_norme"] = norme.Impronta,
            ["fatti"] = file.Testo.DeepClone(),
            ["risultato"] = CasiEconomici.Esito(valutazione),
            ["importi_non_noti"] = new JsonArray([.. valutazione.SenzaCifra.Select(c => JsonValue.Create(c.Codice()))]),
            ["motivi"] = VoceJson.Di(valutazione.Spiega())["prestazioni"]!.DeepClone(),
        };
        documento["impronte"] = Impronte(documento);
        return new(documento, valutazione);
    }

    // Il risultato si rifà; ciò da cui si è partiti no: se qualcuno lo ritocca, lo dice la sua impronta.
    private static JsonObject Impronte(JsonObject documento) => new(InIngresso.Select(campo => KeyValuePair.Create<string, JsonNode?>(campo,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(documento[campo]?.ToJsonString(Forma) ?? ""))))));

    /// <summary>Ricalcola una decisione salvata con le norme con cui fu presa, se ci sono; altrimenti con le prime.</summary>
    /// <param name="salvata">Il testo salvato.</param>
    /// <param name="disponibili">Le norme disponibili, prima quelle da usare se nessuna ha la stessa impronta.</param>
    /// <exception cref="IngressoNonValidoException">Il testo non è una decisione salvata.</exception>
    /// <exception cref="NormaAssenteException">Manca un valore per quel giorno.</exception>
    public static Ricalcolo Ricalcola(string salvata, IReadOnlyList<NormeVigenti> disponibili)
    {
        var documento = TestoStrutturato.Leggi(salvata.TrimStart('\uFEFF'), "decisione");
        var ingresso = new Ingresso(JsonSerializer.SerializeToElement(documento), "decisione");
        if (ingresso.Intero("versione") != 1) throw ingresso.Difetto("versione", "questa versione legge solo la 1");
        var (giorno, notoAl, impronta) = (ingresso.Giorno("giorno"), ingresso.Giorno("noto_al"), ingresso.Testo("impronta_norme"));
        var fatti = documento["fatti"] as JsonObject ?? throw ingresso.Difetto("fatti", "manca");

        var norme = disponibili.FirstOrDefault(n => n.Impronta == impronta) ?? disponibili[0];
        var rifatta = Prendi(new FileDiFatti(fatti), giorno, notoAl, norme);
        var ritoccati = documento["impronte"] is JsonObject prese
            ? InIngresso.Where(c => $"{prese[c]}" != $"{Impronte(documento)[c]}").Select(c => $"{c}: è stato cambiato dopo la decisione (adesso {InBreve(documento[c])})")
            : ["impronte: mancano, e senza non si sa se i fatti e il giorno sono quelli della decisione"];
        string[] differenze = [.. ritoccati, .. Differenze("", documento, rifatta.Documento).Where(d => !d.StartsWith("impront", StringComparison.Ordinal))];
        return new(impronta, norme.Impronta, differenze, rifatta.Testo == salvata);
    }

    private static IEnumerable<string> Differenze(string via, JsonNode? prima, JsonNode? dopo) => (prima, dopo) switch
    {
        (JsonObject a, JsonObject b) => a.Select(c => c.Key).Union(b.Select(c => c.Key)).SelectMany(c => Differenze(via.Length == 0 ? c : $"{via}.{c}", a[c], b[c])),
        (JsonArray a, JsonArray b) => Coppie(a, b).SelectMany(c => Differenze($"{via}[{c.Chiave}]", c.Prima, c.Dopo)),
        _ => JsonNode.DeepEquals(prima, dopo) ? [] : [$"{via}: {InBreve(prima)} → {InBreve(dopo)}"],
    };

    // Le prestazioni si confrontano per codice, il resto per posizione.
    private static IEnumerable<(string Chiave, JsonNode? Prima, JsonNode? Dopo)> Coppie(JsonArray a, JsonArray b)
    {
        if (PerCodice(a) is { } prima && PerCodice(b) is { } dopo)
            return prima.Keys.Union(dopo.Keys).Select(c => (c, prima.GetValueOrDefault(c), dopo.GetValueOrDefault(c)));
        return Enumerable.Range(0, Math.Max(a.Count, b.Count)).Select(i => ((i + 1).ToString(CultureInfo.InvariantCulture), a.ElementAtOrDefault(i), b.ElementAtOrDefault(i)));
    }

    private static Dictionary<string, JsonNode?>? PerCodice(JsonArray lista)
    {
        var perCodice = new Dictionary<string, JsonNode?>();
        return lista.All(n => n is JsonObject o && o["codice"] is JsonValue codice && perCodice.TryAdd(codice.ToString(), o)) ? perCodice : null;
    }

    private static string InBreve(JsonNode? nodo)
    {
        var testo = nodo switch { null => "assente", JsonValue => nodo.ToString(), _ => nodo.ToJsonString(Forma) };
        return testo.Length <= 120 ? testo : $"{testo[..117]}…";
    }

    private static string Data(DateOnly giorno) => giorno.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Com'è andato un ricalcolo.</summary>
/// <param name="ImprontaSalvata">L'impronta delle norme con cui la decisione fu presa.</param>
/// <param name="ImprontaUsata">L'impronta delle norme con cui si è ricalcolata.</param>
/// <param name="Differenze">Che cosa è diverso, campo per campo; vuoto se il contenuto è lo stesso.</param>
/// <param name="Identica">Vero se il testo è lo stesso, byte per byte.</param>
public sealed record Ricalcolo(string ImprontaSalvata, string ImprontaUsata, IReadOnlyList<string> Differenze, bool Identica)
{
    /// <summary>Vero se si sono trovate le norme di allora.</summary>
    public bool ConLeNormeDiAllora => ImprontaSalvata == ImprontaUsata;
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Pubblico.Simulatore;

/// <summary>Le tappe del simulatore, in ordine.</summary>
public enum Tappa { Persona, Riconoscimenti, Redditi, Altro, Risposta }

/// <summary>Chi è, senza nome: ciò che conta per la legge.</summary>
public sealed class LaPersona
{
    [Required(ErrorMessage = "Scrivi la data di nascita.")] public DateOnly? NatoIl { get; set; }
    [Required(ErrorMessage = "Scegli la cittadinanza.")] public Soggiorno? Soggiorno { get; set; }
    [Required(ErrorMessage = "Di' se vive stabilmente in Italia.")] public bool? Residente { get; set; }
    [Required(ErrorMessage = "Di' se è coniugata, o in unione civile.")] public bool? Coniugata { get; set; }

    public static LaPersona Da(JsonObject fatti)
    {
        if (fatti["persona"] is not JsonObject p) return new();
        return new()
        {
            NatoIl = p.Giorno("data_nascita"),
            Residente = p.Vero("residente_italia") ?? true,
            Coniugata = p.Vero("coniugato") ?? false,
            Soggiorno = ($"{p["cittadinanza"]}", p.Vero("iscritto_anagrafe"), p.Vero("permesso_lungo_periodo"), p.Numero("permesso_mesi")) switch
            {
                ("UE", false, _, _) => Simulatore.Soggiorno.UeNonIscritta,
                ("UE", _, _, _) => Simulatore.Soggiorno.Ue,
                ("EXTRA_UE", _, true, _) => Simulatore.Soggiorno.PermessoLungo,
                ("EXTRA_UE", _, _, >= 12) => Simulatore.Soggiorno.PermessoDiUnAnno,
                ("EXTRA_UE", _, _, _) => Simulatore.Soggiorno.PermessoBreve,
                _ => Simulatore.Soggiorno.Italiana,
            },
        };
    }

    public void Scrivi(JsonObject fatti)
    {
        var persona = new JsonObject { ["data_nascita"] = NatoIl!.Value.Testo, ["residente_italia"] = Residente, ["coniugato"] = Coniugata };
        switch (Soggiorno!.Value)
        {
            case Simulatore.Soggiorno.Italiana: persona["cittadinanza"] = "ITALIANA"; break;
            case Simulatore.Soggiorno.Ue: (persona["cittadinanza"], persona["iscritto_anagrafe"]) = ("UE", true); break;
            case Simulatore.Soggiorno.UeNonIscritta: (persona["cittadinanza"], persona["iscritto_anagrafe"]) = ("UE", false); break;
            case Simulatore.Soggiorno.PermessoLungo: (persona["cittadinanza"], persona["permesso_lungo_periodo"]) = ("EXTRA_UE", true); break;
            case Simulatore.Soggiorno.PermessoDiUnAnno: (persona["cittadinanza"], persona["permesso_mesi"]) = ("EXTRA_UE", 12); break;
            case Simulatore.Soggiorno.PermessoBreve: (persona["cittadinanza"], persona["permesso_mesi"]) = ("EXTRA_UE", 0); break;
        }
        fatti["persona"] = persona;
    }
}

/// <summary>D-02: cittadinanza e titolo di soggiorno, in una domanda sola.</summary>
public enum Soggiorno { Italiana, Ue, UeNonIscritta, PermessoLungo, PermessoDiUnAnno, PermessoBreve }

/// <summary>I giudizi della commissione, già avuti o immaginati.</summary>
public sealed class IRiconoscimenti
{
    public const string Nessuno = "NESSUNO";

    /// <summary>I giudizi di invalidità civile, col codice dei fatti.</summary>
    public static IReadOnlyList<Voce> Invalidita =>
    [
        new(Nessuno, T("Nessuna")),
        new("PARZIALE", T("Invalidità in percentuale, sotto il 100%")),
        new("TOTALE", T("Invalidità totale (100%)")),
        new("TOTALE_ACCOMPAGNAMENTO", T("Invalidità totale con accompagnamento")),
        new("MINORE_DIFFICOLTA", T("Minorenne con difficoltà persistenti"), T("Quelle a svolgere i compiti propri dell'età; vale anche per chi ha problemi di udito.")),
        new("MINORE_ACCOMPAGNAMENTO", T("Minorenne con accompagnamento")),
        new("ULTRA67_DIFFICOLTA", T("Oltre l'età della pensione, con difficoltà persistenti")),
        new("ULTRA67_ACCOMPAGNAMENTO", T("Oltre l'età della pensione, con accompagnamento")),
    ];

    /// <summary>I giudizi sulla vista.</summary>
    public static IReadOnlyList<Voce> LaVista =>
    [
        new(Nessuno, T("Nessuno")),
        new("CIECO_PARZIALE", T("Cieca o cieco parziale"), T("Residuo fino a un ventesimo: «ventesimista».")),
        new("CIECO_ASSOLUTO", T("Cieca o cieco assoluto")),
    ];

    [Required(ErrorMessage = "Scegli che cosa è riconosciuto per l'invalidità civile.")] public string? Civile { get; set; }
    [Range(1, 99, ErrorMessage = "La percentuale va da 1 a 99.")] public int? Percentuale { get; set; }
    [Required(ErrorMessage = "Scegli che cosa è riconosciuto per la cecità.")] public string? Vista { get; set; }
    [Required(ErrorMessage = "Di' se è riconosciuta la sordità.")] public bool? Sordo { get; set; }
    public decimal? MediaDb { get; set; }
    [Required(ErrorMessage = "Scegli che cosa è riconosciuto per l'handicap.")] public EsitoHandicap? Handicap { get; set; }

    public static IRiconoscimenti Da(JsonObject stato)
    {
        if (stato["fatti"]?["riconoscimenti"] is not JsonArray elenco) return new();
        JsonObject? Di(string tipo) => elenco.OfType<JsonObject>().FirstOrDefault(r => $"{r["tipo"]}" == tipo);
        return new()
        {
            Civile = Di("INVALIDITA_CIVILE") is { } civile ? $"{civile["giudizio"]}" : Nessuno,
            Percentuale = (int?)Di("INVALIDITA_CIVILE")?.Numero("percentuale"),
            Vista = Di("CECITA") is { } vista ? $"{vista["giudizio"]}" : Nessuno,
            Sordo = Di("SORDITA") is not null,
            MediaDb = Di("SORDITA")?.Numero("media_db"),
            Handicap = Vocabolario.Cerca<EsitoHandicap>($"{stato["handicap"]}") ?? EsitoHandicap.Nessuno,
        };
    }

    /// <summary>Ciò che insieme non sta: il campo e la frase.</summary>
    public IEnumerable<(string Campo, string Errore)> Difetti()
    {
        if (Civile == "PARZIALE" && Percentuale is null) yield return (nameof(Percentuale), T("Scrivi la percentuale: è nel verbale, da 1 a 99."));
        if (Civile is { } civile && Invalidita.All(v => v.Valore != civile)) yield return (nameof(Civile), T("Scegli una risposta dell'elenco."));
        if (Vista is { } vista && LaVista.All(v => v.Valore != vista)) yield return (nameof(Vista), T("Scegli una risposta dell'elenco."));
        if (MediaDb is < 0 or > 200) yield return (nameof(MediaDb), T("La media va da 0 a 200 decibel."));
    }

    public void Scrivi(JsonObject stato)
    {
        var elenco = new JsonArray();
        if (Civile != Nessuno)
        {
            var civile = new JsonObject { ["tipo"] = "INVALIDITA_CIVILE", ["giudizio"] = Civile };
            if (Civile == "PARZIALE") civile["percentuale"] = Percentuale;
            elenco.Add((JsonNode)civile);
        }
        if (Vista != Nessuno) elenco.Add((JsonNode)new JsonObject { ["tipo"] = "CECITA", ["giudizio"] = Vista });
        if (Sordo == true)
        {
            var sordita = new JsonObject { ["tipo"] = "SORDITA", ["giudizio"] = "SORDO" };
            if (MediaDb is { } media) sordita["media_db"] = media;
            elenco.Add((JsonNode)sordita);
        }
        stato["fatti"]!["riconoscimenti"] = elenco;
        stato["handicap"] = Handicap!.Value.Codice();
    }
}

/// <summary>I redditi che contano: quello dell'anno prima, e quello dell'anno stesso se si sa già.</summary>
public sealed class IRedditi
{
    [Required(ErrorMessage = "Scrivi il reddito: se non ce n'è stato, scrivi 0.")] public Euro? Precedente { get; set; }
    public Euro? InCorso { get; set; }
    public Euro? Coniuge { get; set; }

    public static IRedditi Da(JsonObject fatti, int anno) => new()
    {
        Precedente = Importo(fatti, "redditi_personali", anno - 1),
        InCorso = Importo(fatti, "redditi_personali", anno),
        Coniuge = Importo(fatti, "redditi_coniuge", anno - 1),
    };

    public void Scrivi(JsonObject fatti, int anno)
    {
        fatti["redditi_personali"] = new JsonObject { [$"{anno - 1}"] = Precedente!.Value.Testo };
        if (InCorso is { } inCorso) fatti["redditi_personali"]![$"{anno}"] = inCorso.Testo;
        if (Coniuge is { } coniuge) fatti["redditi_coniuge"] = new JsonObject { [$"{anno - 1}"] = coniuge.Testo };
        else fatti.Remove("redditi_coniuge");
    }

    private static Euro? Importo(JsonObject fatti, string campo, int anno) => (fatti[campo] as JsonObject)?.Numero($"{anno}") is { } numero ? Euro.Esatti(numero) : null;
}

/// <summary>Il giorno, e ciò che può cambiare la risposta.</summary>
public sealed class IlResto
{
    [Required(ErrorMessage = "Scrivi il giorno.")] public DateOnly? Giorno { get; set; }
    [Required(ErrorMessage = "Scrivi il giorno della domanda.")] public DateOnly? Domanda { get; set; }
    public TipoFrequenza? Frequenza { get; set; }
    public DateOnly? FrequenzaDal { get; set; }
    public DateOnly? FrequenzaAl { get; set; }
    public DateOnly? RicoveroDal { get; set; }
    public DateOnly? RicoveroAl { get; set; }
    public Retta? Retta { get; set; }
    public string[]? Altre { get; set; }

    public static IlResto Da(JsonObject stato, DateOnly oggi)
    {
        var (fatti, giorno) = (stato["fatti"]!.AsObject(), stato.Giorno("giorno") ?? oggi);
        var (frequenza, ricovero) = (fatti["frequenza"] as JsonObject, fatti["ricovero"] as JsonObject);
        return new()
        {
            Giorno = giorno,
            Domanda = fatti.Giorno("data_domanda") ?? giorno.AddMonths(-1),
            Frequenza = Vocabolario.Cerca<TipoFrequenza>($"{frequenza?["tipo"]}"),
            FrequenzaDal = frequenza?.Giorno("dal"),
            FrequenzaAl = frequenza?.Giorno("al"),
            RicoveroDal = ricovero?.Giorno("dal"),
            RicoveroAl = ricovero?.Giorno("al"),
            Retta = Vocabolario.Cerca<Retta>($"{ricovero?["retta"]}"),
            Altre = [.. (fatti["altre_prestazioni"] as JsonArray ?? []).OfType<JsonObject>().Select(a => $"{a["codice"]}")],
        };
    }

    /// <summary>Ciò che insieme non sta: il campo e la frase.</summary>
    public IEnumerable<(string Campo, string Errore)> Difetti()
    {
        if (Domanda > Giorno) yield return (nameof(Domanda), T("La domanda viene prima del giorno che guardi."));
        if (Frequenza is not null && FrequenzaDal is null) yield return (nameof(FrequenzaDal), T("Scrivi da quando frequenta."));
        if (Frequenza is null && (FrequenzaDal ?? FrequenzaAl) is not null) yield return (nameof(Frequenza), T("Scegli che cosa frequenta."));
        if (FrequenzaAl < FrequenzaDal) yield return (nameof(FrequenzaAl), T("La fine viene dopo l'inizio."));
        if (RicoveroDal is not null && RicoveroAl is null) yield return (nameof(RicoveroAl), T("Scrivi quando finisce, anche solo previsto."));
        if (RicoveroDal is not null && Retta is null) yield return (nameof(Retta), T("Scegli chi paga il ricovero."));
        if (RicoveroDal is null && RicoveroAl is not null) yield return (nameof(RicoveroDal), T("Scrivi quando comincia il ricovero."));
        if (RicoveroAl < RicoveroDal) yield return (nameof(RicoveroAl), T("La fine viene dopo l'inizio."));
    }

    public void Scrivi(JsonObject stato)
    {
        var fatti = stato["fatti"]!.AsObject();
        stato["giorno"] = Giorno!.Value.Testo;
        fatti["data_domanda"] = Domanda!.Value.Testo;
        fatti["frequenza"] = Frequenza is { } f ? new JsonObject { ["tipo"] = f.Codice(), ["dal"] = FrequenzaDal!.Value.Testo, ["al"] = FrequenzaAl?.Testo } : null;
        fatti["ricovero"] = RicoveroDal is { } dal ? new JsonObject { ["dal"] = dal.Testo, ["al"] = RicoveroAl!.Value.Testo, ["retta"] = Retta!.Value.Codice() } : null;
        fatti["altre_prestazioni"] = new JsonArray([.. (Altre ?? []).Where(a => Vocabolario.Cerca<AltraPrestazione>(a) is not null).Select(a => (JsonNode)new JsonObject { ["codice"] = a })]);
    }
}

/// <summary>Le letture e le scritture che servono ai fatti in JSON.</summary>
internal static class Json
{
    extension(JsonObject oggetto)
    {
        public DateOnly? Giorno(string campo) => DateOnly.TryParseExact($"{oggetto[campo]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var giorno) ? giorno : null;

        public bool? Vero(string campo) => bool.TryParse($"{oggetto[campo]}", out var vero) ? vero : null;

        public decimal? Numero(string campo) => decimal.TryParse($"{oggetto[campo]}", NumberStyles.Number, CultureInfo.InvariantCulture, out var numero) ? numero : null;
    }

    extension(DateOnly giorno)
    {
        public string Testo => giorno.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    extension(Euro euro)
    {
        public string Testo => euro.InEuro.ToString("0.00", CultureInfo.InvariantCulture);
    }
}

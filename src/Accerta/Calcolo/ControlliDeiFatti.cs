using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Casi;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Calcolo;

/// <summary>Ciò che in un file di fatti non può essere vero insieme: si dice, invece di calcolare su un errore di battitura.</summary>
internal static class ControlliDeiFatti
{
    private static readonly Dictionary<string, HashSet<string>> Dentro = new()
    {
        ["persona"] = ["data_nascita", "cittadinanza", "residente_italia", "coniugato", "iscritto_anagrafe", "permesso_mesi", "permesso_lungo_periodo"],
        ["riconoscimenti"] = ["tipo", "giudizio", "percentuale", "media_db", "titolare_dal", "anni_contribuzione"],
        ["ricovero"] = ["dal", "al", "giorni", "retta", "tipo", "documentazione_assistenza_non_esaustiva"],
        ["frequenza"] = ["tipo", "dal", "al"],
        ["altre_prestazioni"] = ["codice", "importo_mensile"],
    };

    /// <summary>I campi che non esistono dentro gli oggetti conosciuti.</summary>
    public static IEnumerable<string> CampiIgnoti(JsonObject testo)
    {
        foreach (var (campo, noti) in Dentro)
        {
            var oggetti = testo[campo] switch
            {
                JsonObject uno => [(campo, uno)],
                JsonArray lista => [.. lista.Select((n, i) => ($"{campo}[{i}]", n as JsonObject)).Where(o => o.Item2 is not null)],
                _ => (List<(string Via, JsonObject? Oggetto)>)[],
            };
            foreach (var (via, oggetto) in oggetti)
                foreach (var ignoto in oggetto!.Select(c => c.Key).Where(c => !noti.Contains(c)))
                    yield return $"fatti.{via}.{ignoto}: campo sconosciuto";
        }
    }

    /// <summary>Le contraddizioni, una per riga.</summary>
    public static IEnumerable<string> Contraddizioni(JsonObject testo, Fatti fatti, DateOnly giorno)
    {
        if (fatti.Persona.Nascita > giorno) yield return $"fatti.persona.data_nascita: viene dopo il giorno valutato, {giorno.Con("il")}";
        else if (fatti.Domanda > giorno) yield return $"fatti.data_domanda: viene dopo il giorno valutato, {giorno.Con("il")}";
        var giudizi = ((testo["riconoscimenti"] as JsonArray) ?? []).OfType<JsonObject>().Select(r => (Tipo: $"{r["tipo"]}", Giudizio: $"{r["giudizio"]}", Percentuale: Numero(r["percentuale"]))).ToList();
        foreach (var tipo in giudizi.GroupBy(g => g.Tipo).Where(g => g.Count() > 1 && g.Key != "CECITA" || g.Count(x => x.Giudizio.StartsWith("CIECO", StringComparison.Ordinal)) > 1))
            yield return $"fatti.riconoscimenti: due giudizi di {tipo.Key} non valgono insieme; scrivi l'ultimo";
        foreach (var g in giudizi)
        {
            if (g.Giudizio == "PARZIALE" && g.Percentuale is >= 100 or <= 0) yield return $"fatti.riconoscimenti: PARZIALE con {g.Percentuale}%; il 100% è TOTALE";
            if (g.Giudizio.StartsWith("TOTALE", StringComparison.Ordinal) && g.Percentuale is not null and not 100) yield return $"fatti.riconoscimenti: {g.Giudizio} con {g.Percentuale}%; TOTALE è il 100%";
        }
        foreach (var campo in new[] { "redditi_personali", "oneri_deducibili", "redditi_coniuge", "redditi_altri" })
            foreach (var (voce, importo) in (testo[campo] as JsonObject) ?? [])
                if (Numero(importo) < 0) yield return $"fatti.{campo}.{voce}: {importo} è meno di zero";
        foreach (var difetto in FuoriMisura(testo)) yield return difetto;
        foreach (var difetto in ControLEta(giudizi.Select(g => g.Giudizio), fatti, giorno)) yield return difetto;
        if (!fatti.Persona.Coniugata && fatti.Redditi.Coniuge.Count > 0) yield return "fatti.redditi_coniuge: la persona non è coniugata; se lo è, scrivi coniugato: true";
        if (fatti.Domanda < fatti.Persona.Nascita) yield return "fatti.data_domanda: viene prima della nascita";
        if (fatti.AltrePrestazioni.Any(a => a.ImportoMensile < Euro.Zero)) yield return "fatti.altre_prestazioni: un importo è meno di zero";
        if (fatti.Frequenza is { } f && f.Al < f.Dal) yield return "fatti.frequenza.al: viene prima di dal";
        if (fatti.Ricovero is { } r)
        {
            if (r.Dal < fatti.Persona.Nascita) yield return "fatti.ricovero.dal: viene prima della nascita";
            if (r.Al < r.Dal) yield return "fatti.ricovero.al: viene prima di dal";
            else if (r.Al is { } al && r.Giorni != al.DayNumber - r.Dal.DayNumber + 1) yield return $"fatti.ricovero.giorni: {r.Giorni}, ma fra dal e al, compresi, sono {al.DayNumber - r.Dal.DayNumber + 1}";
            else if (r.Giorni < 1) yield return $"fatti.ricovero.giorni: {r.Giorni}; almeno 1";
        }
    }

    // Un minore lo era alla domanda. Il giudizio di chi ha passato l'età può venire da una revisione, anni dopo: conta il giorno, e con nessuna norma prima dei 65.
    private static IEnumerable<string> ControLEta(IEnumerable<string> giudizi, Fatti fatti, DateOnly giorno)
    {
        var (allora, adesso) = (Eta.Anni(fatti.Persona.Nascita, fatti.Domanda), Eta.Anni(fatti.Persona.Nascita, giorno));
        foreach (var giudizio in giudizi)
        {
            if (giudizio.StartsWith("MINORE_", StringComparison.Ordinal) && allora >= 18) yield return $"fatti.riconoscimenti: {giudizio}, ma alla domanda la persona aveva {allora} anni";
            if (giudizio.StartsWith("ULTRA67_", StringComparison.Ordinal) && adesso < 65) yield return $"fatti.riconoscimenti: {giudizio}, ma {giorno.Con("il")} la persona ha {adesso} anni";
        }
    }

    // Misure che non esistono: un segno o uno zero di troppo.
    private static IEnumerable<string> FuoriMisura(JsonObject testo)
    {
        foreach (var (via, valore, massimo) in Misure(testo))
            if (valore < 0 || valore > massimo) yield return $"fatti.{via}: {valore.Value.ToString(CultureInfo.InvariantCulture)} non è possibile (da 0 a {massimo})";
    }

    private static IEnumerable<(string Via, decimal? Valore, int Massimo)> Misure(JsonObject testo)
    {
        yield return ("persona.permesso_mesi", Numero((testo["persona"] as JsonObject)?["permesso_mesi"]), 1200);
        yield return ("ricovero.giorni", Numero((testo["ricovero"] as JsonObject)?["giorni"]), 36_600);
        foreach (var giudizio in (testo["riconoscimenti"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return ("riconoscimenti.media_db", Numero(giudizio["media_db"]), 140);
            yield return ("riconoscimenti.anni_contribuzione", Numero(giudizio["anni_contribuzione"]), 80);
        }
    }

    private static decimal? Numero(JsonNode? nodo) =>
        decimal.TryParse($"{nodo}", NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var numero) ? numero : null;
}

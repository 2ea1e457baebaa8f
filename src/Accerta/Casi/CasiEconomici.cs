using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;

namespace Accerta.Casi;

/// <summary>Area «diritti-economici»: E-01…E-09, D-08, D-10.</summary>
internal static class CasiEconomici
{
    public static Risposta Rispondi(Ingresso input, NormeVigenti norme) => input.TestoONullo("quesito") switch
    {
        null => Valutazione(input, norme),
        "MESI_FREQUENZA" => MesiFrequenza(input, norme),
        "ARRETRATI" => DegliArretrati(input, norme),
        "TOTALE_ANNUO" => TotaleAnnuo(input, norme),
        "MODALITA_PAGAMENTO" => ModalitaPagamento(input, norme),
        var quesito => throw new IngressoNonValidoException($"non supportato: quesito «{quesito}»"),
    };

    private static Risposta Valutazione(Ingresso input, NormeVigenti norme)
    {
        var valutazione = ValutazioneEconomica.Valuta(FattiDelCaso.Leggi(input), input.Giorno("data_valutazione"), norme);
        var spiegazioni = valutazione.Spiega();
        var esito = Esito(valutazione);
        esito["escluse"] = Escluse(valutazione.Escluse.Concat(valutazione.NonRiguardano)); // chi chiede può nominarne una qualsiasi
        return new(
            esito,
            spiegazioni.SelectMany(s => s.Motivi).Select(m => m.Regola).Distinct().Order(StringComparer.Ordinal),
            string.Join("; ", spiegazioni.Select(s => $"{s.Prestazione.InParole}: "
                + (s.Spetta ? "spetta" : string.Join(", ", s.Motivi.Where(m => m.Esito is EsitoMotivo.NonSpetta or EsitoMotivo.DaChiarire).Select(m => $"{m.Parole}, {m.Trovato}"))))));
    }

    /// <summary>Il risultato di una valutazione, nella forma dei casi.</summary>
    public static JsonObject Esito(ValutazioneEconomica valutazione) => new()
    {
        ["prestazioni"] = new JsonArray([.. valutazione.Dovute.Select(d => new JsonObject
        {
            ["codice"] = d.Codice.Codice(),
            ["importo_mensile"] = d.ImportoMensile?.ToString(),
            ["mensilita"] = d.Mensilita,
            ["decorrenza"] = Data(d.Decorrenza),
        })]),
        ["escluse"] = Escluse(valutazione.Escluse),
        ["opzioni"] = new JsonArray([.. valutazione.Opzioni.Select(DellOpzione)]),
        ["sospese"] = RispostaAiCasi.Elenco(valutazione.Sospese.Select(s => s.Codice())),
        ["totale_mensile"] = valutazione.TotaleMensile.ToString(),
        ["reddito_considerato"] = valutazione.RedditoConsiderato?.ToString(),
    };

    private static JsonArray Escluse(IEnumerable<PrestazioneEsclusa> escluse) =>
        [.. escluse.Select(e => new JsonObject { ["codice"] = e.Codice.Codice(), ["motivo"] = e.Motivo })];

    private static JsonObject DellOpzione(Opzione opzione)
    {
        var prima = opzione.Coppia.Prima.Codice();
        var seconda = opzione.Coppia.Altra?.Codice() ?? opzione.Coppia.Seconda!.Value.Codice();
        return new()
        {
            ["fra"] = RispostaAiCasi.Elenco([prima, seconda]),
            ["irrevocabile"] = opzione.Coppia.Irrevocabile,
            ["piu_favorevole"] = opzione.ConvieneLaPrima switch { true => prima, false => seconda, null => null },
            ["esercitata"] = opzione.Esercitata,
            ["annuo"] = new JsonObject { [prima] = opzione.AnnuoPrima.ToString(), [seconda] = opzione.AnnuoSeconda?.ToString() },
        };
    }

    private static Risposta MesiFrequenza(Ingresso input, NormeVigenti norme)
    {
        var frequenza = FattiDelCaso.Frequenza(input.Oggetto("frequenza"));
        var periodo = PeriodoDiFrequenza.Di(input.GiornoONullo("data_domanda"), frequenza, norme, frequenza.Dal);
        return new(
            new JsonObject { ["primo_mese"] = Mese(periodo.PrimoMese), ["ultimo_mese"] = periodo.UltimoMese is { } u ? Mese(u) : null, ["mesi"] = periodo.Mesi },
            ["E-02"],
            "dal mese dopo l'inizio (e dopo la domanda) fino al mese in cui la frequenza cessa");
    }

    private static Risposta DegliArretrati(Ingresso input, NormeVigenti norme)
    {
        var decorrenza = input.Giorno("decorrenza");
        PeriodoDiFrequenza? periodo = input.OggettoONullo("frequenza") is { } f
            ? PeriodoDiFrequenza.Di(input.GiornoONullo("data_domanda"), FattiDelCaso.Frequenza(f), norme, decorrenza)
            : null;
        var arretrati = Arretrati.Calcola(input.Codice<CodicePrestazione>("prestazione"), decorrenza, input.Mese("primo_mese_corrente"), norme, periodo);
        return new(
            new JsonObject { ["mesi_arretrati"] = arretrati.Mesi, ["importo_arretrati"] = arretrati.Totale.ToString() },
            ["E-04"],
            string.Join(" + ", arretrati.Rate.Select(r => $"{r.Importo}{(r.Tredicesima ? " (tredicesima)" : "")}")));
    }

    private static Risposta TotaleAnnuo(Ingresso input, NormeVigenti norme) => new(
        new JsonObject
        {
            ["totale_annuo"] = PianoDeiPagamenti.TotaleAnnuo(input.Codici<CodicePrestazione>("prestazioni"), input.Intero("anno"), norme).ToString(),
        },
        ["E-03", "E-11"],
        "importo mensile per le mensilità di ogni prestazione");

    private static Risposta ModalitaPagamento(Ingresso input, NormeVigenti norme)
    {
        var esito = Pagamento.Valuta(input.Importo("importo_mensile"), FattiDelCaso.Modalita(input), norme, input.GiornoONullo("data_valutazione") ?? DateOnly.MaxValue);
        return new(
            new JsonObject { ["ammessa"] = esito.Accettato, ["motivo"] = esito.Rifiuti.FirstOrDefault()?.Codice },
            ["D-10"],
            esito.Match(_ => "si può", rifiuti => rifiuti[0].Trovato));
    }

    private static string Data(DateOnly giorno) => giorno.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Mese(DateOnly giorno) => giorno.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

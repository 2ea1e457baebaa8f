using System.Text.Json.Nodes;
using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;

namespace Accerta.Casi;

/// <summary>Area «agevolazioni»: i diritti che non sono denaro, la classe della card, le cifre fiscali.</summary>
internal static class CasiAgevolazioni
{
    public static Risposta Rispondi(Ingresso input, NormeVigenti norme) => input.TestoONullo("quesito") switch
    {
        null => Diritti(input, norme),
        "DETRAZIONE_AUTO" => DetrazioneAuto(input, norme),
        "DETRAZIONE_ASSISTENZA" => DetrazioneAssistenza(input, norme),
        "FRANCHIGIA_SUCCESSIONE" => FranchigiaSuccessione(input, norme),
        var quesito => throw new IngressoNonValidoException($"non supportato: quesito «{quesito}»"),
    };

    private static Risposta Diritti(Ingresso input, NormeVigenti norme)
    {
        var giorno = input.Giorno("data_valutazione");
        var fatti = FattiDelleAgevolazioni.Leggi(input);
        var valutati = Catalogo.Valuta(fatti, giorno, norme);
        var spettano = valutati.Where(v => v.Esito == EsitoMotivo.Spetta).ToList();
        return new(
            new JsonObject
            {
                ["spettano"] = RispostaAiCasi.Elenco(spettano.Select(v => v.Diritto.Codice)),
                ["non_spettano"] = new JsonArray([.. valutati.Where(v => v.Esito == EsitoMotivo.NonSpetta)
                    .Select(v => new JsonObject { ["codice"] = v.Diritto.Codice, ["motivo"] = v.Mancano[0], ["motivi"] = RispostaAiCasi.Elenco(v.Mancano) })]),
                ["da_chiarire"] = new JsonArray([.. valutati.Where(v => v.Esito == EsitoMotivo.DaChiarire)
                    .Select(v => new JsonObject { ["codice"] = v.Diritto.Codice, ["fatti"] = RispostaAiCasi.Elenco(v.DaChiarire) })]),
                ["classe_card"] = TabellaIV.Classe(fatti, giorno, norme)?.Codice(),
                ["alternativi_nel_mese"] = Catalogo.AlternativiNelMese(valutati),
                ["mesi_figurativi"] = fatti.AnniLavoratiDaInvalido is { } anni && spettano.Any(v => v.Diritto.Codice == "CONTRIBUTI_FIGURATIVI")
                    ? Catalogo.MesiFigurativi(anni, giorno, norme)
                    : null,
            },
            valutati.Where(v => v.Esito != EsitoMotivo.DaChiarire).Select(v => v.Diritto.Regola),
            string.Join("; ", spettano.Select(v => v.Diritto.Titolo)) is { Length: > 0 } titoli ? $"spettano: {titoli}" : "nessun diritto certo");
    }

    private static Risposta DetrazioneAuto(Ingresso input, NormeVigenti norme)
    {
        var detrazione = Detrazioni.PerVeicolo(Positivo(input, "spesa"), Euro.Zero, Giorno(input), norme);
        return Calcolata(new JsonObject { ["spetta"] = true }, detrazione);
    }

    private static Risposta DetrazioneAssistenza(Ingresso input, NormeVigenti norme) => Detrazioni
        .PerAssistenza(Positivo(input, "spesa"), input.Importo("reddito_contribuente"), input.Vero("non_autosufficienza_certificata", seManca: true), Giorno(input), norme)
        .Match(
            detrazione => Calcolata(new JsonObject { ["spetta"] = true }, detrazione),
            rifiuti => new Risposta(
                new JsonObject { ["spetta"] = false, ["motivo"] = rifiuti[0].Codice, ["base"] = Euro.Zero.ToString(), ["detrazione"] = Euro.Zero.ToString() },
                rifiuti.Select(r => r.Regola).Distinct(),
                string.Join("; ", rifiuti.Select(r => r.Trovato))));

    private static Risposta FranchigiaSuccessione(Ingresso input, NormeVigenti norme)
    {
        var quota = Detrazioni.Successione(input.Codice<EsitoHandicap>("handicap"), Positivo(input, "quota"), Giorno(input), norme);
        return new(
            new JsonObject
            {
                ["spetta"] = quota.Franchigia is not null,
                ["motivo"] = quota.Franchigia is null ? "HANDICAP_NON_GRAVE" : null,
                ["franchigia"] = quota.Franchigia?.ToString(),
                ["imponibile"] = quota.Imponibile.ToString(),
            },
            quota.Motivi.Select(m => m.Regola).Distinct(),
            Parole(quota.Motivi));
    }

    private static Risposta Calcolata(JsonObject esito, Detrazione detrazione)
    {
        esito["base"] = detrazione.Base.ToString();
        esito["detrazione"] = detrazione.Importo.ToString();
        return new(esito, detrazione.Motivi.Select(m => m.Regola).Distinct(), Parole(detrazione.Motivi));
    }

    private static string Parole(IEnumerable<Motivo> motivi) => string.Join("; ", motivi.Select(m => $"{m.Parole}: {m.Trovato}"));

    private static Euro Positivo(Ingresso input, string campo) => input.Importo(campo) is { Centesimi: >= 0 } importo
        ? importo
        : throw input.Difetto(campo, "non può essere negativo");

    // Un quesito senza data chiede la regola oggi in vigore.
    private static DateOnly Giorno(Ingresso input) => input.GiornoONullo("data_valutazione") ?? input.GiornoONullo("data_acquisto") ?? DateOnly.MaxValue;
}

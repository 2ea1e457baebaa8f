using System.Text.Json.Nodes;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Casi;

/// <summary>Area «riduzionistico»: G-01, G-02, G-04.</summary>
internal static class CasiRiduzionistico
{
    public static Risposta Rispondi(Ingresso input, NormeVigenti norme) =>
        CalcoloRiduzionistico.Calcola(Leggi(input), norme, DateOnly.MaxValue).Match(Calcolato, Rifiutato);

    public static Menomazioni Leggi(Ingresso input) => new(
        [.. input.Oggetti("menomazioni").Select(Menomazione)],
        [.. input.Oggetti("gruppi_concorrenti").Select(g => new GruppoConcorrente(g.Testo("id"), g.DecimaleONullo("valutazione_unica") is { } v ? Frazione.Da(v) : null))],
        input.InteroONullo("variazione_punti") ?? 0,
        input.InteroONullo("eta"),
        input.Vero("collocamento_mirato", seManca: false));

    private static Risposta Calcolato(PercentualeCalcolata p) => new(
        new JsonObject
        {
            ["esito"] = "CALCOLATO",
            ["esatto"] = p.Esatta.ToString(),
            ["finale"] = p.Finale,
            ["giudizio"] = p.Giudizio.Codice(),
            ["arrotondamento"] = p.Arrotondata ? "ALL_INTERO_PIU_VICINO_ALLA_FINE" : "NESSUNO",
        },
        ["G-01", "G-02", "G-03"],
        p.Formula);

    private static Risposta Rifiutato(IReadOnlyList<Rifiuto> rifiuti) => new(
        new JsonObject
        {
            ["esito"] = "RIFIUTATO",
            ["motivo"] = rifiuti[0].Codice,
            ["motivi"] = RispostaAiCasi.Elenco(rifiuti.Select(r => r.Codice)),
        },
        rifiuti.Select(r => r.Regola).Distinct(),
        string.Join("; ", rifiuti.Select(r => $"{r.Trovato}: {r.Rimedio}")));

    private static Menomazione Menomazione(Ingresso m) => new(
        m.Testo("id"), Frazione.Da(m.Decimale("percentuale")), Tabella(m.Oggetto("tabella")),
        m.TestoONullo("gruppo"), m.Vero("deroga", seManca: false), m.TestoONullo("motivazione"));

    private static VoceDiTabella Tabella(Ingresso t) => t.CodiceMinuscolo<TipoVoce>("tipo") switch
    {
        TipoVoce.Fissa => VoceDiTabella.Fissa(Frazione.Da(t.Decimale("valore"))),
        TipoVoce.Fascia => VoceDiTabella.Fascia(Frazione.Da(t.Decimale("min")), Frazione.Da(t.Decimale("max"))),
        TipoVoce.Analogica => t.Ha("valore")
            ? VoceDiTabella.Analogica(Frazione.Da(t.Decimale("valore")), Frazione.Da(t.Decimale("valore")))
            : VoceDiTabella.Analogica(Frazione.Da(t.Decimale("min")), Frazione.Da(t.Decimale("max"))),
    };
}

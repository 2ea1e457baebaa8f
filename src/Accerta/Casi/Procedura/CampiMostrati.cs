using System.Text.Json;
using Accerta.Documenti.Carte;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;

namespace Accerta.Casi.Procedura;

/// <summary>I nomi dei dati che escono verso un terzo, presi da ciò che esce davvero: ciò che non ha un campo non si può mostrare.</summary>
internal static class CampiMostrati
{
    /// <summary>La copia omissis del verbale (P-02); il giudizio vi si chiama valutazione finale.</summary>
    public static IReadOnlyList<string> Omissis { get; } =
        [.. Nomi<VerbaleOmissis.Contenuto>().Select(n => n == "riconoscimento" ? "valutazione_finale" : n)];

    /// <summary>Il primo livello del QR: se lo stato c'è, e di che tipo.</summary>
    public static IReadOnlyList<string> PrimoLivello(IEnumerable<Accertamento> riconoscimenti) => ["stato", .. riconoscimenti.Select(r => r.Codice().ToLowerInvariant())];

    /// <summary>Il secondo livello .</summary>
    public static IReadOnlyList<string> SecondoLivello(IReadOnlyList<VoceDiSecondoLivello> voci) =>
        [.. Nomi<VoceDiSecondoLivello>().Where(n => n != "percentuale" || voci.Any(v => v.Percentuale is not null))];

    private static IEnumerable<string> Nomi<T>() => typeof(T).GetProperties().Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name));
}

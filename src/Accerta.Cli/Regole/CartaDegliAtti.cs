using System.Text;
using Accerta.Fascicoli;
using Accerta.Persone;

namespace Accerta.Cli.Regole;

/// <summary>Gli atti della procedura, uno per uno, e il disegno degli stati: <c>docs/atti.md</c>. Viene dal catalogo che il programma controlla a ogni atto.</summary>
public static class CartaDegliAtti
{
    /// <summary>Il documento, relativo alla radice.</summary>
    public const string Documento = "docs/atti.md";

    /// <summary>Il documento, in Markdown.</summary>
    public static string InMarkdown()
    {
        var testo = new StringBuilder("""
            # Gli atti, uno per uno

            Generato da `./accerta.sh cli regole`: non si corregge a mano. Ogni cosa che succede a una pratica è un atto: chi lo compie, con quali
            regole, da quale stato a quale, quale avviso parte, quali termini di legge comincia e quali chiude. Il programma ferma qualunque atto che
            questa carta non prevede. Le regole sono in [regole.md](regole.md).

            ## Il disegno degli stati

            ```mermaid
            stateDiagram-v2
                [*] --> CertificatoDisponibile

            """);
        foreach (var (da, verso, atti) in Passaggi()) testo.Append($"    {da} --> {verso}: {atti}\n");
        testo.Append($"    {StatoFascicolo.Concluso} --> [*]\n    {StatoFascicolo.DomandaDecaduta} --> [*]\n```\n\n## Gli atti\n\n");
        testo.Append("| atto | chi | regole | da | verso | avviso | comincia | chiude |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var atto in CatalogoDegliAtti.Tutti)
            testo.Append($"| **{atto.Tipo}**: {atto.InParole} | {Elenco(atto.Chi)} | {atto.Regole} | {(atto.Da is [] ? "qualunque stato" : Elenco(atto.Da))} | "
                         + $"{(atto.Verso is [] ? "lo stesso" : Elenco(atto.Verso))} | {atto.Avviso ?? "—"} | {Elenco(atto.Apre)} | {Elenco(atto.Chiude)} |\n");
        testo.Append("\n## Chi può che cosa\n\n");
        foreach (var ruolo in Enum.GetValues<Ruolo>())
            if (CatalogoDegliAtti.Tutti.Where(a => a.Chi.Contains(ruolo)).ToList() is { Count: > 0 } suoi)
                testo.Append($"- **{ruolo}**: {string.Join(", ", suoi.Select(a => a.Tipo))}\n");
        return testo.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<(StatoFascicolo Da, StatoFascicolo Verso, string Atti)> Passaggi() =>
        from passo in CatalogoDegliAtti.Tutti.SelectMany(a => a.Da.SelectMany(da => a.Verso.Where(v => v != da).Select(verso => (da, verso, a.Tipo))))
        group passo.Tipo by (passo.da, passo.verso) into g
        orderby g.Key.da, g.Key.verso
        select (g.Key.da, g.Key.verso, string.Join(", ", g.Distinct()));

    private static string Elenco<T>(IReadOnlyList<T> cose) => cose is [] ? "—" : string.Join(", ", cose);
}

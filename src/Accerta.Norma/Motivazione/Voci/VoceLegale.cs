using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Motivazione;

/// <summary>La voce di un provvedimento.</summary>
internal static class VoceLegale
{
    public static string Di(SpiegazioneDiPrestazione s) =>
        $"Prestazione: {s.Prestazione.InParole}. Esito: {(s.Spetta ? "riconosciuta" : s.Sospesa ? "riconosciuta, con il pagamento sospeso" : "non riconosciuta")}.\n{Di(s.Motivi)}";

    public static string Di(IReadOnlyList<Motivo> motivi) => string.Join('\n', motivi.Select((m, i) => Righe(i + 1,
    [
        $"Visto: regola {m.Regola}, {m.Articolo}.",
        $"Accertato: {m.Parole}: {m.Trovato}.",
        m.Soglia is { } soglia ? $"Parametro: {soglia}." : null,
        m.ValeDal is { } dal ? $"In vigore: {dal.Con("dal")}." : null,
        m.Fonte is { } fonte ? $"Fonte: {fonte}." : null,
        $"Esito: {InParole(m.Esito)}.",
        m.ProssimoPasso is { } passo ? $"Passo successivo: {passo}." : null,
    ])));

    public static string Di(IReadOnlyList<Rifiuto> rifiuti) => "La richiesta è respinta per i motivi che seguono.\n" + string.Join('\n', rifiuti.Select((r, i) => Righe(i + 1,
    [
        $"Visto: regola {r.Regola}, {Regole.Di(r.Regola).Articolo}.",
        $"Norma: {r.Titolo}.",
        $"Accertato: {r.Trovato}.",
        r.Campo is { } campo ? $"Campo: {campo}." : null,
        $"Esito: {r.Codice}.",
        $"Passo successivo: {r.Rimedio}.",
    ])));

    private static string InParole(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => "il requisito è soddisfatto",
        EsitoMotivo.NonSpetta => "il requisito non è soddisfatto",
        EsitoMotivo.DaChiarire => "la decisione resta sospesa fino al chiarimento",
        EsitoMotivo.Calcolato => "calcolato",
    };

    private static string Righe(int numero, IReadOnlyList<string?> righe) => $"{numero}. {string.Join("\n   ", righe.OfType<string>())}";
}

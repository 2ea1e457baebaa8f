using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>Il giudizio con i suoi effetti, uguale nella copia completa e nella copia omissis.</summary>
internal static class ParteDelGiudizio
{
    public static IEnumerable<Blocco> Blocchi(
        string giudizio, DateOnly? decorrenza, DateOnly? revisione, string? esonero, IReadOnlyList<(string Requisito, bool Presente)> caselle)
    {
        yield return new Titolo("Il giudizio");
        yield return new Riquadro("La commissione ha deciso", giudizio);
        if (decorrenza is not { } dal) yield break;
        yield return new Dati(
            new Dato("Decorrenza", dal.Italiana),
            new Dato("Revisione", revisione is { } mese ? mese.MeseItaliano : $"non prevista{(esonero is { } perche ? $": {perche}" : "")}"));
        if (revisione is not null)
            yield return new Paragrafo("Per la revisione La chiama l'INPS: Lei non deve chiederla. Finché non è conclusa tutti i diritti continuano.");
        if (caselle is []) yield break;
        yield return new Tabella("Contrassegno e agevolazioni fiscali sui veicoli (art. 4 DL 5/2012)", [new("Requisito", 5), new("Esito", 1)],
            [.. caselle.Select(c => (IReadOnlyList<string>)[c.Requisito, c.Presente ? "presente" : "assente"])]);
    }
}

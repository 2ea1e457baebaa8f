using Accerta.Norma.Giudizi;

namespace Accerta.Norma.Motivazione;

/// <summary>G-02: i passi della formula riduzionistica come motivi, dalla menomazione più grave.</summary>
public static class SpiegazioneDellaPercentuale
{
    /// <summary>I motivi di una percentuale calcolata: un motivo per menomazione, poi la variazione, l'arrotondamento e il giudizio.</summary>
    public static IReadOnlyList<Motivo> Di(PercentualeCalcolata calcolata) => [.. Motivi(calcolata)];

    private static IEnumerable<Motivo> Motivi(PercentualeCalcolata c)
    {
        Frazione prima = 0;
        foreach (var passo in c.Passi)
        {
            yield return new("G-02", $"la menomazione «{passo.Nome}»", passo.Contata
                ? $"{passo.Percentuale.Italiana}%: si arriva a {prima.Italiana}% + {passo.Residuo.Italiana}% · {passo.Percentuale.Italiana}% = {passo.Totale.Italiana}%"
                : $"{passo.Percentuale.Italiana}%: troppo lieve per contare", null, EsitoMotivo.Calcolato);
            prima = passo.Totale;
        }
        if (c.Variazione != 0)
            yield return new("G-01", "la variazione della commissione", $"{c.Variazione.Italiana} punti: da {c.PrimaDellaVariazione.Italiana}% a {c.Esatta.Italiana}%", null, EsitoMotivo.Calcolato);
        yield return new("G-02", "il risultato della formula", $"{c.Formula}: {c.Esatta.Italiana}%, nel verbale {c.Finale}%", null, EsitoMotivo.Calcolato)
        {
            MisuraTrovata = new(c.Finale, Unita.Percento),
        };
        yield return new("G-03", "il giudizio", $"{c.Finale}%: {InParole(c.Giudizio)}", null, EsitoMotivo.Calcolato);
    }

    private static string InParole(GiudizioInvalidita giudizio) => giudizio switch
    {
        GiudizioInvalidita.NonInvalido => "non invalido",
        GiudizioInvalidita.Invalido_34_73 => "invalido",
        GiudizioInvalidita.Invalido_74_99 => "invalido con riduzione che dà diritto all'assegno mensile, con gli altri requisiti",
        GiudizioInvalidita.Invalido_100 => "invalido totale",
    };
}

using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>E-03, E-11: ciò che si paga di una prestazione in un mese: la rata, e a dicembre la tredicesima se c'è.</summary>
public static class RateDelMese
{
    /// <summary>Le rate di un mese; nessuna se la prestazione non era ancora dovuta o il mese non è di frequenza.</summary>
    /// <param name="prestazione">Quale.</param>
    /// <param name="decorrenza">Da quando è dovuta.</param>
    /// <param name="importoPersonale">Per l'incremento, l'importo della persona; nullo per le prestazioni con importo di legge.</param>
    /// <param name="mese">Il mese (conta solo mese e anno).</param>
    /// <param name="notoAl">Il giorno in cui si paga: gli importi definitivi usciti dopo non contano.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="frequenza">Per l'indennità di frequenza, i mesi che si pagano; nullo = tutti.</param>
    /// <exception cref="NormaAssenteException">Manca l'importo di quell'anno.</exception>
    public static IReadOnlyList<RataDovuta> Di(
        CodicePrestazione prestazione, DateOnly decorrenza, Euro? importoPersonale, DateOnly mese, DateOnly notoAl, NormeVigenti norme, PeriodoDiFrequenza? frequenza = null)
    {
        var primo = new DateOnly(mese.Year, mese.Month, 1);
        if (importoPersonale is not { } importo)
            return [.. Arretrati.RateDi(prestazione, decorrenza, primo.AddMonths(1), norme, notoAl, frequenza).Where(r => r.Mese == primo)];
        if (primo < new DateOnly(decorrenza.Year, decorrenza.Month, 1)) return [];
        var rata = new RataDovuta(primo, prestazione, Arretrati.NelMese(importo, decorrenza, primo), Tredicesima: false, "importo della persona");
        return primo.Month == 12
            ? [rata, rata with { Importo = Arretrati.Tredicesima(importo, decorrenza, primo, norme), Tredicesima = true }]
            : [rata];
    }
}

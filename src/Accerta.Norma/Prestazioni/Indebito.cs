using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>Una rata del recupero.</summary>
/// <param name="Mese">Primo giorno del mese in cui si trattiene.</param>
/// <param name="Importo">Quanto.</param>
public sealed record RataDiRecupero(DateOnly Mese, Euro Importo);

/// <summary>E-10: ciò che è stato pagato in più, spiegato, e il piano con cui si restituisce. Le prestazioni sono esenti da IRPEF: lordo e netto coincidono.</summary>
/// <param name="Causa">Perché non era dovuto.</param>
/// <param name="Righe">Mese per mese, le sole rate pagate in più.</param>
/// <param name="Compensato">Quanto si è già coperto con ciò che alla persona spettava ancora, dallo stesso ricalcolo.</param>
/// <param name="Importo">Quanto resta da restituire.</param>
/// <param name="Piano">Le rate proposte, in ordine di mese; vuoto se non c'è una prestazione da cui trattenere: si concorda con la persona.</param>
/// <param name="Motivi">Come si è arrivati al piano.</param>
public sealed record Indebito(
    CausaDelRicalcolo Causa, IReadOnlyList<RigaDiRicalcolo> Righe, Euro Compensato, Euro Importo, IReadOnlyList<RataDiRecupero> Piano, IReadOnlyList<Motivo> Motivi)
{
    /// <summary>L'indebito di un ricalcolo; nullo se, fatti i conti, la persona non deve nulla.</summary>
    /// <param name="ricalcolo">Il confronto fra pagato e dovuto.</param>
    /// <param name="rataMensile">Ciò che la persona riceverà al mese: di questo si trattiene al massimo la quota di legge.</param>
    /// <param name="dal">Il primo mese di trattenuta.</param>
    /// <param name="norme">Le norme.</param>
    public static Indebito? Di(Ricalcolo ricalcolo, Euro rataMensile, DateOnly dal, NormeVigenti norme)
    {
        if (ricalcolo.Saldo >= Euro.Zero) return null;
        var importo = Euro.Zero - ricalcolo.Saldo;
        var primo = new DateOnly(dal.Year, dal.Month, 1);
        var quota = norme.Recuperi.QuotaMassimaPercento.Trova(primo, primo);
        var ordinarie = norme.Recuperi.RateOrdinarie.Trova(primo, primo);
        var massima = new Euro(rataMensile.Centesimi * quota.Vale / 100); // per difetto: mai oltre la quota
        var piano = massima > Euro.Zero ? Rate(importo, massima, ordinarie.Vale, primo) : [];
        return new(ricalcolo.Causa, [.. ricalcolo.Righe.Where(r => r.Differenza < Euro.Zero)], ricalcolo.ACredito, importo, piano,
        [
            new("E-10", "quanto è stato pagato in più", ricalcolo.ADebito.Italiano, null, EsitoMotivo.Calcolato),
            new("E-10", "quanto ti spettava ancora", ricalcolo.ACredito.Italiano, null, EsitoMotivo.Calcolato),
            new("E-10", "quanto si restituisce", importo.Italiano, null, EsitoMotivo.Calcolato),
            piano is []
                ? new("E-10", "come", "non c'è una rata da cui trattenere: il piano si concorda", null, EsitoMotivo.DaChiarire)
                : new("E-10", "come", $"{piano.Count} {(piano.Count == 1 ? "rata" : "rate")} fino a {piano[0].Importo.Italiano}", $"al massimo {massima.Italiano} al mese ({quota.Vale}%)", EsitoMotivo.Calcolato, quota.Fonte),
        ]);
    }

    /// <summary>E-10: un piano concordato con la persona, al posto di quello proposto. Ogni rata sta nella quota di legge.</summary>
    /// <param name="importo">Quanto resta da restituire.</param>
    /// <param name="quante">In quante rate.</param>
    /// <param name="rataMensile">Ciò che la persona riceve al mese; zero se nulla: allora la quota non c'è, e versa lei.</param>
    /// <param name="dal">Il primo mese.</param>
    /// <param name="norme">Le norme.</param>
    public static Esito<RataDiRecupero[]> Concorda(Euro importo, int quante, Euro rataMensile, DateOnly dal, NormeVigenti norme)
    {
        if (quante < 1) return new Rifiuto("E-10", "RATE_NON_VALIDE", $"{quante} rate", "scegli almeno una rata", "Rate");
        var primo = new DateOnly(dal.Year, dal.Month, 1);
        var massima = new Euro(rataMensile.Centesimi * norme.Recuperi.QuotaMassimaPercento.Al(primo) / 100);
        RataDiRecupero[] piano = [.. InRate(importo, quante, primo)];
        return massima > Euro.Zero && piano[0].Importo > massima
            ? new Rifiuto("E-10", "RATA_OLTRE_LA_QUOTA", $"{piano[0].Importo.Italiano} al mese: se ne possono trattenere al massimo {massima.Italiano}", "scegli più rate", "Rate")
            : piano;
    }

    private static List<RataDiRecupero> Rate(Euro importo, Euro massima, int ordinarie, DateOnly primo) =>
        InRate(importo, Math.Max(ordinarie, (importo.Centesimi + massima.Centesimi - 1) / massima.Centesimi), primo);

    // Rate uguali, arrotondate in su al centesimo; l'ultima chiude il conto.
    private static List<RataDiRecupero> InRate(Euro importo, long quante, DateOnly primo)
    {
        var rata = new Euro((importo.Centesimi + quante - 1) / quante);
        var rate = new List<RataDiRecupero>();
        for (var resta = importo; resta > Euro.Zero; resta -= rata)
            rate.Add(new(primo.AddMonths(rate.Count), resta < rata ? resta : rata));
        return rate;
    }
}

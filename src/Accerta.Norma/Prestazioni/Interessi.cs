using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Prestazioni;

/// <summary>Un tratto di tempo a un solo tasso.</summary>
/// <param name="Dal">Primo giorno, compreso.</param>
/// <param name="Fine">Giorno in cui finisce, escluso.</param>
/// <param name="TassoPercento">Tasso o variazione annua, in percento.</param>
/// <param name="Importo">Quanto matura, prima dell'arrotondamento finale.</param>
/// <param name="Fonte">Da dove viene il tasso.</param>
public sealed record TrattoDiInteressi(DateOnly Dal, DateOnly Fine, decimal TassoPercento, decimal Importo, string Fonte);

/// <summary>
/// E-04: gli accessori degli arretrati. Dal giorno dopo il termine per provvedere (il 121° dall'AP70) al pagamento, interesse semplice
/// su 365 giorni, tasso periodo per periodo; o la rivalutazione, se è maggiore: mai insieme (L. 412/1991 art. 16 c. 6).
/// </summary>
/// <param name="Dal">Primo giorno di interessi, compreso.</param>
/// <param name="InteressiLegali">Interessi legali.</param>
/// <param name="Rivalutazione">Rivalutazione FOI; nulla se manca l'indice di un anno.</param>
/// <param name="Tratti">Il conto degli interessi legali.</param>
public sealed record Interessi(DateOnly Dal, Euro InteressiLegali, Euro? Rivalutazione, IReadOnlyList<TrattoDiInteressi> Tratti)
{
    /// <summary>Quanto spetta: il maggiore dei due.</summary>
    public Euro Dovuti => Rivalutazione is { } r && r > InteressiLegali ? r : InteressiLegali;

    /// <summary>Il conto in parole: i due accessori, e quale si paga. Se manca un indice FOI lo dice, e la rivalutazione resta da verificare.</summary>
    public IReadOnlyList<Motivo> Motivi =>
    [
        new("E-04", "gli interessi legali", InteressiLegali.Italiano, $"semplici, su 365 giorni, {Dal.Con("dal")}", EsitoMotivo.Calcolato,
            string.Join("; ", Tratti.Select(t => t.Fonte).Distinct()) is { Length: > 0 } fonti ? fonti : null),
        Rivalutazione is { } r
            ? new("E-04", "la rivalutazione monetaria", r.Italiano, "indice FOI senza tabacchi", EsitoMotivo.Calcolato)
            : new("E-04", "la rivalutazione monetaria", "manca l'indice FOI di un anno: si ricalcola quando arriva", "indice FOI senza tabacchi", EsitoMotivo.DaChiarire),
        new("E-04", "si paga il maggiore dei due, mai la somma", Dovuti.Italiano, null, EsitoMotivo.Calcolato),
    ];

    /// <summary>Il primo giorno di interessi dopo un AP70.</summary>
    public static DateOnly DalGiorno(DateOnly ap70, NormeVigenti norme) => norme.Termini.InteressiDopoGiorni.UltimoGiorno(ap70).AddDays(1);

    /// <summary>Calcola gli accessori.</summary>
    /// <param name="arretrati">Le rate arretrate.</param>
    /// <param name="ap70">Il giorno dell'AP70, o della domanda se i dati erano già lì (scelta C33).</param>
    /// <param name="pagamento">Il giorno del pagamento, escluso.</param>
    /// <param name="norme">Le norme.</param>
    /// <exception cref="NormaAssenteException">Manca il tasso legale di un periodo.</exception>
    public static Interessi Calcola(Arretrati arretrati, DateOnly ap70, DateOnly pagamento, NormeVigenti norme)
    {
        var dal = DalGiorno(ap70, norme);
        List<TrattoDiInteressi> legali = [.. arretrati.Rate.SelectMany(r => TrattiDi(r, dal, pagamento, norme.Tassi.TassoLegale)!)];
        var foi = arretrati.Rate.Select(r => TrattiDi(r, dal, pagamento, norme.Tassi.FoiVariazioneMedia, mancaVaBene: true)).ToList();
        Euro? rivalutazione = foi.Contains(null) ? null : Euro.ArrotondaAlCentesimo(Math.Max(0, foi.Sum(t => t!.Sum(x => x.Importo))));
        return new(dal, Euro.ArrotondaAlCentesimo(legali.Sum(t => t.Importo)), rivalutazione, legali);
    }

    // Una rata che matura dopo l'inizio produce interessi dal suo mese.
    private static List<TrattoDiInteressi>? TrattiDi(RataDovuta rata, DateOnly dal, DateOnly pagamento, Serie<decimal> serie, bool mancaVaBene = false)
    {
        var tratti = new List<TrattoDiInteressi>();
        var inizio = rata.Mese > dal ? rata.Mese : dal;
        while (inizio < pagamento)
        {
            var fine = new DateOnly(inizio.Year + 1, 1, 1) is var capodanno && capodanno < pagamento ? capodanno : pagamento;
            var tasso = mancaVaBene ? serie.Cerca(inizio, pagamento) : serie.Trova(inizio, pagamento);
            if (tasso is null) return null;
            var importo = rata.Importo.InEuro * tasso.Vale / 100m * (fine.DayNumber - inizio.DayNumber) / 365m;
            tratti.Add(new(inizio, fine, tasso.Vale, importo, tasso.Fonte));
            inizio = fine;
        }
        return tratti;
    }
}

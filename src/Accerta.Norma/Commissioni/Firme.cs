using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Commissioni;

/// <summary>M-05: le firme sul verbale (L. 295/1990 art. 1; scelta C27).</summary>
public static class Firme
{
    /// <summary>Quante firme di medici servono in quella seduta.</summary>
    public static int Minime(Seduta seduta, NormeVigenti norme, DateOnly giorno) =>
        Composizione.Modello(seduta, norme, giorno).FirmeMinime ?? norme.Termini.FirmeMinime.Al(giorno);

    /// <summary>Tutto ciò che manca alle firme; nessun rifiuto = il verbale è firmato.</summary>
    /// <param name="componenti">Chi era presente alla visita.</param>
    /// <param name="firmatari">I nomi di chi ha firmato; una firma ripetuta vale una volta.</param>
    /// <param name="minime">Quante firme di medici servono.</param>
    public static IEnumerable<Rifiuto> Valuta(IReadOnlyCollection<Membro> componenti, IReadOnlyCollection<string> firmatari, int minime)
    {
        foreach (var estraneo in firmatari.Distinct().Where(f => componenti.All(c => c.Nome != f)))
            yield return new("M-05", "FIRMATARIO_NON_COMPONENTE", $"{estraneo} ha firmato e non era fra i componenti", "togli la firma: firma solo chi era in commissione", "Firme");

        var firme = componenti.Where(c => c.Posto.FirmaComeMedico && firmatari.Contains(c.Nome)).DistinctBy(c => c.Nome).Count();
        if (firme < minime)
            yield return new("M-05", "FIRME_INSUFFICIENTI", $"le firme di medici sono {firme}, ne servono almeno {minime}{ChiManca(componenti, firmatari)}",
                "raccogli le firme che mancano, poi chiudi il verbale", "Firme");

        if (componenti.Any(c => c.Posto == Componente.MedicoDiCategoria && !firmatari.Contains(c.Nome))) // C27: se è presente, deve firmare
            yield return new("M-05", "FIRMA_CATEGORIA_MANCANTE", "il medico dell'associazione di categoria era presente e non ha firmato",
                "fai firmare anche il medico di categoria", "Firme");
    }

    private static string ChiManca(IReadOnlyCollection<Membro> componenti, IReadOnlyCollection<string> firmatari)
    {
        var posti = componenti.Where(c => c.Posto.FirmaComeMedico && !firmatari.Contains(c.Nome)).Select(c => c.Posto.InParole).Distinct().ToList();
        return posti is [] ? "" : $"; non ha ancora firmato: {string.Join(", ", posti)}";
    }
}

using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Visite;

/// <summary>Le date che la commissione scrive nel verbale: decorrenza (G-12) e revisione (B-01).</summary>
public static class DateDelVerbale
{
    /// <summary>Tutti i rifiuti insieme; nessuno = le date stanno in piedi.</summary>
    /// <param name="domandaDel">Il giorno della domanda.</param>
    /// <param name="visitaDel">Il giorno della visita.</param>
    /// <param name="decorrenza">La decorrenza indicata; nulla = il mese dopo la domanda.</param>
    /// <param name="revisione">La revisione indicata; nulla = nessuna.</param>
    public static IEnumerable<Rifiuto> Valuta(DateOnly domandaDel, DateOnly visitaDel, DateOnly? decorrenza, DateOnly? revisione)
    {
        // Mai prima del mese dopo la domanda (L. 118/1971 art. 12), né dopo quello che segue la visita: nulla di ciò che si è visto è futuro.
        var (prima, ultima) = (Termine.PrimoDelMeseSuccessivo(domandaDel), Termine.PrimoDelMeseSuccessivo(visitaDel));
        if (decorrenza < prima || decorrenza > ultima)
            yield return new("G-12", "DECORRENZA_NON_VALIDA", $"una decorrenza {decorrenza.Value.Con("dal")}",
                $"scrivi un giorno {prima.Con("dal")} (mese dopo la domanda) {ultima.Con("al")}, o lascia vuoto", "Decorrenza");
        if (revisione <= visitaDel)
            yield return new("B-01", "REVISIONE_NON_VALIDA", $"una revisione a {revisione.Value.MeseItaliano}, prima della visita", "scrivi un mese futuro, o nessuna revisione", "RevisioneDal");
    }
}

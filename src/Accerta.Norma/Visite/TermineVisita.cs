using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Visite;

/// <summary>Entro quando si fa la prima visita (A-02) e quante volte si può spostare (A-04).</summary>
public static class TermineVisita
{
    /// <summary>L'ultimo giorno utile per la prima visita, compreso.</summary>
    /// <param name="domandaDel">Il giorno della domanda (escluso dal conto).</param>
    /// <param name="urgente">Vero per patologie oncologiche (L. 80/2006) o del DM 2-8-2007.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static DateOnly UltimoGiorno(DateOnly domandaDel, bool urgente, NormeVigenti norme) =>
        Termine.InGiorni((urgente ? norme.Termini.PrimaVisitaUrgenteGiorni : norme.Termini.PrimaVisitaGiorni).Al(domandaDel), domandaDel);

    /// <summary>A-04: la persona può spostare una visita già fissata?</summary>
    /// <param name="spostamenti">Quante volte l'ha già spostata.</param>
    /// <param name="visitaDel">Il giorno della visita fissata.</param>
    /// <param name="oggi">Il giorno della richiesta.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static IEnumerable<Rifiuto> ValutaSpostamento(int spostamenti, DateOnly visitaDel, DateOnly oggi, NormeVigenti norme)
    {
        var massimo = norme.Termini.SpostamentiVisita.Al(oggi);
        if (spostamenti >= massimo)
            yield return new("A-04", "RINVIO_GIA_UTILIZZATO", $"hai già spostato la visita {(massimo == 1 ? "una volta" : $"{massimo} volte")}",
                $"la visita resta fissata per {visitaDel.Con("il")}; se non puoi venire avvisa la segreteria");
        if (oggi >= visitaDel)
            yield return new("A-04", "VISITA_GIA_INIZIATA", $"la visita è {visitaDel.Con("del")}", "se non sei potuto venire avvisa la segreteria");
    }
}

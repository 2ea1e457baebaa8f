using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Visite;

/// <summary>A-07: se nessuno fissa la visita si può diffidare l'ente, e poi andare dal giudice (DPR 698/1994 art. 3).</summary>
public static class Diffida
{
    /// <summary>Il primo giorno in cui si può diffidare (scelta C22).</summary>
    public static DateOnly PossibileDal(DateOnly domandaDel, NormeVigenti norme) => Termine.TrascorsoDal(norme.Termini.DiffidaMesi.UltimoGiorno(domandaDel), norme);

    /// <summary>L'ultimo giorno entro cui la visita va comunque fissata, compreso; dopo, il giudice.</summary>
    public static DateOnly VisitaEntro(DateOnly domandaDel, NormeVigenti norme) => norme.Termini.VisitaDopoDiffidaGiorni.UltimoGiorno(domandaDel);

    /// <summary>Tutti i rifiuti insieme; nessuno = si può diffidare.</summary>
    /// <param name="domandaDel">Il giorno della domanda.</param>
    /// <param name="visitaFissata">Il giorno della visita; nullo se nessuno l'ha fissata.</param>
    /// <param name="oggi">Il giorno della diffida.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static IEnumerable<Rifiuto> Valuta(DateOnly domandaDel, DateOnly? visitaFissata, DateOnly oggi, NormeVigenti norme)
    {
        if (visitaFissata is { } visita)
            yield return new("A-07", "VISITA_GIA_FISSATA", $"la visita è fissata {visita.Con("il")}", "presentati alla visita, o spostala se puoi");
        var dal = PossibileDal(domandaDel, norme);
        if (oggi < dal)
            yield return new("A-07", "TERMINE_NON_TRASCORSO", $"la domanda è {domandaDel.Con("del")}", $"se nessuno ti convoca puoi diffidare {dal.Con("dal")}");
    }
}

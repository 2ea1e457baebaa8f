using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Domande;

/// <summary>
/// G-08: entro quando ci si pronuncia sull'handicap, e quando si può chiedere il certificato provvisorio (art. 2 c. 2 DL 324/1993),
/// che vale solo per i permessi di lavoro e fino al verbale definitivo.
/// </summary>
public static class HandicapProvvisorio
{
    /// <summary>L'ultimo giorno per la pronuncia della commissione, compreso.</summary>
    public static DateOnly PronunciaEntro(DateOnly domandaDel, bool oncologica, NormeVigenti norme) =>
        (oncologica ? norme.Termini.HandicapPronunciaUrgenteGiorni : norme.Termini.HandicapPronunciaGiorni).UltimoGiorno(domandaDel);

    /// <summary>Il primo giorno in cui si può chiedere il certificato provvisorio (scelta C22).</summary>
    public static DateOnly PossibileDal(DateOnly domandaDel, NormeVigenti norme) =>
        Termine.TrascorsoDal(norme.Termini.HandicapProvvisorioGiorni.UltimoGiorno(domandaDel), norme);

    /// <summary>Tutti i rifiuti insieme; nessuno = lo specialista della ASL può rilasciarlo.</summary>
    /// <param name="domandaDel">Il giorno della domanda.</param>
    /// <param name="pronunciataIl">Il giorno in cui la commissione si è pronunciata; nullo se non l'ha fatto.</param>
    /// <param name="chiestoIl">Il giorno della richiesta.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static IEnumerable<Rifiuto> Valuta(DateOnly domandaDel, DateOnly? pronunciataIl, DateOnly chiestoIl, NormeVigenti norme)
    {
        var dal = PossibileDal(domandaDel, norme);
        if (chiestoIl < domandaDel)
            yield return new("G-08", "DATA_NON_VALIDA", $"una richiesta {chiestoIl.Con("del")}, prima della domanda {domandaDel.Con("del")}", "controlla le due date");
        else if (chiestoIl < dal)
            yield return new("G-08", "TERMINE_NON_TRASCORSO", $"dalla domanda sono passati {Termine.Trascorsi(domandaDel, chiestoIl)} giorni", $"puoi chiederlo {dal.Con("dal")}, se la commissione non si pronuncia prima");
        if (pronunciataIl <= chiestoIl)
            yield return new("G-08", "VERBALE_GIA_DEFINITO", $"la commissione si è pronunciata {pronunciataIl.Value.Con("il")}", "usa il verbale della commissione");
    }
}

using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Domande;

/// <summary>D-07: l'aggravamento si chiede passato un certo tempo dalla visita precedente, e il certificato dice che cosa è cambiato.</summary>
public static class Aggravamento
{
    /// <summary>Il primo giorno in cui si può chiedere, compreso: quello in cui i mesi si compiono.</summary>
    public static DateOnly PresentabileDal(DateOnly visitaDel, NormeVigenti norme) => norme.Termini.AggravamentoMesi.UltimoGiorno(visitaDel);

    /// <summary>Tutti i rifiuti insieme; nessuno = si può chiedere. I documenti si allegano finché il verbale non è definitivo (V-01).</summary>
    /// <param name="visitaPrecedente">L'ultima visita (o valutazione sui documenti) conclusa; nulla se non ce n'è.</param>
    /// <param name="elementiDichiarati">Il certificato dice che cosa è peggiorato.</param>
    /// <param name="oncologica">Patologia oncologica: si può chiedere anche prima che la prima domanda sia conclusa (D-06, L. 80/2006).</param>
    /// <param name="giorno">Il giorno della domanda.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static IEnumerable<Rifiuto> Valuta(DateOnly? visitaPrecedente, bool elementiDichiarati, bool oncologica, DateOnly giorno, NormeVigenti norme)
    {
        if (visitaPrecedente is null && !oncologica)
            yield return new("D-07", "NESSUN_GIUDIZIO_DEFINITIVO", "non risulta un riconoscimento che possa essere peggiorato", "presenta una domanda di prima istanza");
        if (visitaPrecedente is { } visita && PresentabileDal(visita, norme) is var dal && giorno < dal)
            yield return new("D-07", "AGGRAVAMENTO_PREMATURO", $"l'ultima visita è {visita.Con("del")}", $"puoi presentare la domanda {dal.Con("dal")}");
        if (!elementiDichiarati)
            yield return new("D-07", "ELEMENTI_AGGRAVAMENTO_MANCANTI", "il certificato non dice che cosa è peggiorato", "chiedi al medico un certificato con gli elementi di aggravamento", "Certificato");
    }
}

using Accerta.Norma.Tempo;

namespace Accerta.Norma.Domande;

/// <summary>Com'è finito un ricorso sul requisito sanitario.</summary>
public enum EsitoGiudizio
{
    /// <summary>Il giudice riconosce il requisito.</summary>
    Accolto,

    /// <summary>Resta ciò che diceva il verbale.</summary>
    Respinto,
}

/// <summary>Da quando spettano le prestazioni (G-12, L-03).</summary>
public static class Decorrenza
{
    /// <summary>G-12: il giorno indicato dal verbale; altrimenti il primo del mese dopo la domanda, o dopo l'aggravamento se viene più tardi.</summary>
    public static DateOnly DelVerbale(DateOnly domandaDel, DateOnly? indicata, DateOnly? aggravamentoDal = null) =>
        indicata ?? MeseDopo(domandaDel, aggravamentoDal);

    /// <summary>L-03: dopo un ricorso. Nulla se è respinto e il verbale non riconosceva niente.</summary>
    /// <param name="esito">L'esito del giudizio.</param>
    /// <param name="domandaDel">Il giorno della domanda originaria.</param>
    /// <param name="delVerbale">La decorrenza del verbale impugnato; nulla se non riconosceva niente.</param>
    /// <param name="aggravamentoDal">Il giorno in cui il giudice colloca l'aggravamento; nullo se il requisito c'era già (scelta C35).</param>
    public static DateOnly? DopoIlGiudizio(EsitoGiudizio esito, DateOnly domandaDel, DateOnly? delVerbale, DateOnly? aggravamentoDal) => esito switch
    {
        EsitoGiudizio.Accolto => MeseDopo(domandaDel, aggravamentoDal),
        EsitoGiudizio.Respinto => delVerbale,
    };

    // Mai prima del mese dopo la domanda (L. 118/1971 art. 12).
    private static DateOnly MeseDopo(DateOnly domandaDel, DateOnly? aggravamentoDal) =>
        Termine.PrimoDelMeseSuccessivo(aggravamentoDal > domandaDel ? aggravamentoDal.Value : domandaDel);
}

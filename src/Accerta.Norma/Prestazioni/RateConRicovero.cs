using Accerta.Norma.Norme;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>E-06: le rate di un periodo in cui c'è stato un ricovero, giorno per giorno.</summary>
public static class RateConRicovero
{
    /// <summary>
    /// Le stesse rate, senza i giorni di ricovero che sospendono l'accompagnamento, e con l'importo ridotto dei ciechi assoluti nei giorni di ricovero
    /// a carico pubblico. Tredicesime e altre prestazioni restano come sono; il mese pieno di ricovero resta, a zero.
    /// </summary>
    /// <param name="rate">Le rate mensili con l'importo intero.</param>
    /// <param name="ricovero">Il ricovero.</param>
    /// <param name="notoAl">Il giorno in cui si calcola.</param>
    /// <param name="norme">Le norme.</param>
    /// <exception cref="NormaAssenteException">Manca un importo di quell'anno.</exception>
    public static IReadOnlyList<RataDovuta> Applica(IEnumerable<RataDovuta> rate, Ricovero ricovero, DateOnly notoAl, NormeVigenti norme)
    {
        var quadro = new Quadro(norme, ricovero.Dal, notoAl);
        var posizione = Posizione.Di(new FattiInRiga { Nascita = ricovero.Dal, Domanda = ricovero.Dal, Ricovero = ricovero }, quadro);
        var (sospende, riduce) = (Requisiti.RicoveroSospende(posizione, quadro), Requisiti.RicoveroRiduce(posizione, quadro));
        return [.. rate.Select(r => r.Tredicesima ? r : r.Prestazione switch
        {
            IndennitaAccompagnamento => sospende ? Togli(r, ricovero, r.Importo) : r,
            PensioneCiechiAssoluti => riduce ? Togli(r, ricovero, r.Importo - Ridotto(r, notoAl, norme)) : r,
            AssegnoMensile or PensioneInabilita or IndennitaFrequenza or IndennitaAccompagnamentoCiechi or PensioneCiechiParziali
                or IndennitaSpecialeVentesimisti or AssegnoVitalizioDecimisti or PensioneSordi or IndennitaComunicazione or IndennitaDrepanocitosi
                or AssegnoSocialeSostitutivo or PrestazioneProvvisoriaMaggiorenni or Incremento => r,
        })];
    }

    private static Euro Ridotto(RataDovuta rata, DateOnly notoAl, NormeVigenti norme) =>
        norme.Prestazioni.Di(PensioneCiechiAssoluti).ImportoRicoverati!.Al(rata.Mese, notoAl);

    private static RataDovuta Togli(RataDovuta rata, Ricovero ricovero, Euro perUnMese)
    {
        var giorni = DateTime.DaysInMonth(rata.Mese.Year, rata.Mese.Month);
        var ultimo = rata.Mese.AddDays(giorni - 1);
        var inizio = ricovero.Dal > rata.Mese ? ricovero.Dal : rata.Mese;
        var fine = ricovero.Al is { } al && al < ultimo ? al : ultimo;
        var dentro = Math.Max(0, fine.DayNumber - inizio.DayNumber + 1);
        return rata with { Importo = rata.Importo - Euro.ArrotondaAlCentesimo(perUnMese.InEuro * dentro / giorni) };
    }
}

using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Visite;

/// <summary>La risposta del presidente a una richiesta di visita a domicilio.</summary>
/// <param name="Accolta">Vero se la visita si fa a domicilio.</param>
/// <param name="NuovaData">Il giorno della visita a domicilio; se è rigettata, della nuova visita ambulatoriale. Nullo se non indicato.</param>
public sealed record DecisioneDelPresidente(bool Accolta, DateOnly? NuovaData);

/// <summary>A-05: la visita a domicilio la chiede il medico con un anticipo minimo; il presidente risponde entro un termine.</summary>
public static class VisitaDomiciliare
{
    /// <summary>L'ultimo giorno per chiederla, compreso.</summary>
    public static DateOnly UltimoGiorno(DateOnly visitaDel, NormeVigenti norme) => norme.Termini.RichiestaDomiciliareGiorni.UltimoGiornoPrima(visitaDel);

    /// <summary>L'ultimo giorno per la risposta del presidente, compreso.</summary>
    public static DateOnly PronunciaEntro(DateOnly ricevutaIl, NormeVigenti norme) => norme.Termini.PronunciaPresidenteGiorni.UltimoGiorno(ricevutaIl);

    /// <summary>La richiesta arriva in tempo?</summary>
    public static IEnumerable<Rifiuto> Valuta(DateOnly richiestaIl, DateOnly visitaDel, NormeVigenti norme)
    {
        var ultimo = UltimoGiorno(visitaDel, norme);
        if (richiestaIl > ultimo)
            yield return new("A-05", "RICHIESTA_TARDIVA", $"la visita è {visitaDel.Con("del")} e la richiesta {richiestaIl.Con("del")}: si poteva chiedere fino {ultimo.Con("al")}",
                "avvisa la segreteria: se la persona non si può muovere l'assenza si giustifica e si fissa un'altra data");
    }

    /// <summary>La decisione del presidente è completa? Tardiva vale lo stesso: non può danneggiare la persona.</summary>
    /// <param name="decisione">La decisione.</param>
    /// <param name="presaIl">Il giorno della decisione.</param>
    public static IEnumerable<Rifiuto> Valuta(DecisioneDelPresidente decisione, DateOnly presaIl)
    {
        if (decisione.NuovaData is null)
            yield return new("A-05", "NUOVA_DATA_MANCANTE", decisione.Accolta ? "la richiesta è accolta ma manca il giorno della visita a domicilio" : "la richiesta è rigettata ma manca la nuova data in ambulatorio",
                "indica il giorno della visita: va comunicato insieme alla risposta", "NuovaData");
        if (decisione.NuovaData < presaIl)
            yield return new("A-05", "DATA_NON_VALIDA", $"una visita {decisione.NuovaData.Value.Con("del")}, prima della decisione {presaIl.Con("del")}", "indica un giorno futuro", "NuovaData");
    }
}

using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Domande;

/// <summary>Il progetto di vita: si chiede nella riforma, lo fa il territorio dopo il verbale (D.Lgs. 62/2024 artt. 18 e 23).</summary>
public static class ProgettoDiVita
{
    /// <summary>Tutti i rifiuti insieme; nessuno = si può chiedere.</summary>
    /// <param name="regime">Il regime della procedura.</param>
    /// <param name="condizioneRiconosciuta">Il verbale definitivo riconosce una condizione di disabilità; nullo se non c'è ancora.</param>
    /// <param name="giaChiesto">Il progetto è già stato chiesto in questa procedura.</param>
    public static IEnumerable<Rifiuto> Valuta(Regime? regime, bool? condizioneRiconosciuta, bool giaChiesto)
    {
        if (regime != Regime.Riforma)
            yield return new("G-00", "PROGETTO_DI_VITA_NON_PREVISTO", "in questo territorio la riforma non è ancora cominciata", "rivolgiti ai servizi sociali del comune");
        if (condizioneRiconosciuta == false)
            yield return new("G-00", "REQUISITO_SANITARIO_MANCANTE", "il verbale non riconosce una condizione di disabilità", "se non sei d'accordo puoi fare ricorso al giudice entro il termine scritto nel verbale");
        if (giaChiesto)
            yield return new("G-00", "PROGETTO_GIA_CHIESTO", "il progetto di vita è già stato chiesto", "attendi: lo trasmettiamo al comune dopo il verbale");
    }

    /// <summary>Vero quando la richiesta si trasmette al comune: il verbale è definitivo e riconosce una condizione di disabilità.</summary>
    public static bool DaTrasmettere(bool? condizioneRiconosciuta) => condizioneRiconosciuta == true;
}

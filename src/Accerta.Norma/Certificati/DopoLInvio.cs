using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Certificati;

/// <summary>Che cosa vale di un certificato quando è stato inviato (C-06, C-07).</summary>
public static class DopoLInvio
{
    /// <summary>C-06: si modificano e si cancellano solo le bozze (scelta C17).</summary>
    /// <param name="numero">Il numero del certificato.</param>
    /// <param name="inviatoIl">Il giorno dell'invio; nullo se è una bozza.</param>
    public static Rifiuto? ValutaModifica(string numero, DateOnly? inviatoIl) => inviatoIl is { } giorno
        ? new("C-06", "CERTIFICATO_GIA_INVIATO", $"il certificato {numero} è stato inviato {giorno.Con("il")}", "invia un nuovo certificato: quello inviato resta com'è")
        : null;

    /// <summary>C-07: la casella dell'accompagnamento non segnata si dice, ma non toglie nulla (Cass. 14412/2019).</summary>
    /// <param name="casellaSegnata">Il medico ha segnato la casella.</param>
    public static Motivo Casella(bool casellaSegnata) => new("C-07",
        casellaSegnata ? "il medico ha segnato la casella dell'accompagnamento" : "la casella non segnata non impedisce di riconoscere l'accompagnamento",
        casellaSegnata ? "casella segnata" : "casella non segnata", null, EsitoMotivo.Calcolato);
}

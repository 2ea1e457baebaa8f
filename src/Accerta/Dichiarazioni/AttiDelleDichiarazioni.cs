using Accerta.Fascicoli;
using static Accerta.Fascicoli.TipoObbligo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Dichiarazioni;

/// <summary>Gli atti delle dichiarazioni annuali (X).</summary>
internal static class AttiDelleDichiarazioni
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.DichiarazioniRichieste, "il lotto delle dichiarazioni chiede i modelli dell'anno", [Sistema], "X-01 X-02", [], [])
        {
            Avviso = "quali dichiarazioni, ed entro quando",
            Apre = [PresentareDichiarazioni],
        },
        new(TipoAtto.DichiarazioneSollecitata, "una dichiarazione manca: si sollecita", [Sistema], "X-02 N-01", [], [])
        {
            Avviso = "il sollecito, con il termine e ciò che succede dopo",
            Legale = true, // se non risponde si ferma il pagamento: serve la prova che l'abbia ricevuto
        },
        new(TipoAtto.DichiarazionePresentata, "la persona presenta una dichiarazione", [Cittadino, Patronato], "X-01 X-02 X-04", [], [])
        {
            Avviso = "ricevuta della dichiarazione",
            Chiude = [PresentareDichiarazioni],
        },
        new(TipoAtto.CertificatoL662Registrato, "si registra il certificato che sostituisce ICLAV e ICRIC per sempre", [Cittadino, Patronato], "X-03", [], [])
        {
            Avviso = "ricevuta del certificato",
        },
    ];
}

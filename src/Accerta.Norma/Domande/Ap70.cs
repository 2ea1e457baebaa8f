using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Domande;

/// <summary>Un invio dei dati socio-economici, rispetto al suo termine.</summary>
/// <param name="GiorniTrascorsi">Giorni dalla comunicazione dell'esito.</param>
/// <param name="Tardivo">Vero se è oltre il termine: si accetta lo stesso e si annota (scelta C34).</param>
public sealed record InvioAp70(int GiorniTrascorsi, bool Tardivo);

/// <summary>I dati socio-economici (AP70): quando si possono anticipare (D-04), entro quando si danno (E-01) e da quando fanno correre gli interessi (E-04).</summary>
public static class Ap70
{
    /// <summary>D-04: i dati si possono dare già con la domanda? Nullo = sì (messaggio INPS 1275/2020). Chi compie l'età quel giorno può.</summary>
    /// <exception cref="NormaAssenteException">La domanda è di prima che i dati comincino.</exception>
    public static Rifiuto? ValutaNellaDomanda(DateOnly nascita, DateOnly domandaDel, NormeVigenti norme)
    {
        var anni = norme.Eta.Ap70NellaDomandaAnni.Al(domandaDel);
        return domandaDel >= Eta.Compleanno(nascita, anni)
            ? null
            : new("D-04", "ETA_INSUFFICIENTE", $"{Eta.Anni(nascita, domandaDel)} anni, meno di {anni}", "dai i dati dopo il verbale definitivo, con il modello AP70");
    }

    /// <summary>E-01: l'ultimo giorno utile, compreso.</summary>
    public static DateOnly UltimoGiorno(DateOnly comunicatoIl, NormeVigenti norme) => norme.Termini.Ap70Giorni.UltimoGiorno(comunicatoIl);

    /// <summary>E-01: l'invio si accetta?</summary>
    public static Esito<InvioAp70> Valuta(DateOnly comunicatoIl, DateOnly inviatoIl, NormeVigenti norme) => inviatoIl < comunicatoIl
        ? new Rifiuto("E-01", "DATA_NON_VALIDA", $"un invio {inviatoIl.Con("del")}, prima della comunicazione {comunicatoIl.Con("del")}", "controlla le due date")
        : new InvioAp70(Termine.Trascorsi(comunicatoIl, inviatoIl), inviatoIl > UltimoGiorno(comunicatoIl, norme));

    /// <summary>E-04: il giorno in cui l'ente ha avuto tutti i dati; nullo se non li ha ancora (scelta C33).</summary>
    /// <param name="domandaDel">Il giorno della domanda.</param>
    /// <param name="datiNellaDomanda">D-04: i dati erano già nella domanda.</param>
    /// <param name="ap70Del">Il giorno dell'AP70; nullo se non è arrivato.</param>
    public static DateOnly? CompletiDal(DateOnly? domandaDel, bool datiNellaDomanda, DateOnly? ap70Del) => datiNellaDomanda ? domandaDel : ap70Del;

    /// <summary>E-04: un pagamento quel giorno porta interessi?</summary>
    public static bool ConInteressi(DateOnly completiDal, DateOnly pagatoIl, NormeVigenti norme) => pagatoIl >= Interessi.DalGiorno(completiDal, norme);
}

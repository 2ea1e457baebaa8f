using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Ricorsi;

/// <summary>Il verbale che si contesta.</summary>
/// <param name="Definitivo">Vero se è definitivo: prima non c'è nulla da contestare.</param>
/// <param name="NotificatoIl">Il giorno della notifica; nullo se la consegna non è provata, e allora il termine non corre (N-01).</param>
/// <param name="InGiudizio">Vero se su questo verbale c'è già un ricorso.</param>
public sealed record VerbaleContestato(bool Definitivo, DateOnly? NotificatoIl, bool InGiudizio);

/// <summary>Un passo del ricorso che ha un termine.</summary>
/// <param name="Regola">La regola.</param>
/// <param name="Parole">Che cosa si fa.</param>
/// <param name="Entro">L'ultimo giorno utile, compreso.</param>
/// <param name="Fonte">Da dove viene il termine.</param>
public sealed record PassoDelRicorso(string Regola, string Parole, DateOnly Entro, string Fonte);

/// <summary>L-01, L-02: l'accertamento tecnico preventivo (art. 445-bis c.p.c.). Quali termini spostano le feste lo dicono i dati (T-01, scelta C19).</summary>
public static class Ricorso
{
    /// <summary>L'ultimo giorno, compreso, per depositare l'istanza: è una decadenza, la sospensione di agosto non la allunga (scelta C21).</summary>
    public static DateOnly UltimoGiorno(DateOnly notificatoIl, NormeVigenti norme) => norme.Termini.RicorsoMesi.UltimoGiorno(notificatoIl);

    /// <summary>Tutti i rifiuti insieme; nessuno = l'istanza è ammissibile.</summary>
    /// <param name="verbale">Il verbale contestato.</param>
    /// <param name="depositataIl">Il giorno del deposito.</param>
    /// <param name="norme">Le norme.</param>
    public static IEnumerable<Rifiuto> ValutaIstanza(VerbaleContestato verbale, DateOnly depositataIl, NormeVigenti norme)
    {
        if (!verbale.Definitivo)
            yield return new("L-01", "NESSUN_GIUDIZIO_DEFINITIVO", "il verbale non è ancora definitivo", "aspetta il verbale definitivo: il termine comincia dalla sua notifica");
        if (verbale.NotificatoIl is { } notificato && depositataIl < notificato)
            yield return new("L-01", "DATA_NON_VALIDA", $"l'istanza {depositataIl.Con("del")} precede la notifica {notificato.Con("del")}", "controlla le due date", "DepositataIl");
        if (verbale.NotificatoIl is { } dal && UltimoGiorno(dal, norme) is var ultimo && depositataIl > ultimo)
            yield return new("L-01", "TERMINE_DECADENZA_SCADUTO", $"il verbale è stato notificato {dal.Con("il")} e il termine è finito {ultimo.Con("il")}",
                "presenta una nuova domanda, o una domanda di aggravamento se la salute è peggiorata");
        if (verbale.InGiudizio)
            yield return new("L-04", "GIUDIZIO_PENDENTE", "su questo verbale c'è già un ricorso", "segui quello in corso");
    }

    /// <summary>L-01: l'ultimo giorno, compreso, in cui il consulente può avvisare la sede INPS.</summary>
    public static PassoDelRicorso AvvisoDelConsulente(DateOnly inizioOperazioni, NormeVigenti norme)
    {
        var termine = norme.Termini.CtuPreavvisoGiorni;
        return new("L-01", "il consulente avvisa la sede INPS", termine.UltimoGiornoPrima(inizioOperazioni), termine.Durata.Trova(inizioOperazioni, inizioOperazioni).Fonte);
    }

    /// <summary>L-02: il termine per il dissenso, fissato dal giudice entro il massimo.</summary>
    /// <param name="comunicatoIl">Il giorno in cui il decreto è comunicato.</param>
    /// <param name="giorniDelGiudice">I giorni che il giudice ha dato.</param>
    /// <param name="norme">Le norme.</param>
    public static Esito<PassoDelRicorso> Dissenso(DateOnly comunicatoIl, int giorniDelGiudice, NormeVigenti norme)
    {
        var termine = norme.Termini.DissensoMassimoGiorni;
        var massimo = termine.Durata.Trova(comunicatoIl, comunicatoIl);
        return giorniDelGiudice >= 1 && giorniDelGiudice <= massimo.Vale
            ? new PassoDelRicorso("L-02", "si contesta il consulente con un atto in cancelleria", termine.UltimoGiorno(comunicatoIl, giorniDelGiudice), massimo.Fonte)
            : new Rifiuto("L-02", "TERMINE_DEL_GIUDICE_NON_VALIDO", $"{giorniDelGiudice} giorni", $"il giudice ne dà da 1 a {massimo.Vale}: controlla il decreto", "GiorniDelGiudice");
    }

    /// <summary>L-02: chi ha dissentito deposita il ricorso; se nessuno dissente il giudice omologa, e non c'è appello.</summary>
    public static PassoDelRicorso RicorsoDopoDissenso(DateOnly dissensoDel, NormeVigenti norme)
    {
        var termine = norme.Termini.RicorsoDopoDissensoGiorni;
        return new("L-02", "chi ha contestato deposita il ricorso, con i motivi", termine.UltimoGiorno(dissensoDel), termine.Durata.Trova(dissensoDel, dissensoDel).Fonte);
    }
}

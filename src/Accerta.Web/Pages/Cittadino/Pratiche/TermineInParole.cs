using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Un termine della pratica come lo legge la persona: chi deve fare che cosa, entro quando, com'è andata.</summary>
/// <param name="Frase">«L'ufficio prestazioni deve decidere che cosa ti spetta».</param>
/// <param name="Entro">L'ultimo giorno utile, compreso, e i giorni che restano.</param>
/// <param name="Come">Com'è andata, in una parola o due.</param>
/// <param name="Tono">Il tono di quelle parole.</param>
/// <param name="Regola">La regola che dà il termine.</param>
public sealed record TermineInParole(string Frase, string Entro, string Come, Tono Tono, string Regola)
{
    public static TermineInParole Di(Obbligo o, DateOnly oggi, string? nome)
    {
        var (puo, cosa) = CheCosa(o.Tipo, nome is null);
        var (chi, verbo) = (o.Proprietario, nome) switch
        {
            (Ruolo.Cittadino, null) => (T("Tu"), puo ? T("puoi") : T("devi")),
            (Ruolo.Cittadino, { } altri) => (altri, puo ? T("può") : T("deve")),
            (var ufficio, _) => (Ufficio(ufficio), puo ? T("può") : T("deve")),
        };
        var (come, tono) = ComEAndata(o, oggi);
        var entro = o.Stato == StatoObbligo.Aperto ? Turno.Scadenza(o.EntroIl, oggi) : o.EntroIl.Entro;
        return new($"{chi} {verbo} {cosa}", o.EraEntroIl is { } prima ? T($"{entro}; prima della proroga era {prima.Detto("il")}") : entro, come, tono, o.Regola);
    }

    private static (string, Tono) ComEAndata(Obbligo o, DateOnly oggi) => o.Stato switch
    {
        StatoObbligo.Aperto when o.EntroIl < oggi => (T("In ritardo"), Tono.Negativo),
        StatoObbligo.Aperto => (T("In corso"), Tono.Informazione),
        StatoObbligo.Adempiuto when o.InRitardo => (T($"Fatto {o.ChiusoIl!.Value.Detto("il")}, in ritardo"), Tono.Attenzione),
        StatoObbligo.Adempiuto => (T($"Fatto {o.ChiusoIl!.Value.Detto("il")}"), Tono.Positivo),
        StatoObbligo.Mancato => (T("Il termine è passato"), Tono.Negativo),
        StatoObbligo.Decaduto => (T("Non serve più"), Tono.Neutro),
    };

    private static string Ufficio(Ruolo ruolo) => ruolo switch
    {
        Ruolo.Cittadino => T("La persona"),
        Ruolo.Commissione => T("La commissione"),
        Ruolo.Segreteria => T("La segreteria della commissione"),
        Ruolo.Cml => T("Il centro medico-legale INPS"),
        Ruolo.Cms => T("La commissione medica superiore"),
        Ruolo.Operatore => T("L'ufficio prestazioni"),
        Ruolo.MedicoCertificatore => T("Il medico"),
        Ruolo.Patronato => T("Il patronato"),
        Ruolo.CollocamentoMirato => T("Il collocamento mirato"),
        Ruolo.GestoreServizi => T("Il gestore di servizi"),
        Ruolo.Revisore or Ruolo.Sistema => T("L'ente"),
    };

    // Vero davanti a ciò che è una facoltà, non un dovere.
    private static (bool Puo, string Cosa) CheCosa(TipoObbligo tipo, bool perSe) => tipo switch
    {
        TipoObbligo.PresentareDomanda => (false, T("presentare la domanda, prima che il certificato scada")),
        TipoObbligo.FareLaVisita => (false, T("fare la visita")),
        TipoObbligo.ConcludereLaProcedura => (false, T("concludere l'intera procedura")),
        TipoObbligo.FissareLaVisitaDopoDiffida => (false, T("fissare la visita, dopo la diffida")),
        TipoObbligo.ConfermareLaData => (true, T("confermare o cambiare la data della visita")),
        TipoObbligo.DecidereLaVisitaDomiciliare => (false, T("decidere sulla visita a domicilio")),
        TipoObbligo.DocumentiPerRevisione => (true, T("mandare i documenti per la revisione")),
        TipoObbligo.ConvalidareIlVerbale => (false, T("controllare il verbale: se tace, il verbale vale com'è")),
        TipoObbligo.PronunciarsiSullHandicap => (false, T("pronunciarsi sull'handicap")),
        TipoObbligo.PresentareAp70 => (false, T("dare i dati economici (AP70)")),
        TipoObbligo.LiquidareSenzaInteressi => (false, perSe ? T("decidere che cosa ti spetta: dopo si aggiungono gli interessi") : T("decidere che cosa spetta: dopo si aggiungono gli interessi")),
        TipoObbligo.PresentareDichiarazioni => (false, T("presentare le dichiarazioni dell'anno")),
        TipoObbligo.GiustificareLAssenza => (true, T("giustificare l'assenza alla visita di revisione")),
        TipoObbligo.FareRicorso => (true, T("fare ricorso al giudice contro il verbale")),
        TipoObbligo.DissentireDallaPerizia => (true, T("contestare la perizia del consulente")),
        TipoObbligo.DepositareIlRicorso => (false, T("depositare il ricorso, con i motivi")),
        TipoObbligo.PagareDopoIlGiudizio => (false, T("pagare ciò che il giudice ha riconosciuto")),
        TipoObbligo.ConsegnareLaCard => (false, T("consegnare la Disability Card")),
    };
}

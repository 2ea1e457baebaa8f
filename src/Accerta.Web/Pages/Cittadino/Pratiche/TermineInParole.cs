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
            (Ruolo.Cittadino, null) => ("Tu", puo ? "puoi" : "devi"),
            (Ruolo.Cittadino, { } altri) => (altri, puo ? "può" : "deve"),
            (var ufficio, _) => (Ufficio(ufficio), puo ? "può" : "deve"),
        };
        var (come, tono) = ComEAndata(o, oggi);
        var entro = o.Stato == StatoObbligo.Aperto ? Turno.Scadenza(o.EntroIl, oggi) : $"entro {o.EntroIl.Con("il")}";
        return new($"{chi} {verbo} {cosa}", o.EraEntroIl is { } prima ? $"{entro}; prima della proroga era {prima.Con("il")}" : entro, come, tono, o.Regola);
    }

    private static (string, Tono) ComEAndata(Obbligo o, DateOnly oggi) => o.Stato switch
    {
        StatoObbligo.Aperto when o.EntroIl < oggi => ("In ritardo", Tono.Negativo),
        StatoObbligo.Aperto => ("In corso", Tono.Informazione),
        StatoObbligo.Adempiuto when o.InRitardo => ($"Fatto {o.ChiusoIl!.Value.Con("il")}, in ritardo", Tono.Attenzione),
        StatoObbligo.Adempiuto => ($"Fatto {o.ChiusoIl!.Value.Con("il")}", Tono.Positivo),
        StatoObbligo.Mancato => ("Il termine è passato", Tono.Negativo),
        StatoObbligo.Decaduto => ("Non serve più", Tono.Neutro),
    };

    private static string Ufficio(Ruolo ruolo) => ruolo switch
    {
        Ruolo.Cittadino => "La persona",
        Ruolo.Commissione => "La commissione",
        Ruolo.Segreteria => "La segreteria della commissione",
        Ruolo.Cml => "Il centro medico-legale INPS",
        Ruolo.Cms => "La commissione medica superiore",
        Ruolo.Operatore => "L'ufficio prestazioni",
        Ruolo.MedicoCertificatore => "Il medico",
        Ruolo.Patronato => "Il patronato",
        Ruolo.CollocamentoMirato => "Il collocamento mirato",
        Ruolo.GestoreServizi => "Il gestore di servizi",
        Ruolo.Revisore or Ruolo.Sistema => "L'ente",
    };

    // Vero davanti a ciò che è una facoltà, non un dovere.
    private static (bool Puo, string Cosa) CheCosa(TipoObbligo tipo, bool perSe) => tipo switch
    {
        TipoObbligo.PresentareDomanda => (false, "presentare la domanda, prima che il certificato scada"),
        TipoObbligo.FareLaVisita => (false, "fare la visita"),
        TipoObbligo.ConcludereLaProcedura => (false, "concludere l'intera procedura"),
        TipoObbligo.FissareLaVisitaDopoDiffida => (false, "fissare la visita, dopo la diffida"),
        TipoObbligo.ConfermareLaData => (true, "confermare o cambiare la data della visita"),
        TipoObbligo.DecidereLaVisitaDomiciliare => (false, "decidere sulla visita a domicilio"),
        TipoObbligo.DocumentiPerRevisione => (true, "mandare i documenti per la revisione"),
        TipoObbligo.ConvalidareIlVerbale => (false, "controllare il verbale: se tace, il verbale vale com'è"),
        TipoObbligo.PronunciarsiSullHandicap => (false, "pronunciarsi sull'handicap"),
        TipoObbligo.PresentareAp70 => (false, "dare i dati economici (AP70)"),
        TipoObbligo.LiquidareSenzaInteressi => (false, $"decidere che cosa {(perSe ? "ti " : "")}spetta: dopo si aggiungono gli interessi"),
        TipoObbligo.PresentareDichiarazioni => (false, "presentare le dichiarazioni dell'anno"),
        TipoObbligo.GiustificareLAssenza => (true, "giustificare l'assenza alla visita di revisione"),
        TipoObbligo.FareRicorso => (true, "fare ricorso al giudice contro il verbale"),
        TipoObbligo.DissentireDallaPerizia => (true, "contestare la perizia del consulente"),
        TipoObbligo.DepositareIlRicorso => (false, "depositare il ricorso, con i motivi"),
        TipoObbligo.PagareDopoIlGiudizio => (false, "pagare ciò che il giudice ha riconosciuto"),
        TipoObbligo.ConsegnareLaCard => (false, "consegnare la Disability Card"),
    };
}

using Accerta.Verbali;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Il giudizio della commissione detto a chi lo riceve.</summary>
public static class GiudizioInParole
{
    public static string Di(Giudizio giudizio, int? percentuale) => giudizio switch
    {
        Giudizio.NonInvalido => T("Non è riconosciuto ciò che avevi chiesto di accertare"),
        Giudizio.Parziale => percentuale is { } p ? T($"È riconosciuta l'invalidità civile del {p}%") : T("È riconosciuta l'invalidità civile parziale"),
        Giudizio.Totale => T("È riconosciuta l'invalidità civile totale (100%)"),
        Giudizio.TotaleAccompagnamento => T("È riconosciuta l'invalidità civile totale (100%), con bisogno di assistenza continua"),
        Giudizio.MinoreDifficolta => T("Sono riconosciute difficoltà persistenti a svolgere i compiti e le funzioni della sua età"),
        Giudizio.MinoreAccompagnamento => T("È riconosciuto il bisogno di assistenza continua, per una persona minorenne"),
        Giudizio.Ultra67Difficolta => T("Sono riconosciute difficoltà persistenti a svolgere i compiti e le funzioni della propria età"),
        Giudizio.Ultra67Accompagnamento => T("Sono riconosciute difficoltà persistenti e il bisogno di assistenza continua"),
        Giudizio.CiecoAssoluto => T("È riconosciuta la cecità civile assoluta"),
        Giudizio.CiecoParziale => T("È riconosciuta la cecità civile parziale"),
        Giudizio.Sordo => T("È riconosciuta la sordità"),
        Giudizio.Handicap => T("È riconosciuto l'handicap (legge 104), non grave"),
        Giudizio.HandicapGrave => T("È riconosciuto l'handicap in situazione di gravità (legge 104)"),
        Giudizio.Collocabile => T("È riconosciuta la disabilità per il collocamento mirato (legge 68)"),
    };

    /// <summary>Le somme possibili; la decisione dirà se spettano. Nulla se il giudizio non apre la fase economica.</summary>
    public static string? CheCosaPuoSpettare(Giudizio giudizio) => giudizio switch
    {
        Giudizio.NonInvalido => null,
        Giudizio.Parziale => T("L'assegno mensile, se la percentuale, il reddito e l'età lo permettono. La decisione ti dirà se ti spetta e perché."),
        Giudizio.Totale => T("La pensione di inabilità, se il reddito personale sta nel limite dell'anno."),
        Giudizio.TotaleAccompagnamento => T("L'indennità di accompagnamento, senza limiti di reddito, e la pensione di inabilità, se il reddito personale sta nel limite dell'anno."),
        Giudizio.MinoreDifficolta => T("L'indennità di frequenza, per i mesi di scuola o di centro, se il reddito della persona minorenne sta nel limite dell'anno."),
        Giudizio.MinoreAccompagnamento => T("L'indennità di accompagnamento, senza limiti di reddito."),
        Giudizio.Ultra67Difficolta => T("Nessuna somma mensile, ma le agevolazioni legate al riconoscimento."),
        Giudizio.Ultra67Accompagnamento => T("L'indennità di accompagnamento, senza limiti di reddito."),
        Giudizio.CiecoAssoluto => T("La pensione dei ciechi assoluti, se il reddito lo permette, e l'indennità di accompagnamento, senza limiti di reddito."),
        Giudizio.CiecoParziale => T("La pensione dei ciechi parziali, se il reddito lo permette, e l'indennità speciale, senza limiti di reddito."),
        Giudizio.Sordo => T("La pensione dei sordi, se l'età e il reddito lo permettono, e l'indennità di comunicazione, senza limiti di reddito."),
        Giudizio.Handicap => T("Nessuna somma mensile, ma le agevolazioni legate al riconoscimento."),
        Giudizio.HandicapGrave => T("Nessuna somma mensile, ma i permessi di lavoro e le altre agevolazioni legate alla gravità."),
        Giudizio.Collocabile => T("Nessuna somma mensile, ma l'iscrizione al collocamento mirato."),
    };
}

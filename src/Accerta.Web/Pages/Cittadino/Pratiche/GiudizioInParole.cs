using Accerta.Verbali;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Il giudizio della commissione detto a chi lo riceve.</summary>
public static class GiudizioInParole
{
    public static string Di(Giudizio giudizio, int? percentuale) => giudizio switch
    {
        Giudizio.NonInvalido => "Non è riconosciuto ciò che avevi chiesto di accertare",
        Giudizio.Parziale => percentuale is { } p ? $"È riconosciuta l'invalidità civile del {p}%" : "È riconosciuta l'invalidità civile parziale",
        Giudizio.Totale => "È riconosciuta l'invalidità civile totale (100%)",
        Giudizio.TotaleAccompagnamento => "È riconosciuta l'invalidità civile totale (100%), con bisogno di assistenza continua",
        Giudizio.MinoreDifficolta => "Sono riconosciute difficoltà persistenti a svolgere i compiti e le funzioni della sua età",
        Giudizio.MinoreAccompagnamento => "È riconosciuto il bisogno di assistenza continua, per una persona minorenne",
        Giudizio.Ultra67Difficolta => "Sono riconosciute difficoltà persistenti a svolgere i compiti e le funzioni della propria età",
        Giudizio.Ultra67Accompagnamento => "Sono riconosciute difficoltà persistenti e il bisogno di assistenza continua",
        Giudizio.CiecoAssoluto => "È riconosciuta la cecità civile assoluta",
        Giudizio.CiecoParziale => "È riconosciuta la cecità civile parziale",
        Giudizio.Sordo => "È riconosciuta la sordità",
        Giudizio.Handicap => "È riconosciuto l'handicap (legge 104), non grave",
        Giudizio.HandicapGrave => "È riconosciuto l'handicap in situazione di gravità (legge 104)",
        Giudizio.Collocabile => "È riconosciuta la disabilità per il collocamento mirato (legge 68)",
    };

    /// <summary>Le somme possibili; la decisione dirà se spettano. Nulla se il giudizio non apre la fase economica.</summary>
    public static string? CheCosaPuoSpettare(Giudizio giudizio) => giudizio switch
    {
        Giudizio.NonInvalido => null,
        Giudizio.Parziale => "L'assegno mensile, se la percentuale, il reddito e l'età lo permettono. La decisione ti dirà se ti spetta e perché.",
        Giudizio.Totale => "La pensione di inabilità, se il reddito personale sta nel limite dell'anno.",
        Giudizio.TotaleAccompagnamento => "L'indennità di accompagnamento, senza limiti di reddito, e la pensione di inabilità, se il reddito personale sta nel limite dell'anno.",
        Giudizio.MinoreDifficolta => "L'indennità di frequenza, per i mesi di scuola o di centro, se il reddito della persona minorenne sta nel limite dell'anno.",
        Giudizio.MinoreAccompagnamento => "L'indennità di accompagnamento, senza limiti di reddito.",
        Giudizio.Ultra67Difficolta => "Nessuna somma mensile, ma le agevolazioni legate al riconoscimento.",
        Giudizio.Ultra67Accompagnamento => "L'indennità di accompagnamento, senza limiti di reddito.",
        Giudizio.CiecoAssoluto => "La pensione dei ciechi assoluti, se il reddito lo permette, e l'indennità di accompagnamento, senza limiti di reddito.",
        Giudizio.CiecoParziale => "La pensione dei ciechi parziali, se il reddito lo permette, e l'indennità speciale, senza limiti di reddito.",
        Giudizio.Sordo => "La pensione dei sordi, se l'età e il reddito lo permettono, e l'indennità di comunicazione, senza limiti di reddito.",
        Giudizio.Handicap => "Nessuna somma mensile, ma le agevolazioni legate al riconoscimento.",
        Giudizio.HandicapGrave => "Nessuna somma mensile, ma i permessi di lavoro e le altre agevolazioni legate alla gravità.",
        Giudizio.Collocabile => "Nessuna somma mensile, ma l'iscrizione al collocamento mirato.",
    };
}

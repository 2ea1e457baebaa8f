using System.Diagnostics;
using Accerta.Dati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Api;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages;

/// <summary>Quando non si può andare avanti: una frase che dice perché, e una via d'uscita.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErroreModel(Preparazione preparazione, OpzioniAccerta opzioni, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public string Titolo { get; private set; } = "";
    public string Spiegazione { get; private set; } = "";
    public string Rimedio { get; private set; } = "";

    /// <summary>Per ritrovare l'accaduto nei registri: solo quando il guasto è nostro.</summary>
    public string? Riferimento { get; private set; }

    public void OnGet(int codice) => Prepara(codice);

    public void OnPost(int codice) => Prepara(codice);

    private void Prepara(int codice)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { Error: var guasto }) codice = Problemi.Stato(guasto);
        Response.StatusCode = codice is >= 400 and <= 599 ? codice : StatusCodes.Status404NotFound;
        (Titolo, Spiegazione, Rimedio) = Response.StatusCode switch
        {
            400 => (T("La richiesta non è arrivata intera"), T("La pagina è rimasta aperta troppo a lungo, oppure qualcosa si è perso nell'invio."), T("Torna indietro, ricarica la pagina e invia di nuovo. Quello che avevi già salvato c'è ancora.")),
            401 or 403 => (T("Questa pagina non è aperta a te"), T("Non hai una relazione con questa pratica, oppure il ruolo con cui sei qui non lo permette."), T("Se pensi che sia un errore, chiedi a chi ti ha dato l'accesso. Se usi più ruoli, esci ed entra con quello giusto.")),
            413 => (T("Il file è troppo grande"), T($"Un documento può essere al massimo di {DocumentiModel.InParole(norme.Termini.AllegatoByteMassimi.Al(clock.GetUtcNow().GiornoInItalia))} (regola V-01): questo è molto più grande, e non l'abbiamo tenuto."), T("Torna indietro e invia un file più piccolo, o dividilo in più file. Quello che avevi già salvato c'è ancora.")),
            429 => (T("Troppe richieste in poco tempo"), T("Per proteggere i dati di tutti ci siamo fermati un momento."), T("Aspetta un minuto e riprova.")),
            503 when opzioni.Demo && !preparazione.Finita.IsCompleted => (T("Il portale si sta preparando"), T("Sto preparando le persone di fantasia e le loro pratiche: succede solo al primo avvio, e bastano pochi secondi."), T("La pagina riprova da sola. Se non vuoi aspettare, ricaricala tu.")),
            503 => (T("Il servizio è fermo per poco"), T("In questo momento non possiamo lavorare sulla tua pratica. Le domande già salvate sono al sicuro."), T("Riprova tra qualche minuto. Se oggi scade un termine, rivolgiti all'ufficio o al patronato.")),
            >= 500 => (T("Qualcosa si è rotto da noi"), T("Non dipende da te. Se non hai visto una ricevuta, l'ultima cosa che hai inviato potrebbe non essere arrivata."), T("Riprova tra qualche minuto: inviare due volte non crea due domande.")),
            _ => (T("Questa pagina non c'è"), T("L'indirizzo può essere scritto male, oppure la pagina è stata spostata."), T("Controlla l'indirizzo, o riparti dalla pagina iniziale.")),
        };
        if (Response.StatusCode is 500 or >= 502) Riferimento = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
    }
}

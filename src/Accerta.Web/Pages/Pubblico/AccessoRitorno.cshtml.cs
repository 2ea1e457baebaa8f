using Accerta.Dati;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Chi torna dal fornitore d'identità: entra, oppure legge perché no.</summary>
[ResponseCache(NoStore = true)]
public sealed class AccessoRitornoModel(RiconosciPersona riconosci, Fornitore? fornitore = null) : PageModel
{
    private const string Schema = CookieAuthenticationDefaults.AuthenticationScheme;

    public AccessoNegato No { get; private set; } = AccessoNegato.TentativoPerso;

    public async Task<IActionResult> OnGetAsync(string? code, string? state, string? error, string? iss, CancellationToken ct)
    {
        if (fornitore is null) return NotFound();
        if (Tentativo.Riprendi(HttpContext, state) is not { } tentativo) return Negato(AccessoNegato.TentativoPerso);
        if (error is not null) return Negato(error is "server_error" or "temporarily_unavailable" ? AccessoNegato.FornitoreFermo : AccessoNegato.Annullato);
        if (code is not { Length: > 0 }) return Negato(AccessoNegato.RispostaNonValida);
        var (chi, no) = await fornitore.ConcludiAsync(tentativo, code, iss, ct);
        if (chi is null) return Negato(no!);

        var identita = new RiconosciPersona.Identita(chi.CodiceFiscale, chi.Nome, chi.Cognome, chi.Nascita, chi.Email);
        if (await riconosci.HandleAsync(identita, tentativo.Lavoro, ct) is not { } nota) return Negato(AccessoNegato.NonRisulti);

        // Per lavoro, con un incarico solo, si entra con quello; con più d'uno si sceglie. Per il resto si è cittadini.
        var incarico = tentativo.Lavoro && nota.Incarichi is [var solo] ? solo : null;
        var principale = Accesso.Identita(nota.Persona, incarico, Schema, chi.Accesso);
        var biscotto = new AuthenticationProperties();
        biscotto.StoreTokens([new AuthenticationToken { Name = "id_token", Value = chi.Gettone }]);
        await HttpContext.SignInAsync(Schema, principale, biscotto);
        return tentativo.Lavoro && incarico is null
            ? RedirectToPage("AccessoRuolo", new { torna = tentativo.Torna })
            : LocalRedirect(RuoloInParole.DopoLAccesso(principale, tentativo.Torna, locale: true));
    }

    private PageResult Negato(AccessoNegato no)
    {
        (No, ViewData["Titolo"], Response.StatusCode) = (no, no.Titolo, no.Stato);
        return Page();
    }
}

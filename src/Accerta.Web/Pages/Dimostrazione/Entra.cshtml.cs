using Accerta.Dati;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Dimostrazione;

/// <summary>Fa entrare come una persona inventata. Fuori dalla dimostrazione questa cartella non esiste: risponde «non trovato».</summary>
public sealed class EntraModel(AccertaDb db) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/accesso");

    public async Task<IActionResult> OnPostAsync(Guid persona, Guid? incarico, string? torna, CancellationToken ct)
    {
        const string schema = CookieAuthenticationDefaults.AuthenticationScheme;
        if (await Accesso.IdentitaAsync(db, persona, incarico, schema, ct) is not { } identita) return NotFound();
        await HttpContext.SignInAsync(schema, identita);
        return LocalRedirect(RuoloInParole.DopoLAccesso(identita, torna, Url.IsLocalUrl(torna)));
    }
}

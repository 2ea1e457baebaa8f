using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Manda dal fornitore d'identità chi vuole entrare, e ricorda dove voleva andare.</summary>
[ResponseCache(NoStore = true)]
public sealed class AccessoAvviaModel(Fornitore? fornitore = null) : PageModel
{
    public AccessoNegato No { get; private set; } = AccessoNegato.FornitoreFermo;

    public async Task<IActionResult> OnGetAsync(string? torna, bool lavoro, CancellationToken ct)
    {
        if (fornitore is null) return NotFound();
        var tentativo = Tentativo.Nuovo(Url.IsLocalUrl(torna) ? torna : null, lavoro || RuoloInParole.DiChiLavora(torna));
        if (await fornitore.IndirizzoAsync(tentativo, ct) is { } indirizzo)
        {
            tentativo.Ricorda(HttpContext);
            return Redirect(indirizzo);
        }
        (ViewData["Titolo"], Response.StatusCode) = (No.Titolo, No.Stato);
        return Page();
    }
}

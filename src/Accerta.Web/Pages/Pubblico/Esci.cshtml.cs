using Accerta.Web.Identita;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Si esce solo con un invio: un collegamento altrui non può far uscire nessuno. Si esce di qui e, se si era entrati di là, anche dal fornitore d'identità.</summary>
public sealed class EsciModel(Fornitore? fornitore = null) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var gettone = await HttpContext.GetTokenAsync("id_token");
        await HttpContext.SignOutAsync();
        return fornitore is not null && gettone is not null && await fornitore.UscitaAsync(gettone, ct) is { } uscita ? Redirect(uscita) : LocalRedirect("/");
    }
}

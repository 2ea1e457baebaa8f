using Accerta.Attestazioni;
using Accerta.Norma.Domande;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Q-02, primo livello: se il riconoscimento vale adesso e di che tipo è. Un codice non valido non dice perché .</summary>
public sealed class CodiceModel(VerificaQr verifica, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Accertamento> Riconoscimenti { get; private set; } = [];
    public DateTimeOffset Adesso { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(string codice, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Riconoscimenti = await verifica.HandleAsync(codice, ct);
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Una pagina di una pratica: la trova solo chi ne è l'interessato o lo rappresenta; per gli altri non esiste.</summary>
public abstract class PaginaDellaPratica(AccertaDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Pratica Pratica { get; private set; } = null!;
    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
    public bool PerSe => Pratica.InteressatoId == Attore.PersonaId;

    protected AccertaDb Db => db;
    protected Attore Attore => User.ComeAttore();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Relazione.TrovaAsync(db, Id, Attore, Oggi, HttpContext.RequestAborted) is null)
        {
            context.Result = NotFound();
            return;
        }
        Pratica = await Pratica.LeggiAsync(db, Id, HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Una chiave nuova per il modulo che si apre: premuto due volte, dà la stessa ricevuta.</summary>
    protected Guid NuovaChiave() => Guid.CreateVersion7(clock.GetUtcNow());
}

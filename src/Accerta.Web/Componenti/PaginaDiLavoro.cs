using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Componenti;

/// <summary>Una pagina di chi lavora: chi è entrato, che giorno è, e la chiave che fa valere una volta sola ciò che si manda.</summary>
public abstract class PaginaDiLavoro(TimeProvider clock) : PageModel
{
    /// <summary>La chiave di idempotenza: nasce con la pagina e torna con il modulo.</summary>
    [BindProperty] public Guid Chiave { get; set; }

    public DateTimeOffset Adesso { get; } = clock.GetUtcNow();
    public DateOnly Oggi => Adesso.GiornoInItalia;

    protected Attore Attore => User.ComeAttore();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsPost(Request.Method)) NuovaChiave();
    }

    protected void NuovaChiave() => Chiave = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>Se l'atto è riuscito si torna a leggere la pagina (o un'altra); se no la pagina dice tutti i no, e tiene ciò che era scritto.</summary>
    protected async Task<IActionResult> DopoAsync<T>(Esito<T> esito, Func<Task<bool>> leggi, string? vai = null)
    {
        if (esito.Accettato) return vai is null ? Redirect(Request.Path) : LocalRedirect(vai);
        return await leggi() ? this.Mostra(esito.Rifiuti) : NotFound();
    }
}

using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>Per chi si chiede: solo chi rappresenta qualcuno lo deve dire.</summary>
public sealed class IndexModel(AccertaDb db, TimeProvider clock) : PageModel
{
    private IReadOnlyList<PersonaMia> _persone = [];

    [BindProperty, Required(ErrorMessage = "Scegli per chi chiedi il riconoscimento.")] public Guid? Per { get; set; }

    public IReadOnlyList<Voce> Scelte => [.. _persone.Select(p => new Voce($"{p.Id}", p.SonoIo ? T("Per me") : T($"Per {p.Nome}")))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _persone = await PersonaMia.ElencoAsync(db, User.ComeAttore().PersonaId, clock.GetUtcNow().GiornoInItalia, HttpContext.RequestAborted);
        await next();
    }

    public IActionResult OnGet() => User.ComeAttore().Ruolo == Ruolo.Patronato ? Redirect("/patronato") : _persone is [_] ? Redirect("/cittadino/domande/nuova/certificato") : Page();

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        return _persone.SingleOrDefault(p => p.Id == Per) switch
        {
            null => NotFound(),
            { SonoIo: true } => Redirect("/cittadino/domande/nuova/certificato"),
            var altra => Redirect($"/cittadino/domande/nuova/certificato?per={altra.Id}"),
        };
    }
}

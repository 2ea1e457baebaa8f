using Accerta.Dati;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Chi ha più ruoli sceglie con quale stare qui: uno per volta.</summary>
[Authorize]
public sealed class AccessoRuoloModel(AccertaDb db, TimeProvider clock, Fornitore? fornitore = null) : PageModel
{
    /// <param name="IncaricoId">Nullo per stare da cittadino.</param>
    public sealed record DaScegliere(Guid? IncaricoId, string Nome, string Dove);

    [BindProperty(SupportsGet = true)] public string? Torna { get; set; }

    public IReadOnlyList<DaScegliere> Ruoli { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (fornitore is null) return NotFound(); // nella dimostrazione si cambia persona
        var sedi = await db.Sedi.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Nome, ct);
        Ruoli =
        [
            .. from i in await RiconosciPersona.InCorsoAsync(db, User.ComeAttore().PersonaId, clock.GetUtcNow().GiornoInItalia, ct)
               select new DaScegliere(i.Id, Campo.Maiuscola(i.Qualifica), i.SedeId is { } sede && sedi.TryGetValue(sede, out var nome) ? nome : ""),
            new(null, T("Cittadino"), T("Per le tue domande e per quelle di chi rappresenti.")),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? incarico, CancellationToken ct)
    {
        if (fornitore is null) return NotFound();
        const string schema = CookieAuthenticationDefaults.AuthenticationScheme;
        var io = User.ComeAttore().PersonaId;
        var scelto = (await RiconosciPersona.InCorsoAsync(db, io, clock.GetUtcNow().GiornoInItalia, ct)).SingleOrDefault(i => i.Id == incarico);
        if (incarico is not null && scelto is null) return Forbid();
        var principale = Accesso.Identita(await db.Persone.AsNoTracking().SingleAsync(p => p.Id == io, ct), scelto, schema, User.ConCheCosa());
        await HttpContext.SignInAsync(schema, principale, (await HttpContext.AuthenticateAsync(schema)).Properties);
        return LocalRedirect(RuoloInParole.DopoLAccesso(principale, Torna, Url.IsLocalUrl(Torna)));
    }
}

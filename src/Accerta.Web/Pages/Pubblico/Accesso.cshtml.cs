using Accerta.Dati;
using Accerta.Web.Identita;
using Accerta.Web.Pages.Dimostrazione;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>La porta del portale: SPID e CIE, se configurati; solo nella dimostrazione le persone inventate (<see cref="EntraModel"/>).</summary>
public sealed class AccessoModel(OpzioniAccerta opzioni, AccertaDb db, TimeProvider clock, Fornitore? fornitore = null) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Torna { get; set; }

    public bool Demo => opzioni.Demo;

    public bool Attivo => fornitore is not null;

    public IReadOnlyList<PersoneDaProvare.Gruppo> Gruppi { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Demo) Gruppi = await PersoneDaProvare.ElencoAsync(db, clock, ct);
    }
}

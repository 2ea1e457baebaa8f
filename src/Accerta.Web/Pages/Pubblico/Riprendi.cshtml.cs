using Accerta.Dati;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Chi rientra ritrova ciò che aveva mandato a sessione finita: lo rilegge e lo manda lui, con un gettone nuovo.</summary>
[Authorize]
public sealed class RiprendiModel(ModuliConservati moduli, OpzioniAccerta opzioni) : PageModel
{
    public ModuloConservato? Modulo { get; private set; }
    public bool StessoRuolo { get; private set; }
    public bool Demo => opzioni.Demo;
    public string Casa => RuoloInParole.DopoLAccesso(User, torna: null, locale: false);

    /// <summary>Le risposte scritte a mano: senza sì, no e codici, che da soli non dicono nulla.</summary>
    public IReadOnlyList<string> Scritte => [.. Modulo!.Campi.Select(c => c.Value.Trim()).Where(v => v.Length > 3 && !bool.TryParse(v, out _) && !Guid.TryParse(v, out _)).Distinct()];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var io = User.ComeAttore();
        Modulo = await moduli.DiAsync(io.PersonaId, ct);
        StessoRuolo = Modulo is { } modulo && (modulo.Ruolo, modulo.IncaricoId) == (io.Ruolo, io.IncaricoId);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await moduli.ButtaAsync(User.ComeAttore().PersonaId, ct);
        return LocalRedirect(Casa);
    }
}

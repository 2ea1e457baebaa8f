using Accerta.Norma.Diritti;
using Accerta.Norma.Norme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Un diritto: a chi spetta, dove si chiede, che cosa portare.</summary>
public sealed class DirittoModel(NormeVigenti norme) : PageModel
{
    public Diritto Diritto { get; private set; } = null!;

    public IActionResult OnGet(string codice)
    {
        if (Catalogo.Codici.FirstOrDefault(c => c.Equals(codice, StringComparison.OrdinalIgnoreCase)) is not { } trovato) return NotFound();
        Diritto = norme.Diritti.Di(trovato);
        return Page();
    }
}

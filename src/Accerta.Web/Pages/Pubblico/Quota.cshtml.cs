using Accerta.Norma.Diritti;
using Accerta.Norma.Norme;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>S-35 per i datori di lavoro: dai dipendenti alla quota.</summary>
public sealed class QuotaModel(NormeVigenti norme) : PageModel
{
    private const int Massimo = 10_000_000;

    [BindProperty(SupportsGet = true)] public int? Dipendenti { get; set; }

    public Quota? Quota { get; private set; }

    public IActionResult OnGet()
    {
        if (!Request.Query.ContainsKey(nameof(Dipendenti))) return Page();
        if (ModelState.IsValid && Dipendenti is null) ModelState.AddModelError(nameof(Dipendenti), T("Scrivi quanti sono i dipendenti: se non ce ne sono, scrivi 0."));
        if (Dipendenti is < 0 or > Massimo) ModelState.AddModelError(nameof(Dipendenti), T($"I dipendenti vanno da 0 a {Massimo}: hai scritto {Dipendenti}."));
        if (!ModelState.IsValid) return this.DaCorreggere();
        Quota = QuotaDiRiserva.Di(Dipendenti!.Value, norme);
        return Page();
    }

    internal static string ConDisabilita(int quante) => quante switch
    {
        0 => T("Nessuna persona con disabilità"),
        1 => T("1 persona con disabilità"),
        _ => T($"{quante} persone con disabilità"),
    };

    internal static string DiCategorieProtette(int quante) => quante switch
    {
        0 => T("Nessun obbligo per le categorie protette dell'art. 18 (orfani, coniugi superstiti e persone equiparate)."),
        1 => T("Più 1 persona delle categorie protette dell'art. 18 (orfani, coniugi superstiti e persone equiparate)."),
        _ => T($"Più {quante} persone delle categorie protette dell'art. 18 (orfani, coniugi superstiti e persone equiparate)."),
    };
}

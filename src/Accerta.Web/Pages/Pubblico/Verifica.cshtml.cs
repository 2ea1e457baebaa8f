using System.ComponentModel.DataAnnotations;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Scrivere a mano il codice di un QR: accetta anche l'indirizzo intero.</summary>
public sealed class VerificaModel : PageModel
{
    [BindProperty, Required(ErrorMessage = "Scrivi il codice."), StringLength(200)] public string? Codice { get; set; }

    public IActionResult OnPost() => ModelState.IsValid
        ? RedirectToPage("Codice", new { codice = Codice!.Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries) is [.., var ultimo] ? ultimo : "-" })
        : this.DaCorreggere();
}

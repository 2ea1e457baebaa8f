using Accerta.Documenti;
using Accerta.Norma.Motivazione;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Carte;

/// <summary>Una carta del fascicolo in PDF; se non è ancora nata, una frase dice quando nascerà.</summary>
public sealed class CartaModel(CarteDelFascicolo carte) : PageModel
{
    public string Chiesta { get; private set; } = "";
    public Rifiuto? Perche { get; private set; }
    public string Inizio => RuoloInParole.Di(User).FirstOrDefault()?.Inizio ?? "/";

    public async Task<IActionResult> OnGetAsync(Guid fascicoloId, string nome, Guid? verbale, CancellationToken ct)
    {
        var esito = await carte.HandleAsync(fascicoloId, User.ComeAttore(), nome, ct, verbaleId: verbale);
        if (!esito.Accettato)
        {
            if (esito.Rifiuti.Any(r => r.Regola == "P-01")) return NotFound();
            (Chiesta, Perche) = (CarteDelFascicolo.InParole(nome), esito.Rifiuti[0]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"inline; filename=\"{nome}.pdf\"";
        return File(DisegnaPdf.Disegna(esito.Valore), "application/pdf");
    }
}

using Accerta.Documenti;
using Accerta.Norma.Motivazione;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Carte;

/// <summary>Una carta del fascicolo in PDF, firmata; se non è ancora nata, una frase dice quando nascerà.</summary>
public sealed class CartaModel(CarteDelFascicolo carte, FirmaDellEnte firma) : PageModel
{
    public string Chiesta { get; private set; } = "";
    public Rifiuto? Perche { get; private set; }
    public string Inizio => RuoloInParole.Di(User).FirstOrDefault()?.Inizio ?? "/";

    /// <param name="fascicoloId">Il fascicolo.</param>
    /// <param name="nome">La carta.</param>
    /// <param name="quale">Quale, se sono più d'una: un verbale, una sospensione, una dichiarazione…</param>
    /// <param name="ct">Annullamento.</param>
    public async Task<IActionResult> OnGetAsync(Guid fascicoloId, string nome, Guid? quale, CancellationToken ct)
    {
        var esito = await carte.HandleAsync(fascicoloId, User.ComeAttore(), nome, ct, quale: quale);
        if (!esito.Accettato)
        {
            if (esito.Rifiuti.Any(r => r.Regola == "P-01")) return NotFound();
            (Chiesta, Perche) = (CarteDelFascicolo.InParole(nome).Tradotto, esito.Rifiuti[0]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        Response.Headers.ContentLanguage = "it"; // la carta è un atto: è scritta in italiano, qualunque lingua parli il portale
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"inline; filename=\"{nome}.pdf\"";
        return File(DisegnaPdf.Disegna(esito.Valore, firma), "application/pdf");
    }
}

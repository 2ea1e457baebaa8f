using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Norme;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Verifica;

/// <summary>Il gestore di servizi legge un codice, e ritrova le verifiche che ha chiesto.</summary>
public sealed class IndexModel(AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public string? Codice { get; set; }

    public Pagina<VerificaChiesta> Verifiche { get; private set; } = Pagina<VerificaChiesta>.Vuota;

    public async Task OnGetAsync(CancellationToken ct, int pagina = 1) => Verifiche = await RegistroDelleVerifiche.DelGestoreAsync(db, Attore.PersonaId, pagina, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // Chi inquadra ha l'indirizzo intero: conta l'ultima parte.
        if (Codice?.Trim().TrimEnd('/').Split('/')[^1] is { Length: > 0 } codice) return RedirectToPage("Codice", new { codice });
        ModelState.AddModelError("Codice", "Scrivi il codice letto.");
        await OnGetAsync(ct);
        return this.DaCorreggere();
    }

    public bool SiPuoAprire(VerificaChiesta v) => SecondoLivello.Resta(new(v.InviatoAlle, v.Errori, v.Aperta), norme) is { Tentativi: > 0 } resta && Adesso <= resta.FinoA;
}

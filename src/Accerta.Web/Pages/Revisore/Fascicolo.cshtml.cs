using Accerta.Fascicoli;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Revisore;

/// <summary>P-01: chi ha letto un fascicolo, i suoi atti, e se la catena torna. Né dati né nomi delle persone.</summary>
public sealed class FascicoloModel(RegistroDegliAccessi registro, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public FascicoloRivisto Rivisto { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct, int pagina = 1)
    {
        var esito = await registro.HandleAsync(id, pagina, Attore, ct);
        if (!esito.Accettato) return NotFound();
        Rivisto = esito.Valore;
        return Page();
    }
}

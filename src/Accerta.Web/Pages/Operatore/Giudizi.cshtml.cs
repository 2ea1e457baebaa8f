using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Operatore;

/// <summary>L-01: i ricorsi in tribunale ancora in corso nella provincia di chi è entrato.</summary>
public sealed class GiudiziModel(AccertaDb db, ElencoDellOperatore elenco, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public string Provincia { get; private set; } = "";
    public Pagina<GiudizioInCorso> Giudizi { get; private set; } = Pagina<GiudizioInCorso>.Vuota;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int pagina = 1)
    {
        if (Attore.Ruolo != Ruolo.Operatore || await Relazione.SedeAsync(db, Attore, Oggi, ct) is not { } sede) return NotFound();
        Provincia = sede.Provincia;
        Giudizi = await elenco.GiudiziAsync(Provincia, pagina, ct);
        return Page();
    }
}

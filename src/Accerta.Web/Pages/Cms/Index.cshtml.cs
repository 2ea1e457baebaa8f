using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Validazione;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cms;

/// <summary>K-03: il lavoro della commissione superiore, e i sorteggi fatti. Niente nomi, niente dati sanitari.</summary>
public sealed class IndexModel(AccertaDb db, ElencoDellaCms elenco, TimeProvider clock) : PaginaDiLavoro(clock)
{
    private const int Ultimi = 20;

    public Pagina<DaRiesaminare> DaRiesaminare { get; private set; } = Pagina<DaRiesaminare>.Vuota;
    public IReadOnlyList<CampioneEstratto> Campioni { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int pagina = 1)
    {
        if (await Relazione.IncaricoAsync(db, Attore, Oggi, ct) is null) return NotFound();
        DaRiesaminare = await elenco.HandleAsync(pagina, ct);
        Campioni = await db.CampioniCms.AsNoTracking().OrderByDescending(c => c.EstrattoAlle).Take(Ultimi).ToListAsync(ct);
        return Page();
    }
}

using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Revisioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cms;

/// <summary>R-03: si estraggono i controlli straordinari con il seme pubblicato; chi è estratto lo convoca la notte.</summary>
public sealed class ControlliModel(AccertaDb db, EstraiControlli estrai, TimeProvider clock) : PaginaDiLavoro(clock)
{
    private const int Ultime = 20;

    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi il seme pubblicato.")] public string? Seme { get; set; }
        [Required(ErrorMessage = "Scrivi quanti.")] public int? Quanti { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public IReadOnlyList<EstrazioneControlli> Estrazioni { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeggiAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await DopoAsync(await estrai.HandleAsync(new(Chiave, Modulo.Seme!, Modulo.Quanti!.Value), Attore, ct), () => LeggiAsync(ct))
        : await LeggiAsync(ct) ? this.DaCorreggere() : NotFound();

    private async Task<bool> LeggiAsync(CancellationToken ct)
    {
        if (await Relazione.IncaricoAsync(db, Attore, Oggi, ct) is null) return false;
        Estrazioni = await db.EstrazioniControlli.AsNoTracking().OrderByDescending(e => e.EstrattaAlle).Take(Ultime).ToListAsync(ct);
        return true;
    }
}

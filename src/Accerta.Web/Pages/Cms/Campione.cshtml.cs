using System.ComponentModel.DataAnnotations;
using Accerta.Validazione;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cms;

/// <summary>K-03: il sorteggio con il seme pubblicato.</summary>
public sealed class CampioneModel(EstraiCampione estrai, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi il seme pubblicato.")] public string? Seme { get; set; }
        [Required(ErrorMessage = "Scrivi il primo giorno.")] public DateOnly? Dal { get; set; }
        [Required(ErrorMessage = "Scrivi l'ultimo giorno.")] public DateOnly? Al { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => !ModelState.IsValid
        ? this.DaCorreggere()
        : await DopoAsync(await estrai.HandleAsync(new(Chiave, Modulo.Seme!, Modulo.Dal!.Value, Modulo.Al!.Value), Attore, ct), () => Task.FromResult(true), "/cms");
}

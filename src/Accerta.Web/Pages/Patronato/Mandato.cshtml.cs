using System.ComponentModel.DataAnnotations;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Patronato;

/// <summary>D-05: la sede registra il mandato firmato.</summary>
public sealed class MandatoModel(RegistraMandato registra, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi il codice fiscale della persona.")] public string? CodiceFiscale { get; set; }
        [Required(ErrorMessage = "Scrivi il nome.")] public string? Nome { get; set; }
        [Required(ErrorMessage = "Scrivi il cognome.")] public string? Cognome { get; set; }
        [Required(ErrorMessage = "Scrivi la data di nascita.")] public DateOnly? Nascita { get; set; }
        public DateOnly? Al { get; set; }
        [Required(ErrorMessage = "Allega il mandato firmato.")] public IFormFile? Modulo { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!CodiceFiscale.TryParse(Modulo.CodiceFiscale, out var codice, out var difetto) && Modulo.CodiceFiscale is not null)
            ModelState.AddModelError("Modulo.CodiceFiscale", $"{Campo.Maiuscola(difetto!)}.");
        if (!ModelState.IsValid) return this.DaCorreggere();
        using var memoria = new MemoryStream();
        await Modulo.Modulo!.CopyToAsync(memoria, ct);
        return await DopoAsync(
            await registra.HandleAsync(new(Chiave, new(codice!, Modulo.Nome!.Trim(), Modulo.Cognome!.Trim(), Modulo.Nascita!.Value), null, Modulo.Al, memoria.ToArray()), Attore, ct),
            () => Task.FromResult(true), "/patronato");
    }
}

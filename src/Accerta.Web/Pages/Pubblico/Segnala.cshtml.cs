using System.ComponentModel.DataAnnotations;
using Accerta.Notifiche;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Chiunque dice a chi gestisce il portale che cosa non va; se il messaggio non parte si dice, e resta scritto.</summary>
public sealed class SegnalaModel(SpedisciSegnalazione spedisci, IOptions<Portale> portale, Segnalazioni segnalazioni) : PageModel
{
    public sealed class Dati
    {
        [StringLength(200)] public string? Pagina { get; set; }
        [Required(ErrorMessage = "Scrivi che cosa non ha funzionato."), StringLength(4000)] public string? Problema { get; set; }
        [EmailAddress, StringLength(200)] public string? Email { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public bool Inviata { get; private set; }

    public void OnGet(string? pagina) => Modulo.Pagina = pagina;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (portale.Value.Contatto is not { } contatto) return NotFound();
        if (!ModelState.IsValid) return this.DaCorreggere();
        if (!segnalazioni.Ammessa()) return StatusCode(StatusCodes.Status429TooManyRequests);
        var testo = $"Pagina: {Modulo.Pagina ?? "non indicata"}\nRispondere a: {Modulo.Email ?? "non vuole risposta"}\n\n{Modulo.Problema}\n";
        if (!await spedisci.HandleAsync(contatto, testo, ct))
        {
            ModelState.AddModelError("", T($"La segnalazione non è partita: la posta del portale non risponde. Riprova fra poco, o scrivi a {contatto}."));
            return this.DaCorreggere();
        }
        Inviata = true;
        return Page();
    }
}

/// <summary>Quante segnalazioni partono in un'ora da tutto il portale: la casella di chi le riceve non si riempie per dispetto.</summary>
public sealed class Segnalazioni(TimeProvider clock)
{
    private const int Massime = 60;
    private readonly Lock _chiuso = new();
    private (DateTimeOffset Dal, int Quante) _ora;

    public bool Ammessa()
    {
        lock (_chiuso)
        {
            var adesso = clock.GetUtcNow();
            if (adesso - _ora.Dal > TimeSpan.FromHours(1)) _ora = (adesso, 0);
            return ++_ora.Quante <= Massime;
        }
    }
}

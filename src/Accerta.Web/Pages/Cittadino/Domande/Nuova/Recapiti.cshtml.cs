using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>Dove mandare gli avvisi a chi presenta la domanda, e le notifiche se ha una PEC (A-03).</summary>
public sealed class RecapitiModel(SalvaBozza bozze, AccertaDb db, TimeProvider clock) : PassoDellaDomanda(bozze, db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi un indirizzo e-mail: è lì che ti mandiamo gli avvisi."), StringLength(254), EmailAddress]
        public string? Email { get; set; }

        [StringLength(254), EmailAddress] public string? Pec { get; set; }

        [StringLength(30), RegularExpression(@"[0-9+ ()./-]{5,}", ErrorMessage = "Il numero di telefono è fatto di cifre, come 049 1234567.")]
        public string? Telefono { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    protected override string Passo => "recapiti";

    public void OnGet() => Modulo = new() { Email = Bozza.Email, Pec = Bozza.Pec, Telefono = Bozza.Telefono };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        (Bozza.Email, Bozza.Pec, Bozza.Telefono) = (Modulo.Email!.Trim(), Modulo.Pec?.Trim(), Modulo.Telefono?.Trim());
        return await AvantiAsync(ct);
    }
}

using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Norma.Norme;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>Dove abita la persona: decide la commissione e il regime (G-00).</summary>
public sealed class DoveAbitiModel(SalvaBozza bozze, AccertaDb db, NormeVigenti norme, TimeProvider clock) : PassoDellaDomanda(bozze, db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi la via e il numero."), StringLength(200)] public string? Indirizzo { get; set; }

        [Required(ErrorMessage = "Scrivi il CAP: ha 5 cifre."), RegularExpression(@"\s*[0-9]{5}\s*", ErrorMessage = "Il CAP ha 5 cifre, come 35100.")]
        public string? Cap { get; set; }

        [Required(ErrorMessage = "Scrivi il comune."), StringLength(100)] public string? Comune { get; set; }
        [Required(ErrorMessage = "Scegli la provincia."), StringLength(2)] public string? Provincia { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public IReadOnlyList<Voce> Province => [.. norme.Territori.Province.Select(p => new Voce(p.Sigla, p.Nome))];

    protected override string Passo => "dove-abiti";

    public void OnGet() => Modulo = new() { Indirizzo = Bozza.Indirizzo, Cap = Bozza.Cap, Comune = Bozza.Comune, Provincia = Bozza.Provincia };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        (Bozza.Indirizzo, Bozza.Cap, Bozza.Comune, Bozza.Provincia) = (Modulo.Indirizzo!.Trim(), Modulo.Cap!.Trim(), Modulo.Comune!.Trim(), Modulo.Provincia);
        return await AvantiAsync(ct);
    }
}

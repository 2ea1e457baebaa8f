using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Norma.Norme;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>Dove abita la persona, che decide la commissione e il regime (G-00); e dove sta per ora, se non è a casa (D-03): lì si scrive e lì si visita.</summary>
public sealed class DoveAbitiModel(SalvaBozza bozze, AccertaDb db, NormeVigenti norme, TimeProvider clock) : PassoDellaDomanda(bozze, db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi la via e il numero."), StringLength(200)] public string? Indirizzo { get; set; }

        [Required(ErrorMessage = "Scrivi il CAP: ha 5 cifre."), RegularExpression(@"\s*[0-9]{5}\s*", ErrorMessage = "Il CAP ha 5 cifre, come 35100.")]
        public string? Cap { get; set; }

        [Required(ErrorMessage = "Scrivi il comune."), StringLength(100)] public string? Comune { get; set; }
        [Required(ErrorMessage = "Scegli la provincia."), StringLength(2)] public string? Provincia { get; set; }
        [StringLength(200)] public string? DomicilioIndirizzo { get; set; }
        [RegularExpression(@"\s*[0-9]{5}\s*", ErrorMessage = "Il CAP ha 5 cifre, come 35100.")] public string? DomicilioCap { get; set; }
        [StringLength(100)] public string? DomicilioComune { get; set; }
        [StringLength(2)] public string? DomicilioProvincia { get; set; }
        [StringLength(200)] public string? Ricovero { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public IReadOnlyList<Voce> Province => [.. norme.Territori.Province.Select(p => new Voce(p.Sigla, p.Nome))];

    /// <summary>Aperto se c'è scritto qualcosa, e per chi ci torna dal riepilogo.</summary>
    public bool MostraAltrove => ConDomicilio || Modulo.Ricovero is not null || Da is not null;

    protected override string Passo => "dove-abiti";

    private bool ConDomicilio => new[] { Modulo.DomicilioIndirizzo, Modulo.DomicilioCap, Modulo.DomicilioComune, Modulo.DomicilioProvincia }.Any(scritto => !string.IsNullOrWhiteSpace(scritto));

    public void OnGet() => Modulo = new()
    {
        Indirizzo = Bozza.Indirizzo,
        Cap = Bozza.Cap,
        Comune = Bozza.Comune,
        Provincia = Bozza.Provincia,
        DomicilioIndirizzo = Bozza.DomicilioIndirizzo,
        DomicilioCap = Bozza.DomicilioCap,
        DomicilioComune = Bozza.DomicilioComune,
        DomicilioProvincia = Bozza.DomicilioProvincia,
        Ricovero = Bozze.Ricovero(Bozza),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ConDomicilio)
        {
            Manca(Modulo.DomicilioIndirizzo, nameof(Dati.DomicilioIndirizzo), T("Scrivi la via e il numero del domicilio, o lascia vuoto tutto il domicilio."));
            Manca(Modulo.DomicilioCap, nameof(Dati.DomicilioCap), T("Scrivi il CAP del domicilio: ha 5 cifre."));
            Manca(Modulo.DomicilioComune, nameof(Dati.DomicilioComune), T("Scrivi il comune del domicilio."));
            Manca(Modulo.DomicilioProvincia, nameof(Dati.DomicilioProvincia), T("Scegli la provincia del domicilio."));
        }
        if (!ModelState.IsValid) return this.DaCorreggere();
        (Bozza.Indirizzo, Bozza.Cap, Bozza.Comune, Bozza.Provincia) = (Modulo.Indirizzo!.Trim(), Modulo.Cap!.Trim(), Modulo.Comune!.Trim(), Modulo.Provincia);
        (Bozza.DomicilioIndirizzo, Bozza.DomicilioCap, Bozza.DomicilioComune, Bozza.DomicilioProvincia) = ConDomicilio
            ? (Modulo.DomicilioIndirizzo!.Trim(), Modulo.DomicilioCap!.Trim(), Modulo.DomicilioComune!.Trim(), Modulo.DomicilioProvincia)
            : default;
        Bozze.ScriviRicovero(Bozza, Modulo.Ricovero);
        return await AvantiAsync(ct);
    }

    private void Manca(string? scritto, string campo, string frase)
    {
        if (string.IsNullOrWhiteSpace(scritto)) ModelState.AddModelError($"{nameof(Modulo)}.{campo}", frase);
    }
}

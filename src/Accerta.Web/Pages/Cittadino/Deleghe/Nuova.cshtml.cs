using System.ComponentModel.DataAnnotations;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Cittadino.Deleghe;

/// <summary>D-05: si chiede di agire per un'altra persona, con il modello giusto e i suoi documenti. Vale quando l'ufficio l'ha verificata.</summary>
public sealed class NuovaModel(RichiediDelega richiedi, TimeProvider clock) : PageModel
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli il modello.")] public ModelloDiDelega? Modello { get; set; }
        [Required(ErrorMessage = "Scegli chi sei per questa persona.")] public QualitaDelRappresentante? Qualita { get; set; }
        [Required(ErrorMessage = "Scrivi il codice fiscale."), StringLength(16)] public string? CodiceFiscale { get; set; }
        [Required(ErrorMessage = "Scrivi il nome."), StringLength(100)] public string? Nome { get; set; }
        [Required(ErrorMessage = "Scrivi il cognome."), StringLength(100)] public string? Cognome { get; set; }
        [Required(ErrorMessage = "Scrivi la data di nascita.")] public DateOnly? Nascita { get; set; }
        public DateOnly? Al { get; set; }
        public IFormFile? DocumentoDelegante { get; set; }
        public IFormFile? DocumentoDelegato { get; set; }
        public IFormFile? Attestazione { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public static IReadOnlyList<Voce> Modelli => Voce.Di<ModelloDiDelega>(
        m => m switch
        {
            ModelloDiDelega.PersonaDiFiducia => T("AA08: mi ha scelto come persona di fiducia"),
            ModelloDiDelega.PersonaImpedita => T("AA09: non può andare allo sportello"),
            ModelloDiDelega.RappresentanteLegale => T("AA10: la rappresento per legge"),
        },
        m => m switch
        {
            ModelloDiDelega.PersonaDiFiducia => null,
            ModelloDiDelega.PersonaImpedita => T("Serve anche l'attestazione di un medico del servizio sanitario."),
            ModelloDiDelega.RappresentanteLegale => T("Genitore, tutore, curatore, amministratore di sostegno."),
        });

    public static IReadOnlyList<Voce> Qualita => Voce.Di<QualitaDelRappresentante>(q => q switch
    {
        QualitaDelRappresentante.Genitore => T("Il genitore"),
        QualitaDelRappresentante.Tutore => T("Il tutore"),
        QualitaDelRappresentante.Curatore => T("Il curatore"),
        QualitaDelRappresentante.AmministratoreDiSostegno => T("L'amministratore di sostegno"),
        QualitaDelRappresentante.PersonaDiFiducia => T("Una persona di fiducia"),
    });

    public void OnGet() => Modulo = new() { Chiave = Guid.CreateVersion7(clock.GetUtcNow()) };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IReadOnlyList<Rifiuto> difetti = !CodiceFiscale.TryParse(Modulo.CodiceFiscale, out var codice, out var difetto) && Modulo.CodiceFiscale is not null
            ? [new("I-01", "CODICE_FISCALE_NON_VALIDO", difetto, "controlla il codice fiscale sulla tessera sanitaria", nameof(Dati.CodiceFiscale))]
            : [];
        if (!ModelState.IsValid || difetti is not []) return this.Mostra(difetti);
        var richiesta = new RichiediDelega.Richiesta(
            Modulo.Chiave, new(codice!, Modulo.Nome!, Modulo.Cognome!, Modulo.Nascita!.Value), Modulo.Modello!.Value, Modulo.Qualita!.Value, Modulo.Al,
            await FileCaricato.LeggiAsync(Modulo.DocumentoDelegante, ct), await FileCaricato.LeggiAsync(Modulo.DocumentoDelegato, ct), await FileCaricato.LeggiAsync(Modulo.Attestazione, ct));
        return (await richiedi.HandleAsync(richiesta, User.ComeAttore(), ct)).Match<IActionResult>(
            _ => Redirect("/cittadino/deleghe"),
            rifiuti => this.Mostra([.. rifiuti.Select(r => r.Campo == "Interessato" ? r with { Campo = nameof(Dati.CodiceFiscale) } : r)]));
    }
}

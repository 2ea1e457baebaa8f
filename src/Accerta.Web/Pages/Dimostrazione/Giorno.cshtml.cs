using System.ComponentModel.DataAnnotations;
using Accerta.Dimostrazione;
using Accerta.Lotti;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Dimostrazione;

/// <summary>Porta avanti il giorno della dimostrazione e racconta che cosa hanno fatto le notti in mezzo.</summary>
public sealed class GiornoModel(SpostaOrologio sposta, TimeProvider clock) : PageModel
{
    private static readonly DateOnly Ultimo = new(2026, 12, 31); // dopo non ci sono importi: l'anno nuovo non è ancora noto

    public enum Salto
    {
        Domani,
        FraUnaSettimana,
        PrimoDelMese,
        UnGiorno,
    }

    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli fino a quando andare avanti.")] public Salto? Quando { get; set; }
        public DateOnly? Giorno { get; set; }
    }

    public sealed record Racconto(string Titolo, IReadOnlyList<string> Voci);

    [BindProperty] public Dati Modulo { get; set; } = new();

    [TempData] public string? Titolo { get; set; }
    [TempData] public string[]? Voci { get; set; }

    public Racconto? Fatto => Titolo is null ? null : new(Titolo, Voci ?? []);

    public DateOnly Oggi => clock.GetUtcNow().GiornoInItalia;

    public IReadOnlyList<Voce> Scelte => Voce.Di<Salto>(
        s => s switch
        {
            Salto.Domani => "A domani",
            Salto.FraUnaSettimana => "Di una settimana",
            Salto.PrimoDelMese => "Al primo del mese prossimo",
            Salto.UnGiorno => "A un giorno che scelgo io",
        },
        s => s is Salto.UnGiorno ? null : Arrivo(s, null)!.Value.ItalianaPerEsteso);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        var prima = Oggi;
        if (Arrivo(Modulo.Quando!.Value, Modulo.Giorno) is not { } giorno)
            ModelState.AddModelError("Modulo.Giorno", "Scrivi il giorno a cui vuoi arrivare.");
        else if (giorno <= prima)
            ModelState.AddModelError("Modulo.Giorno", $"Scegli un giorno dopo {prima.Con("il")}: indietro non si torna, perché quello che è successo resta nella storia delle pratiche.");
        else if (giorno > Ultimo)
            ModelState.AddModelError("Modulo.Giorno", $"La dimostrazione arriva fino {Ultimo.Con("al")}: gli importi degli anni dopo non si conoscono ancora.");
        else
        {
            Racconta(giorno, await sposta.FinoAlAsync(giorno, ct));
            return RedirectToPage();
        }
        return this.DaCorreggere();
    }

    private DateOnly? Arrivo(Salto salto, DateOnly? scelto) => salto switch
    {
        Salto.Domani => Oggi.AddDays(1),
        Salto.FraUnaSettimana => Oggi.AddDays(7),
        Salto.PrimoDelMese => Termine.PrimoDelMeseSuccessivo(Oggi),
        Salto.UnGiorno => scelto,
    };

    private void Racconta(DateOnly giorno, EsitoLotto esito)
    {
        Titolo = $"Ora è {giorno.ItalianaPerEsteso}";
        Voci =
        [
            .. Voce(esito.ProposteConfermate, "data di visita proposta è diventata definitiva", "date di visita proposte sono diventate definitive"),
            .. Voce(esito.SilenziMaturati, "verbale è diventato definitivo per silenzio-assenso", "verbali sono diventati definitivi per silenzio-assenso"),
            .. Voce(esito.RateDisposte, "pagamento è stato disposto", "pagamenti sono stati disposti"),
        ];

        static string[] Voce(int quanti, string uno, string molti) => quanti switch { 0 => [], 1 => [$"1 {uno}"], _ => [$"{quanti} {molti}"] };
    }
}

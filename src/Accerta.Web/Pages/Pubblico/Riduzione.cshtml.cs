using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>G-02 per chiunque: le percentuali nell'indirizzo, il conto sotto gli occhi. Non si salva niente.</summary>
public sealed class RiduzioneModel(NormeVigenti norme, TimeProvider clock) : PageModel
{
    private const int Massimo = 40;

    public sealed class Riga
    {
        public string? Nome { get; set; }
        public decimal? Punti { get; set; }
    }

    [BindProperty(SupportsGet = true)] public List<Riga> Righe { get; set; } = [];
    [BindProperty(SupportsGet = true)] public int? Variazione { get; set; }

    public int Quante { get; private set; } = 5;
    public PercentualeCalcolata? Calcolo { get; private set; }
    public IReadOnlyList<Radar.Soglia> Soglie { get; private set; } = [];

    public IActionResult OnGet(bool calcola, int? quante)
    {
        Quante = Math.Clamp(Math.Max(quante ?? 5, Righe.Count), 1, Massimo);
        while (Righe.Count < Quante) Righe.Add(new());
        if (!calcola || quante is not null) return Page();

        for (var i = 0; i < Righe.Count; i++)
            if (Righe[i].Punti is < 0 or > 100) ModelState.AddModelError($"Righe[{i}].Punti", T($"La percentuale va da 0 a 100: hai scritto {NumeriItaliani.NelCampo(Righe[i].Punti!.Value)}."));
        if (ModelState.IsValid && Righe.TrueForAll(r => r.Punti is null)) ModelState.AddModelError("Righe[0].Punti", T("Scrivi almeno una percentuale."));
        if (!ModelState.IsValid) return this.DaCorreggere();

        var oggi = clock.GetUtcNow().GiornoInItalia;
        var scritte = Righe.Select((r, i) => (Nome: string.IsNullOrWhiteSpace(r.Nome) ? T($"menomazione {i + 1}") : r.Nome.Trim(), r.Punti)).Where(r => r.Punti is not null)
            .Select(r => new Menomazione(r.Nome, Frazione.Da(r.Punti!.Value), VoceDiTabella.Fissa(Frazione.Da(r.Punti.Value))));
        return CalcoloRiduzionistico.Calcola(new([.. scritte], [], Variazione ?? 0, null, false), norme, oggi).Match<IActionResult>(
            calcolo =>
            {
                (Calcolo, Soglie) = (calcolo, Radar.Di(calcolo, norme, oggi));
                return Page();
            },
            rifiuti => this.Mostra(rifiuti));
    }
}

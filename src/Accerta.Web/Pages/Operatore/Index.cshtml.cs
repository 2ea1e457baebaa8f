using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Operatore;

/// <summary>Le pratiche che aspettano una decisione nella provincia di chi è entrato, e le ultime decise. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, ElencoDellOperatore elenco, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public sealed record InAttesa(DaDecidere Pratica, int Giorni, bool InRitardo)
    {
        public string Parola => Giorni switch { 0 => "oggi", 1 => "un giorno", _ => $"{Giorni} giorni" } + (InRitardo ? ": maturano gli interessi" : "");
    }

    public string Provincia { get; private set; } = "";
    public Pagina<InAttesa> DaDecidere { get; private set; } = Pagina<InAttesa>.Vuota;
    public IReadOnlyList<DecisioneRecente> Decise { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int pagina = 1)
    {
        var adesso = clock.GetUtcNow();
        var oggi = adesso.GiornoInItalia;
        if (User.ComeAttore() is not { Ruolo: Ruolo.Operatore } attore || await Relazione.SedeAsync(db, attore, oggi, ct) is not { } sede) return NotFound();
        Provincia = sede.Provincia;
        var limite = norme.Termini.InteressiDopoGiorni.Al(oggi);
        DaDecidere = (await elenco.DaDecidereAsync(Provincia, pagina, ct)).Con(p =>
        {
            var giorni = oggi.DayNumber - p.Dal.DayNumber;
            return new InAttesa(p, giorni, giorni > limite);
        });
        Decise = await elenco.RecentiAsync(Provincia, adesso, ct);
        return Page();
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Revisore;

/// <summary>P-01: il revisore cerca un fascicolo, o guarda le letture più recenti.</summary>
public sealed class IndexModel(RegistroDegliAccessi registro, TimeProvider clock) : PaginaDiLavoro(clock)
{
    /// <summary>Ciò che si cerca: arriva nel corpo della richiesta, mai nell'indirizzo, che resta scritto in troppi posti.</summary>
    [BindProperty] public string? Cerca { get; set; }

    /// <summary>Nullo se non si è cercato nulla.</summary>
    public IReadOnlyList<FascicoloDaRivedere>? Trovati { get; private set; }

    /// <summary>L'esito della verifica di tutto l'archivio; nullo se si sta cercando.</summary>
    public ArchivioVerificato? Archivio { get; private set; }
    public Pagina<LetturaDaRivedere> Recenti { get; private set; } = Pagina<LetturaDaRivedere>.Vuota;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int pagina = 1)
    {
        var (recenti, archivio) = (await registro.RecentiAsync(pagina, Attore, ct), await registro.ArchivioAsync(Attore, ct));
        if (!recenti.Accettato || !archivio.Accettato) return NotFound();
        (Recenti, Archivio) = (recenti.Valore, archivio.Valore);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Cerca))
        {
            ModelState.AddModelError(nameof(Cerca), "Scrivi il protocollo o il codice fiscale.");
            return await OnGetAsync(ct) is PageResult ? this.DaCorreggere() : NotFound();
        }
        var trovati = await registro.CercaAsync(Cerca, Attore, ct);
        if (!trovati.Accettato) return NotFound();
        Trovati = trovati.Valore;
        return Page();
    }

    /// <summary>Il protocollo, o come si chiama un fascicolo che non ne ha ancora uno.</summary>
    public static string Nome(string protocollo) => protocollo.Length > 0 ? protocollo : "senza protocollo";
}

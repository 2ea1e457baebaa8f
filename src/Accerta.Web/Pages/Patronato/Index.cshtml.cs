using Accerta.Dati;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Patronato;

/// <summary>D-05: le persone con un mandato, e i loro termini. Nessun dato sanitario.</summary>
public sealed class IndexModel(ScadenzeDelPatronato termini, PersoneAssistite persone, DichiarazioniDegliAssistiti dovute, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public Pagina<ScadenzaDellAssistito> Scadenze { get; private set; } = Pagina<ScadenzaDellAssistito>.Vuota;
    public Pagina<DichiarazioneDellAssistito> Dichiarazioni { get; private set; } = Pagina<DichiarazioneDellAssistito>.Vuota;
    public Pagina<PersonaAssistita> Assistite { get; private set; } = Pagina<PersonaAssistita>.Vuota;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int scadenze = 1, int assistite = 1, int dichiarazioni = 1)
    {
        var (corrono, mancano, chi) = (await termini.HandleAsync(Attore, scadenze, ct), await dovute.HandleAsync(Attore, dichiarazioni, ct), await persone.HandleAsync(Attore, assistite, ct));
        if (!corrono.Accettato || !mancano.Accettato || !chi.Accettato) return NotFound();
        (Scadenze, Dichiarazioni, Assistite) = (corrono.Valore, mancano.Valore, chi.Valore);
        return Page();
    }
}

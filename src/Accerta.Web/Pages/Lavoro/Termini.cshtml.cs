using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Lavoro;

/// <summary>I termini dell'ufficio di chi è entrato: quelli che corrono, e quelli passati invano.</summary>
public sealed class TerminiModel(TerminiDelRuolo termini, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty(SupportsGet = true)] public bool Mancati { get; set; }

    public Pagina<TermineInElenco> Termini { get; private set; } = Pagina<TermineInElenco>.Vuota;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int pagina = 1)
    {
        var esito = await termini.HandleAsync(Attore, Mancati, pagina, ct);
        if (!esito.Accettato) return NotFound();
        Termini = esito.Valore;
        return Page();
    }

    /// <summary>Dove si lavora quella pratica; nullo se il ruolo la apre da un altro elenco.</summary>
    public string? Indirizzo(TermineInElenco termine) => Attore.Ruolo switch
    {
        Ruolo.Operatore => $"/operatore/pratiche/{termine.FascicoloId}{(termine.Tipo == TipoObbligo.ConsegnareLaCard ? "/card" : "")}",
        Ruolo.Segreteria => $"/segreteria/pratiche/{termine.FascicoloId}",
        Ruolo.Commissione => $"/commissione/pratiche/{termine.FascicoloId}",
        Ruolo.Cml or Ruolo.Cms or Ruolo.CollocamentoMirato or Ruolo.Patronato or Ruolo.MedicoCertificatore or Ruolo.GestoreServizi or Ruolo.Revisore or Ruolo.Cittadino or Ruolo.Sistema => null,
    };
}

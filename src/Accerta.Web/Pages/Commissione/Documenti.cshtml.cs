using Accerta.Agenda;
using Accerta.Fascicoli;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Commissione;

/// <summary>V-02: la commissione guarda se i documenti bastano.</summary>
public sealed class DocumentiModel(ApriFascicolo porta, ValutaAgliAtti valuta, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public bool? Sufficienti { get; set; }
    [BindProperty] public bool AutismoDocumentato { get; set; }

    public FascicoloAperto Aperto { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (Sufficienti is not { } sufficienti)
        {
            ModelState.AddModelError("Sufficienti", "Di' se i documenti bastano.");
            return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        }
        return await DopoAsync(await valuta.HandleAsync(new(Chiave, id, sufficienti, AutismoDocumentato), Attore, ct), () => LeggiAsync(id, ct), $"/commissione/pratiche/{id}");
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        var esito = await porta.HandleAsync(id, Attore, "la commissione valuta i documenti", ct);
        if (!esito.Accettato) return false;
        Aperto = esito.Valore;
        return true;
    }
}

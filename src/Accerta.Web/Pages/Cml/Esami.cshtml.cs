using Accerta.Dati;
using Accerta.Validazione;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cml;

/// <summary>K-01: il centro medico-legale chiede altri esami.</summary>
public sealed class EsamiModel(AccertaDb db, SospendiVerbale sospendi, TimeProvider clock) : PaginaDelVerbale(db, clock)
{
    [BindProperty] public string? Esami { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await DopoAsync(
        await sospendi.HandleAsync(new(Chiave, Id, Esami?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []), Attore, ct), () => LeggiAsync(ct), Ritorno);
}

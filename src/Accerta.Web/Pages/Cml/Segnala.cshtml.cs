using Accerta.Dati;
using Accerta.Validazione;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cml;

/// <summary>K-03: un verbale definitivo si segnala alla commissione superiore.</summary>
public sealed class SegnalaModel(AccertaDb db, SegnalaAllaCms segnala, TimeProvider clock) : PaginaDelVerbale(db, clock)
{
    [BindProperty] public string? Perche { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await DopoAsync(await segnala.HandleAsync(new(Chiave, Id, Perche ?? ""), Attore, ct), () => LeggiAsync(ct), Ritorno);
}

using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Medico;

/// <summary>A-05: il medico che ha inviato il certificato chiede la visita a domicilio.</summary>
public sealed class DomicilioModel(AccertaDb db, ChiediVisitaDomiciliare chiedi, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public string? Indirizzo { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await MiaAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await DopoAsync(await chiedi.HandleAsync(new(Chiave, id, Indirizzo ?? ""), Attore, ct), () => MiaAsync(id, ct), "/medico");

    private async Task<bool> MiaAsync(Guid id, CancellationToken ct) => await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is not null;
}

using Accerta.Dati;
using Accerta.Revisioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cml;

/// <summary>R-01: il centro medico-legale convoca alla revisione prevista dal verbale, senza aspettare il lotto della notte.</summary>
public sealed class RevisioneModel(AccertaDb db, ConvocaRevisione convoca, TimeProvider clock) : PaginaDelVerbale(db, clock)
{
    [BindProperty] public DateOnly? DataVisita { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        return await DopoAsync(await convoca.HandleAsync(new(Chiave, Verbale.FascicoloId, DataVisita), Attore, ct), () => LeggiAsync(ct), Ritorno);
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cml;

/// <summary>Una pronuncia su un verbale del centro di chi è entrato; su quelli degli altri la pagina non esiste.</summary>
public abstract class PaginaDelVerbale(AccertaDb db, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [FromRoute] public Guid Id { get; set; }

    protected AccertaDb Db { get; } = db;

    public Accerta.Verbali.Verbale Verbale { get; private set; } = null!;
    public string Persona { get; private set; } = "";
    public string Ritorno => $"/cml/verbali/{Id}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LeggiAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected async Task<bool> LeggiAsync(CancellationToken ct)
    {
        if (await Db.Verbali.AsNoTracking().Include(v => v.Componenti).SingleOrDefaultAsync(v => v.Id == Id, ct) is not { } verbale || await Relazione.TrovaAsync(Db, verbale.FascicoloId, Attore, Oggi, ct) is null) return false;
        (Verbale, Persona) = (verbale, (await Db.Persone.AsNoTracking().SingleAsync(p => p.Id == verbale.InteressatoId, ct)).NomeCompleto);
        return true;
    }
}

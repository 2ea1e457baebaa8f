using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>Una pagina della segreteria di una sede: senza l'incarico in corso non esiste.</summary>
public abstract class PaginaDellaSegreteria(AccertaDb db, TimeProvider clock) : PaginaDiLavoro(clock)
{
    protected AccertaDb Db { get; } = db;

    public Sede Sede { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Attore.Ruolo != Ruolo.Segreteria || await Relazione.SedeAsync(Db, Attore, Oggi, HttpContext.RequestAborted) is not { } sede)
        {
            context.Result = NotFound();
            return;
        }
        Sede = sede;
        await base.OnPageHandlerExecutionAsync(context, next);
    }
}

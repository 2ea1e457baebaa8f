using Accerta.Persone;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Accerta.Web.Identita;

/// <summary>Il modulo di chi lo manda a sessione finita: si conserva, e quando la persona lo riprende non serve più.</summary>
public sealed class ModuloAFineSessione(ModuliConservati moduli) : IAsyncPageFilter
{
    /// <summary>Il campo che dice che un modulo è quello conservato, mandato di nuovo.</summary>
    public const string Ripreso = "ModuloRipreso";

    private const int ByteMassimi = 1024 * 1024;

    /// <summary>Vero se il modulo si è potuto conservare: solo se il biscotto, benché scaduto, è nostro.</summary>
    public static async Task<bool> ConservaAsync(HttpContext contesto, CookieAuthenticationOptions opzioni)
    {
        var richiesta = contesto.Request;
        if (!HttpMethods.IsPost(richiesta.Method) || !richiesta.HasFormContentType || richiesta.ContentLength is not <= ByteMassimi) return false;
        if (opzioni.CookieManager.GetRequestCookie(contesto, opzioni.Cookie.Name!) is not { } biscotto || opzioni.TicketDataFormat.Unprotect(biscotto) is not { } scaduto) return false;
        var letto = await richiesta.ReadFormAsync(contesto.RequestAborted);
        var di = scaduto.Principal.ComeAttore();
        var campi = from campo in letto where campo.Key is not ("__RequestVerificationToken" or Ripreso) from valore in campo.Value select KeyValuePair.Create(campo.Key, valore ?? "");
        await contesto.RequestServices.GetRequiredService<ModuliConservati>().ConservaAsync(
            di.PersonaId, new(di.Ruolo, di.IncaricoId, richiesta.GetEncodedPathAndQuery(), [.. campi], letto.Files.Count > 0), contesto.RequestAborted);
        return true;
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    // La pagina ha risposto, sì o no che sia: ciò che era scritto adesso ce l'ha lei.
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var esito = await next();
        var richiesta = context.HttpContext.Request;
        if (esito.Exception is null && HttpMethods.IsPost(richiesta.Method) && richiesta.HasFormContentType && richiesta.Form.ContainsKey(Ripreso)
            && context.HttpContext.User.Identity is { IsAuthenticated: true })
            await moduli.ButtaAsync(context.HttpContext.User.ComeAttore().PersonaId, context.HttpContext.RequestAborted);
    }
}

/// <summary>Quando finisce la sessione, se non si fa nulla: lo dice ogni pagina di chi è entrato.</summary>
public static class Sessione
{
    private static readonly object Fine = new();

    /// <summary>Di serie la sessione si allunga dopo metà del tempo: una pagina aperta non dice mai meno di metà.</summary>
    public static Task SegnaLaFine(CookieSlidingExpirationContext contesto)
    {
        var adesso = contesto.Options.TimeProvider!.GetUtcNow();
        contesto.HttpContext.Items[Fine] = adesso + (contesto.ShouldRenew ? contesto.Options.ExpireTimeSpan : contesto.RemainingTime);
        return Task.CompletedTask;
    }

    extension(HttpContext contesto)
    {
        /// <summary>Quando finisce la sessione; nullo per chi non è entrato.</summary>
        public DateTimeOffset? FineDellaSessione => contesto.Items[Fine] as DateTimeOffset?;
    }
}

using System.Globalization;
using System.Security.Claims;
using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Persone;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Identita;

/// <summary>
/// Chi è entrato e con quale ruolo: la stessa identità da SPID e CIE (<see cref="Fornitore"/>) e, solo nella dimostrazione, da una persona inventata.
/// </summary>
public static class Accesso
{
    private const string Incarico = "accerta:incarico";
    private const string ConCosa = "accerta:credenziale";
    private const string Livello = "accerta:livello";

    /// <summary>L'identità di una persona con un suo incarico, o da cittadino se nullo.</summary>
    public static ClaimsPrincipal Identita(Persona persona, Incarico? incarico, string schema, AccessoDigitale? accesso = null) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, persona.Id.ToString()),
            new(ClaimTypes.Name, persona.NomeCompleto),
            new(ClaimTypes.Role, $"{incarico?.Ruolo ?? Ruolo.Cittadino}"),
            .. incarico is null ? (Claim[])[] : [new(Incarico, incarico.Id.ToString())],
            .. accesso is null ? (Claim[])[] : [new(ConCosa, $"{accesso.Credenziale}"), new(Livello, $"{accesso.Livello}")],
        ],
        schema));

    /// <summary>Cerca persona e incarico e ne fa un'identità; nulla se non esistono o non vanno insieme.</summary>
    public static async Task<ClaimsPrincipal?> IdentitaAsync(AccertaDb db, Guid personaId, Guid? incaricoId, string schema, CancellationToken ct)
    {
        var persona = await db.Persone.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personaId, ct);
        if (persona is null) return null;
        if (incaricoId is null) return Identita(persona, null, schema);
        var incarico = await db.Incarichi.AsNoTracking().SingleOrDefaultAsync(i => i.Id == incaricoId && i.PersonaId == personaId, ct);
        return incarico is null ? null : Identita(persona, incarico, schema);
    }

    extension(ClaimsPrincipal persona)
    {
        /// <summary>L'attore di un'operazione: viene dall'accesso, mai da ciò che la persona compila.</summary>
        public Attore ComeAttore() => new(
            Guid.Parse(persona.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("nessuno è entrato")),
            Enum.Parse<Ruolo>(persona.FindFirstValue(ClaimTypes.Role)!),
            persona.FindFirstValue(Incarico) is { } id ? Guid.Parse(id) : null)
        {
            Accesso = persona.ConCheCosa() ?? Predefinito,
        };

        /// <summary>Con che cosa è entrato; nullo nella dimostrazione.</summary>
        public AccessoDigitale? ConCheCosa() => persona.FindFirstValue(ConCosa) is { } credenziale
            ? new(Enum.Parse<Credenziale>(credenziale), int.Parse(persona.FindFirstValue(Livello)!, CultureInfo.InvariantCulture))
            : null;
    }

    private const string PerLaPersona = nameof(PerLaPersona);

    private static readonly AccessoDigitale Predefinito = Attore.Sistema.Accesso;

    /// <summary>Il biscotto di sessione e, una volta sola per cartella, chi vi può entrare.</summary>
    public static void AddAccesso(this WebApplicationBuilder builder, OpzioniAccerta opzioni, OpzioniAccesso accesso)
    {
        if (!opzioni.Demo && accesso.Emittente is not null)
        {
            accesso.Controlla();
            builder.Services.AddSingleton(s => new Fornitore(
                accesso, opzioni.IndirizzoPubblico, s.GetRequiredService<NormeVigenti>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<Fornitore>>()));
        }
        var autenticazione = builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "accerta-sessione";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = opzioni.Demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                cookie.ExpireTimeSpan = TimeSpan.FromHours(1);
                cookie.SlidingExpiration = true;
                cookie.LoginPath = "/accesso";
                cookie.AccessDeniedPath = "/errore/403";
                cookie.ReturnUrlParameter = "torna";
                cookie.Events.OnCheckSlidingExpiration = Sessione.SegnaLaFine;
                cookie.Events.OnRedirectToLogin = async c =>
                {
                    var conservato = !c.Request.Path.StartsWithSegments("/api") && await ModuloAFineSessione.ConservaAsync(c.HttpContext, c.Options);
                    if (conservato) c.RedirectUri = "/accesso?torna=/riprendi";
                    await Rimanda(c, StatusCodes.Status401Unauthorized);
                };
                cookie.Events.OnRedirectToAccessDenied = c => Rimanda(c, StatusCodes.Status403Forbidden);
            });
        if (opzioni.Demo) autenticazione.AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, AccessoDemoApi>(AccessoDemoApi.Schema, null);
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(PerLaPersona, p => p.RequireRole(nameof(Ruolo.Cittadino), nameof(Ruolo.Patronato)))
            .AddPolicy(nameof(Ruolo.Cittadino), p => p.RequireRole(nameof(Ruolo.Cittadino)))
            .AddPolicy(nameof(Ruolo.MedicoCertificatore), p => p.RequireRole(nameof(Ruolo.MedicoCertificatore)))
            .AddPolicy(nameof(Ruolo.Commissione), p => p.RequireRole(nameof(Ruolo.Commissione)))
            .AddPolicy(nameof(Ruolo.Cml), p => p.RequireRole(nameof(Ruolo.Cml)))
            .AddPolicy(nameof(Ruolo.Operatore), p => p.RequireRole(nameof(Ruolo.Operatore)))
            .AddPolicy(nameof(Ruolo.GestoreServizi), p => p.RequireRole(nameof(Ruolo.GestoreServizi)))
            .AddPolicy(nameof(Ruolo.Revisore), p => p.RequireRole(nameof(Ruolo.Revisore)))
            .AddPolicy(nameof(Ruolo.Segreteria), p => p.RequireRole(nameof(Ruolo.Segreteria)))
            .AddPolicy(nameof(Ruolo.Cms), p => p.RequireRole(nameof(Ruolo.Cms)))
            .AddPolicy(nameof(Ruolo.Patronato), p => p.RequireRole(nameof(Ruolo.Patronato)));
        builder.Services.Configure<Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions>(pagine =>
        {
            pagine.Conventions.AuthorizeFolder("/Cittadino", PerLaPersona); // ogni pagina chiede poi il titolo: sé, una delega, un mandato
            pagine.Conventions.AuthorizeFolder("/Cittadino/Deleghe", nameof(Ruolo.Cittadino));
            pagine.Conventions.AuthorizeFolder("/Medico", nameof(Ruolo.MedicoCertificatore));
            pagine.Conventions.AuthorizeFolder("/Commissione", nameof(Ruolo.Commissione));
            pagine.Conventions.AuthorizeFolder("/Cml", nameof(Ruolo.Cml));
            pagine.Conventions.AuthorizeFolder("/Operatore", nameof(Ruolo.Operatore));
            pagine.Conventions.AuthorizeFolder("/Verifica", nameof(Ruolo.GestoreServizi));
            pagine.Conventions.AuthorizeFolder("/Revisore", nameof(Ruolo.Revisore));
            pagine.Conventions.AuthorizeFolder("/Segreteria", nameof(Ruolo.Segreteria));
            pagine.Conventions.AuthorizeFolder("/Cms", nameof(Ruolo.Cms));
            pagine.Conventions.AuthorizeFolder("/Patronato", nameof(Ruolo.Patronato));
            pagine.Conventions.AuthorizeFolder("/Lavoro"); // a chi non lavora in una sede l'elenco non risponde
            pagine.Conventions.AuthorizeFolder("/Carte"); // i PDF: la porta controlla la relazione
            if (!opzioni.Demo) // fuori dalla dimostrazione queste pagine non esistono
                pagine.Conventions.AddFolderApplicationModelConvention("/Dimostrazione", m => m.Filters.Add(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute<NonEsiste>()));
        });
        builder.Services.AddSingleton<NonEsiste>().AddSingleton<Pages.Pubblico.Segnalazioni>();
    }

    // Un programma vuole uno stato, non la pagina d'accesso.
    private static Task Rimanda(RedirectContext<CookieAuthenticationOptions> contesto, int statoPerProgrammi)
    {
        if (contesto.Request.Path.StartsWithSegments("/api")) contesto.Response.StatusCode = statoPerProgrammi;
        else contesto.Response.Redirect(contesto.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Risponde «non trovato» a tutto.</summary>
    public sealed class NonEsiste : Microsoft.AspNetCore.Mvc.Filters.IResourceFilter
    {
        public void OnResourceExecuting(Microsoft.AspNetCore.Mvc.Filters.ResourceExecutingContext context) => context.Result = new Microsoft.AspNetCore.Mvc.NotFoundResult();

        public void OnResourceExecuted(Microsoft.AspNetCore.Mvc.Filters.ResourceExecutedContext context)
        {
        }
    }
}

using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Lingue;

/// <summary>
/// In che lingua parla la pagina: quella appena scelta (<c>?lingua=de</c>), quella di prima (il biscotto), quella del browser.
/// Le pagine degli uffici restano in italiano per intero.
/// </summary>
public static class SceltaDellaLingua
{
    public const string Chiave = "lingua";
    private const string Biscotto = "accerta-lingua";

    /// <summary>Le cartelle e le pagine che parlano tutte le lingue.</summary>
    internal static readonly string[] Tradotte = ["/Pubblico/", "/Errore", "/Cittadino/", "/Carte/"];

    public static void UseLingue(this WebApplication app)
    {
        string[] codici = [.. LeLingue.Tutte.Select(l => l.Codice)];
        app.UseWhen(c => Pagina(c) is not null, pagine =>
        {
            pagine.Use(Ricorda);
            pagine.UseRequestLocalization(opzioni =>
            {
                opzioni.SetDefaultCulture(codici[0]).AddSupportedCultures(codici).AddSupportedUICultures(codici);
                opzioni.ApplyCurrentCultureToResponseHeaders = true;
                opzioni.RequestCultureProviders =
                [
                    new CustomRequestCultureProvider(c => Task.FromResult(Parla(c) ? null : new ProviderCultureResult(codici[0]))),
                    new QueryStringRequestCultureProvider { QueryStringKey = Chiave, UIQueryStringKey = Chiave },
                    new CookieRequestCultureProvider { CookieName = Biscotto },
                    new AcceptLanguageHeaderRequestCultureProvider(),
                ];
            });
        });
    }

    extension(HttpContext contesto)
    {
        /// <summary>Questa pagina in un'altra lingua: stesso indirizzo, stesse domande.</summary>
        public string InAltraLingua(Lingua lingua)
        {
            var altre = contesto.Request.Query.Where(q => q.Key is not (Chiave or "handler"));
            return $"{contesto.Request.Path}{QueryString.Create([.. altre, new(Chiave, lingua.Codice)])}";
        }

        public bool ParlaTutteLeLingue => Parla(contesto);
    }

    private static bool Parla(HttpContext contesto) =>
        Pagina(contesto) is { } pagina && Tradotte.Any(t => pagina.ViewEnginePath.StartsWith(t, StringComparison.Ordinal));

    private static PageActionDescriptor? Pagina(HttpContext contesto) => contesto.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>();

    private static Task Ricorda(HttpContext contesto, RequestDelegate poi)
    {
        contesto.Response.Headers.Append("Vary", "Accept-Language, Cookie"); // una memoria di passaggio non dia a uno la lingua di un altro
        if (LeLingue.Tutte.Any(l => l.Codice == contesto.Request.Query[Chiave]))
        {
            var scelta = new RequestCulture($"{contesto.Request.Query[Chiave]}");
            contesto.Response.Cookies.Append(Biscotto, CookieRequestCultureProvider.MakeCookieValue(scelta), new()
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = contesto.Request.IsHttps,
                IsEssential = true,
            });
        }
        return poi(contesto);
    }
}

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticAssets;

namespace Accerta.Web;

/// <summary>Che cosa il browser può fare con le nostre pagine: il meno possibile.</summary>
public static class Sicurezza
{
    /// <summary>Il modulo più grande che si legge: un documento e il resto della pagina, con largo margine perché sia la legge a dire di no (V-01).</summary>
    public const long ByteLetti = 20 * 1024 * 1024;

    private const long ByteButtati = 200 * 1024 * 1024;

    /// <summary>
    /// Il browser legge la risposta solo dopo aver spedito tutto: ciò che è troppo grande si lascia arrivare senza tenerlo, e poi si dice di no
    /// con una pagina. Oltre un certo punto si smette di ascoltare.
    /// </summary>
    public static void UseLimiteDeiFile(this IApplicationBuilder app) => app.Use(async (contesto, next) =>
    {
        var richiesta = contesto.Request;
        if (richiesta.ContentLength is not > ByteLetti)
        {
            await next(contesto);
            return;
        }
        if (richiesta.ContentLength <= ByteButtati)
        {
            if (contesto.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limite) limite.MaxRequestBodySize = ByteButtati;
            await richiesta.Body.CopyToAsync(Stream.Null, contesto.RequestAborted);
        }
        (richiesta.Method, richiesta.ContentType, richiesta.ContentLength) = (HttpMethods.Get, null, null); // da mostrare resta solo la pagina
        contesto.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });

    /// <summary>
    /// Nessuno script o stile dentro l'HTML, niente da altri siti, nessuno ci incornicia; chi è entrato non lascia copie sul computer.
    /// </summary>
    /// <param name="app">L'applicazione.</param>
    /// <param name="destinazioniDeiModuli">Origini verso cui un modulo può mandare, oltre alla nostra: quelle del fornitore d'identità.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, params IReadOnlyList<string> destinazioniDeiModuli)
    {
        var contenuti = string.Join("; ",
            "default-src 'self'", "base-uri 'self'", "object-src 'none'", "frame-ancestors 'none'",
            string.Join(' ', ["form-action", "'self'", .. destinazioniDeiModuli]));

        return app.Use((contesto, next) =>
        {
            contesto.Response.OnStarting(() =>
            {
                var intestazioni = contesto.Response.Headers;
                intestazioni.ContentSecurityPolicy = contenuti;
                intestazioni.XContentTypeOptions = "nosniff";
                intestazioni["Referrer-Policy"] = "no-referrer";
                intestazioni["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                intestazioni["Cross-Origin-Opener-Policy"] = "same-origin";
                intestazioni["Cross-Origin-Resource-Policy"] = "same-origin";
                var fileStatico = contesto.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
                if (!fileStatico && contesto.User.Identity is { IsAuthenticated: true }) intestazioni.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next(contesto);
        });
    }
}

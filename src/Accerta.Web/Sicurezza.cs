using Microsoft.AspNetCore.StaticAssets;

namespace Accerta.Web;

/// <summary>Che cosa il browser può fare con le nostre pagine: il meno possibile.</summary>
public static class Sicurezza
{
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

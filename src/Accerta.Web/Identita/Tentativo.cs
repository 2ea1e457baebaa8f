using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace Accerta.Web.Identita;

/// <summary>Un accesso cominciato e non ancora concluso: sta in un biscotto cifrato di chi lo ha cominciato, vale dieci minuti e una volta.</summary>
/// <param name="Stato">Lega la risposta a chi ha chiesto (<c>state</c>).</param>
/// <param name="Nonce">Lega il gettone a questa richiesta.</param>
/// <param name="Verificatore">Il segreto di PKCE: chi intercetta il codice non lo può usare.</param>
/// <param name="Torna">Dove si voleva andare; nullo se non si sa.</param>
/// <param name="Lavoro">Vero se si entra con un incarico.</param>
public sealed record Tentativo(string Stato, string Nonce, string Verificatore, string? Torna, bool Lavoro)
{
    private const string Biscotto = "accerta-accesso";
    private static readonly TimeSpan Durata = TimeSpan.FromMinutes(10);

    public static Tentativo Nuovo(string? torna, bool lavoro) => new(Segreto(), Segreto(), Segreto(), torna, lavoro);

    /// <summary>La prova che il verificatore è nostro (S256).</summary>
    public string Sfida => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verificatore)));

    public void Ricorda(HttpContext contesto) => contesto.Response.Cookies.Append(
        Biscotto, Chiuso(contesto).Protect(JsonSerializer.Serialize(this), Durata), Come(contesto, Durata));

    /// <summary>Il tentativo di chi torna, tolto subito dal suo browser; nullo se non c'è, è scaduto o lo stato è un altro.</summary>
    public static Tentativo? Riprendi(HttpContext contesto, string? stato)
    {
        if (contesto.Request.Cookies[Biscotto] is not { } scritto) return null;
        contesto.Response.Cookies.Delete(Biscotto, Come(contesto, durata: null));
        try
        {
            var tentativo = JsonSerializer.Deserialize<Tentativo>(Chiuso(contesto).Unprotect(scritto))!;
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(tentativo.Stato), Encoding.UTF8.GetBytes(stato ?? "")) ? tentativo : null;
        }
        catch (CryptographicException)
        {
            return null; // scaduto, o non l'abbiamo scritto noi
        }
    }

    private static ITimeLimitedDataProtector Chiuso(HttpContext contesto) =>
        contesto.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Accerta.Accesso").ToTimeLimitedDataProtector();

    private static CookieOptions Come(HttpContext contesto, TimeSpan? durata) =>
        new() { HttpOnly = true, Secure = contesto.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/accesso", MaxAge = durata, IsEssential = true };

    private static string Segreto() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}

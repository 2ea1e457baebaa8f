using System.Text.Encodings.Web;
using Accerta.Dati;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Accerta.Web.Identita;

/// <summary>
/// Solo in dimostrazione: <c>Authorization: Demo persona[:incarico]</c> fa agire l'API come una persona inventata.
/// Niente biscotti, quindi niente richieste contraffatte da un altro sito.
/// </summary>
public sealed class AccessoDemoApi(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccertaDb db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Schema = "Demo";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var intestazione = Request.Headers.Authorization.ToString();
        if (!intestazione.StartsWith($"{Schema} ", StringComparison.Ordinal)) return AuthenticateResult.NoResult();
        var parti = intestazione[(Schema.Length + 1)..].Split(':');
        if (parti.Length > 2 || !Guid.TryParse(parti[0], out var persona)) return AuthenticateResult.Fail("persona non leggibile");
        Guid? incarico = parti.Length == 2 && Guid.TryParse(parti[1], out var id) ? id : null;
        return await Accesso.IdentitaAsync(db, persona, incarico, Schema, Context.RequestAborted) is { } identita
            ? AuthenticateResult.Success(new AuthenticationTicket(identita, Schema))
            : AuthenticateResult.Fail("persona o incarico inesistenti");
    }
}

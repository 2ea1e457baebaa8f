using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using JwtSecurityToken = System.IdentityModel.Tokens.Jwt.JwtSecurityToken;

namespace Accerta.Web.Identita;

/// <summary>
/// Il fornitore d'identità visto dal portale: OpenID Connect con codice, PKCE, richiesta firmata e autenticazione con la nostra chiave
/// (architettura, 2.8; regole tecniche OpenID Connect di SPID e CIE).
/// </summary>
public sealed class Fornitore : IDisposable
{
    public const string Ritorno = "/accesso/ritorno";

    private static readonly TimeSpan Validita = TimeSpan.FromMinutes(2);

    // Firme con una chiave pubblica, mai con un segreto; in fondo, le cifrature dentro cui una firma può arrivare.
    private static readonly string[] AlgoritmiAmmessi = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "A128CBC-HS256", "A256CBC-HS512", "A128GCM", "A256GCM"];

    private readonly OpzioniAccesso _opzioni;
    private readonly string _portale;
    private readonly NormeVigenti _norme;
    private readonly TimeProvider _clock;
    private readonly ILogger<Fornitore> _log;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly RSA _rsa = RSA.Create();
    private readonly RsaSecurityKey _chiave, _perDecifrare;
    private readonly JsonWebTokenHandler _gettoni = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadati;

    public Fornitore(OpzioniAccesso opzioni, string indirizzoPubblico, NormeVigenti norme, TimeProvider clock, ILogger<Fornitore> log)
    {
        (_opzioni, _portale, _norme, _clock, _log) = (opzioni, indirizzoPubblico.TrimEnd('/'), norme, clock, log);
        _rsa.ImportFromPem(File.ReadAllText(opzioni.FileChiave));
        _chiave = new RsaSecurityKey(_rsa);
        _chiave.KeyId = Base64UrlEncoder.Encode(_chiave.ComputeJwkThumbprint());
        _perDecifrare = new RsaSecurityKey(_rsa) { KeyId = $"{_chiave.KeyId}-enc" };
        _metadati = new($"{Emittente.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(_http) { RequireHttps = !opzioni.Emittente!.IsLoopback });
    }

    /// <summary>La nostra chiave pubblica, come la vuole chi ci registra (JWKS).</summary>
    public object Chiavi
    {
        get
        {
            var pubblica = _rsa.ExportParameters(includePrivateParameters: false);
            var (n, e) = (Base64UrlEncoder.Encode(pubblica.Modulus), Base64UrlEncoder.Encode(pubblica.Exponent));
            return new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _chiave.KeyId, n, e }, new { kty = "RSA", use = "enc", alg = "RSA-OAEP", kid = _perDecifrare.KeyId, n, e } } };
        }
    }

    private string Emittente => _opzioni.Emittente!.OriginalString;

    /// <summary>Dove mandare chi vuole entrare; nullo se il fornitore non risponde.</summary>
    public async Task<string?> IndirizzoAsync(Tentativo tentativo, CancellationToken ct)
    {
        if (await MetadatiAsync(ct) is not { } metadati) return null;
        var attributi = Identificato.Attributi.ToDictionary(a => a, _ => (object?)null);
        var richiesta = new Dictionary<string, object>
        {
            ["client_id"] = _opzioni.Cliente,
            ["response_type"] = "code",
            ["scope"] = _opzioni.Ambiti,
            ["redirect_uri"] = _portale + Ritorno,
            ["state"] = tentativo.Stato,
            ["nonce"] = tentativo.Nonce,
            ["code_challenge"] = tentativo.Sfida,
            ["code_challenge_method"] = "S256",
            ["acr_values"] = _opzioni.LivelloChiesto,
            ["prompt"] = "login",
            ["claims"] = JsonSerializer.SerializeToElement(new { userinfo = attributi, id_token = new { acr = (object?)null } }),
        };
        // Fuori dalla richiesta firmata resta ciò che OAuth vuole vedere comunque; il resto non si può cambiare per strada.
        return QueryHelpers.AddQueryString(metadati.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["client_id"] = _opzioni.Cliente,
            ["response_type"] = "code",
            ["scope"] = _opzioni.Ambiti,
            ["request"] = Firmata(metadati.Issuer, richiesta),
        });
    }

    /// <summary>Cambia il codice con il gettone e dice chi è entrato, dopo ogni controllo.</summary>
    /// <param name="tentativo">Quello di questo browser.</param>
    /// <param name="codice">Il codice ricevuto.</param>
    /// <param name="emittente">Chi dice di rispondere (RFC 9207); nullo se non lo dice.</param>
    /// <param name="ct">Annullamento.</param>
    public async Task<(Identificato? Chi, AccessoNegato? No)> ConcludiAsync(Tentativo tentativo, string codice, string? emittente, CancellationToken ct)
    {
        if (await MetadatiAsync(ct) is not { } metadati) return (null, AccessoNegato.FornitoreFermo);
        if (emittente is not null && emittente != Emittente) return No("un altro emittente");
        try
        {
            var risposta = await CambiaAsync(metadati, tentativo, codice, ct);
            if (risposta.IdToken is not { Length: > 0 } gettone) return No($"il fornitore risponde {risposta.Error}");
            var letto = await _gettoni.ValidateTokenAsync(gettone, Regole(scadenza: true));
            if (!letto.IsValid) return No(letto.Exception.GetType().Name);

            var controlli = new OpenIdConnectProtocolValidator { RequireTimeStampInNonce = false, RequireStateValidation = false };
            var contesto = new OpenIdConnectProtocolValidationContext { ClientId = _opzioni.Cliente, Nonce = tentativo.Nonce, ProtocolMessage = risposta, ValidatedIdToken = new JwtSecurityToken(gettone) };
            controlli.ValidateTokenResponse(contesto);

            var token = (JsonWebToken)letto.SecurityToken;
            var persona = await AttributiAsync(metadati, risposta, contesto, controlli, ct);
            var acr = token.TryGetPayloadValue<string>("acr", out var dichiarato) ? dichiarato : null;
            if (Credenziali.Valuta(new(Credenziale.Spid, Identificato.Livello(acr)), _clock.GetUtcNow().GiornoInItalia, _norme) is not null) return Negato(AccessoNegato.LivelloBasso);
            return Identificato.Leggi(nome => Identificato.Testo(persona, nome) ?? (token.TryGetPayloadValue<string>(nome, out var v) ? v : null), acr, gettone) is { } chi
                ? (chi, null)
                : Negato(AccessoNegato.DatiMancanti);
        }
        catch (Exception errore) when (errore is OpenIdConnectProtocolException or SecurityTokenException or JsonException or ArgumentException)
        {
            return No(errore.InnerException is { } causa ? $"{errore.GetType().Name}, {causa.GetType().Name}" : errore.GetType().Name);
        }
        catch (Exception errore) when (NonRisponde(errore, ct))
        {
            _log.LogWarning(errore, "il fornitore d'identità non risponde");
            return (null, AccessoNegato.FornitoreFermo);
        }

        (Identificato?, AccessoNegato?) No(string perche)
        {
            _log.LogWarning("accesso rifiutato: {Perche}", perche);
            return (null, AccessoNegato.RispostaNonValida);
        }
    }

    /// <summary>Dove uscire anche dal fornitore; nullo se non lo permette o non risponde.</summary>
    public async Task<string?> UscitaAsync(string gettone, CancellationToken ct) =>
        await MetadatiAsync(ct) is { EndSessionEndpoint: { Length: > 0 } uscita }
            ? QueryHelpers.AddQueryString(uscita, new Dictionary<string, string?> { ["id_token_hint"] = gettone, ["client_id"] = _opzioni.Cliente, ["post_logout_redirect_uri"] = _portale + "/" })
            : null;

    public void Dispose()
    {
        _http.Dispose();
        _rsa.Dispose();
    }

    private (Identificato? Chi, AccessoNegato? No) Negato(AccessoNegato no)
    {
        _log.LogInformation("accesso rifiutato: {Codice}", no.Codice);
        return (null, no);
    }

    private async Task<OpenIdConnectConfiguration?> MetadatiAsync(CancellationToken ct)
    {
        try
        {
            var metadati = await _metadati.GetConfigurationAsync(ct);
            return metadati.Issuer == Emittente ? metadati : throw new InvalidOperationException($"l'emittente dichiara di essere «{metadati.Issuer}»");
        }
        catch (Exception errore) when (NonRisponde(errore, ct))
        {
            _log.LogWarning(errore, "il fornitore d'identità non risponde");
            return null;
        }
    }

    private static bool NonRisponde(Exception errore, CancellationToken ct) =>
        errore is HttpRequestException or IOException or InvalidOperationException || (errore is OperationCanceledException && !ct.IsCancellationRequested);

    private async Task<OpenIdConnectMessage> CambiaAsync(OpenIdConnectConfiguration metadati, Tentativo tentativo, string codice, CancellationToken ct)
    {
        using var corpo = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = codice,
            ["redirect_uri"] = _portale + Ritorno,
            ["code_verifier"] = tentativo.Verificatore,
            ["client_id"] = _opzioni.Cliente,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Firmata(metadati.TokenEndpoint, new() { ["sub"] = _opzioni.Cliente }),
        });
        using var risposta = await _http.PostAsync(metadati.TokenEndpoint, corpo, ct);
        if ((int)risposta.StatusCode >= 500) risposta.EnsureSuccessStatusCode();
        return new OpenIdConnectMessage(await risposta.Content.ReadAsStringAsync(ct));
    }

    // Gli attributi arrivano in chiaro sul canale protetto, oppure firmati (e forse cifrati con la nostra chiave); il soggetto dev'essere lo stesso.
    private async Task<JsonElement> AttributiAsync(
        OpenIdConnectConfiguration metadati, OpenIdConnectMessage risposta, OpenIdConnectProtocolValidationContext contesto, OpenIdConnectProtocolValidator controlli, CancellationToken ct)
    {
        if (metadati.UserInfoEndpoint is not { Length: > 0 } indirizzo || risposta.AccessToken is not { Length: > 0 } accesso) return JsonSerializer.SerializeToElement(new { });
        using var richiesta = new HttpRequestMessage(HttpMethod.Get, indirizzo);
        richiesta.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accesso);
        using var dati = await _http.SendAsync(richiesta, ct);
        dati.EnsureSuccessStatusCode();
        var testo = await dati.Content.ReadAsStringAsync(ct);
        if (dati.Content.Headers.ContentType?.MediaType == "application/jwt")
        {
            var letti = await _gettoni.ValidateTokenAsync(testo, Regole(scadenza: false));
            if (!letti.IsValid) throw new SecurityTokenException("gli attributi non sono firmati come si deve", letti.Exception);
            var firmati = (JsonWebToken)letti.SecurityToken;
            testo = Base64UrlEncoder.Decode((firmati.InnerToken ?? firmati).EncodedPayload);
        }
        contesto.UserInfoEndpointResponse = testo;
        controlli.ValidateUserInfoResponse(contesto);
        return JsonSerializer.Deserialize<JsonElement>(testo);
    }

    private TokenValidationParameters Regole(bool scadenza) => new()
    {
        ConfigurationManager = _metadati, // se la firma è di una chiave nuova, i metadati si rileggono
        ValidIssuer = Emittente,
        ValidAudience = _opzioni.Cliente,
        ValidAlgorithms = AlgoritmiAmmessi,
        RequireSignedTokens = true,
        RequireExpirationTime = scadenza,
        ValidateLifetime = scadenza,
        ClockSkew = TimeSpan.FromMinutes(1),
        TokenDecryptionKey = _perDecifrare,
    };

    private string Firmata(string destinatario, Dictionary<string, object> contenuto)
    {
        var adesso = _clock.GetUtcNow();
        return _gettoni.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = _opzioni.Cliente,
            Audience = destinatario,
            IssuedAt = adesso.UtcDateTime,
            Expires = (adesso + Validita).UtcDateTime,
            Claims = new Dictionary<string, object>(contenuto) { ["jti"] = Guid.CreateVersion7(adesso).ToString() },
            SigningCredentials = new SigningCredentials(_chiave, SecurityAlgorithms.RsaSha256),
        });
    }
}

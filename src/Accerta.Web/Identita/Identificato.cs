using System.Globalization;
using System.Text.Json;
using Accerta.Norma.Domande;
using Accerta.Norma.Persone;

namespace Accerta.Web.Identita;

/// <summary>Una persona come la garantisce il fornitore d'identità.</summary>
/// <param name="Gettone">Il gettone d'identità: serve a uscire anche dal fornitore.</param>
public sealed record Identificato(CodiceFiscale CodiceFiscale, string Nome, string Cognome, DateOnly Nascita, string? Email, AccessoDigitale Accesso, string Gettone)
{
    private const string Prefisso = "TINIT-"; // ETSI EN 319 412-1: codice fiscale italiano

    /// <summary>Ciò che si chiede di sapere: i nomi di SPID e CIE (regole tecniche OpenID Connect).</summary>
    public static IReadOnlyList<string> Attributi { get; } = ["https://attributes.eid.gov.it/fiscal_number", "given_name", "family_name", "birthdate", "email"];

    /// <summary>Legge gli attributi; nullo se ne manca uno, o se il codice fiscale e la nascita non vanno d'accordo.</summary>
    public static Identificato? Leggi(Func<string, string?> attributo, string? acr, string gettone)
    {
        var scritto = attributo("https://attributes.eid.gov.it/fiscal_number") ?? attributo("fiscal_number") ?? "";
        if (scritto.StartsWith(Prefisso, StringComparison.OrdinalIgnoreCase)) scritto = scritto[Prefisso.Length..];
        return CodiceFiscale.TryParse(scritto, out var codice, out _)
            && attributo("given_name")?.Trim() is { Length: > 0 } nome
            && attributo("family_name")?.Trim() is { Length: > 0 } cognome
            && DateOnly.TryParseExact(attributo("birthdate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var nascita)
            && codice.NataIl(nascita)
            ? new(codice, nome, cognome, nascita, attributo("email"), new(acr?.Contains("cie", StringComparison.OrdinalIgnoreCase) is true ? Credenziale.Cie : Credenziale.Spid, Livello(acr)), gettone)
            : null;
    }

    /// <summary>Il livello di un <c>acr</c>: l'ultima cifra di «SpidL2», o il livello eIDAS corrispondente; 0 se non si capisce.</summary>
    public static int Livello(string? acr) => acr switch
    {
        [.., 'L' or 'l', '1'] or "http://eidas.europa.eu/LoA/low" => 1,
        [.., 'L' or 'l', '2'] or "http://eidas.europa.eu/LoA/substantial" => 2,
        [.., 'L' or 'l', '3'] or "http://eidas.europa.eu/LoA/high" => 3,
        _ => 0,
    };

    /// <summary>Un attributo di testo in un oggetto JSON.</summary>
    public static string? Testo(JsonElement oggetto, string nome) =>
        oggetto.TryGetProperty(nome, out var valore) && valore.ValueKind == JsonValueKind.String ? valore.GetString() : null;
}

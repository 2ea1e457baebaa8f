using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Accerta.Persone;

namespace Accerta.Fascicoli;

/// <summary>
/// Un atto del fascicolo: chi, per chi, con quale delega, quando, perché, con quali regole. Non si modifica mai;
/// porta l'impronta di quello prima, così un atto cambiato, tolto o spostato si vede.
/// </summary>
public sealed class Atto
{
    internal static readonly JsonSerializerOptions Formato = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // il testo resta leggibile anche da una query
        Converters = { new JsonStringEnumConverter() },
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }

    /// <summary>Da 1, senza salti.</summary>
    public required int Numero { get; init; }
    public required TipoAtto Tipo { get; init; }
    public required DateTimeOffset Quando { get; init; }
    public required Guid ChiId { get; init; }
    public required Ruolo ChiRuolo { get; init; }
    public Guid? DelegaId { get; init; }
    public string? Perche { get; init; }

    /// <summary>Identificativi delle regole applicate, separati da spazi: <c>C-04 C-05</c>.</summary>
    public required string Regole { get; init; }

    /// <summary>JSON; mai nomi, codici fiscali o dati sanitari.</summary>
    public required string Contenuto { get; init; }
    public required byte[] ImprontaPrecedente { get; init; }
    public byte[] Impronta { get; private set; } = [];

    internal static Atto Dopo(
        Fascicolo fascicolo, StatoFascicolo? da, TipoAtto tipo, Attore chi, DateTimeOffset quando, string regole, string contenuto, Guid? delegaId, string? perche)
    {
        CatalogoDegliAtti.Verifica(tipo, chi.Ruolo, regole, da, fascicolo.Stato); // un atto che il catalogo non prevede si scopre qui
        var istante = Istanti.AlMicrosecondo(quando);
        var atto = new Atto
        {
            Id = Guid.CreateVersion7(istante),
            FascicoloId = fascicolo.Id,
            Numero = fascicolo.UltimoAtto + 1,
            Tipo = tipo,
            Quando = istante,
            ChiId = chi.PersonaId,
            ChiRuolo = chi.Ruolo,
            DelegaId = delegaId,
            Perche = perche,
            Regole = regole,
            Contenuto = contenuto,
            ImprontaPrecedente = fascicolo.UltimaImpronta,
        };
        atto.Impronta = atto.CalcolaImpronta();
        return atto;
    }

    /// <summary>L'impronta ricalcolata dai campi: se non è quella conservata, l'atto è stato alterato.</summary>
    public byte[] CalcolaImpronta()
    {
        // Ogni campo è preceduto dalla sua lunghezza: due atti diversi non possono dare lo stesso testo.
        var testo = new StringBuilder();
        foreach (var campo in (string[])[
            Id.ToString("D"), FascicoloId.ToString("D"), $"{Numero}", $"{Tipo}", $"{Quando.UtcTicks}", ChiId.ToString("D"), $"{ChiRuolo}",
            DelegaId?.ToString("D") ?? "", Perche ?? "", Regole, Contenuto, Convert.ToHexStringLower(ImprontaPrecedente)])
            testo.Append(campo.Length).Append(':').Append(campo).Append('\n');
        return SHA256.HashData(Encoding.UTF8.GetBytes(testo.ToString()));
    }
}

/// <summary>Gli istanti si conservano al microsecondo: è la precisione di PostgreSQL, e l'impronta deve restare uguale dopo la rilettura.</summary>
public static class Istanti
{
    public static DateTimeOffset AlMicrosecondo(DateTimeOffset istante)
    {
        var utc = istante.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

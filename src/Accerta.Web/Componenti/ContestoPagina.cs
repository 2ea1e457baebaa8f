using System.Reflection;
using System.Security.Claims;
using Accerta.Norma.Tempo;
using Microsoft.Extensions.Options;

namespace Accerta.Web.Componenti;

/// <summary>Le scelte dell'ente che pubblica il portale: sezione <c>Portale</c> della configurazione.</summary>
public sealed class Portale
{
    public string Ente { get; set; } = "Ente di esempio";

    /// <summary>Persone inventate e calendario che si può spostare: lo dice ogni pagina.</summary>
    public bool Demo { get; set; }

    /// <summary>Dove chi vuole trova il codice di questa versione: lo chiede la licenza AGPL, articolo 13. Nullo: il collegamento non c'è.</summary>
    public string? CodiceSorgente { get; set; }

    /// <summary>Casella a cui segnalare un problema di accessibilità o chiedere dei propri dati; nulla se l'ente non l'ha ancora indicata.</summary>
    public string? Contatto { get; set; }
}

/// <summary>Quel che la cornice di ogni pagina deve sapere: l'ente, il giorno, se siamo in una dimostrazione.</summary>
public sealed class ContestoPagina(TimeProvider clock, IOptions<Portale> portale)
{
    public static string Versione { get; } =
        typeof(ContestoPagina).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public Portale Portale => portale.Value;

    public bool Demo => portale.Value.Demo;

    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
}

/// <summary>Un ruolo come lo legge chi è entrato: le parole, la pagina da cui comincia.</summary>
public sealed record RuoloInParole(string Parole, string Inizio)
{
    private static readonly Dictionary<string, RuoloInParole> PerNome = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Cittadino"] = new("area personale", "/cittadino"),
        ["Medico"] = new("medico certificatore", "/medico"),
        ["Patronato"] = new("patronato", "/patronato"),
        ["Segreteria"] = new("segreteria", "/segreteria"),
        ["Commissione"] = new("commissione medica", "/commissione"),
        ["Cml"] = new("centro medico legale", "/cml"),
        ["Operatore"] = new("ufficio prestazioni", "/operatore"),
        ["Verifica"] = new("verifica dei codici QR", "/verifica"),
        ["Revisore"] = new("registro degli accessi", "/revisore"),
    };

    /// <summary>I ruoli di chi è entrato, nell'ordine in cui li porta; uno senza parole qui si mostra col suo nome e senza pagina.</summary>
    public static IReadOnlyList<RuoloInParole> Di(ClaimsPrincipal persona) =>
        [.. persona.FindAll(ClaimTypes.Role).Select(c => PerNome.GetValueOrDefault(c.Value) ?? new(c.Value, "/"))];
}

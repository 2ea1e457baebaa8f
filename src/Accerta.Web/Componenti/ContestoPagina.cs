using System.Reflection;
using System.Security.Claims;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.Extensions.Options;

namespace Accerta.Web.Componenti;

/// <summary>Le scelte dell'ente che pubblica il portale: sezione <c>Portale</c> della configurazione.</summary>
public sealed class Portale
{
    /// <summary>Il nome dell'ente: quello delle lettere, da <c>Accerta:Ente</c>.</summary>
    public string Ente { get; set; } = "";

    /// <summary>Persone inventate e calendario che si può spostare: lo dice ogni pagina. Da <c>Accerta:Demo</c>.</summary>
    public bool Demo { get; set; }

    /// <summary>Dove chi vuole trova il codice di questa versione: lo chiede la licenza AGPL, articolo 13. Nullo: il collegamento non c'è.</summary>
    public string? CodiceSorgente { get; set; }

    /// <summary>Casella a cui segnalare un problema di accessibilità o chiedere dei propri dati; nulla se l'ente non l'ha ancora indicata.</summary>
    public string? Contatto { get; set; }
}

/// <summary>Quel che la cornice di ogni pagina deve sapere: l'ente, il giorno, se siamo in una dimostrazione.</summary>
public sealed class ContestoPagina(TimeProvider clock, IOptions<Portale> portale, Preparazione preparazione)
{
    public static string Versione { get; } =
        typeof(ContestoPagina).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public Portale Portale => portale.Value;

    public bool Demo => portale.Value.Demo;

    /// <summary>Falso finché la dimostrazione si prepara: il suo giorno non c'è ancora.</summary>
    public bool Pronta => preparazione.Finita.IsCompleted;

    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
}

/// <summary>Un ruolo come lo legge chi è entrato: le parole, la pagina da cui comincia.</summary>
public sealed record RuoloInParole(string Parole, string Inizio)
{
    private static readonly Dictionary<string, RuoloInParole> PerNome = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Ruolo.Cittadino)] = new("area personale", "/cittadino"),
        [nameof(Ruolo.MedicoCertificatore)] = new("medico certificatore", "/medico"),
        [nameof(Ruolo.Commissione)] = new("commissione medica", "/commissione"),
        [nameof(Ruolo.Cml)] = new("centro medico-legale", "/cml"),
        [nameof(Ruolo.Operatore)] = new("ufficio prestazioni", "/operatore"),
        [nameof(Ruolo.GestoreServizi)] = new("verifica dei codici", "/gestore"),
        [nameof(Ruolo.Revisore)] = new("registro degli accessi", "/revisore"),
        [nameof(Ruolo.Segreteria)] = new("segreteria", "/segreteria"),
        [nameof(Ruolo.Cms)] = new("commissione medica superiore", "/cms"),
        [nameof(Ruolo.Patronato)] = new("patronato", "/patronato"),
    };

    /// <summary>I ruoli di chi è entrato, nell'ordine in cui li porta; uno senza parole qui si mostra col suo nome e senza pagina.</summary>
    public static IReadOnlyList<RuoloInParole> Di(ClaimsPrincipal persona) =>
        [.. persona.FindAll(ClaimTypes.Role).Select(c => PerNome.GetValueOrDefault(c.Value) ?? new(c.Value, "/"))];

    /// <summary>Vero se un indirizzo è nella casa di un ruolo che si ha per incarico.</summary>
    public static bool DiChiLavora(string? indirizzo) => indirizzo is not null && PerNome.Any(r => r.Key != nameof(Ruolo.Cittadino) && Dentro(indirizzo, r.Value.Inizio));

    /// <summary>Dove si va appena entrati: dove si voleva andare, se è un indirizzo di questo portale e non è la casa di un altro ruolo.</summary>
    public static string DopoLAccesso(ClaimsPrincipal persona, string? torna, bool locale)
    {
        var inizio = Di(persona).FirstOrDefault()?.Inizio ?? "/";
        return torna is null || !locale || PerNome.Values.Any(r => r.Inizio != inizio && Dentro(torna, r.Inizio)) || torna == "/" ? inizio : torna;
    }

    private static bool Dentro(string indirizzo, string casa) =>
        indirizzo.StartsWith(casa, StringComparison.OrdinalIgnoreCase) && (indirizzo.Length == casa.Length || indirizzo[casa.Length] is '/' or '?');
}

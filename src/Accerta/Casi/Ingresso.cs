using System.Globalization;
using System.Text.Json;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;

namespace Accerta.Casi;

/// <summary>L'ingresso di un caso non si legge: il messaggio dice quale campo e perché.</summary>
/// <param name="difetto">Campo e ragione.</param>
public sealed class IngressoNonValidoException(string difetto) : Exception(difetto);

/// <summary>Un oggetto JSON dell'ingresso, letto con messaggi che nominano il campo. Non decide nulla.</summary>
internal readonly struct Ingresso(JsonElement oggetto, string percorso)
{
    // Mille miliardi: oltre è un errore di battitura, e le somme potrebbero non stare in un Euro.
    private const decimal ImportoMassimo = 1_000_000_000_000;

    public IEnumerable<string> Campi => oggetto.EnumerateObject().Select(p => p.Name);

    public bool Ha(string campo) => oggetto.TryGetProperty(campo, out var valore) && valore.ValueKind != JsonValueKind.Null;

    public bool EUnTesto(string campo) => Ha(campo) && Valore(campo).ValueKind == JsonValueKind.String;

    public string Testo(string campo) => TestoONullo(campo) ?? throw Difetto(campo, "manca");

    public string? TestoONullo(string campo) => !Ha(campo) ? null : Valore(campo).ValueKind switch
    {
        JsonValueKind.String => Valore(campo).GetString(),
        JsonValueKind.Number => Valore(campo).GetRawText(),
        _ => throw Difetto(campo, "dev'essere un testo o un numero"),
    };

    public decimal Decimale(string campo) => DecimaleONullo(campo) ?? throw Difetto(campo, "manca");

    public decimal? DecimaleONullo(string campo) => TestoONullo(campo) is not { } testo ? null
        : decimal.TryParse(testo, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valore) ? valore
        : throw Difetto(campo, $"«{testo}» non è un numero decimale con il punto");

    public Euro Importo(string campo) => ImportoONullo(campo) ?? throw Difetto(campo, "manca");

    public Euro? ImportoONullo(string campo) => DecimaleONullo(campo) is not { } valore ? null
        : Math.Abs(valore) > ImportoMassimo ? throw Difetto(campo, "l'importo è troppo grande")
        : valore * 100 == decimal.Truncate(valore * 100) ? Euro.Esatti(valore)
        : throw Difetto(campo, "un importo ha al massimo due decimali");

    public int Intero(string campo) => InteroONullo(campo) ?? throw Difetto(campo, "manca");

    public int? InteroONullo(string campo) => TestoONullo(campo) is not { } testo ? null
        : int.TryParse(testo, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var valore) ? valore
        : throw Difetto(campo, $"«{testo}» non è un numero intero");

    public Percentuale? PercentualeONulla(string campo) => TestoONullo(campo) is not { } testo ? null
        : Percentuale.TryParse(testo, out var percentuale) ? percentuale
        : throw Difetto(campo, $"«{testo}» non è una percentuale intera da 0 a 100");

    public bool Vero(string campo, bool seManca) => !Ha(campo) ? seManca : VeroONullo(campo) ?? seManca;

    public bool? VeroONullo(string campo) => !Ha(campo) ? null : Valore(campo).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Difetto(campo, "dev'essere true o false"),
    };

    /// <summary>Vero se il campo è «true», o è un testo che dice chi o che cosa.</summary>
    public bool TestoOVero(string campo) => EUnTesto(campo) || Vero(campo, seManca: false);

    public DateOnly Giorno(string campo) => GiornoONullo(campo) ?? throw Difetto(campo, "manca");

    public DateOnly? GiornoONullo(string campo) => Data(campo, "yyyy-MM-dd", "AAAA-MM-GG");

    public DateOnly Mese(string campo) => Data(campo, "yyyy-MM", "AAAA-MM") ?? throw Difetto(campo, "manca");

    public T Codice<T>(string campo) where T : struct, Enum => Codice<T>(campo, Testo(campo));

    public T CodiceMinuscolo<T>(string campo) where T : struct, Enum => Codice<T>(campo, Testo(campo).ToUpperInvariant());

    private T Codice<T>(string campo, string codice) where T : struct, Enum
    {
        try
        {
            return Vocabolario.DaCodice<T>(codice);
        }
        catch (FormatException errore)
        {
            throw Difetto(campo, errore.Message);
        }
    }

    public Ingresso Oggetto(string campo) => OggettoONullo(campo) ?? throw Difetto(campo, "manca");

    public Ingresso? OggettoONullo(string campo) => !Ha(campo) ? null
        : Valore(campo).ValueKind == JsonValueKind.Object ? new(Valore(campo), Dentro(campo))
        : throw Difetto(campo, "dev'essere un oggetto");

    public IReadOnlyList<Ingresso> Oggetti(string campo)
    {
        var dentro = Dentro(campo);
        return [.. Elementi(campo).Select((e, i) => e.ValueKind == JsonValueKind.Object
            ? new Ingresso(e, $"{dentro}[{i}]")
            : throw new IngressoNonValidoException($"{dentro}[{i}]: dev'essere un oggetto"))];
    }

    public IReadOnlyList<T> Codici<T>(string campo) where T : struct, Enum
    {
        var dentro = Dentro(campo);
        return [.. Elementi(campo).Select((e, i) => Vocabolario.Cerca<T>(e.ValueKind == JsonValueKind.String ? e.GetString() : null)
            ?? throw new IngressoNonValidoException($"{dentro}[{i}]: «{e}» sconosciuto"))];
    }

    public IReadOnlyList<DateOnly> Giorni(string campo)
    {
        var dentro = Dentro(campo);
        return [.. Elementi(campo).Select((e, i) => DataDa(e.ValueKind == JsonValueKind.String ? e.GetString() : null)
            ?? throw new IngressoNonValidoException($"{dentro}[{i}]: «{e}» non è una data nella forma AAAA-MM-GG"))];
    }

    public IReadOnlyList<string> Testi(string campo)
    {
        var dentro = Dentro(campo);
        return [.. Elementi(campo).Select((e, i) => e.ValueKind == JsonValueKind.String
            ? e.GetString()!
            : throw new IngressoNonValidoException($"{dentro}[{i}]: dev'essere un testo"))];
    }

    /// <summary>Le parole con cui si dicono certe voci non sono fissate: basta la radice, se ha un solo senso.</summary>
    public static bool Dice(string testo, params ReadOnlySpan<string> radici)
    {
        foreach (var radice in radici) if (testo.Contains(radice, StringComparison.Ordinal)) return true;
        return false;
    }

    public IngressoNonValidoException Difetto(string campo, string ragione) => new($"{Dentro(campo)}: {ragione}");

    private JsonElement Valore(string campo) => oggetto.GetProperty(campo);

    private string Dentro(string campo) => $"{percorso}.{campo}";

    private IEnumerable<JsonElement> Elementi(string campo) => !Ha(campo) ? []
        : Valore(campo).ValueKind == JsonValueKind.Array ? Valore(campo).EnumerateArray()
        : throw Difetto(campo, "dev'essere una lista");

    // Un anno dopo il 2999 è un errore di battitura, e un termine che ne parte non avrebbe fine.
    private static DateOnly? DataDa(string? testo, string formato = "yyyy-MM-dd") =>
        DateOnly.TryParseExact(testo, formato, CultureInfo.InvariantCulture, DateTimeStyles.None, out var giorno) && giorno.Year < 3000 ? giorno : null;

    private DateOnly? Data(string campo, string formato, string inParole) => TestoONullo(campo) is not { } testo ? null
        : DataDa(testo, formato) is { } giorno ? giorno
        : throw Difetto(campo, $"«{testo}» non è una data nella forma {inParole}");
}

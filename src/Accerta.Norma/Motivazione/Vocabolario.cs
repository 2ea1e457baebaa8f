using System.Collections.Concurrent;
using System.Text;

namespace Accerta.Norma.Motivazione;

/// <summary>Le parole della legge come le scrivono le macchine: maiuscole, senza accenti, divise da «_» (<c>ASSEGNO_MENSILE</c>).</summary>
public static class Vocabolario
{
    private static readonly ConcurrentDictionary<Enum, string> Codici = new();

    /// <summary>Il codice di una voce: <c>AssegnoMensile</c> → <c>ASSEGNO_MENSILE</c>.</summary>
    public static string Codice(this Enum voce) => Codici.GetOrAdd(voce, static v => InMaiuscolo(v.ToString()));

    /// <summary>La voce con un codice; nullo se il codice non esiste.</summary>
    public static T? Cerca<T>(string? codice) where T : struct, Enum
    {
        foreach (var voce in Enum.GetValues<T>())
            if (voce.Codice() == codice) return voce;
        return null;
    }

    /// <summary>La voce con un codice.</summary>
    /// <exception cref="FormatException">Il codice non esiste; il messaggio dice quali esistono.</exception>
    public static T DaCodice<T>(string? codice) where T : struct, Enum =>
        Cerca<T>(codice) ?? throw new FormatException(
            $"«{codice}» non è fra {string.Join(", ", Enum.GetValues<T>().Select(v => v.Codice()))}");

    private static string InMaiuscolo(string nome)
    {
        var testo = new StringBuilder();
        foreach (var c in nome)
        {
            if (char.IsAsciiLetterUpper(c) && testo.Length > 0) testo.Append('_');
            testo.Append(char.ToUpperInvariant(c));
        }
        return testo.ToString();
    }
}

using Accerta.Norma.Motivazione;

namespace Accerta.Economica;

/// <summary>Il conto su cui si paga (ISO 13616).</summary>
internal static class Iban
{
    /// <summary>Senza spazi, maiuscolo; nullo se vuoto.</summary>
    public static string? Pulito(string? iban) => string.IsNullOrWhiteSpace(iban) ? null : iban.Replace(" ", "").ToUpperInvariant();

    /// <summary>Che cosa non va; nullo se va bene o non c'è.</summary>
    public static Rifiuto? Difetto(string? iban) => Pulito(iban) is { } pulito && !Valido(pulito)
        ? new("D-10", "IBAN_NON_VALIDO", "l'IBAN non è scritto bene", "copialo dall'estratto conto: in Italia ha 27 caratteri; puoi anche lasciarlo vuoto", "Iban")
        : null;

    // I primi quattro caratteri in fondo, lettere come numeri, resto 1 modulo 97.
    private static bool Valido(string iban)
    {
        if (iban.Length is < 15 or > 34 || !iban.All(char.IsAsciiLetterOrDigit) || iban.StartsWith("IT", StringComparison.Ordinal) && iban.Length != 27) return false;
        var resto = 0;
        foreach (var c in iban[4..] + iban[..4])
            resto = char.IsAsciiDigit(c) ? (resto * 10 + (c - '0')) % 97 : (resto * 100 + (c - 'A' + 10)) % 97;
        return resto == 1;
    }
}

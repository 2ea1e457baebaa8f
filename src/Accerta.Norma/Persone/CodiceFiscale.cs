using System.Diagnostics.CodeAnalysis;

namespace Accerta.Norma.Persone;

/// <summary>
/// Un codice fiscale di persona fisica controllato: 16 caratteri, mese e giorno possibili, carattere di controllo esatto,
/// omocodie comprese. Fonte: DM 23-12-1976 n. 13813.
/// </summary>
public sealed record CodiceFiscale
{
    private const string Mesi = "ABCDEHLMPRST";
    private const string Omocodia = "LMNPQRSTUV";

    // Valori dei caratteri in posizione dispari (la prima è dispari); le cifre 0–9 valgono come le lettere A–J.
    private static readonly int[] Dispari =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    private CodiceFiscale(string valore) => Valore = valore;

    /// <summary>I 16 caratteri, maiuscoli.</summary>
    public string Valore { get; }

    /// <summary>Legge un codice fiscale; spazi ai bordi e minuscole sono accettati.</summary>
    /// <param name="testo">Ciò che ha scritto la persona.</param>
    /// <param name="codice">Il codice letto, se valido.</param>
    /// <param name="difetto">Che cosa non va, in parole semplici, se non è valido.</param>
    public static bool TryParse(string? testo, [NotNullWhen(true)] out CodiceFiscale? codice, [NotNullWhen(false)] out string? difetto)
    {
        codice = null;
        var t = (testo ?? "").Trim().ToUpperInvariant();
        difetto = Difetto(t);
        if (difetto is null) codice = new CodiceFiscale(t);
        return difetto is null;
    }

    /// <summary>Legge un codice fiscale che deve essere valido.</summary>
    /// <exception cref="FormatException">Il codice non è valido; il messaggio dice perché.</exception>
    public static CodiceFiscale Parse(string testo) =>
        TryParse(testo, out var codice, out var difetto) ? codice : throw new FormatException(difetto);

    /// <summary>Il carattere di controllo dei primi 15 caratteri.</summary>
    public static char Controllo(ReadOnlySpan<char> primi15)
    {
        var somma = 0;
        for (var i = 0; i < 15; i++)
        {
            var valore = char.IsAsciiDigit(primi15[i]) ? primi15[i] - '0' : primi15[i] - 'A';
            somma += i % 2 == 0 ? Dispari[valore] : valore;
        }
        return (char)('A' + somma % 26);
    }

    /// <summary>Vero se il codice fiscale può essere di chi è nato in un giorno: anno (senza il secolo), mese e giorno coincidono.</summary>
    public bool NataIl(DateOnly nascita)
    {
        var giorno = Cifra(Valore[9])!.Value * 10 + Cifra(Valore[10])!.Value;
        return Cifra(Valore[6])!.Value * 10 + Cifra(Valore[7])!.Value == nascita.Year % 100
            && Mesi.IndexOf(Valore[8]) + 1 == nascita.Month
            && giorno % 40 == nascita.Day;
    }

    /// <inheritdoc/>
    public override string ToString() => Valore;

    private static string? Difetto(string t)
    {
        if (t.Length != 16) return $"il codice fiscale ha 16 caratteri; ne hai scritti {t.Length}";
        if (t.FirstOrDefault(c => !char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) is var estraneo and not '\0')
            return $"il carattere «{estraneo}» non può stare in un codice fiscale";

        for (var i = 0; i < 16; i++)
        {
            var numerico = i is 6 or 7 or 9 or 10 or 12 or 13 or 14;
            if (!numerico && !char.IsAsciiLetterUpper(t[i])) return $"il carattere {i + 1} deve essere una lettera";
            if (numerico && Cifra(t[i]) is null) return $"il carattere {i + 1} deve essere una cifra";
        }

        var giorno = Cifra(t[9])!.Value * 10 + Cifra(t[10])!.Value;
        if (giorno > 40) giorno -= 40;
        var mese = Mesi.IndexOf(t[8]) + 1;
        if (mese == 0) return $"la lettera del mese («{t[8]}») non esiste";
        var anno = Cifra(t[6])!.Value * 10 + Cifra(t[7])!.Value; // il secolo non c'è: 00 può essere il 2000, bisestile
        if (giorno < 1 || giorno > DateTime.DaysInMonth(2000 + anno, mese)) return "il giorno di nascita nel codice non esiste";
        return Controllo(t) == t[15] ? null : "l'ultima lettera non corrisponde alle altre: controlla di aver copiato bene";
    }

    private static int? Cifra(char c) => char.IsAsciiDigit(c) ? c - '0' : Omocodia.IndexOf(c) is var i and >= 0 ? i : null;
}

using System.Globalization;

namespace Accerta.Norma.Norme;

/// <summary>Un file di <c>norme/</c> che è un elenco di righe e non una serie datata.</summary>
/// <typeparam name="T">La riga.</typeparam>
/// <param name="Verificato">Il giorno dell'ultimo controllo sulle fonti.</param>
/// <param name="Righe">Le righe, nell'ordine del file.</param>
internal sealed record ElencoDiNorme<T>(DateOnly Verificato, IReadOnlyList<T> Righe);

/// <summary>Legge gli elenchi.</summary>
internal static class ElencoDiNorme
{
    /// <summary>Legge un elenco; quello che non va finisce fra i difetti e la lettura continua.</summary>
    /// <param name="nome">Il nome del file, senza estensione.</param>
    /// <param name="yaml">Il contenuto; nullo se il file manca.</param>
    /// <param name="difetti">Dove scrivere i difetti.</param>
    /// <param name="campo">Il campo che contiene le righe.</param>
    /// <param name="leggi">Come si legge una riga.</param>
    public static ElencoDiNorme<T> Leggi<T>(string nome, string? yaml, List<string> difetti, string campo, Func<MappaDiNorma, T> leggi) where T : class
    {
        if (yaml is null)
        {
            difetti.Add($"{nome}: file assente");
            return new(DateOnly.MinValue, []);
        }

        var file = MappaDiNorma.Radice(nome, yaml, difetti);
        if (!DateOnly.TryParseExact(file.Testo("verificato"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var verificato))
            difetti.Add($"{nome}: «verificato» mancante o non nella forma AAAA-MM-GG");
        file.Testo("nota");
        var righe = file.Mappe(campo, leggi) ?? [];
        file.Chiudi();
        return new(verificato, righe);
    }

    /// <summary>Ogni riga dice da dove viene e quanto è controllata.</summary>
    public static Verifica Fonte(RigaGrezza riga, string dove, List<string> difetti)
    {
        if (string.IsNullOrWhiteSpace(riga.Fonte)) difetti.Add($"{dove}: riga senza fonte");
        if (Enum.TryParse<Verifica>(riga.Verifica, ignoreCase: true, out var verifica)) return verifica;
        difetti.Add($"{dove}: «verifica» deve essere doppia, seme, singola o memoria, non «{riga.Verifica}»");
        return Verifica.Memoria;
    }
}

/// <summary>Ciò che ogni riga porta con sé.</summary>
internal abstract class RigaGrezza(MappaDiNorma m)
{
    public string? Fonte { get; } = m.Testo("fonte");
    public string? Verifica { get; } = m.Testo("verifica");
    public string? Nota { get; } = m.Testo("nota");
}

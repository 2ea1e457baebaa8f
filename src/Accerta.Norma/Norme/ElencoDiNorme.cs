using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Accerta.Norma.Norme;

/// <summary>I file di <c>norme/</c> che sono elenchi di righe e non serie datate.</summary>
internal static class ElencoDiNorme
{
    private static readonly IDeserializer Lettore = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .Build();

    /// <summary>Legge un elenco; quello che non va finisce fra i difetti e la lettura continua.</summary>
    public static T Leggi<T>(string nome, string? yaml, List<string> difetti) where T : ElencoGrezzo, new()
    {
        if (yaml is null)
        {
            difetti.Add($"{nome}: file assente");
            return new T();
        }

        try
        {
            var elenco = Lettore.Deserialize<T>(yaml) ?? new T();
            if (!DateOnly.TryParseExact(elenco.Verificato, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                difetti.Add($"{nome}: «verificato» mancante o non nella forma AAAA-MM-GG");
            return elenco;
        }
        catch (YamlException errore)
        {
            difetti.Add($"{nome}: YAML non leggibile alla riga {errore.Start.Line} ({errore.InnerException?.Message ?? errore.Message})");
            return new T();
        }
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

/// <summary>Ciò che ogni elenco ha in testa.</summary>
internal abstract class ElencoGrezzo
{
    public string? Verificato { get; set; }
    public string? Nota { get; set; }
}

/// <summary>Ciò che ogni riga porta con sé.</summary>
internal abstract class RigaGrezza
{
    public string? Fonte { get; set; }
    public string? Verifica { get; set; }
    public string? Nota { get; set; }
}

using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Accerta.Web.Lingue;

/// <summary>
/// Le frasi del portale nella lingua di chi legge. Si scrive la frase italiana dov'è il suo posto, <c>T("Che cosa vuoi fare?")</c>;
/// le altre lingue stanno accanto, nei file di <c>Lingue/frasi</c>. Una frase che lì manca resta in italiano, e la misura lo conta.
/// </summary>
public static class Parole
{
    public const string Misura = "Accerta.Lingue";

    private static readonly Counter<int> Mancate = new Meter(Misura).CreateCounter<int>("accerta.frasi_mancanti", description: "frasi chieste in una lingua che non le ha");

    /// <summary>Ogni frase italiana con le altre lingue, nell'ordine di <see cref="Lingua"/>. Si legge una volta sola.</summary>
    public static FrozenDictionary<string, string[]> Tutte { get; } = FileDiFrasi.Leggi();

    /// <summary>La frase, nella lingua di chi legge.</summary>
    public static string T(string frase) => Cerca(frase);

    /// <summary>La frase con i suoi valori: <c>T($"Tappa {n} di 4")</c> si cerca come «Tappa {0} di 4». Date e somme prendono la forma della lingua.</summary>
    public static string T(FraseConValori frase) => string.Format(CultureInfo.InvariantCulture, Cerca(frase.Modello), frase.Valori);

    /// <summary>Una frase con marcatori, scritta da noi: esce com'è.</summary>
    public static IHtmlContent THtml(string frase) => new HtmlString(Cerca(frase));

    /// <summary>Una frase con marcatori e valori: i valori si proteggono, se non sono già HTML.</summary>
    public static IHtmlContent THtml(FraseConValori frase) =>
        new HtmlString(string.Format(CultureInfo.InvariantCulture, Cerca(frase.Modello), [.. frase.Valori.Select(Protetto)]));

    private static string Protetto(object? valore)
    {
        if (valore is not IHtmlContent html) return HtmlEncoder.Default.Encode($"{valore}");
        using var scritto = new StringWriter();
        html.WriteTo(scritto, HtmlEncoder.Default);
        return scritto.ToString();
    }

    extension(string parole)
    {
        /// <summary>Parole decise altrove (il nome di una prestazione, uno stato), nella lingua di chi legge.</summary>
        public string Tradotto => Cerca(parole);
    }

    private static string Cerca(string frase)
    {
        var lingua = LeLingue.Corrente;
        if (lingua is Lingua.Italiano) return frase;
        if (Tutte.TryGetValue(frase, out var traduzioni)) return traduzioni[(int)lingua];
        Mancate.Add(1, new("frase", frase), new("lingua", lingua.Codice));
        return frase;
    }
}

/// <summary>Le stesse frasi per chi le chiede al modo di ASP.NET: i messaggi di <c>[Required]</c> e degli altri controlli.</summary>
public sealed class FrasiDeiControlli : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, name.Tradotto);

    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.InvariantCulture, name.Tradotto, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Parole.Tutte.Keys.Select(frase => this[frase]);
}

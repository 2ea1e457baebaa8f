using System.Globalization;
using Accerta.Norma.Prestazioni;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Accerta.Web.Componenti;

/// <summary>Date in tre caselle, numeri e importi all'italiana: i lettori che il quadro di partenza non ha.</summary>
public sealed class Lettori : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var tipo = context.Metadata.UnderlyingOrModelType;
        if (tipo == typeof(DateOnly)) return new LettoreData();
        if (tipo == typeof(decimal)) return new LettoreNumero(n => n);
        if (tipo == typeof(Euro)) return new LettoreNumero(n => Euro.Esatti(n), decimali: 2);
        return null;
    }
}

/// <summary>Una data scritta in tre caselle (giorno, mese, anno) oppure, dall'indirizzo della pagina, come «2025-04-14».</summary>
public sealed class LettoreData : IModelBinder
{
    private static readonly string[] Mesi =
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];

    public Task BindModelAsync(ModelBindingContext contesto)
    {
        var nome = contesto.ModelName;
        var intera = contesto.ValueProvider.GetValue(nome);
        if (intera != ValueProviderResult.None)
        {
            contesto.ModelState.SetModelValue(nome, intera);
            if (DateOnly.TryParseExact(intera.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var giorno))
                contesto.Result = ModelBindingResult.Success(giorno);
            else if (!string.IsNullOrWhiteSpace(intera.FirstValue))
                Rifiuta(contesto, T($"«{intera.FirstValue}» non è una data: si scrive anno-mese-giorno, come 2025-04-14."));
            return Task.CompletedTask;
        }

        var (g, m, a) = (Leggi(contesto, "Giorno"), Leggi(contesto, "Mese"), Leggi(contesto, "Anno"));
        if ((g, m, a) is (null, null, null)) return Task.CompletedTask;
        if ((g, m, a) is ("", "", ""))
        {
            if (!contesto.ModelMetadata.IsReferenceOrNullableType) Rifiuta(contesto, T("Scrivi la data: giorno, mese e anno."));
            return Task.CompletedTask;
        }

        if (Interpreta(g ?? "", m ?? "", a ?? "", out var data) is { } errore) Rifiuta(contesto, errore);
        else contesto.Result = ModelBindingResult.Success(data);
        return Task.CompletedTask;
    }

    /// <summary>Nullo se la data esiste; altrimenti la frase che dice che cosa correggere.</summary>
    public static string? Interpreta(string giorno, string mese, string anno, out DateOnly data)
    {
        data = default;
        string[] mancano = [.. new[] { (giorno, T("il giorno")), (mese, T("il mese")), (anno, T("l'anno")) }.Where(p => p.Item1 is "").Select(p => p.Item2)];
        if (mancano is not []) return T($"Nella data manca {string.Join($" {T("e")} ", mancano)}.");
        if (!Cifre(giorno, out var g)) return T($"Il giorno si scrive in cifre, come 14: hai scritto «{giorno}».");
        var m = 1 + Array.FindIndex(Mesi, nome => mese.Length >= 3 && nome.StartsWith(mese, StringComparison.OrdinalIgnoreCase));
        if (m == 0 && !Cifre(mese, out m)) return T($"Il mese si scrive in cifre, come 4: hai scritto «{mese}».");
        if (m is < 1 or > 12) return T($"I mesi vanno da 1 a 12: hai scritto {mese}.");
        if (anno.Length != 4 || !Cifre(anno, out var a) || a == 0) return T($"L'anno ha quattro cifre, come 1975: hai scritto «{anno}».");
        var giorni = DateTime.DaysInMonth(a, m);
        if (g < 1 || g > giorni) return T($"{new DateOnly(a, m, 1).SoloMese} ha {giorni} giorni: hai scritto {giorno}.");
        data = new DateOnly(a, m, g);
        return null;
    }

    private static bool Cifre(string testo, out int numero) => int.TryParse(testo, NumberStyles.None, CultureInfo.InvariantCulture, out numero);

    private static string? Leggi(ModelBindingContext contesto, string parte)
    {
        var chiave = $"{contesto.ModelName}.{parte}";
        var valore = contesto.ValueProvider.GetValue(chiave);
        if (valore == ValueProviderResult.None) return null;
        contesto.ModelState.SetModelValue(chiave, valore);
        contesto.ModelState.MarkFieldSkipped(chiave);
        return valore.FirstValue?.Trim() ?? "";
    }

    private static void Rifiuta(ModelBindingContext contesto, string errore)
    {
        contesto.ModelState.TryAddModelError(contesto.ModelName, char.ToUpperInvariant(errore[0]) + errore[1..]);
        contesto.Result = ModelBindingResult.Failed();
    }
}

/// <summary>Un numero scritto all'italiana.</summary>
public sealed class LettoreNumero(Func<decimal, object> converti, int decimali = 10) : IModelBinder
{
    private const decimal Massimo = 1_000_000_000_000m;

    public Task BindModelAsync(ModelBindingContext contesto)
    {
        var valore = contesto.ValueProvider.GetValue(contesto.ModelName);
        if (valore == ValueProviderResult.None) return Task.CompletedTask;
        contesto.ModelState.SetModelValue(contesto.ModelName, valore);
        var scritto = valore.FirstValue?.Trim() ?? "";
        if (scritto is "")
        {
            if (!contesto.ModelMetadata.IsReferenceOrNullableType) contesto.ModelState.TryAddModelError(contesto.ModelName, T("Scrivi un numero: se non c'è nulla, scrivi 0."));
        }
        else if (!NumeriItaliani.TryParse(scritto, out var numero) || Math.Abs(numero) > Massimo)
            contesto.ModelState.TryAddModelError(contesto.ModelName, T($"Scrivi un numero, come 5.771,35: hai scritto «{scritto}»."));
        else if (decimal.Round(numero, decimali) != numero)
            contesto.ModelState.TryAddModelError(contesto.ModelName, T($"Dopo la virgola vanno al massimo {decimali} cifre: hai scritto «{scritto}»."));
        else
            contesto.Result = ModelBindingResult.Success(converti(numero));
        return Task.CompletedTask;
    }
}

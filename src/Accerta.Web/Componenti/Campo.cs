using System.Globalization;
using Accerta.Norma.Prestazioni;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

public enum TipoCampo
{
    /// <summary>Si sceglie dal tipo della proprietà.</summary>
    Automatico, Testo, Email, Telefono, Numero, Importo, Codice, Data, Ora, Lungo, Tendina, Opzioni, Caselle, Casella, File,
}

/// <summary>Una risposta tra cui scegliere.</summary>
public sealed record Voce(string Valore, string Parole, string? Aiuto = null)
{
    public static IReadOnlyList<Voce> SiNo => [new("true", T("Sì")), new("false", T("No"))];

    /// <summary>Tutti i valori di un'enumerazione, con le parole che li dicono.</summary>
    public static IReadOnlyList<Voce> Di<T>(Func<T, string> parole, Func<T, string?>? aiuto = null) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Voce(v.ToString(), parole(v), aiuto?.Invoke(v)))];
}

/// <summary>
/// Una domanda del modulo: etichetta, aiuto, errore e controllo legati tra loro. Il contenuto tra i tag va tra l'aiuto e il controllo.
/// </summary>
[HtmlTargetElement("campo", Attributes = "asp-for,etichetta")]
public sealed partial class Campo : TagHelper
{
    [HtmlAttributeName("asp-for")] public required ModelExpression For { get; set; }
    public required string Etichetta { get; set; }
    public string? Aiuto { get; set; }
    public TipoCampo Tipo { get; set; }

    /// <summary>Le risposte possibili di tendina, opzioni e caselle.</summary>
    public IReadOnlyList<Voce>? Voci { get; set; }

    /// <summary>Il valore di <c>autocomplete</c>: evita di riscrivere i propri dati (WCAG 1.3.5).</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Quanti caratteri ci si aspetta: 2, 4, 10, 16 o 25. Senza, il campo è largo quanto il testo.</summary>
    public int Larghezza { get; set; }

    public int Righe { get; set; } = 5;
    public bool Facoltativo { get; set; }

    /// <summary>L'etichetta è anche il titolo della pagina: una domanda per pagina.</summary>
    public bool Titolo { get; set; }

    /// <summary>I file ammessi, per esempio <c>.pdf</c>.</summary>
    public string? Accetta { get; set; }

    [HtmlAttributeNotBound, ViewContext] public required ViewContext ViewContext { get; set; }

    private string Nome => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    private string Id => TagBuilder.CreateSanitizedId(Nome, "_");
    private Type TipoDelValore => For.Metadata.UnderlyingOrModelType;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var dentro = await output.GetChildContentAsync();
        var tipo = Tipo is TipoCampo.Automatico ? TipoDi(TipoDelValore) : Tipo;
        var errori = Errori();
        ViewContext.CampiScritti.Add(Nome);
        string[] descritto = [.. Aiuto is null ? [] : new[] { $"{Id}-aiuto" }, .. errori is [] ? [] : new[] { $"{Id}-errore" }];
        var gruppo = tipo is TipoCampo.Data or TipoCampo.Opzioni or TipoCampo.Caselle;

        output.TagName = gruppo ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errori is [] ? "campo" : "campo campo-errato");
        if (gruppo && descritto is not []) output.Attributes.SetAttribute("aria-describedby", string.Join(' ', descritto));

        // La casella sola porta la propria etichetta a fianco.
        if (tipo is not TipoCampo.Casella) output.Content.AppendHtml(Intitola(gruppo));
        if (Aiuto is not null)
        {
            var aiuto = Html.Elemento("p", "campo-aiuto", Aiuto);
            aiuto.Attributes["id"] = $"{Id}-aiuto";
            output.Content.AppendHtml(aiuto);
        }
        if (!dentro.IsEmptyOrWhiteSpace) output.Content.AppendHtml(dentro);
        if (errori is not []) output.Content.AppendHtml(Correggi(errori));

        var controllo = Controllo(tipo, errori is not []);
        if (!gruppo && controllo is TagBuilder solo) Descrivi(solo, descritto);
        output.Content.AppendHtml(controllo is TagBuilder ingresso && tipo is TipoCampo.Importo ? ConEuro(ingresso)
            : controllo is TagBuilder casella && tipo is TipoCampo.Casella ? Opzione(casella, Id, Etichetta, null)
            : controllo);
    }

    private TagBuilder Intitola(bool gruppo)
    {
        var parole = Html.Elemento("span", null, Etichetta);
        if (Facoltativo) parole.InnerHtml.AppendHtml(Html.Elemento("span", "campo-facoltativo", $" {T("(facoltativo)")}"));
        if (gruppo) return Html.Elemento("legend", "campo-etichetta", Titolo ? Html.Elemento("h1", "campo-titolo", parole) : parole);
        var etichetta = Html.Elemento("label", "campo-etichetta", parole);
        etichetta.Attributes["for"] = Id;
        return Titolo ? Html.Elemento("h1", "campo-titolo", etichetta) : etichetta;
    }

    private TagBuilder Correggi(IReadOnlyList<object> errori)
    {
        var avviso = Html.Elemento("div", "campo-errore", Html.Icona("error"));
        avviso.Attributes["id"] = $"{Id}-errore";
        var testo = Html.Elemento("div");
        foreach (var errore in errori) testo.InnerHtml.AppendHtml(Html.Elemento("p", null, Html.SoloVoce($"{T("Errore:")} "), errore));
        avviso.InnerHtml.AppendHtml(testo);
        return avviso;
    }

    /// <summary>Accanto al campo, in una riga, che cosa si è trovato e che cosa fare; la regola sta nel riepilogo.</summary>
    private List<object> Errori() =>
    [
        .. ViewContext.ModelState.TryGetValue(Nome, out var stato) ? stato.Errors.Select(e => (object)e.ErrorMessage) : [],
        .. ViewContext.ViewData.Rifiuti.Where(r => r.Riguarda(Nome)).Select(r => Html.DallaLegge($"{Maiuscola(r.Trovato)}: {r.Rimedio.TrimEnd('.')}.")),
    ];

    internal static string Maiuscola(string frase) => frase.TrimEnd('.') is { Length: > 0 } f ? char.ToUpperInvariant(f[0]) + f[1..] : "";

    private static void Descrivi(TagBuilder controllo, string[] descritto)
    {
        if (descritto is not []) controllo.Attributes["aria-describedby"] = string.Join(' ', descritto);
    }

    private static TipoCampo TipoDi(Type tipo) =>
        tipo == typeof(DateOnly) ? TipoCampo.Data
        : tipo == typeof(TimeOnly) ? TipoCampo.Ora
        : tipo == typeof(Euro) ? TipoCampo.Importo
        : tipo == typeof(int) || tipo == typeof(decimal) ? TipoCampo.Numero
        : tipo == typeof(bool) || tipo.IsEnum ? TipoCampo.Opzioni
        : typeof(IFormFile).IsAssignableFrom(tipo) ? TipoCampo.File
        : tipo != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(tipo) ? TipoCampo.Caselle
        : TipoCampo.Testo;

    private static string? Scritto(object? valore) => valore switch
    {
        null => null,
        Euro euro => NumeriItaliani.NelCampo(euro.InEuro),
        decimal numero => NumeriItaliani.NelCampo(numero),
        bool si => si ? "true" : "false",
        TimeOnly ora => ora.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable altro => altro.ToString(null, CultureInfo.InvariantCulture),
        _ => valore.ToString(),
    };
}

using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

/// <summary>Una somma come la scrive la lingua di chi legge, che non va a capo a metà: «336,00 € al mese, per 13 mesi».</summary>
[HtmlTargetElement("importo", Attributes = "euro", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Importo : TagHelper
{
    public Euro Euro { get; set; }

    /// <summary>«al mese, per 13 mesi».</summary>
    public string? Periodo { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Html.Elemento("span", "importo", Euro.InCifre));
        if (Periodo is not null) output.Content.Append($" {Periodo}");
    }
}

/// <summary>Un giorno («lunedì 14 aprile 2025») o un istante («…, ore 9.40»), leggibile anche dalle macchine.</summary>
[HtmlTargetElement("data-estesa", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DataEstesa : TagHelper
{
    public DateOnly? Giorno { get; set; }
    public DateTimeOffset? Istante { get; set; }

    /// <summary>Senza il giorno della settimana.</summary>
    public bool Breve { get; set; }

    /// <summary>Lo stesso giorno dentro una frase: <c>THtml($"… entro {DataEstesa.Di(giorno)}.")</c>.</summary>
    public static IHtmlContent Di(DateOnly giorno, bool breve = false)
    {
        var tempo = Html.Elemento("time", null, breve ? giorno.InBreve : giorno.PerEsteso);
        tempo.Attributes["datetime"] = giorno.ToString("o");
        return tempo;
    }

    /// <summary>Lo stesso istante dentro una frase.</summary>
    public static IHtmlContent Di(DateTimeOffset istante)
    {
        var tempo = Html.Elemento("time", null, istante.PerEsteso);
        tempo.Attributes["datetime"] = istante.ToString("o");
        return tempo;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        var (macchina, parole) = (Giorno, Istante) switch
        {
            ({ } giorno, null) => (giorno.ToString("o"), Breve ? giorno.InBreve : giorno.PerEsteso),
            (null, { } istante) => (istante.ToString("o"), Breve ? istante.GiornoInItalia.InBreve : istante.PerEsteso),
            _ => throw new InvalidOperationException("data-estesa vuole un giorno oppure un istante"),
        };
        output.Attributes.SetAttribute("datetime", macchina);
        output.Content.Append(parole);
    }
}

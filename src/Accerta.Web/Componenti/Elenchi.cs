using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

/// <summary>Dati già noti, ciascuno con la sua voce e, se si può, il collegamento per cambiarlo.</summary>
[HtmlTargetElement("elenco-dati")]
[RestrictChildren("dato")]
public sealed class ElencoDati : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "elenco-dati");
    }
}

[HtmlTargetElement("dato", Attributes = "voce")]
public sealed class Dato : TagHelper
{
    public required string Voce { get; set; }

    /// <summary>Dove si cambia.</summary>
    public string? Cambia { get; set; }

    /// <summary>Che cosa si cambia, per chi ascolta la pagina: «l'indirizzo». Senza, vale la voce.</summary>
    public string? CambiaParole { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var dentro = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Html.Elemento("dt", null, Voce));
        output.Content.AppendHtml(dentro.IsEmptyOrWhiteSpace
            ? Html.Elemento("dd", null, Html.Elemento("span", "testo-lieve", T("non indicato")))
            : Html.Elemento("dd", null, dentro));
        if (Cambia is null) return;
        var collegamento = Html.Elemento("a", null, T("Cambia"), Html.SoloVoce($" {CambiaParole ?? Voce}"));
        collegamento.Attributes["href"] = Cambia;
        output.Content.AppendHtml(Html.Elemento("dd", "elenco-dati-cambia", collegamento));
    }
}

/// <summary>A che punto è un passo della procedura.</summary>
public enum StatoPasso
{
    Fatto, InCorso, DaFare, NonServe,
}

/// <summary>I passi della procedura, in ordine.</summary>
[HtmlTargetElement("passi")]
[RestrictChildren("passo")]
public sealed class Passi : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "passi");
    }
}

/// <summary>Un passo: dove siamo è detto a parole, non solo dal segno. Il contenuto è ciò che c'è da sapere su quel passo.</summary>
[HtmlTargetElement("passo", Attributes = "titolo,stato")]
public sealed class Passo : TagHelper
{
    public required string Titolo { get; set; }
    public StatoPasso Stato { get; set; }

    /// <summary>«10 marzo 2025», «entro il 12 maggio 2025».</summary>
    public string? Quando { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var dentro = await output.GetChildContentAsync();
        var (classe, parole, icona) = Stato switch
        {
            StatoPasso.Fatto => ("passo-fatto", T("Fatto"), "check"),
            StatoPasso.InCorso => ("passo-in-corso", T("In corso"), "arrow-right"),
            StatoPasso.DaFare => ("passo-da-fare", T("Da fare"), null),
            StatoPasso.NonServe => ("passo-non-serve", T("Non serve"), null),
        };
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"passo {classe}");
        if (Stato is StatoPasso.InCorso) output.Attributes.SetAttribute("aria-current", "step");
        output.Content.AppendHtml(Html.Elemento("span", "passo-segno", icona is null ? HtmlString.Empty : Html.Icona(icona)));
        var quando = string.IsNullOrEmpty(Quando) ? HtmlString.Empty : (IHtmlContent)Html.Elemento("span", "passo-quando", $" · {Quando}");
        output.Content.AppendHtml(Html.Elemento("div", "passo-testo",
            Html.Elemento("p", "passo-titolo", Titolo),
            Html.Elemento("p", "passo-stato", Html.Elemento("span", "passo-parola", parole), quando),
            dentro));
    }
}

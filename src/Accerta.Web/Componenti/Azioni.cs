using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

/// <summary>L'azione principale, una per pagina: manda il modulo, oppure con <c>href</c> porta alla pagina dopo.</summary>
[HtmlTargetElement("bottone-primario")]
public sealed class BottonePrimario : TagHelper
{
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.Attributes.SetAttribute("class", "btn btn-primary azione-primaria");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
    }
}

/// <summary>Un'azione secondaria: un collegamento, oppure senza <c>href</c> un invio del modulo che si legge come tale.</summary>
[HtmlTargetElement("azione-secondaria")]
public sealed class AzioneSecondaria : TagHelper
{
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.Attributes.SetAttribute("class", Href is null ? "come-collegamento" : "azione-secondaria");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
    }
}

/// <summary>Le azioni della pagina, in fondo: la primaria e poi le altre.</summary>
[HtmlTargetElement("azioni")]
public sealed class Azioni : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "azioni");
    }
}

/// <summary>Il ritorno alla pagina da cui si viene; va nella sezione <c>Indietro</c>.</summary>
[HtmlTargetElement("indietro", Attributes = "href")]
public sealed class Indietro : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parole = await output.GetChildContentAsync();
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "indietro");
        output.Content.AppendHtml(Html.Icona("arrow-left"));
        output.Content.AppendHtml(parole.IsEmptyOrWhiteSpace ? Html.Elemento("span", null, T("Indietro")) : Html.Elemento("span", null, parole));
    }
}

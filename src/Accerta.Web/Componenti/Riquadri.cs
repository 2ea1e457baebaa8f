using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

/// <summary>Il senso di un messaggio: dà l'icona e il colore, che da soli non parlano mai.</summary>
public enum Tono
{
    Neutro, Informazione, Positivo, Attenzione, Negativo,
}

internal static class Toni
{
    public static string Classe(this Tono tono) => $"tono-{tono.ToString().ToLowerInvariant()}";

    public static string Icona(this Tono tono) => tono switch
    {
        Tono.Neutro => "minus-circle",
        Tono.Informazione => "info-circle",
        Tono.Positivo => "check-circle",
        Tono.Attenzione => "warning-circle",
        Tono.Negativo => "close-circle",
    };
}

/// <summary>Lo stato di una cosa: parola, icona, colore.</summary>
[HtmlTargetElement("stato", Attributes = "parola")]
public sealed class Stato : TagHelper
{
    public required string Parola { get; set; }
    public Tono Tono { get; set; }

    /// <summary>Un'icona diversa da quella del tono, senza il prefisso <c>it-</c>.</summary>
    public string? Icona { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"stato {Tono.Classe()}");
        output.Content.AppendHtml(Html.Icona(Icona ?? Tono.Icona())).Append(Parola);
    }
}

/// <summary>Il riquadro che risponde a colpo d'occhio: «Adesso».</summary>
[HtmlTargetElement("riquadro", Attributes = "titolo")]
public sealed class Riquadro : TagHelper
{
    public required string Titolo { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var dentro = await output.GetChildContentAsync();
        var id = $"riquadro-{context.UniqueId}";
        var titolo = Html.Elemento("h2", "riquadro-titolo", Titolo);
        titolo.Attributes["id"] = id;
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "riquadro");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Content.AppendHtml(titolo).AppendHtml(dentro);
    }
}

/// <summary>Un messaggio che conta e resta sulla pagina: una ricevuta, una cosa da sapere prima di andare avanti.</summary>
[HtmlTargetElement("avviso")]
public sealed class Avviso : TagHelper
{
    public string? Titolo { get; set; }
    public Tono Tono { get; set; } = Tono.Informazione;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var dentro = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"avviso {Tono.Classe()}");
        var testo = Html.Elemento("div");
        if (Titolo is not null) testo.InnerHtml.AppendHtml(Html.Elemento("h2", "avviso-titolo", Titolo));
        testo.InnerHtml.AppendHtml(dentro);
        output.Content.AppendHtml(Html.Icona(Tono.Icona())).AppendHtml(testo);
    }
}

/// <summary>Un'icona tra quelle portate da <c>bootstrap-italia.mjs</c>; accompagna sempre parole.</summary>
[HtmlTargetElement("icona", Attributes = "nome", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Icona : TagHelper
{
    public required string Nome { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Html.Icona(Nome));
    }
}

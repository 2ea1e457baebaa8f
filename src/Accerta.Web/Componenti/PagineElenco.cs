using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

/// <summary>Sotto un elenco lungo: le righe di prima e quelle di dopo, con collegamenti. Se l'elenco sta in una pagina non si vede nulla.</summary>
[HtmlTargetElement("pagine-elenco", Attributes = "elenco,numero,altre", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagineElenco : TagHelper
{
    /// <summary>Di che cosa è l'elenco, per chi ascolta: «verbali da firmare».</summary>
    public required string Elenco { get; set; }

    /// <summary>La pagina che si vede, da 1.</summary>
    public int Numero { get; set; }

    /// <summary>Quante righe vengono dopo, in parole; vuoto se nessuna.</summary>
    public string Altre { get; set; } = "";

    /// <summary>Il parametro dell'indirizzo che dice la pagina.</summary>
    public string Parametro { get; set; } = "pagina";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Numero == 1 && Altre.Length == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "azioni");
        output.Attributes.SetAttribute("aria-label", $"Pagine dell'elenco: {Elenco}");
        if (Numero > 1) output.Content.AppendHtml(Collegamento("prev", Numero - 1, "Pagina precedente"));
        if (Altre.Length > 0) output.Content.AppendHtml(Collegamento("next", Numero + 1, $"Pagina seguente: {Altre}"));
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Collegamento(string verso, int pagina, string parole)
    {
        var collegamento = Html.Elemento("a", "azione-secondaria", parole);
        collegamento.Attributes["rel"] = verso;
        collegamento.Attributes["href"] = $"?{Parametro}={pagina}";
        return collegamento;
    }
}

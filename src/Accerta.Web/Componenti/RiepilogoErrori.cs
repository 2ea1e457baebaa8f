using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

/// <summary>
/// In cima alla pagina che torna indietro: che cosa, perché, che cosa fare, che cosa resta. Il fuoco ci arriva da solo, anche senza JavaScript.
/// </summary>
[HtmlTargetElement("riepilogo-errori")]
public sealed class RiepilogoErrori : TagHelper
{
    /// <summary>Che cosa non si perde: «La domanda resta salvata.»</summary>
    public string? Resta { get; set; }

    [HtmlAttributeNotBound, ViewContext] public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.ViewData.DaCorreggere)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "riepilogo-errori");
        output.Attributes.SetAttribute("id", "riepilogo-errori");
        output.Attributes.SetAttribute("aria-labelledby", "riepilogo-errori-titolo");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");

        var titolo = Html.Elemento("h2", null, "C'è qualcosa da correggere");
        titolo.Attributes["id"] = "riepilogo-errori-titolo";
        var elenco = Html.Elemento("ul");
        foreach (var rifiuto in ViewContext.ViewData.Rifiuti) elenco.InnerHtml.AppendHtml(Riga(rifiuto));
        foreach (var (chiave, stato) in ViewContext.ModelState)
            foreach (var errore in stato!.Errors)
                elenco.InnerHtml.AppendHtml(Html.Elemento("li", null, Collega(chiave, errore.ErrorMessage)));

        var avviso = Html.Elemento("div", null, titolo, elenco);
        avviso.Attributes["role"] = "alert";
        if (Resta is not null) avviso.InnerHtml.AppendHtml(Html.Elemento("p", "riepilogo-resta", Resta));
        output.Content.AppendHtml(avviso);
    }

    private static TagBuilder Riga(RifiutoInPagina rifiutato)
    {
        var (rifiuto, chiave) = rifiutato;
        return Html.Elemento("li", null,
            Collega(chiave, rifiuto.Titolo),
            Html.Elemento("p", null, Html.Elemento("span", "riepilogo-voce", "Abbiamo trovato: "), rifiuto.Trovato.TrimEnd('.'), "."),
            Html.Elemento("p", null, Html.Elemento("span", "riepilogo-voce", "Che cosa fare: "), rifiuto.Rimedio.TrimEnd('.'), "."),
            Html.Elemento("p", "riepilogo-regola", $"regola {rifiuto.Regola}"));
    }

    private static IHtmlContent Collega(string? chiave, string parole)
    {
        if (string.IsNullOrEmpty(chiave)) return Html.Elemento("strong", null, parole);
        var collegamento = Html.Elemento("a", null, parole);
        collegamento.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(chiave, "_")}";
        return collegamento;
    }
}

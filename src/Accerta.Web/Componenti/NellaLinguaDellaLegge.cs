using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

/// <summary>Sopra parole che la legge scrive solo in italiano: lo dice a chi legge in un'altra lingua. In italiano non si vede.</summary>
[HtmlTargetElement("nella-lingua-della-legge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NellaLinguaDellaLegge : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (LeLingue.Corrente is Lingua.Italiano)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "testo-lieve");
        output.Content.Append(Frase);
    }

    internal static string Frase => T("Alcune parti qui sotto sono in italiano: è la lingua in cui la legge e gli uffici scrivono i motivi e le lettere.");
}

using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Accerta.Web.Componenti;

/// <summary>
/// Una tabella di dati: si scrive con gli elementi di sempre, e riceve da sola didascalia, intestazioni collegate e, sul telefono,
/// una scheda per riga con la voce davanti a ogni valore. I ruoli espliciti servono perché lì il foglio di stile toglie la forma di tabella.
/// </summary>
[HtmlTargetElement("tabella", Attributes = "didascalia")]
public sealed class Tabella : TagHelper
{
    public required string Didascalia { get; set; }

    /// <summary>La didascalia resta per chi ascolta, quando il titolo sopra la tabella già la dice.</summary>
    public bool DidascaliaNascosta { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(Tabella)] = new Intestazioni();
        var dentro = await output.GetChildContentAsync();
        output.TagName = "table";
        output.Attributes.SetAttribute("class", "tabella");
        output.Attributes.SetAttribute("role", "table");
        output.Content.AppendHtml(Html.Elemento("caption", DidascaliaNascosta ? "visually-hidden" : null, Didascalia)).AppendHtml(dentro);
    }

    /// <summary>Le voci delle colonne, raccolte leggendo <c>thead</c>, e a che colonna siamo nella riga.</summary>
    internal sealed class Intestazioni
    {
        public List<string> Voci { get; } = [];
        public bool InTesta { get; set; }
        public int Colonna { get; set; }
    }
}

[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tfoot")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed partial class ParteDiTabella : TagHelper
{
    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Marcatori();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(Tabella), out var posto) || posto is not Tabella.Intestazioni tabella)
            throw new InvalidOperationException("una tabella si scrive con <tabella didascalia=\"…\">");

        if (output.TagName is "thead") tabella.InTesta = true;
        if (output.TagName is "tr") tabella.Colonna = 0;
        var dentro = await output.GetChildContentAsync();

        switch (output.TagName)
        {
            case "thead":
                tabella.InTesta = false;
                output.Attributes.SetAttribute("role", "rowgroup");
                break;
            case "tbody" or "tfoot":
                output.Attributes.SetAttribute("role", "rowgroup");
                break;
            case "tr":
                output.Attributes.SetAttribute("role", "row");
                break;
            case "th" when tabella.InTesta:
                output.Attributes.SetAttribute("role", "columnheader");
                output.Attributes.SetAttribute("scope", "col");
                tabella.Voci.Add(WebUtility.HtmlDecode(Marcatori().Replace(dentro.GetContent(), "")).Trim());
                break;
            case "th":
                output.Attributes.SetAttribute("role", "rowheader");
                output.Attributes.SetAttribute("scope", "row");
                tabella.Colonna++;
                break;
            case "td":
                output.Attributes.SetAttribute("role", "cell");
                if (tabella.Voci.ElementAtOrDefault(tabella.Colonna++) is { Length: > 0 } voce) output.Attributes.SetAttribute("data-voce", voce);
                break;
        }
    }
}

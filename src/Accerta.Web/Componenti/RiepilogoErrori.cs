using System.Text.Encodings.Web;
using Accerta.Norma.Motivazione;
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

    /// <summary>Le pagine in cui si correggono i campi che su questa non ci sono: il nome del campo e l'indirizzo.</summary>
    public IReadOnlyDictionary<string, string>? Dove { get; set; }

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

        var titolo = Html.Elemento("h2", null, T("C'è qualcosa da correggere"));
        titolo.Attributes["id"] = "riepilogo-errori-titolo";
        var lingua = ViewContext.ViewData.Rifiuti is not [] && LeLingue.Corrente is not Lingua.Italiano ? Html.Elemento("p", "testo-lieve", NellaLinguaDellaLegge.Frase) : null;
        var avviso = Html.Elemento("div", null, titolo, lingua, new ElencoDopoICampi(ViewContext, Dove ?? new Dictionary<string, string>()));
        avviso.Attributes["role"] = "alert";
        if (Resta is not null) avviso.InnerHtml.AppendHtml(Html.Elemento("p", "riepilogo-resta", Resta));
        output.Content.AppendHtml(avviso);
    }

    /// <summary>
    /// L'elenco sta sopra i campi ma si compone dopo di loro, quando la pagina viene scritta: segue il loro ordine e
    /// collega solo quelli che ci sono davvero.
    /// </summary>
    private sealed class ElencoDopoICampi(ViewContext vista, IReadOnlyDictionary<string, string> dove) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var campi = vista.CampiScritti;
            var righe = vista.ViewData.Rifiuti
                .Select(r => (Posto: campi.FindIndex(r.Riguarda), Rifiuto: (Rifiuto?)r, Frase: Html.DallaLegge(r.Titolo)))
                .Concat(vista.ModelState.SelectMany(s => s.Value!.Errors.Select(e => (Posto: campi.IndexOf(s.Key), Rifiuto: (Rifiuto?)null, Frase: (object)e.ErrorMessage))))
                .OrderBy(r => r.Posto);

            var elenco = Html.Elemento("ul");
            foreach (var (posto, rifiuto, frase) in righe)
            {
                var riga = Html.Elemento("li", null,
                    posto >= 0 ? Collega($"#{TagBuilder.CreateSanitizedId(campi[posto], "_")}", frase)
                    : rifiuto?.Campo is { } campo && dove.TryGetValue(campo, out var pagina) ? Collega(pagina, frase)
                    : Html.Elemento("strong", null, frase));
                if (rifiuto is not null)
                {
                    riga.InnerHtml
                        .AppendHtml(Html.Elemento("p", null, Html.Elemento("span", "riepilogo-voce", $"{T("Abbiamo trovato:")} "), Html.DallaLegge($"{rifiuto.Trovato.TrimEnd('.')}.")))
                        .AppendHtml(Html.Elemento("p", null, Html.Elemento("span", "riepilogo-voce", $"{T("Che cosa fare:")} "), Html.DallaLegge($"{rifiuto.Rimedio.TrimEnd('.')}.")))
                        .AppendHtml(Html.Elemento("p", "riepilogo-regola", T($"regola {rifiuto.Regola}")));
                }
                elenco.InnerHtml.AppendHtml(riga);
            }
            elenco.WriteTo(writer, encoder);
        }

        private static TagBuilder Collega(string indirizzo, object frase)
        {
            var collegamento = Html.Elemento("a", null, frase);
            collegamento.Attributes["href"] = indirizzo;
            return collegamento;
        }
    }
}

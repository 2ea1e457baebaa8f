using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Accerta.Web.Componenti;

/// <summary>Piccole forme di HTML che più componenti usano.</summary>
internal static class Html
{
    /// <summary>Un elemento con una classe e il suo contenuto: il testo viene protetto, l'HTML passa com'è.</summary>
    public static TagBuilder Elemento(string nome, string? classe = null, params ReadOnlySpan<object?> contenuti)
    {
        var elemento = new TagBuilder(nome);
        if (classe is not null) elemento.AddCssClass(classe);
        foreach (var contenuto in contenuti)
        {
            if (contenuto is IHtmlContent html) elemento.InnerHtml.AppendHtml(html);
            else elemento.InnerHtml.Append(contenuto?.ToString() ?? "");
        }
        return elemento;
    }

    /// <summary>Un'icona, che accompagna sempre parole: chi ascolta la pagina non la sente.</summary>
    public static TagBuilder Icona(string nome, string? classe = null)
    {
        var uso = new TagBuilder("use") { Attributes = { ["href"] = $"/lib/bootstrap-italia/icone.svg#it-{nome}" } };
        var svg = Elemento("svg", classe is null ? "icona" : $"icona {classe}", uso);
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        return svg;
    }

    /// <summary>Parole della legge: nella lingua di chi legge se ci sono, altrimenti in italiano e dichiarate tali.</summary>
    public static object DallaLegge(string testo) =>
        LeLingue.Corrente is Lingua.Italiano || Parole.Tutte.ContainsKey(testo) ? testo.Tradotto : InItaliano(testo);

    private static TagBuilder InItaliano(string testo)
    {
        var parole = Elemento("span", null, testo);
        parole.Attributes["lang"] = Lingua.Italiano.Codice;
        return parole;
    }

    /// <summary>Parole per chi ascolta la pagina.</summary>
    public static TagBuilder SoloVoce(string parole) => Elemento("span", "visually-hidden", parole);
}

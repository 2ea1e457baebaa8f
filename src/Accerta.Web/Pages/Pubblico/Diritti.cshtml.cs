using System.Globalization;
using System.Text;
using Accerta.Norma.Diritti;
using Accerta.Norma.Norme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>Il catalogo dei diritti, con la ricerca: tutte le parole scritte, senza badare ad accenti e maiuscole.</summary>
public sealed class DirittiModel(NormeVigenti norme) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Cerca { get; set; }

    public IReadOnlyList<Diritto> Trovati { get; private set; } = [];

    public string InParole => (Trovati.Count, Cerca) switch
    {
        (0, _) => T("Nessun diritto con queste parole"),
        (var quanti, null or "") => T($"{quanti} diritti"),
        (1, _) => T("Un diritto trovato"),
        (var quanti, _) => T($"{quanti} diritti trovati"),
    };

    public void OnGet()
    {
        string[] parole = Semplice(Cerca ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Trovati = [.. Catalogo.Codici.Select(norme.Diritti.Di).Where(d => Semplice($"{d.Titolo} {d.Condizione} {d.Dove} {d.Articolo}") is var testo && parole.All(testo.Contains))];
    }

    private static string Semplice(string testo) =>
        string.Concat(testo.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}

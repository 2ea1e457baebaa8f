using System.Text;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Guida;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>B-02: la guida ai diritti per chi non sente, scena per scena, con i sottotitoli da scaricare.</summary>
public sealed class VideoModel(NormeVigenti norme, TimeProvider clock) : PageModel
{
    private DateOnly Oggi => clock.GetUtcNow().GiornoInItalia;

    public IReadOnlyList<Scena> Scene { get; private set; } = [];

    /// <summary>I titoli delle scene nella lingua di chi legge, nello stesso ordine.</summary>
    public IReadOnlyList<string> Titoli { get; private set; } = [];

    public TimeSpan Durata => Scene[^1].Sottotitoli[^1].A;

    public void OnGet() => (Scene, Titoli) = (Copione.Scene(norme, Oggi), [.. GuidaDeiDiritti.Parti(norme, Oggi).Select(p => p.Titolo)]);

    public FileContentResult OnGetSottotitoli()
    {
        Response.Headers.ContentLanguage = Lingua.Italiano.Codice;
        return File(Encoding.UTF8.GetBytes(Copione.ComeVtt(Copione.Scene(norme, Oggi))), "text/vtt; charset=utf-8", "diritti.vtt");
    }

    public static string InParole(TimeSpan durata)
    {
        var (minuti, secondi) = Math.DivRem((int)Math.Ceiling(durata.TotalSeconds), 60);
        return minuti == 0 ? T($"{secondi} s") : T($"{minuti} min {secondi} s");
    }
}

using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>
/// Le figure del manuale. Di solito non si fanno; con <c>ACCERTA_RISCRIVI=1</c> le prove salvano quelle che attraversano in
/// docs/immagini/manuale, ritagliate al contenuto della pagina.
/// </summary>
internal static class Figura
{
    private const int AltezzaMassima = 1150;

    // Da un titolo all'altro, o dalla cima al fondo; se è troppo alta si taglia fra una riga e l'altra, mai a metà.
    private const string Ritaglio = """
        ([da, fino, massima]) => {
          document.activeElement?.blur();
          const contenuto = document.querySelector('main');
          const misura = e => e.getBoundingClientRect();
          const titolo = (parole, sotto = -Infinity) => {
            const trovato = [...contenuto.querySelectorAll('h1, h2, h3, legend')].find(t => t.innerText.trim().startsWith(parole) && misura(t).top > sotto);
            if (!trovato) throw new Error(`nessun titolo comincia con «${parole}»`);
            return trovato.closest('.riquadro, .avviso, fieldset') ?? trovato;
          };
          const cima = misura(da ? titolo(da) : document.querySelector('.indietro') ?? contenuto).top - 16;
          const fondo = fino ? misura(titolo(fino, cima + 100)).top - 8 : misura(contenuto).bottom + 16;
          const limite = cima + massima;
          const righe = [...contenuto.querySelectorAll('p, li, tr, dt, dd, h1, h2, h3, label, input, textarea, select, summary, caption, svg, .azioni')]
            .filter(e => e.checkVisibility()).map(e => ({ top: misura(e).top, bottom: misura(e).bottom, titolo: e.matches('h1, h2, h3, caption') }));
          const tagli = righe.filter(r => !r.titolo).map(r => r.bottom).filter(y => y <= limite && !righe.some(r => r.top < y - 1 && r.bottom > y + 1));
          const finale = fondo <= limite ? fondo : Math.max(...tagli) + 1;
          const { left, width } = misura(contenuto);
          return [left - 24 + scrollX, cima + scrollY, width + 48, finale - cima];
        }
        """;

    public static bool SiFanno { get; } = Environment.GetEnvironmentVariable("ACCERTA_RISCRIVI") == "1";

    public static async Task SalvaAsync(IPage pagina, string nome, string? da, string? fino)
    {
        await pagina.Mouse.MoveAsync(0, 0);
        if (await pagina.EvaluateAsync<float[]>(Ritaglio, new object?[] { da, fino, AltezzaMassima }) is not [var x, var y, var larghezza, var altezza])
            throw new InvalidOperationException($"{nome}: il ritaglio non ha quattro misure");
        var foto = await pagina.ScreenshotAsync(new() { FullPage = true, Clip = new() { X = x, Y = y, Width = larghezza, Height = altezza } });
        var cartella = Directory.CreateDirectory(Path.Combine(Portale.Radice, "docs", "immagini", "manuale")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(cartella, $"{nome}.png"), foto);
    }
}

using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>Chi usa i colori del suo sistema, chi non vuole movimento, chi ha una rete lenta: il portale rispetta le loro scelte.</summary>
public sealed class PreferenzeTests
{
    // Una persona per ruolo, e le pagine che bastano a incontrare ogni pezzo: scelte, riquadri, passi, stati, avvisi, campi, errori, tabelle.
    private static readonly (string? Chi, string[] Pagine)[] Campione =
    [
        (null, ["/", "/accesso", "/simulatore", "/diritti", "/riduzione", "/verifica"]),
        ("Ada Esempio", ["/cittadino", "/cittadino/domande/nuova"]),
        ("Paola Ritratto", ["/operatore"]),
        ("Nora Quinta", ["/segreteria"]),
    ];

    // Con i colori del sistema restano i bordi, il contorno di chi ha il fuoco e le icone del colore del testo; niente si tiene i colori suoi.
    private const string Scomparsi = """
        () => {
          const no = [];
          const visibile = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getBoundingClientRect().width > 1;
          for (const e of document.querySelectorAll('body *')) {
            if (!visibile(e)) continue;
            const s = getComputedStyle(e), chi = e.outerHTML.slice(0, 120);
            if (s.forcedColorAdjust === 'none') no.push(`si tiene i suoi colori: ${chi}`);
            if (e.matches('svg') && s.fill !== s.color && s.fill !== 'none') no.push(`icona di un altro colore (${s.fill}, testo ${s.color}): ${chi}`);
            if (!s.textDecorationLine.includes('underline') && e.matches('button, .btn, input:not([type=hidden]), select, textarea, .riquadro, .avviso') && !['radio', 'checkbox'].includes(e.type)
                && !['Top', 'Bottom', 'Left'].some(l => s[`border${l}Style`] !== 'none' && parseFloat(s[`border${l}Width`]) > 0)) no.push(`senza bordo: ${chi}`);
          }
          return no;
        }
        """;

    private const string ColFuoco = """
        () => {
          const e = document.activeElement;
          if (e === document.body) return 'fine';
          const contorni = [e, ...(e.labels ?? [])].flatMap(x => [getComputedStyle(x), getComputedStyle(x, '::before'), getComputedStyle(x, '::after')]);
          return contorni.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) ? '' : `il fuoco non si vede: ${e.outerHTML.slice(0, 160)}`;
        }
        """;

    private const string SiMuove = """
        () => [document.documentElement, ...document.querySelectorAll('*')].flatMap(e => [null, '::before', '::after'].map(p => [e, getComputedStyle(e, p)]))
          .filter(([, s]) => s.animationName !== 'none' || s.scrollBehavior === 'smooth' || s.transitionDuration.split(',').some(d => parseFloat(d) > 0))
          .map(([e]) => e.outerHTML.slice(0, 120))
        """;

    [Fact]
    public async Task Con_i_colori_del_sistema_non_sparisce_niente_e_senza_movimento_non_si_muove_niente()
    {
        await using var portale = await Portale.PrendiAsync();
        var cartella = Directory.CreateDirectory(Path.Combine(Portale.Radice, "prove", "schermate")).FullName;
        var difetti = new List<string>();
        foreach (var (chi, pagine) in Campione)
        {
            await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
            if (chi is not null) await v.SonoAsync(chi);
            await v.Pagina.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
            foreach (var pagina in pagine)
            {
                await v.VaiAsync(pagina);
                if (pagina.EndsWith("/nuova", StringComparison.Ordinal)) // con l'errore accanto al campo
                {
                    await v.ScriviAsync("Numero del certificato", "12");
                    await v.PremiAsync("Continua");
                }
                difetti.AddRange((await v.Pagina.EvaluateAsync<string[]>(Scomparsi)).Select(d => $"{pagina}: {d}"));
                difetti.AddRange((await v.Pagina.EvaluateAsync<string[]>(SiMuove)).Select(d => $"{pagina}: si muove: {d}"));
                await v.Pagina.ScreenshotAsync(new() { Path = Path.Combine(cartella, $"colori-del-sistema{pagina.Replace('/', '-')}.png"), FullPage = true });
                for (var passo = 0; passo < 40; passo++)
                {
                    await v.Pagina.Keyboard.PressAsync("Tab");
                    var esito = await v.Pagina.EvaluateAsync<string>(ColFuoco);
                    if (esito == "fine") break;
                    if (esito is not "") difetti.Add($"{pagina}: {esito}");
                }
            }
        }
        difetti.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task La_prima_visita_pesa_meno_di_100_kB_oltre_ai_caratteri()
    {
        const int massimo = 100 * 1024;
        await using var portale = await Portale.PrendiAsync();
        foreach (var (chi, casa) in ((string?, string)[])
                 [
                     (null, "/"), ("Ada Esempio", "/cittadino"), ("Clara Modello", "/medico"), ("Paola Ritratto", "/operatore"), ("Nora Quinta", "/segreteria"),
                     ("Elena Fittizia", "/commissione"), ("Livia Maschera", "/cml"), ("Sara Loggione", "/revisore"), ("Delia Commedia", "/patronato"),
                     ("Ettore Platea", "/cms"), ("Mino Biglietti", "/gestore"),
                 ])
        {
            await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
            if (chi is not null) await v.SonoAsync(chi);
            var rete = await v.Pagina.Context.NewCDPSessionAsync(v.Pagina);
            await rete.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true }); // come la prima volta
            var richieste = new List<IRequest>();
            v.Pagina.RequestFinished += (_, richiesta) => richieste.Add(richiesta);
            await v.VaiAsync(casa);
            await v.Pagina.WaitForLoadStateAsync(LoadState.NetworkIdle);
            new Uri(v.Pagina.Url).AbsolutePath.ShouldBe(casa);
            var pesi = new List<(string Dove, int Byte)>();
            foreach (var richiesta in richieste.Where(r => r.ResourceType != "font")) pesi.Add((new Uri(richiesta.Url).AbsolutePath, (await richiesta.SizesAsync()).ResponseBodySize));
            pesi.Count.ShouldBeGreaterThan(2);
            pesi.Sum(p => p.Byte).ShouldBeLessThanOrEqualTo(massimo, $"{casa}: {string.Join(", ", pesi.OrderByDescending(p => p.Byte))}");
        }
    }

    /// <summary>
    /// Che cosa sente chi ascolta la domanda: ruoli, nomi, stati, nell'ordine. Sta in <c>domanda.ascolto.txt</c>; se cambia apposta, si riscrive con
    /// <c>ACCERTA_RISCRIVI=1</c> e si rilegge ad alta voce.
    /// </summary>
    [Fact]
    public async Task La_domanda_si_ascolta_come_e_scritta()
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
        var ascolto = new System.Text.StringBuilder();
        async Task Ascolta(string pagina)
        {
            ascolto.Append("# ").Append(pagina).Append(": ").AppendLine(await v.Pagina.TitleAsync());
            ascolto.AppendLine(await v.Pagina.Locator("main").AriaSnapshotAsync()).AppendLine();
        }

        await v.SonoAsync("Bruno Campione");
        await v.VaiAsync("/cittadino/domande/nuova");
        await Ascolta("Il certificato");
        await v.ScriviAsync("Numero del certificato", "12345678");
        await v.PremiAsync("Continua");
        await Ascolta("Il certificato, da correggere");
        await v.ScriviAsync("Numero del certificato", "123456789");
        await v.PremiAsync("Continua");
        await Ascolta("Che cosa chiedi");
        await v.ScegliAsync("Invalidità civile");
        await v.PremiAsync("Continua");
        await Ascolta("Dove abiti");
        await v.PremiAsync("Continua");
        await Ascolta("I recapiti");
        await v.PremiAsync("Continua");
        await Ascolta("Il riepilogo");
        await v.PremiAsync("Presenta la domanda");
        await Ascolta("Il riepilogo, senza la dichiarazione");

        var file = Path.Combine(Portale.Radice, "tests/Accerta.Giro/domanda.ascolto.txt");
        if (Environment.GetEnvironmentVariable("ACCERTA_RISCRIVI") == "1") await File.WriteAllTextAsync(file, ascolto.ToString());
        ascolto.ToString().ShouldBe(await File.ReadAllTextAsync(file), "ciò che si ascolta è cambiato: se va bene, ACCERTA_RISCRIVI=1");
    }
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>Come una persona usa il portale.</summary>
public enum Modo
{
    /// <summary>Con il mouse; a ogni pagina si controlla l'accessibilità e si fa la fotografia.</summary>
    Mouse,

    /// <summary>Solo con la tastiera: ogni cosa si raggiunge con Tab.</summary>
    Tastiera,

    /// <summary>Senza JavaScript.</summary>
    SenzaJavaScript,
}

/// <summary>Una persona davanti al portale: legge, compila, preme, nel modo che le è possibile.</summary>
public sealed class Visitatore : IAsyncDisposable
{
    private const int TabMassimi = 150;
    private const int VociMassime = 150;

    // Lo stesso axe del pacchetto, chiamato nella pagina: la via del pacchetto apre ogni volta una scheda in più e riporta anche ciò che va bene.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Controlla = """
        async () => {
          const esito = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
          });
          return esito.violations.map(v => `${v.id}: ${v.help} → ${v.nodes.map(n => n.html).join(' | ')}`);
        }
        """;

    // Il secondo motore, quello di pa11y: guarda le stesse regole in un altro modo. Contano gli errori (tipo 1); gli avvisi chiedono un occhio umano.
    private static readonly string HtmlCodeSniffer = File.ReadAllText(Path.Combine(Portale.Radice, "node_modules/html_codesniffer/build/HTMLCS.js"));

    private const string ControllaAncora = """
        () => new Promise(finito => HTMLCS.process('WCAG2AA', document, () => finito(
          HTMLCS.getMessages().filter(m => m.type === HTMLCS.ERROR).map(m => `${m.code}: ${m.msg} → ${m.element.outerHTML?.slice(0, 200)}`))))
        """;

    private readonly IBrowserContext _contesto;
    private readonly Modo _modo;
    private readonly string _indirizzo;
    private readonly bool _dimostrazione;
    private readonly HashSet<string> _fotografate = [];

    private Visitatore(IBrowserContext contesto, IPage pagina, Modo modo, string indirizzo, bool dimostrazione) =>
        (_contesto, Pagina, _modo, _indirizzo, _dimostrazione) = (contesto, pagina, modo, indirizzo, dimostrazione);

    public IPage Pagina { get; }

    public static Task<Visitatore> EntraAsync(Portale portale, Modo modo) => EntraAsync(portale.Browser, portale.Indirizzo, modo, dimostrazione: true);

    public static async Task<Visitatore> EntraAsync(IBrowser browser, string indirizzo, Modo modo, bool dimostrazione)
    {
        var contesto = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1280, Height = 900 },
            JavaScriptEnabled = modo != Modo.SenzaJavaScript,
            Locale = "it-IT",
        });
        contesto.SetDefaultTimeout(60_000);
        var pagina = await contesto.NewPageAsync();
        pagina.FileChooser += (_, _) => { }; // la scelta di un file si ascolta dall'inizio: chiesta all'ultimo, a volte Invio arriva prima
        pagina.FrameNavigated += (_, cornice) =>
        {
            if (cornice == pagina.MainFrame && cornice.Url.StartsWith(indirizzo, StringComparison.Ordinal)) PagineViste.Segna(cornice.Url, modo switch
            {
                Modo.Mouse => PagineViste.Prova.Mouse,
                Modo.Tastiera => PagineViste.Prova.Tastiera,
                Modo.SenzaJavaScript => PagineViste.Prova.SenzaJavaScript,
            });
        };
        return new(contesto, pagina, modo, indirizzo, dimostrazione);
    }

    public Task VaiAsync(string percorso) => Pagina.GotoAsync(_indirizzo + percorso);

    /// <summary>Entra come una persona inventata, dalla pagina d'accesso.</summary>
    public async Task SonoAsync(string nome)
    {
        await VaiAsync("/accesso");
        await PremiAsync(nome);
    }

    /// <summary>Porta avanti il giorno della dimostrazione, dalla sua pagina.</summary>
    public async Task OggiEAsync(DateOnly giorno)
    {
        await VaiAsync("/demo");
        await ScegliAsync("A un giorno che scelgo io");
        await ScriviDataAsync("Il giorno, se ne scegli uno tu", giorno);
        await PremiAsync("Vai avanti");
    }

    /// <summary>Scrive in un campo, trovandolo dalla sua etichetta.</summary>
    /// <param name="etichetta">L'etichetta, intera.</param>
    /// <param name="testo">Che cosa scrivere.</param>
    /// <param name="gruppo">Il titolo del gruppo di campi, se più campi hanno la stessa etichetta.</param>
    public Task ScriviAsync(string etichetta, string testo, string? gruppo = null) => ScriviInAsync(Dove(gruppo).GetByLabel(etichetta, new() { Exact = true }), testo);

    public async Task ScriviDataAsync(string legenda, DateOnly giorno)
    {
        var gruppo = Pagina.GetByRole(AriaRole.Group, new() { Name = legenda });
        await ScriviInAsync(gruppo.GetByLabel("Giorno"), $"{giorno.Day}");
        await ScriviInAsync(gruppo.GetByLabel("Mese"), $"{giorno.Month}");
        await ScriviInAsync(gruppo.GetByLabel("Anno"), $"{giorno.Year}");
    }

    /// <summary>Scrive un'ora: il controllo è del browser, e da tastiera ha i suoi tasti.</summary>
    public async Task ScriviOraAsync(string etichetta, TimeOnly ora)
    {
        var campo = Pagina.GetByLabel(etichetta, new() { Exact = true });
        if (_modo != Modo.Tastiera)
        {
            await campo.FillAsync($"{ora:HH:mm}");
            return;
        }
        await RaggiungiAsync(campo);
        await Pagina.Keyboard.TypeAsync($"{ora:hhmm}");
        if (await campo.InputValueAsync() == "") await Pagina.Keyboard.PressAsync(ora.Hour < 12 ? "A" : "P"); // il browser vuole anche la mezza giornata
        (await campo.InputValueAsync()).ShouldBe($"{ora:HH:mm}");
    }

    /// <summary>Sceglie una voce (pulsante d'opzione o casella) dalla sua etichetta.</summary>
    public async Task ScegliAsync(string voce, string? gruppo = null)
    {
        var controllo = Dove(gruppo).GetByLabel(voce, new() { Exact = false }).First;
        if (await controllo.IsCheckedAsync()) return;
        if (_modo != Modo.Tastiera)
        {
            await controllo.CheckAsync();
            return;
        }
        // In un gruppo di opzioni Tab porta alla scelta corrente; le frecce cambiano voce.
        if (await controllo.GetAttributeAsync("type") == "radio") await RaggiungiOpzioneAsync(controllo);
        else
        {
            await RaggiungiAsync(controllo);
            await Pagina.Keyboard.PressAsync("Space");
        }
        (await controllo.IsCheckedAsync()).ShouldBeTrue($"«{voce}» non si sceglie da tastiera");
    }

    /// <summary>Toglie la spunta a una casella.</summary>
    public async Task TogliAsync(string voce)
    {
        var casella = Pagina.GetByLabel(voce, new() { Exact = false }).First;
        if (_modo != Modo.Tastiera)
        {
            await casella.UncheckAsync();
            return;
        }
        await RaggiungiAsync(casella);
        await Pagina.Keyboard.PressAsync("Space");
        (await casella.IsCheckedAsync()).ShouldBeFalse($"«{voce}» non si toglie da tastiera");
    }

    public async Task ScegliInTendinaAsync(string etichetta, string voce, string? gruppo = null)
    {
        var tendina = Dove(gruppo).GetByLabel(etichetta, new() { Exact = true });
        if (_modo != Modo.Tastiera)
        {
            await tendina.SelectOptionAsync(new SelectOptionValue { Label = voce });
            return;
        }
        await RaggiungiAsync(tendina);
        await Pagina.Keyboard.PressAsync("Home");
        for (var i = 0; i < VociMassime && await SceltaAsync() != voce; i++) await Pagina.Keyboard.PressAsync("ArrowDown");
        (await SceltaAsync()).ShouldBe(voce, $"«{etichetta}» da tastiera");

        Task<string> SceltaAsync() => tendina.EvaluateAsync<string>("e => e.selectedOptions[0].label");
    }

    /// <summary>Preme un pulsante o segue un collegamento, dal suo nome.</summary>
    public Task PremiAsync(string nome) => PremiAsync(Pagina.GetByRole(AriaRole.Button, new() { Name = nome }).Or(Pagina.GetByRole(AriaRole.Link, new() { Name = nome })));

    /// <summary>Segue il collegamento di una riga di tabella, trovata dalle parole che contiene.</summary>
    public Task PremiNellaRigaAsync(params string[] parole) => PremiAsync(Pagina.Locator($"main tr{string.Concat(parole.Select(p => $":has-text('{p}')"))} a"));

    private async Task PremiAsync(ILocator bersaglio)
    {
        bersaglio = bersaglio.First;
        if (_modo == Modo.Tastiera)
        {
            await RaggiungiAsync(bersaglio);
            await NavigandoAsync(() => Pagina.Keyboard.PressAsync("Enter"));
        }
        else
        {
            await NavigandoAsync(() => bersaglio.ClickAsync());
        }
    }

    /// <summary>Apre una parte chiusa della pagina, dal suo nome.</summary>
    public async Task ApriAsync(string nome)
    {
        var titolo = Pagina.Locator("summary", new() { HasText = nome });
        if (_modo != Modo.Tastiera)
        {
            await titolo.ClickAsync();
            return;
        }
        await RaggiungiAsync(titolo);
        await Pagina.Keyboard.PressAsync("Enter");
    }

    public async Task CaricaFileAsync(string etichetta, string nome, byte[] contenuto)
    {
        var campo = Pagina.GetByLabel(etichetta, new() { Exact = true });
        var file = new FilePayload { Name = nome, MimeType = "application/pdf", Buffer = contenuto };
        if (_modo != Modo.Tastiera)
        {
            await campo.SetInputFilesAsync(file);
            return;
        }
        await RaggiungiAsync(campo);
        await (await Pagina.RunAndWaitForFileChooserAsync(() => Pagina.Keyboard.PressAsync("Enter"))).SetFilesAsync(file);
    }

    /// <summary>Controlla che la pagina dica una cosa.</summary>
    public async Task LeggeAsync(string testo) =>
        (await Pagina.Locator("main").InnerTextAsync()).Replace(' ', ' ').ShouldContain(testo, Case.Insensitive);

    /// <summary>
    /// Guarda bene la pagina: axe (WCAG 2.2 AA) e HTML_CodeSniffer (WCAG 2.1 AA) senza difetti, niente che esca di lato a 320 px, un solo h1; e ne fa le fotografie a 1280 e 360 px.
    /// </summary>
    public async Task GuardaAsync(string nome)
    {
        if (_modo != Modo.Mouse || !_fotografate.Add(nome)) return;
        (await Pagina.Locator("h1").CountAsync()).ShouldBe(1, $"{nome}: titoli principali");
        (await Pagina.Locator("aside.dimostrazione").CountAsync()).ShouldBe(_dimostrazione ? 1 : 0, $"{nome}: l'avviso della dimostrazione");
        await Pagina.EvaluateAsync(Axe);
        (await Pagina.EvaluateAsync<string[]>(Controlla)).ShouldBeEmpty($"{nome}: axe");
        PagineViste.Segna(Pagina.Url, PagineViste.Prova.Axe);
        await Pagina.EvaluateAsync(HtmlCodeSniffer);
        (await Pagina.EvaluateAsync<string[]>(ControllaAncora)).ShouldBeEmpty($"{nome}: HTML_CodeSniffer");
        PagineViste.Segna(Pagina.Url, PagineViste.Prova.HtmlCodeSniffer);

        var cartella = Directory.CreateDirectory(Path.Combine(Portale.Radice, "prove", "schermate")).FullName;
        foreach (var larghezza in (int[])[1280, 360])
        {
            await Pagina.SetViewportSizeAsync(larghezza, 900);
            await Pagina.ScreenshotAsync(new() { Path = Path.Combine(cartella, $"{nome}-{larghezza}.png"), FullPage = true });
        }
        await Pagina.SetViewportSizeAsync(320, 900);
        (await Pagina.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, $"{nome}: la pagina esce di lato a 320 px");
        PagineViste.Segna(Pagina.Url, PagineViste.Prova.Larga320);
        await Pagina.SetViewportSizeAsync(1280, 900);
    }

    /// <summary>Una figura del manuale: la pagina com'è adesso, dalla cima o da un titolo, fino in fondo o a un altro titolo. Di solito non fa nulla (<see cref="Figura"/>).</summary>
    public Task FotografaAsync(string nome, string? da = null, string? fino = null) =>
        _modo == Modo.Mouse && Figura.SiFanno ? Figura.SalvaAsync(Pagina, nome, da, fino) : Task.CompletedTask;

    public ValueTask DisposeAsync() => _contesto.DisposeAsync();

    private ILocator Dove(string? gruppo) => gruppo is null ? Pagina.Locator("main") : Pagina.GetByRole(AriaRole.Group, new() { Name = gruppo });

    private async Task NavigandoAsync(Func<Task> fai)
    {
        var arrivata = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arriva(object? _, IFrame cornice)
        {
            if (cornice == Pagina.MainFrame) arrivata.TrySetResult();
        }
        Pagina.FrameNavigated += Arriva;
        try
        {
            await fai();
            await arrivata.Task.WaitAsync(TimeSpan.FromSeconds(60));
            await Pagina.WaitForLoadStateAsync();
        }
        finally
        {
            Pagina.FrameNavigated -= Arriva;
        }
    }

    private async Task ScriviInAsync(ILocator campo, string testo)
    {
        if (_modo != Modo.Tastiera)
        {
            await campo.FillAsync(testo);
            return;
        }
        await RaggiungiAsync(campo);
        await Pagina.Keyboard.PressAsync("Control+A");
        await Pagina.Keyboard.PressAsync("Delete");
        await Pagina.Keyboard.InsertTextAsync(testo);
    }

    // Solo Tab, dall'inizio della pagina se serve: se non ci si arriva, nessuno ci arriva da tastiera.
    private async Task RaggiungiAsync(ILocator bersaglio)
    {
        var elemento = await bersaglio.ElementHandleAsync();
        for (var i = 0; i < TabMassimi; i++)
        {
            if (await Pagina.EvaluateAsync<bool>("e => document.activeElement === e", elemento)) return;
            await Pagina.Keyboard.PressAsync("Tab");
        }
        throw new ShouldAssertException($"{await bersaglio.EvaluateAsync<string>("e => e.outerHTML")} non si raggiunge con Tab in {TabMassimi} passi ({Pagina.Url})");
    }

    private async Task RaggiungiOpzioneAsync(ILocator opzione)
    {
        var elemento = await opzione.ElementHandleAsync();
        for (var i = 0; i < TabMassimi; i++)
        {
            if (await Pagina.EvaluateAsync<bool>("e => document.activeElement?.type === 'radio' && document.activeElement.name === e.name", elemento)) break;
            await Pagina.Keyboard.PressAsync("Tab");
        }
        await Pagina.Keyboard.PressAsync("Space");
        for (var i = 0; i < 20 && !await opzione.IsCheckedAsync(); i++) await Pagina.Keyboard.PressAsync("ArrowDown");
    }
}

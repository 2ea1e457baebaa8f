using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Accerta.Arredo;

/// <summary>Un fornitore d'identità vero e indipendente (<c>tests/identita.mjs</c>), e il portale fuori dalla dimostrazione che vi è registrato.</summary>
public sealed class FornitoreDiProva : IAsyncDisposable
{
    private static int _contatore;

    private readonly Process _processo;

    private FornitoreDiProva(Process processo, Uri emittente, Portale portale) => (_processo, Emittente, Portale) = (processo, emittente, portale);

    public Uri Emittente { get; }
    public Portale Portale { get; }

    public static async Task<FornitoreDiProva> ApriAsync(TestApp app, params string[] opzioni)
    {
        var processo = Process.Start(new ProcessStartInfo("node", [Path.Combine(Radice.Percorso, "tests/identita.mjs"), .. opzioni])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Radice.Percorso,
        })!;
        processo.ErrorDataReceived += (_, _) => { };
        processo.BeginErrorReadLine();
        var porta = await processo.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("il fornitore d'identità di prova non parte: serve npm ci");
        var emittente = new Uri($"http://127.0.0.1:{int.Parse(porta["PORTA=".Length..], CultureInfo.InvariantCulture)}");

        var file = Path.Combine(BasiDati.Cartella, $"accesso-{Interlocked.Increment(ref _contatore)}.pem");
        using var rsa = RSA.Create(2048);
        await File.WriteAllTextAsync(file, rsa.ExportPkcs8PrivateKeyPem());
        var portale = new Portale(app, demo: false, ambiente: "Production", new Dictionary<string, string>
        {
            ["Accerta:IndirizzoPubblico"] = "https://localhost",
            ["Accerta:Accesso:Emittente"] = emittente.OriginalString,
            ["Accerta:Accesso:Cliente"] = "accerta",
            ["Accerta:Accesso:FileChiave"] = file,
        });
        var fornitore = new FornitoreDiProva(processo, emittente, portale);
        using var http = new HttpClient();
        var chiavi = await fornitore.Browser().GetFromJsonAsync<JsonElement>("/accesso/chiavi");
        chiavi.GetRawText().ShouldNotContain("\"d\""); // la parte privata non esce
        (await http.PostAsJsonAsync(new Uri(emittente, "/registra"), new { indirizzo = "https://localhost", chiavi })).EnsureSuccessStatusCode();
        return fornitore;
    }

    /// <summary>Il browser di una persona sul portale: https, con i suoi biscotti, un passo alla volta.</summary>
    public HttpClient Browser() => Portale.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    /// <summary>Comincia l'accesso dal portale e si identifica dal fornitore; restituisce l'indirizzo con cui si torna, senza seguirlo.</summary>
    /// <param name="browser">Il browser della persona.</param>
    /// <param name="attributi">Che cosa il fornitore sa di lei; nullo se rinuncia.</param>
    /// <param name="avvia">Da dove si comincia.</param>
    /// <param name="acr">Con quale livello.</param>
    /// <param name="guasto">Che cosa avrà di sbagliato il gettone.</param>
    public async Task<Uri> IdentificaAsync(HttpClient browser, object? attributi, string avvia = "/accesso/avvia", string acr = "https://www.spid.gov.it/SpidL2", string? guasto = null)
    {
        var partenza = await browser.GetAsync(avvia);
        partenza.StatusCode.ShouldBe(HttpStatusCode.Redirect, await partenza.Content.ReadAsStringAsync());
        using var diLa = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var dove = partenza.Headers.Location!;
        for (var passo = 0; passo < 6; passo++)
        {
            if (dove.Host == "localhost") return dove;
            if (dove.AbsolutePath.StartsWith("/interazione/", StringComparison.Ordinal))
                dove = new Uri(attributi is null ? $"{dove}?annulla=1" : $"{dove}?persona={Uri.EscapeDataString(JsonSerializer.Serialize(attributi))}&acr={Uri.EscapeDataString(acr)}&guasto={guasto}");
            var risposta = await diLa.GetAsync(dove);
            var altrove = risposta.Headers.Location ?? throw new InvalidOperationException($"il fornitore si ferma: {await risposta.Content.ReadAsStringAsync()}");
            dove = new Uri(Emittente, altrove);
        }
        throw new InvalidOperationException($"il fornitore gira in tondo: {dove}");
    }

    /// <summary>Entra, fino alla risposta del portale.</summary>
    public async Task<HttpResponseMessage> EntraAsync(HttpClient browser, object? attributi, string avvia = "/accesso/avvia", string acr = "https://www.spid.gov.it/SpidL2", string? guasto = null) =>
        await browser.GetAsync(await IdentificaAsync(browser, attributi, avvia, acr, guasto));

    /// <summary>Il fornitore si ferma.</summary>
    public async Task FermaAsync()
    {
        if (_processo.HasExited) return;
        _processo.Kill();
        await _processo.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await FermaAsync();
        _processo.Dispose();
        await Portale.DisposeAsync();
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Accerta.Dimostrazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Accerta.Arredo;

/// <summary>Il portale vero, avviato in memoria sulla base dati della prova. Solo i lavori di fondo sono spenti: la notte la fa la prova.</summary>
/// <param name="impostazioni">Altre chiavi di configurazione.</param>
public sealed class Portale(TestApp app, bool demo = true, string ambiente = "Demo", IReadOnlyDictionary<string, string>? impostazioni = null) : WebApplicationFactory<Program>
{
    /// <summary>Un portale sul giorno della prova.</summary>
    public static async Task<Portale> ApriAsync(TestApp app, bool demo = true)
    {
        var oggi = app.Oggi;
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {oggi}""");
        return new Portale(app, demo);
    }

    /// <summary>Chi chiama l'API come una persona inventata.</summary>
    public HttpClient Come(Attore attore)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Demo", attore.IncaricoId is { } incarico ? $"{attore.PersonaId}:{incarico}" : $"{attore.PersonaId}");
        return client;
    }

    public HttpClient Come(PersoneDemo.Cittadino chi) => Come(PersoneDemo.Attore(chi));

    public HttpClient Come(PersoneDemo.Professionista chi) => Come(PersoneDemo.Attore(chi));

    /// <summary>Il browser di chi non è entrato.</summary>
    public HttpClient Anonimo() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Il browser di chi è entrato dal portale, con il suo biscotto.</summary>
    public async Task<HttpClient> EntraAsync(Attore attore)
    {
        var browser = Anonimo();
        var pagina = await browser.GetStringAsync("/accesso");
        var campi = new Dictionary<string, string>
        {
            ["persona"] = $"{attore.PersonaId}",
            ["__RequestVerificationToken"] = Regex.Match(pagina, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value,
        };
        if (attore.IncaricoId is { } incarico) campi["incarico"] = $"{incarico}";
        var risposta = await browser.PostAsync("/accesso/entra", new FormUrlEncodedContent(campi));
        ((int)risposta.StatusCode).ShouldBe(302, await risposta.Content.ReadAsStringAsync());
        return browser;
    }

    // Le prove cominciano a portale pronto; quella sull'attesa ne avvia uno suo.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        host.Services.GetRequiredService<Preparazione>().Finita.GetAwaiter().GetResult();
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(ambiente);
        builder.UseSetting("Accerta:Demo", $"{demo}");
        builder.UseSetting("Accerta:Provider", app.Provider);
        builder.UseSetting("Accerta:Database", app.Connessione);
        builder.UseSetting("Accerta:ChiaveMaestra", app.Opzioni.ChiaveMaestra);
        builder.UseSetting("Accerta:Firma:Certificato", app.Opzioni.Firma.Certificato);
        builder.UseSetting("Accerta:Smtp:Cartella", app.Opzioni.Smtp.Cartella);
        foreach (var (chiave, valore) in impostazioni ?? new Dictionary<string, string>()) builder.UseSetting(chiave, valore);
        builder.ConfigureServices(servizi =>
        {
            servizi.Remove(servizi.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(LavoriDiFondo)));
            if (demo) servizi.AddSingleton(new OrologioDemo(new TestApp.OraFerma(TestApp.PrimoGiorno.AlleOre(new(9, 0))))); // l'ora della prova, non quella del mattino in cui gira
        });
    }
}

/// <summary>Richieste all'API con la loro chiave, e moduli compilati come farebbe il browser.</summary>
public static partial class RichiesteApi
{
    /// <summary>Apre la pagina, e manda il suo modulo: la chiave e il gettone che ci sono, e i campi dati.</summary>
    public static async Task<HttpResponseMessage> CompilaAsync(this HttpClient browser, string pagina, params (string Nome, string Valore)[] campi)
    {
        var modulo = CampiNascosti.Matches(await browser.GetStringAsync(pagina)).DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        foreach (var (nome, valore) in campi) modulo[nome] = valore;
        return await browser.PostAsync(pagina, new FormUrlEncodedContent(modulo));
    }

    [GeneratedRegex("name=\"(Chiave|__RequestVerificationToken)\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex CampiNascosti { get; }

    public static Task<HttpResponseMessage> InviaAsync(this HttpClient client, string indirizzo, object? corpo, Guid? chiave)
    {
        var richiesta = new HttpRequestMessage(HttpMethod.Post, indirizzo) { Content = corpo as HttpContent ?? (corpo is null ? null : JsonContent.Create(corpo)) };
        if (chiave is { } k) richiesta.Headers.Add("Idempotency-Key", $"{k}");
        return client.SendAsync(richiesta);
    }
}

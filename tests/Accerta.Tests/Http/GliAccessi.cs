using System.Net;
using System.Net.Http.Json;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Persone;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Http;

/// <summary>Chi può entrare dove; e la porta della dimostrazione, che altrove non c'è.</summary>
[Trait("regola", "P-04")]
public sealed class GliAccessi
{
    private static readonly Dictionary<string, Ruolo> Cartelle = new()
    {
        ["Cittadino"] = Ruolo.Cittadino,
        ["Medico"] = Ruolo.MedicoCertificatore,
        ["Commissione"] = Ruolo.Commissione,
        ["Cml"] = Ruolo.Cml,
        ["Operatore"] = Ruolo.Operatore,
    };

    [Theory, OnEveryDatabase]
    public async Task Ogni_ruolo_entra_solo_nelle_sue_pagine_e_chi_non_e_entrato_in_nessuna(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var pagine = PagineRiservate(portale).ToList();
        pagine.Count.ShouldBeGreaterThan(0);
        var anonimo = portale.Anonimo();
        foreach (var (indirizzo, _) in pagine)
        {
            var risposta = await anonimo.GetAsync(indirizzo);
            (risposta.StatusCode, risposta.Headers.Location?.AbsolutePath).ShouldBe((HttpStatusCode.Redirect, "/accesso"), indirizzo);
        }

        foreach (var ruolo in Cartelle.Values)
        {
            var browser = await portale.EntraAsync(ruolo == Ruolo.Cittadino ? PersoneDemo.Attore(PersoneDemo.Ada) : PersoneDemo.Attore(TestApp.Chi(ruolo, "PD")));
            foreach (var (indirizzo, richiesto) in pagine.Where(p => p.Ruolo is not null))
            {
                var risposta = await browser.GetAsync(indirizzo);
                if (ruolo == richiesto) ((int)risposta.StatusCode).ShouldBeOneOf([200, 302, 404, 409], $"{ruolo} su {indirizzo}");
                else (risposta.StatusCode, risposta.Headers.Location?.AbsolutePath).ShouldBe((HttpStatusCode.Redirect, "/errore/403"), $"{ruolo} su {indirizzo}");
                if (ruolo == richiesto) (risposta.Headers.Location?.ToString() ?? "").ShouldNotContain("/errore/403", Case.Sensitive, $"{ruolo} su {indirizzo}");
            }
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Chi_entra_non_lascia_copie_e_le_pagine_portano_le_difese(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var pubblica = await portale.Anonimo().GetAsync("/");
        pubblica.StatusCode.ShouldBe(HttpStatusCode.OK);
        var difese = pubblica.Headers.GetValues("Content-Security-Policy").Single();
        difese.ShouldContain("default-src 'self'");
        difese.ShouldContain("frame-ancestors 'none'");
        difese.ShouldNotContain("unsafe");
        pubblica.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        pubblica.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        (await portale.Anonimo().GetAsync("/api/v1/qr/x")).Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await portale.Anonimo().GetAsync("/non-esiste")).Headers.Contains("Content-Security-Policy").ShouldBeTrue();

        var browser = await portale.EntraAsync(PersoneDemo.Attore(PersoneDemo.Ada));
        (await browser.GetAsync("/")).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory, OnEveryDatabase]
    public async Task Il_biscotto_della_sessione_non_si_legge_da_uno_script(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var browser = portale.Anonimo();
        var pagina = await browser.GetStringAsync("/accesso");
        var gettone = System.Text.RegularExpressions.Regex.Match(pagina, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        var risposta = await browser.PostAsync("/accesso/entra", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["persona"] = $"{PersoneDemo.Attore(PersoneDemo.Ada).PersonaId}", ["__RequestVerificationToken"] = gettone, ["torna"] = "https://altrove.example/" }));
        risposta.Headers.Location!.ToString().ShouldStartWith("/"); // non si esce dal portale
        var biscotto = risposta.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("accerta-sessione=", StringComparison.Ordinal));
        biscotto.ShouldContain("httponly", Case.Insensitive);
        biscotto.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Theory, OnEveryDatabase]
    public async Task Senza_il_gettone_del_modulo_non_si_entra(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var risposta = await portale.Anonimo().PostAsync("/accesso/entra", new FormUrlEncodedContent(new Dictionary<string, string> { ["persona"] = $"{PersoneDemo.Attore(PersoneDemo.Ada).PersonaId}" }));
        risposta.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Biscotti(risposta).ShouldNotContain("accerta-sessione");
    }

    [Theory, OnEveryDatabase]
    public async Task L_api_non_risponde_a_chi_non_dice_chi_e_o_dice_un_incarico_non_suo(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var corpo = new { postoId = Guid.Empty };
        var indirizzo = $"/api/v1/fascicoli/{Guid.Empty}/visita";
        (await portale.Anonimo().InviaAsync(indirizzo, corpo, app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await portale.Come(new Attore(Guid.Empty, Ruolo.Cittadino)).InviaAsync(indirizzo, corpo, app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var incaricoAltrui = PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "PD")) with { PersonaId = PersoneDemo.Attore(PersoneDemo.Ugo).PersonaId };
        (await portale.Come(incaricoAltrui).InviaAsync(indirizzo, corpo, app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var browser = await portale.EntraAsync(PersoneDemo.Attore(PersoneDemo.Ada));
        (await browser.InviaAsync(indirizzo, corpo, app.Chiave())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized); // il biscotto non vale per l'API: niente richieste contraffatte
    }

    [Theory, OnEveryDatabase]
    public async Task Fuori_dalla_dimostrazione_nessuno_entra_come_una_persona_inventata(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app, demo: false);
        var anonimo = portale.Anonimo();
        foreach (var indirizzo in (string[])["/demo", "/accesso/entra"])
            (await anonimo.GetAsync(indirizzo)).StatusCode.ShouldBe(HttpStatusCode.NotFound, indirizzo);
        var entra = await anonimo.PostAsync("/accesso/entra", new FormUrlEncodedContent(new Dictionary<string, string> { ["persona"] = $"{PersoneDemo.Attore(PersoneDemo.Ada).PersonaId}" }));
        ((int)entra.StatusCode).ShouldBeOneOf(400, 404);
        Biscotti(entra).ShouldNotContain("accerta-sessione");
        (await anonimo.GetStringAsync("/accesso")).ShouldNotContain("Esempio");
        ((int)(await portale.Come(PersoneDemo.Ada).InviaAsync($"/api/v1/fascicoli/{Guid.Empty}/qr", null, app.Chiave())).StatusCode).ShouldBe(401);
        (await anonimo.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, OnEveryDatabase]
    public void In_produzione_la_dimostrazione_non_parte(TestApp app)
    {
        using var portale = new Portale(app, demo: true, ambiente: "Production");
        Should.Throw<InvalidOperationException>(() => portale.CreateClient()).Message.ShouldContain("non parte in produzione");
    }

    private static string Biscotti(HttpResponseMessage risposta) => risposta.Headers.TryGetValues("Set-Cookie", out var biscotti) ? string.Join(' ', biscotti) : "";

    // Tutte le pagine delle cartelle riservate, con parametri qualsiasi; le carte chiedono solo di essere entrati.
    private static IEnumerable<(string Indirizzo, Ruolo? Ruolo)> PagineRiservate(Portale portale)
    {
        foreach (var pagina in portale.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (pagina.Metadata.GetMetadata<PageActionDescriptor>() is { } descrizione && descrizione.ViewEnginePath.Split('/') is [_, var cartella, ..])
                if (Cartelle.TryGetValue(cartella, out var ruolo) || cartella == "Carte")
                    yield return ($"/{string.Join('/', pagina.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Pezzo))))}", cartella == "Carte" ? null : ruolo);
    }

    private static string Pezzo(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart parte) => parte switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart testo => testo.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parametro => parametro.ParameterPolicies switch
        {
            [] or [{ Content: "guid" }] => $"{Guid.Empty}",
            [{ Content: "length(9)" }] => "200000001",
            var altri => throw new NotSupportedException($"serve un valore per {string.Join(':', altri.Select(a => a.Content))}"),
        },
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separatore => separatore.Content,
        var altra => throw new NotSupportedException($"{altra.GetType()}"),
    };
}

using System.Net;
using System.Text.RegularExpressions;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Http;

/// <summary>La sessione dice quando finisce, e quando è finita non porta via ciò che si stava scrivendo.</summary>
[Trait("regola", "P-04")]
public sealed class LaSessione
{
    [Theory, OnEveryDatabase]
    public async Task Chi_manda_un_modulo_a_sessione_finita_lo_ritrova_quando_rientra_anche_se_il_portale_si_e_riavviato(TestApp app)
    {
        await using var primo = await Portale.ApriAsync(app);
        var portale = primo;
        var browser = await portale.EntraAsync(PersoneDemo.Attore(PersoneDemo.Ada));
        var pagina = await browser.GetStringAsync("/cittadino/domande/nuova/certificato");
        pagina.ShouldContain("la sessione finisce alle <time");
        FineDellaSessione(pagina).ShouldBe("10.00"); // si è entrati alle 9
        (await portale.Anonimo().GetStringAsync("/")).ShouldNotContain("la sessione finisce");
        Dictionary<string, string> modulo = new() { ["Modulo.Numero"] = "12345678", ["__RequestVerificationToken"] = Gettone(pagina) };

        // dopo mezz'ora una pagina la allunga; dopo un'ora senza far nulla è finita
        Passano(portale, TimeSpan.FromMinutes(31));
        FineDellaSessione(await browser.GetStringAsync("/cittadino/domande/nuova/certificato")).ShouldBe("10.31");
        Passano(portale, TimeSpan.FromMinutes(61));
        (await browser.GetAsync("/cittadino/deleghe")).Headers.Location!.ToString().ShouldEndWith("/accesso?torna=%2Fcittadino%2Fdeleghe");
        var finita = await browser.PostAsync("/cittadino/domande/nuova/certificato?x=1", new FormUrlEncodedContent(modulo));
        $"{finita.Headers.Location}".ShouldBe("/accesso?torna=/riprendi");
        (await browser.GetStringAsync("/accesso?torna=/riprendi")).ShouldContain("La sessione è finita mentre scrivevi");

        // sta nella base dati, cifrato: un riavvio non lo perde
        var tenuto = await app.DbAsync(db => db.ModuliInSospeso.SingleAsync());
        System.Text.Encoding.UTF8.GetString(tenuto.Cifrato).ShouldNotContain("12345678");
        await primo.DisposeAsync();
        await using var riavviato = await Portale.ApriAsync(app);
        portale = riavviato;

        // un altro non lo vede, e chi non era entrato non lascia nulla
        var altro = await portale.EntraAsync(PersoneDemo.Attore(PersoneDemo.Ugo));
        (await altro.GetStringAsync("/riprendi")).ShouldContain("Non c'è niente da riprendere".Replace("'", "&#x27;"));
        $"{(await portale.Anonimo().PostAsync("/cittadino/domande/nuova/certificato", new FormUrlEncodedContent(modulo))).Headers.Location}".ShouldContain("/accesso?torna=%2Fcittadino");

        // lei sì: rilegge, manda, e la pagina risponde come se la sessione non fosse mai finita
        var rientrata = await portale.EntraAsync(PersoneDemo.Attore(PersoneDemo.Ada));
        var ripresa = await rientrata.GetStringAsync("/riprendi");
        ripresa.ShouldContain("<li>12345678</li>");
        ripresa.ShouldContain("action=\"/cittadino/domande/nuova/certificato?x=1\"");
        modulo["__RequestVerificationToken"] = Gettone(ripresa);
        ripresa.ShouldContain("name=\"ModuloRipreso\"");
        modulo["ModuloRipreso"] = "true";
        var mandato = await rientrata.PostAsync("/cittadino/domande/nuova/certificato?x=1", new FormUrlEncodedContent(modulo));
        ((int)mandato.StatusCode).ShouldBe(422);
        var corretta = await mandato.Content.ReadAsStringAsync();
        corretta.ShouldContain("value=\"12345678\"");
        corretta.ShouldContain("ne hai scritte 8");

        (await rientrata.GetStringAsync("/riprendi")).ShouldContain("niente da riprendere"); // ripreso: adesso ce l'ha la pagina
        (await app.DbAsync(db => db.ModuliInSospeso.AnyAsync())).ShouldBeFalse();
    }

    [Theory, OnEveryDatabase]
    public async Task Un_modulo_conservato_e_uno_per_persona_e_si_butta_quando_lo_vuole_lei_o_dopo_due_ore(TestApp app)
    {
        var (ada, ugo) = (PersoneDemo.Attore(PersoneDemo.Ada).PersonaId, PersoneDemo.Attore(PersoneDemo.Ugo).PersonaId);
        ModuloConservato Scritto(string che) => new(Ruolo.Cittadino, null, "/cittadino", [KeyValuePair.Create("Modulo.Perche", che)], ConFile: false);
        Task<string?> Letto(Guid chi) => app.ConAsync(async (ModuliConservati moduli) => (await moduli.DiAsync(chi, default))?.Campi.Single().Value);
        async Task Conserva(Guid chi, string che) => await app.ConAsync(async (ModuliConservati moduli) => { await moduli.ConservaAsync(chi, Scritto(che), default); return true; });

        await Task.WhenAll(((string[])["a", "b", "c", "d"]).Select(che => Task.Run(() => Conserva(ada, che)))); // insieme: ne resta uno
        (await Letto(ada))!.ShouldBeOneOf("a", "b", "c", "d");
        await Conserva(ada, "l'ultimo");
        await Conserva(ugo, "di Ugo");
        (await Letto(ada), await Letto(ugo)).ShouldBe(("l'ultimo", "di Ugo"));
        await app.ConAsync(async (ModuliConservati moduli) => { await moduli.ButtaAsync(ugo, default); return true; });
        (await Letto(ada), await Letto(ugo)).ShouldBe(("l'ultimo", null));

        await app.ConAsync(async (ModuliConservati moduli) => { await moduli.ButtaScadutiAsync(default); return true; });
        (await app.DbAsync(db => db.ModuliInSospeso.CountAsync())).ShouldBe(1);
        app.Oggi = app.Oggi.AddDays(1);
        (await Letto(ada)).ShouldBeNull();
        await app.ConAsync(async (ModuliConservati moduli) => { await moduli.ButtaScadutiAsync(default); return true; });
        (await app.DbAsync(db => db.ModuliInSospeso.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Chi_era_qui_per_lavoro_lo_ritrova_solo_con_lo_stesso_ruolo_e_non_dopo_due_ore()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        await using var portale = await Portale.ApriAsync(app);
        var operatrice = PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD"));
        var browser = await portale.EntraAsync(operatrice);
        await browser.GetAsync("/operatore");
        Passano(portale, TimeSpan.FromMinutes(61));
        var moduli = new MultipartFormDataContent { { new StringContent("parole lunghe"), "Modulo.Perche" }, { new ByteArrayContent([1, 2]), "Modulo.File", "prova.pdf" } };
        $"{(await browser.PostAsync("/operatore", moduli)).Headers.Location}".ShouldBe("/accesso?torna=/riprendi");
        (await (await portale.EntraAsync(operatrice with { Ruolo = Ruolo.Cittadino, IncaricoId = null })).GetStringAsync("/riprendi")).ShouldContain("eri qui con un altro ruolo");
        var stessa = await portale.EntraAsync(operatrice);
        (await stessa.GetStringAsync("/riprendi")).ShouldContain("I file vanno scelti di nuovo");
        Passano(portale, TimeSpan.FromMinutes(121));
        (await (await portale.EntraAsync(operatrice)).GetStringAsync("/riprendi")).ShouldContain("niente da riprendere");
    }

    [Fact]
    public async Task Ogni_pagina_porta_ai_contatti_e_una_segnalazione_arriva_a_chi_gestisce_il_portale()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        var casella = await Casella.ApriAsync(app);
        await using var portale = new Portale(app, impostazioni: new Dictionary<string, string> { ["Portale:Contatto"] = "portale@example.org", ["Accerta:Smtp:Host"] = "127.0.0.1", ["Accerta:Smtp:Porta"] = $"{app.Opzioni.Smtp.Porta}" });
        var anonimo = portale.Anonimo();
        var piede = await anonimo.GetStringAsync("/diritti");
        foreach (var collegamento in (string[])["/accessibilita", "/dati", "/contatti", "/segnala?pagina=%2Fdiritti"]) piede.ShouldContain($"href=\"{collegamento}\"");
        (await anonimo.GetStringAsync("/contatti")).ShouldContain("mailto:portale@example.org");

        var modulo = await anonimo.GetStringAsync("/segnala?pagina=%2Fdiritti");
        modulo.ShouldContain("value=\"/diritti\"");
        Task<HttpResponseMessage> Manda(string problema, string email) => anonimo.PostAsync("/segnala", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["Modulo.Pagina"] = "/diritti", ["Modulo.Problema"] = problema, ["Modulo.Email"] = email, ["__RequestVerificationToken"] = Gettone(modulo) }));
        await using (casella)
        {
            ((int)(await Manda("", "")).StatusCode).ShouldBe(422);
            ((int)(await Manda("Il tasto non si sente.", "non-un-indirizzo")).StatusCode).ShouldBe(422);
            casella.Arrivati.ShouldBeEmpty();
            (await (await Manda("Il tasto non si sente.", "chi@example.org")).Content.ReadAsStringAsync()).ShouldContain("la segnalazione è partita");
            var arrivata = casella.Arrivati.ShouldHaveSingleItem();
            arrivata.ShouldContain("portale@example.org");
            Casella.Testo(arrivata).ReplaceLineEndings("\n").ShouldBe("Pagina: /diritti\nRispondere a: chi@example.org\n\nIl tasto non si sente.\n");
        }

        // la posta è ferma: si dice, e quello che si è scritto resta
        var ferma = await Manda("Il tasto non si sente.", "");
        ((int)ferma.StatusCode).ShouldBe(422);
        var detta = WebUtility.HtmlDecode(await ferma.Content.ReadAsStringAsync());
        detta.ShouldContain("La segnalazione non è partita");
        detta.ShouldContain("Il tasto non si sente.");
    }

    private static void Passano(Portale portale, TimeSpan quanto)
    {
        var orologio = portale.Services.GetRequiredService<OrologioDemo>();
        orologio.Imposta(orologio.GetUtcNow() + quanto);
    }

    private static string FineDellaSessione(string pagina) => Regex.Match(pagina, "finisce alle <time[^>]*>([^<]+)<").Groups[1].Value;

    private static string Gettone(string pagina) => Regex.Match(pagina, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
}

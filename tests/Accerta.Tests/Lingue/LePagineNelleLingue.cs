using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.RegularExpressions;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Persone;
using Accerta.Web.Lingue;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Lingue;

/// <summary>Il portale in tedesco, sloveno, inglese: ogni frase c'è, e ciò che resta in italiano lo dichiara.</summary>
public sealed partial class LePagineNelleLingue
{
    [Fact]
    public async Task Le_pagine_pubbliche_parlano_tutte_le_lingue()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        await using var portale = await Portale.ApriAsync(app);
        await ConfrontaAsync(portale, apri => PubblicheAsync(portale, apri));
    }

    [Fact]
    public async Task La_domanda_e_la_mia_pratica_parlano_tutte_le_lingue()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        await using var portale = await Portale.ApriAsync(app);
        var inPagamento = await app.Dato.UnAp70();
        (await app.Liquida(inPagamento)).DeveAccettare();
        var daDati = await app.Dato.UnVerbaleDefinitivo(PersoneDemo.Dino);
        Arredo.Pratica[] pratiche = [inPagamento, daDati, await app.Dato.UnVerbaleChiuso(PersoneDemo.Ines), await app.Dato.UnaVisitaFissata(PersoneDemo.Ugo), await app.Dato.UnaDomanda(PersoneDemo.Mara), await app.Dato.UnCertificato(PersoneDemo.Olga)];
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {app.Oggi}""");
        await ConfrontaAsync(portale, apri => DelCittadinoAsync(apri, pratiche, daDati));
    }

    [Fact]
    public async Task La_lingua_si_sceglie_si_ricorda_e_non_tocca_gli_uffici()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        await using var portale = await Portale.ApriAsync(app);
        var browser = portale.Anonimo();
        async Task<string> Lingua(string indirizzo) => LinguaDellaPagina().Match(await browser.GetStringAsync(indirizzo)).Groups[1].Value;

        (await Lingua("/")).ShouldBe("it");
        browser.DefaultRequestHeaders.Add("Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
        var tedesca = await browser.GetAsync("/");
        tedesca.Content.Headers.ContentLanguage.ShouldBe(["de"]);
        var pagina = await tedesca.Content.ReadAsStringAsync();
        pagina.ShouldContain("<title>Was möchtest du tun? · Accerta</title>");
        pagina.ShouldContain("""<a href="/?lingua=sl" lang="sl" hreflang="sl">Slovenščina</a>""");
        pagina.ShouldContain("""lang="de" hreflang="de" aria-current="true">Deutsch</a>""");
        tedesca.Headers.Contains("Set-Cookie").ShouldBeFalse(); // quella del browser si segue, non si ricorda
        (await Lingua("/diritti?cerca=auto&lingua=sl")).ShouldBe("sl");
        (await Lingua("/simulatore")).ShouldBe("sl"); // la scelta vale più del browser
        (await browser.GetStringAsync("/diritti?cerca=auto&lingua=sl")).ShouldContain("/diritti?cerca=auto&amp;lingua=en");
        (await Lingua("/?lingua=xx")).ShouldBe("sl");
        var sottotitoli = (await browser.GetAsync("/diritti/video?handler=Sottotitoli")).Content.Headers; // il filmato è italiano, e i suoi sottotitoli lo dicono
        (sottotitoli.ContentType!.MediaType, sottotitoli.ContentDisposition!.FileName, sottotitoli.ContentLanguage.Single()).ShouldBe(("text/vtt", "diritti.vtt", "it"));
        (await browser.GetStringAsync("/diritti/ascolto")).ShouldNotContain("<table");
        (await Lingua("/demo")).ShouldBe("it"); // non tradotta: italiana per intero, senza scelta della lingua
        (await browser.GetStringAsync("/demo")).ShouldNotContain("hreflang");
        tedesca.Headers.Vary.ShouldBe(["Accept-Language", "Cookie"], ignoreOrder: true);
        (await browser.GetAsync("/css/accerta.css")).Headers.Vary.ShouldNotContain("Cookie"); // i file sono gli stessi per tutti
        (await browser.GetAsync("/api/v1/non-esiste")).Content.Headers.ContentLanguage.ShouldBeEmpty();
        var sconosciuta = await browser.GetAsync("/non-esiste");
        sconosciuta.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await sconosciuta.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"sl\">");
    }

    private static async IAsyncEnumerable<(string Nome, string Html)> DelCittadinoAsync(Func<Attore?, Task<HttpClient>> apri, Arredo.Pratica[] pratiche, Arredo.Pratica daDati)
    {
        foreach (var pratica in pratiche)
        {
            var (browser, qui) = (await apri(pratica.Cittadino), $"/cittadino/pratiche/{pratica.FascicoloId}");
            foreach (var pagina in (string[])["", "/visita", "/documenti", "/verbale", "/decisione", "/pagamenti", "/lettere", "/letture", "/dati-economici", "/qr", "/card", "/giustifica", "/cambiamenti"])
                yield return ($"{pratica.Chi.Nome} {pagina}", await LeggiAsync(await browser.GetAsync(qui + pagina)));
            yield return ($"{pratica.Chi.Nome}, l'elenco", await LeggiAsync(await browser.GetAsync("/cittadino")));
        }

        var economica = await apri(daDati.Cittadino);
        var dati = $"/cittadino/pratiche/{daDati.FascicoloId}/dati-economici";
        yield return ("dati economici vuoti", await InviaAsync(economica, dati, dati, ("Passo", "controlla")));
        yield return ("dati economici da ricontrollare", await InviaAsync(economica, dati, dati, ("Passo", "controlla"), ("Modulo.RedditoPrecedente", "1.234,50"), ("Modulo.Lavora", "false"), ("Modulo.Coniugato", "true"), ("Modulo.RedditoConiuge", "0")));
        foreach (var cosa in Enum.GetValues<CheCosaCambia>())
            yield return ($"cambiamenti: {cosa}", await InviaAsync(economica, dati.Replace("dati-economici", $"cambiamenti?cosa={cosa}"), dati.Replace("dati-economici", $"cambiamenti?cosa={cosa}")));
        yield return ("documento che manca", await InviaAsync(economica, dati, dati.Replace("dati-economici", "documenti")));

        var chiede = await apri(pratiche[^1].Cittadino);
        const string domanda = "/cittadino/domande/nuova";
        foreach (var (passo, sbagliato, giusto) in Passi)
        {
            yield return ($"{passo}, vuoto", await InviaAsync(chiede, $"{domanda}/{passo}", $"{domanda}/{passo}", sbagliato));
            yield return ($"{passo}", await InviaAsync(chiede, $"{domanda}/{passo}", $"{domanda}/{passo}", giusto)); // l'ultimo: la legge dice di no
        }
        yield return ("la bozza", await LeggiAsync(await chiede.GetAsync("/cittadino")));
        var genitore = await apri(PersoneDemo.Attore(PersoneDemo.Mara));
        yield return ("per chi", await InviaAsync(genitore, domanda, domanda));
    }

    private static (string Passo, (string, string)[] Sbagliato, (string, string)[] Giusto)[] Passi =>
    [
        ("certificato", [("Modulo.Numero", "12x")], [("Modulo.Numero", "999999999")]),
        ("che-cosa-chiedi", [], [("Modulo.Accertamenti", "InvaliditaCivile"), ("Modulo.Accertamenti", "Handicap"), ("Modulo.Tipo", "Aggravamento")]),
        ("dove-abiti", [("Modulo.Cap", "12"), ("Modulo.Ricovero", "Ospedale")], [("Modulo.Indirizzo", "via Finta 1"), ("Modulo.Cap", "35100"), ("Modulo.Comune", "Padova"), ("Modulo.Provincia", "PD")]),
        ("dove-abiti", [("Modulo.DomicilioComune", "Padova")], [("Modulo.Indirizzo", "via Finta 1"), ("Modulo.Cap", "35100"), ("Modulo.Comune", "Padova"), ("Modulo.Provincia", "PD")]),
        ("dove-abiti", [("Modulo.DomicilioIndirizzo", "via Finta 2")], [("Modulo.Indirizzo", "via Finta 1"), ("Modulo.Cap", "35100"), ("Modulo.Comune", "Padova"), ("Modulo.Provincia", "PD")]),
        ("recapiti", [("Modulo.Email", "x"), ("Modulo.Telefono", "abc")], [("Modulo.Email", "olga@esempio.it")]),
        ("riepilogo", [], [("Modulo.Dichiaro", "true")]),
    ];

    private static async IAsyncEnumerable<(string Nome, string Html)> PubblicheAsync(Portale portale, Func<Attore?, Task<HttpClient>> apri)
    {
        var browser = await apri(null);
        var fisse = portale.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/Pubblico/", StringComparison.Ordinal) is true)
            .Select(e => $"/{e.RoutePattern.RawText}").Where(i => !i.Contains('{')).Distinct().ToList();
        fisse.Count.ShouldBeGreaterThan(9);
        foreach (var indirizzo in (string[])[.. fisse, "/diritti?cerca=zzz", "/diritti/carta_blu", "/q/inventato", "/non-esiste", "/errore/400", "/errore/403", "/errore/413", "/errore/429", "/errore/500", "/errore/503",
            "/quota?Dipendenti=51", "/quota?Dipendenti=10", "/quota?Dipendenti=", "/quota?Dipendenti=abc", "/quota?Dipendenti=-1",
            "/riduzione?calcola=true&Righe[0].Punti=60&Righe[1].Punti=40&Righe[2].Punti=5", "/riduzione?calcola=true", "/riduzione?calcola=true&Righe[0].Punti=130&Righe[1].Punti=abc", "/riduzione?calcola=true&Righe[0].Punti=40&Variazione=9"])
            yield return (indirizzo, await LeggiAsync(await browser.GetAsync(indirizzo)));

        yield return ("/verifica vuota", await InviaAsync(browser, "/verifica", "/verifica"));
        yield return ("/simulatore vuoto", await InviaAsync(browser, "/simulatore", "/simulatore", ("Persona.NatoIl.Giorno", "31"), ("Persona.NatoIl.Mese", "2"), ("Persona.NatoIl.Anno", "1975")));
        var stato = """{"simulazione":1,"fatti":{"persona":{"data_nascita":"1975-03-27","residente_italia":true,"coniugato":true,"cittadinanza":"ITALIANA"},"riconoscimenti":[{"tipo":"INVALIDITA_CIVILE","giudizio":"TOTALE_ACCOMPAGNAMENTO"}],"redditi_personali":{"2024":"1000.00"},"data_domanda":"2025-01-10","altre_prestazioni":[{"codice":"RENDITA_INAIL"}]},"handicap":"COMMA3","giorno":"2025-06-10"}""";
        foreach (var tappa in (string[])["Riconoscimenti", "Redditi", "Altro", "Risposta"])
            yield return ($"/simulatore {tappa}", await InviaAsync(browser, "/simulatore", $"/simulatore?handler=Vai&verso={tappa}", ("Stato", stato)));
        foreach (var (tappa, nome, valore) in ((string, string, string)[])[("Riconoscimenti", "Giudizi.Civile", "PARZIALE"), ("Redditi", "Redditi.Precedente", "mille"), ("Redditi", "Redditi.Precedente", "1,234"), ("Altro", "Resto.RicoveroDal.Giorno", "40")])
            yield return ($"/simulatore {tappa} {nome}={valore}", await InviaAsync(browser, "/simulatore", "/simulatore", ("Stato", stato), ("Tappa", tappa), (nome, valore)));
        yield return ("/simulatore senza file", await InviaAsync(browser, "/simulatore", "/simulatore?handler=Apri"));
    }

    /// <summary>Ogni pagina in italiano e nelle altre lingue: nessuna frase cercata invano, nessuna frase italiana non dichiarata.</summary>
    private static async Task ConfrontaAsync(Portale portale, Func<Func<Attore?, Task<HttpClient>>, IAsyncEnumerable<(string Nome, string Html)>> percorso)
    {
        using var mancate = new Mancate();
        var italiane = new Dictionary<string, HashSet<string>>();
        foreach (var lingua in LeLingue.Tutte)
        {
            async Task<HttpClient> Apri(Attore? attore)
            {
                var browser = attore is null ? portale.Anonimo() : await portale.EntraAsync(attore);
                (await browser.GetAsync($"/?lingua={lingua.Codice}")).EnsureSuccessStatusCode();
                return browser;
            }

            List<string> difetti = [];
            await foreach (var (nome, html) in percorso(Apri))
            {
                if (html.Length == 0) continue; // un passo riuscito rimanda al seguente
                LinguaDellaPagina().Match(html).Groups[1].Value.ShouldBe(lingua.Codice, nome);
                var parole = TestoDiPagina.Leggi(html).Where(p => p.Lingua == lingua.Codice && DueParole().IsMatch(p.Parole)).Select(p => p.Parole);
                if (lingua is Lingua.Italiano) italiane[nome] = [.. parole];
                else difetti.AddRange(parole.Where(italiane[nome].Contains).Where(p => !Uguali.Any(p.Contains)).Select(p => $"{nome}: «{p}»"));
            }
            difetti.Distinct().ShouldBeEmpty($"resta italiano, e non lo dichiara, in «{lingua.Codice}»");
        }
        mancate.Frasi.Keys.ShouldBeEmpty("frasi cercate e non trovate");
    }

    /// <summary>Ciò che in tutte le lingue si scrive allo stesso modo: nomi propri e indirizzi.</summary>
    private static readonly string[] Uguali = ["· Accerta", "Ente dimostrativo", "via dell'Invenzione", "via della Prova", "Disability Card", "sede di Padova", .. PersoneDemo.Cittadini.Select(p => p.Nome)];

    private static async Task<string> LeggiAsync(HttpResponseMessage risposta) => await risposta.Content.ReadAsStringAsync();

    private static async Task<string> InviaAsync(HttpClient browser, string pagina, string indirizzo, params (string Nome, string Valore)[] campi)
    {
        var gettone = Gettone().Match(await browser.GetStringAsync(pagina)).Groups[1].Value;
        return await LeggiAsync(await browser.PostAsync(indirizzo, new FormUrlEncodedContent([new("__RequestVerificationToken", gettone), .. campi.Select(c => KeyValuePair.Create(c.Nome, c.Valore))])));
    }

    /// <summary>Ascolta la misura delle frasi mancanti.</summary>
    private sealed class Mancate : IDisposable
    {
        private readonly MeterListener _ascolto = new();

        public ConcurrentDictionary<string, byte> Frasi { get; } = [];

        public Mancate()
        {
            _ascolto.InstrumentPublished = (strumento, ascolto) =>
            {
                if (strumento.Meter.Name == Parole.Misura) ascolto.EnableMeasurementEvents(strumento);
            };
            _ascolto.SetMeasurementEventCallback<int>((_, _, etichette, _) => Frasi.TryAdd(string.Join(" · ", etichette.ToArray().Select(e => e.Value)), 0));
            _ascolto.Start();
        }

        public void Dispose() => _ascolto.Dispose();
    }

    [GeneratedRegex("<html lang=\"([a-z]+)\">")]
    private static partial Regex LinguaDellaPagina();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Gettone();

    [GeneratedRegex(@"\p{Ll}{2,} \p{Ll}{2,}")]
    private static partial Regex DueParole();
}

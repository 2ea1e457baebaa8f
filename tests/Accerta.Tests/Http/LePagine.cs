using System.Net;
using System.Text.RegularExpressions;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Domande;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Accerta.Http;

/// <summary>Che cosa dicono le pagine quando qualcosa manca, è sbagliato o è troppo; e come si arriva alle cose.</summary>
public sealed partial class LePagine
{
    [Theory, OnEveryDatabase, Trait("regola", "Q-04")]
    public async Task Un_codice_qualunque_riceve_la_pagina_codice_non_valido(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var browser = portale.Anonimo();
        foreach (var codice in (string[])["///", " / ", "..", "non esiste", "https://esempio.it/q/inventato/"])
        {
            var verifica = await InviaAsync(browser, "/verifica", "/verifica", ("Codice", codice));
            verifica.StatusCode.ShouldBe(HttpStatusCode.Redirect, codice);
            verifica.Headers.Location!.OriginalString.ShouldStartWith("/q/");
        }
        foreach (var codice in (string[])["-", "inventato", new string('x', 10_000)])
            (await browser.GetStringAsync($"/q/{codice}")).ShouldContain("Questo codice non è valido");
        portale.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestLineSize.ShouldBeGreaterThan(20_000); // il server vero non si ferma prima
    }

    [Fact]
    public async Task Un_indirizzo_che_il_server_non_sa_leggere_riceve_una_pagina_come_gli_altri()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        await using var portale = await Portale.ApriAsync(app);
        portale.UseKestrel(0); // il server vero: quello in memoria questi indirizzi li lascia passare
        portale.StartServer();
        var browser = portale.CreateClient(); // segue i rinvii, come un browser
        foreach (var codice in (string[])["/q/%00", "/q/a%00b?x=1", "/q/%00"])
        {
            var risposta = await browser.GetAsync(codice);
            (risposta.StatusCode, risposta.RequestMessage!.RequestUri!.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/q/-"), codice);
            (await risposta.Content.ReadAsStringAsync()).ShouldContain("Questo codice non è valido");
        }
        var altrove = await browser.GetAsync("/diritti/%00");
        altrove.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await altrove.Content.ReadAsStringAsync()).ShouldContain("Questa pagina non c");
        (await browser.GetAsync("/q/inventato")).StatusCode.ShouldBe(HttpStatusCode.OK); // il server sta bene
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-01")]
    public async Task Un_file_enorme_riceve_una_pagina_che_dice_quanto_puo_essere_grande(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var pratica = await app.Dato.UnaDomanda();
        var browser = await portale.EntraAsync(pratica.Cittadino);
        using var modulo = new MultipartFormDataContent { { new ByteArrayContent(new byte[40 * 1024 * 1024]), "Modulo.File", "enorme.pdf" } };
        var risposta = await browser.PostAsync($"/cittadino/pratiche/{pratica.FascicoloId}/documenti", modulo);
        risposta.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var pagina = await risposta.Content.ReadAsStringAsync();
        pagina.ShouldContain("al massimo di 2 MB (regola V-01)");
        pagina.ShouldContain("<h1>Il file è troppo grande</h1>");
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Il_presidente_chiude_quando_le_firme_bastano_e_prima_legge_che_cosa_manca(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {app.Oggi}""");
        var commissione = TestApp.Commissione("PD");
        var presidente = await portale.EntraAsync(PersoneDemo.Attore(commissione[0]));
        var prima = await presidente.GetStringAsync($"/commissione/verbali/{pratica.VerbaleId}");
        prima.ShouldNotContain("value=\"chiudi\"");
        prima.ShouldContain("Per chiuderlo manca qualcosa:");
        prima.ShouldContain("le firme di medici sono 0, ne servono almeno 3");
        foreach (var membro in commissione) (await app.Firma(pratica, membro)).DeveAccettare();
        var dopo = await presidente.GetStringAsync($"/commissione/verbali/{pratica.VerbaleId}");
        dopo.ShouldContain("value=\"chiudi\"");
        dopo.ShouldNotContain("Per chiuderlo manca qualcosa:");
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Dagli_avvisi_si_aprono_le_carte_di_cui_parlano(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {app.Oggi}""");
        var browser = await portale.EntraAsync(pratica.Cittadino);
        var pagina = await browser.GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}");
        var lettere = pagina[pagina.IndexOf("Lettere e avvisi", StringComparison.Ordinal)..];
        var carte = CollegamentoACarta().Matches(lettere).Select(m => m.Groups[1].Value).Distinct().ToList();
        carte.ShouldBe(["verbale", "convocazione", "ricevuta-domanda"], ignoreOrder: true);
        foreach (var carta in carte)
            (await browser.GetAsync($"/carte/{pratica.FascicoloId}/{carta}")).Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf", carta);
    }

    [Theory, OnEveryDatabase]
    public async Task I_collegamenti_degli_elenchi_di_lavoro_dicono_che_cosa_aprono(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        await app.Dato.UnVerbaleChiuso();
        await app.Dato.UnVerbaleDaFirmare(PersoneDemo.Ugo);
        await app.Dato.UnAp70(PersoneDemo.Ines);
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {app.Oggi}""");
        foreach (var (chi, indirizzo, parole) in ((Ruolo, string, string)[])[
            (Ruolo.Cml, "/cml", "apri il verbale di Ada Esempio"), (Ruolo.Commissione, "/commissione", "apri il verbale di Ugo Fantasia"), (Ruolo.Operatore, "/operatore", "apri la pratica di Ines Simulata")])
            (await (await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(chi, "PD")))).GetStringAsync(indirizzo)).ShouldContain($"<span class=\"visually-hidden\">: {parole}</span></a>");
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-03")]
    public async Task La_persona_legge_perche_l_ufficio_ha_aperto_la_sua_pratica_e_una_volta_sola(TestApp app)
    {
        await using var portale = await Portale.ApriAsync(app);
        var pratica = await app.Dato.UnAp70();
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {app.Oggi}""");
        var operatrice = await portale.EntraAsync(PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")));
        foreach (var _ in (int[])[1, 2, 3]) (await operatrice.GetAsync($"/operatore/pratiche/{pratica.FascicoloId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Liquida(pratica)).DeveAccettare();
        foreach (var _ in (int[])[1, 2]) (await operatrice.GetAsync($"/operatore/pratiche/{pratica.FascicoloId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var letture = WebUtility.HtmlDecode(await (await portale.EntraAsync(pratica.Cittadino)).GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}/letture"));
        Regex.Count(letture, "Anteprima della liquidazione").ShouldBe(1);
        Regex.Count(letture, "L'ufficio prestazioni ha aperto la pratica").ShouldBe(1);
        letture.ShouldContain("ufficio prestazioni");
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-01")]
    public async Task Il_nome_di_un_file_ha_una_misura(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var giusto = new string('n', CaricaAllegato.CaratteriDelNome - 4) + ".pdf";
        (await app.Allega(pratica, PdfDiProva.Buono, nome: giusto)).DeveAccettare();
        var rifiuto = (await app.Allega(pratica, PdfDiProva.DiByte(5000), nome: $"n{giusto}")).DeveRifiutare("V-01", "NOME_TROPPO_LUNGO");
        rifiuto.Trovato.ShouldBe("il nome del file ha 151 caratteri, il massimo è 150");
        rifiuto.Campo.ShouldBe("File");
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Il_domicilio_la_PEC_e_il_ricovero_scritti_nella_domanda_dicono_dove_va_la_convocazione_e_dove_si_visita(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        await using var portale = await Portale.ApriAsync(app);
        var browser = await portale.EntraAsync(pratica.Cittadino);
        Task<HttpResponseMessage> Passo(string nome, params (string, string)[] campi) =>
            InviaAsync(browser, $"/cittadino/domande/nuova/{nome}", $"/cittadino/domande/nuova/{nome}", campi);
        (string, string)[] casa = [("Modulo.Indirizzo", "via dell'Invenzione 1"), ("Modulo.Cap", "35100"), ("Modulo.Comune", "Padova"), ("Modulo.Provincia", "PD")];

        await Passo("certificato", ("Modulo.Numero", pratica.Numero));
        await Passo("che-cosa-chiedi", ("Modulo.Accertamenti", "InvaliditaCivile"), ("Modulo.Tipo", "PrimaIstanza"));
        var aMeta = await Passo("dove-abiti", [.. casa, ("Modulo.DomicilioComune", "Padova")]);
        ((int)aMeta.StatusCode).ShouldBe(422);
        var detto = WebUtility.HtmlDecode(await aMeta.Content.ReadAsStringAsync());
        foreach (var manca in (string[])["Scrivi la via e il numero del domicilio", "Scrivi il CAP del domicilio", "Scegli la provincia del domicilio"]) detto.ShouldContain(manca);
        (await Passo("dove-abiti", [.. casa, ("Modulo.DomicilioIndirizzo", "corsia della Prova 3"), ("Modulo.DomicilioCap", "35121"), ("Modulo.DomicilioComune", "Padova"), ("Modulo.DomicilioProvincia", "PD"), ("Modulo.Ricovero", "Ospedale della Prova")]))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetStringAsync("/cittadino/domande/nuova/dove-abiti")).ShouldContain("value=\"Ospedale della Prova\"");
        var bozza = await app.DbAsync(db => db.Bozze.SingleAsync());
        System.Text.Encoding.UTF8.GetString(bozza.RicoveroCifrato!).ShouldNotContain("Ospedale"); // è un dato sulla salute
        await Passo("recapiti", ("Modulo.Email", "ada@example.org"), ("Modulo.Pec", "ada@pec.example.org"));
        var riepilogo = WebUtility.HtmlDecode(await browser.GetStringAsync("/cittadino/domande/nuova/riepilogo"));
        foreach (var risposta in (string[])["corsia della Prova 3, 35121 Padova (PD)", "Ospedale della Prova", "ada@pec.example.org"]) riepilogo.ShouldContain(risposta);
        (await Passo("riepilogo", ("Modulo.Dichiaro", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await app.FissaDaSe(pratica);
        var pec = (await app.Legali(pratica)).ShouldHaveSingleItem();
        (pec.Canale, pec.Indirizzo, pec.IndirizzoPerche).ShouldBe((CanaleAvviso.Pec, "ada@pec.example.org", "è la PEC che la persona ha indicato"));
        await app.SpedisciAsync();
        (await app.Consegna(pec.Id, EsitoConsegna.NonConsegnata)).DeveAccettare();
        var lettera = (await app.Legali(pratica))[^1];
        (lettera.Canale, lettera.Indirizzo, lettera.IndirizzoPerche).ShouldBe(
            (CanaleAvviso.Raccomandata, "corsia della Prova 3, 35121 Padova (PD)", "è il domicilio che la persona ha indicato: viene prima della residenza"));
        WebUtility.HtmlDecode(await browser.GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}/recapito")).ShouldContain("le lettere vanno alla PEC ada@pec.example.org");

        // chi visita sa dov'è la persona; la segreteria, che non vede i dati sulla salute, no
        var presidente = await portale.EntraAsync(TestApp.Presidente());
        WebUtility.HtmlDecode(await presidente.GetStringAsync($"/commissione/pratiche/{pratica.FascicoloId}")).ShouldContain("Ospedale della Prova, dice la domanda");
        (await (await portale.EntraAsync(await app.Segreteria())).GetStringAsync($"/segreteria/pratiche/{pratica.FascicoloId}")).ShouldNotContain("Ospedale");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-04")]
    public async Task I_dati_economici_si_danno_anche_dalla_ricevuta_il_giorno_della_domanda_una_volta_sola(TestApp app)
    {
        var (adesso, minore) = (await app.Dato.UnaDomanda(), await app.Dato.UnaDomanda(PersoneDemo.Leo));
        await using var portale = await Portale.ApriAsync(app);
        async Task<bool[]> Offerti(Arredo.Pratica pratica)
        {
            var browser = await portale.EntraAsync(pratica.Cittadino);
            var protocollo = await app.DbAsync(db => db.Domande.Where(d => d.FascicoloId == pratica.FascicoloId).Select(d => d.Protocollo).SingleAsync());
            return [.. from pagina in (string[])[await browser.GetStringAsync($"/cittadino/domande/nuova/ricevuta/{protocollo}"), await browser.GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}")]
                       select WebUtility.HtmlDecode(pagina).Contains("Dai già i dati economici", StringComparison.Ordinal)];
        }

        (await Offerti(adesso)).ShouldBe([true, true]);
        (await Offerti(minore)).ShouldBe([false, false]); // D-04: chi è minorenne li dà dopo il verbale
        (await app.DaiAp70(adesso)).DeveAccettare();
        (await Offerti(adesso)).ShouldBe([false, false]);
    }

    private static async Task<HttpResponseMessage> InviaAsync(HttpClient browser, string pagina, string indirizzo, params (string Nome, string Valore)[] campi)
    {
        var gettone = Gettone().Match(await browser.GetStringAsync(pagina)).Groups[1].Value;
        return await browser.PostAsync(indirizzo, new FormUrlEncodedContent([new("__RequestVerificationToken", gettone), .. campi.Select(c => KeyValuePair.Create(c.Nome, c.Valore))]));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Gettone();

    [GeneratedRegex("href=\"/carte/[0-9a-f-]{36}/([a-z-]+)\"")]
    private static partial Regex CollegamentoACarta();
}

using System.Net;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Accerta.Web.Identita;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Porta;

/// <summary>Si entra con SPID e CIE, da un fornitore d'identità vero: chi è lei, con quale ruolo, e tutto ciò che non fa entrare.</summary>
[Trait("regola", "P-04")]
public sealed class LAccesso
{
    private static readonly PersoneDemo.Professionista Operatrice = TestApp.Chi(Ruolo.Operatore, "PD");

    private static object Attributi(string codiceFiscale, string nome, string cognome, DateOnly nascita) => new Dictionary<string, string>
    {
        ["https://attributes.eid.gov.it/fiscal_number"] = $"TINIT-{codiceFiscale}",
        ["given_name"] = nome,
        ["family_name"] = cognome,
        ["birthdate"] = $"{nascita:yyyy-MM-dd}",
        ["email"] = "persona@example.org",
    };

    private static readonly object Ada = Attributi(PersoneDemo.Ada.CodiceFiscale, "Ada", "Esempio", PersoneDemo.Ada.Nascita);
    private static readonly object Nuova = Attributi("PRVNVO90A41H501A"[..15] + CodiceFiscale.Controllo("PRVNVO90A41H501"), "Nova", "Prova", new(1990, 1, 1));
    private static readonly object ChiLavora = Attributi(Operatrice.CodiceFiscale, Operatrice.Nome, Operatrice.Cognome, Operatrice.Nascita);

    [Theory, OnEveryDatabase]
    public async Task Si_entra_con_l_identita_digitale_e_si_esce_anche_di_la(TestApp app)
    {
        await using var fornitore = await FornitoreDiProva.ApriAsync(app);
        var porta = await fornitore.Browser().GetStringAsync("/accesso?torna=%2Fcittadino%2Fdomande%2Fnuova");
        porta.ShouldContain("/accesso/avvia?torna=%2Fcittadino%2Fdomande%2Fnuova");
        porta.ShouldNotContain("Esempio");

        // chi è già noto torna dove voleva andare; la richiesta è firmata e non porta in chiaro né lo stato né la sfida
        var browser = fornitore.Browser();
        var partenza = (await browser.GetAsync("/accesso/avvia?torna=/cittadino/deleghe")).Headers.Location!.Query;
        partenza.ShouldContain("request=ey");
        foreach (var segreto in (string[])["state=", "nonce=", "code_challenge=", "redirect_uri="]) partenza.ShouldNotContain(segreto);
        var ritorno = await fornitore.EntraAsync(browser, Ada, "/accesso/avvia?torna=/cittadino/deleghe");
        (ritorno.StatusCode, $"{ritorno.Headers.Location}").ShouldBe((HttpStatusCode.Redirect, "/cittadino/deleghe"), await ritorno.Content.ReadAsStringAsync());
        var biscotto = ritorno.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("accerta-sessione=", StringComparison.Ordinal));
        foreach (var difesa in (string[])["secure", "httponly", "samesite=lax"]) biscotto.ShouldContain(difesa, Case.Insensitive);
        (await browser.GetStringAsync("/cittadino/deleghe")).ShouldContain("Ada Esempio");
        (await browser.GetAsync("/operatore")).Headers.Location!.AbsolutePath.ShouldBe("/errore/403");

        // si esce di qui e di là
        var uscita = await browser.PostAsync("/esci", await ModuloAsync(browser, "/esci"));
        uscita.Headers.Location!.ToString().ShouldStartWith($"{fornitore.Emittente}session/end?id_token_hint=ey");
        uscita.Headers.Location.Query.ShouldContain("post_logout_redirect_uri=https%3A%2F%2Flocalhost%2F");
        (await browser.GetAsync("/cittadino")).Headers.Location!.AbsolutePath.ShouldBe("/accesso");
        (await fornitore.Browser().GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"form-action 'self' {fornitore.Emittente.GetLeftPart(UriPartial.Authority)}");

        // la prima volta la persona si aggiunge; la seconda è lei
        foreach (var _ in (int[])[1, 2])
            $"{(await fornitore.EntraAsync(fornitore.Browser(), Nuova, "/accesso/avvia?torna=https://altrove.example/")).Headers.Location}".ShouldBe("/cittadino");
        var aggiunta = await app.DbAsync(db => db.Persone.SingleAsync(p => p.Nome == "Nova" && p.Cognome == "Prova"));
        (aggiunta.NomeCompleto, aggiunta.Nascita, aggiunta.Email, aggiunta.SoloDichiarata).ShouldBe(("Nova Prova", new DateOnly(1990, 1, 1), "persona@example.org", false));
    }

    [Theory, OnEveryDatabase]
    public async Task Chi_lavora_entra_con_il_suo_incarico_e_chi_non_ne_ha_legge_perche_no(TestApp app)
    {
        await using var fornitore = await FornitoreDiProva.ApriAsync(app, "--attributi-cifrati");
        var ufficio = fornitore.Browser();
        $"{(await fornitore.EntraAsync(ufficio, ChiLavora, "/accesso/avvia?lavoro=true")).Headers.Location}".ShouldBe("/operatore");
        (await ufficio.GetAsync("/operatore")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ufficio.GetAsync("/cittadino")).Headers.Location!.AbsolutePath.ShouldBe("/errore/403"); // un ruolo per volta

        // lo cambia quando vuole, e solo con i suoi
        var scelta = await ufficio.GetStringAsync("/accesso/ruolo");
        scelta.ShouldContain("Operatrice amministrativa");
        (await ufficio.PostAsync("/accesso/ruolo", await ModuloAsync(ufficio, "/accesso/ruolo"))).Headers.Location!.ToString().ShouldBe("/cittadino");
        (await ufficio.GetAsync("/cittadino")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var altrui = $"{PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "PD")).IncaricoId}";
        (await ufficio.PostAsync("/accesso/ruolo", await ModuloAsync(ufficio, "/accesso/ruolo", ("incarico", altrui)))).Headers.Location!.AbsolutePath.ShouldBe("/errore/403");

        // un cittadino non entra per lavoro: né chiedendolo, né andando alla pagina di un ufficio; e non resta scritto nulla
        var persone = await app.DbAsync(db => db.Persone.CountAsync());
        foreach (var avvia in (string[])["/accesso/avvia?lavoro=true", "/accesso/avvia?torna=/operatore"])
        {
            var browser = fornitore.Browser();
            await DiceDiNo(await fornitore.EntraAsync(browser, Nuova, avvia), HttpStatusCode.Forbidden, "Non risulti fra chi lavora qui", "Entra come cittadino");
            (await browser.GetAsync("/cittadino")).Headers.Location!.AbsolutePath.ShouldBe("/accesso");
        }
        (await app.DbAsync(db => db.Persone.CountAsync())).ShouldBe(persone);

        // registrato l'incarico, entra; con due, sceglie; finito, non entra più
        await DaAsync(app, Ruolo.GestoreServizi, "biglietteria");
        $"{(await fornitore.EntraAsync(fornitore.Browser(), Nuova, "/accesso/avvia?lavoro=true")).Headers.Location}".ShouldBe("/gestore");
        await DaAsync(app, Ruolo.Revisore, "revisore");
        $"{(await fornitore.EntraAsync(fornitore.Browser(), Nuova, "/accesso/avvia?lavoro=true")).Headers.Location}".ShouldStartWith("/accesso/ruolo");
        await DaAsync(app, Ruolo.GestoreServizi, "biglietteria", new(2025, 1, 31));
        await DaAsync(app, Ruolo.Revisore, "revisore", new(2025, 1, 31));
        await DiceDiNo(await fornitore.EntraAsync(fornitore.Browser(), Nuova, "/accesso/avvia?lavoro=true"), HttpStatusCode.Forbidden, "Non risulti fra chi lavora qui");
    }

    [Fact]
    public async Task Ogni_risposta_sbagliata_si_rifiuta_e_si_dice_perche()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        await using var fornitore = await FornitoreDiProva.ApriAsync(app);
        var persone = await app.DbAsync(db => db.Persone.CountAsync());

        await DiceDiNo(await fornitore.EntraAsync(fornitore.Browser(), attributi: null), HttpStatusCode.BadRequest, "Hai annullato l'accesso");
        foreach (var guasto in (string[])["nonce", "scaduto", "destinatario", "emittente", "firma", "senza-firma"])
            await DiceDiNo(await fornitore.EntraAsync(fornitore.Browser(), Nuova, guasto: guasto), HttpStatusCode.Forbidden, "Non possiamo essere sicuri che sia tu", guasto: guasto);
        await DiceDiNo(await fornitore.EntraAsync(fornitore.Browser(), Nuova, guasto: "livello"), HttpStatusCode.Forbidden, "Serve un accesso più sicuro");
        foreach (var manca in (object[])[new { given_name = "Nova" }, Attributi(PersoneDemo.Ada.CodiceFiscale, "Ada", "Esempio", new(1981, 5, 12)), Attributi("SMPDAA80E52G224X", "Ada", "Esempio", new(1980, 5, 12))])
            await DiceDiNo(await fornitore.EntraAsync(fornitore.Browser(), manca), HttpStatusCode.Forbidden, "Ci manca un dato");

        // lo stato di un altro, quello di nessuno, e lo stesso due volte
        var (mio, altro) = (fornitore.Browser(), fornitore.Browser());
        var suo = await fornitore.IdentificaAsync(altro, Ada);
        await fornitore.IdentificaAsync(mio, Ada);
        await DiceDiNo(await mio.GetAsync(suo), HttpStatusCode.BadRequest, "Dobbiamo ricominciare l'accesso");
        await DiceDiNo(await fornitore.Browser().GetAsync(suo), HttpStatusCode.BadRequest, "Dobbiamo ricominciare l'accesso");
        (await altro.GetAsync(suo)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await DiceDiNo(await altro.GetAsync(suo), HttpStatusCode.BadRequest, "Dobbiamo ricominciare l'accesso");

        // il codice rubato a un altro, nel mio accesso: la sfida di PKCE non torna; e la risposta di un altro emittente
        var (ladro, vittima) = (fornitore.Browser(), fornitore.Browser());
        var (mia, rubata) = (await fornitore.IdentificaAsync(ladro, Nuova), await fornitore.IdentificaAsync(vittima, Ada));
        await DiceDiNo(await ladro.GetAsync($"/accesso/ritorno?code={Parametro(rubata, "code")}&state={Parametro(mia, "state")}"), HttpStatusCode.Forbidden, "Non possiamo essere sicuri che sia tu");
        var confuso = fornitore.Browser();
        var giusta = await fornitore.IdentificaAsync(confuso, Ada);
        await DiceDiNo(await confuso.GetAsync($"/accesso/ritorno?code={Parametro(giusta, "code")}&state={Parametro(giusta, "state")}&iss=https://un-altro.example"), HttpStatusCode.Forbidden, "Non possiamo essere sicuri che sia tu");

        // il fornitore si ferma: prima di partire e mentre si torna
        var inViaggio = fornitore.Browser();
        var tardi = await fornitore.IdentificaAsync(inViaggio, Ada);
        await fornitore.FermaAsync();
        await DiceDiNo(await inViaggio.GetAsync(tardi), HttpStatusCode.ServiceUnavailable, "Il servizio di accesso non risponde");
        (await app.DbAsync(db => db.Persone.CountAsync())).ShouldBe(persone);
    }

    [Fact]
    public async Task Se_il_fornitore_non_c_e_lo_si_dice_e_una_configurazione_a_meta_non_parte()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        await using var fornitore = await FornitoreDiProva.ApriAsync(app);
        await fornitore.FermaAsync();
        await DiceDiNo(await fornitore.Browser().GetAsync("/accesso/avvia"), HttpStatusCode.ServiceUnavailable, "Il servizio di accesso non risponde");

        Should.Throw<InvalidOperationException>(new OpzioniAccesso { Emittente = new("http://identita.example.org"), Cliente = "x" }.Controlla).Message.ShouldContain("https");
        Should.Throw<InvalidOperationException>(new OpzioniAccesso { Emittente = new("https://identita.example.org") }.Controlla).Message.ShouldContain("Cliente");
        Should.Throw<InvalidOperationException>(new OpzioniAccesso { Emittente = new("https://identita.example.org"), Cliente = "x", FileChiave = "/non/c/e" }.Controlla).Message.ShouldContain("FileChiave");
        new OpzioniAccesso().Controlla(); // senza emittente non si entra, ma il portale parte
    }

    [Theory]
    [InlineData("https://www.spid.gov.it/SpidL1", 1)]
    [InlineData("https://www.spid.gov.it/SpidL2", 2)]
    [InlineData("https://www.spid.gov.it/SpidL3", 3)]
    [InlineData("http://eidas.europa.eu/LoA/substantial", 2)]
    [InlineData("https://www.spid.gov.it/SpidL4", 0)]
    [InlineData("qualcosa2", 0)]
    [InlineData(null, 0)]
    public void Il_livello_si_legge_e_cio_che_non_si_capisce_non_basta(string? acr, int livello) => Identificato.Livello(acr).ShouldBe(livello);

    [Fact]
    public async Task L_incarico_lo_registra_solo_chi_gestisce_l_impianto_e_deve_stare_in_piedi()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        var buono = Richiesta(app, Ruolo.Revisore, "revisore", null);
        Task<Accerta.Norma.Motivazione.Esito<RegistraIncarico.Ricevuta>> Prova(RegistraIncarico.Richiesta r, Attore? chi = null) =>
            app.ConAsync((RegistraIncarico registra) => registra.HandleAsync(r with { Chiave = app.Chiave() }, chi ?? Attore.Sistema, default));
        (await Prova(buono, PersoneDemo.Attore(Operatrice))).Accettato.ShouldBeFalse();
        foreach (var sbagliato in (RegistraIncarico.Richiesta[])
                 [
                     buono with { Qualifica = " " }, buono with { Al = buono.Dal.AddDays(-1) }, buono with { Ruolo = Ruolo.Cittadino }, buono with { Ruolo = Ruolo.Sistema },
                     buono with { Ruolo = Ruolo.Commissione, Componente = Componente.Presidente }, buono with { Ruolo = Ruolo.Cml }, buono with { Ruolo = Ruolo.Operatore, SedeId = app.Chiave() },
                     buono with { Ruolo = Ruolo.Patronato }, buono with { CommissioneId = app.Chiave() },
                 ])
            (await Prova(sbagliato)).DeveRifiutare("P-04", "INCARICO_NON_VALIDO");
        (await Prova(buono with { Nascita = new(1990, 1, 2) })).DeveRifiutare("D-05", "NASCITA_DISCORDE");
        var dato = (await Prova(buono with { Al = buono.Dal })).DeveAccettare();
        (await Prova(buono)).DeveAccettare().ShouldBe(dato); // lo stesso, senza più fine
        (await app.DbAsync(db => db.Incarichi.SingleAsync(i => i.Id == dato.IncaricoId))).Al.ShouldBeNull();
    }

    private static RegistraIncarico.Richiesta Richiesta(TestApp app, Ruolo ruolo, string qualifica, DateOnly? al) =>
        new(app.Chiave(), CodiceFiscale.Parse("PRVNVO90A41H501" + CodiceFiscale.Controllo("PRVNVO90A41H501")), "Nova", "Prova", new(1990, 1, 1), ruolo, qualifica, new(2025, 1, 1), al);

    private static async Task DaAsync(TestApp app, Ruolo ruolo, string qualifica, DateOnly? al = null) =>
        (await app.ConAsync((RegistraIncarico registra) => registra.HandleAsync(Richiesta(app, ruolo, qualifica, al), Attore.Sistema, default))).DeveAccettare();

    private static async Task DiceDiNo(HttpResponseMessage risposta, HttpStatusCode stato, string parole, string? altre = null, string? guasto = null)
    {
        var pagina = await risposta.Content.ReadAsStringAsync();
        risposta.StatusCode.ShouldBe(stato, $"{guasto} {risposta.Headers.Location}\n{pagina}");
        WebUtility.HtmlDecode(pagina).ShouldContain(parole);
        if (altre is not null) pagina.ShouldContain(altre);
        if (risposta.Headers.TryGetValues("Set-Cookie", out var biscotti)) biscotti.ShouldNotContain(b => b.StartsWith("accerta-sessione=", StringComparison.Ordinal));
    }

    private static string Parametro(Uri indirizzo, string nome) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(indirizzo.Query)[nome].ToString();

    private static async Task<FormUrlEncodedContent> ModuloAsync(HttpClient browser, string pagina, params (string Nome, string Valore)[] campi) => new(
        [
            new("__RequestVerificationToken", System.Text.RegularExpressions.Regex.Match(await browser.GetStringAsync(pagina), "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value),
            .. campi.Select(c => KeyValuePair.Create(c.Nome, c.Valore)),
        ]);
}

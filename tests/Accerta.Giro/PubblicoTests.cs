namespace Accerta.Giro;

/// <summary>Le pagine di tutti, e come il portale dice di no: guardate una per una.</summary>
public sealed class PubblicoTests
{
    [Theory]
    [InlineData("/", "inizio")]
    [InlineData("/accesso", "accesso")]
    [InlineData("/demo", "giorno-della-dimostrazione")]
    [InlineData("/non-esiste", "non-trovata")]
    [InlineData("/diritti/video?lingua=de", "diritti-video-tedesco")]
    [InlineData("/?lingua=de", "inizio-tedesco")]
    [InlineData("/simulatore?lingua=sl", "simulatore-sloveno")]
    [InlineData("/quota?lingua=en&Dipendenti=51", "quota-inglese")]
    public async Task Le_pagine_pubbliche_sono_accessibili_a_ogni_larghezza(string percorso, string nome)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var visitatore = await Visitatore.EntraAsync(portale, Modo.Mouse);
        await visitatore.VaiAsync(percorso);
        await visitatore.GuardaAsync($"pubblico-{nome}");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task In_fondo_a_ogni_pagina_si_trova_a_chi_dire_che_cosa_non_va(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.VaiAsync("/");
        await v.PremiAsync("Accessibilità");
        await v.GuardaAsync("pubblico-accessibilita");
        await v.PremiAsync("Come trattiamo i dati");
        await v.GuardaAsync("pubblico-dati");
        await v.PremiAsync("Contatti");
        await v.LeggeAsync("Questo portale è di");
        await v.GuardaAsync("pubblico-contatti");
        await v.PremiAsync("segnala un problema");
        await v.GuardaAsync("pubblico-segnala");
        await v.PremiAsync("Manda la segnalazione");
        await v.LeggeAsync("Scrivi che cosa non ha funzionato");
        await v.GuardaAsync("pubblico-segnala-errori");
        await v.ScriviAsync("Che cosa non ha funzionato", "Il pulsante non si preme.");
        await v.ScriviAsync("Il tuo indirizzo di posta, se vuoi una risposta (facoltativo)", "ada.esempio@example.org");
        await v.PremiAsync("Manda la segnalazione");
        await v.LeggeAsync("Grazie: la segnalazione è partita");
        await v.GuardaAsync("pubblico-segnalata");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Un_codice_si_scrive_a_mano_i_diritti_si_ascoltano_e_si_guardano_e_i_messaggi_si_leggono(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.VaiAsync("/");
        await v.PremiAsync("Verificare un codice QR");
        await v.GuardaAsync("pubblico-verifica-qr");
        await v.PremiAsync("Verifica");
        await v.LeggeAsync("Scrivi il codice");
        await v.GuardaAsync("pubblico-verifica-qr-errori");
        await v.ScriviAsync("Codice", "codice-inventato");
        await v.PremiAsync("Verifica");
        await v.LeggeAsync("Questo codice non è valido");
        await v.GuardaAsync("pubblico-qr-non-valido");

        await v.VaiAsync("/diritti");
        await v.PremiAsync("da ascoltare");
        await v.GuardaAsync("pubblico-diritti-ascolto");
        await v.PremiAsync("Salta l'elenco");
        await v.PremiAsync("Torna all'elenco delle parti");
        await v.VaiAsync("/diritti");
        await v.PremiAsync("con i sottotitoli");
        await v.ApriAsync("I sottotitoli della scena 9");
        await v.LeggeAsync("Durata della scena");
        await v.GuardaAsync("pubblico-diritti-video");

        await v.SonoAsync("Olga Figurante");
        await v.PremiAsync("Messaggi");
        await v.LeggeAsync("nessun SMS parte davvero");
        await v.GuardaAsync("pubblico-messaggi-della-dimostrazione");
        await v.PremiAsync("Guarda se ne sono arrivati altri");
    }

    [Fact]
    public async Task Un_certificato_sbagliato_si_dice_accanto_al_campo_e_la_domanda_resta_salvata()
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
        await v.SonoAsync("Bruno Campione");
        await v.VaiAsync("/cittadino/domande/nuova");
        await v.ScriviAsync("Numero del certificato", "12345678");
        await v.PremiAsync("Continua");
        await v.LeggeAsync("9 cifre");
        await v.GuardaAsync("rifiuto-certificato-corto");
        await v.ScriviAsync("Numero del certificato", "123456789");
        await v.PremiAsync("Continua");
        await v.ScegliAsync("Invalidità civile");
        foreach (var _ in (int[])[1, 2, 3]) await v.PremiAsync("Continua");
        await v.ScegliAsync("Dichiaro");
        await v.PremiAsync("Presenta la domanda");
        await v.LeggeAsync("non c'è un certificato con il numero 123456789");
        await v.LeggeAsync("D-01");
        await v.GuardaAsync("rifiuto-certificato-inesistente");
    }

    [Fact]
    public async Task Sei_codici_si_rifiutano_con_la_regola_e_il_rimedio()
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
        await v.SonoAsync("Clara Modello");
        await v.VaiAsync("/medico/certificati/nuovo");
        await v.ScriviAsync("Codice fiscale", "SMPDAA80E52G224N");
        await v.ScriviAsync("Nome", "Ada");
        await v.ScriviAsync("Cognome", "Esempio");
        await v.ScriviDataAsync("Data di nascita", new(1980, 5, 12));
        await v.ScegliAsync("Invalidità civile", "Accertamenti richiesti");
        foreach (var campo in (string[])["Anamnesi", "Obiettività", "Diagnosi", "Terapia"]) await v.ScriviAsync(campo, "Testo di prova.");
        await v.ScriviAsync("Codici ICD-9-CM, uno per riga", "250.00\n250.01\n250.02\n250.03\n401.9\n414.01");
        await v.ScegliAsync("Nessuna delle due condizioni", "Accompagnamento");
        await v.PremiAsync("Controlla prima di inviare");
        if (await v.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Invia il certificato" }).CountAsync() > 0) await v.PremiAsync("Invia il certificato");
        await v.LeggeAsync("i codici ICD-9-CM sono 6, il massimo è 5");
        await v.LeggeAsync("C-03");
        await v.GuardaAsync("rifiuto-sei-codici");
    }

    [Fact]
    public async Task Un_file_che_non_e_un_pdf_si_rifiuta_accanto_al_campo()
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
        await v.SonoAsync("Ugo Fantasia");
        await v.VaiAsync("/cittadino");
        var pratica = await v.Pagina.Locator("article.scheda a").First.GetAttributeAsync("href");
        await v.VaiAsync($"{pratica}/documenti");
        await v.CaricaFileAsync("Il documento", "referto.pdf", "non sono un pdf"u8.ToArray());
        await v.PremiAsync("Carica il documento");
        await v.LeggeAsync("non è un PDF");
        await v.LeggeAsync("V-01");
        await v.GuardaAsync("rifiuto-non-pdf");
    }
}

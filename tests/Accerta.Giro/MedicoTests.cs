namespace Accerta.Giro;

/// <summary>Il medico lascia un certificato a metà, lo riprende, lo butta; nella riforma il certificato avvia la procedura.</summary>
public sealed class MedicoTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Una_bozza_si_lascia_si_riprende_si_cancella(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Clara Modello");
        await v.PremiAsync("Nuovo certificato");
        await v.ScriviAsync("Nome", "Prova");
        await v.ScriviAsync("Cognome", "Ametà");
        await v.ScriviAsync("Anamnesi", "Scritta a metà.");
        await v.ApriAsync("Cerca un codice");
        await v.ScriviAsync("Parole della malattia, o l'inizio del codice (facoltativo)", "alzheimer");
        await v.PremiAsync("Cerca nell'elenco");
        await v.LeggeAsync("Un codice trovato.");
        await v.GuardaAsync("medico-codici");
        await v.ScegliAsync("331.0 Malattia di Alzheimer");
        await v.PremiAsync("Aggiungi i codici scelti");
        (await v.Pagina.GetByLabel("Codici ICD-9-CM, uno per riga", new() { Exact = true }).InputValueAsync()).Trim().ShouldBe("331.0");
        (await v.Pagina.GetByLabel("Nome", new() { Exact = true }).InputValueAsync()).ShouldBe("Prova");
        await v.PremiAsync("Salva e continua dopo");
        await v.LeggeAsync("Le bozze");
        await v.GuardaAsync("medico-bozze");
        await v.PremiAsync("Prova Ametà");
        (await v.Pagina.GetByLabel("Anamnesi", new() { Exact = true }).InputValueAsync()).ShouldBe("Scritta a metà.");
        await v.VaiAsync("/medico");
        await v.PremiAsync("Cancella la bozza");
        (await v.Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("Ametà");
    }
    [Theory, Trait("regola", "G-00"), InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Per_chi_non_e_noto_e_abita_nella_riforma_il_certificato_avvia_la_procedura(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Clara Modello");
        await v.PremiAsync("Nuovo certificato");
        foreach (var (campo, testo) in ((string, string)[])[
                     ("Codice fiscale", "NVNTRZ70A01G224X"), ("Nome", "Terzo"), ("Cognome", "Inventato"), ("Anamnesi", "In cura da anni."), ("Obiettività", "Cammina da solo."),
                     ("Diagnosi", "Diabete con complicanze."), ("Terapia", "Farmaci ogni giorno."), ("Codici ICD-9-CM, uno per riga", "250.63")])
            await v.ScriviAsync(campo, testo);
        await v.ScriviDataAsync("Data di nascita", new(1970, 1, 1));
        await v.ScegliAsync("Invalidità civile", "Accertamenti richiesti");
        await v.ScegliAsync("Nessuna delle due condizioni", "Accompagnamento");
        await v.PremiAsync("Controlla prima di inviare");
        await v.LeggeAsync("Non sappiamo dove abita la persona");
        await v.GuardaAsync("medico-senza-provincia");

        await v.PremiAsync("Torna a correggere");
        await v.ScegliInTendinaAsync("Provincia", "Firenze");
        await v.PremiAsync("Controlla prima di inviare");
        foreach (var manca in (string[])["manca la via dove abita la persona", "il CAP non è di cinque cifre", "manca il comune"]) await v.LeggeAsync(manca);
        (await v.Pagina.Locator("fieldset:has(legend:has-text('Dove abita')) .campo-errore").CountAsync()).ShouldBe(3); // ciascuno accanto al suo campo
        await v.GuardaAsync("medico-residenza-errori");
        await v.PremiAsync("Salva e continua dopo");
        await v.PremiAsync("Terzo Inventato"); // la bozza tiene anche dove abita
        (await v.Pagina.GetByLabel("Provincia", new() { Exact = true }).InputValueAsync()).ShouldBe("FI");
        await v.ScriviAsync("Via e numero", "via dell'Invenzione 5");
        await v.ScriviAsync("CAP", "50100");
        await v.ScriviAsync("Comune", "Firenze");
        await v.ScegliAsync("Nessuna delle due condizioni", "Accompagnamento");
        await v.PremiAsync("Controlla prima di inviare");
        await v.LeggeAsync("via dell'Invenzione 5, 50100 Firenze (FI)");
        await v.LeggeAsync("In provincia di Firenze avvia da solo la procedura");
        await v.GuardaAsync("medico-riforma-controllo");
        await v.PremiAsync("Invia il certificato");
        await v.LeggeAsync("la procedura è cominciata");
        await v.LeggeAsync("Non serve una domanda: il protocollo è 2025-");
        await v.GuardaAsync("medico-riforma-ricevuta");
    }
}

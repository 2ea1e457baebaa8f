namespace Accerta.Giro;

/// <summary>Ciò che chiunque può fare senza entrare: simulare, cercare un diritto, rifare il conto della percentuale, calcolare la quota.</summary>
public sealed class SimulatoreTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Chiunque_scopre_che_cosa_spetta_e_perche_il_resto_no(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.VaiAsync("/");
        await v.FotografaAsync("chiunque-inizio");
        await v.PremiAsync("Capire che cosa mi spetta");
        await v.GuardaAsync("simulatore-1-persona");
        await v.PremiAsync("Continua");
        await v.LeggeAsync("Scrivi la data di nascita");
        await v.GuardaAsync("simulatore-1-errori");
        await v.ScriviDataAsync("Data di nascita", new(1975, 3, 27));
        await v.ScegliAsync("Italiana");
        await v.ScegliAsync("Sì", "Vive stabilmente in Italia?");
        await v.ScegliAsync("No", "È coniugata, o in unione civile?");
        await v.PremiAsync("Continua");

        await v.ScegliAsync("Invalidità in percentuale");
        await v.ScegliAsync("Nessuno", "Cecità");
        await v.ScegliAsync("No", "Sordità riconosciuta?");
        await v.ScegliAsync("Non riconosciuto");
        await v.PremiAsync("Continua");
        await v.LeggeAsync("Scrivi la percentuale");
        await v.GuardaAsync("simulatore-2-errori");
        await v.ScriviAsync("Percentuale (facoltativo)", "80");
        await v.PremiAsync("Continua");
        await v.PremiAsync("Torna alla domanda prima");
        await v.FotografaAsync("chiunque-simulatore", fino: "Sordità riconosciuta");
        await v.PremiAsync("Continua");

        await v.GuardaAsync("simulatore-3-redditi");
        var anno = int.Parse((await v.Pagina.Locator("label").First.InnerTextAsync()).Split(' ')[^1]) + 1;
        await v.ScriviAsync($"Reddito personale del {anno - 1}", "1.200,50");
        await v.PremiAsync("Continua");
        await v.GuardaAsync("simulatore-4-resto");
        await v.ScriviDataAsync("Il giorno che ti interessa", new(2025, 6, 15));
        await v.ScriviDataAsync("Il giorno della domanda", new(2025, 3, 10));
        await v.PremiAsync("Guarda che cosa spetta");

        await v.LeggeAsync("L'assegno mensile");
        await v.LeggeAsync("336,00 €");
        await v.LeggeAsync("dal 1° aprile 2025");
        await v.LeggeAsync("La pensione di inabilità: non spetta");
        await v.LeggeAsync("Mese per mese nel 2025");
        await v.LeggeAsync("I diritti che non sono denaro");
        await v.GuardaAsync("simulatore-5-risposta");
        await v.FotografaAsync("chiunque-risposta");

        await v.PremiAsync("Cambia il riconoscimento");
        await v.ScegliAsync("Invalidità totale con accompagnamento");
        foreach (var _ in (int[])[1, 2]) await v.PremiAsync("Continua");
        await v.PremiAsync("Guarda che cosa spetta");
        await v.LeggeAsync("L'indennità di accompagnamento");
        await v.LeggeAsync("In tutto");
    }

    [Fact]
    public async Task La_risposta_si_salva_si_riapre_uguale_e_un_file_qualunque_si_rifiuta()
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.SenzaJavaScript);
        await v.VaiAsync("/simulatore");
        const string Fatti = """
            {"simulazione":1,"giorno":"2025-06-15","handicap":"COMMA3","fatti":{"persona":{"data_nascita":"1975-03-27","cittadinanza":"ITALIANA","residente_italia":true,"coniugato":false},
            "riconoscimenti":[{"tipo":"INVALIDITA_CIVILE","giudizio":"PARZIALE","percentuale":80}],"redditi_personali":{"2024":"5771.36"},"data_domanda":"2025-03-10","altre_prestazioni":[]}}
            """;
        await v.ApriAsync("Riapri una simulazione salvata");
        await v.CaricaFileAsync("Il file salvato", "simulazione.json", System.Text.Encoding.UTF8.GetBytes(Fatti));
        await v.PremiAsync("Riapri");
        await v.LeggeAsync("L'assegno mensile: non spetta");
        await v.LeggeAsync("5.771,36 €");
        var scarica = v.Pagina.WaitForDownloadAsync();
        await v.Pagina.GetByText("Salva la risposta in un file").ClickAsync();
        var salvato = await File.ReadAllTextAsync(await (await scarica).PathAsync());
        salvato.ShouldContain("\"simulazione\": 1");
        salvato.ShouldContain("impronta_norme");

        await v.VaiAsync("/simulatore");
        await v.ApriAsync("Riapri una simulazione salvata");
        await v.CaricaFileAsync("Il file salvato", "simulazione.json", System.Text.Encoding.UTF8.GetBytes(salvato));
        await v.PremiAsync("Riapri");
        await v.LeggeAsync("L'assegno mensile: non spetta");

        await v.VaiAsync("/simulatore");
        await v.ApriAsync("Riapri una simulazione salvata");
        await v.CaricaFileAsync("Il file salvato", "altro.json", "non sono io"u8.ToArray());
        await v.PremiAsync("Riapri");
        await v.LeggeAsync("Non è una simulazione salvata");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task La_percentuale_la_quota_e_i_diritti_si_trovano_dalla_pagina_iniziale(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.VaiAsync("/");
        await v.PremiAsync("Calcola la percentuale");
        await v.GuardaAsync("pubblico-riduzione");
        await v.ScriviAsync("Percentuale", "60", "Menomazione 1");
        await v.ScriviAsync("Percentuale (facoltativo)", "40", "Menomazione 2");
        await v.PremiAsync("Calcola");
        await v.LeggeAsync("76%");
        await v.LeggeAsync("superata di 2 punti"); // la soglia del 74
        await v.GuardaAsync("pubblico-riduzione-esito");
        await v.FotografaAsync("chiunque-percentuale", da: "Il risultato", fino: "Menomazione 1");
        await v.ScriviAsync("Percentuale", "101", "Menomazione 1");
        await v.PremiAsync("Calcola");
        await v.LeggeAsync("va da 0 a 100");

        await v.VaiAsync("/quota");
        await v.ScriviAsync("Dipendenti da contare", "60");
        await v.PremiAsync("Calcola la quota");
        await v.LeggeAsync("4 persone con disabilità");
        await v.LeggeAsync("1 persona delle categorie protette");
        await v.GuardaAsync("pubblico-quota");
        await v.FotografaAsync("chiunque-quota", fino: "Chi non si conta");

        await v.VaiAsync("/diritti");
        await v.ScriviAsync("Cerca fra i diritti (facoltativo)", "PERMESSI");
        await v.PremiAsync("Cerca");
        await v.GuardaAsync("pubblico-diritti");
        await v.FotografaAsync("chiunque-diritti");
        await v.PremiAsync("Permessi");
        await v.LeggeAsync("Dove si chiede");
        await v.GuardaAsync("pubblico-diritto");
    }
}

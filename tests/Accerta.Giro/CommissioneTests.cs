using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>Le schede degli accertamenti: si leggono, si compilano, e non si scrive ciò che la domanda non chiede.</summary>
public sealed class CommissioneTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Ogni_scheda_si_legge_e_dice_che_cosa_manca(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Elena Fittizia");
        await v.PremiNellaRigaAsync("Ugo Fantasia");
        var pratica = new Uri(v.Pagina.Url).AbsolutePath;
        await v.VaiAsync($"{pratica}/seduta");
        await v.GuardaAsync("commissione-seduta");
        foreach (var (scheda, bottone) in ((string, string)[])
                 [("vista", "Scrivi il verbale"), ("udito", "Scrivi il verbale"), ("handicap", "Scrivi il verbale"), ("lavoro", "Scrivi il verbale"), ("agli-atti", "Registra la valutazione")])
        {
            await v.VaiAsync($"{pratica}/{scheda}");
            await v.GuardaAsync($"commissione-{scheda}");
            await v.PremiAsync(bottone);
            await v.LeggeAsync("C'è qualcosa");
            await v.GuardaAsync($"commissione-{scheda}-errori");
        }
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Cecita_e_legge_104_dalla_seduta_alle_firme(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Elena Fittizia");
        await v.FotografaAsync("commissione-lavoro");
        await v.PremiNellaRigaAsync("Vera Sguardi");
        var pratica = new Uri(v.Pagina.Url).AbsolutePath;
        await v.GuardaAsync("commissione-due-verbali");
        await v.PremiAsync("Rilascia il certificato provvisorio della legge 104");
        await v.PremiAsync("Rilascia il certificato provvisorio");
        await v.LeggeAsync("Scegli che cosa riconosce");
        await v.GuardaAsync("commissione-provvisorio");
        await v.ScegliAsync("Handicap (art. 3 comma 1)");
        await v.PremiAsync("Rilascia il certificato provvisorio");
        await v.LeggeAsync("C'è qualcosa");
        await v.VaiAsync($"{pratica}/seduta");
        await v.GuardaAsync("commissione-seduta-completa");
        await v.FotografaAsync("commissione-seduta");
        (await v.Pagina.GetByLabel("Rocco Applausi").IsCheckedAsync()).ShouldBeTrue(); // per la legge 104 basta una delle associazioni, e può esserci
        await v.TogliAsync("Rocco Applausi");
        await v.PremiAsync("La visita è fatta");
        await v.LeggeAsync("I verbali da scrivere");
        await v.PremiAsync("Rilascia il certificato provvisorio della legge 104"); // alla visita non c'è un termine da aspettare
        await v.ScegliAsync("Handicap in situazione di gravità");
        await v.PremiAsync("Rilascia il certificato provvisorio");
        await v.LeggeAsync("Vale fino al verbale definitivo");
        await v.GuardaAsync("commissione-provvisorio-rilasciato");
        await v.PremiAsync("Torna alla visita");

        await v.PremiAsync("Cecità civile: la scheda");
        await CompilaIlComuneAsync(v);
        await v.ScriviAsync("Visus dell'occhio destro, con la migliore correzione", "1/50");
        await v.ScriviAsync("Visus dell'occhio sinistro, con la migliore correzione", "1/40");
        await v.ScegliAsync("Congenita o da malattia: causa civile");
        await v.PremiAsync("Scrivi il verbale");
        await v.LeggeAsync("manca la firma");
        await v.LeggeAsync("365.11"); // B-01: la diagnosi col suo codice, anche senza menomazioni di tabella
        await v.GuardaAsync("commissione-verbale-cecita");
        var verbale = new Uri(v.Pagina.Url).AbsolutePath;

        await v.VaiAsync($"{pratica}/handicap");
        await CompilaIlComuneAsync(v);
        foreach (var domanda in (string[])["C'è una minorazione", "Le difficoltà di apprendimento", "L'autonomia personale", "Serve un intervento assistenziale"])
            await v.ScegliAsync("Sì", domanda);
        await v.FotografaAsync("commissione-handicap", da: "I requisiti della legge 104", fino: "Revisione e caselle");
        await v.PremiAsync("Scrivi il verbale");
        await v.LeggeAsync("gravità");
        await v.GuardaAsync("commissione-verbale-handicap");

        foreach (var medico in (string[])["Ida Fondale", "Sandro Pretesto", "Carla Ipotesi", "Elena Fittizia"])
        {
            await v.SonoAsync(medico);
            await v.VaiAsync(verbale);
            await v.PremiAsync("Firma il verbale");
        }
        await v.PremiAsync("Chiudi e trasmetti");
        await v.LeggeAsync("trasmesso");
    }

    [Theory, Trait("regola", "G-02"), InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Dalla_tabella_alle_righe_e_da_coesistenti_a_concorrenti(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Elena Fittizia");
        await v.PremiNellaRigaAsync("Ugo Fantasia");
        await v.ApriAsync("Cerca nella tabella");
        await v.ScriviAsync("Parole o codice della menomazione (facoltativo)", "unicorno");
        await v.PremiAsync("Cerca nella tabella");
        await v.LeggeAsync("Nessuna voce con queste parole");
        await v.ScriviAsync("Parole o codice della menomazione (facoltativo)", "amputazione");
        await v.PremiAsync("Cerca nella tabella");
        await v.LeggeAsync("Voci trovate:");
        await v.GuardaAsync("commissione-tabella");
        await v.PremiAsync("Usa la voce 7408");
        await v.LeggeAsync("La voce 7408 è qui.");
        await v.GuardaAsync("commissione-tabella-usata");
        await UsaAsync("7419");
        await CampoAsync("Percentuale", 2, "65"); // il decreto ne dà una sola
        await CampoAsync("Apparato", 2, "locomotore");

        await v.PremiAsync("Calcola, senza registrare");
        await v.LeggeAsync("Valore esatto: 87,75%, arrotondato");
        await v.LeggeAsync("sono contate come coesistenti. Se sono concorrenti serve una valutazione unica: con la sola più alta, 65%, sarebbe 65%.");
        await v.LeggeAsync("superata di 13,75 punti"); // il 74 dell'assegno
        await v.GuardaAsync("commissione-coesistenti");
        foreach (var riga in (int[])[1, 2])
        {
            await v.ApriAsync($"della menomazione {riga}");
            await v.ScegliInTendinaAsync("Stesso apparato di un'altra (facoltativo)", "gruppo A", $"Menomazione {riga}");
        }
        await v.ApriAsync("Valutazione unica delle concorrenti");
        await v.ScriviAsync("Percentuale unica del gruppo A (facoltativo)", "65");
        await v.PremiAsync("Calcola, senza registrare");
        await v.LeggeAsync("Valore esatto: 65%.");
        await v.LeggeAsync("mancano 9 punti");
        await v.LeggeAsync("Se le concorrenti fossero coesistenti, contate a scalare, sarebbe 88%.");
        await v.GuardaAsync("commissione-concorrenti");

        foreach (var codice in (string[])["7406", "7414", "7428", "7430", "7432"]) await UsaAsync(codice);
        await v.LeggeAsync("La voce 7432 è qui.");
        await CampoAsync("Codice DM 1992", 7, "7432"); // piene le righe che c'erano, ne nasce un'altra

        ILocator Riga(int numero) => v.Pagina.GetByRole(AriaRole.Group, new() { Name = $"Menomazione {numero}", Exact = true });

        async Task CampoAsync(string etichetta, int riga, string atteso) => (await Riga(riga).GetByLabel(etichetta, new() { Exact = true }).InputValueAsync()).ShouldBe(atteso);

        async Task UsaAsync(string codice)
        {
            await v.ApriAsync("Cerca nella tabella");
            await v.ScriviAsync("Parole o codice della menomazione (facoltativo)", codice);
            await v.PremiAsync("Cerca nella tabella");
            await v.PremiAsync($"Usa la voce {codice}");
        }
    }

    [Theory, Trait("regola", "A-05"), InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Il_medico_chiede_la_visita_a_domicilio_e_il_presidente_risponde(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Clara Modello");
        await v.PremiNellaRigaAsync("Max Indirizzi");
        await v.PremiAsync("Chiedi la visita a domicilio");
        await v.GuardaAsync("medico-domicilio");
        await v.PremiAsync("Manda la richiesta");
        await v.LeggeAsync("manca l'indirizzo");
        await v.GuardaAsync("medico-domicilio-errori");
        await v.ScriviAsync("Dove si trova la persona", "via della Finzione 3, Padova");
        await v.PremiAsync("Manda la richiesta");
        await v.LeggeAsync("La richiesta è arrivata al presidente");
        await v.LeggeAsync("Il presidente risponde entro il 22 giugno 2025");
        await v.GuardaAsync("medico-domicilio-chiesta");

        await v.SonoAsync("Elena Fittizia");
        await v.PremiNellaRigaAsync("Max Indirizzi");
        await v.LeggeAsync("È chiesta la visita a domicilio");
        await v.PremiAsync("Rispondi alla richiesta");
        await v.LeggeAsync("via della Finzione 3, Padova");
        await v.GuardaAsync("commissione-domicilio");
        await v.PremiAsync("Rispondi");
        await v.LeggeAsync("Di' se la commissione va dalla persona");
        await v.ScegliAsync("Sì, a domicilio");
        await v.PremiAsync("Rispondi");
        await v.LeggeAsync("manca il giorno della visita a domicilio");
        await v.GuardaAsync("commissione-domicilio-errori");
        await v.ScriviDataAsync("Il giorno della visita", new(2025, 6, 25));
        await v.ScriviOraAsync("L'ora, a domicilio (facoltativo)", new(11, 30));
        await v.PremiAsync("Rispondi");
        await v.LeggeAsync("25 giugno 2025");
        await v.LeggeAsync("11.30");
        (await v.Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("È chiesta la visita a domicilio");
    }

    private static async Task CompilaIlComuneAsync(Visitatore v)
    {
        await v.ScriviAsync("Anamnesi", "Glaucoma dall'età adulta.");
        await v.ScriviAsync("Esame obiettivo", "Si orienta a fatica negli ambienti nuovi.");
        await v.ScriviAsync("Documenti visti, uno per riga", "campo visivo");
        await v.ScriviAsync("Diagnosi", "Glaucoma cronico in tutti e due gli occhi.");
        await v.ScriviAsync("Codici ICD-9-CM, uno per riga", "365.11");
        await v.ScegliAsync("Non prevista");
    }
}

namespace Accerta.Norma.Tests.Terminale;

/// <summary>Ciò che il terminale dice di sé: in italiano, senza colori quando non c'è chi li guardi, e senza fingere di sapere.</summary>
public sealed class ParoleDelTerminaleTests : Terminale
{
    private const string Ricoverata = """
        data_valutazione: 2025-06-15
        data_domanda: 2025-03-11
        persona: { data_nascita: 1970-04-02 }
        riconoscimenti: [ { tipo: INVALIDITA_CIVILE, giudizio: TOTALE_ACCOMPAGNAMENTO } ]
        redditi_personali: { '2024': '3000.00' }
        ricovero: { dal: 2025-05-01, al: 2025-07-10, giorni: 71, retta: GRATUITO }
        """;

    private const string Anziana = """
        data_valutazione: 2025-06-15
        data_domanda: 2015-03-11
        persona: { data_nascita: 1956-04-02 }
        riconoscimenti: [ { tipo: INVALIDITA_CIVILE, giudizio: PARZIALE, percentuale: 80 } ]
        redditi_personali: { '2024': '3000.00' }
        titolare_prima_eta_pensionabile: [ASSEGNO_MENSILE]
        """;

    [Theory]
    [InlineData("--help")]
    [InlineData("calcola", "--help")]
    [InlineData("calcola", "riduzione", "-h")]
    [InlineData("spiega", "--help")]
    [InlineData("ricalcola", "--help")]
    [InlineData("norme", "importa", "--help")]
    [InlineData("norme", "verifica", "--help")]
    [InlineData("dimostra", "--help")]
    [InlineData("casi", "--help")]
    [InlineData("regole", "--help")]
    public async Task L_aiuto_e_in_italiano(params string[] argomenti)
    {
        var (codice, uscita, errori) = await Esegui(argomenti);
        (codice, errori).ShouldBe((0, ""));
        uscita.ShouldStartWith("Che cosa fa:");
        uscita.ShouldContain("Come si usa:");
        uscita.ShouldContain("mostra queste istruzioni");
        foreach (var inglese in new[] { "Description", "Usage", "Arguments", "Options", "Commands", "command", "option", "REQUIRED", "Show", "default" }) uscita.ShouldNotContain(inglese);
    }

    [Fact]
    public async Task Senza_comandi_si_legge_l_aiuto_e_il_codice_e_2()
    {
        var (codice, uscita, _) = await Esegui();
        codice.ShouldBe(2);
        uscita.ShouldStartWith("Che cosa fa:");
        uscita.ShouldContain("mostra la versione");
    }

    [Fact]
    public async Task Nell_aiuto_cio_che_serve_e_segnato_senza_spostare_le_colonne() =>
        (await Esegui("norme", "importa", "--help")).Uscita.ShouldContain("--in <DIR> (serve)          la cartella");

    [Fact]
    public async Task Anche_gli_errori_di_scrittura_sono_in_italiano()
    {
        var file = Scrivi("ada.yaml", Ada);
        (await Sbaglia("calcola", file, "--giorno", "2025-01-01", "--giorno", "2025-02-01")).ShouldBe("--giorno: vuole un valore solo, e ne ha ricevuti 2");
        (await Sbaglia("dimostra", "--caso", "9")).ShouldBe("--caso: «9» non è fra 1, 2, 3, 3-reddito");
        (await Sbaglia("calcola", "@fatti.yaml")).ShouldEndWith("@fatti.yaml: il file non c'è");
        (await Sbaglia("calcola", Path.GetDirectoryName(file)!)).ShouldEndWith("il file non si può leggere: è una cartella, o manca il permesso");
        (await Sbaglia("calcola", file, "--salva", Path.GetDirectoryName(file)!)).ShouldEndWith("il file non si può scrivere: manca il posto, o il permesso");
        (await Sbaglia("calcola", Scrivi("rotto.yaml", "a: 1\nb: \"aperta\n"))).ShouldStartWith("fatti: YAML non leggibile alla riga 2, colonna");
    }

    [Fact]
    public async Task Una_storia_scritta_in_un_file_non_ha_colori()
    {
        var (codice, uscita, _) = await Esegui("dimostra", "--caso", "1", "--cartella", Via("carte"));
        codice.ShouldBe(0);
        uscita.ShouldContain("Pagamenti");
        uscita.ShouldContain("I documenti sono in");
        uscita.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("=60")]
    [InlineData("60", "=40")]
    public async Task Un_uguale_senza_nome_si_rifiuta(params string[] percentuali) =>
        (await Sbaglia(["calcola", "riduzione", .. percentuali])).ShouldBe($"percentuali: «{percentuali[^1]}» comincia con «=»; prima ci va il nome della menomazione, come in cuore=60");

    [Fact]
    public async Task Un_eta_si_dice_in_anni_e_mesi()
    {
        var (_, uscita, _) = await Esegui("norme", "mostra", "eta/eta_pensionabile");
        uscita.ShouldContain("67 anni e 1 mese");
        uscita.ShouldContain("67 anni e 3 mesi");
        uscita.ShouldNotContain("1 mesi");
        uscita.ShouldNotContain("0 mesi");
        (await Json("norme", "mostra", "eta/eta_pensionabile")).ToJsonString().ShouldContain("67 anni 1 mesi"); // per le macchine, com'è scritto
    }

    [Fact, Trait("regola", "E-06")]
    public async Task Chi_e_in_ospedale_ha_il_pagamento_sospeso_e_sa_perche_e_fino_a_quando()
    {
        var file = Scrivi("ricoverata.yaml", Ricoverata);
        (await Esegui("spiega", file)).Uscita.ShouldContain("l'indennità di accompagnamento: spetta, con il pagamento sospeso");
        var semplice = (await Esegui("spiega", file, "--voce", "semplice")).Uscita;
        semplice.ShouldContain("L'indennità di accompagnamento ti spetta, ma il pagamento è sospeso.");
        semplice.ShouldContain("Il tuo ricovero dura 71 giorni, gratuito, fino al 10 luglio 2025. Il ricovero conta da 30 giorni. "
            + "Durante il ricovero il pagamento è fermo. Il pagamento riprende alla fine del ricovero.");
        semplice.ShouldNotContain("non ti spetta");
        (await Esegui("spiega", file, "--voce", "facile")).Uscita.ShouldContain("L'indennità di accompagnamento\nTi spetta.\nAdesso il pagamento è fermo.\n");
        (await Esegui("spiega", file, "--voce", "legale")).Uscita.ShouldContain("Prestazione: l'indennità di accompagnamento. Esito: riconosciuta, con il pagamento sospeso.");
        var motivi = (await Json("calcola", file))["motivi"]!.AsArray();
        motivi.Select(m => (m!["codice"]!.GetValue<string>(), m["spetta"]!.GetValue<bool>(), m["sospesa"]!.GetValue<bool>())).ShouldBe(
            [("PENSIONE_INABILITA", true, false), ("INCREMENTO", true, false), ("INDENNITA_ACCOMPAGNAMENTO", false, true)]);
    }

    [Fact, Trait("regola", "E-06")]
    public async Task Di_un_ricovero_in_corso_non_si_inventa_la_fine()
    {
        var semplice = (await Esegui("spiega", Scrivi("r.yaml", Ricoverata.Replace("al: 2025-07-10, ", "")), "--voce", "semplice")).Uscita;
        semplice.ShouldContain("Il tuo ricovero dura 71 giorni, gratuito. Il ricovero conta da 30 giorni. Durante il ricovero il pagamento è fermo. Il pagamento riprende alla fine del ricovero.");
    }

    [Fact, Trait("regola", "E-08")]
    public async Task A_chi_ha_l_assegno_sociale_sostitutivo_non_si_dice_di_chiedere_l_assegno_sociale()
    {
        var semplice = (await Esegui("spiega", Scrivi("a.yaml", Anziana), "--voce", "semplice")).Uscita;
        semplice.ShouldContain("L'assegno sociale sostitutivo ti spetta.");
        semplice.ShouldNotContain("chiedere all'INPS l'assegno sociale");
        semplice.Split("La pensione di inabilità")[1].Split("L'indennità")[0].ShouldNotContain("aggravamento"); // a 69 anni non la farebbe avere
        semplice.Split("L'indennità di accompagnamento")[1].ShouldContain("aggravamento");
        var maiChiesta = (await Esegui("spiega", Scrivi("b.yaml", Anziana.Replace("2015-03-11", "2025-03-11").Replace("[ASSEGNO_MENSILE]", "[]")), "--voce", "semplice")).Uscita;
        maiChiesta.Split("chiedere all'INPS l'assegno sociale").Length.ShouldBe(2); // una volta sola, dove si parla del sostitutivo
        maiChiesta.ShouldContain("L'assegno sociale sostitutivo non ti spetta.");
    }

    [Fact]
    public async Task Un_totale_non_finge_che_una_cifra_ignota_valga_zero()
    {
        (await Esegui("calcola", Scrivi("a.yaml", Anziana))).Uscita.ShouldContain("Totale al mese: non ancora noto (manca la cifra del 2025: l'assegno sociale sostitutivo)");
        (await Json("calcola", Via("a.yaml")))["importi_non_noti"]!.ToJsonString().ShouldBe("""["ASSEGNO_SOCIALE_SOSTITUTIVO"]""");
        (await Esegui("calcola", Scrivi("b.yaml", Anziana.Replace("PARZIALE, percentuale: 80", "TOTALE_ACCOMPAGNAMENTO")))).Uscita
            .ShouldContain("Totale al mese: 542,02 €, più ciò di cui manca la cifra del 2025: l'assegno sociale sostitutivo");
        (await Json("calcola", Scrivi("ada.yaml", Ada)))["importi_non_noti"]!.AsArray().ShouldBeEmpty();
    }
}

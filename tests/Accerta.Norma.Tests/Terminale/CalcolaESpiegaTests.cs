namespace Accerta.Norma.Tests.Terminale;

public sealed class CalcolaESpiegaTests : Terminale
{
    [Fact]
    public async Task Calcola_dice_che_cosa_spetta_che_cosa_no_e_i_totali()
    {
        var (codice, uscita, errori) = await Esegui("calcola", Scrivi("ada.yaml", Ada));
        (codice, errori).ShouldBe((0, ""));
        uscita.ShouldContain("l'assegno mensile");
        uscita.ShouldContain("336,00 €");
        uscita.ShouldContain("4.368,00 €");
        uscita.ShouldContain("1° aprile 2025");
        uscita.ShouldContain("PERCENTUALE_INSUFFICIENTE");
        uscita.ShouldContain("Totale al mese: 336,00 €");
        uscita.ShouldContain("Reddito considerato: 3.000,00 €");
        uscita.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Calcola_mostra_fra_che_cosa_si_puo_scegliere_con_le_cifre()
    {
        var (_, uscita, _) = await Esegui("calcola", Scrivi("ada.yaml", Ada.Replace("altre_prestazioni: []", "altre_prestazioni: [{ codice: RENDITA_INAIL, importo_mensile: '300.00' }]")));
        uscita.ShouldContain("Si può scegliere");
        uscita.ShouldContain("4.368,00 €");
        uscita.ShouldContain("3.600,00 €");
        uscita.ShouldContain("INCOMPATIBILE_SALVO_OPZIONE");
    }

    [Fact]
    public async Task Lo_stesso_in_json_ha_la_forma_di_una_decisione()
    {
        var json = await Json("calcola", Scrivi("ada.yaml", Ada));
        json["giorno"]!.GetValue<string>().ShouldBe("2025-06-15");
        json["noto_al"]!.GetValue<string>().ShouldBe("2025-06-15");
        json["impronta_norme"]!.GetValue<string>().ShouldBe(Dati.Norme.Impronta);
        json["risultato"]!["prestazioni"]![0]!["importo_mensile"]!.GetValue<string>().ShouldBe("336.00");
        json["fatti"]!["persona"]!["data_nascita"]!.GetValue<string>().ShouldBe("1975-04-02");
        var motivi = json["motivi"]![0]!["motivi"]!.AsArray();
        motivi.Single(m => m!["regola"]!.GetValue<string>() == "E-03")!["misura_trovata"]!.ToJsonString().ShouldBe("""{"quanto":"336.00","unita":"EURO"}""");
        motivi.Single(m => m!["regola"]!.GetValue<string>() == "G-12")!["giorno"]!.GetValue<string>().ShouldBe("2025-04-01");
    }

    [Fact]
    public async Task Il_giorno_dell_opzione_vince_su_quello_del_file_e_cio_che_si_sa_si_puo_scegliere()
    {
        var file = Scrivi("ada.yaml", Ada.Replace("2024", "2022").Replace("data_domanda: 2025", "data_domanda: 2023"));
        (await Json("calcola", file, "--giorno", "2023-06-01"))["risultato"]!["totale_mensile"]!.GetValue<string>().ShouldBe("313.91");
        (await Json("calcola", file, "--giorno", "2023-06-01", "--noto-al", "2024-06-01"))["risultato"]!["totale_mensile"]!.GetValue<string>().ShouldBe("316.25");
    }

    [Fact]
    public async Task La_riduzione_mostra_il_conto()
    {
        var (codice, uscita, _) = await Esegui("calcola", "riduzione", "60", "40", "cuore=20,5%", "5");
        codice.ShouldBe(0);
        uscita.ShouldContain("Formula: 0,60 + 0,40·0,40 + 0,24·0,205 = 0,8092");
        uscita.ShouldContain("Esatto: 80,92%, arrotondato alla fine");
        uscita.ShouldContain("Nel verbale: 81% (INVALIDO_74_99)");
        var json = await Json("calcola", "riduzione", "60", "40", "--variazione", "3");
        (json["esatto"]!.GetValue<string>(), json["finale"]!.GetValue<int>(), json["formula"]!.GetValue<string>()).ShouldBe(("79", 79, "0,60 + 0,40·0,40 = 0,76"));
        json["passi"]![1]!["restava"]!.GetValue<string>().ShouldBe("40%");
    }

    [Fact]
    public async Task Un_no_della_legge_e_una_risposta_e_il_codice_e_1()
    {
        var (codice, uscita, errori) = await Esegui("calcola", "riduzione", "60", "--variazione", "6");
        (codice, errori).ShouldBe((1, ""));
        uscita.ShouldContain("restare entro 5 punti");
        (await Json("calcola", "riduzione", "60", "--eta", "12"))["rifiuti"]![0]!["codice"]!.GetValue<string>().ShouldBe("PERCENTUALE_NON_PREVISTA_PER_MINORE");
    }

    [Fact]
    public async Task Spiega_disegna_un_albero_con_regole_valori_soglie_e_conti()
    {
        var (codice, uscita, _) = await Esegui("spiega", Scrivi("ada.yaml", Ada));
        codice.ShouldBe(0);
        uscita.ShouldContain("l'assegno mensile: spetta");
        uscita.ShouldContain("sì E-02 il reddito personale, tolti gli oneri deducibili: il reddito 2024 è 3.000,00 € | il limite del 2025 è 5.771,35 €");
        uscita.ShouldContain("in un anno: 336,00 € × 13 = 4.368,00 €");
        uscita.ShouldContain("no E-02 il riconoscimento sanitario: invalidità 80% | 100%");
        uscita.ShouldContain("adesso: chiedere l'aggravamento, dopo 6 mesi dalla visita; fare ricorso contro il verbale, entro 6 mesi dalla notifica");
    }

    [Fact]
    public async Task Spiega_una_percentuale_con_i_passi_e_con_le_voci()
    {
        var file = Scrivi("m.yaml", "menomazioni:\n- { id: cuore, percentuale: 60, tabella: { tipo: fascia, min: 51, max: 70 } }\n- { id: udito, percentuale: 40, tabella: { tipo: fissa, valore: 40 } }\n");
        var (codice, uscita, _) = await Esegui("spiega", file);
        codice.ShouldBe(0);
        uscita.ShouldContain("60% → 0,60 + 0,40·0,40 = 0,76");
        uscita.ShouldContain("conto G-02 la menomazione «udito»: 40%: si arriva a 60% + 40% · 40% = 76%");
        (await Esegui("spiega", file, "--voce", "facile")).Uscita.ShouldContain("60 per cento");
        (await Json("calcola", "riduzione", "--menomazioni", file))["finale"]!.GetValue<int>().ShouldBe(76);
        (await Esegui("spiega", Scrivi("n.yaml", "menomazioni:\n- { id: cuore, percentuale: 90, tabella: { tipo: fissa, valore: 40 } }\n"))).ShouldSatisfyAllConditions(
            r => r.Codice.ShouldBe(1), r => r.Uscita.ShouldContain("la tabella dice 40%"));
    }

    [Theory]
    [InlineData("legale", "Parametro: il limite del 2025 è 5.771,35 €.")]
    [InlineData("semplice", "- Ricevi 336,00 € al mese per 13 mensilità.")]
    [InlineData("facile", "Ricevi 336,00 euro al mese per 13 mensilità.")]
    [InlineData("json", "\"quanto\": \"336.00\"")]
    public async Task Spiega_parla_con_quattro_voci(string voce, string frase) => (await Esegui("spiega", Scrivi("ada.yaml", Ada), "--voce", voce)).Uscita.ShouldContain(frase);

    [Theory]
    [InlineData("data_nascita: 1975-04-02", "data_nascita: 1975-04-31", "fatti.persona.data_nascita")]
    [InlineData("redditi_personali:", "redditi_personale:", "fatti.redditi_personale: campo sconosciuto")]
    [InlineData("data_domanda: 2025-03-11", "data_domanda:", "fatti.data_domanda: manca")]
    [InlineData("altre_prestazioni: []", "quesito: ARRETRATI", "fatti.quesito")]
    [InlineData("data_valutazione: 2025-06-15", "", "--giorno: manca")]
    [InlineData("percentuale: 80", "percentuale: [", "fatti: YAML non leggibile")]
    [InlineData("altre_prestazioni: []", "altre_prestazioni: []\naltre_prestazioni: []", "fatti: YAML non leggibile alla riga 8")]
    [InlineData("data_domanda: 2025-03-11", "data_domanda: 9999-12-31", "fatti.data_domanda: l'anno dev'essere fra 1880 e 2199")]
    [InlineData("'3000.00'", "'99999999999999999999.00'", "fatti.redditi_personali.2024: l'importo è troppo grande")]
    [InlineData("altre_prestazioni: []", "altre_prestazioni: &a [*a]", "troppi livelli")]
    [InlineData("data_valutazione", "- data_valutazione", "fatti: YAML non leggibile alla riga")]
    public async Task Un_file_che_non_si_legge_e_una_riga_che_nomina_il_campo(string prima, string dopo, string parte) =>
        (await Sbaglia("calcola", Scrivi("ada.yaml", Ada.Replace(prima, dopo)))).ShouldContain(parte);

    [Fact]
    public async Task Un_comando_sbagliato_e_una_riga_che_nomina_l_argomento()
    {
        var file = Scrivi("ada.yaml", Ada);
        (await Sbaglia("calcola")).ShouldBe("fatti: manca");
        (await Sbaglia("calcola", Via("assente.json"))).ShouldEndWith("assente.json: il file non c'è");
        (await Sbaglia("calcola", file, "--giorno", "2025-02-30")).ShouldBe("--giorno: «2025-02-30» non è un giorno fra il 1900 e il 2199, nella forma AAAA-MM-GG");
        (await Sbaglia("calcola", file, "--norme", Via("assente"))).ShouldContain("--norme: la cartella");
        (await Sbaglia("calcola", "riduzione", "sessanta")).ShouldBe("percentuali: «sessanta» non è una percentuale come 60 o 40,5");
        (await Sbaglia("calcola", "riduzione")).ShouldBe("percentuali: serve almeno una menomazione");
        (await Sbaglia("calcola", "riduzione", "60", "--menomazioni", file)).ShouldStartWith("--menomazioni:");
        (await Sbaglia("calcola", "riduzione", "--menomazioni", file, "--variazione", "5")).ShouldBe("--variazione: con --menomazioni si scrive nel file");
        (await Sbaglia("calcola", "riduzione", "60", "--eta", "-3")).ShouldBe("--eta: gli anni non sono meno di zero");
        (await Sbaglia("calcola", "riduzione", "60", "--eta", "dodici")).ShouldBe("--eta: «dodici» non è un valore leggibile");
        (await Sbaglia("spiega", file, "--voce", "ironica")).ShouldBe("--voce: «ironica» non è fra legale, semplice, facile, json");
        (await Sbaglia("calcola", Scrivi("doppio.json", """{"persona":{},"persona":{}}"""))).ShouldContain("un campo è scritto due volte");
    }

    [Fact]
    public async Task Un_anno_che_le_norme_non_hanno_e_il_codice_3()
    {
        var (codice, uscita, errori) = await Esegui("calcola", Scrivi("ada.yaml", Ada), "--giorno", "2027-06-15");
        (codice, uscita).ShouldBe((3, ""));
        errori.ShouldContain("prestazioni/assegno-mensile");
    }
}

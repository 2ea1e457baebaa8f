namespace Accerta.Norma.Tests.Terminale;

public sealed class RicalcolaTests : Terminale
{
    private static string AssegnoDiPiu => Dati.FileDiNorme()["prestazioni/assegno-mensile"].Replace("vale: 336.00", "vale: 346.00");

    [Fact]
    public async Task Una_decisione_salvata_si_rifa_identica_byte_per_byte()
    {
        var (codice, uscita, _) = await Esegui("calcola", Scrivi("ada.yaml", Ada), "--salva", Via("decisione.json"), "--json");
        codice.ShouldBe(0);
        (await File.ReadAllTextAsync(Via("decisione.json"), TestContext.Current.CancellationToken)).ShouldBe(uscita);
        File.Exists(Via("decisione.json.provvisorio")).ShouldBeFalse();
        (await Esegui("ricalcola", Via("decisione.json"))).ShouldBe((0, "identica" + Environment.NewLine, ""));
    }

    [Fact]
    public async Task Anche_i_fatti_in_json_con_numeri_e_accenti_tornano_identici()
    {
        var fatti = """
            { "data_domanda": "2025-03-11", "persona": { "data_nascita": "1975-04-02" }, "redditi_altri": { "reversibilit\u00e0": 12.50 },
              "riconoscimenti": [ { "tipo": "INVALIDITA_CIVILE", "giudizio": "PARZIALE", "percentuale": 80 } ], "redditi_personali": { "2024": 3000.00 } }
            """;
        await Esegui("calcola", Scrivi("ada.json", fatti), "--giorno", "2025-06-15", "--salva", Via("d.json"));
        (await Esegui("ricalcola", Via("d.json"))).Codice.ShouldBe(0);
    }

    [Fact]
    public async Task Con_le_norme_di_allora_nella_cartella_e_identica_con_altre_dice_che_cosa_cambia()
    {
        Scrivi("norme/prestazioni/assegno-mensile.yaml", AssegnoDiPiu);
        await Esegui("calcola", Scrivi("ada.yaml", Ada), "--norme", Via("norme"), "--salva", Via("d.json"));
        (await Esegui("ricalcola", Via("d.json"), "--norme", Via("norme"))).Codice.ShouldBe(0);

        var (codice, uscita, _) = await Esegui("ricalcola", Via("d.json"));
        codice.ShouldBe(1);
        uscita.ShouldContain("Le norme sono diverse");
        uscita.ShouldContain(Dati.Norme.Impronta);
        uscita.ShouldContain("risultato.prestazioni[ASSEGNO_MENSILE].importo_mensile: 346.00 → 336.00");
        uscita.ShouldContain("risultato.totale_mensile: 346.00 → 336.00");

        var json = await Json("ricalcola", Via("d.json"));
        json["identica"]!.GetValue<bool>().ShouldBeFalse();
        json["differenze"]!.AsArray().Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Una_decisione_ritoccata_dice_che_cosa_e_stato_toccato()
    {
        await Esegui("calcola", Scrivi("ada.yaml", Ada), "--salva", Via("d.json"));
        var testo = await File.ReadAllTextAsync(Via("d.json"), TestContext.Current.CancellationToken);
        var (codice, uscita, _) = await Esegui("ricalcola", Scrivi("ritoccata.json", testo.Replace("\"totale_mensile\": \"336.00\"", "\"totale_mensile\": \"999.00\"")));
        (codice, uscita.Trim()).ShouldBe((1, "risultato.totale_mensile: 999.00 → 336.00"));
        (await Esegui("ricalcola", Scrivi("spazi.json", testo + "\n"))).ShouldSatisfyAllConditions(r => r.Codice.ShouldBe(1), r => r.Uscita.ShouldContain("cambia solo come è scritto"));
    }

    [Theory]
    [InlineData("\n  \"giorno\": \"2025-06-15\"", "\n  \"giorno\": \"2025-06-16\"", "giorno: è stato cambiato dopo la decisione (adesso 2025-06-16)")]
    [InlineData("\"noto_al\": \"2025-06-15\"", "\"noto_al\": \"2025-07-15\"", "noto_al: è stato cambiato dopo la decisione (adesso 2025-07-15)")]
    [InlineData("\"3000.00\"", "\"3000.01\"", "fatti: è stato cambiato dopo la decisione")]
    [InlineData("\"impronte\"", "\"altro\"", "impronte: mancano")]
    public async Task Chi_tocca_il_giorno_o_i_fatti_di_una_decisione_si_scopre(string prima, string dopo, string detto)
    {
        await Esegui("calcola", Scrivi("ada.yaml", Ada), "--salva", Via("d.json"));
        var testo = await File.ReadAllTextAsync(Via("d.json"), TestContext.Current.CancellationToken);
        testo.ShouldContain(prima);
        var (codice, uscita, _) = await Esegui("ricalcola", Scrivi("toccata.json", testo.Replace(prima, dopo)));
        codice.ShouldBe(1);
        uscita.ShouldStartWith(detto);
    }

    [Theory]
    [InlineData("[]", "decisione")]
    [InlineData("{\"versione\":2}", "decisione.versione")]
    [InlineData("{\"versione\":1,\"giorno\":\"ieri\"}", "decisione.giorno")]
    [InlineData("{\"versione\":1,\"giorno\":\"2025-01-01\",\"noto_al\":\"2025-01-01\",\"impronta_norme\":\"x\"}", "decisione.fatti")]
    public async Task Cio_che_non_e_una_decisione_si_rifiuta(string testo, string campo) => (await Sbaglia("ricalcola", Scrivi("d.json", testo))).ShouldContain(campo);
}

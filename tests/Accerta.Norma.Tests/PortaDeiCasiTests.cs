using System.Text.Json.Nodes;
using Accerta.Cli.Casi;

namespace Accerta.Norma.Tests;

public sealed class PortaDeiCasiTests
{
    [Fact]
    public void Ogni_riga_ha_una_risposta_nello_stesso_ordine()
    {
        var (codice, righe, _) = Chiedi("""
            {"id":"b","area":"diritti-economici","input":{"quesito":"TOTALE_ANNUO","anno":2025,"prestazioni":["ASSEGNO_MENSILE"]}}

            {"id":"a","area":"procedura-immaginaria","input":{}}
            """);
        codice.ShouldBe(0);
        righe.Select(r => r["id"]!.GetValue<string>()).ShouldBe(["b", "a"]);
        righe[0]["esito"]!["totale_annuo"]!.GetValue<string>().ShouldBe("4368.00");
        righe[1]["errore"]!.GetValue<string>().ShouldStartWith("non supportato");
    }

    [Theory]
    [InlineData("non è JSON")]
    [InlineData("[1,2]")]
    [InlineData("{\"id\":")]
    public void Cio_che_non_e_JSON_Lines_ha_un_codice_diverso_da_zero(string riga)
    {
        var (codice, _, errori) = Chiedi(riga);
        codice.ShouldNotBe(0);
        errori.ShouldContain("riga 1");
    }

    [Theory]
    [InlineData("""{"quesito":"TOTALE_ANNUO","anno":2027,"prestazioni":["ASSEGNO_MENSILE"]}""", "prestazioni/assegno-mensile/importo_mensile")]
    [InlineData("""{"quesito":"TOTALE_ANNUO","anno":2022,"prestazioni":["ASSEGNO_VITALIZIO_DECIMISTI"]}""", "lacuna dichiarata")]
    [InlineData("""{"quesito":"TOTALE_ANNUO","anno":2025,"prestazioni":["VITALIZIO"]}""", "VITALIZIO")]
    [InlineData("""{"quesito":"INDOVINA"}""", "INDOVINA")]
    [InlineData("""{"data_valutazione":"2025-02-30","data_domanda":"2025-01-01","persona":{"data_nascita":"1990-01-01"}}""", "data_valutazione")]
    [InlineData("""{"data_valutazione":"2025-06-30","data_domanda":"2025-01-01","persona":{"data_nascita":"1990-01-01","cittadinanza":"MARZIANA"}}""", "cittadinanza")]
    [InlineData("""{"data_valutazione":"2025-06-30","data_domanda":"2025-01-01","persona":{"data_nascita":"1990-01-01"},"redditi_personali":{"2024":"10.005"}}""", "due decimali")]
    public void Un_ingresso_che_non_si_legge_dice_che_cosa_non_va(string input, string parte)
    {
        var (codice, righe, _) = Chiedi($$"""{"id":"x","area":"diritti-economici","input":{{input}}}""");
        codice.ShouldBe(0);
        righe.Single()["errore"]!.GetValue<string>().ShouldContain(parte);
    }

    [Theory]
    [InlineData("""{"quesito":"TOTALE_ANNUO","anno":0,"prestazioni":["ASSEGNO_MENSILE"]}""", "fuori misura")]
    [InlineData("""{"data_valutazione":"2025-06-30","data_domanda":"2025-01-01","persona":{"data_nascita":"1990-01-01"},"redditi_personali":{"2024":"99999999999999999999"}}""", "troppo grande")]
    [InlineData("""{"data_valutazione":"2025-06-30","data_domanda":"2025-01-01","persona":{"data_nascita":"1990-01-01"},"redditi_personali":{"02024":"1"}}""", "quattro cifre")]
    public void Una_riga_fuori_misura_ha_il_suo_errore_e_le_altre_la_loro_risposta(string input, string parte)
    {
        var (codice, righe, _) = Chiedi($$$"""
            {"id":"x","area":"diritti-economici","input":{{{input}}}}
            {"id":"y","area":"diritti-economici","input":{"quesito":"TOTALE_ANNUO","anno":2025,"prestazioni":["ASSEGNO_MENSILE"]}}
            """);
        codice.ShouldBe(0);
        righe[0]["errore"]!.GetValue<string>().ShouldContain(parte);
        righe[1]["esito"]!["totale_annuo"]!.GetValue<string>().ShouldBe("4368.00");
    }

    private static (int Codice, List<JsonNode> Righe, string Errori) Chiedi(string flusso)
    {
        using var ingresso = new StringReader(flusso);
        using var uscita = new StringWriter();
        using var errori = new StringWriter();
        var codice = ComandoCasi.Rispondi(ingresso, uscita, errori, null);
        return (codice, [.. uscita.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(r => JsonNode.Parse(r)!)], errori.ToString());
    }
}

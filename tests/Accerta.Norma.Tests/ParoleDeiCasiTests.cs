using System.Text.Json.Nodes;
using Accerta.Casi;

namespace Accerta.Norma.Tests;

/// <summary>Le parole che i casi non fissano si leggono dalla radice, se ha un solo senso.</summary>
public sealed class ParoleDeiCasiTests
{
    [Theory]
    [InlineData("DIPENDENTE_PRIVATO", true)]
    [InlineData("DIPENDENTE_AGRICOLO_TEMPO_INDETERMINATO", true)]
    [InlineData("AGRICOLO_A_GIORNATA", false)]
    [InlineData("LAVORO_DOMESTICO", false)]
    [InlineData("LAVORO_A_DOMICILIO", false)]
    [InlineData("LIBERO_PROFESSIONISTA", false)]
    [InlineData("CO_CO_CO", false)]
    public void Il_lavoro(string tipo, bool permessi) =>
        Spetta("PERMESSI_104_LAVORATORE", $$""" "handicap":"COMMA3","occupazione":{"tipo":"{{tipo}}"}""").ShouldBe(permessi);

    [Theory]
    [InlineData("CONVIVENTE_DI_FATTO", true)]
    [InlineData("FRATELLO_CONVIVENTE", true)]
    [InlineData("AFFINE_2_GRADO", true)]
    [InlineData("PARENTE_3_GRADO", false)]
    [InlineData("PARENTE_4_GRADO", false)]
    public void Il_legame(string relazione, bool permessi) => Spetta("PERMESSI_104_FAMILIARE",
        $$""" "caregiver":{"relazione":"{{relazione}}","occupazione":{"tipo":"DIPENDENTE_PRIVATO"},"assistito":{"handicap":"COMMA3"},"genitori_o_coniuge_assistito":{"eta_massima":60} }""")
        .ShouldBe(permessi);

    [Theory]
    [InlineData("SANO", false)]
    [InlineData("PRESENTE", false)]
    [InlineData("PATOLOGIA_INVALIDANTE", true)]
    [InlineData("ASSENTE", true)]
    [InlineData("DECEDUTO", true)]
    public void Chi_viene_prima(string coniuge, bool congedo) => Spetta("CONGEDO_STRAORDINARIO",
        $$""" "caregiver":{"relazione":"GENITORE","convivente":"SI","occupazione":{"tipo":"DIPENDENTE_PUBBLICO"},"assistito":{"handicap":"COMMA3"},"priorita":{"coniuge_convivente":"{{coniuge}}"} }""")
        .ShouldBe(congedo);

    [Theory]
    [InlineData("CANCELLATO_PER_DEMOLIZIONE", true)]
    [InlineData("FURTO", true)]
    [InlineData("ESPORTATO_ESTERO", false)]
    [InlineData("IN_USO", false)]
    [InlineData("VENDUTO", false)]
    public void La_fine_del_veicolo_di_prima(string esito, bool iva) => Spetta("IVA_4_AUTO",
        $$""" "sordita":true,"acquisto_precedente":{"data":"2021-01-01","esito":"{{esito}}"}""").ShouldBe(iva);

    [Theory]
    [InlineData("DISABILE", true)]
    [InlineData("ENTE_PUBBLICO", false)]
    [InlineData("SOCIETA_COMMERCIALE", false)]
    public void Chi_compra(string acquirente, bool iva) => Spetta("IVA_4_AUTO", $$""" "sordita":true,"acquirente":"{{acquirente}}" """).ShouldBe(iva);

    [Theory]
    [InlineData("CONTANTI_SPORTELLO", false)]
    [InlineData("ACCREDITO_CONTO_CORRENTE", true)]
    [InlineData("LIBRETTO_POSTALE", true)]
    [InlineData("CARTA_PREPAGATA", true)]
    public void Il_modo_di_pagare_oltre_mille_euro(string modalita, bool ammessa) =>
        Esito("diritti-economici", $$"""{"quesito":"MODALITA_PAGAMENTO","importo_mensile":"1022.44","modalita":"{{modalita}}"}""")["ammessa"]!.GetValue<bool>().ShouldBe(ammessa);

    [Theory]
    [InlineData("TELEMATICO", true)]
    [InlineData("CITTADINO", true)]
    [InlineData("CAF", true)]
    [InlineData("POSTA_ELETTRONICA", false)]
    [InlineData("SPORTELLO", false)]
    public void Il_canale(string canale, bool ammessa) =>
        Esito("dichiarazioni", $$"""{"quesito":"CANALE","modello":"RED","canale":"{{canale}}"}""")["ammessa"]!.GetValue<bool>().ShouldBe(ammessa);

    [Theory]
    [InlineData("a_favore_di")]
    [InlineData("prestazione_scelta")]
    public void Il_campo_che_dice_la_scelta(string campo) => Esito("diritti-economici",
        $$"""{"data_valutazione":"2023-06-15","data_domanda":"2023-03-10","persona":{"data_nascita":"1990-05-05"},"riconoscimenti":[{"tipo":"INVALIDITA_CIVILE","giudizio":"PARZIALE","percentuale":80}],"redditi_personali":{"2022":"0"},"altre_prestazioni":[{"codice":"RENDITA_INAIL"}],"opzione_esercitata":{"fra":["ASSEGNO_MENSILE","RENDITA_INAIL"],"data":"2023-04-01","{{campo}}":"ASSEGNO_MENSILE"} }""")
        ["prestazioni"]![0]!["codice"]!.GetValue<string>().ShouldBe("ASSEGNO_MENSILE");

    [Theory]
    [InlineData("""{"PENSIONE_REVERSIBILITA":"2600.00"}""")]
    [InlineData("""{"2022":"2600.00","2023":"9000.00"}""")]
    public void I_redditi_per_il_solo_incremento_si_contano_una_volta(string redditi) => Esito("diritti-economici",
        $$"""{"data_valutazione":"2023-06-15","data_domanda":"2023-03-10","persona":{"data_nascita":"1990-05-05"},"riconoscimenti":[{"tipo":"INVALIDITA_CIVILE","giudizio":"TOTALE"}],"redditi_personali":{"2022":"0"},"redditi_altri":{{redditi}} }""")
        ["prestazioni"]![1]!["importo_mensile"]!.GetValue<string>().ShouldBe("186.27");

    [Theory]
    [InlineData("ACCOLTO_PARZIALMENTE", "2022-06-01")]
    [InlineData("RIGETTATO", null)]
    public void L_esito_del_giudizio(string giudizio, string? decorrenza) => Esito("termini",
        $$"""{"termine":"DECORRENZA","data_domanda":"2022-05-18","esito_giudizio":"{{giudizio}}"}""")["decorrenza"]?.GetValue<string>().ShouldBe(decorrenza);

    [Theory]
    [InlineData("diritti-economici", """{"quesito":"MODALITA_PAGAMENTO","importo_mensile":"1.00","modalita":"PICCIONE"}""", "PICCIONE")]
    [InlineData("dichiarazioni", """{"quesito":"CANALE","modello":"RED","canale":"PICCIONE"}""", "PICCIONE")]
    [InlineData("termini", """{"termine":"DECORRENZA","data_domanda":"2022-05-18","esito_giudizio":"SOSPESO"}""", "SOSPESO")]
    [InlineData("agevolazioni", """{"data_valutazione":"2023-06-15","data_nascita":"1980-01-10","occupazione":{"tipo":"PICCIONE"}}""", "PICCIONE")]
    [InlineData("agevolazioni", """{"data_valutazione":"2023-06-15","data_nascita":"1980-01-10","caregiver":{"relazione":"NIPOTE"}}""", "NIPOTE")]
    public void Una_parola_senza_un_solo_senso_e_un_errore_che_la_nomina(string area, string input, string parola) =>
        Chiedi(area, input)["errore"]!.GetValue<string>().ShouldContain(parola);

    private static bool Spetta(string codice, string fatti) =>
        Esito("agevolazioni", $$"""{"data_valutazione":"2023-06-15","data_nascita":"1980-01-10",{{fatti}} }""")["spettano"]!.AsArray().Any(c => c!.GetValue<string>() == codice);

    private static JsonNode Esito(string area, string input)
    {
        var risposta = Chiedi(area, input);
        risposta["errore"].ShouldBeNull();
        return risposta["esito"]!;
    }

    private static JsonNode Chiedi(string area, string input) =>
        JsonNode.Parse(new RispostaAiCasi(Dati.Norme).Rispondi($$"""{"id":"x","area":"{{area}}","input":{{input}} }"""))!;
}

using Accerta.Calcolo;
using Accerta.Casi;

namespace Accerta.Norma.Tests;

/// <summary>Un errore di battitura in un file di fatti si dice con il suo campo: non si calcola sopra.</summary>
public sealed class ControlliDeiFattiTests
{
    private const string Ada = """
        data_domanda: 2025-03-11
        data_valutazione: 2025-06-15
        persona: { data_nascita: 1980-06-16 }
        riconoscimenti: [ { tipo: INVALIDITA_CIVILE, giudizio: TOTALE_ACCOMPAGNAMENTO } ]
        redditi_personali: { '2024': '3000.00' }
        """;

    private const string Parziale = "giudizio: PARZIALE, percentuale: 80";

    [Fact]
    public void Un_file_in_ordine_si_legge() => Leggi(Ada).ShouldBeNull();

    [Theory]
    [InlineData("'3000.00'", "'3000,00'", "fatti.redditi_personali.2024")]
    [InlineData("'3000.00'", "'3,000.00'", "fatti.redditi_personali.2024")]
    [InlineData("'3000.00'", "'-1.00'", "fatti.redditi_personali.2024")]
    [InlineData("1980-06-16", "1980-06-16, coniugata: true", "fatti.persona.coniugata")]
    [InlineData("TOTALE_ACCOMPAGNAMENTO", "TOTALE, perc: 3", "fatti.riconoscimenti[0].perc")]
    [InlineData("TOTALE_ACCOMPAGNAMENTO", "TOTALE, percentuale: 50", "TOTALE con 50%")]
    [InlineData("giudizio: TOTALE_ACCOMPAGNAMENTO", "giudizio: PARZIALE, percentuale: 100", "PARZIALE con 100%")]
    [InlineData("1980-06-16", "2025-03-12", "fatti.data_domanda")]
    public void Un_errore_dice_il_suo_campo(string prima, string dopo, string campo) => Leggi(Ada.Replace(prima, dopo)).ShouldNotBeNull().ShouldContain(campo);

    [Theory]
    [InlineData("PARZIALE, percentuale: 99", null)]
    [InlineData("TOTALE, percentuale: 100", null)]
    [InlineData("TOTALE, percentuale: 99", "TOTALE con 99%")]
    public void La_percentuale_va_d_accordo_con_il_giudizio(string giudizio, string? difetto) => ShouldDire(Ada.Replace("TOTALE_ACCOMPAGNAMENTO", giudizio), difetto);

    [Theory]
    [InlineData("INVALIDITA_CIVILE, " + Parziale, "due giudizi di INVALIDITA_CIVILE")]
    [InlineData("SORDITA, giudizio: SORDO", null)]
    public void Due_giudizi_dello_stesso_tipo_non_valgono_insieme(string altro, string? difetto) =>
        ShouldDire(Ada.Replace("TOTALE_ACCOMPAGNAMENTO }", $"TOTALE_ACCOMPAGNAMENTO }}, {{ tipo: {altro} }}"), difetto);

    [Theory]
    [InlineData("CIECO_PARZIALE", "due giudizi di CECITA")]
    [InlineData("DECIMISTA", null)]
    public void Ciechi_assoluti_e_parziali_insieme_no(string altro, string? difetto) =>
        ShouldDire(Ada.Replace("tipo: INVALIDITA_CIVILE, giudizio: TOTALE_ACCOMPAGNAMENTO", "tipo: CECITA, giudizio: CIECO_ASSOLUTO }, { tipo: CECITA, giudizio: " + altro), difetto);

    [Theory]
    [InlineData("dal: 2025-05-01, al: 2025-05-30, giorni: 30", null)]
    [InlineData("dal: 2025-05-01, al: 2025-05-30, giorni: 31", "fatti.ricovero.giorni")]
    [InlineData("dal: 2025-05-01, al: 2025-04-30", "fatti.ricovero.al")]
    [InlineData("dal: 2025-05-01, giorni: 1", null)]
    [InlineData("dal: 2025-05-01, giorni: 0", "fatti.ricovero.giorni")]
    public void Il_ricovero_ha_date_e_giorni_che_tornano(string ricovero, string? difetto) => ShouldDire($"{Ada}\nricovero: {{ {ricovero}, retta: GRATUITO }}", difetto);

    [Theory]
    [InlineData("2025-06-15", "1980-06-16", null)] // la domanda può essere del giorno stesso
    [InlineData("2025-06-16", "1980-06-16", "fatti.data_domanda: viene dopo il giorno valutato, il 15 giugno 2025")]
    [InlineData("2025-06-15", "2025-06-15", null)]
    [InlineData("2025-06-16", "2025-06-16", "fatti.persona.data_nascita: viene dopo il giorno valutato, il 15 giugno 2025")]
    public void Ne_la_nascita_ne_la_domanda_vengono_dopo_il_giorno_valutato(string domanda, string nascita, string? difetto) =>
        ShouldDire(Ada.Replace("2025-03-11", domanda).Replace("1980-06-16", nascita), difetto);

    [Fact]
    public void Due_documenti_in_un_file_si_rifiutano() => Leggi($"{Ada}\n---\n{Ada}").ShouldNotBeNull().ShouldContain("più documenti");

    private static void ShouldDire(string testo, string? difetto)
    {
        if (difetto is null) Leggi(testo).ShouldBeNull();
        else Leggi(testo).ShouldNotBeNull().ShouldContain(difetto);
    }

    private static string? Leggi(string testo)
    {
        try
        {
            FileDiFatti.Leggi(testo).Fatti(new(2025, 6, 15));
            return null;
        }
        catch (IngressoNonValidoException errore)
        {
            return errore.Message;
        }
    }
}

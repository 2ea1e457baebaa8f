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
    [InlineData("redditi_coniuge: { '2024': '1.00' }", "fatti.redditi_coniuge: la persona non è coniugata")]
    [InlineData("redditi_personali: { '02024': '1.00' }", "quattro cifre")]
    [InlineData("ricovero: { dal: 2025-05-01, giorni: 36601, retta: GRATUITO }", "ricovero.giorni: 36601 non è possibile (da 0 a 36600)")]
    [InlineData("ricovero: { dal: 1980-06-15, giorni: 5, retta: GRATUITO }", "fatti.ricovero.dal: viene prima della nascita")]
    [InlineData("ricovero: { dal: 1980-06-16, giorni: 5, retta: GRATUITO }", null)]
    public void Cio_che_non_puo_essere_non_si_calcola(string riga, string? difetto) => ShouldDire($"{Ada.Replace("redditi_personali: { '2024': '3000.00' }", "")}\n{riga}", difetto);

    [Theory]
    [InlineData("1980-06-16, coniugato: true", null)]
    [InlineData("1980-06-16, permesso_mesi: -1", "permesso_mesi: -1 non è possibile (da 0 a 1200)")]
    [InlineData("1980-06-16, permesso_mesi: 0", null)]
    public void La_persona_e_come_puo_essere(string persona, string? difetto) => ShouldDire(Ada.Replace("1980-06-16", persona), difetto);

    [Theory]
    [InlineData("tipo: SORDITA, giudizio: SORDO, media_db: 140", null)]
    [InlineData("tipo: SORDITA, giudizio: SORDO, media_db: 140.5", "media_db: 140.5 non è possibile")]
    [InlineData("tipo: SORDITA, giudizio: SORDO, media_db: -65", "media_db: -65 non è possibile")]
    [InlineData("tipo: DREPANOCITOSI_TALASSEMIA_MAJOR, giudizio: ACCERTATA, anni_contribuzione: 81", "anni_contribuzione: 81")]
    [InlineData("tipo: INVALIDITA_CIVILE, giudizio: MINORE_DIFFICOLTA", "MINORE_DIFFICOLTA, ma alla domanda la persona aveva 44 anni")]
    [InlineData("tipo: INVALIDITA_CIVILE, giudizio: ULTRA67_ACCOMPAGNAMENTO", "ULTRA67_ACCOMPAGNAMENTO, ma il 15 giugno 2025 la persona ha 44 anni")]
    public void Il_giudizio_e_uno_che_si_da_a_quella_persona(string giudizio, string? difetto) =>
        ShouldDire(Ada.Replace("tipo: INVALIDITA_CIVILE, giudizio: TOTALE_ACCOMPAGNAMENTO", giudizio), difetto);

    [Theory]
    [InlineData("2007-03-12", "MINORE_DIFFICOLTA", null)] // diciotto anni il giorno dopo la domanda
    [InlineData("2007-03-11", "MINORE_DIFFICOLTA", "aveva 18 anni")]
    [InlineData("1960-06-15", "ULTRA67_DIFFICOLTA", null)] // alla domanda ne aveva 64: il giudizio può venire da una revisione
    [InlineData("1960-06-16", "ULTRA67_DIFFICOLTA", "ha 64 anni")]
    public void Un_minore_lo_era_alla_domanda_un_anziano_lo_e_nel_giorno(string nascita, string giudizio, string? difetto) =>
        ShouldDire(Ada.Replace("1980-06-16", nascita).Replace("TOTALE_ACCOMPAGNAMENTO", giudizio), difetto);

    [Fact]
    public void Un_campo_scritto_due_volte_si_dice() => Leggi("""{"data_domanda":"2025-01-01","data_domanda":"2025-01-02"}""").ShouldBe("fatti: un campo è scritto due volte");

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

using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Tests;

/// <summary>Le agevolazioni sul veicolo.</summary>
[Trait("regola", "S-19"), Trait("regola", "S-20"), Trait("regola", "S-21"), Trait("regola", "S-22")]
public sealed class VeicoliTests
{
    private const string Irpef = "DETRAZIONE_IRPEF_AUTO";
    private const string Iva = "IVA_4_AUTO";
    private const string Bollo = "ESENZIONE_BOLLO";
    private const string Ipt = "ESENZIONE_IPT";
    private static readonly string[] Tutte = [Irpef, Iva, Bollo, Ipt];

    private static readonly FattiDeiDiritti Grave = DirittiTests.Nessuno with { Handicap = EsitoHandicap.Comma3, GraveLimitazioneDeambulazione = true };

    private static string[] Esiti(FattiDeiDiritti fatti) => [.. Tutte.Select(c => DirittiTests.Esito(c, fatti))];

    [Theory]
    [InlineData(ClasseVisiva.CiecoAssoluto, false, true)]
    [InlineData(ClasseVisiva.CiecoParziale, false, true)]
    [InlineData(ClasseVisiva.Nessuna, true, true)]
    [InlineData(ClasseVisiva.IpovedenteGrave, false, false)]
    public void Ciechi_e_sordi_hanno_tutto_tranne_la_trascrizione(ClasseVisiva vista, bool sordo, bool ha) =>
        Esiti(DirittiTests.Nessuno with { Vista = vista, Sordo = sordo }).ShouldBe(ha
            ? ["sì", "sì", "sì", "CIECHI_E_SORDI_ESCLUSI"]
            : ["CATEGORIA_NON_PREVISTA", "CATEGORIA_NON_PREVISTA", "CATEGORIA_NON_PREVISTA", "CATEGORIA_NON_PREVISTA"]);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Chi_sente_male_senza_essere_riconosciuto_sordo_lo_sa(bool ipoacusia, bool cofosi) =>
        Esiti(DirittiTests.Nessuno with { Ipoacusia = ipoacusia, CofosiSenzaProtesi = cofosi }).ShouldAllBe(e => e == "NON_RICONOSCIUTO_SORDO");

    [Fact]
    public void Chi_e_sordo_e_cammina_con_grande_difficolta_ha_anche_la_trascrizione() =>
        Esiti(Grave with { Sordo = true }).ShouldBe(["sì", "sì", "sì", "sì"]);

    [Theory]
    [InlineData(true, EsitoHandicap.Comma3, "sì")]
    [InlineData(false, EsitoHandicap.Comma3, "ACCOMPAGNAMENTO_MANCANTE")]
    [InlineData(true, EsitoHandicap.Comma1, "HANDICAP_NON_GRAVE")]
    public void La_disabilita_psichica_chiede_accompagnamento_e_gravita(bool accompagnamento, EsitoHandicap handicap, string esito) =>
        Esiti(DirittiTests.Nessuno with { DisabilitaPsichica = true, Accompagnamento = accompagnamento, Handicap = handicap }).ShouldAllBe(e => e == esito);

    [Theory]
    [InlineData(EsitoHandicap.Comma3, "sì")]
    [InlineData(EsitoHandicap.Comma1, "HANDICAP_NON_GRAVE")]
    public void La_grave_limitazione_non_chiede_di_adattare(EsitoHandicap handicap, string esito) =>
        Esiti(Grave with { Handicap = handicap, Veicolo = new(Adattato: false) }).ShouldAllBe(e => e == esito);

    [Theory]
    [InlineData(true, "sì")]
    [InlineData(false, "ADATTAMENTO_MANCANTE")]
    [InlineData(null, "?")]
    public void Le_ridotte_capacita_motorie_chiedono_di_adattare(bool? adattato, string esito) =>
        Esiti(DirittiTests.Nessuno with { RidotteCapacitaMotorie = true, Veicolo = new(adattato) }).ShouldAllBe(e => e == esito);

    [Theory]
    [InlineData("2007-06-16", EsitoHandicap.Comma3, "sì")]
    [InlineData("2007-06-15", EsitoHandicap.Comma3, "ADATTAMENTO_MANCANTE")]
    [InlineData("2007-06-16", EsitoHandicap.Comma1, "ADATTAMENTO_MANCANTE")]
    public void Il_minore_grave_ha_l_IVA_ridotta_anche_senza_adattare(string nascita, EsitoHandicap handicap, string iva)
    {
        var minore = DirittiTests.Nessuno with { Nascita = DateOnly.Parse(nascita, null), Handicap = handicap, RidotteCapacitaMotorie = true, Veicolo = new(Adattato: false) };
        Esiti(minore).ShouldBe(["ADATTAMENTO_MANCANTE", iva, "ADATTAMENTO_MANCANTE", "ADATTAMENTO_MANCANTE"]);
    }

    [Theory]
    [InlineData(Alimentazione.Benzina, 2000, 2001)]
    [InlineData(Alimentazione.IbridoBenzina, 2000, 2001)]
    [InlineData(Alimentazione.Diesel, 2800, 2801)]
    [InlineData(Alimentazione.IbridoDiesel, 2800, 2801)]
    public void I_limiti_di_cilindrata_valgono_per_IVA_e_bollo(Alimentazione alimentazione, int ultima, int oltre)
    {
        Esiti(Grave with { Veicolo = new(false, alimentazione, ultima) }).ShouldBe(["sì", "sì", "sì", "sì"]);
        Esiti(Grave with { Veicolo = new(false, alimentazione, oltre) }).ShouldBe(["sì", "CILINDRATA", "CILINDRATA", "sì"]);
        Esiti(Grave with { Veicolo = new(false, alimentazione) }).ShouldBe(["sì", "?", "?", "sì"]);
    }

    [Fact]
    public void L_elettrico_ha_un_limite_di_potenza()
    {
        Esiti(Grave with { Veicolo = new(false, Alimentazione.Elettrico, PotenzaKw: 150) }).ShouldBe(["sì", "sì", "sì", "sì"]);
        Esiti(Grave with { Veicolo = new(false, Alimentazione.Elettrico, PotenzaKw: 151) }).ShouldBe(["sì", "CILINDRATA", "CILINDRATA", "sì"]);
    }

    [Theory]
    [InlineData(Pagante.Familiare, "1980-01-10", 284051, "sì")]
    [InlineData(Pagante.Familiare, "1980-01-10", 284052, "NON_A_CARICO")]
    [InlineData(Pagante.Familiare, "2005-01-10", 284052, "NON_A_CARICO")]
    [InlineData(Pagante.Genitore, "2000-06-16", 400000, "sì")] // ventiquattro anni
    [InlineData(Pagante.Genitore, "2000-06-16", 400001, "NON_A_CARICO")]
    [InlineData(Pagante.Genitore, "2000-06-15", 284052, "NON_A_CARICO")] // venticinque oggi
    [InlineData(Pagante.Persona, "1980-01-10", 999999999, "sì")]
    [InlineData(Pagante.Altri, "1980-01-10", 0, "CATEGORIA_NON_PREVISTA")]
    public void Il_familiare_paga_solo_per_chi_e_a_carico(Pagante pagante, string nascita, long centesimi, string esito) =>
        Esiti(Grave with { Pagante = pagante, Nascita = DateOnly.Parse(nascita, null), Reddito = new Euro(centesimi) }).ShouldAllBe(e => e == esito);

    [Fact]
    public void Senza_il_reddito_non_si_sa_se_e_a_carico() => Esiti(Grave with { Pagante = Pagante.Familiare }).ShouldAllBe(e => e == "?");

    [Fact]
    public void Prima_del_2019_i_giovani_avevano_lo_stesso_limite_di_tutti() =>
        DirittiTests.Esito(Irpef, Grave with { Nascita = new(2000, 1, 1), Pagante = Pagante.Genitore, Reddito = Euro.Esatti(3000) }, new(2018, 6, 15)).ShouldBe("NON_A_CARICO");

    [Theory]
    [InlineData("2021-06-16", FineDelBene.Posseduto, "QUADRIENNIO")]
    [InlineData("2021-06-15", FineDelBene.Posseduto, "sì")] // quattro anni oggi
    [InlineData("2023-06-15", FineDelBene.Ceduto, "QUADRIENNIO")]
    [InlineData("2023-06-15", FineDelBene.Esportato, "QUADRIENNIO")]
    [InlineData("2023-06-15", FineDelBene.Demolito, "sì")]
    [InlineData("2023-06-15", FineDelBene.Rubato, "sì")]
    public void Una_volta_ogni_quattro_anni_per_IRPEF_e_IVA(string acquisto, FineDelBene fine, string esito) =>
        Esiti(Grave with { VeicoloPrecedente = new(DateOnly.Parse(acquisto, null), fine) }).ShouldBe([esito, esito, "sì", "sì"]);

    [Fact]
    public void Conta_il_giorno_dell_acquisto_non_quello_della_domanda() =>
        DirittiTests.Esito(Iva, Grave with { VeicoloPrecedente = new(new(2021, 6, 15), FineDelBene.Posseduto), Acquisto = new(2025, 6, 14) }).ShouldBe("QUADRIENNIO");

    [Fact]
    public void I_motivi_arrivano_tutti_insieme() =>
        DirittiTests.Esito(Iva, DirittiTests.Nessuno with
        {
            Pagante = Pagante.Familiare,
            Reddito = Euro.Esatti(9000),
            Veicolo = new(false, Alimentazione.Benzina, 3000),
            VeicoloPrecedente = new(new(2024, 1, 1), FineDelBene.Ceduto),
        }).ShouldBe("CATEGORIA_NON_PREVISTA NON_A_CARICO CILINDRATA QUADRIENNIO");

    [Fact, Trait("regola", "S-23")]
    public void L_idoneita_alla_guida_la_giudica_la_commissione() => DirittiTests.Esito("PATENTE_SPECIALE", Grave).ShouldBe("?");
}

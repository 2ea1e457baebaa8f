using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

[Trait("regola", "E-02")]
public sealed class PrestazioniTests
{
    private static readonly DateOnly Giorno = new(2025, 6, 15);

    /// <summary>Una persona adulta, italiana, senza redditi, all'80%.</summary>
    internal static Fatti Ada { get; } = new()
    {
        Persona = new(new(1990, 5, 5)),
        Domanda = new(2025, 3, 10),
        Riconoscimenti = Riconoscimenti.Parziale,
        Percentuale = 80,
        Redditi = Reddito(0),
    };

    private static readonly Fatti Minore = Ada with
    {
        Persona = new(new(2015, 2, 10)),
        Riconoscimenti = Riconoscimenti.MinoreAccompagnamento,
        Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)),
    };

    [Theory]
    [InlineData(73, false)]
    [InlineData(74, true)]
    public void L_assegno_comincia_dal_74(int percentuale, bool spetta) => Spetta(AssegnoMensile, Ada with { Percentuale = percentuale }).ShouldBe(spetta);

    [Theory]
    [InlineData("5771.35", true)] // uguale al limite: è ancora buono
    [InlineData("5771.36", false)]
    public void Il_reddito_uguale_al_limite_e_ancora_buono(string reddito, bool spetta) =>
        Spetta(AssegnoMensile, Ada with { Redditi = Reddito(decimal.Parse(reddito, null)) }).ShouldBe(spetta);

    [Fact]
    public void Gli_oneri_deducibili_si_tolgono() =>
        Spetta(AssegnoMensile, Ada with { Redditi = Reddito(6000) with { OneriDeducibili = new Dictionary<int, Euro> { [2024] = Euro.Esatti(300) } } }).ShouldBeTrue();

    [Fact]
    public void Senza_redditi_dichiarati_non_si_indovina() => Motivo(AssegnoMensile, Ada with { Redditi = new() }).ShouldBe("REDDITO_NON_DICHIARATO");

    [Theory]
    [InlineData("2007-06-16", "MINORE_ETA")]
    [InlineData("2007-06-15", null)]
    [InlineData("1958-06-16", null)]
    [InlineData("1958-06-15", "ETA")]
    public void L_assegno_va_dai_18_anni_all_eta_pensionabile(string nascita, string? motivo) =>
        Motivo(AssegnoMensile, Ada with { Persona = new(DateOnly.Parse(nascita, null)) }).ShouldBe(motivo);

    [Theory]
    [InlineData(60, "REQUISITO_SANITARIO_MANCANTE")] // C10: la frequenza chiede più di 60 dB
    [InlineData(61, "INCOMPATIBILE_SALVO_OPZIONE")]
    public void Il_bambino_sordo_senza_la_soglia_della_frequenza_non_ha_nulla_da_scegliere(int db, string motivo) =>
        Motivo(IndennitaFrequenza, Minore with { Riconoscimenti = Riconoscimenti.Sordo, MediaDb = db }).ShouldBe(motivo);

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void Il_permesso_dura_almeno_un_anno(int mesi, bool spetta) =>
        Spetta(AssegnoMensile, Ada with { Persona = Ada.Persona with { Cittadinanza = Cittadinanza.ExtraUe, PermessoMesi = mesi } }).ShouldBe(spetta);

    [Fact]
    public void Chi_e_dell_UE_si_iscrive_all_anagrafe() =>
        Motivo(AssegnoMensile, Ada with { Persona = Ada.Persona with { Cittadinanza = Cittadinanza.Ue, IscrittaAnagrafe = false } })
            .ShouldBe("REQUISITO_CITTADINANZA_SOGGIORNO");

    [Fact]
    public void Chi_non_risiede_in_Italia_e_escluso() =>
        Motivo(AssegnoMensile, Ada with { Persona = Ada.Persona with { ResidenteInItalia = false } }).ShouldBe("RESIDENZA_MANCANTE");

    [Fact]
    public void Senza_AP70_non_si_paga() => Motivo(AssegnoMensile, Ada with { Ap70Presentato = false }).ShouldBe("AP70_MANCANTE");

    [Theory]
    [InlineData(29, Retta.Gratuito, TipoRicovero.Ospedale, false)]
    [InlineData(30, Retta.Gratuito, TipoRicovero.Ospedale, true)]
    [InlineData(60, Retta.GratuitoConSupplementoMigliore, TipoRicovero.LungodegenzaRiabilitativa, true)]
    [InlineData(60, Retta.APagamentoParziale, TipoRicovero.Ospedale, false)]
    [InlineData(60, Retta.Gratuito, TipoRicovero.DayHospital, false)]
    public void Il_ricovero_gratuito_sospende_da_30_giorni(int giorni, Retta retta, TipoRicovero tipo, bool sospesa)
    {
        var fatti = Ada with { Riconoscimenti = Riconoscimenti.TotaleAccompagnamento, Ricovero = new(new(2025, 5, 1), null, giorni, retta, tipo) };
        Valuta(fatti).Sospese.Contains(IndennitaAccompagnamento).ShouldBe(sospesa);
        Spetta(PensioneInabilita, fatti).ShouldBeTrue("la pensione resta intera");
    }

    [Theory]
    [InlineData(Retta.APagamentoIntero, "363.37")]
    [InlineData(Retta.APagamentoParziale, "336.00")]
    [InlineData(Retta.Gratuito, "336.00")]
    public void La_pensione_del_cieco_assoluto_si_riduce_se_paga_anche_in_parte_lo_Stato(Retta retta, string importo) =>
        Valuta(Ada with { Riconoscimenti = Riconoscimenti.CiecoAssoluto, Ricovero = new(new(2025, 5, 1), null, 60, retta, TipoRicovero.Ospedale) })
            .Dovute.Single(d => d.Codice == PensioneCiechiAssoluti).ImportoMensile.ToString().ShouldBe(importo);

    [Theory]
    [InlineData(AltraPrestazione.AssegnoOrdinarioInvalidita, true)]
    [InlineData(AltraPrestazione.RenditaInail, false)]
    public void Verso_chi_riceve_gia_un_altra_prestazione_non_si_paga_finche_non_sceglie(AltraPrestazione altra, bool irrevocabile)
    {
        var fatti = Ada with { AltrePrestazioni = [new(altra, Euro.Esatti(300))] };
        Motivo(AssegnoMensile, fatti).ShouldBe("INCOMPATIBILE_SALVO_OPZIONE");
        var opzione = Valuta(fatti).Opzioni.ShouldHaveSingleItem();
        (opzione.Coppia.Irrevocabile, opzione.ConvieneLaPrima, opzione.Esercitata).ShouldBe((irrevocabile, true, false));

        Spetta(AssegnoMensile, fatti with { Opzione = new(AssegnoMensile, null) }).ShouldBeTrue();
        Valuta(fatti with { Opzione = new(null, altra) }).Sospese.Contains(AssegnoMensile).ShouldBe(!irrevocabile);
    }

    [Fact]
    public void Il_minore_con_accompagnamento_puo_scegliere_la_frequenza()
    {
        var giorno = new DateOnly(2025, 4, 15);
        ValutazioneEconomica.Valuta(Minore, giorno, Dati.Norme).Dovute.Select(d => d.Codice).ShouldBe([IndennitaAccompagnamento]);
        ValutazioneEconomica.Valuta(Minore with { Opzione = new(IndennitaFrequenza, null) }, giorno, Dati.Norme)
            .Dovute.Select(d => d.Codice).ShouldBe([IndennitaFrequenza]);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void Il_minore_ipoacusico_ha_la_frequenza_oltre_60_dB(int db, bool opzione)
    {
        var valutazione = ValutazioneEconomica.Valuta(
            Minore with { Riconoscimenti = Riconoscimenti.Sordo, MediaDb = db }, new(2025, 4, 15), Dati.Norme);
        valutazione.Opzioni.Any().ShouldBe(opzione);
        valutazione.Dovute.Select(d => d.Codice).ShouldBe([IndennitaComunicazione]); // in un anno vale più di nove mesi di frequenza
    }

    [Theory]
    [InlineData(TipoFrequenza.CentroNonConvenzionato, "2025-04-15", "CENTRO_NON_CONVENZIONATO")]
    [InlineData(TipoFrequenza.Scuola, "2025-06-30", null)]
    [InlineData(TipoFrequenza.Scuola, "2025-07-01", "FREQUENZA_MANCANTE")]
    public void La_frequenza_si_paga_fino_al_mese_in_cui_cessa(TipoFrequenza tipo, string giorno, string? motivo)
    {
        var fatti = Minore with { Riconoscimenti = Riconoscimenti.MinoreDifficolta, Frequenza = new(tipo, new(2024, 9, 12), new(2025, 6, 10)) };
        var valutazione = ValutazioneEconomica.Valuta(fatti, DateOnly.Parse(giorno, null), Dati.Norme);
        var trovato = valutazione.Escluse.FirstOrDefault(e => e.Codice == IndennitaFrequenza)?.Motivo;
        trovato.ShouldBe(motivo);
    }

    [Fact]
    public void Nelle_strutture_permanenti_la_frequenza_non_spetta() =>
        ValutazioneEconomica.Valuta(
            Minore with { Riconoscimenti = Riconoscimenti.MinoreDifficolta, Ricovero = new(new(2025, 1, 1), null, 100, Retta.Gratuito, TipoRicovero.ContinuativoPermanente) },
            new(2025, 4, 15), Dati.Norme).Escluse.Single(e => e.Codice == IndennitaFrequenza).Motivo.ShouldBe("RICOVERO_CONTINUATIVO");

    [Theory, Trait("regola", "D-08")]
    [InlineData("2024-12-14", false)]
    [InlineData("2024-12-15", true)]
    [InlineData("2025-06-14", true)]
    [InlineData("2025-06-15", false)]
    public void La_domanda_prima_dei_18_anni_vale_nei_sei_mesi_prima(string domanda, bool spetta)
    {
        var fatti = Ada with
        {
            Persona = new(new(2007, 6, 15)),
            Domanda = DateOnly.Parse(domanda, null),
            Riconoscimenti = Riconoscimenti.MinoreDifficolta,
            TitolareDaMinore = default(InsiemeDiPrestazioni).Con(IndennitaFrequenza),
            DomandaPrimaDei18Anni = true,
        };
        Spetta(PrestazioneProvvisoriaMaggiorenni, fatti).ShouldBe(spetta);
        Spetta(PrestazioneProvvisoriaMaggiorenni, fatti with { AccertamentoConcluso = Giorno }).ShouldBeFalse();
    }

    [Fact, Trait("regola", "E-07")]
    public void A_18_anni_la_pensione_arriva_senza_visita_ma_con_l_AP70()
    {
        var fatti = Ada with
        {
            Persona = new(new(2007, 6, 15)),
            Domanda = new(2014, 3, 10),
            Riconoscimenti = Riconoscimenti.MinoreAccompagnamento,
            TitolareDaMinore = default(InsiemeDiPrestazioni).Con(IndennitaAccompagnamento),
        };
        Valuta(fatti).Dovute.Single(d => d.Codice == PensioneInabilita).Decorrenza.ShouldBe(new(2025, 6, 15));
        var senza = fatti with { Ap70Presentato = false };
        Spetta(IndennitaAccompagnamento, senza).ShouldBeTrue();
        Motivo(PensioneInabilita, senza).ShouldBe("AP70_MANCANTE");
    }

    [Theory, Trait("regola", "E-08")]
    [InlineData("2025-06-14", null)]
    [InlineData("2025-06-15", "NON_TITOLARE_PRIMA_ETA_PENSIONABILE")]
    public void Il_sostitutivo_chiede_una_domanda_prima_dell_eta_pensionabile(string domanda, string? motivo) =>
        Motivo(AssegnoSocialeSostitutivo, Ada with { Persona = new(new(1958, 6, 15)), Domanda = DateOnly.Parse(domanda, null) }).ShouldBe(motivo);

    [Fact, Trait("regola", "E-03")]
    public void Di_un_importo_che_non_si_conosce_si_riconosce_il_diritto_e_non_si_inventa_la_cifra()
    {
        var valutazione = Valuta(Ada with { Persona = new(new(1950, 1, 1)), TitolarePrimaDellEtaPensionabile = default(InsiemeDiPrestazioni).Con(AssegnoMensile) });
        valutazione.Dovute.Single().ImportoMensile.ShouldBeNull();
        valutazione.Spiega()[0].Motivi.ShouldContain(m => m.Regola == "E-03" && m.Esito == EsitoMotivo.DaChiarire);
    }

    [Theory, Trait("regola", "E-09")]
    [InlineData("5353.91", true)] // 9.721,92 − 13 × 336 = 5.353,92: un centesimo diviso tredici fa zero
    [InlineData("5353.00", false)]
    [InlineData("5353.92", true)]
    public void L_incremento_si_azzera_al_limite(string reddito, bool azzerato) =>
        Spetta(Incremento, Ada with { Riconoscimenti = Riconoscimenti.Totale, Redditi = Reddito(decimal.Parse(reddito, null)) }).ShouldBe(!azzerato);

    [Fact]
    public void Per_la_stessa_minorazione_valgono_le_leggi_dei_sordi()
    {
        var fatti = Ada with { Riconoscimenti = Riconoscimenti.Sordo | Riconoscimenti.TotaleAccompagnamento, MediaDb = 80, DistinteMinorazioni = false };
        Motivo(PensioneInabilita, fatti).ShouldBe("STESSA_MINORAZIONE");
        Motivo(IndennitaAccompagnamento, fatti).ShouldBe("STESSA_MINORAZIONE");
        Spetta(PensioneSordi, fatti).ShouldBeTrue();
        Valuta(fatti with { DistinteMinorazioni = true }).Dovute.Count.ShouldBeGreaterThanOrEqualTo(4);
    }

    [Theory]
    [InlineData("1962-12-31", null)]
    [InlineData("1963-01-01", "CATEGORIA_CHIUSA_1962")]
    [InlineData(null, "CATEGORIA_CHIUSA_1962")]
    public void I_decimisti_sono_una_categoria_chiusa(string? dal, string? motivo) =>
        Motivo(AssegnoVitalizioDecimisti, Ada with { Riconoscimenti = Riconoscimenti.Decimista, DecimistaDal = dal is null ? null : DateOnly.Parse(dal, null) }).ShouldBe(motivo);

    [Theory]
    [InlineData("1990-06-16", 10, "ETA_INSUFFICIENTE")]
    [InlineData("1990-06-15", 10, null)]
    [InlineData("1990-06-15", 9, "CONTRIBUZIONE_INSUFFICIENTE")]
    public void La_drepanocitosi_chiede_35_anni_e_10_di_contributi(string nascita, int contributi, string? motivo) =>
        Motivo(IndennitaDrepanocitosi, Ada with
        {
            Persona = new(DateOnly.Parse(nascita, null)),
            Riconoscimenti = Riconoscimenti.DrepanocitosiTalassemiaMajor,
            AnniDiContributi = contributi,
        }).ShouldBe(motivo);

    [Theory, Trait("scelta", "C52")]
    [InlineData("2025-06-10", 9, 3_024)] // da ottobre a giugno
    [InlineData(null, 12, 4_032)]
    public void In_un_anno_la_frequenza_vale_i_suoi_mesi(string? al, int rate, int euro)
    {
        var frequenza = Valuta(Minore with
        {
            Riconoscimenti = Riconoscimenti.MinoreDifficolta,
            Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), al is null ? null : DateOnly.Parse(al, null)),
        }).Dovute.Single();
        (frequenza.Codice, frequenza.RateInUnAnno, frequenza.InUnAnno).ShouldBe((IndennitaFrequenza, rate, Euro.Esatti(euro)));
    }

    [Fact]
    public void La_spiegazione_porta_le_cifre_e_la_fonte()
    {
        var assegno = Valuta(Ada with { Redditi = Reddito(4000) }).Spiega()[0];
        assegno.Prestazione.ShouldBe(AssegnoMensile);
        var reddito = assegno.Motivi.Single(m => m.Parole.StartsWith("il reddito personale"));
        reddito.Trovato.ShouldBe("il reddito 2024 è 4.000,00 €");
        reddito.Soglia.ShouldBe("il limite del 2025 è 5.771,35 €");
        reddito.Fonte.ShouldNotBeNull().ShouldContain("INPS");
        assegno.Motivi.ShouldAllBe(m => m.Articolo.Length > 0);
    }

    [Fact, Trait("regola", "E-03")]
    public void L_anno_senza_importi_ferma_tutto() =>
        Should.Throw<NormaAssenteException>(() => ValutazioneEconomica.Valuta(Ada with { Redditi = Reddito(0, 2026) }, new(2027, 1, 15), Dati.Norme));

    internal static Redditi Reddito(decimal euro, int anno = 2024) => new() { Personali = new Dictionary<int, Euro> { [anno] = Euro.Esatti(euro) } };

    private static ValutazioneEconomica Valuta(Fatti fatti) => ValutazioneEconomica.Valuta(fatti, Giorno, Dati.Norme);

    private static bool Spetta(CodicePrestazione codice, Fatti fatti) => Valuta(fatti).Dovute.Any(d => d.Codice == codice);

    private static string? Motivo(CodicePrestazione codice, Fatti fatti)
    {
        var valutazione = Valuta(fatti);
        var escluso = valutazione.Escluse.FirstOrDefault(e => e.Codice == codice)?.Motivo;
        (escluso is null).ShouldBe(valutazione.Dovute.Any(d => d.Codice == codice), "o spetta o c'è un motivo");
        return escluso;
    }
}

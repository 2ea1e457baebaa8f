using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>I due lati di ogni soglia e di ogni età che le altre prove non guardano.</summary>
[Trait("regola", "E-02")]
public sealed class PrestazioniAiConfiniTests
{
    private static readonly DateOnly Giorno = new(2025, 4, 15);
    private static readonly Fatti Ada = PrestazioniTests.Ada with { Domanda = new(2024, 3, 10) };
    private static readonly Fatti Minore = Ada with { Persona = new(new(2015, 2, 10)), Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)) };

    [Theory]
    [InlineData(IndennitaComunicazione, "2013-04-16", 59, false)] // undici anni: 60 dB
    [InlineData(IndennitaComunicazione, "2013-04-16", 60, true)]
    [InlineData(IndennitaComunicazione, "2013-04-15", 74, false)] // dodici anni oggi: 75 dB
    [InlineData(IndennitaComunicazione, "2013-04-15", 75, true)]
    [InlineData(PensioneSordi, "1990-05-05", 74, false)]
    [InlineData(PensioneSordi, "1990-05-05", 75, true)]
    [InlineData(PensioneSordi, "2007-04-16", 80, false)]
    [InlineData(PensioneSordi, "2007-04-15", 80, true)] // diciotto anni oggi
    [InlineData(PensioneSordi, "1958-04-16", 80, true)]
    [InlineData(PensioneSordi, "1958-04-15", 80, false)] // sessantasette oggi
    public void La_sordita_guarda_decibel_ed_eta(CodicePrestazione codice, string nascita, int db, bool spetta) =>
        Spetta(codice, Ada with { Riconoscimenti = Riconoscimenti.Sordo, MediaDb = db, Persona = Nata(nascita) }).ShouldBe(spetta);

    [Theory]
    [InlineData(Riconoscimenti.CiecoAssoluto, PensioneCiechiAssoluti, "2007-04-16", false)]
    [InlineData(Riconoscimenti.CiecoAssoluto, PensioneCiechiAssoluti, "2007-04-15", true)]
    [InlineData(Riconoscimenti.CiecoAssoluto, PensioneCiechiAssoluti, "1940-01-01", true)] // resta dopo i 67
    [InlineData(Riconoscimenti.CiecoAssoluto, IndennitaAccompagnamentoCiechi, "2024-01-01", true)]
    [InlineData(Riconoscimenti.CiecoParziale, PensioneCiechiParziali, "2024-01-01", true)] // a ogni età (C50)
    [InlineData(Riconoscimenti.CiecoParziale, PensioneCiechiParziali, "1940-01-01", true)]
    [InlineData(Riconoscimenti.CiecoParziale, IndennitaSpecialeVentesimisti, "2024-01-01", true)]
    [InlineData(Riconoscimenti.Totale, PensioneInabilita, "2007-04-16", false)]
    [InlineData(Riconoscimenti.Totale, PensioneInabilita, "2007-04-15", true)]
    [InlineData(Riconoscimenti.Totale, PensioneInabilita, "1958-04-16", true)]
    [InlineData(Riconoscimenti.Totale, PensioneInabilita, "1958-04-15", false)]
    [InlineData(Riconoscimenti.TotaleAccompagnamento, IndennitaAccompagnamento, "1940-01-01", true)]
    public void L_eta_di_ogni_prestazione(Riconoscimenti giudizio, CodicePrestazione codice, string nascita, bool spetta) =>
        Spetta(codice, Ada with { Riconoscimenti = giudizio, Persona = Nata(nascita) }).ShouldBe(spetta);

    [Theory]
    [InlineData(Riconoscimenti.Totale, PensioneInabilita, 1977250)]
    [InlineData(Riconoscimenti.CiecoAssoluto, PensioneCiechiAssoluti, 1977250)]
    [InlineData(Riconoscimenti.CiecoParziale, PensioneCiechiParziali, 1977250)]
    [InlineData(Riconoscimenti.Sordo, PensioneSordi, 1977250)]
    [InlineData(Riconoscimenti.Decimista, AssegnoVitalizioDecimisti, 950610)]
    [InlineData(Riconoscimenti.MinoreDifficolta, IndennitaFrequenza, 577135)]
    public void Il_limite_di_reddito_di_ogni_prestazione(Riconoscimenti giudizio, CodicePrestazione codice, long limite)
    {
        var persona = (giudizio == Riconoscimenti.MinoreDifficolta ? Minore : Ada) with { Riconoscimenti = giudizio, DecimistaDal = new(1960, 1, 1) };
        Spetta(codice, ProprietaDellAnnoTests.ConReddito(persona, new(limite))).ShouldBeTrue();
        Spetta(codice, ProprietaDellAnnoTests.ConReddito(persona, new(limite + 1))).ShouldBeFalse();
    }

    [Theory, Trait("regola", "E-08")]
    [InlineData(AssegnoMensile, 577135)]
    [InlineData(PensioneInabilita, 1977250)]
    [InlineData(PensioneSordi, 1977250)]
    public void Il_sostitutivo_ha_il_limite_della_prestazione_di_partenza(CodicePrestazione partenza, long limite)
    {
        var persona = Ada with
        {
            Persona = Nata("1950-01-01"),
            Riconoscimenti = partenza == PensioneSordi ? Riconoscimenti.Sordo : partenza == PensioneInabilita ? Riconoscimenti.Totale : Riconoscimenti.Parziale,
            TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([partenza]),
        };
        Spetta(AssegnoSocialeSostitutivo, ProprietaDellAnnoTests.ConReddito(persona, new(limite))).ShouldBeTrue();
        Spetta(AssegnoSocialeSostitutivo, ProprietaDellAnnoTests.ConReddito(persona, new(limite + 1))).ShouldBeFalse();
        Spetta(AssegnoSocialeSostitutivo, persona with { Ap70Presentato = false }).ShouldBeTrue("chi lo riceveva già non dà nuovi dati");
    }

    [Theory, Trait("regola", "E-08")]
    [InlineData(Riconoscimenti.Totale, 1977250)]
    [InlineData(Riconoscimenti.Sordo, 1977250)]
    [InlineData(Riconoscimenti.Parziale, 577135)]
    [InlineData(Riconoscimenti.Totale | Riconoscimenti.Parziale, 1977250)]
    [InlineData(Riconoscimenti.Sordo | Riconoscimenti.Parziale, 1977250)]
    public void Chi_ha_chiesto_prima_dell_eta_pensionabile_parte_da_cio_che_gli_e_riconosciuto(Riconoscimenti giudizio, long limite)
    {
        var persona = Ada with { Persona = Nata("1958-03-15"), Domanda = new(2025, 3, 10), Riconoscimenti = giudizio }; // 67 anni il 15 marzo, cinque giorni dopo la domanda
        Spetta(AssegnoSocialeSostitutivo, ProprietaDellAnnoTests.ConReddito(persona, new(limite))).ShouldBeTrue();
        Spetta(AssegnoSocialeSostitutivo, ProprietaDellAnnoTests.ConReddito(persona, new(limite + 1))).ShouldBeFalse();
        Spetta(AssegnoSocialeSostitutivo, persona with { Ap70Presentato = false }).ShouldBeFalse("chi non lo riceveva deve dare i dati");
        Spetta(AssegnoSocialeSostitutivo, persona with { Domanda = new(2025, 3, 15) }).ShouldBeFalse("ha chiesto il giorno dell'età pensionabile");
    }

    [Theory, Trait("regola", "E-08")]
    [InlineData(PensioneSordi, Riconoscimenti.Parziale, 1977250)] // la titolarità di prima conta più del giudizio di oggi
    [InlineData(PensioneInabilita, Riconoscimenti.Parziale, 1977250)]
    [InlineData(AssegnoMensile, Riconoscimenti.Totale, 577135)]
    [InlineData(AssegnoMensile, Riconoscimenti.Sordo, 577135)]
    public void Chi_era_gia_titolare_parte_da_quella_prestazione(CodicePrestazione titolare, Riconoscimenti giudizio, long limite)
    {
        var persona = Ada with { Persona = Nata("1950-01-01"), Riconoscimenti = giudizio, TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([titolare]) };
        Spetta(AssegnoSocialeSostitutivo, ProprietaDellAnnoTests.ConReddito(persona, new(limite))).ShouldBeTrue();
        Spetta(AssegnoSocialeSostitutivo, ProprietaDellAnnoTests.ConReddito(persona, new(limite + 1))).ShouldBeFalse();
    }

    [Theory, Trait("regola", "E-08")]
    [InlineData(AssegnoMensile, 73, false)]
    [InlineData(AssegnoMensile, 74, true)]
    [InlineData(PensioneInabilita, 73, true)] // la percentuale la chiede solo chi parte dall'assegno
    public void La_percentuale_conta_solo_per_chi_parte_dall_assegno(CodicePrestazione titolare, int percentuale, bool spetta) =>
        Spetta(AssegnoSocialeSostitutivo, Ada with
        {
            Persona = Nata("1950-01-01"),
            Riconoscimenti = Riconoscimenti.Parziale,
            Percentuale = percentuale,
            TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([titolare]),
        }).ShouldBe(spetta);

    [Theory, Trait("regola", "E-06")]
    [InlineData(29, "363.37")]
    [InlineData(30, "336.00")]
    public void La_pensione_dei_ciechi_assoluti_si_riduce_dal_trentesimo_giorno(int giorni, string importo) =>
        Valuta(Ada with { Riconoscimenti = Riconoscimenti.CiecoAssoluto, Ricovero = new(new(2025, 3, 1), null, giorni, Retta.Gratuito, TipoRicovero.Ospedale) })
            .Dovute.Single(d => d.Codice == PensioneCiechiAssoluti).ImportoMensile.ToString().ShouldBe(importo);

    [Theory]
    [InlineData("2025-04-14", true)]
    [InlineData("2025-04-15", true)] // comincia oggi
    [InlineData("2025-04-16", false)]
    public void Chi_non_ha_ancora_cominciato_a_frequentare_non_ha_l_indennita(string dal, bool spetta) =>
        Spetta(IndennitaFrequenza, Minore with { Riconoscimenti = Riconoscimenti.MinoreDifficolta, Frequenza = new(TipoFrequenza.CentroConvenzionato, DateOnly.Parse(dal, null), null) }).ShouldBe(spetta);

    [Theory, Trait("regola", "E-09")]
    [InlineData("2007-04-16", "2025-04-15", false)] // diciassette anni
    [InlineData("2007-04-15", "2025-04-15", true)]
    [InlineData("1990-05-05", "2020-07-19", false)] // prima della sentenza serviva un'età più alta
    [InlineData("1990-05-05", "2020-07-20", true)]
    public void L_incremento_guarda_l_eta_e_il_giorno_della_sentenza(string nascita, string giorno, bool spetta)
    {
        var valutato = DateOnly.Parse(giorno, null);
        var persona = Ada with { Riconoscimenti = Riconoscimenti.Totale, Persona = Nata(nascita), Domanda = new(2019, 3, 10), Redditi = PrestazioniTests.Reddito(0, valutato.Year - 1) };
        ValutazioneEconomica.Valuta(persona, valutato, Dati.Norme).Dovute.Any(d => d.Codice == Incremento).ShouldBe(spetta);
    }

    [Theory, Trait("regola", "E-09")]
    [InlineData("0.00", "411.84")] // 747,84 − 336,00: fino all'obiettivo
    [InlineData("7002.97", "411.84")] // 16.724,89 − 4.368,00 − 7.002,97 = 5.353,92, cioè 411,84 × 13
    [InlineData("7003.10", "411.83")]
    [InlineData("12356.75", "0.01")] // ne restano quattordici centesimi
    [InlineData("12356.89", null)] // il limite della coppia è raggiunto
    public void L_incremento_di_chi_e_coniugato_si_riduce_fino_al_limite_della_coppia(string coniuge, string? importo)
    {
        var persona = Ada with { Riconoscimenti = Riconoscimenti.Totale, Persona = Ada.Persona with { Coniugata = true } };
        var incremento = Valuta(persona with { Redditi = persona.Redditi with { Coniuge = new Dictionary<int, Euro> { [2024] = Euro.Esatti(decimal.Parse(coniuge, null)) } } })
            .Dovute.SingleOrDefault(d => d.Codice == Incremento)?.ImportoMensile;
        incremento?.ToString().ShouldBe(importo);
    }

    [Theory, Trait("regola", "E-09")]
    [InlineData(null, "REDDITO_NON_DICHIARATO")] // nessun anno
    [InlineData(2023, "REDDITO_NON_DICHIARATO")] // quello di un altro anno non serve
    [InlineData(2024, null)]
    public void Chi_e_coniugato_e_non_dice_i_redditi_del_coniuge_ha_l_incremento_da_chiarire(int? anno, string? motivo)
    {
        Dictionary<int, Euro> coniuge = anno is { } a ? new() { [a] = Euro.Zero } : [];
        var persona = Ada with { Riconoscimenti = Riconoscimenti.Totale, Persona = Ada.Persona with { Coniugata = true }, Redditi = Ada.Redditi with { Coniuge = coniuge } };
        var valutazione = Valuta(persona);
        valutazione.Escluse.SingleOrDefault(e => e.Codice == Incremento)?.Motivo.ShouldBe(motivo);
        valutazione.Dovute.Any(d => d.Codice == Incremento).ShouldBe(motivo is null);
        valutazione.Dovute.ShouldContain(d => d.Codice == PensioneInabilita); // la pensione non guarda il coniuge
        if (motivo is null) return;
        var detto = valutazione.Spiega().Single(s => s.Prestazione == Incremento).Motivi.ShouldHaveSingleItem();
        (detto.Regola, detto.Esito, detto.Trovato, detto.ProssimoPasso).ShouldBe(
            ("E-09", EsitoMotivo.DaChiarire, "il reddito 2024 del coniuge non è dichiarato", "dichiarare il reddito del 2024 del coniuge"));
        Valuta(persona with { Persona = Ada.Persona }).Dovute.ShouldContain(d => d.Codice == Incremento); // chi non è coniugato non ne ha bisogno
    }

    [Theory, Trait("regola", "D-08")]
    [InlineData("2025-04-14", false)]
    [InlineData("2025-04-15", false)] // concluso oggi
    [InlineData("2025-04-16", true)]
    [InlineData(null, true)]
    public void La_prestazione_provvisoria_finisce_quando_l_accertamento_si_conclude(string? concluso, bool spetta) =>
        Spetta(PrestazioneProvvisoriaMaggiorenni, Ada with
        {
            Persona = Nata("2007-03-15"),
            Domanda = new(2025, 1, 10),
            Riconoscimenti = Riconoscimenti.MinoreDifficolta,
            TitolareDaMinore = InsiemeDiPrestazioni.Di([IndennitaFrequenza]),
            DomandaPrimaDei18Anni = true,
            AccertamentoConcluso = concluso is null ? null : DateOnly.Parse(concluso, null),
        }).ShouldBe(spetta);

    private static Beneficiario Nata(string giorno) => new(DateOnly.Parse(giorno, null));

    private static ValutazioneEconomica Valuta(Fatti fatti) => ValutazioneEconomica.Valuta(fatti, Giorno, Dati.Norme);

    private static bool Spetta(CodicePrestazione codice, Fatti fatti) => Valuta(fatti).Dovute.Any(d => d.Codice == codice);
}

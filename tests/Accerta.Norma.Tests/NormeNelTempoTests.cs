using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Tests;

/// <summary>Quale valore vale un giorno, per quanto se ne sa un altro; e che cosa si dice quando manca.</summary>
public sealed class NormeNelTempoTests
{
    // Due valori dell'anno (il definitivo si conosce dopo), un anno che manca, un altro valore.
    private static readonly Valore<int>[] Valori =
    [
        new(new(2021, 1, 1), DateOnly.MinValue, 10, "prima", Verifica.Seme, true),
        new(new(2021, 1, 1), new(2022, 3, 1), 11, "definitivo", Verifica.Doppia, false),
        new(new(2023, 1, 1), DateOnly.MinValue, 30, "dopo", Verifica.Memoria, false),
    ];

    private static readonly Serie<int> PerAnno = new("prova", Validita.PerAnno, Valori, [2022], new(2026, 1, 1));
    private static readonly Serie<int> FinoAModifica = new("prova", Validita.FinoAModifica, Valori, [], new(2026, 1, 1));

    [Theory]
    [InlineData("2020-12-31", "2026-01-01", null, null)]
    [InlineData("2021-01-01", "2022-02-28", 10, 10)]
    [InlineData("2021-01-01", "2022-03-01", 11, 11)]
    [InlineData("2021-12-31", "2026-01-01", 11, 11)]
    [InlineData("2022-01-01", "2026-01-01", null, 11)]
    [InlineData("2022-12-31", "2022-01-01", null, 10)]
    [InlineData("2023-01-01", "2021-01-01", 30, 30)]
    [InlineData("2023-12-31", "2026-01-01", 30, 30)]
    [InlineData("2024-01-01", "2026-01-01", null, 30)]
    public void Vale_l_ultimo_in_vigore_e_gia_noto(string giorno, string notoAl, int? perAnno, int? finoAModifica)
    {
        var (g, n) = (DateOnly.Parse(giorno, null), DateOnly.Parse(notoAl, null));
        PerAnno.Cerca(g, n).ShouldBe(Valori.SingleOrDefault(v => v.Vale == perAnno));
        FinoAModifica.Cerca(g, n).ShouldBe(Valori.SingleOrDefault(v => v.Vale == finoAModifica));
        if (perAnno is { } vale) (PerAnno.Al(g, n), PerAnno.Trova(g, n)).ShouldBe((vale, Valori.Single(v => v.Vale == vale)));
    }

    [Theory]
    [InlineData("2020-12-31", "norma assente: «prova» non ha un valore per il 31 dicembre 2020 (la serie comincia il 1° gennaio 2021)")]
    [InlineData("2022-06-01", "norma assente: «prova» non ha un valore per il 1° giugno 2022 (il 2022 è una lacuna dichiarata)")]
    [InlineData("2024-01-08", "norma assente: «prova» non ha un valore per l'8 gennaio 2024 (l'ultimo anno caricato è il 2023)")]
    public void Quando_manca_si_dice_che_cosa_c_e_intorno(string giorno, string parole)
    {
        var errore = Should.Throw<NormaAssenteException>(() => PerAnno.Al(DateOnly.Parse(giorno, null)));
        (errore.Message, errore.Serie, errore.Giorno).ShouldBe((parole, "prova", DateOnly.Parse(giorno, null)));
    }

    [Fact]
    public void Una_serie_porta_il_suo_nome_e_i_suoi_valori_e_non_puo_essere_vuota()
    {
        (PerAnno.Nome, PerAnno.Validita, PerAnno.Verificato).ShouldBe(("prova", Validita.PerAnno, new(2026, 1, 1)));
        PerAnno.Valori.ShouldBe(Valori);
        Should.Throw<ArgumentException>(() => new Serie<int>("vuota", Validita.PerAnno, [], [], default)).Message.ShouldStartWith("la serie vuota è vuota");
    }

    [Fact]
    public void Al_giorno_stesso_si_sa_cio_che_era_gia_noto()
    {
        FinoAModifica.Al(new(2022, 2, 28)).ShouldBe(10);
        FinoAModifica.Al(new(2022, 3, 1)).ShouldBe(11);
    }

    [Theory, Trait("regola", "E-08")]
    [InlineData("1951-01-01", "2017-12-31", "2016-08-01")] // sessantacinque anni e sette mesi
    [InlineData("1952-05-31", "2018-12-31", "2017-12-31")] // l'ultimo giorno in cui bastano
    [InlineData("1952-06-01", "2019-05-31", null)] // un giorno dopo: ne servono sessantasei e sette, e poi sessantasette
    [InlineData("1952-06-01", "2019-06-01", "2019-06-01")]
    [InlineData("1947-10-01", "2013-01-31", "2012-10-01")]
    [InlineData("1947-12-31", "2013-12-31", "2012-12-31")] // sessantacinque, prima dei tre mesi
    [InlineData("1948-01-01", "2013-03-31", null)]
    [InlineData("1948-01-01", "2013-04-01", "2013-04-01")]
    [InlineData("1900-01-01", "2000-01-01", "1965-01-01")] // il primo periodo vale anche per chi c'era prima dei dati
    [InlineData("1959-12-31", "2026-12-30", null)]
    [InlineData("1959-12-31", "2026-12-31", "2026-12-31")]
    [InlineData("1960-11-30", "2027-12-29", null)]
    [InlineData("1960-11-30", "2027-12-30", "2027-12-30")] // sessantasette e un mese
    [InlineData("1960-12-01", "2028-02-29", null)] // sessantasette e tre mesi
    [InlineData("1960-12-01", "2028-03-01", "2028-03-01")]
    [InlineData("2020-01-01", "2025-01-01", null)]
    public void L_eta_pensionabile_e_quella_del_giorno_in_cui_si_raggiunge(string nascita, string entro, string? dal) =>
        Dati.Norme.Eta.PensionabileDal(DateOnly.Parse(nascita, null), DateOnly.Parse(entro, null)).ShouldBe(dal is null ? null : DateOnly.Parse(dal, null));

    [Theory]
    [InlineData(67, 0, "67 anni")]
    [InlineData(67, 1, "67 anni e 1 mese")]
    [InlineData(65, 11, "65 anni e 11 mesi")]
    public void Un_eta_si_dice_in_parole(int anni, int mesi, string parole)
    {
        new AnniEMesi(anni, mesi).Italiano.ShouldBe(parole);
        AnniEMesi.Cerca($"{anni} anni {mesi} mesi").ShouldBe(new AnniEMesi(anni, mesi));
        AnniEMesi.Cerca($" {anni} anni {mesi} mesi").ShouldBeNull();
        AnniEMesi.Cerca($"{anni} anni 12 mesi").ShouldBeNull();
    }

    [Theory, Trait("regola", "G-00")]
    [InlineData("ag", "2026-12-31", Regime.Integrata)]
    [InlineData("AG", "2027-01-01", Regime.Riforma)]
    [InlineData("al", "2025-09-29", Regime.Integrata)]
    [InlineData("AL", "2025-09-30", Regime.Riforma)]
    public void Il_regime_di_una_provincia_cambia_nel_suo_giorno(string sigla, string giorno, Regime regime) =>
        Dati.Norme.Territori.RegimeDi(sigla, DateOnly.Parse(giorno, null)).ShouldBe(regime);

    [Fact, Trait("regola", "G-00")]
    public void Le_province_si_cercano_per_sigla_e_si_elencano_per_nome()
    {
        var territori = Dati.Norme.Territori;
        territori.Trova("ao").ShouldNotBeNull().ShouldSatisfyAllConditions(t => t.Sigla.ShouldBe("AO"), t => t.Nome.ShouldBe("Aosta"), t => t.Regione.ShouldBe("Valle d'Aosta"));
        territori.Trova("ag")!.Gestore.ShouldBe("INPS");
        territori.Trova(null).ShouldBeNull();
        territori.Trova("XX").ShouldBeNull();
        territori.Province.Select(p => p.Nome).ShouldBe(territori.Province.Select(p => p.Nome).Order(StringComparer.Ordinal));
        territori.Province.Count.ShouldBe(107);
        Should.Throw<ArgumentException>(() => territori.RegimeDi("XX", new(2025, 1, 1))).Message.ShouldStartWith("provincia sconosciuta: XX");
        Should.Throw<NormaAssenteException>(() => territori.RegimeDi("AG", new(2009, 12, 31))).Serie.ShouldBe("territori/AG");
        territori.Trova("AG")!.Regimi.Verificato.ShouldBe(new(2026, 11, 21));
    }

    [Fact]
    public void Le_norme_cambiano_nei_giorni_in_cui_un_valore_comincia_o_si_conosce()
    {
        var giorni = Dati.Norme.GiorniDiCambio;
        giorni.ShouldBe(giorni.Distinct().Order());
        giorni.ShouldContain(new DateOnly(2020, 7, 20)); // l'incremento dai 18 anni
        giorni.ShouldContain(new DateOnly(2026, 2, 1)); // un importo che si conosce dopo
        giorni.ShouldNotContain(new DateOnly(2025, 7, 1));
    }

    [Fact]
    public void Solo_l_incremento_non_ha_un_importo_proprio()
    {
        Should.Throw<ArgumentException>(() => Dati.Norme.Prestazioni.Di(CodicePrestazione.Incremento)).Message.ShouldStartWith("Incremento non ha un importo proprio");
        foreach (var codice in Enum.GetValues<CodicePrestazione>().Where(c => c != CodicePrestazione.Incremento))
            (Dati.Norme.Prestazioni.Di(codice).LimiteReddito is not null).ShouldBe(codice is CodicePrestazione.AssegnoMensile or CodicePrestazione.PensioneInabilita
                or CodicePrestazione.IndennitaFrequenza or CodicePrestazione.PensioneCiechiAssoluti or CodicePrestazione.PensioneCiechiParziali
                or CodicePrestazione.AssegnoVitalizioDecimisti or CodicePrestazione.PensioneSordi or CodicePrestazione.PrestazioneProvvisoriaMaggiorenni, $"{codice}");
    }

    [Fact]
    public void Un_esito_o_ha_un_valore_o_ha_tutti_i_rifiuti()
    {
        Esito<int> si = 7;
        (si.Accettato, si.Valore, si.Rifiuti.Count, si.Match(v => $"{v}", r => $"{r.Count}")).ShouldBe((true, 7, 0, "7"));
        Esito<int> no = new[] { new Rifiuto("C-05", "SCADUTO", "x", "y"), new Rifiuto("D-10", "CONTANTI", "x", "y") };
        (no.Accettato, no.Rifiuti.Count, no.Match(v => "sì", r => $"{r.Count} no")).ShouldBe((false, 2, "2 no"));
        Should.Throw<InvalidOperationException>(() => no.Valore).Message.ShouldBe("esito rifiutato: C-05 SCADUTO, D-10 CONTANTI");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("L. 18/1980; https://esempio.it; circ. INPS 23/2025", "L. 18/1980; circ. INPS 23/2025")]
    [InlineData("http://esempio.it; https://esempio.it", null)]
    public void La_fonte_in_breve_non_ha_indirizzi(string? fonte, string? breve) =>
        new Motivo("E-02", "x", "y", null, EsitoMotivo.Spetta, fonte).FonteInBreve.ShouldBe(breve);

    [Theory]
    [InlineData(AltraPrestazione.RenditaInail, "RENDITA_INAIL")]
    [InlineData(AltraPrestazione.InailAssistenzaPersonaleContinuativa, "INAIL_ASSISTENZA_PERSONALE_CONTINUATIVA")]
    public void Un_codice_e_il_nome_in_maiuscolo_con_le_parole_divise(AltraPrestazione altra, string codice)
    {
        altra.Codice().ShouldBe(codice);
        Vocabolario.Cerca<AltraPrestazione>(codice).ShouldBe(altra);
        Vocabolario.DaCodice<AltraPrestazione>(codice).ShouldBe(altra);
        Vocabolario.Cerca<AltraPrestazione>(codice.ToLowerInvariant()).ShouldBeNull();
        Vocabolario.Cerca<AltraPrestazione>(null).ShouldBeNull();
        Should.Throw<FormatException>(() => Vocabolario.DaCodice<Retta>("NULLA")).Message
            .ShouldBe("«NULLA» non è fra GRATUITO, GRATUITO_CON_SUPPLEMENTO_MIGLIORE, A_PAGAMENTO_PARZIALE, A_PAGAMENTO_INTERO");
    }

    [Theory]
    [InlineData(Unita.Euro, "7", "7.00")]
    [InlineData(Unita.Percento, "33.30", "33.3")]
    [InlineData(Unita.Anni, "18", "18")]
    public void Una_misura_ha_i_decimali_della_sua_unita(Unita unita, string quanto, string numero) =>
        new Misura(decimal.Parse(quanto, null), unita).Numero.ShouldBe(numero);
}

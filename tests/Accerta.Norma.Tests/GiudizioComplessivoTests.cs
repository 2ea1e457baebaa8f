using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Giudizi.EsitoInvalidita;

namespace Accerta.Norma.Tests;

[Trait("regola", "G-03")]
public sealed class GiudizioComplessivoTests
{
    private static readonly DateOnly Giorno = new(2025, 6, 15);
    private static readonly DateOnly Adulto = new(1980, 1, 1);
    private static readonly DateOnly Minore = new(2015, 1, 1);
    private static readonly DateOnly Anziano = new(1950, 1, 1);

    [Theory]
    [InlineData("2007-06-16", FasciaDiEta.Minore)]
    [InlineData("2007-06-15", FasciaDiEta.Adulto)]
    [InlineData("1958-06-16", FasciaDiEta.Adulto)]
    [InlineData("1958-06-15", FasciaDiEta.Anziano)]
    public void La_fascia_cambia_il_giorno_del_compleanno(string nascita, FasciaDiEta fascia) => FasceDiEta.Di(DateOnly.Parse(nascita, null), Giorno, Dati.Norme).ShouldBe(fascia);

    [Theory]
    [InlineData(33, false, NonInvalido)]
    [InlineData(34, false, Parziale)]
    [InlineData(99, true, Parziale)]
    [InlineData(100, false, Totale)]
    [InlineData(100, true, TotaleAccompagnamento)]
    public void Per_gli_adulti_il_giudizio_segue_dalla_percentuale(int percentuale, bool condizione, EsitoInvalidita esito) =>
        EsitiInvalidita.Da(FasciaDiEta.Adulto, percentuale, difficolta: true, condizione ? CondizioneAccompagnamento.Deambulazione : CondizioneAccompagnamento.Nessuna, Dati.Norme, Giorno).ShouldBe(esito);

    [Theory]
    [InlineData(FasciaDiEta.Minore, false, false, NonInvalido)]
    [InlineData(FasciaDiEta.Minore, true, false, MinoreDifficolta)]
    [InlineData(FasciaDiEta.Minore, true, true, MinoreAccompagnamento)]
    [InlineData(FasciaDiEta.Anziano, false, false, NonInvalido)]
    [InlineData(FasciaDiEta.Anziano, true, false, Ultra67Difficolta)]
    [InlineData(FasciaDiEta.Anziano, false, true, Ultra67Accompagnamento)]
    public void Per_gli_altri_contano_difficolta_e_condizione(FasciaDiEta fascia, bool difficolta, bool condizione, EsitoInvalidita esito) =>
        EsitiInvalidita.Da(fascia, null, difficolta, condizione ? CondizioneAccompagnamento.AssistenzaContinua : CondizioneAccompagnamento.Nessuna, Dati.Norme, Giorno).ShouldBe(esito);

    [Fact]
    public void Senza_percentuale_un_adulto_non_e_invalido() =>
        EsitiInvalidita.Da(FasciaDiEta.Adulto, null, true, CondizioneAccompagnamento.Deambulazione, Dati.Norme, Giorno).ShouldBe(NonInvalido);

    [Theory]
    [InlineData(33, NonInvalido, "")]
    [InlineData(34, NonInvalido, "PERCENTUALE_NON_COERENTE")]
    [InlineData(33, Parziale, "PERCENTUALE_NON_COERENTE")]
    [InlineData(34, Parziale, "")]
    [InlineData(74, Parziale, "")]
    [InlineData(99, Parziale, "")]
    [InlineData(100, Parziale, "PERCENTUALE_NON_COERENTE")]
    [InlineData(99, Totale, "PERCENTUALE_NON_COERENTE")]
    [InlineData(100, Totale, "")]
    [InlineData(99, TotaleAccompagnamento, "PERCENTUALE_NON_COERENTE")]
    [InlineData(100, TotaleAccompagnamento, "")]
    [InlineData(101, Totale, "PERCENTUALE_NON_VALIDA")]
    [InlineData(-1, NonInvalido, "PERCENTUALE_NON_VALIDA")]
    [InlineData(0, NonInvalido, "")]
    [InlineData(null, Parziale, "PERCENTUALE_MANCANTE")]
    [InlineData(100, MinoreAccompagnamento, "GIUDIZIO_DI_ALTRA_ETA")]
    [InlineData(100, Ultra67Difficolta, "GIUDIZIO_DI_ALTRA_ETA")]
    public void La_percentuale_di_un_adulto_torna_con_il_giudizio(int? percentuale, EsitoInvalidita esito, string codici) => Codici(new(Adulto, esito, percentuale)).ShouldBe(codici);

    [Fact]
    public void Il_rifiuto_dice_quale_giudizio_seguirebbe()
    {
        var rifiuto = GiudizioComplessivo.Valuta(new(Adulto, Totale, 80), Dati.Norme, Giorno).ShouldHaveSingleItem();
        (rifiuto.Regola, rifiuto.Trovato, rifiuto.Rimedio, rifiuto.Campo).ShouldBe(("G-03", "«TOTALE» con il 80%", "con il 80% il giudizio è INVALIDO_74_99", "Esito"));
    }

    [Theory, Trait("regola", "G-04")]
    [InlineData("2015-01-01", null, false, "")]
    [InlineData("2015-01-01", 50, false, "PERCENTUALE_NON_PREVISTA_PER_MINORE")]
    [InlineData("2010-06-15", 50, true, "")] // quindici anni oggi
    [InlineData("2010-06-16", 50, true, "PERCENTUALE_NON_PREVISTA_PER_MINORE")]
    [InlineData("2010-06-15", 50, false, "PERCENTUALE_NON_PREVISTA_PER_MINORE")]
    public void Ai_minori_la_percentuale_solo_per_il_lavoro(string nascita, int? percentuale, bool lavoro, string codici) =>
        Codici(new(DateOnly.Parse(nascita, null), MinoreDifficolta, percentuale, PerCollocamentoMirato: lavoro)).ShouldBe(codici);

    [Theory, Trait("regola", "G-04")]
    [InlineData(Parziale)]
    [InlineData(Totale)]
    [InlineData(TotaleAccompagnamento)]
    [InlineData(Ultra67Difficolta)]
    public void Un_minore_non_ha_un_giudizio_di_altra_eta(EsitoInvalidita esito)
    {
        var rifiuto = GiudizioComplessivo.Valuta(Coerente(Minore, esito, null), Dati.Norme, Giorno).ShouldHaveSingleItem();
        (rifiuto.Regola, rifiuto.Codice).ShouldBe(("G-04", "GIUDIZIO_DI_ALTRA_ETA"));
        rifiuto.Trovato.ShouldBe($"«{esito.Codice()}» per una persona di 10 anni");
    }

    [Theory, Trait("regola", "G-05")]
    [InlineData(50, Parziale, "GIUDIZIO_DI_ALTRA_ETA")]
    [InlineData(null, Totale, "GIUDIZIO_DI_ALTRA_ETA")]
    [InlineData(66, Ultra67Difficolta, "PERCENTUALE_NON_COERENTE")]
    [InlineData(67, Ultra67Difficolta, "")]
    [InlineData(100, Ultra67Difficolta, "")]
    [InlineData(null, Ultra67Difficolta, "")]
    [InlineData(99, Ultra67Accompagnamento, "PERCENTUALE_NON_COERENTE")]
    [InlineData(100, Ultra67Accompagnamento, "")]
    [InlineData(66, NonInvalido, "")]
    [InlineData(67, NonInvalido, "PERCENTUALE_NON_COERENTE")]
    public void Oltre_l_eta_pensionabile_contano_le_difficolta(int? percentuale, EsitoInvalidita esito, string codici) => Codici(new(Anziano, esito, percentuale)).ShouldBe(codici);

    [Theory, Trait("regola", "G-05")]
    [InlineData(66, GradoDifficolta.Nessuno)]
    [InlineData(67, GradoDifficolta.Medio)]
    [InlineData(99, GradoDifficolta.Medio)]
    [InlineData(100, GradoDifficolta.Grave)]
    public void Le_difficolta_sono_medie_o_gravi(int percentuale, GradoDifficolta grado) => EsitiInvalidita.Grado(percentuale, Dati.Norme, Giorno).ShouldBe(grado);

    [Fact]
    public void La_condizione_e_l_accompagnamento_vanno_insieme()
    {
        GiudizioComplessivo.Valuta(new(Adulto, TotaleAccompagnamento, 100), Dati.Norme, Giorno).ShouldHaveSingleItem().Codice.ShouldBe("CONDIZIONE_MANCANTE");
        GiudizioComplessivo.Valuta(new(Adulto, Totale, 100, CondizioneAccompagnamento.Deambulazione), Dati.Norme, Giorno).ShouldHaveSingleItem().Codice.ShouldBe("CONDIZIONE_SENZA_ACCOMPAGNAMENTO");
    }

    [Fact]
    public void I_rifiuti_arrivano_tutti_insieme() =>
        GiudizioComplessivo.Valuta(new(Minore, TotaleAccompagnamento, 100), Dati.Norme, Giorno).Select(r => r.Codice)
            .ShouldBe(["GIUDIZIO_DI_ALTRA_ETA", "PERCENTUALE_NON_PREVISTA_PER_MINORE", "CONDIZIONE_MANCANTE"]);

    [Fact]
    public void Il_giudizio_che_segue_dai_fatti_e_sempre_coerente() => Prop.ForAll(Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(),
        (percentuale, condizione, fascia) =>
        {
            var nascita = new[] { Minore, Adulto, Anziano }[fascia];
            var c = (CondizioneAccompagnamento)condizione;
            var esito = EsitiInvalidita.Da((FasciaDiEta)fascia, percentuale, difficolta: true, c, Dati.Norme, Giorno);
            return !GiudizioComplessivo.Valuta(
                new(nascita, esito, fascia == 1 ? percentuale : null, esito.Accompagnamento ? c : CondizioneAccompagnamento.Nessuna), Dati.Norme, Giorno).Any();
        }).QuickCheckThrowOnFailure();

    private static string Codici(GiudizioProposto g) =>
        string.Join(",", GiudizioComplessivo.Valuta(Coerente(g.Nascita, g.Esito, g.Percentuale) with { PerCollocamentoMirato = g.PerCollocamentoMirato }, Dati.Norme, Giorno).Select(r => r.Codice));

    private static GiudizioProposto Coerente(DateOnly nascita, EsitoInvalidita esito, int? percentuale) =>
        new(nascita, esito, percentuale, esito.Accompagnamento ? CondizioneAccompagnamento.AssistenzaContinua : CondizioneAccompagnamento.Nessuna);
}

using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Tests;

[Trait("regola", "G-08")]
public sealed class HandicapELavoroTests
{
    private static readonly DateOnly Giorno = new(2025, 6, 15);

    private static readonly AccertamentoLavorativo Lavoro = new(new(1990, 1, 1), 46, false, "diagnosi", "scheda",
        Enum.GetValues<AreaDiCapacita>().ToDictionary(a => a, _ => GradoDiCapacita.Media), new(Collocabile: true, []));

    [Theory]
    [InlineData(true, true, true, true, EsitoHandicap.Comma3)]
    [InlineData(true, true, true, false, EsitoHandicap.Comma1)]
    [InlineData(true, true, false, true, EsitoHandicap.Comma1)]
    [InlineData(true, false, true, true, EsitoHandicap.Nessuno)]
    [InlineData(false, true, true, true, EsitoHandicap.Nessuno)]
    public void La_gravita_chiede_tutti_i_requisiti(bool minorazione, bool svantaggio, bool autonomia, bool assistenza, EsitoHandicap esito)
    {
        var giudizio = Handicap.Giudica(new(minorazione, svantaggio, autonomia, assistenza));
        (giudizio.Esito, giudizio.SenzaRevisione).ShouldBe((esito, false));
        giudizio.Motivi.Select(m => m.Esito == EsitoMotivo.Spetta).ShouldBe([minorazione, svantaggio, autonomia, assistenza]);
        giudizio.Motivi.Select(m => m.Trovato == "sì").ShouldBe([minorazione, svantaggio, autonomia, assistenza]);
    }

    [Fact]
    public void La_sindrome_di_Down_con_cariotipo_e_grave_senza_revisione()
    {
        var giudizio = Handicap.Giudica(new(false, false, false, false, DownConCariotipo: true));
        (giudizio.Esito, giudizio.SenzaRevisione).ShouldBe((EsitoHandicap.Comma3, true));
        giudizio.Motivi.ShouldHaveSingleItem().Trovato.ShouldBe("cariotipo presentato");
    }

    [Theory]
    [InlineData(ScopoProvvisorio.Permessi, null, "")]
    [InlineData(ScopoProvvisorio.Sede, null, "")]
    [InlineData(ScopoProvvisorio.RiposiECongedi, null, "")]
    [InlineData(ScopoProvvisorio.Altro, null, "SOLO_CERTIFICATO_PROVVISORIO")]
    [InlineData(ScopoProvvisorio.Permessi, EsitoHandicap.Comma3, "VERBALE_GIA_DEFINITIVO")]
    [InlineData(ScopoProvvisorio.Altro, EsitoHandicap.Nessuno, "SOLO_CERTIFICATO_PROVVISORIO,VERBALE_GIA_DEFINITIVO")]
    public void Il_provvisorio_vale_per_il_lavoro_e_fino_al_definitivo(ScopoProvvisorio scopo, EsitoHandicap? definitivo, string codici) =>
        string.Join(",", Handicap.ValutaProvvisorio(scopo, definitivo).Select(r => r.Codice)).ShouldBe(codici);

    [Theory]
    [InlineData(EsitoHandicap.Comma3, EsitoHandicap.Nessuno, true)]
    [InlineData(EsitoHandicap.Comma3, EsitoHandicap.Comma1, true)]
    [InlineData(EsitoHandicap.Comma3, EsitoHandicap.Comma3, false)]
    [InlineData(EsitoHandicap.Comma1, EsitoHandicap.Comma3, false)]
    public void Se_il_definitivo_e_meno_favorevole_si_restituisce(EsitoHandicap provvisorio, EsitoHandicap definitivo, bool siRestituisce) =>
        Handicap.SiRestituisce(provvisorio, definitivo).ShouldBe(siRestituisce);

    [Fact, Trait("regola", "G-09")]
    public void Una_scheda_completa_si_puo_firmare_anche_con_il_100() => CollocamentoMirato.Valuta(Lavoro with { Percentuale = 100 }, Dati.Norme, Giorno).ShouldBeEmpty();

    [Theory, Trait("regola", "G-09")]
    [InlineData(45, false, "PERCENTUALE_INSUFFICIENTE")]
    [InlineData(46, false, "")]
    [InlineData(null, false, "PERCENTUALE_INSUFFICIENTE")]
    [InlineData(null, true, "")]
    public void Serve_piu_del_45_salvo_ciechi_e_sordi(int? percentuale, bool ciecoOSordo, string codici) => Codici(Lavoro with { Percentuale = percentuale, CiecoOSordo = ciecoOSordo }).ShouldBe(codici);

    [Theory, Trait("regola", "G-09")]
    [InlineData("2010-06-15", "")]
    [InlineData("2010-06-16", "ETA_INSUFFICIENTE")]
    public void Si_comincia_a_quindici_anni(string nascita, string codici) => Codici(Lavoro with { Nascita = DateOnly.Parse(nascita, null) }).ShouldBe(codici);

    [Fact, Trait("regola", "G-09")]
    public void Ogni_parte_e_ogni_area_che_manca_si_nomina()
    {
        var rifiuti = CollocamentoMirato.Valuta(Lavoro with { DiagnosiFunzionale = " ", SchedaSocioLavorativa = null, Relazione = null, Capacita = new Dictionary<AreaDiCapacita, GradoDiCapacita>() }, Dati.Norme, Giorno).ToList();
        rifiuti.ShouldAllBe(r => r.Codice == "CONTENUTO_MANCANTE" && r.Regola == "G-09");
        rifiuti.Select(r => r.Campo).ShouldBe(
            ["DiagnosiFunzionale", "SchedaSocioLavorativa", .. Enum.GetValues<AreaDiCapacita>().Select(a => $"Capacita[{a.Codice()}]"), "Relazione"]);
        rifiuti[4].Trovato.ShouldBe("manca il grado dell'area «postura»");
    }

    [Theory, Trait("regola", "G-13")]
    [InlineData(49, true, null, true, false, OrientamentoAutismo.VersoIlRiconoscimento, "sotto 50")]
    [InlineData(50, true, null, true, false, OrientamentoAutismo.ValutareComorbilita, null)]
    [InlineData(49, false, null, true, false, OrientamentoAutismo.ValutareComorbilita, null)]
    [InlineData(null, true, 3, true, true, OrientamentoAutismo.VersoIlRiconoscimento, "livello 3")]
    [InlineData(null, true, 3, false, false, OrientamentoAutismo.ValutareComorbilita, null)]
    [InlineData(null, true, 2, true, false, OrientamentoAutismo.VersoIlRiconoscimentoConRiserva, "livello 2")]
    [InlineData(49, true, 2, true, false, OrientamentoAutismo.VersoIlRiconoscimento, "sotto 50,livello 2")]
    [InlineData(null, true, 1, true, false, OrientamentoAutismo.ValutareComorbilita, null)]
    [InlineData(69, true, 1, true, false, OrientamentoAutismo.ValutareComorbilita, null)]
    [InlineData(70, true, 3, true, false, OrientamentoAutismo.VersoIlRiconoscimento, "livello 3,da 70")]
    public void Le_indicazioni_orientano_e_non_decidono(int? qi, bool prescolare, int? livello, bool accreditato, bool recente, OrientamentoAutismo orientamento, string? soglie)
    {
        var suggerimento = Autismo.Suggerisci(new(qi, prescolare, livello, accreditato, recente), Dati.Norme, Giorno);
        suggerimento.Orientamento.ShouldBe(orientamento);
        suggerimento.Motivi.ShouldAllBe(m => m.Esito == EsitoMotivo.DaChiarire && m.Regola == "G-13" && m.Fonte!.Contains("scheda 4"));
        (soglie is null ? suggerimento.Motivi[^1].Trovato : string.Join(",", suggerimento.Motivi.Select(m => m.Soglia))).ShouldBe(soglie ?? "nessun criterio soddisfatto");
    }

    [Theory, Trait("regola", "G-13")]
    [InlineData(true, "con riserva")]
    [InlineData(false, "nella maggior parte dei casi")]
    public void Il_secondo_livello_ha_una_riserva_se_la_diagnosi_e_recente(bool recente, string parole) =>
        Autismo.Suggerisci(new(null, true, 2, true, recente), Dati.Norme, Giorno).Motivi.ShouldHaveSingleItem().Parole.ShouldContain(parole);

    private static string Codici(AccertamentoLavorativo a) => string.Join(",", CollocamentoMirato.Valuta(a, Dati.Norme, Giorno).Select(r => r.Codice));
}

using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Tests;

/// <summary>I diritti del familiare che lavora e assiste.</summary>
public sealed class ChiAssisteTests
{
    private const string Permessi = "PERMESSI_104_FAMILIARE";
    private const string Congedo = "CONGEDO_STRAORDINARIO";
    private const string Prolungato = "CONGEDO_PARENTALE_PROLUNGATO";
    private const string Riposi = "RIPOSI_ORARI";

    private static readonly ChiAssiste Coniuge = new()
    {
        Legame = Legame.Coniuge,
        Lavoro = TipoDiLavoro.DipendentePrivato,
        Convivenza = Convivenza.Si,
        Handicap = EsitoHandicap.Comma3,
    };

    private static readonly ChiAssiste Genitore = Coniuge with { Legame = Legame.Genitore, NascitaAssistito = new(2020, 6, 15), ChiVienePrima = new(Disponibilita.Mancante) };

    private static string Esito(string codice, ChiAssiste? chi) => DirittiTests.Esito(codice, DirittiTests.Nessuno with { ChiAssiste = chi });

    [Theory]
    [InlineData(Permessi)]
    [InlineData(Prolungato)]
    [InlineData(Congedo)]
    [InlineData("ESONERO_LAVORO_NOTTURNO")]
    [InlineData("PREPENSIONAMENTO_FAMILIARE")]
    public void Senza_sapere_chi_assiste_la_risposta_resta_aperta(string codice)
    {
        var valutato = DirittiTests.Valuta(codice, DirittiTests.Nessuno);
        valutato.DaChiarire.ShouldBe(["familiare che lavora e assiste"]);
        valutato.Mancano.ShouldBeEmpty();
    }

    [Theory, Trait("regola", "S-05"), Trait("regola", "S-11")]
    [InlineData(Legame.Coniuge, "sì")]
    [InlineData(Legame.Genitore, "sì")]
    [InlineData(Legame.Figlio, "sì")]
    [InlineData(Legame.Fratello, "sì")]
    [InlineData(Legame.AltroEntroIlSecondoGrado, "sì")]
    [InlineData(Legame.TerzoGrado, "?")]
    [InlineData(Legame.Nessuno, "GRADO_PARENTELA")]
    public void I_permessi_arrivano_al_secondo_grado(Legame legame, string esito)
    {
        Esito(Permessi, Coniuge with { Legame = legame, Convivenza = Convivenza.No }).ShouldBe(esito);
        Esito("SCELTA_SEDE_ART33", Coniuge with { Legame = legame, Convivenza = Convivenza.No }).ShouldBe(esito);
    }

    [Theory, Trait("regola", "S-05")]
    [InlineData(64, false, false, "GRADO_PARENTELA")]
    [InlineData(65, false, false, "sì")]
    [InlineData(40, true, false, "sì")]
    [InlineData(40, false, true, "sì")]
    [InlineData(null, false, true, "sì")]
    [InlineData(null, false, false, "?")]
    public void Il_terzo_grado_solo_se_genitori_o_coniuge_non_possono(int? eta, bool patologie, bool mancanti, string esito) =>
        Esito(Permessi, Coniuge with { Legame = Legame.TerzoGrado, GenitoriOConiuge = new(eta, patologie, mancanti) }).ShouldBe(esito);

    [Theory, Trait("regola", "S-05"), Trait("regola", "S-06"), Trait("regola", "S-07"), Trait("regola", "S-08")]
    [InlineData(Permessi)]
    [InlineData(Prolungato)]
    [InlineData(Riposi)]
    [InlineData(Congedo)]
    public void Handicap_lavoro_e_ricovero_valgono_per_tutti(string codice)
    {
        var chi = Genitore with { NascitaAssistito = new(2023, 6, 15) };
        Esito(codice, chi).ShouldBe("sì");
        Esito(codice, chi with { Handicap = EsitoHandicap.Comma1 }).ShouldBe("HANDICAP_NON_GRAVE");
        Esito(codice, chi with { Lavoro = TipoDiLavoro.Autonomo }).ShouldBe("CATEGORIA_LAVORATORE_ESCLUSA");
        Esito(codice, chi with { Lavoro = null }).ShouldBe("?");
        Esito(codice, chi with { RicoveroATempoPieno = true }).ShouldBe("RICOVERO_TEMPO_PIENO");
        Esito(codice, chi with { RicoveroATempoPieno = true, PresenzaChiestaDaiSanitari = true }).ShouldBe("sì");
    }

    [Theory, Trait("regola", "S-06"), Trait("regola", "S-07")]
    [InlineData("2022-06-16", "sì", "sì")] // domani compie tre anni
    [InlineData("2022-06-15", "ETA_FIGLIO", "sì")]
    [InlineData("2017-06-15", "ETA_FIGLIO", "sì")] // compie otto anni oggi
    [InlineData("2017-06-14", "ETA_FIGLIO", "ETA_FIGLIO")]
    [InlineData(null, "?", "?")]
    public void L_eta_del_figlio(string? nascita, string riposi, string prolungato)
    {
        var chi = Genitore with { NascitaAssistito = nascita is null ? null : DateOnly.Parse(nascita, null) };
        Esito(Riposi, chi).ShouldBe(riposi);
        Esito(Prolungato, chi).ShouldBe(prolungato);
    }

    [Theory, Trait("regola", "S-07")]
    [InlineData("2010-01-01", "2017-06-15", "sì")]
    [InlineData("2010-01-01", "2017-06-14", "ETA_FIGLIO")]
    [InlineData("2007-06-16", "2024-01-01", "sì")] // domani è maggiorenne
    [InlineData("2007-06-15", "2024-01-01", "ETA_FIGLIO")]
    public void Per_l_adozione_si_conta_dall_ingresso_in_famiglia(string nascita, string ingresso, string esito) =>
        Esito(Prolungato, Genitore with { NascitaAssistito = DateOnly.Parse(nascita, null), IngressoInFamiglia = DateOnly.Parse(ingresso, null) }).ShouldBe(esito);

    [Fact, Trait("regola", "S-06"), Trait("regola", "S-07")]
    public void Riposi_e_prolungamento_sono_dei_genitori()
    {
        var nonno = Genitore with { Legame = Legame.AltroEntroIlSecondoGrado, NascitaAssistito = new(2024, 1, 1) };
        Esito(Riposi, nonno).ShouldBe("GRADO_PARENTELA");
        Esito(Prolungato, nonno).ShouldBe("GRADO_PARENTELA");
    }

    [Theory, Trait("regola", "S-08")]
    [InlineData(Convivenza.Si, "sì")]
    [InlineData(Convivenza.StessoStabile, "sì")]
    [InlineData(Convivenza.DaInstaurare, "sì")]
    [InlineData(Convivenza.No, "CONVIVENZA_MANCANTE")]
    [InlineData(null, "?")]
    public void Il_congedo_straordinario_chiede_la_convivenza(Convivenza? convivenza, string esito) =>
        Esito(Congedo, Coniuge with { Convivenza = convivenza }).ShouldBe(esito);

    [Fact, Trait("regola", "S-08")]
    public void Ai_genitori_la_convivenza_si_chiede_solo_con_l_altra_lettura()
    {
        var lontano = DirittiTests.Nessuno with { ChiAssiste = Genitore with { Convivenza = Convivenza.No } };
        DirittiTests.Esito(Congedo, lontano).ShouldBe("sì");

        var file = Dati.FileDiNorme();
        file["scelte"] = file["scelte"].Replace("vale: NON_RICHIESTA", "vale: RICHIESTA");
        Catalogo.Valuta(lontano, DirittiTests.Giorno, NormeVigenti.Da(file)).Single(v => v.Diritto.Codice == Congedo).Mancano.ShouldBe(["CONVIVENZA_MANCANTE"]);
    }

    [Theory, Trait("regola", "S-08")]
    [InlineData(Legame.Coniuge, 0)]
    [InlineData(Legame.Genitore, 1)]
    [InlineData(Legame.Figlio, 2)]
    [InlineData(Legame.Fratello, 3)]
    [InlineData(Legame.AltroEntroIlSecondoGrado, 4)]
    [InlineData(Legame.TerzoGrado, 4)]
    public void Si_passa_a_chi_segue_solo_se_nessuno_prima_puo(Legame legame, int prima)
    {
        var nessuno = new ChiVienePrima(Disponibilita.Mancante, Disponibilita.Deceduto, Disponibilita.PatologieInvalidanti, Disponibilita.Mancante);
        ChiVienePrima[] unoPresente =
        [
            nessuno with { Coniuge = Disponibilita.Presente }, nessuno with { Genitori = Disponibilita.Presente },
            nessuno with { Figli = Disponibilita.Presente }, nessuno with { Fratelli = Disponibilita.Presente },
        ];
        Esito(Congedo, Coniuge with { Legame = legame, ChiVienePrima = nessuno }).ShouldBe("sì");
        for (var i = 0; i < unoPresente.Length; i++)
            Esito(Congedo, Coniuge with { Legame = legame, ChiVienePrima = unoPresente[i] }).ShouldBe(i < prima ? "PRIORITA_ALTRO_FAMILIARE" : "sì");
        Esito(Congedo, Coniuge with { Legame = legame, ChiVienePrima = new() }).ShouldBe(prima == 0 ? "sì" : "?");
    }

    [Fact, Trait("regola", "S-08")]
    public void Oltre_il_terzo_grado_niente_congedo() =>
        Esito(Congedo, Coniuge with { Legame = Legame.Nessuno, ChiVienePrima = new(Disponibilita.Mancante, Disponibilita.Mancante, Disponibilita.Mancante, Disponibilita.Mancante) })
            .ShouldBe("GRADO_PARENTELA");

    [Theory, Trait("regola", "S-12")]
    [InlineData(EsitoHandicap.Comma3, TipoDiLavoro.DipendentePubblico, "sì")]
    [InlineData(EsitoHandicap.Comma1, TipoDiLavoro.DipendentePrivato, "sì")]
    [InlineData(EsitoHandicap.Nessuno, TipoDiLavoro.DipendentePrivato, "REQUISITO_SANITARIO_MANCANTE")]
    [InlineData(EsitoHandicap.Comma1, TipoDiLavoro.Autonomo, "CATEGORIA_LAVORATORE_ESCLUSA")]
    public void Per_non_lavorare_di_notte_basta_l_handicap_dell_assistito(EsitoHandicap handicap, TipoDiLavoro lavoro, string esito) =>
        Esito("ESONERO_LAVORO_NOTTURNO", Coniuge with { Handicap = handicap, Lavoro = lavoro }).ShouldBe(esito);

    [Theory, Trait("regola", "S-15")]
    [InlineData(Legame.Coniuge, TipoDiLavoro.Autonomo, "?")]
    [InlineData(Legame.Fratello, TipoDiLavoro.DipendentePrivato, "?")]
    [InlineData(Legame.TerzoGrado, TipoDiLavoro.DipendentePrivato, "GRADO_PARENTELA")]
    [InlineData(Legame.Figlio, TipoDiLavoro.DipendentePubblico, "CATEGORIA_LAVORATORE_ESCLUSA")]
    public void Il_prepensionamento_di_chi_assiste_non_e_mai_certo(Legame legame, TipoDiLavoro lavoro, string esito) =>
        Esito("PREPENSIONAMENTO_FAMILIARE", Coniuge with { Legame = legame, Lavoro = lavoro }).ShouldBe(esito);

    [Fact]
    public void Chi_ha_l_handicap_grave_e_assiste_puo_scegliere_la_sede_per_se() =>
        DirittiTests.Esito("SCELTA_SEDE_ART33", DirittiTests.Nessuno with
        {
            Handicap = EsitoHandicap.Comma3,
            Lavoro = TipoDiLavoro.DipendentePrivato,
            ChiAssiste = Coniuge with { Handicap = EsitoHandicap.Nessuno },
        }).ShouldBe("sì");

    [Fact]
    public void Nel_mese_si_sceglie_fra_permessi_riposi_e_prolungamento()
    {
        Catalogo.AlternativiNelMese(Tutti(Genitore with { NascitaAssistito = new(2024, 1, 1) })).ShouldBeTrue();
        Catalogo.AlternativiNelMese(Tutti(Genitore with { NascitaAssistito = new(2010, 1, 1) })).ShouldBeFalse();
    }

    private static IReadOnlyList<DirittoValutato> Tutti(ChiAssiste chi) => Catalogo.Valuta(DirittiTests.Nessuno with { ChiAssiste = chi }, DirittiTests.Giorno, Dati.Norme);
}

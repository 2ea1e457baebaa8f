using System.Globalization;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Validazione;
using Accerta.Norma.Verbali;

namespace Accerta.Norma.Tests;

[Trait("regola", "K-01")]
public sealed class ValidazioneEVerbaleTests
{
    private static readonly DateOnly Trasmesso = new(2023, 4, 10); // ultimo giorno utile: 9 giugno

    private static readonly BozzaDiVerbale Completa = new()
    {
        Accertamento = Accertamento.InvaliditaCivile,
        DatiAnagrafici = true,
        Componenti = ["M1", "I1", "A1"],
        Modalita = ModalitaDiVisita.Ambulatoriale,
        Tipo = TipoDiAccertamento.Primo,
        DocumentiVisti = [],
        Anamnesi = "anamnesi",
        EsameObiettivo = "esame",
        CodiciDm1992 = ["6441"],
        CodiciIcd9 = ["401.9"],
        EsamiRichiesti = [],
        Giudizio = "PARZIALE",
        Decorrenza = new(2023, 4, 1),
        RevisioneDecisa = true,
        CaselleCompilate = true,
    };

    [Theory]
    [InlineData("2023-06-09", null, false)]
    [InlineData("2023-06-10", null, true)]
    [InlineData("2023-06-10", "2023-06-09", false)] // C23: nel termine, interrompe
    [InlineData("2024-06-10", "2023-05-10", false)]
    [InlineData("2023-06-12", "2023-06-10", true)] // dopo il termine, non più
    public void Il_silenzio_vale_assenso_se_nel_termine_non_si_dispone_nulla(string oggi, string? visita, bool maturato)
    {
        var (giorno, disposta) = (Giorno(oggi), visita is null ? (DateOnly?)null : Giorno(visita));
        SilenzioAssenso.Maturato(Trasmesso, giorno, Dati.Norme, disposta).ShouldBe(maturato);
        SilenzioAssenso.ValutaPronuncia(Trasmesso, giorno, Dati.Norme, disposta).Select(r => r.Codice).ShouldBe(maturato ? ["TERMINE_SCADUTO"] : []);
    }

    [Fact]
    public void La_nuova_visita_si_dispone_fino_all_ultimo_giorno()
    {
        SilenzioAssenso.ValutaNuovaVisita(Trasmesso, new(2023, 6, 9), Dati.Norme).ShouldBeEmpty();
        var rifiuto = SilenzioAssenso.ValutaNuovaVisita(Trasmesso, new(2023, 6, 10), Dati.Norme).ShouldHaveSingleItem();
        (rifiuto.Regola, rifiuto.Codice).ShouldBe(("K-01", "VERBALE_GIA_DEFINITIVO"));
        rifiuto.Trovato.ShouldBe("il verbale è stato trasmesso il 10 aprile 2023 e il termine è finito il 9 giugno 2023");
    }

    [Theory]
    [InlineData(TipoCommissione.PrimoGrado, true)]
    [InlineData(TipoCommissione.SecondoGrado, false)]
    [InlineData(TipoCommissione.Unica, false)]
    [InlineData(TipoCommissione.Riforma, false)]
    public void Solo_il_primo_grado_si_convalida(TipoCommissione tipo, bool serve) => SilenzioAssenso.ServeConvalida(tipo).ShouldBe(serve);

    [Theory, Trait("regola", "K-02")]
    [InlineData(NonRichiamare.Nessuno, 0)]
    [InlineData(NonRichiamare.NeoplasiaGrave, 1)]
    [InlineData(NonRichiamare.MinoreConPatologiaDocumentata | NonRichiamare.Interdizione, 2)]
    [InlineData((NonRichiamare)31, 5)]
    public void Alcune_persone_non_si_richiamano(NonRichiamare casi, int quanti) => RichiamoAVisita.Valuta(casi).Count(r => r is { Regola: "K-02", Codice: "RICHIAMO_ESCLUSO" }).ShouldBe(quanti);

    [Fact, Trait("regola", "K-02")]
    public void Il_motivo_del_mancato_richiamo_si_dice() =>
        RichiamoAVisita.Valuta(NonRichiamare.Lungodegenza).Single().Trovato.ShouldBe("la persona è in lungodegenza o in una residenza protetta");

    [Fact, Trait("regola", "K-03")]
    public void Il_sorteggio_si_puo_rifare_e_ha_la_quota_dei_dati()
    {
        var giorno = new DateOnly(2025, 1, 1);
        var verbali = Enumerable.Range(1, 20_000).Select(i => Guid.Parse(i.ToString("x32", CultureInfo.InvariantCulture))).ToList();
        List<Guid> Estratti(string seme) => verbali.FindAll(v => CampioneCms.Sorteggiato(seme, v, Dati.Norme, giorno));
        Estratti("2025-01").ShouldBe(Estratti("2025-01"));
        Estratti("2025-01").ShouldNotBe(Estratti("2025-02"));
        Estratti("2025-01").Count.ShouldBeInRange(340, 460); // 20 per mille di 20.000 = 400
    }

    [Fact, Trait("regola", "K-03")]
    public void Il_sorteggio_e_quello_descritto()
    {
        // SHA-256 di «seme|00000000-0000-0000-0000-000000000001»: il resto è calcolato fuori dal programma.
        var primo = Guid.Parse("00000000-0000-0000-0000-000000000001");
        Sorteggiato(primo, 981).ShouldBeFalse();
        Sorteggiato(primo, 982).ShouldBeTrue();
    }

    [Fact, Trait("regola", "K-03")]
    public void Un_verbale_segnalato_si_riesamina_sempre()
    {
        var file = Norme(0);
        CampioneCms.DaRiesaminare("seme", Guid.Empty, segnalatoDalCml: true, file, Trasmesso).ShouldBeTrue();
        CampioneCms.DaRiesaminare("seme", Guid.Empty, segnalatoDalCml: false, file, Trasmesso).ShouldBeFalse();
        CampioneCms.DaRiesaminare("seme", Guid.Empty, segnalatoDalCml: false, Norme(1000), Trasmesso).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => CampioneCms.Sorteggiato(" ", Guid.Empty, file, Trasmesso));
    }

    [Fact, Trait("regola", "K-04")]
    public void Per_le_patologie_oncologiche_l_efficacia_e_immediata()
    {
        EfficaciaDelVerbale.Dal(new(2023, 4, 3), null, oncologica: true).ShouldBe(new DateOnly(2023, 4, 3));
        EfficaciaDelVerbale.Dal(new(2023, 4, 3), null, oncologica: false).ShouldBeNull();
        EfficaciaDelVerbale.Dal(new(2023, 4, 3), new(2023, 5, 2), oncologica: false).ShouldBe(new DateOnly(2023, 5, 2));
    }

    [Fact, Trait("regola", "B-01")]
    public void Un_verbale_completo_passa() => ContenutoDelVerbale.Valuta(Completa).ShouldBeEmpty();

    [Fact, Trait("regola", "B-01")]
    public void Di_un_verbale_vuoto_si_elenca_tutto_cio_che_manca()
    {
        string[] comuni = ["DatiAnagrafici", "Componenti", "Modalita", "Tipo", "DocumentiVisti", "Anamnesi", "EsameObiettivo", "CodiciIcd9", "EsamiRichiesti", "Giudizio", "Decorrenza", "Revisione", "CaselleCompilate"];
        Campi(new() { Accertamento = Accertamento.Cecita }).ShouldBe(comuni);
        Campi(new() { Accertamento = Accertamento.InvaliditaCivile }).ShouldBe([.. comuni[..7], "CodiciDm1992", .. comuni[7..]]);
        Campi(new() { Accertamento = Accertamento.Handicap }).ShouldBe([.. comuni, "OperatoreSociale"]);
        Campi(new() { Accertamento = Accertamento.CollocamentoMirato }).ShouldBe([.. comuni, "OperatoreSociale", "DiagnosiFunzionale", "SchedaSocioLavorativa", "RelazioneConclusiva"]);
        ContenutoDelVerbale.Valuta(new() { Accertamento = Accertamento.Cecita }).ShouldAllBe(r => r.Regola == "B-01" && r.Codice == "CONTENUTO_MANCANTE");
    }

    [Fact, Trait("regola", "B-01")]
    public void Agli_atti_servono_documenti_e_non_l_esame_obiettivo()
    {
        Campi(Completa with { Modalita = ModalitaDiVisita.AgliAtti, EsameObiettivo = null }).ShouldBe(["DocumentiVisti"]);
        Campi(Completa with { Modalita = ModalitaDiVisita.AgliAtti, EsameObiettivo = null, DocumentiVisti = ["referto"] }).ShouldBeEmpty();
        Campi(Completa with { Modalita = ModalitaDiVisita.Domiciliare, EsameObiettivo = " " }).ShouldBe(["EsameObiettivo"]);
    }

    [Fact, Trait("regola", "B-01")]
    public void Una_data_di_revisione_vale_quanto_dire_che_non_c_e() => Campi(Completa with { RevisioneDecisa = false, Revisione = new(2025, 4, 1) }).ShouldBeEmpty();

    [Fact, Trait("regola", "B-03")]
    public void Un_verbale_definitivo_si_corregge_solo_con_un_atto_nuovo()
    {
        Autotutela.ValutaModifica(null).ShouldBeEmpty();
        Autotutela.ValutaModifica(new(2023, 5, 8)).ShouldHaveSingleItem().Trovato.ShouldBe("il verbale è definitivo dall'8 maggio 2023");
        Autotutela.Valuta(new(Guid.Empty, "errore di persona", new(2023, 5, 8)), new(2023, 5, 8)).ShouldBeEmpty();
        Autotutela.Valuta(new(Guid.Empty, "errore di persona", new(2023, 5, 7)), new(2023, 5, 8)).ShouldHaveSingleItem().Codice.ShouldBe("DATA_NON_VALIDA");
        Autotutela.Valuta(new(null, " ", new(2023, 5, 8)), null).Select(r => r.Codice).ShouldBe(["VERBALE_NON_INDICATO", "MOTIVAZIONE_MANCANTE", "VERBALE_NON_DEFINITIVO"]);
    }

    private static bool Sorteggiato(Guid verbale, int perMille) => CampioneCms.Sorteggiato("seme", verbale, Norme(perMille), Trasmesso);

    private static NormeVigenti Norme(int perMille)
    {
        var file = Dati.FileDiNorme();
        file["scelte"] = file["scelte"].Replace("vale: 20, verifica", $"vale: {perMille}, verifica", StringComparison.Ordinal);
        return NormeVigenti.Da(file);
    }

    private static IEnumerable<string?> Campi(BozzaDiVerbale bozza) => ContenutoDelVerbale.Valuta(bozza).Select(r => r.Campo);

    [Fact, Trait("regola", "B-01")]
    public void I_codici_della_tabella_servono_solo_dove_c_e_una_percentuale()
    {
        var senza = Completa with { CodiciDm1992 = [] };
        ContenutoDelVerbale.Valuta(senza).ShouldHaveSingleItem().Campo.ShouldBe("CodiciDm1992");
        ContenutoDelVerbale.Valuta(senza with { ConPercentuale = false }).ShouldBeEmpty();
    }

    private static DateOnly Giorno(string testo) => DateOnly.Parse(testo, null);
}

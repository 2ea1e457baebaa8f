using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Tests;

[Trait("regola", "G-11")]
public sealed class EsenzioneECaselleTests
{
    private static readonly DateOnly Giorno = new(2025, 6, 15);
    private static readonly FattiDiRevisione Adulto = new(new(1980, 1, 1), null);
    private static readonly FattiDiRevisione Esente = Adulto with { VoceDm2007 = 12, EsenzioneAnnotata = true };

    [Fact]
    public void Senza_patologie_esenti_la_revisione_e_libera()
    {
        Codici(Adulto).ShouldBeEmpty();
        Codici(Adulto with { Revisione = new(2027, 6, 1) }).ShouldBeEmpty();
    }

    [Fact]
    public void Chi_e_esente_non_ha_revisione()
    {
        Codici(Esente).ShouldBeEmpty(); // se non si dice altro, la documentazione è agli atti
        Esente.DocumentazioneAgliAtti.ShouldBeTrue();
        EsenzioneDaRevisione.Spetta(Esente, Dati.Norme, Giorno).ShouldBeTrue();
        var rifiuto = EsenzioneDaRevisione.Valuta(Esente with { Revisione = new(2027, 6, 1) }, Dati.Norme, Giorno).ShouldHaveSingleItem();
        (rifiuto.Codice, rifiuto.Trovato).ShouldBe(("PATOLOGIA_ESENTE_DA_REVISIONE", "una revisione a giugno 2027 per una patologia esente"));
    }

    [Theory]
    [InlineData(0, "VOCE_DM_2007_INESISTENTE,ESENZIONE_SENZA_TITOLO")]
    [InlineData(1, "")]
    [InlineData(12, "")]
    [InlineData(13, "VOCE_DM_2007_INESISTENTE,ESENZIONE_SENZA_TITOLO")]
    [InlineData(null, "ESENZIONE_SENZA_TITOLO")]
    public void L_esenzione_vuole_una_voce_del_decreto(int? voce, string codici) => string.Join(",", Codici(Esente with { VoceDm2007 = voce })).ShouldBe(codici);

    [Fact]
    public void L_esenzione_si_annota() => Codici(Esente with { EsenzioneAnnotata = false }).ShouldBe(["ESENZIONE_NON_ANNOTATA"]);

    [Fact]
    public void Un_esenzione_annotata_esclude_la_revisione_anche_senza_titolo() =>
        Codici(Adulto with { EsenzioneAnnotata = true, Revisione = new(2027, 6, 1) }).ShouldBe(["ESENZIONE_SENZA_TITOLO", "PATOLOGIA_ESENTE_DA_REVISIONE"]);

    [Fact]
    public void La_documentazione_della_voce_deve_essere_agli_atti()
    {
        Codici(Esente with { DocumentazioneAgliAtti = false }).ShouldBe(["DOCUMENTAZIONE_DM_2007_MANCANTE"]);
        Codici(Esente with { VoceDm2007 = null, DownConCariotipo = true, DocumentazioneAgliAtti = false }).ShouldBeEmpty();
    }

    [Fact]
    public void La_sindrome_di_Down_con_cariotipo_non_ha_revisione() =>
        Codici(Adulto with { DownConCariotipo = true, EsenzioneAnnotata = true, Revisione = new(2027, 6, 1) }).ShouldBe(["PATOLOGIA_ESENTE_DA_REVISIONE"]);

    [Fact]
    public void Con_l_altra_lettura_l_esenzione_vuole_anche_un_indennita()
    {
        var file = Dati.FileDiNorme();
        file["scelte"] = file["scelte"].Replace("vale: SENZA_INDENNITA", "vale: CON_INDENNITA", StringComparison.Ordinal);
        var norme = NormeVigenti.Da(file);
        EsenzioneDaRevisione.Spetta(Esente, norme, Giorno).ShouldBeFalse();
        EsenzioneDaRevisione.Spetta(Esente with { ConIndennita = true }, norme, Giorno).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2015-03-10", false, "2033-03-09", "REVISIONE_PRIMA_DEI_18_ANNI")]
    [InlineData("2015-03-10", false, "2033-03-10", "")]
    [InlineData("2015-03-10", true, "2027-03-01", "")]
    [InlineData("2015-03-10", null, "2027-03-01", "")]
    [InlineData("1990-03-10", false, "2027-03-01", "")]
    public void L_autismo_di_un_minore_non_si_rivede_prima_dei_18_anni_se_non_e_lieve(string nascita, bool? lieve, string revisione, string codici) =>
        string.Join(",", Codici(new(DateOnly.Parse(nascita, null), DateOnly.Parse(revisione, null)) { AutismoLieve = lieve })).ShouldBe(codici);

    [Fact, Trait("regola", "G-10")]
    public void Senza_requisiti_nessuna_casella_e_si_dice_perche()
    {
        var (caselle, motivi) = CaselleDelVerbale.Spettano(new());
        caselle.ShouldBe(new Caselle());
        motivi.ShouldAllBe(m => m.Regola == "G-10" && m.Trovato == "nessuno dei requisiti" && m.Esito == EsitoMotivo.NonSpetta);
        motivi.Count.ShouldBe(3);
    }

    public static TheoryData<FattiPerLeCaselle, Caselle> CaselleAttese => new()
    {
        { new() { DeambulazioneRidotta = true }, new(Contrassegno: true) },
        { new() { Condizione = CondizioneAccompagnamento.Deambulazione }, new(Contrassegno: true) },
        { new() { Condizione = CondizioneAccompagnamento.AssistenzaContinua }, new() },
        { new() { Vista = ClasseVisiva.CiecoAssoluto }, new(Contrassegno: true, VeicoliSenzaAdattamento: true) },
        { new() { Vista = ClasseVisiva.CiecoParziale }, new(Contrassegno: true, VeicoliSenzaAdattamento: true) },
        { new() { Vista = ClasseVisiva.IpovedenteGrave }, new(VeicoliSenzaAdattamento: true) },
        { new() { Vista = ClasseVisiva.IpovedenteMedioGrave }, new() },
        { new() { Sordo = true }, new(VeicoliSenzaAdattamento: true) },
        { new() { PsichicoOMentale = true, HandicapGrave = true, Condizione = CondizioneAccompagnamento.AssistenzaContinua }, new(VeicoliSenzaAdattamento: true) },
        { new() { PsichicoOMentale = true, HandicapGrave = true }, new() },
        { new() { PsichicoOMentale = true, Condizione = CondizioneAccompagnamento.AssistenzaContinua }, new() },
        { new() { HandicapGrave = true, Condizione = CondizioneAccompagnamento.AssistenzaContinua }, new() },
        { new() { GraveLimitazioneOPluriamputazioni = true, HandicapGrave = true }, new(Contrassegno: true, VeicoliSenzaAdattamento: true) },
        { new() { GraveLimitazioneOPluriamputazioni = true }, new(Contrassegno: true) },
        { new() { RidotteCapacitaMotorie = true }, new(VeicoliConAdattamento: true) },
    };

    [Theory, Trait("regola", "G-10"), MemberData(nameof(CaselleAttese))]
    public void Le_caselle_seguono_dai_fatti(FattiPerLeCaselle fatti, Caselle attese)
    {
        CaselleDelVerbale.Spettano(fatti).Caselle.ShouldBe(attese);
        CaselleDelVerbale.Valuta(attese, fatti).ShouldBeEmpty();
    }

    [Fact, Trait("regola", "G-10")]
    public void Di_una_casella_che_spetta_il_motivo_dice_perche_e_delle_altre_che_non_spettano()
    {
        var motivi = CaselleDelVerbale.Spettano(new() { Sordo = true }).Motivi;
        motivi.Select(m => (m.Parole.Split(": ")[^1], m.Esito)).ShouldBe(
            [("non spetta", EsitoMotivo.NonSpetta), ("spetta", EsitoMotivo.Spetta), ("non spetta", EsitoMotivo.NonSpetta)]);
        motivi[1].Trovato.ShouldNotBe("nessuno dei requisiti");
    }

    [Fact, Trait("regola", "G-10")]
    public void Una_casella_che_spetta_e_non_c_e_o_c_e_e_non_spetta_si_dice() =>
        CaselleDelVerbale.Valuta(new(Contrassegno: true, VeicoliConAdattamento: true), new() { Sordo = true }).Select(r => (r.Codice, r.Campo)).ShouldBe(
        [
            ("CASELLA_SENZA_REQUISITO", "Contrassegno"),
            ("CASELLA_MANCANTE", "VeicoliSenzaAdattamento"),
            ("CASELLA_SENZA_REQUISITO", "VeicoliConAdattamento"),
        ]);

    private static IEnumerable<string> Codici(FattiDiRevisione fatti) => EsenzioneDaRevisione.Valuta(fatti, Dati.Norme, Giorno).Select(r => r.Codice);
}

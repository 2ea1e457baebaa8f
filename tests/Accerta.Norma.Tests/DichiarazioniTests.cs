using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Dichiarazioni.ModelloDichiarazione;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

[Trait("regola", "X-01")]
public sealed class DichiarazioniTests
{
    /// <summary>Le dieci righe della TABELLA II, e quelle che le mancano (scelta C68).</summary>
    [Theory]
    [InlineData("RED ICLAV", AssegnoMensile)]
    [InlineData("RED", PensioneInabilita)]
    [InlineData("RED ICRIC-FR", IndennitaFrequenza)]
    [InlineData("ICRIC", IndennitaAccompagnamento)]
    [InlineData("RED ICRIC", PensioneInabilita, IndennitaAccompagnamento)]
    [InlineData("", IndennitaComunicazione)]
    [InlineData("RED", PensioneSordi, IndennitaComunicazione)]
    [InlineData("", IndennitaAccompagnamentoCiechi)]
    [InlineData("RED", IndennitaAccompagnamentoCiechi, PensioneCiechiAssoluti)]
    [InlineData("RED ACC.AS/PS", AssegnoSocialeSostitutivo)]
    [InlineData("RED ICRIC ACC.AS/PS", AssegnoSocialeSostitutivo, IndennitaAccompagnamento)]
    [InlineData("RED", PensioneCiechiParziali, IndennitaSpecialeVentesimisti)]
    [InlineData("", IndennitaSpecialeVentesimisti)]
    [InlineData("RED", AssegnoVitalizioDecimisti)]
    [InlineData("", IndennitaDrepanocitosi)]
    [InlineData("RED", PrestazioneProvvisoriaMaggiorenni)]
    [InlineData("RED", PensioneInabilita, Incremento)]
    [InlineData("")]
    public void Ogni_prestazione_ha_le_sue_dichiarazioni(string sigle, params CodicePrestazione[] prestazioni)
    {
        var anno = Per(prestazioni);
        string.Join(' ', anno.Dovute.Select(d => d.Sigla)).ShouldBe(sigle);
        anno.Scadenza.ShouldBe(sigle.Length == 0 ? null : new DateOnly(2023, 3, 31));
        anno.Esonerate.ShouldBeEmpty();
    }

    [Fact]
    public void La_stessa_dichiarazione_si_deve_una_volta_sola_e_il_motivo_nomina_tutte_le_prestazioni()
    {
        var anno = Per(PensioneInabilita, PensioneInabilita, Incremento);
        anno.Dovute.ShouldBe([Red]);
        anno.Motivi[0].ShouldBe(new Motivo("X-01", "il modello RED: i redditi", "ricevi la pensione di inabilità e l'incremento della pensione", null,
            EsitoMotivo.Calcolato, "manuale ANFFAS 2023, tabella II e § 1.3"));
        anno.Motivi[^1].Trovato.ShouldBe("31 marzo 2023");
    }

    [Theory, Trait("regola", "X-04")]
    [InlineData(RedditiAlFisco.Integralmente, true, true, "REDDITI_GIA_DICHIARATI_AGENZIA_ENTRATE", "X-04")]
    [InlineData(RedditiAlFisco.Integralmente, false, false, "REDDITI_GIA_DICHIARATI_AGENZIA_ENTRATE", "X-04")]
    [InlineData(RedditiAlFisco.No, false, false, "SITUAZIONE_INVARIATA_SENZA_ALTRI_REDDITI", "X-01")]
    [InlineData(RedditiAlFisco.Parzialmente, false, false, "SITUAZIONE_INVARIATA_SENZA_ALTRI_REDDITI", "X-01")]
    [InlineData(RedditiAlFisco.No, true, false, null, null)]
    [InlineData(RedditiAlFisco.No, false, true, null, null)]
    [InlineData(RedditiAlFisco.Parzialmente, true, true, null, null)]
    public void Il_RED_non_si_deve_se_il_fisco_sa_tutto_o_se_nulla_cambia(RedditiAlFisco fisco, bool variati, bool altri, string? motivo, string? regola)
    {
        var anno = DichiarazioniDellAnno.Di(Situazione(AssegnoMensile) with { RedditiAlFisco = fisco, RedditiVariati = variati, AltriRedditiPrima = altri }, Dati.Norme);
        anno.Esonerate.ShouldBe(motivo is null ? [] : [new(Red, motivo)]);
        anno.Dovute.ShouldBe(motivo is null ? [Red, Iclav] : [Iclav]);
        anno.Motivi.SingleOrDefault(m => m.Esito == EsitoMotivo.NonSpetta)?.Regola.ShouldBe(regola);
    }

    [Fact]
    public void Il_fisco_non_sostituisce_le_altre_dichiarazioni()
    {
        var anno = DichiarazioniDellAnno.Di(Situazione(AssegnoSocialeSostitutivo, IndennitaAccompagnamento) with { RedditiAlFisco = RedditiAlFisco.Integralmente }, Dati.Norme);
        anno.Dovute.ShouldBe([Icric, AccAsPs]);
    }

    [Theory, Trait("regola", "X-03")]
    [InlineData(true, true, Tutela.Nessuna, true)]
    [InlineData(false, true, Tutela.Nessuna, false)]
    [InlineData(true, false, Tutela.Nessuna, false)]
    [InlineData(true, true, Tutela.Tutore, false)]
    [InlineData(true, true, Tutela.Curatore, false)]
    [InlineData(true, true, Tutela.AmministratoreSostegno, false)]
    public void Il_certificato_sostituisce_ICLAV_e_ICRIC_ma_non_il_RED(bool certificato, bool intellettiva, Tutela tutela, bool esonera)
    {
        var anno = DichiarazioniDellAnno.Di(Situazione(AssegnoMensile, IndennitaAccompagnamento) with
        {
            CertificatoL662 = certificato,
            DisabilitaIntellettivaOPsichica = intellettiva,
            Tutela = tutela,
        }, Dati.Norme);
        anno.Dovute.ShouldBe(esonera ? [Red] : [Red, Icric, Iclav]);
        anno.Esonerate.ShouldBe(esonera ? [new(Icric, "CERTIFICATO_L662"), new(Iclav, "CERTIFICATO_L662")] : []);
    }

    [Fact, Trait("regola", "X-03")]
    public void Il_certificato_non_sostituisce_la_dichiarazione_di_frequenza()
    {
        var anno = DichiarazioniDellAnno.Di(Situazione(IndennitaFrequenza) with { CertificatoL662 = true, DisabilitaIntellettivaOPsichica = true }, Dati.Norme);
        anno.Dovute.ShouldBe([Red, IcricFr]);
    }

    [Fact]
    public void Chi_deve_solo_cio_da_cui_e_esonerato_non_ha_una_scadenza()
    {
        var anno = DichiarazioniDellAnno.Di(Situazione(IndennitaAccompagnamento) with { CertificatoL662 = true, DisabilitaIntellettivaOPsichica = true }, Dati.Norme);
        (anno.Dovute.Count, anno.Scadenza).ShouldBe((0, null));
        anno.Motivi.Select(m => m.Regola).ShouldBe(["X-01", "X-03"]);
    }

    [Fact]
    public void Chi_deve_l_ICRIC_sa_che_l_INPS_puo_avere_gia_i_ricoveri() =>
        Per(IndennitaAccompagnamento).Motivi[^1].Trovato.ShouldStartWith("l'INPS può averli già dal Ministero della Salute");

    [Fact]
    public void Con_l_altra_lettura_l_ICRIC_non_si_chiede_piu()
    {
        var norme = Con("vale: DOVUTO", "vale: NON_DOVUTO");
        var anno = DichiarazioniDellAnno.Di(Situazione(PensioneInabilita, IndennitaAccompagnamento), norme);
        (anno.Dovute.Single(), anno.Esonerate.Single()).ShouldBe((Red, new(Icric, "RICOVERI_GIA_ACQUISITI")));
        DichiarazioneMancante.Valuta(Icric, false, true, 0, Giorno, norme).Conseguenza.ShouldBe(ConseguenzaDichiarazione.Nessuna);
        DichiarazioneMancante.Valuta(IcricFr, false, true, 0, Giorno, norme).Conseguenza.ShouldBe(ConseguenzaDichiarazione.Sospensione);
    }

    [Fact]
    public void Chi_ha_lavorato_scrive_quanto_ha_guadagnato()
    {
        DichiarazioniDellAnno.Iclav(true, Euro.Esatti(4200)).Valore.ShouldBe(new(true, Euro.Esatti(4200)));
        DichiarazioniDellAnno.Iclav(false, null).Valore.ShouldBe(new(false, null));
        DichiarazioniDellAnno.Iclav(false, Euro.Esatti(1)).Valore.ShouldBe(new(false, null));
        DichiarazioniDellAnno.Iclav(true, null).Rifiuti.Single().Codice.ShouldBe("REDDITO_DA_LAVORO_MANCANTE");
    }

    [Theory, Trait("regola", "X-02")]
    [InlineData(2022, "2023-03-31", true)]
    [InlineData(2022, "2023-04-01", false)]
    [InlineData(2022, "2023-01-01", true)]
    [InlineData(2023, "2024-03-31", true)] // domenica di Pasqua: nessuna proroga (scelta C19)
    [InlineData(2023, "2024-04-02", false)]
    public void Si_presentano_entro_il_31_marzo_compreso(int anno, string giorno, bool inTempo)
    {
        var rifiuti = TermineDelleDichiarazioni.ValutaGiorno(anno, DateOnly.Parse(giorno, null), Dati.Norme).Select(r => (r.Regola, r.Codice));
        rifiuti.ShouldBe(inTempo ? [] : [("X-02", "TERMINE_SCADUTO")]);
    }

    [Theory, Trait("regola", "X-02")]
    [InlineData(CanaleDichiarazione.Online, true)]
    [InlineData(CanaleDichiarazione.Caf, true)]
    [InlineData(CanaleDichiarazione.Patronato, true)]
    [InlineData(CanaleDichiarazione.Associazione, true)]
    [InlineData(CanaleDichiarazione.Cartaceo, false)]
    [InlineData(CanaleDichiarazione.PostaElettronica, false)]
    public void Si_presentano_solo_per_via_telematica(CanaleDichiarazione canale, bool ammesso) =>
        TermineDelleDichiarazioni.ValutaCanale(canale).Select(r => r.Codice).ShouldBe(ammesso ? [] : ["SOLO_TELEMATICO"]);

    [Fact, Trait("regola", "X-03")]
    public void Il_certificato_lo_firma_qualsiasi_medico_iscritto_all_albo()
    {
        new CertificatoL662(true, true, true).Valuta().ShouldBeEmpty();
        new CertificatoL662(false, false, false, Tutela.Tutore).Valuta().Select(r => r.Codice).ShouldBe(
            ["MEDICO_NON_ABILITATO", "DISABILITA_NON_INTELLETTIVA_O_PSICHICA", "DISABILITA_NON_PERMANENTE", "RAPPRESENTANTE_PRESENTE"]);
    }

    [Theory, Trait("regola", "X-02")]
    [InlineData(true, true, 0, ConseguenzaDichiarazione.Nessuna, false)]
    [InlineData(true, false, 29, ConseguenzaDichiarazione.Nessuna, false)]
    [InlineData(true, false, 30, ConseguenzaDichiarazione.RecuperoIndebito, true)]
    [InlineData(false, false, 0, ConseguenzaDichiarazione.Sollecito, false)]
    [InlineData(false, true, 0, ConseguenzaDichiarazione.Sospensione, false)]
    [InlineData(false, true, 30, ConseguenzaDichiarazione.Sospensione, true)]
    public void Prima_si_sollecita_poi_si_sospende_e_i_ricoveri_lunghi_si_restituiscono(bool presentata, bool sollecitata, int giorni, ConseguenzaDichiarazione conseguenza, bool indebito)
    {
        var esito = DichiarazioneMancante.Valuta(Icric, presentata, sollecitata, giorni, Giorno, Dati.Norme);
        (esito.Conseguenza, esito.Indebito).ShouldBe((conseguenza, indebito));
        esito.Motivi.Select(m => m.Regola).ShouldBe(giorni == 0 ? ["X-02"] : ["X-02", "E-06"]);
    }

    [Theory, Trait("regola", "X-02")]
    [InlineData(true, false, "presentato")]
    [InlineData(true, true, "presentato")]
    [InlineData(false, false, "non presentato, e non ancora sollecitato")]
    [InlineData(false, true, "non presentato neppure dopo il sollecito")]
    public void Il_motivo_dice_a_che_punto_e_la_dichiarazione(bool presentata, bool sollecitata, string trovato)
    {
        DichiarazioneMancante.Valuta(Icric, presentata, sollecitata, 0, Giorno, Dati.Norme).Motivi.Single().Trovato.ShouldBe(trovato);
        DichiarazioneMancante.Valuta(Icric, presentata, sollecitata, 0, Giorno, Con("vale: DOVUTO", "vale: NON_DOVUTO")).Motivi.Single().Trovato
            .ShouldBe(presentata ? "presentato" : "non presentato, ma non è più dovuto");
        DichiarazioneMancante.Valuta(Icric, true, false, 29, Giorno, Dati.Norme).Motivi[1].ShouldSatisfyAllConditions(
            m => m.Trovato.ShouldBe("29"), m => m.Soglia.ShouldBe("l'accompagnamento si ferma da 30 giorni"), m => m.Esito.ShouldBe(EsitoMotivo.Spetta));
        DichiarazioneMancante.Valuta(Icric, true, false, 30, Giorno, Dati.Norme).Motivi[1].Esito.ShouldBe(EsitoMotivo.NonSpetta);
    }

    [Fact, Trait("regola", "X-02")]
    public void I_ricoveri_contano_solo_per_l_ICRIC() => DichiarazioneMancante.Valuta(IcricFr, true, false, 90, Giorno, Dati.Norme).Indebito.ShouldBeFalse();

    [Fact, Trait("regola", "X-02")]
    public void Con_l_altra_lettura_dopo_il_sollecito_si_revoca() =>
        DichiarazioneMancante.Valuta(Red, false, true, 0, Giorno, Con("vale: SOSPENSIONE", "vale: REVOCA")).Conseguenza.ShouldBe(ConseguenzaDichiarazione.Revoca);

    [Fact, Trait("regola", "N-01")]
    public void Il_termine_del_sollecito_corre_da_quando_arriva() =>
        DichiarazioneMancante.TermineDelSollecito(new(2025, 5, 1), Dati.Norme).ShouldBe(new(2025, 6, 30));

    [Fact]
    public void Le_sigle_si_rileggono()
    {
        foreach (var modello in Enum.GetValues<ModelloDichiarazione>()) NomiDeiModelli.Cerca(modello.Sigla).ShouldBe(modello);
        NomiDeiModelli.Cerca("ICRIC-XX").ShouldBeNull();
    }

    [Theory]
    [InlineData("reddituale: RED, lavoro: ICLAV", "reddituale: RED, lavoro: MODELLO-X", "dichiarazioni[1]: modello «MODELLO-X» sconosciuto")]
    [InlineData("prestazione: INCREMENTO", "prestazione: VITALIZIO", "dichiarazioni[15]: prestazione «VITALIZIO» sconosciuta")]
    [InlineData("prestazione: INCREMENTO", "prestazione: VITALIZIO", "dichiarazioni: manca INCREMENTO")]
    [InlineData("prestazione: INCREMENTO", "prestazione: ASSEGNO_MENSILE", "dichiarazioni[15]: prestazione ripetuta")]
    public void Una_tabella_sbagliata_non_si_carica(string prima, string dopo, string difetto)
    {
        var file = Dati.FileDiNorme();
        file["dichiarazioni"] = file["dichiarazioni"].Replace(prima, dopo, StringComparison.Ordinal);
        Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti.ShouldContain(difetto);
    }

    [Fact]
    public void Una_scadenza_che_non_c_e_tutti_gli_anni_non_si_carica()
    {
        var file = Dati.FileDiNorme();
        file["termini-dichiarazioni"] = file["termini-dichiarazioni"].Replace("\"03-31\"", "\"02-29\"", StringComparison.Ordinal);
        Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti.ShouldContain(d => d.StartsWith("termini-dichiarazioni/scadenza[1]: «02-29»"));
    }

    private static readonly DateOnly Giorno = new(2024, 6, 1);

    private static NormeVigenti Con(string prima, string dopo)
    {
        var file = Dati.FileDiNorme();
        file["scelte"] = file["scelte"].Replace(prima, dopo, StringComparison.Ordinal);
        return NormeVigenti.Da(file);
    }

    private static SituazioneDichiarativa Situazione(params CodicePrestazione[] prestazioni) => new() { Anno = 2022, Prestazioni = prestazioni };

    private static DichiarazioniDellAnno Per(params CodicePrestazione[] prestazioni) => DichiarazioniDellAnno.Di(Situazione(prestazioni), Dati.Norme);
}

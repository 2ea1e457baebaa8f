using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Di ogni prestazione che riguarda la persona, tutto e solo ciò che manca.</summary>
[Trait("regola", "E-02")]
public sealed class RequisitiAiConfiniTests
{
    private static readonly DateOnly Giorno = new(2025, 6, 15);
    private static readonly Fatti Ada = PrestazioniTests.Ada;

    /// <summary>Le prestazioni di ogni giudizio, a quindici, trentacinque e settant'anni, con ciò che manca a chi ha tutto il resto.</summary>
    [Theory]
    [InlineData(Riconoscimenti.MinoreDifficolta, 2010, "IndennitaAccompagnamento: RequisitoSanitario; IndennitaFrequenza")]
    [InlineData(Riconoscimenti.MinoreDifficolta, 1990, "IndennitaAccompagnamento: RequisitoSanitario; IndennitaFrequenza: MaggioreEta")]
    [InlineData(Riconoscimenti.MinoreAccompagnamento, 2010, "IndennitaAccompagnamento; IndennitaFrequenza: Incompatibile")]
    [InlineData(Riconoscimenti.MinoreAccompagnamento, 1990, "PensioneInabilita; IndennitaAccompagnamento; Incremento")]
    [InlineData(Riconoscimenti.MinoreAccompagnamento, 1955, "PensioneInabilita: EtaPensionabile; IndennitaAccompagnamento")]
    [InlineData(Riconoscimenti.Parziale, 2010, "AssegnoMensile: MinoreEta; PensioneInabilita: Percentuale, MinoreEta; IndennitaAccompagnamento: RequisitoSanitario")]
    [InlineData(Riconoscimenti.Parziale, 1990, "AssegnoMensile; PensioneInabilita: Percentuale; IndennitaAccompagnamento: RequisitoSanitario; Incremento: CategoriaEsclusa")]
    [InlineData(Riconoscimenti.Parziale, 1955, "AssegnoMensile: EtaPensionabile; PensioneInabilita: Percentuale, EtaPensionabile; IndennitaAccompagnamento: RequisitoSanitario; AssegnoSocialeSostitutivo: NonTitolarePrima")]
    [InlineData(Riconoscimenti.Totale, 2010, "PensioneInabilita: MinoreEta; IndennitaAccompagnamento: RequisitoSanitario; Incremento: MinoreEta")]
    [InlineData(Riconoscimenti.Totale, 1955, "PensioneInabilita: EtaPensionabile; IndennitaAccompagnamento: RequisitoSanitario; AssegnoSocialeSostitutivo: NonTitolarePrima")]
    [InlineData(Riconoscimenti.TotaleAccompagnamento, 1990, "PensioneInabilita; IndennitaAccompagnamento; Incremento")]
    [InlineData(Riconoscimenti.Ultra67Difficolta, 1955, "IndennitaAccompagnamento: RequisitoSanitario; AssegnoSocialeSostitutivo: NonTitolarePrima")]
    [InlineData(Riconoscimenti.Ultra67Accompagnamento, 1955, "IndennitaAccompagnamento; AssegnoSocialeSostitutivo: NonTitolarePrima")]
    [InlineData(Riconoscimenti.Ultra67Accompagnamento, 1990, "IndennitaAccompagnamento")]
    [InlineData(Riconoscimenti.CiecoAssoluto, 2010, "IndennitaFrequenza: RequisitoSanitario, Incompatibile; PensioneCiechiAssoluti: MinoreEta; IndennitaAccompagnamentoCiechi; Incremento: MinoreEta")]
    [InlineData(Riconoscimenti.CiecoAssoluto, 1955, "PensioneCiechiAssoluti; IndennitaAccompagnamentoCiechi; Incremento")]
    [InlineData(Riconoscimenti.CiecoParziale, 1990, "PensioneCiechiParziali; IndennitaSpecialeVentesimisti; Incremento: CategoriaEsclusa")]
    [InlineData(Riconoscimenti.Decimista, 1990, "AssegnoVitalizioDecimisti")]
    [InlineData(Riconoscimenti.Sordo, 2010, "IndennitaFrequenza; PensioneSordi: MinoreEta; IndennitaComunicazione: Incompatibile; Incremento: MinoreEta")]
    [InlineData(Riconoscimenti.Sordo, 1990, "PensioneSordi; IndennitaComunicazione; Incremento")]
    [InlineData(Riconoscimenti.Sordo, 1955, "PensioneSordi: EtaPensionabile; IndennitaComunicazione; AssegnoSocialeSostitutivo: NonTitolarePrima")]
    [InlineData(Riconoscimenti.DrepanocitosiTalassemiaMajor, 1990, "IndennitaDrepanocitosi")]
    [InlineData(Riconoscimenti.DrepanocitosiTalassemiaMajor, 2010, "IndennitaDrepanocitosi: EtaInsufficiente")]
    [InlineData(Riconoscimenti.Nessuno, 1990, "")]
    public void Ogni_giudizio_a_ogni_eta(Riconoscimenti giudizio, int nascita, string verdetti) => Verdetti(Con(giudizio, nascita)).ShouldBe(verdetti);

    [Theory, Trait("regola", "E-01")]
    [InlineData(Riconoscimenti.Parziale, 1990, "AssegnoMensile: Ap70; PensioneInabilita: Percentuale, Ap70; IndennitaAccompagnamento: RequisitoSanitario, Ap70")]
    [InlineData(Riconoscimenti.TotaleAccompagnamento, 1990, "PensioneInabilita: Ap70; IndennitaAccompagnamento: Ap70; Incremento: Ap70")]
    [InlineData(Riconoscimenti.CiecoAssoluto, 1990, "PensioneCiechiAssoluti: Ap70; IndennitaAccompagnamentoCiechi: Ap70; Incremento: Ap70")]
    [InlineData(Riconoscimenti.CiecoParziale, 1990, "PensioneCiechiParziali: Ap70; IndennitaSpecialeVentesimisti: Ap70")]
    [InlineData(Riconoscimenti.Decimista, 1990, "AssegnoVitalizioDecimisti: Ap70")]
    [InlineData(Riconoscimenti.Sordo, 1990, "PensioneSordi: Ap70; IndennitaComunicazione: Ap70; Incremento: Ap70")]
    [InlineData(Riconoscimenti.Sordo, 1955, "PensioneSordi: EtaPensionabile, Ap70; IndennitaComunicazione: Ap70; AssegnoSocialeSostitutivo: NonTitolarePrima, Ap70")]
    [InlineData(Riconoscimenti.MinoreDifficolta, 2010, "IndennitaAccompagnamento: RequisitoSanitario, Ap70; IndennitaFrequenza: Ap70")]
    [InlineData(Riconoscimenti.DrepanocitosiTalassemiaMajor, 1990, "IndennitaDrepanocitosi")] // non passa dall'AP70
    public void Senza_i_dati_socio_economici(Riconoscimenti giudizio, int nascita, string verdetti) =>
        Verdetti(Con(giudizio, nascita) with { Ap70Presentato = false }).ShouldBe(verdetti);

    [Theory]
    [InlineData(Riconoscimenti.Parziale, 1990, "AssegnoMensile: RedditoIgnoto; PensioneInabilita: Percentuale, RedditoIgnoto; IndennitaAccompagnamento: RequisitoSanitario")]
    [InlineData(Riconoscimenti.TotaleAccompagnamento, 1990, "PensioneInabilita: RedditoIgnoto; IndennitaAccompagnamento; Incremento: RedditoIgnoto")]
    [InlineData(Riconoscimenti.CiecoAssoluto, 1990, "PensioneCiechiAssoluti: RedditoIgnoto; IndennitaAccompagnamentoCiechi; Incremento: RedditoIgnoto")]
    [InlineData(Riconoscimenti.CiecoParziale, 1990, "PensioneCiechiParziali: RedditoIgnoto; IndennitaSpecialeVentesimisti")]
    [InlineData(Riconoscimenti.Decimista, 1990, "AssegnoVitalizioDecimisti: RedditoIgnoto")]
    [InlineData(Riconoscimenti.Sordo, 1990, "PensioneSordi: RedditoIgnoto; IndennitaComunicazione; Incremento: RedditoIgnoto")]
    [InlineData(Riconoscimenti.Parziale, 1955, "AssegnoMensile: EtaPensionabile, RedditoIgnoto; PensioneInabilita: Percentuale, EtaPensionabile, RedditoIgnoto; IndennitaAccompagnamento: RequisitoSanitario; AssegnoSocialeSostitutivo: NonTitolarePrima, RedditoIgnoto")]
    [InlineData(Riconoscimenti.MinoreDifficolta, 2010, "IndennitaAccompagnamento: RequisitoSanitario; IndennitaFrequenza: RedditoIgnoto")]
    [InlineData(Riconoscimenti.DrepanocitosiTalassemiaMajor, 1990, "IndennitaDrepanocitosi")] // non guarda il reddito
    public void Senza_redditi_dichiarati(Riconoscimenti giudizio, int nascita, string verdetti) =>
        Verdetti(Con(giudizio, nascita) with { Redditi = new() }).ShouldBe(verdetti);

    [Theory, Trait("regola", "D-02")]
    [InlineData(Cittadinanza.Italiana, true, false, null, false, Mancanza.Nessuna)]
    [InlineData(Cittadinanza.Italiana, false, true, 24, true, Mancanza.Residenza)]
    [InlineData(Cittadinanza.Ue, true, true, null, false, Mancanza.Nessuna)]
    [InlineData(Cittadinanza.Ue, true, false, 24, true, Mancanza.CittadinanzaOSoggiorno)]
    [InlineData(Cittadinanza.ExtraUe, true, true, 11, false, Mancanza.CittadinanzaOSoggiorno)]
    [InlineData(Cittadinanza.ExtraUe, true, false, 12, false, Mancanza.Nessuna)]
    [InlineData(Cittadinanza.ExtraUe, true, false, null, true, Mancanza.Nessuna)]
    [InlineData(Cittadinanza.ExtraUe, true, true, null, false, Mancanza.CittadinanzaOSoggiorno)]
    public void Il_soggiorno_che_serve(Cittadinanza cittadinanza, bool residente, bool anagrafe, int? mesi, bool lungo, Mancanza manca)
    {
        var persona = new Beneficiario(new(1985, 5, 5), cittadinanza, residente, false, anagrafe, mesi, lungo);
        foreach (var giudizio in new[] { Riconoscimenti.Parziale, Riconoscimenti.Sordo, Riconoscimenti.CiecoAssoluto, Riconoscimenti.CiecoParziale, Riconoscimenti.DrepanocitosiTalassemiaMajor, Riconoscimenti.Decimista })
            Mancanze(Con(giudizio, 1985) with { Persona = persona }).Where(v => v.Codice != Incremento && v.Codice is not (PensioneInabilita or IndennitaAccompagnamento)).ShouldAllBe(v => v.Mancanze == manca);
    }

    [Theory, Trait("regola", "D-02")]
    [InlineData(Riconoscimenti.Sordo, 12, false, true)]
    [InlineData(Riconoscimenti.CiecoAssoluto, 12, false, true)]
    [InlineData(Riconoscimenti.CiecoParziale, 12, false, true)]
    [InlineData(Riconoscimenti.Sordo, null, true, false)]
    [InlineData(Riconoscimenti.Parziale, 12, false, false)] // la lettura stretta è solo per ciechi e sordi
    [InlineData(Riconoscimenti.Decimista, 12, false, false)]
    public void Con_l_altra_lettura_a_ciechi_e_sordi_serve_il_lungo_periodo(Riconoscimenti giudizio, int? mesi, bool lungo, bool manca)
    {
        var norme = Dati.Con(("scelte", "vale: UN_ANNO", "vale: LUNGO_PERIODO"));
        var fatti = Con(giudizio, 1985) with { Persona = new(new(1985, 5, 5), Cittadinanza.ExtraUe, PermessoMesi: mesi, PermessoLungoPeriodo: lungo) };
        var codice = giudizio switch { Riconoscimenti.Sordo => IndennitaComunicazione, Riconoscimenti.CiecoAssoluto => IndennitaAccompagnamentoCiechi, Riconoscimenti.CiecoParziale => IndennitaSpecialeVentesimisti, Riconoscimenti.Decimista => AssegnoVitalizioDecimisti, _ => AssegnoMensile };
        (Mancanze(fatti, norme).Single(v => v.Codice == codice).Mancanze == Mancanza.CittadinanzaOSoggiorno).ShouldBe(manca);
        Mancanze(fatti).Single(v => v.Codice == codice).Mancanze.ShouldBe(Mancanza.Nessuna);
    }

    [Theory, Trait("regola", "E-06")]
    [InlineData(TipoFrequenza.AsiloNido, "AMMESSO", Mancanza.Nessuna)]
    [InlineData(TipoFrequenza.AsiloNido, "ESCLUSO", Mancanza.Frequenza)]
    [InlineData(TipoFrequenza.Scuola, "ESCLUSO", Mancanza.Nessuna)]
    [InlineData(TipoFrequenza.CentroConvenzionato, "ESCLUSO", Mancanza.Nessuna)]
    [InlineData(TipoFrequenza.CentroNonConvenzionato, "AMMESSO", Mancanza.CentroNonConvenzionato)]
    public void Il_nido_conta_o_no_secondo_la_scelta(TipoFrequenza tipo, string lettura, Mancanza manca) =>
        Mancanze(Con(Riconoscimenti.MinoreDifficolta, 2010) with { Frequenza = new(tipo, new(2024, 9, 12), null) }, Dati.Con(("scelte", "vale: AMMESSO, verifica: singola, fonte: \"guida UNIAMO 2015, scheda 2.4;", $"vale: {lettura}, verifica: singola, fonte: \"guida UNIAMO 2015, scheda 2.4;")))
            .Single(v => v.Codice == IndennitaFrequenza).Mancanze.ShouldBe(manca);

    [Theory, Trait("regola", "E-06")]
    [InlineData(Retta.Gratuito, true, "MANTIENE", false)]
    [InlineData(Retta.Gratuito, true, "SOSPENDE", true)]
    [InlineData(Retta.Gratuito, false, "MANTIENE", true)]
    [InlineData(Retta.APagamentoIntero, false, "SOSPENDE", false)]
    [InlineData(Retta.APagamentoParziale, true, "SOSPENDE", false)]
    public void L_assistenza_che_non_basta_lascia_o_no_l_accompagnamento(Retta retta, bool nonEsaustiva, string lettura, bool sospesa) =>
        ValutazioneEconomica.Valuta(Con(Riconoscimenti.TotaleAccompagnamento, 1985) with { Ricovero = new(new(2025, 5, 1), null, 60, retta, TipoRicovero.Ospedale, nonEsaustiva) }, Giorno,
            Dati.Con(("scelte", "vale: MANTIENE", $"vale: {lettura}"))).Sospese.Contains(IndennitaAccompagnamento).ShouldBe(sospesa);

    private static Fatti Con(Riconoscimenti giudizio, int nascita) => Ada with
    {
        Persona = new(new(nascita, 5, 5)),
        Riconoscimenti = giudizio,
        Percentuale = giudizio == Riconoscimenti.Parziale ? 80 : null,
        MediaDb = giudizio == Riconoscimenti.Sordo ? 80 : null,
        DecimistaDal = new(1960, 1, 1),
        AnniDiContributi = 10,
        Frequenza = nascita == 2010 ? new(TipoFrequenza.Scuola, new(2024, 9, 12), null) : null,
    };

    private static string Verdetti(Fatti fatti) => string.Join("; ", Mancanze(fatti).Select(v => v.Mancanze == Mancanza.Nessuna ? $"{v.Codice}" : $"{v.Codice}: {v.Mancanze}"));

    private static IEnumerable<(CodicePrestazione Codice, Mancanza Mancanze)> Mancanze(Fatti fatti, Norme.NormeVigenti? norme = null)
    {
        var valutazione = ValutazioneEconomica.Valuta(fatti, Giorno, norme ?? Dati.Norme);
        return valutazione.Dovute.Select(d => (d.Codice, Mancanza.Nessuna)).Concat(valutazione.Escluse.Select(e => (e.Codice, e.Mancanze))).OrderBy(v => v.Item1);
    }
}

using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Anche di una prestazione che non riguarda la persona si dice perché.</summary>
[Trait("regola", "E-02")]
public sealed class NonRiguardaTests
{
    private static readonly DateOnly Giorno = new(2025, 6, 15);

    [Theory]
    [InlineData(Riconoscimenti.Parziale, "1990-05-05", IndennitaComunicazione, "NON_RICONOSCIUTO_SORDO")]
    [InlineData(Riconoscimenti.Parziale, "1990-05-05", PensioneSordi, "NON_RICONOSCIUTO_SORDO")]
    [InlineData(Riconoscimenti.Parziale, "1990-05-05", PensioneCiechiParziali, "REQUISITO_SANITARIO_MANCANTE")]
    [InlineData(Riconoscimenti.Parziale, "1990-05-05", IndennitaFrequenza, "MAGGIORE_ETA")]
    [InlineData(Riconoscimenti.Parziale, "1958-06-16", AssegnoSocialeSostitutivo, "ETA_INSUFFICIENTE")]
    [InlineData(Riconoscimenti.CiecoAssoluto, "1958-06-15", AssegnoSocialeSostitutivo, "CATEGORIA_ESCLUSA")]
    [InlineData(Riconoscimenti.Ultra67Difficolta, "1958-06-15", AssegnoMensile, "ETA")]
    [InlineData(Riconoscimenti.Ultra67Difficolta, "1958-06-15", PensioneInabilita, "ETA")]
    [InlineData(Riconoscimenti.Ultra67Difficolta, "1958-06-15", Incremento, "CATEGORIA_ESCLUSA")]
    [InlineData(Riconoscimenti.Totale, "1990-05-05", AssegnoMensile, "REQUISITO_SANITARIO_MANCANTE")]
    [InlineData(Riconoscimenti.MinoreDifficolta, "2007-06-16", AssegnoMensile, "MINORE_ETA")]
    [InlineData(Riconoscimenti.MinoreDifficolta, "2007-06-15", AssegnoMensile, "REQUISITO_SANITARIO_MANCANTE")]
    [InlineData(Riconoscimenti.MinoreDifficolta, "2015-02-10", PensioneCiechiAssoluti, "MINORE_ETA")]
    [InlineData(Riconoscimenti.MinoreDifficolta, "2015-02-10", Incremento, "MINORE_ETA")]
    [InlineData(Riconoscimenti.MinoreAccompagnamento, "2015-02-10", IndennitaFrequenza, "FREQUENZA_MANCANTE")]
    [InlineData(Riconoscimenti.Sordo, "2015-02-10", IndennitaFrequenza, "FREQUENZA_MANCANTE")]
    [InlineData(Riconoscimenti.Nessuno, "2015-02-10", IndennitaFrequenza, "REQUISITO_SANITARIO_MANCANTE")]
    [InlineData(Riconoscimenti.Nessuno, "1990-05-05", IndennitaDrepanocitosi, "REQUISITO_SANITARIO_MANCANTE")]
    public void Si_dice_che_cosa_la_tiene_lontana(Riconoscimenti riconosciuti, string nascita, CodicePrestazione prestazione, string motivo)
    {
        var valutazione = ValutazioneEconomica.Valuta(
            PrestazioniTests.Ada with { Persona = new(DateOnly.Parse(nascita, null)), Riconoscimenti = riconosciuti, MediaDb = 80 }, Giorno, Dati.Norme);

        valutazione.NonRiguardano.Single(e => e.Codice == prestazione).Motivo.ShouldBe(motivo);
    }

    [Fact]
    public void Ogni_prestazione_e_dovuta_o_esclusa_o_non_riguarda_e_una_volta_sola()
    {
        var valutazione = ValutazioneEconomica.Valuta(PrestazioniTests.Ada, Giorno, Dati.Norme);

        valutazione.Dovute.Select(d => d.Codice).Concat(valutazione.Escluse.Concat(valutazione.NonRiguardano).Select(e => e.Codice))
            .ShouldBe(Enum.GetValues<CodicePrestazione>().Where(c => c != PrestazioneProvvisoriaMaggiorenni), ignoreOrder: true);
    }

    [Fact]
    public void Della_prestazione_provvisoria_si_parla_solo_a_chi_aveva_la_frequenza_e_non_ha_fatto_domanda()
    {
        var diciottenne = PrestazioniTests.Ada with
        {
            Persona = new(new(2007, 6, 15)),
            Riconoscimenti = Riconoscimenti.MinoreDifficolta,
            TitolareDaMinore = InsiemeDiPrestazioni.Di([IndennitaFrequenza]),
        };

        Provvisoria(diciottenne).ShouldBe("FUORI_FINESTRA_DL90");
        Provvisoria(diciottenne with { Persona = new(new(2007, 6, 16)) }).ShouldBeNull("ancora minorenne");
        Provvisoria(diciottenne with { DomandaPrimaDei18Anni = true, AccertamentoConcluso = Giorno }).ShouldBeNull("l'accertamento è concluso");
    }

    private static string? Provvisoria(Fatti fatti) => ValutazioneEconomica.Valuta(fatti, Giorno, Dati.Norme)
        .NonRiguardano.SingleOrDefault(e => e.Codice == PrestazioneProvvisoriaMaggiorenni)?.Motivo;
}

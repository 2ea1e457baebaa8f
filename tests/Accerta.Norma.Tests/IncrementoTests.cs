using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Da quando spetta l'incremento, con quale pensione, e di chi si dice che non l'ha.</summary>
[Trait("regola", "E-09")]
public sealed class IncrementoTests
{
    private static readonly DateOnly Giorno = new(2025, 6, 15);
    private static readonly Fatti Ada = PrestazioniTests.Ada with { Riconoscimenti = Riconoscimenti.Totale, Percentuale = null };

    [Theory]
    [InlineData("1990-05-05", "2015-03-10", "2020-07-20")] // prima della sentenza servivano 60 anni
    [InlineData("1990-05-05", "2020-06-10", "2020-07-20")]
    [InlineData("1990-05-05", "2020-07-10", "2020-08-01")]
    [InlineData("1965-06-16", "2015-03-10", "2020-07-20")] // 60 anni domani
    [InlineData("1965-06-15", "2015-03-10", "2015-04-01")] // 60 anni oggi
    [InlineData("1965-06-15", "2025-03-10", "2025-04-01")]
    public void Decorre_dalla_pensione_ma_non_prima_che_a_quell_eta_esistesse(string nascita, string domanda, string dal) =>
        Quello(Ada with { Persona = new(DateOnly.Parse(nascita, null)), Domanda = DateOnly.Parse(domanda, null) })!.Decorrenza.ShouldBe(DateOnly.Parse(dal, null));

    [Theory]
    [InlineData(Riconoscimenti.Totale, "411.84")] // 747,84 − 336,00
    [InlineData(Riconoscimenti.Sordo, "411.84")]
    [InlineData(Riconoscimenti.CiecoAssoluto, "384.47")] // 747,84 − 363,37
    public void Porta_la_pensione_fino_all_obiettivo(Riconoscimenti giudizio, string importo) =>
        Quello(Ada with { Riconoscimenti = giudizio })!.ImportoMensile!.Value.ToString().ShouldBe(importo);

    [Theory]
    [InlineData(Riconoscimenti.Parziale, 80, 0, "CATEGORIA_ESCLUSA")]
    [InlineData(Riconoscimenti.CiecoParziale, null, 0, "CATEGORIA_ESCLUSA")]
    [InlineData(Riconoscimenti.Parziale, 80, 9000, null)] // l'assegno non spetta: dell'incremento non si parla
    [InlineData(Riconoscimenti.CiecoParziale, null, 25000, null)]
    [InlineData(Riconoscimenti.Parziale, 73, 0, null)]
    [InlineData(Riconoscimenti.Totale, null, 25000, "REDDITO_SUPERIORE")] // manca ciò che manca alla pensione
    [InlineData(Riconoscimenti.Totale, null, 12000, "REDDITO_SUPERIORE")] // la pensione c'è, l'incremento si è ridotto a zero
    public void Di_chi_non_l_ha_si_dice_perche_o_non_si_parla(Riconoscimenti giudizio, int? percentuale, int reddito, string? motivo)
    {
        var valutazione = Valuta(Ada with { Riconoscimenti = giudizio, Percentuale = percentuale, Redditi = PrestazioniTests.Reddito(reddito) });
        valutazione.Dovute.ShouldNotContain(d => d.Codice == Incremento);
        valutazione.Escluse.SingleOrDefault(e => e.Codice == Incremento)?.Motivo.ShouldBe(motivo);
        valutazione.Escluse.Any(e => e.Codice == Incremento).ShouldBe(motivo is not null);
    }

    [Fact]
    public void Dopo_l_eta_pensionabile_dell_incremento_non_si_parla()
    {
        var valutazione = Valuta(Ada with { Persona = new(new(1950, 1, 1)) });
        valutazione.Dovute.Concat<object>(valutazione.Escluse).ShouldNotBeEmpty();
        (valutazione.Dovute.Any(d => d.Codice == Incremento), valutazione.Escluse.Any(e => e.Codice == Incremento)).ShouldBe((false, false));
    }

    [Theory]
    [InlineData(17, "MINORE_ETA")]
    [InlineData(18, null)]
    public void L_eta_e_quella_della_pensione(int anni, string? motivo)
    {
        var valutazione = Valuta(Ada with { Persona = new(Giorno.AddYears(-anni)) });
        valutazione.Escluse.SingleOrDefault(e => e.Codice == Incremento)?.Motivo.ShouldBe(motivo);
        valutazione.Dovute.Any(d => d.Codice == Incremento).ShouldBe(motivo is null);
    }

    [Fact]
    public void Se_nessuno_dice_altro_i_dati_socio_economici_sono_arrivati() => new Fatti { Persona = Ada.Persona, Domanda = Ada.Domanda }.Ap70Presentato.ShouldBeTrue();

    private static PrestazioneDovuta? Quello(Fatti fatti) => Valuta(fatti).Dovute.SingleOrDefault(d => d.Codice == Incremento);

    private static ValutazioneEconomica Valuta(Fatti fatti) => ValutazioneEconomica.Valuta(fatti, Giorno, Dati.Norme);
}

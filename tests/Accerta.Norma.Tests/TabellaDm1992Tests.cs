using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Tests;

[Trait("regola", "G-01")]
public sealed class TabellaDm1992Tests
{
    [Fact]
    public void Una_riga_diventa_una_voce_fissa_o_una_fascia()
    {
        var tabella = Con("- { codice: '0001', sezione: prova, descrizione: fissa, fisso: 65.5, verifica: seme, fonte: x }",
            "- { codice: '0002', sezione: prova, descrizione: fascia, min: 41, max: 50, verifica: seme, fonte: y }",
            "- { descrizione: senza percentuali, verifica: seme, fonte: z }").Tabella;
        var voci = tabella.Voci;
        (voci[0].Fissa, voci[0].ComeTabella).ShouldBe((true, VoceDiTabella.Fissa(Frazione.Da(65.5m))));
        (voci[1].Fissa, voci[1].ComeTabella).ShouldBe((false, VoceDiTabella.Fascia(41, 50)));
        (voci[2].Fissa, voci[2].ComeTabella, voci[2].Codice, voci[2].Sezione).ShouldBe((false, null, null, ""));
        (voci[1].Minimo, voci[1].Massimo, voci[1].Fonte).ShouldBe((41m, 50m, "y"));
        tabella.PerCodice(" 0002 ").ShouldBe(voci[1]);
        tabella.PerCodice("0003").ShouldBeNull();
        tabella.PerParole("PROVÀ fascià").ShouldBe([voci[1]]);
        tabella.PerParole("senza").ShouldBe([voci[2]]);
        tabella.PerParole(" ").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("à", "a")]
    [InlineData("è", "e")]
    [InlineData("é", "e")]
    [InlineData("ì", "i")]
    [InlineData("ò", "o")]
    [InlineData("ù", "u")]
    public void Gli_accenti_e_gli_apostrofi_non_contano(string scritta, string cercata)
    {
        var tabella = Con($"- {{ descrizione: \"l'arto d{scritta}n’x\", fisso: 10, verifica: seme, fonte: x }}").Tabella;
        tabella.PerParole($"arto d{cercata}n").ShouldHaveSingleItem();
        tabella.PerParole($"L'ARTO D{scritta}N").ShouldHaveSingleItem();
        tabella.PerParole("arto zzz").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("- { codice: '0001', fisso: 10, verifica: seme, fonte: x }", "tabella-dm-1992[1]: senza descrizione")]
    [InlineData("- { descrizione: d, min: 10, verifica: seme, fonte: x }", "tabella-dm-1992[1]: o tutte e due le percentuali, o nessuna")]
    [InlineData("- { descrizione: d, max: 10, verifica: seme, fonte: x }", "tabella-dm-1992[1]: o tutte e due le percentuali, o nessuna")]
    [InlineData("- { descrizione: d, min: -1, max: 10, verifica: seme, fonte: x }", "tabella-dm-1992[1]: percentuali -1-10 impossibili")]
    [InlineData("- { descrizione: d, min: 10, max: 101, verifica: seme, fonte: x }", "tabella-dm-1992[1]: percentuali 10-101 impossibili")]
    [InlineData("- { descrizione: d, min: 11, max: 10, verifica: seme, fonte: x }", "tabella-dm-1992[1]: percentuali 11-10 impossibili")]
    [InlineData("- { codice: '0001', descrizione: d, fisso: 10, verifica: seme, fonte: x }\n- { codice: '0001', descrizione: e, fisso: 10, verifica: seme, fonte: x }", "tabella-dm-1992[2]: codice 0001 ripetuto")]
    [InlineData("[]", "tabella-dm-1992: nessuna riga")]
    public void Una_tabella_sbagliata_dice_dove(string righe, string difetto) =>
        Should.Throw<NormeNonValideException>(() => Con(righe)).Difetti.ShouldContain(difetto);

    [Theory]
    [InlineData("min: 0, max: 100")]
    [InlineData("min: 10, max: 10")]
    public void Gli_estremi_sono_buoni(string percentuali) => Con($"- {{ descrizione: d, {percentuali}, verifica: seme, fonte: x }}").Tabella.Voci.ShouldHaveSingleItem();

    private static NormeVigenti Con(params string[] righe) =>
        NormeVigenti.Da(new Dictionary<string, string>(Dati.FileDiNorme()) { ["tabella-dm-1992"] = $"verificato: 2026-11-21\nrighe:\n{string.Join('\n', righe)}\n" });
}

using Accerta.Norma.Certificati;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Tests;

[Trait("regola", "C-02")]
public sealed class ElencoIcd9Tests
{
    [Fact]
    public void Un_codice_si_trova_con_le_parole_della_malattia_o_con_il_suo_inizio()
    {
        var elenco = Con("- { codice: '250.00', descrizione: Diabete mellito di tipo II, verifica: singola, fonte: x }",
            "- { codice: '250.60', descrizione: \"Diabete con complicazioni all'occhio\", verifica: memoria, fonte: y }",
            "- { codice: V42.0, descrizione: Rene trapiantato, verifica: memoria, fonte: y }").Icd9;
        Codici(elenco.PerParole("MELLITO diabète")).ShouldBe(["250.00"]);
        Codici(elenco.PerParole("250")).ShouldBe(["250.00", "250.60"]);
        Codici(elenco.PerParole("occhio")).ShouldBe(["250.60"]);
        Codici(elenco.PerParole("v42")).ShouldBe(["V42.0"]);
        elenco.PerParole("mellito occhio").ShouldBeEmpty();
        elenco.PerParole("  ").ShouldBeEmpty();
        elenco.PerCodice(" v42.0 ").ShouldBe(new("V42.0", "Rene trapiantato", "y", Verifica.Memoria));
        elenco.PerCodice("250").ShouldBeNull();
        elenco.Voci.Count.ShouldBe(3);
    }

    [Fact]
    public void L_elenco_incorporato_e_una_parte_e_ogni_riga_ha_la_sua_fonte()
    {
        Dati.Norme.Icd9.Voci.Count.ShouldBeGreaterThan(100);
        Dati.Norme.Icd9.Voci.ShouldAllBe(v => CodiceIcd9.Valido(v.Codice) && v.Fonte.Length > 0 && v.Descrizione.Length > 0);
        Dati.Norme.Icd9.PerCodice("340")!.Descrizione.ShouldBe("Sclerosi multipla");
    }

    [Theory]
    [InlineData("- { codice: '25', descrizione: d, verifica: seme, fonte: x }", "icd9[1]: «25» non ha la forma di un codice ICD-9-CM")]
    [InlineData("- { descrizione: d, verifica: seme, fonte: x }", "icd9[1]: «» non ha la forma di un codice ICD-9-CM")]
    [InlineData("- { codice: '250', verifica: seme, fonte: x }", "icd9[1]: senza descrizione")]
    [InlineData("- { codice: '250', descrizione: d, verifica: seme }", "icd9[1]: riga senza fonte")]
    [InlineData("- { codice: '250', descrizione: d, verifica: seme, fonte: x }\n- { codice: '250', descrizione: e, verifica: seme, fonte: x }", "icd9[2]: codice 250 ripetuto")]
    [InlineData("[]", "icd9: nessuna voce")]
    public void Un_elenco_sbagliato_dice_dove(string righe, string difetto) =>
        Should.Throw<NormeNonValideException>(() => Con(righe)).Difetti.ShouldContain(difetto);

    private static IEnumerable<string> Codici(IEnumerable<VoceIcd9> voci) => voci.Select(v => v.Codice);

    private static NormeVigenti Con(params string[] righe) =>
        NormeVigenti.Da(new Dictionary<string, string>(Dati.FileDiNorme()) { ["icd9"] = $"verificato: 2026-11-21\nvoci:\n{string.Join('\n', righe)}\n" });
}

using Accerta.Norma.Persone;

namespace Accerta.Norma.Tests;

public sealed class CodiceFiscaleTests
{
    [Theory]
    [InlineData("RSSMRA80A01H501U")]
    [InlineData("BNCNNA75T65F205Z")]
    [InlineData("VRDGPP90R10L219X")]
    [InlineData("NREFNC01B68F839S")]
    [InlineData("FOXLAX60E31D969J")]
    [InlineData("SPSMRA99P49F839J")]
    [InlineData("REXIOX55C03A944N")]
    [InlineData("DRSNNM88L57D612C")]
    [InlineData("LAIIAX70S70G273N")]
    [InlineData("FRRGLC04B29A662A")]
    [InlineData("CLMLSN44H41C351O")]
    [InlineData("GLLVCN18D15L736O")]
    [InlineData("CNTCHR67M48I452C")]
    [InlineData("GRCDAA10A71B354T")]
    [InlineData("VLLGUO32T01B157D")]
    [InlineData("RSSMRA80A01H50MM")]
    [InlineData("RSSMRA80A01H5LMX")]
    [InlineData("RSSMRA80A0MHRLMK")]
    [InlineData("RSSMRAULALMHRLMD")]
    public void Un_codice_giusto_si_accetta(string codice) => CodiceFiscale.TryParse(codice, out _, out var difetto).ShouldBeTrue(difetto);

    [Theory]
    [InlineData("RSSMRA80A01H501A", "carattere di controllo errato")]
    [InlineData("RSSMRA80A01H501", "15 caratteri")]
    [InlineData("RSSMRA80A01H501UU", "17 caratteri")]
    [InlineData("RSSMRA80F01H501G", "lettera mese F inesistente")]
    [InlineData("RSSMRA80A00H501V", "giorno 00")]
    [InlineData("RSSMRA80A32H501C", "giorno 32 (fra 32 e 40 non esistono)")]
    [InlineData("RSSMRA80A40H501Z", "giorno 40")]
    [InlineData("RSSMRA80A72H501G", "giorno 72 (oltre 71)")]
    [InlineData("RSSMRA01B29H501Z", "29 febbraio 2001 (e 1901): data inesistente")]
    [InlineData("RSSMRA80D31H501D", "31 aprile: data inesistente")]
    [InlineData("R1SMRA80A01H501D", "cifra nel cognome")]
    [InlineData("RSSMRA8AA01H501U", "lettera A fuori dalle lettere di omocodia nell'anno")]
    [InlineData("RSSMRA85T10A562A", "esempio pubblico con carattere di controllo sbagliato")]
    [InlineData("RSSMRA85Z10A562S", "mese Z inesistente (esempio pubblico)")]
    [InlineData("", "stringa vuota")]
    [InlineData("ÀBCDEF80A01H501X", "carattere non ASCII")]
    public void Un_codice_sbagliato_si_rifiuta_dicendo_perche(string codice, string motivo)
    {
        CodiceFiscale.TryParse(codice, out var letto, out var difetto).ShouldBeFalse(motivo);
        letto.ShouldBeNull();
        difetto.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Minuscole_e_spazi_ai_bordi_si_accettano() => CodiceFiscale.Parse(" rssmra80a01h501u ").Valore.ShouldBe("RSSMRA80A01H501U");
}

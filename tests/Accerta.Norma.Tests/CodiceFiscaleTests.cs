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

    [Theory]
    [InlineData("RSSMRA80A01H501", "il codice fiscale ha 16 caratteri; ne hai scritti 15")]
    [InlineData("R1SMRA80A01H501D", "il carattere 2 deve essere una lettera")]
    [InlineData("1SSMRA80A01H501D", "il carattere 1 deve essere una lettera")]
    [InlineData("RSSMRA8AA01H501U", "il carattere 8 deve essere una cifra")]
    [InlineData("RSSMRA80A01H501-", "il carattere «-» non può stare in un codice fiscale")]
    [InlineData("RSSMRA80F01H501G", "la lettera del mese («F») non esiste")]
    [InlineData("RSSMRA80A32H501C", "il giorno di nascita nel codice non esiste")]
    [InlineData("RSSMRA80A01H501A", "l'ultima lettera non corrisponde alle altre: controlla di aver copiato bene")]
    public void Il_difetto_dice_dove_guardare(string codice, string difetto)
    {
        CodiceFiscale.TryParse(codice, out _, out var detto);
        detto.ShouldBe(difetto);
        Should.Throw<FormatException>(() => CodiceFiscale.Parse(codice)).Message.ShouldBe(difetto);
    }

    [Theory]
    [InlineData("12B29", true)] // il 2012 è bisestile, il 1912 anche
    [InlineData("92B69", true)]
    [InlineData("13B29", false)]
    [InlineData("12D30", true)]
    [InlineData("12D31", false)]
    [InlineData("12A71", true)]
    [InlineData("12D71", false)]
    public void Il_giorno_deve_esistere_in_quel_mese(string nascita, bool esiste)
    {
        var primi = $"RSSMRA{nascita}H501";
        CodiceFiscale.TryParse(primi + CodiceFiscale.Controllo(primi), out _, out _).ShouldBe(esiste);
    }

    [Theory]
    [InlineData("RSSMRA80A01H501U", "1980-01-01", true)]
    [InlineData("RSSMRA80A01H501U", "1880-01-01", true)] // il secolo non c'è
    [InlineData("RSSMRA80A01H501U", "1980-01-02", false)]
    [InlineData("RSSMRA80A01H501U", "1980-02-01", false)]
    [InlineData("RSSMRA80A01H501U", "1981-01-01", false)]
    [InlineData("RSSMRA80A01H501U", "1970-01-01", false)]
    [InlineData("BNCNNA75T65F205Z", "1975-12-25", true)] // per le donne il giorno ha 40 in più
    [InlineData("BNCNNA75T65F205Z", "1975-12-05", false)]
    [InlineData("GRCDAA10A71B354T", "2010-01-31", true)]
    [InlineData("VLLGUO32T01B157D", "1932-12-01", true)]
    [InlineData("VLLGUO32T01B157D", "1928-12-01", false)]
    [InlineData("RSSMRAULALMHRLMD", "1980-01-01", true)] // con tutte le omocodie
    public void La_nascita_si_legge_nel_codice(string codice, string nascita, bool sua) => CodiceFiscale.Parse(codice).NataIl(DateOnly.Parse(nascita, null)).ShouldBe(sua);

    [Fact]
    public void Minuscole_e_spazi_ai_bordi_si_accettano() => CodiceFiscale.Parse(" rssmra80a01h501u ").Valore.ShouldBe("RSSMRA80A01H501U");
}

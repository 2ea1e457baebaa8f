using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;

namespace Accerta.Norma.Tests;

/// <summary>Il certificato introduttivo prima dell'invio.</summary>
[Trait("regola", "C-02")]
public sealed class CertificatiTests
{
    private static readonly DateOnly Oggi = new(2024, 6, 10);
    private static readonly DatiDellaPersona Ada = new("Ada", "Prova", new(1980, 1, 1), CodiceFiscale.Parse("RSSMRA80A01H501U"));
    private static readonly CertificatoDaInviare Buono = new(true, Ada, false, null, ["250.00"], "diabete", [Accertamento.InvaliditaCivile]);

    [Fact]
    public void Un_certificato_in_regola_si_invia()
    {
        Rifiuti(Buono).ShouldBeEmpty();
        Rifiuti(Buono with { Persona = null }).ShouldBeEmpty(); // il modulo illeggibile lo rifiuta chi lo legge
        Rifiuti(Buono with { CodiciIcd9 = ["250.00", " ", ""] }).ShouldBeEmpty(); // le caselle vuote non contano
    }

    [Fact, Trait("regola", "C-01")]
    public void Il_medico_dev_essere_abilitato() => Uno(Buono with { MedicoAbilitato = false }).Codice.ShouldBe("MEDICO_NON_ABILITATO");

    [Theory, Trait("regola", "C-01")]
    [InlineData(true, null, "STRUTTURA_NON_AMMESSA")]
    [InlineData(true, StrutturaSanitaria.Pubblica, null)]
    [InlineData(true, StrutturaSanitaria.Accreditata, null)]
    [InlineData(false, null, null)]
    public void Nella_riforma_il_medico_e_di_una_struttura_pubblica_o_accreditata(bool riforma, StrutturaSanitaria? struttura, string? codice) =>
        Codici(Buono with { Riforma = riforma, Struttura = struttura }).ShouldBe(codice is null ? [] : [codice]);

    [Fact, Trait("regola", "C-01")]
    public void Chi_non_e_abilitato_riceve_un_no_solo() => Uno(Buono with { MedicoAbilitato = false, Riforma = true }).Codice.ShouldBe("MEDICO_NON_ABILITATO");

    [Theory, Trait("regola", "G-11")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void La_voce_del_decreto_dev_esserci(int voce, bool buona) => Codici(Buono with { VoceDm2007 = voce }).ShouldBe(buona ? [] : ["VOCE_DM2007_SCONOSCIUTA"]);

    [Theory, Trait("regola", "C-03")]
    [InlineData(0, "CODICE_ICD9_MANCANTE")]
    [InlineData(1, null)]
    [InlineData(5, null)]
    [InlineData(6, "TROPPI_CODICI_ICD9")]
    public void I_codici_vanno_da_uno_a_cinque(int quanti, string? codice) =>
        Codici(Buono with { CodiciIcd9 = [.. Enumerable.Range(0, quanti).Select(i => $"25{i}.0")] }).ShouldBe(codice is null ? [] : [codice]);

    [Fact, Trait("regola", "C-03")]
    public void Quanti_sono_e_quanti_possono_essere_si_dice() =>
        Uno(Buono with { CodiciIcd9 = ["001", "002", "003", "004", "005", "006"] }).Trovato.ShouldBe("i codici ICD-9-CM sono 6, il massimo è 5");

    [Fact]
    public void Un_codice_due_volte_si_lascia_una_volta_sola()
    {
        var rifiuto = Uno(Buono with { CodiciIcd9 = ["250.00", "V30", "V30"] });
        (rifiuto.Codice, rifiuto.Trovato).ShouldBe(("CODICE_ICD9_RIPETUTO", "il codice V30 è scritto più di una volta"));
    }

    [Theory]
    [InlineData("250", true)]
    [InlineData("250.0", true)]
    [InlineData("250.00", true)]
    [InlineData("000.99", true)]
    [InlineData("999", true)]
    [InlineData("V30", true)]
    [InlineData("V30.01", true)]
    [InlineData("E880", true)]
    [InlineData("E880.9", true)]
    [InlineData("25", false)]
    [InlineData("2500", false)]
    [InlineData("25A", false)]
    [InlineData("A50", false)]
    [InlineData("V3A", false)]
    [InlineData("V300", false)]
    [InlineData("E88", false)]
    [InlineData("E88A", false)]
    [InlineData("250.", false)]
    [InlineData("250.000", false)]
    [InlineData("250.0A", false)]
    [InlineData("250.0.0", false)]
    [InlineData("V30.A", false)]
    public void Un_codice_ha_la_sua_forma(string codice, bool valido)
    {
        CodiceIcd9.Valido(codice).ShouldBe(valido);
        Codici(Buono with { CodiciIcd9 = [codice] }).ShouldBe(valido ? [] : ["CODICE_ICD9_NON_VALIDO"]);
    }

    [Fact]
    public void Servono_una_diagnosi_e_un_accertamento() =>
        Codici(Buono with { Diagnosi = " ", Accertamenti = [] }).ShouldBe(["DIAGNOSI_MANCANTE", "ACCERTAMENTO_MANCANTE"]);

    [Theory]
    [InlineData("Ada", true)]
    [InlineData("D'Ò", true)]
    [InlineData("x1", true)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("123", false)]
    [InlineData("<Ada", false)]
    [InlineData("Ada>", false)]
    public void Un_nome_si_deve_leggere(string nome, bool buono)
    {
        Rifiuti(Buono with { Persona = Ada with { Nome = nome } }).Select(r => (r.Codice, r.Campo)).ShouldBe(buono ? [] : [("NOME_NON_VALIDO", "Nome")]);
        Rifiuti(Buono with { Persona = Ada with { Cognome = nome } }).Select(r => (r.Codice, r.Campo)).ShouldBe(buono ? [] : [("NOME_NON_VALIDO", "Cognome")]);
    }

    [Fact]
    public void Un_nome_ha_al_piu_cento_caratteri()
    {
        Codici(Buono with { Persona = Ada with { Nome = new string('a', 100) + " " } }).ShouldBeEmpty();
        var rifiuto = Uno(Buono with { Persona = Ada with { Nome = new string('a', 101) } });
        (rifiuto.Trovato, rifiuto.Rimedio).ShouldBe(("il nome manca o non si legge", "scrivi il nome come sulla tessera sanitaria"));
    }

    [Fact]
    public void La_nascita_e_quella_del_codice_fiscale_e_non_e_domani()
    {
        Uno(Buono with { Persona = Ada with { Nascita = new(1980, 1, 2) } }).Trovato.ShouldBe("la data di nascita (2 gennaio 1980) non è quella del codice fiscale");
        Codici(Buono with { Persona = Ada with { Nascita = new(2080, 1, 1) } }).ShouldBe(["NASCITA_DISCORDE"]);
        const string Neonata = "RSSMRA24H50H501";
        Codici(Buono with { Persona = Ada with { Nascita = Oggi, CodiceFiscale = CodiceFiscale.Parse(Neonata + CodiceFiscale.Controllo(Neonata)) } }).ShouldBeEmpty();
    }

    [Fact]
    public void Una_persona_gia_nota_ha_gli_stessi_dati() => Uno(Buono with { DiscordaDaNota = true }).Codice.ShouldBe("DATI_DISCORDANTI");

    [Fact, Trait("regola", "C-08")]
    public void Un_certificato_serve_a_una_domanda_sola()
    {
        var usato = Abbinamento.Valuta(new("100000001", new(2024, 6, 1), "2024-000007"), Oggi, Dati.Norme).ShouldHaveSingleItem();
        (usato.Regola, usato.Codice, usato.Trovato).ShouldBe(("C-08", "CERTIFICATO_GIA_UTILIZZATO", "il certificato 100000001 è già usato dalla domanda 2024-000007"));
    }

    [Fact, Trait("regola", "C-07")]
    public void Della_casella_si_dice_anche_che_cosa_vuol_dire()
    {
        DopoLInvio.Casella(true).Parole.ShouldBe("il medico ha segnato la casella dell'accompagnamento");
        DopoLInvio.Casella(false).Parole.ShouldBe("la casella non segnata non impedisce di riconoscere l'accompagnamento");
    }

    private static List<Rifiuto> Rifiuti(CertificatoDaInviare certificato) => [.. InvioCertificato.Valuta(certificato, Oggi, Dati.Norme)];

    private static IEnumerable<string> Codici(CertificatoDaInviare certificato) => Rifiuti(certificato).Select(r => r.Codice);

    private static Rifiuto Uno(CertificatoDaInviare certificato) => Rifiuti(certificato).ShouldHaveSingleItem();
}

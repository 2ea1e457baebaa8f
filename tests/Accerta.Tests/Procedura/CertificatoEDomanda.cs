using Accerta.Arredo;
using Accerta.Certificati;
using Accerta.Dimostrazione;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Persone;

namespace Accerta.Procedura;

public sealed class CertificatoEDomanda
{
    [Theory, OnEveryDatabase, Trait("regola", "C-04")]
    public async Task Il_certificato_inviato_riceve_nove_cifre_e_il_suo_ultimo_giorno(TestApp app)
    {
        var ricevuta = (await app.Invia(PersoneDemo.Ada)).DeveAccettare();
        ricevuta.Numero.ShouldMatch("^[0-9]{9}$");
        ricevuta.AbbinabileFino.ShouldBe(app.Oggi.AddDays(90));
        (await app.Invia(PersoneDemo.Ugo)).DeveAccettare().Numero.ShouldNotBe(ricevuta.Numero);
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-01")]
    public async Task Chi_non_e_un_medico_non_invia_certificati_e_un_medico_solo_se_e_abilitato(TestApp app)
    {
        (await app.Invia(PersoneDemo.Ada, medico: PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Invia(PersoneDemo.Ada, medico: PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Invia(PersoneDemo.Ada, medico: new(PersoneDemo.Id(PersoneDemo.Ugo.CodiceFiscale), Ruolo.MedicoCertificatore))).DeveRifiutare("C-01", "MEDICO_NON_ABILITATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-01")]
    public async Task L_abilitazione_vale_fino_al_suo_ultimo_giorno_compreso(TestApp app)
    {
        var ultimo = app.Oggi.AddDays(10);
        await app.SqlAsync($"""UPDATE "Incarichi" SET "Al" = {ultimo} WHERE "Id" = {PersoneDemo.Id($"incarico/{PersoneDemo.MedicoPadova.CodiceFiscale}")}""");
        app.Oggi = ultimo;
        (await app.Invia(PersoneDemo.Ada)).DeveAccettare();
        app.Oggi = ultimo.AddDays(1);
        (await app.Invia(PersoneDemo.Ugo)).DeveRifiutare("C-01", "MEDICO_NON_ABILITATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-03")]
    public async Task Cinque_codici_icd9_si_inviano_sei_no(TestApp app)
    {
        string[] sei = ["250.63", "724.9", "414.01", "315.2", "157.9", "401.9"];
        (await app.Invia(PersoneDemo.Ada, TestApp.DatiSanitari with { CodiciIcd9 = sei[..5] })).DeveAccettare();
        var rifiuto = (await app.Invia(PersoneDemo.Ada, TestApp.DatiSanitari with { CodiciIcd9 = sei })).DeveRifiutare("C-03", "TROPPI_CODICI_ICD9");
        rifiuto.Trovato.ShouldContain("6");
        rifiuto.Campo.ShouldBe("CodiciIcd9");
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-02")]
    public async Task I_difetti_di_un_certificato_si_dicono_tutti_insieme(TestApp app)
    {
        var esito = await app.Invia(PersoneDemo.Ada, TestApp.DatiSanitari with { CodiciIcd9 = ["abc", "250.63", "250.63"], Diagnosi = " " });
        esito.DeveRifiutare("C-02", "CODICE_ICD9_NON_VALIDO");
        esito.DeveRifiutare("C-02", "CODICE_ICD9_RIPETUTO");
        esito.DeveRifiutare("C-02", "DIAGNOSI_MANCANTE");
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-03")]
    public async Task Due_certificati_della_stessa_persona_entrano_nella_stessa_domanda(TestApp app)
    {
        var primo = await app.Dato.UnCertificato();
        var secondo = await app.Dato.UnCertificato();
        secondo.FascicoloId.ShouldBe(primo.FascicoloId);
        (await app.Presenta(app.DomandaPer(primo.Chi, primo.Numero, secondo.Numero), primo.Cittadino)).DeveAccettare();
        (await app.Presenta(secondo)).DeveRifiutare("C-08", "CERTIFICATO_GIA_UTILIZZATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-05")]
    public async Task Il_novantesimo_giorno_e_ancora_buono(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        app.Oggi = app.Oggi.AddDays(90);
        (await app.Presenta(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-05")]
    public async Task Il_novantunesimo_non_lo_e_piu(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        app.Oggi = app.Oggi.AddDays(91);
        var rifiuto = (await app.Presenta(pratica)).DeveRifiutare("C-05", "CERTIFICATO_SCADUTO");
        rifiuto.Trovato.ShouldContain(TestApp.PrimoGiorno.AddDays(90).Italiana);
        rifiuto.Campo.ShouldBe("Certificato");
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-05")]
    public async Task Il_giorno_e_quello_di_Roma_anche_poco_prima_e_poco_dopo_mezzanotte(TestApp app)
    {
        app.Orologio.Imposta(TestApp.PrimoGiorno.AlleOre(new(23, 59))); // a Roma è il 4 marzo; in UTC pure
        var pratica = await app.Dato.UnCertificato();
        var novantesimo = TestApp.PrimoGiorno.AddDays(90);
        app.Orologio.Imposta(novantesimo.AddDays(1).AlleOre(new(0, 1))); // in UTC è ancora il novantesimo, a Roma no
        (await app.Presenta(pratica)).DeveRifiutare("C-05", "CERTIFICATO_SCADUTO");
        app.Orologio.Imposta(novantesimo.AlleOre(new(23, 59)));
        (await app.Presenta(pratica)).DeveAccettare().PresentataIl.ShouldBe(novantesimo);
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-01")]
    public async Task Un_certificato_altrui_e_un_numero_inventato_danno_la_stessa_risposta(TestApp app)
    {
        var diAda = await app.Dato.UnCertificato();
        var diUgo = await app.Dato.UnCertificato(PersoneDemo.Ugo);
        var altrui = (await app.Presenta(app.DomandaPer(PersoneDemo.Ugo, diAda.Numero), diUgo.Cittadino)).DeveRifiutare("D-01", "CERTIFICATO_INESISTENTE");
        var inventato = (await app.Presenta(app.DomandaPer(PersoneDemo.Ugo, "999999999"), diUgo.Cittadino)).DeveRifiutare("D-01", "CERTIFICATO_INESISTENTE");
        altrui.Trovato.Replace(diAda.Numero, "999999999").ShouldBe(inventato.Trovato);
        (altrui with { Trovato = "" }).ShouldBe(inventato with { Trovato = "" });
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-01")]
    public async Task Una_persona_sconosciuta_e_una_conosciuta_non_si_distinguono_da_chi_prova_a_indovinare(TestApp app)
    {
        var curioso = PersoneDemo.Attore(PersoneDemo.Ugo);
        var nota = await app.Presenta(app.DomandaPer(PersoneDemo.Ada, "999999999"), curioso);
        var ignota = await app.Presenta(app.DomandaPer(PersoneDemo.Ada, "999999999") with { Interessato = CodiceFiscale.Parse("RSSMRA80A01H501U") }, curioso);
        ignota.Rifiuti.ShouldBe(nota.Rifiuti);
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-08")]
    public async Task Un_certificato_gia_usato_non_serve_una_seconda_domanda(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var protocollo = (await app.Presenta(pratica)).DeveAccettare().Protocollo;
        var esito = await app.Presenta(pratica);
        esito.DeveRifiutare("C-08", "CERTIFICATO_GIA_UTILIZZATO").Trovato.ShouldContain(protocollo);
        esito.DeveRifiutare("D-06", "DOMANDA_GIA_IN_CORSO").Trovato.ShouldContain(protocollo);
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-06")]
    public async Task Con_un_certificato_nuovo_non_si_apre_una_seconda_domanda_finche_la_prima_e_in_corso(TestApp app)
    {
        var prima = await app.Dato.UnVerbaleChiuso();
        var nuovo = await app.Dato.UnCertificato();
        (await app.Presenta(nuovo)).DeveRifiutare("D-06", "DOMANDA_GIA_IN_CORSO");
        (await app.Convalida(prima)).DeveAccettare();
        (await app.Presenta(nuovo)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task Il_minore_non_presenta_da_solo_e_il_genitore_ha_bisogno_della_delega(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato(PersoneDemo.Leo);
        (await app.Presenta(pratica, attore: PersoneDemo.Attore(PersoneDemo.Leo))).DeveRifiutare("D-05", "MINORE_ETA");
        (await app.Presenta(pratica, attore: PersoneDemo.Attore(PersoneDemo.Paolo))).DeveRifiutare("D-05", "DELEGA_MANCANTE");
        (await app.Presenta(pratica, attore: PersoneDemo.Attore(PersoneDemo.Mara))).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task Una_delega_non_verificata_non_basta(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato(PersoneDemo.Leo);
        await app.SqlAsync($"""UPDATE "Deleghe" SET "VerificataIl" = NULL, "VerificataDa" = NULL""");
        (await app.Presenta(pratica)).DeveRifiutare("D-05", "DELEGA_NON_VERIFICATA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task Una_delega_vale_il_suo_ultimo_giorno_e_non_quello_dopo(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato(PersoneDemo.Leo);
        var ultimo = app.Oggi.AddDays(5);
        await app.SqlAsync($"""UPDATE "Deleghe" SET "Al" = {ultimo}""");
        app.Oggi = ultimo.AddDays(1);
        (await app.Presenta(pratica)).DeveRifiutare("D-05", "DELEGA_MANCANTE");
        app.Oggi = ultimo;
        (await app.Presenta(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task La_domanda_e_gli_atti_ricordano_la_delega(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda(PersoneDemo.Leo);
        var atto = (await app.AttiDi(pratica)).Single(a => a.Tipo == Fascicoli.TipoAtto.DomandaPresentata);
        atto.DelegaId.ShouldBe(PersoneDemo.Id($"delega/{PersoneDemo.Leo.CodiceFiscale}"));
        atto.ChiId.ShouldBe(PersoneDemo.Id(PersoneDemo.Mara.CodiceFiscale));
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-03")]
    public async Task Recapito_provincia_e_accertamenti_mancanti_si_dicono_insieme_ciascuno_sul_suo_campo(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var esito = await app.Presenta(pratica, d => d with { Email = null, Provincia = "XX", Accertamenti = [] });
        esito.DeveRifiutare("D-03", "RECAPITO_MANCANTE").Campo.ShouldBe("Email");
        esito.DeveRifiutare("D-03", "PROVINCIA_SCONOSCIUTA").Campo.ShouldBe("Provincia");
        esito.DeveRifiutare("D-03", "ACCERTAMENTO_MANCANTE").Campo.ShouldBe("Accertamenti");
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-00")]
    public async Task Il_regime_e_quello_della_provincia(TestApp app)
    {
        (await app.FascicoloDi(await app.Dato.UnaDomanda())).Regime.ShouldBe(Norma.Norme.Regime.Integrata);
        (await app.FascicoloDi(await app.Dato.UnaDomanda(PersoneDemo.Bruno))).Regime.ShouldBe(Norma.Norme.Regime.Convenzionata);
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-04")]
    public async Task La_domanda_la_presenta_un_cittadino_non_un_ufficio(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        (await app.Presenta(pratica, attore: PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-02")]
    public async Task La_patologia_del_dm_2007_rende_la_domanda_urgente(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato(dati: TestApp.DatiSanitari with { VoceDm2007 = 7, Accompagnamento = CasellaAccompagnamento.NonDeambula });
        (await app.Presenta(pratica)).DeveAccettare().VisitaEntro.ShouldBe(app.Oggi.AddDays(15));
    }
}

using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Tempo;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class VisitaEVerbale
{
    private static async Task<Pratica> AlGiornoDellaVisita(TestApp app, PersoneDemo.Cittadino? chi = null)
    {
        var pratica = await app.Dato.UnaVisitaFissata(chi);
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        return pratica;
    }

    [Theory]
    [OnEveryDatabase("PD", Componente.Presidente, "presidente")]
    [OnEveryDatabase("PD", Componente.MedicoInps, "medico INPS")]
    [OnEveryDatabase("PD", Componente.MedicoDiCategoria, "categoria")]
    [OnEveryDatabase("LT", Componente.Presidente, "presidente")]
    [OnEveryDatabase("LT", Componente.MedicoDiCategoria, "categoria")]
    [Trait("regola", "M-01")]
    public async Task Se_manca_un_componente_obbligatorio_il_rifiuto_dice_quale(TestApp app, string provincia, Componente manca, string detto)
    {
        var pratica = await AlGiornoDellaVisita(app, provincia == "LT" ? PersoneDemo.Bruno : null);
        var rifiuto = (await app.RegistraVisita(pratica, v => v with { Componenti = [.. v.Componenti.Where(c => c.Posto != manca)] }))
            .DeveRifiutare("M-01", "COMPOSIZIONE_INCOMPLETA");
        rifiuto.Trovato.ShouldContain(detto);
        rifiuto.Campo.ShouldBe("Componenti");
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-01")]
    public async Task Il_medico_del_lavoro_e_preferito_ma_non_obbligatorio(TestApp app)
    {
        var pratica = await AlGiornoDellaVisita(app);
        (await app.RegistraVisita(pratica, v => v with { Componenti = [.. v.Componenti.Where(c => c.Posto != Componente.MedicoDelLavoro)] })).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-01")]
    public async Task Chi_non_e_della_commissione_o_e_scritto_due_volte_non_puo_comporla(TestApp app)
    {
        var pratica = await AlGiornoDellaVisita(app);
        var estraneo = PersoneDemo.Attore(TestApp.Commissione("MO")[1]).PersonaId;
        (await app.RegistraVisita(pratica, v => v with { Componenti = [.. v.Componenti, new(estraneo, Componente.Medico)] })).DeveRifiutare("M-01", "COMPONENTE_ESTRANEO");
        (await app.RegistraVisita(pratica, v => v with { Componenti = [.. v.Componenti, new(v.Componenti[1].PersonaId, Componente.Medico)] })).DeveRifiutare("M-01", "COMPONENTE_RIPETUTO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-01")]
    public async Task Chi_ha_finito_l_incarico_ieri_non_e_piu_della_commissione(TestApp app)
    {
        var pratica = await AlGiornoDellaVisita(app);
        var inps = TestApp.Commissione("PD").Single(m => m.Posto == Componente.MedicoInps);
        await app.SqlAsync($"""UPDATE "Incarichi" SET "Al" = {app.Oggi.AddDays(-1)} WHERE "Id" = {PersoneDemo.Id($"incarico/{inps.CodiceFiscale}")}""");
        (await app.RegistraVisita(pratica)).DeveRifiutare("M-01", "COMPONENTE_ESTRANEO");
        await app.SqlAsync($"""UPDATE "Incarichi" SET "Al" = {app.Oggi} WHERE "Id" = {PersoneDemo.Id($"incarico/{inps.CodiceFiscale}")}""");
        (await app.RegistraVisita(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-01")]
    public async Task Nessuno_siede_a_un_posto_che_il_suo_incarico_non_gli_da(TestApp app)
    {
        var pratica = await AlGiornoDellaVisita(app);
        (await app.RegistraVisita(pratica, v => v with
        {
            Componenti = [.. v.Componenti.Where(c => c.Posto is not (Componente.Presidente or Componente.MedicoDelLavoro)),
                new(v.Componenti.Single(c => c.Posto == Componente.MedicoDelLavoro).PersonaId, Componente.Presidente)],
        })).DeveRifiutare("M-01", "COMPONENTE_CON_ALTRO_POSTO");
    }

    [Theory]
    [OnEveryDatabase("7010", 31, true)]
    [OnEveryDatabase("7010", 40, true)]
    [OnEveryDatabase("7010", 30, false)]
    [OnEveryDatabase("7010", 41, false)]
    [Trait("regola", "G-01")]
    public async Task La_percentuale_sta_nella_fascia_della_tabella_estremi_compresi(TestApp app, string codice, int percentuale, bool buona)
    {
        var pratica = await AlGiornoDellaVisita(app);
        var esito = await app.RegistraVisita(pratica, v => v with { Menomazioni = [new("Anchilosi", codice, false, null, "locomotore", percentuale, null, false, null)] });
        if (buona) esito.DeveAccettare().Percentuale.ShouldBe(percentuale);
        else esito.DeveRifiutare("G-01", "FUORI_FASCIA").Trovato.ShouldContain($"{percentuale}%");
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-01")]
    public async Task Un_valore_fisso_non_si_cambia_se_non_con_una_deroga_motivata(TestApp app)
    {
        var pratica = await AlGiornoDellaVisita(app);
        RegistraVisita.Richiesta Con(RegistraVisita.Richiesta v, int percentuale, bool deroga, string? perche) =>
            v with { Menomazioni = [new("Neoplasia", "9325", false, null, "neoplastico", percentuale, null, deroga, perche)] };
        (await app.RegistraVisita(pratica, v => Con(v, 99, false, null))).DeveRifiutare("G-01", "DIVERSA_DA_VALORE_FISSO");
        (await app.RegistraVisita(pratica, v => Con(v, 99, true, " "))).DeveRifiutare("G-01", "DEROGA_SENZA_MOTIVAZIONE");
        (await app.RegistraVisita(pratica, v => Con(v, 99, true, "caso eccezionale"))).DeveAccettare().Percentuale.ShouldBe(99);
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-02")]
    public async Task Sessanta_quaranta_e_venti_fanno_ottantuno(TestApp app)
    {
        var pratica = await AlGiornoDellaVisita(app);
        var ricevuta = (await app.RegistraVisita(pratica, v => v with
        {
            Menomazioni =
            [
                .. v.Menomazioni,
                new("Anchilosi", "7010", false, null, "locomotore", 40, null, false, null),
                new("Coronaropatia", "6445", false, null, "cardiocircolatorio", 20, null, false, null),
            ],
        })).DeveAccettare();
        (ricevuta.Percentuale, ricevuta.Giudizio).ShouldBe((81, Giudizio.Parziale));
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-03")]
    public async Task Trentatre_per_cento_non_e_invalido_trentaquattro_si(TestApp app)
    {
        var ada = await AlGiornoDellaVisita(app);
        RegistraVisita.Richiesta Con(RegistraVisita.Richiesta v, int percentuale) =>
            v with { Menomazioni = [new("Anchilosi", "7010", false, null, "locomotore", percentuale, null, false, null)] };
        (await app.RegistraVisita(ada, v => Con(v, 33))).DeveAccettare().Giudizio.ShouldBe(Giudizio.NonInvalido);
        var ugo = await AlGiornoDellaVisita(app, PersoneDemo.Ugo);
        (await app.RegistraVisita(ugo, v => Con(v, 34))).DeveAccettare().Giudizio.ShouldBe(Giudizio.Parziale);
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-04")]
    public async Task Il_minore_ha_difficolta_persistenti_e_nessuna_percentuale(TestApp app)
    {
        var pratica = await AlGiornoDellaVisita(app, PersoneDemo.Leo);
        var ricevuta = (await app.RegistraVisita(pratica, v => v with { Menomazioni = [], DifficoltaPersistenti = true })).DeveAccettare();
        (ricevuta.Giudizio, ricevuta.Percentuale).ShouldBe((Giudizio.MinoreDifficolta, null));
    }

    [Theory, OnEveryDatabase, Trait("regola", "B-01")]
    public async Task Un_verbale_senza_esame_diagnosi_o_menomazioni_dice_tutto_cio_che_manca(TestApp app)
    {
        var pratica = await AlGiornoDellaVisita(app);
        var esito = await app.RegistraVisita(pratica, v => v with { EsameObiettivo = "", Diagnosi = " ", Menomazioni = [] });
        esito.DeveRifiutare("B-01", "CONTENUTO_MANCANTE").Campo.ShouldBe("EsameObiettivo");
        esito.DeveRifiutare("B-01", "DIAGNOSI_MANCANTE");
        esito.DeveRifiutare("G-01", "MENOMAZIONE_MANCANTE");
    }

    [Theory, OnEveryDatabase, Trait("regola", "I-02")]
    public async Task La_visita_non_si_registra_prima_del_suo_giorno_ne_due_volte(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var visita = await app.VisitaDi(pratica);
        app.Oggi = visita.Giorno.AddDays(-1);
        (await app.RegistraVisita(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO").Trovato.ShouldContain(visita.Giorno.Italiana);
        app.Oggi = visita.Giorno;
        (await app.RegistraVisita(pratica)).DeveAccettare();
        (await app.RegistraVisita(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-12")]
    public async Task La_decorrenza_e_il_primo_del_mese_dopo_la_domanda_se_la_commissione_non_dice_altro(TestApp app)
    {
        (await app.VerbaleDi(await app.Dato.UnVerbaleDaFirmare())).Decorrenza.ShouldBe(new DateOnly(2025, 4, 1));
        app.Oggi = TestApp.PrimoGiorno;
        var pratica = await app.Dato.UnaVisitaFissata(PersoneDemo.Ugo);
        app.Oggi = new(2025, 5, 20); // la domanda è di marzo, la visita si fa a maggio
        (await app.RegistraVisita(pratica, v => v with { Decorrenza = new(2025, 3, 31) })).DeveRifiutare("G-12", "DECORRENZA_NON_VALIDA");
        (await app.RegistraVisita(pratica, v => v with { Decorrenza = new(2016, 1, 1) })).DeveRifiutare("G-12", "DECORRENZA_NON_VALIDA");
        (await app.RegistraVisita(pratica, v => v with { Decorrenza = new(2025, 6, 2) })).DeveRifiutare("G-12", "DECORRENZA_NON_VALIDA");
        (await app.RegistraVisita(pratica, v => v with { RevisioneDal = new(2025, 5, 1) })).DeveRifiutare("B-01", "REVISIONE_NON_VALIDA");
        (await app.RegistraVisita(pratica, v => v with { Decorrenza = new(2025, 6, 1) })).DeveAccettare();
        (await app.VerbaleDi(pratica)).Decorrenza.ShouldBe(new DateOnly(2025, 6, 1));
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-02")]
    public async Task Il_certificato_di_una_persona_che_non_torna_non_entra_nel_fascicolo_di_nessuno(TestApp app)
    {
        (await app.Invia(PersoneDemo.Ada with { Nome = "Sbagliato" })).DeveRifiutare("C-02", "DATI_DISCORDANTI");
        (await app.Invia(PersoneDemo.Ada with { Nascita = new(2090, 1, 1) })).DeveRifiutare("C-02", "NASCITA_DISCORDE");
        (await app.Invia(PersoneDemo.Ada with { Cognome = new('a', 101) })).DeveRifiutare("C-02", "NOME_NON_VALIDO");
        (await app.Invia(PersoneDemo.Ada with { Nome = "<b>x</b>" })).DeveRifiutare("C-02", "NOME_NON_VALIDO");
        (await app.Invia(PersoneDemo.Ada)).DeveAccettare();
        (await app.DbAsync(db => db.Certificati.CountAsync())).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Due_firme_non_bastano_tre_si(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        var membri = TestApp.Commissione("PD");
        var categoria = membri.Single(m => m.Posto == Componente.MedicoDiCategoria);
        (await app.Firma(pratica, membri[0])).DeveAccettare();
        (await app.Firma(pratica, categoria)).DeveAccettare().Firme.ShouldBe(2);
        var rifiuto = (await app.Chiudi(pratica)).DeveRifiutare("M-05", "FIRME_INSUFFICIENTI");
        rifiuto.Trovato.ShouldContain("2");
        rifiuto.Trovato.ShouldContain("3");
        (await app.Firma(pratica, membri[1])).DeveAccettare().Firme.ShouldBe(3);
        (await app.Chiudi(pratica)).DeveAccettare().Stato.ShouldBe(StatoVerbale.Trasmesso);
        (await app.VerbaleDi(pratica)).TrasmessoIl.ShouldBe(app.Oggi);
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Il_medico_di_categoria_presente_deve_firmare_anche_se_le_altre_firme_bastano(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        var (categoria, altri) = (TestApp.Commissione("PD").Single(m => m.Posto == Componente.MedicoDiCategoria), TestApp.Commissione("PD").Where(m => m.Posto != Componente.MedicoDiCategoria));
        foreach (var membro in altri) (await app.Firma(pratica, membro)).DeveAccettare();
        (await app.Chiudi(pratica)).DeveRifiutare("M-05", "FIRMA_CATEGORIA_MANCANTE");
        (await app.Firma(pratica, categoria)).DeveAccettare();
        (await app.Chiudi(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Si_firma_una_volta_e_solo_se_si_era_presenti(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare(visita: v => v with { Componenti = [.. v.Componenti.Where(c => c.Posto != Componente.MedicoDelLavoro)] });
        var membri = TestApp.Commissione("PD");
        (await app.Firma(pratica, membri[0])).DeveAccettare();
        (await app.Firma(pratica, membri[0])).DeveRifiutare("M-05", "FIRMA_GIA_APPOSTA");
        (await app.Firma(pratica, membri.Single(m => m.Posto == Componente.MedicoDelLavoro))).DeveRifiutare("M-05", "FIRMATARIO_NON_COMPONENTE");
        (await app.Firma(pratica, TestApp.Commissione("MO")[0])).DeveRifiutare("M-05", "FIRMATARIO_NON_COMPONENTE");
        (await app.Firma(pratica, TestApp.Chi(Persone.Ruolo.Cml, "PD"))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.VerbaleDi(pratica)).Componenti.Count(c => c.FirmatoAlle is not null).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Firma_solo_chi_ha_l_incarico_in_corso_quel_giorno(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        var presidente = TestApp.Commissione("PD")[0];
        await app.SqlAsync($"""UPDATE "Incarichi" SET "Al" = {app.Oggi.AddDays(-1)} WHERE "Id" = {PersoneDemo.Id($"incarico/{presidente.CodiceFiscale}")}""");
        (await app.Firma(pratica, presidente)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Chiudi(pratica)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        await app.SqlAsync($"""UPDATE "Incarichi" SET "Al" = {app.Oggi} WHERE "Id" = {PersoneDemo.Id($"incarico/{presidente.CodiceFiscale}")}""");
        (await app.Firma(pratica, presidente)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Chiude_solo_il_presidente_e_una_volta_sola(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        var membri = TestApp.Commissione("PD");
        foreach (var membro in membri) (await app.Firma(pratica, membro)).DeveAccettare();
        (await app.Chiudi(pratica, membri[1])).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Chiudi(pratica)).DeveAccettare();
        (await app.Chiudi(pratica)).DeveRifiutare("B-03", "VERBALE_GIA_DEFINITO");
        (await app.Firma(pratica, membri[1])).DeveRifiutare("B-03", "VERBALE_GIA_DEFINITO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "B-02")]
    public async Task Il_verbale_della_commissione_unica_e_definitivo_alla_firma(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso(PersoneDemo.Bruno);
        var verbale = await app.VerbaleDi(pratica);
        (verbale.Stato, verbale.DefinitivoPer, verbale.DefinitivoDal, verbale.NotificatoIl)
            .ShouldBe((StatoVerbale.Definitivo, DefinitivoPer.FirmaDellaCommissioneUnica, app.Oggi, app.Oggi));
        (await app.DbAsync(db => db.Notifiche.AnyAsync(n => n.Oggetto.Contains("il verbale è pronto")))).ShouldBeTrue();
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VerbaleDefinitivo);
    }
}

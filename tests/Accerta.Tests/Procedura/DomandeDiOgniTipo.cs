using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Prestazioni;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class DomandeDiOgniTipo
{
    private static async Task<Pratica> UnAltroCertificato(TestApp app, bool oncologica = false, string? elementi = "cammina solo con l'aiuto di una persona")
    {
        var ricevuta = (await app.Invia(PersoneDemo.Ada, TestApp.DatiSanitari with { Aggravamento = true, ElementiDiAggravamento = elementi, Oncologica = oncologica })).DeveAccettare();
        return new(PersoneDemo.Ada, ricevuta.Numero, ricevuta.FascicoloId);
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-07")]
    public async Task L_aggravamento_si_chiede_a_sei_mesi_esatti_dalla_visita_e_non_il_giorno_prima(TestApp app)
    {
        var prima = await app.Dato.UnVerbaleDefinitivo();
        var visita = (await app.VerbaleDi(prima)).VisitaDel;
        app.Oggi = visita.AddMonths(6).AddDays(-1);
        var nuova = await UnAltroCertificato(app);
        (await app.Presenta(nuova, d => d with { Tipo = TipoDomanda.Aggravamento })).DeveRifiutare("D-07", "AGGRAVAMENTO_PREMATURO");
        app.Oggi = visita.AddMonths(6);
        (await app.Presenta(nuova, d => d with { Tipo = TipoDomanda.Aggravamento })).DeveAccettare();
        var fascicolo = await app.FascicoloDi(nuova);
        (fascicolo.Tipo, fascicolo.OrigineId).ShouldBe((TipoProcedura.Aggravamento, (Guid?)prima.FascicoloId));
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-07")]
    public async Task Senza_elementi_e_senza_un_riconoscimento_l_aggravamento_si_rifiuta(TestApp app)
    {
        var nuova = await UnAltroCertificato(app, elementi: " ");
        var esito = await app.Presenta(nuova, d => d with { Tipo = TipoDomanda.Aggravamento });
        esito.DeveRifiutare("D-07", "NESSUN_GIUDIZIO_DEFINITIVO");
        esito.DeveRifiutare("D-07", "ELEMENTI_AGGRAVAMENTO_MANCANTI");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-06")]
    public async Task L_aggravamento_oncologico_si_chiede_anche_con_la_prima_domanda_aperta(TestApp app)
    {
        await app.Dato.UnaDomanda();
        var comune = await UnAltroCertificato(app);
        (await app.Presenta(comune, d => d with { Tipo = TipoDomanda.Aggravamento })).DeveRifiutare("D-06", "DOMANDA_GIA_IN_CORSO");
        var oncologica = await UnAltroCertificato(app, oncologica: true);
        (await app.Presenta(oncologica, d => d with { Tipo = TipoDomanda.Aggravamento })).DeveAccettare();
        (await app.DbAsync(db => db.AccertamentiRichiesti.CountAsync(a => a.Aperto && a.Tipo == Accertamento.InvaliditaCivile))).ShouldBe(2);
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-06")]
    public async Task Un_altro_accertamento_ha_la_sua_domanda_anche_se_il_certificato_era_nello_stesso_fascicolo(TestApp app)
    {
        var invalidita = await app.Dato.UnCertificato();
        var handicap = await app.UnCertificatoPer(PersoneDemo.Ada, Accertamento.Handicap);
        handicap.FascicoloId.ShouldBe(invalidita.FascicoloId);
        (await app.Presenta(invalidita)).DeveAccettare();
        var seconda = (await app.Presenta(handicap, d => d with { Accertamenti = [Accertamento.Handicap] })).DeveAccettare();
        seconda.FascicoloId.ShouldNotBe(invalidita.FascicoloId);
        var aperto = (await app.Apri(new(PersoneDemo.Ada, handicap.Numero, seconda.FascicoloId), handicap.Cittadino)).DeveAccettare();
        aperto.Certificati.Single().ShouldSatisfyAllConditions(c => c.Certificato.Numero.ShouldBe(handicap.Numero), c => c.Dati.Diagnosi.ShouldBe(TestApp.DatiSanitari.Diagnosi)); // si legge con la chiave nuova
        (await app.DbAsync(db => db.AccertamentiRichiesti.CountAsync(a => a.Aperto))).ShouldBe(2);
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-03")]
    public async Task Una_domanda_puo_chiedere_tutti_e_cinque_gli_accertamenti(TestApp app)
    {
        var pratica = await app.UnCertificatoPer(PersoneDemo.Ada, Enum.GetValues<Accertamento>());
        (await app.Presenta(pratica, d => d with { Accertamenti = Enum.GetValues<Accertamento>() })).DeveAccettare();
        (await app.DbAsync(db => db.AccertamentiRichiesti.CountAsync(a => a.Aperto))).ShouldBe(5);
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-01")]
    public async Task Chi_agisce_per_due_persone_sa_di_aver_scambiato_i_certificati(TestApp app)
    {
        var diLeo = await app.Dato.UnCertificato(PersoneDemo.Leo);
        var mara = await app.Dato.UnCertificato(PersoneDemo.Mara);
        (await app.Presenta(app.DomandaPer(PersoneDemo.Mara, diLeo.Numero), mara.Cittadino)).DeveRifiutare("D-01", "CERTIFICATO_DI_ALTRA_PERSONA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-09")]
    public async Task Per_il_solo_collocamento_basta_un_vecchio_verbale_dal_quarantasei_per_cento(TestApp app)
    {
        PresentaDomanda.Richiesta Lavoro(int? percentuale) =>
            app.DomandaPer(PersoneDemo.Ada) with { Accertamenti = [Accertamento.CollocamentoMirato], VerbalePrecedente = percentuale is null ? null : new(new(2020, 5, 5), percentuale) };
        var ada = PersoneDemo.Attore(PersoneDemo.Ada);
        (await app.Presenta(Lavoro(null), ada)).DeveRifiutare("D-01", "CERTIFICATO_MANCANTE");
        (await app.Presenta(Lavoro(45), ada)).DeveRifiutare("D-09", "PERCENTUALE_INSUFFICIENTE");
        var fascicolo = (await app.Presenta(Lavoro(46), ada)).DeveAccettare().FascicoloId;
        (await app.AttiDi(new(PersoneDemo.Ada, "", fascicolo)))[0].Regole.ShouldBe("D-02 D-06 D-09 G-00");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-09")]
    public async Task Del_verbale_in_archivio_vale_la_percentuale_scritta_li(TestApp app)
    {
        await app.Dato.UnVerbaleDefinitivo(); // sessanta per cento
        var domanda = app.DomandaPer(PersoneDemo.Ada) with { Accertamenti = [Accertamento.CollocamentoMirato], VerbalePrecedente = new(null, 10) };
        (await app.Presenta(domanda, PersoneDemo.Attore(PersoneDemo.Ada))).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-08"), Trait("osservatore", "no")] // la prestazione è messa lì a mano, senza il suo verbale
    public async Task Prima_dei_diciotto_anni_chi_ha_la_frequenza_chiede_senza_certificato(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato(PersoneDemo.Nina);
        await app.SqlAsync($"""UPDATE "Persone" SET "Nascita" = {new DateOnly(2007, 6, 18)} WHERE "Id" = {PersoneDemo.Id(PersoneDemo.Nina.CodiceFiscale)}"""); // 18 anni il 18 giugno 2025
        var padre = PersoneDemo.Attore(PersoneDemo.Paolo);
        var domanda = app.DomandaPer(PersoneDemo.Nina) with { Tipo = TipoDomanda.PrimaDeiDiciottoAnni };
        (await app.Presenta(domanda, padre)).DeveRifiutare("D-08", "INDENNITA_MANCANTE");
        await app.AggiungiAsync(TitolareDiFrequenza(pratica.FascicoloId, PersoneDemo.Id(pratica.Chi.CodiceFiscale)));
        (await app.Presenta(domanda with { Chiave = app.Chiave() }, padre)).DeveAccettare();
        app.Oggi = new(2025, 6, 18);
        (await app.Presenta(domanda with { Chiave = app.Chiave() }, PersoneDemo.Attore(PersoneDemo.Nina))).DeveRifiutare("D-08", "FUORI_FINESTRA_DL90");
    }

    private static Economica.Liquidazione TitolareDiFrequenza(Guid fascicoloId, Guid interessatoId)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            FascicoloId = fascicoloId,
            InteressatoId = interessatoId,
            Numero = 1,
            DecisaDa = Guid.Empty,
            DecisaAlle = new(2024, 10, 1, 9, 0, 0, TimeSpan.Zero),
            DecisaIl = new(2024, 10, 1),
            ImprontaNorme = "prova",
            DecisioneCifrata = [],
            Arretrati = new(0),
            Interessi = new(0),
            Prestazioni =
            [
                new() { Id = Guid.CreateVersion7(), LiquidazioneId = id, FascicoloId = fascicoloId, InteressatoId = interessatoId, Codice = CodicePrestazione.IndennitaFrequenza, Decorrenza = new(2024, 10, 1), Mensilita = 12, PrimoMeseCorrente = new(2024, 10, 1) },
            ],
        };
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-04")]
    public async Task Il_maggiorenne_anticipa_i_dati_economici_il_minore_no(TestApp app)
    {
        var redditi = new Dictionary<int, long> { [app.Oggi.Year - 1] = 0 };
        var leo = await app.Dato.UnCertificato(PersoneDemo.Leo);
        (await app.Presenta(leo, d => d with { Ap70 = new(redditi) })).DeveRifiutare("D-04", "ETA_INSUFFICIENTE");
        var ada = await app.Dato.UnCertificato();
        (await app.Presenta(ada, d => d with { Ap70 = new(new Dictionary<int, long>()) })).DeveRifiutare("E-01", "REDDITO_MANCANTE");
        (await app.Presenta(ada, d => d with { Ap70 = new(redditi) })).DeveAccettare();
        (await app.DbAsync(db => db.Ap70.SingleAsync(a => a.FascicoloId == ada.FascicoloId))).PresentatiIl.ShouldBe(app.Oggi);
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-02")]
    public async Task Il_permesso_di_un_anno_basta_undici_mesi_no_e_la_domanda_lo_ricorda(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        (await app.Presenta(pratica, d => d with { Soggiorno = new(Cittadinanza.ExtraUe, PermessoMesi: 11) })).DeveRifiutare("D-02", "REQUISITO_CITTADINANZA_SOGGIORNO");
        (await app.Presenta(pratica, d => d with { Soggiorno = new(Cittadinanza.Italiana, ResidenteInItalia: false) })).DeveRifiutare("D-02", "RESIDENZA_MANCANTE");
        (await app.Presenta(pratica, d => d with { Soggiorno = new(Cittadinanza.ExtraUe, PermessoMesi: 12) })).DeveAccettare();
        (await app.DbAsync(db => db.Persone.SingleAsync(p => p.Id == PersoneDemo.Id(PersoneDemo.Ada.CodiceFiscale)))).PermessoMesi.ShouldBe(12);
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-04")]
    public async Task Con_il_pin_o_con_spid_di_primo_livello_non_si_presenta(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        foreach (var accesso in (AccessoDigitale[])[new(Credenziale.Pin, 2), new(Credenziale.Spid, 1), new(Credenziale.Cie, 1)])
            (await app.Presenta(pratica, attore: pratica.Cittadino with { Accesso = accesso })).DeveRifiutare("P-04", "CREDENZIALE_NON_AMMESSA");
        (await app.Presenta(pratica, attore: pratica.Cittadino with { Accesso = new(Credenziale.Cns, 0) })).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-03")]
    public async Task Domicilio_pec_e_ricovero_entrano_nella_domanda_e_il_ricovero_e_cifrato(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var lontano = new PresentaDomanda.Domicilio("corsia della Prova", "41100", "Modena", "MO");
        (await app.Presenta(pratica, d => d with { Domicilio = lontano with { Provincia = "XX" } })).DeveRifiutare("D-03", "PROVINCIA_SCONOSCIUTA").Campo.ShouldBe("Domicilio");
        (await app.Presenta(pratica, d => d with { Domicilio = lontano, Pec = "ada@pec.example.org", Ricovero = "Ospedale della Prova" })).DeveAccettare();
        var domanda = await app.DbAsync(db => db.Domande.SingleAsync(d => d.FascicoloId == pratica.FascicoloId));
        (domanda.Provincia, domanda.ProvinciaDellaVisita, domanda.Pec).ShouldBe(("PD", "MO", "ada@pec.example.org"));
        System.Text.Encoding.UTF8.GetString(domanda.DatiRiservati!).ShouldNotContain("Ospedale");
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-07")]
    public async Task La_diffida_si_presenta_dopo_tre_mesi_senza_visita_e_una_volta_sola(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "Posti" """); // l'agenda non ha posti
        var pratica = await app.Dato.UnaDomanda();
        app.Oggi = TestApp.PrimoGiorno.AddMonths(3);
        (await app.Diffida(pratica)).DeveRifiutare("A-07", "TERMINE_NON_TRASCORSO");
        app.Oggi = app.Oggi.AddDays(1);
        (await app.Diffida(pratica, PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        var insieme = await Task.WhenAll(Task.Run(() => app.Diffida(pratica)), Task.Run(() => app.Diffida(pratica)));
        insieme.Single(e => e.Accettato).Valore.VisitaEntro.ShouldBe(TestApp.PrimoGiorno.AddDays(270));
        insieme.Single(e => !e.Accettato).DeveRifiutare("A-07", "DIFFIDA_GIA_PRESENTATA");
        var obbligo = await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.FissareLaVisitaDopoDiffida));
        (obbligo.Proprietario, obbligo.EntroIl).ShouldBe((Ruolo.Segreteria, TestApp.PrimoGiorno.AddDays(270)));
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-07")]
    public async Task Con_la_visita_proposta_non_si_diffida(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        app.Oggi = app.Oggi.AddMonths(4);
        (await app.Diffida(pratica)).DeveRifiutare("A-07", "VISITA_GIA_FISSATA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-04")]
    public async Task La_domanda_apre_i_termini_della_visita_e_della_procedura_e_chiude_quello_del_certificato(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var obblighi = await app.DbAsync(db => db.Obblighi.Where(o => o.FascicoloId == pratica.FascicoloId).ToDictionaryAsync(o => o.Tipo));
        (obblighi[TipoObbligo.FareLaVisita].Proprietario, obblighi[TipoObbligo.FareLaVisita].EntroIl).ShouldBe((Ruolo.Segreteria, app.Oggi.AddDays(30)));
        (obblighi[TipoObbligo.ConcludereLaProcedura].Proprietario, obblighi[TipoObbligo.ConcludereLaProcedura].EntroIl).ShouldBe((Ruolo.Operatore, app.Oggi.AddDays(120)));
        obblighi[TipoObbligo.PresentareDomanda].Stato.ShouldBe(StatoObbligo.Adempiuto);
    }
}

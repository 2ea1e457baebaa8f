using Accerta.Agenda;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class AssenzeEConsegne
{
    [Theory, OnEveryDatabase, Trait("regola", "A-06")]
    public async Task La_prima_assenza_si_riconvoca_la_seconda_di_fila_fa_decadere_la_domanda(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        app.Oggi = (await Convocata(app, pratica)).Giorno;
        (await app.Assente(pratica, await app.Segreteria())).DeveAccettare().Decaduta.ShouldBeFalse();
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        var seconda = await app.VisitaDi(pratica);
        (seconda.Numero, seconda.Stato, seconda.Spostamenti).ShouldBe((2, StatoVisita.Proposta, 0));

        app.Oggi = (await Convocata(app, pratica)).Giorno;
        (await app.Assente(pratica)).DeveAccettare().Decaduta.ShouldBeTrue();
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.DomandaDecaduta);
        (await app.DbAsync(db => db.AccertamentiRichiesti.AnyAsync(a => a.Aperto))).ShouldBeFalse();
        (await app.DbAsync(db => db.Obblighi.AnyAsync(o => o.Stato == StatoObbligo.Aperto && o.Tipo == TipoObbligo.ConfermareLaData))).ShouldBeFalse();
        (await app.Legali(pratica))[^1].Oggetto.ShouldContain("decaduta");
        (await app.Allega(pratica, PdfDiProva.Buono)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Dato.UnaDomanda()).FascicoloId.ShouldNotBe(pratica.FascicoloId); // D-06: si ricomincia da un certificato nuovo
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, Trait("regola", "D-03")]
    [InlineData("via del Domicilio 9, 35121 Padova (PD)", "35121", "PD", "via del Domicilio 9, Padova")] // scritto nella domanda
    [InlineData("via del Domicilio 9, Padova, 35121 (PD)", "35121", "PD", "via del Domicilio 9, Padova")] // scritto nella pratica
    [InlineData("via del Domicilio 9, Padova", null, null, "via del Domicilio 9, Padova")]
    [InlineData(null, null, null, null)]
    public void Il_domicilio_si_riscrive_senza_CAP_ne_provincia_e_non_perde_il_comune(string? domicilio, string? cap, string? provincia, string? atteso) =>
        new Recapito { FascicoloId = Guid.Empty, Domicilio = domicilio, Cap = cap, Provincia = provincia }.SenzaCapNeProvincia.ShouldBe(atteso);

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Chi_non_e_mai_stato_avvisato_non_e_assente_e_si_riconvoca_altrove(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.IndicaRecapito(pratica, domicilio: "via del Domicilio 9, Padova", cap: "35121", provincia: "PD")).DeveAccettare();
        var visita = await app.FissaDaSe(pratica);
        await app.SpedisciAsync();
        var lettera = (await app.Legali(pratica)).ShouldHaveSingleItem();
        (lettera.Canale, lettera.Indirizzo).ShouldBe((CanaleAvviso.Raccomandata, "via del Domicilio 9, Padova, 35121 (PD)"));
        lettera.IndirizzoPerche.ShouldContain("domicilio");
        var nuova = (await app.Consegna(lettera.Id, EsitoConsegna.IndirizzoErrato)).DeveAccettare().NuovoTentativo;
        var allaResidenza = (await app.Legali(pratica)).Single(n => n.Id == nuova);
        (allaResidenza.TentativoDi, allaResidenza.Stato).ShouldBe((lettera.Id, StatoNotifica.DaInviare));
        allaResidenza.Indirizzo.ShouldContain("via dell'Invenzione 1");

        app.Oggi = visita.Giorno;
        (await app.Assente(pratica)).DeveRifiutare("N-01", "CONVOCAZIONE_NON_CONSEGNATA");
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        (await app.AttiDi(pratica)).ShouldContain(a => a.Tipo == TipoAtto.ConvocazioneDaRifare);
        (await app.AttiDi(pratica)).ShouldNotContain(a => a.Tipo == TipoAtto.AssenzaRegistrata);
        (await app.VisitaDi(pratica)).Stato.ShouldBe(StatoVisita.Proposta);
        (await app.Legali(pratica))[^1].Indirizzo.ShouldContain("via dell'Invenzione 1"); // non più al domicilio, dove non arriva

        app.Oggi = (await Convocata(app, pratica)).Giorno;
        (await app.Assente(pratica)).DeveAccettare().Decaduta.ShouldBeFalse(); // quella di prima non conta
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-06")]
    public async Task Il_giorno_prima_l_assenza_non_si_registra_e_solo_la_segreteria_lo_fa(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var visita = await app.VisitaDi(pratica);
        app.Oggi = visita.Giorno.AddDays(-1);
        (await app.Assente(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        app.Oggi = visita.Giorno;
        (await app.Assente(pratica, pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Assente(pratica, await app.Segreteria("MO"))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Assente(pratica)).DeveAccettare(); // la data l'ha scelta lei: la conosce
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Con_la_pec_la_notifica_va_li_e_se_non_arriva_diventa_raccomandata_finche_restano_recapiti(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.IndicaRecapito(pratica, pec: "ada@pec.example")).DeveAccettare();
        await app.FissaDaSe(pratica);
        await app.SpedisciAsync();
        var pec = (await app.Legali(pratica)).ShouldHaveSingleItem();
        (pec.Canale, pec.Indirizzo, pec.Stato, pec.EsitoConsegna).ShouldBe((CanaleAvviso.Pec, "ada@pec.example", StatoNotifica.Inviata, EsitoConsegna.InAttesa));
        (await app.Consegna(pec.Id, EsitoConsegna.NonConsegnata)).DeveAccettare();
        (await app.Consegna(pec.Id, EsitoConsegna.Consegnata)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        await app.SpedisciAsync();
        var carta = (await app.Legali(pratica))[^1];
        carta.Canale.ShouldBe(CanaleAvviso.Raccomandata);
        var foglio = await File.ReadAllTextAsync(Path.Combine(app.Opzioni.Smtp.Cartella, "raccomandate", $"{carta.Id:N}.txt"));
        foglio.ShouldContain("Ada Esempio");
        foglio.ShouldContain("convocazione a visita");
        (await app.Consegna(carta.Id, EsitoConsegna.NonConsegnata)).DeveAccettare().NuovoTentativo.ShouldBeNull();
        (await app.DbAsync(async db => await new ElencoDellaSegreteria(db).NonArrivateAsync(await db.Sedi.SingleAsync(s => s.Id == PersoneDemo.Id("sede/PD")), 1, default))).Righe.ShouldHaveSingleItem().NotificaId.ShouldBe(carta.Id);
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task La_compiuta_giacenza_vale_come_consegna_e_il_giorno_resta_scritto(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        await app.FissaDaSe(pratica);
        await app.SpedisciAsync();
        var lettera = (await app.Legali(pratica)).ShouldHaveSingleItem();
        (await app.Consegna(lettera.Id, EsitoConsegna.CompiutaGiacenza, app.Oggi.AddDays(1))).DeveRifiutare("N-01", "DATA_NON_VALIDA");
        (await app.Consegna(lettera.Id, EsitoConsegna.CompiutaGiacenza, app.Oggi.AddDays(-1))).DeveRifiutare("N-01", "DATA_NON_VALIDA");
        (await app.Consegna(lettera.Id, EsitoConsegna.InAttesa)).DeveRifiutare("N-01", "ESITO_NON_VALIDO");
        (await app.Consegna(lettera.Id, EsitoConsegna.CompiutaGiacenza, attore: await app.Segreteria())).DeveAccettare();
        var registrata = (await app.Legali(pratica)).ShouldHaveSingleItem();
        (registrata.Arrivata, registrata.ConsegnataIl).ShouldBe((true, app.Oggi));
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        (await app.Assente(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Una_pec_che_il_server_rifiuta_sempre_diventa_da_se_una_raccomandata(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.IndicaRecapito(pratica, pec: "ada@pec.example")).DeveAccettare();
        (app.Opzioni.Smtp.PecHost, app.Opzioni.Smtp.PecPorta) = ("127.0.0.1", 1); // nessuno risponde
        await app.FissaDaSe(pratica);
        for (var i = 0; i < SpedisciNotifiche.TentativiMassimi; i++)
        {
            await app.SpedisciAsync();
            app.Orologio.Imposta(app.Orologio.GetUtcNow() + TimeSpan.FromDays(2));
        }
        var legali = await app.Legali(pratica);
        (legali.Count, legali[0].Stato, legali[0].EsitoConsegna).ShouldBe((2, StatoNotifica.Fallita, EsitoConsegna.NonConsegnata));
        (legali[1].Canale, legali[1].TentativoDi).ShouldBe((CanaleAvviso.Raccomandata, legali[0].Id));
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-01")]
    public async Task La_segreteria_vede_la_convocazione_e_nulla_della_salute(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var aperto = (await app.Apri(pratica, await app.Segreteria())).DeveAccettare();
        (aperto.Certificati.Count, aperto.Verbali.Count, aperto.Allegati.Count, aperto.Decisione).ShouldBe((0, 0, 0, null));
        aperto.Visita.ShouldNotBeNull();
        (await app.Apri(pratica, await app.Segreteria("MO"))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    private static async Task<Visita> Convocata(TestApp app, Pratica pratica)
    {
        var visita = await app.FissaDaSe(pratica);
        await app.ConsegnaUltima(pratica);
        return visita;
    }
}

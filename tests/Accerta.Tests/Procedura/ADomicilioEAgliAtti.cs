using Accerta.Agenda;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class ADomicilioEAgliAtti
{
    [Theory, OnEveryDatabase, Trait("regola", "A-05")]
    public async Task La_visita_a_domicilio_si_chiede_fino_al_quinto_giorno_prima(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var giorno = (await app.VisitaDi(pratica)).Giorno;
        app.Oggi = giorno.AddDays(-4);
        (await app.ChiediDomiciliare(pratica)).DeveRifiutare("A-05", "RICHIESTA_TARDIVA");
        app.Oggi = giorno.AddDays(-5);
        (await app.ChiediDomiciliare(pratica, pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.ChiediDomiciliare(pratica, PersoneDemo.Attore(PersoneDemo.MedicoModena))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.ChiediDomiciliare(pratica, indirizzo: " ")).DeveRifiutare("A-05", "INDIRIZZO_MANCANTE");
        (await app.ChiediDomiciliare(pratica)).DeveAccettare().PronunciaEntro.ShouldBe(giorno);
        (await app.ChiediDomiciliare(pratica)).DeveRifiutare("A-05", "RICHIESTA_GIA_IN_ATTESA");
        var termine = await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.DecidereLaVisitaDomiciliare));
        (termine.Proprietario, termine.EntroIl, termine.Stato).ShouldBe((Ruolo.Commissione, giorno, StatoObbligo.Aperto));
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-05")]
    public async Task Accolta_la_commissione_va_dalla_persona_e_il_posto_torna_libero(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var prima = await app.VisitaDi(pratica);
        (await app.DecidiDomiciliare(pratica, true, app.Oggi.AddDays(8))).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.ChiediDomiciliare(pratica)).DeveAccettare();
        (await app.DecidiDomiciliare(pratica, true, null)).DeveRifiutare("A-05", "NUOVA_DATA_MANCANTE");
        (await app.DecidiDomiciliare(pratica, true, app.Oggi.AddDays(8), attore: PersoneDemo.Attore(TestApp.Commissione("PD")[1]))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.DecidiDomiciliare(pratica, true, app.Oggi.AddDays(8), new(15, 30))).DeveAccettare().Modalita.ShouldBe(ModalitaVisita.Domiciliare);
        var visita = await app.VisitaDi(pratica);
        (visita.Numero, visita.PostoId, visita.Indirizzo, visita.Giorno).ShouldBe((1, null, "via della Finzione 5, Padova", app.Oggi.AddDays(8)));
        visita.Quando.OraInItalia.ShouldBe(new(15, 30));
        (await app.PostiLiberi("PD", app.Oggi)).ShouldContain(p => p.Id == prima.PostoId);
        (await app.Legali(pratica))[^1].Testo.ShouldContain("a domicilio: via della Finzione 5");
        (await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.DecidereLaVisitaDomiciliare))).Stato.ShouldBe(StatoObbligo.Adempiuto);
        (await app.ChiediDomiciliare(pratica)).DeveRifiutare("A-05", "VISITA_GIA_DOMICILIARE");
        app.Oggi = visita.Giorno;
        (await app.RegistraVisita(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-05")]
    public async Task Rigettata_c_e_subito_una_nuova_data_in_ambulatorio_con_il_suo_posto(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        (await app.ChiediDomiciliare(pratica)).DeveAccettare();
        (await app.DecidiDomiciliare(pratica, false, app.Oggi.AddDays(10))).DeveRifiutare("A-05", "DATA_NON_VALIDA"); // venerdì: l'agenda non ha posti
        (await app.DecidiDomiciliare(pratica, false, app.Oggi.AddDays(9))).DeveAccettare();
        var visita = await app.VisitaDi(pratica);
        (visita.Modalita, visita.Giorno, visita.Stato, visita.Spostamenti).ShouldBe((ModalitaVisita.Ambulatoriale, app.Oggi.AddDays(9), StatoVisita.Fissata, 0));
        (await app.DbAsync(db => db.Posti.SingleAsync(p => p.FascicoloId == pratica.FascicoloId))).Id.ShouldBe(visita.PostoId!.Value);
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-02")]
    public async Task Se_i_documenti_bastano_si_decide_senza_visita(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var posto = (await app.VisitaDi(pratica)).PostoId;
        (await app.ChiediAgliAtti(pratica)).DeveAccettare();
        (await app.ChiediAgliAtti(pratica)).DeveRifiutare("V-02", "RICHIESTA_GIA_FATTA");
        (await app.ValutaAgliAtti(pratica, sufficiente: true, attore: TestApp.Presidente("MO"))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.ValutaAgliAtti(pratica, sufficiente: true)).DeveAccettare().AgliAtti.ShouldBeTrue();
        var visita = await app.VisitaDi(pratica);
        (visita.Numero, visita.Stato, visita.Modalita, visita.PostoId, visita.Giorno).ShouldBe((1, StatoVisita.Svolta, ModalitaVisita.AgliAtti, null, app.Oggi));
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VisitaSvolta);
        (await app.PostiLiberi("PD", app.Oggi)).ShouldContain(p => p.Id == posto);
        (await app.ValutaAgliAtti(pratica, sufficiente: true)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        await using (var portale = await Portale.ApriAsync(app))
        {
            var presidente = await portale.EntraAsync(TestApp.Presidente());
            (await presidente.GetStringAsync("/commissione", TestContext.Current.CancellationToken)).ShouldContain("sui documenti, deciso il");
            (await presidente.GetStringAsync($"/commissione/pratiche/{pratica.FascicoloId}", TestContext.Current.CancellationToken)).ShouldContain("La scheda, sui documenti");
        }
        (await DaScrivere()).Select(d => (d.FascicoloId, d.SuiDocumenti)).ShouldBe([(pratica.FascicoloId, true)]);
        (await app.RegistraVisita(pratica)).DeveAccettare();
        (await DaScrivere()).ShouldBeEmpty();

        async Task<IReadOnlyList<DaScrivere>> DaScrivere() => (await app.ConAsync((VerbaliDaScrivere elenco) => elenco.HandleAsync(PersoneDemo.Id("commissione/PD"), 1, default))).Righe;
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-02")]
    public async Task Se_non_bastano_resta_la_visita_o_se_ne_propone_una(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var visita = await app.VisitaDi(pratica);
        var ricevuta = (await app.ValutaAgliAtti(pratica, sufficiente: false)).DeveAccettare();
        (ricevuta.AgliAtti, ricevuta.Visita).ShouldBe((false, visita.Quando));
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.VisitaFissata);
        (await app.Disdici(pratica)).DeveAccettare();
        (await app.ValutaAgliAtti(pratica, sufficiente: false)).DeveAccettare().Visita.ShouldNotBeNull();
        (await app.VisitaDi(pratica)).Numero.ShouldBe(2);
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-02")]
    public async Task Chi_aspetta_ancora_una_data_lo_valuta_la_commissione_del_suo_territorio(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "Posti" """);
        var pratica = await app.Dato.UnaDomanda();
        (await app.ValutaAgliAtti(pratica, true, attore: TestApp.Presidente("MO"))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.ValutaAgliAtti(pratica, true)).DeveAccettare();
        (await app.VisitaDi(pratica)).CommissioneId.ShouldBe(PersoneDemo.Id("commissione/PD"));
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-02")]
    public async Task Per_un_minore_con_l_autismo_documentato_decidere_sui_documenti_e_un_dovere(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda(PersoneDemo.Leo);
        (await app.ValutaAgliAtti(pratica, sufficiente: false, autismo: true)).DeveRifiutare("V-02", "AGLI_ATTI_OBBLIGATORIO");
        (await app.ValutaAgliAtti(pratica, sufficiente: true, autismo: true)).DeveAccettare().AgliAtti.ShouldBeTrue();
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-03"), Trait("osservatore", "no")] // una revisione fatta a mano, senza il suo fascicolo d'origine
    public async Task I_quaranta_giorni_per_i_documenti_cominciano_quando_la_lettera_arriva(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        (await Richiedi(app, pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO"); // non è una revisione
        await app.SqlAsync($"""UPDATE "Fascicoli" SET "Tipo" = 'Revisione' WHERE "Id" = {pratica.FascicoloId}""");
        (await Richiedi(app, pratica)).DeveAccettare();
        (await Richiedi(app, pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        await app.SpedisciAsync();
        app.Oggi = app.Oggi.AddDays(6);
        (await app.Consegna((await app.Legali(pratica))[^1].Id, EsitoConsegna.Consegnata, app.Oggi.AddDays(-2))).DeveAccettare();
        var termine = await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.DocumentiPerRevisione));
        (termine.Proprietario, termine.EntroIl).ShouldBe((Ruolo.Cittadino, app.Oggi.AddDays(38)));
        (await app.Allega(pratica, PdfDiProva.Buono)).DeveAccettare();
        (await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Id == termine.Id))).Stato.ShouldBe(StatoObbligo.Adempiuto);
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-01")]
    public async Task La_commissione_segna_i_documenti_che_ha_visto_una_volta(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var documento = (await app.Allega(pratica, PdfDiProva.Buono)).DeveAccettare().AllegatoId;
        (await Visione(app, pratica, PersoneDemo.Attore(PersoneDemo.MedicoPadova), documento)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Visione(app, pratica, TestApp.Presidente(), app.Chiave())).DeveRifiutare("V-01", "DOCUMENTO_NON_TROVATO");
        (await Visione(app, pratica, TestApp.Presidente(), documento)).DeveAccettare().Visti.ShouldBe(1);
        (await Visione(app, pratica, TestApp.Presidente(), documento)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DbAsync(db => db.Allegati.SingleAsync())).VistoDa.ShouldBe(TestApp.Presidente().PersonaId);
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-01")]
    public async Task Aprire_un_documento_dalla_scheda_lo_segna_come_visto_e_la_persona_lo_sa(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var documento = (await app.Allega(pratica, PdfDiProva.Buono)).DeveAccettare().AllegatoId;
        await using var portale = await Portale.ApriAsync(app);
        var (persona, commissione) = (await portale.EntraAsync(pratica.Cittadino), await portale.EntraAsync(TestApp.Presidente()));
        (await persona.GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}/documenti", TestContext.Current.CancellationToken)).ShouldContain("non ancora");
        var scheda = $"/commissione/pratiche/{pratica.FascicoloId}";
        (await commissione.GetStringAsync(scheda, TestContext.Current.CancellationToken)).ShouldContain(", da vedere");
        for (var volta = 0; volta < 2; volta++)
            (await commissione.GetAsync($"{scheda}?handler=Documento&documento={documento}", TestContext.Current.CancellationToken)).Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await commissione.GetStringAsync(scheda, TestContext.Current.CancellationToken)).ShouldContain($", visto {app.Oggi.Con("il")}");
        (await persona.GetStringAsync($"/cittadino/pratiche/{pratica.FascicoloId}/documenti", TestContext.Current.CancellationToken)).ShouldNotContain("non ancora");
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.DocumentiVisti).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "V-01")]
    public async Task Un_patronato_senza_mandato_non_allega(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.Allega(pratica, PdfDiProva.Buono, new(app.Chiave(), Ruolo.Patronato, app.Chiave()))).DeveRifiutare("P-01", "MANDATO_MANCANTE");
    }

    private static Task<Accerta.Norma.Motivazione.Esito<RichiediDocumenti.Ricevuta>> Richiedi(TestApp app, Pratica pratica) =>
        app.ConAsync((RichiediDocumenti atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId), Attore.Sistema, default));

    private static Task<Accerta.Norma.Motivazione.Esito<PrendiVisione.Ricevuta>> Visione(TestApp app, Pratica pratica, Attore chi, params Guid[] documenti) =>
        app.ConAsync((PrendiVisione atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId, documenti), chi, default));
}

using Accerta.Agenda;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

/// <summary>Che cosa arriva davvero a chi viene rivisto: dove, quando, con quali parole. Da qui dipende se è assente e quanto tempo ha.</summary>
public sealed class RevisioniEConsegne
{
    private const string Domicilio = "via del Domicilio 9";

    [Theory, OnEveryDatabase, Trait("regola", "N-01")]
    public async Task Una_convocazione_mai_arrivata_non_e_un_assenza_e_si_rifa_a_un_altro_recapito(TestApp app)
    {
        var (pratica, revisione) = await UnaRevisione(app);
        var prima = await app.VisitaDi(revisione);
        (await app.Legali(revisione)).ShouldHaveSingleItem().Indirizzo.ShouldContain(Domicilio); // il recapito dato per la domanda vale anche per la revisione
        await app.SpedisciAsync();
        app.Oggi = prima.Giorno;
        (await app.AssenteARevisione(revisione)).DeveRifiutare("N-01", "CONVOCAZIONE_NON_CONSEGNATA");

        (await app.FascicoloDi(revisione)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        var visita = await app.VisitaDi(revisione);
        (visita.Id, visita.Stato, visita.PostoId).ShouldBe((prima.Id, StatoVisita.Annullata, null));
        (await app.BeneficiAttivi(pratica)).ShouldBeTrue();
        (await app.DbAsync(db => db.SospensioniPerAssenza.AnyAsync())).ShouldBeFalse();
        var rifare = (await app.AttiDi(revisione)).Single(a => a.Tipo == TipoAtto.ConvocazioneDaRifare);
        rifare.Regole.ShouldBe("R-02 N-01");
        (await app.AssenteARevisione(revisione)).DeveRifiutare("I-02", "STATO_NON_AMMESSO"); // due volte no
        var avviso = (await app.Legali(revisione))[^1];
        avviso.AttoId.ShouldBe(rifare.Id);
        avviso.Indirizzo.ShouldNotContain(Domicilio);
        avviso.Testo.ShouldContain("non risulti assente");

        (await app.NotteAsync()).Fatti(RevisioniDaRiconvocare.NomeDelLotto).ShouldBe(1);
        (await app.NotteAsync()).Fatti(RevisioniDaRiconvocare.NomeDelLotto).ShouldBe(0);
        (await app.FascicoloDi(revisione)).Stato.ShouldBe(StatoFascicolo.VisitaFissata);
        var nuova = (await app.Legali(revisione))[^1];
        nuova.Indirizzo.ShouldNotContain(Domicilio);
        app.Oggi = (await app.VisitaDi(revisione)).Giorno;
        (await app.Consegna(nuova.Id, EsitoConsegna.Consegnata)).DeveAccettare();
        (await app.AssenteARevisione(revisione)).DeveAccettare(); // questa è arrivata
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory]
    [OnEveryDatabase(0, true)]
    [OnEveryDatabase(1, false)]
    [Trait("regola", "N-01")]
    public async Task La_convocazione_arrivata_il_giorno_della_visita_conta_il_giorno_dopo_no(TestApp app, int giorniDopo, bool assente)
    {
        var (_, revisione) = await UnaRevisione(app);
        await app.SpedisciAsync();
        app.Oggi = (await app.VisitaDi(revisione)).Giorno.AddDays(giorniDopo);
        (await app.Consegna((await app.Legali(revisione))[^1].Id, EsitoConsegna.Consegnata)).DeveAccettare();
        var esito = await app.AssenteARevisione(revisione);
        if (assente) esito.DeveAccettare();
        else esito.DeveRifiutare("N-01", "CONVOCAZIONE_NON_CONSEGNATA");
        (await app.DbAsync(db => db.SospensioniPerAssenza.CountAsync())).ShouldBe(assente ? 1 : 0);
    }

    [Theory]
    [OnEveryDatabase(0, true)]
    [OnEveryDatabase(1, false)]
    [Trait("regola", "A-06")]
    public async Task Anche_in_prima_istanza_la_lettera_arrivata_dopo_la_visita_non_fa_un_assenza(TestApp app, int giorniDopo, bool assente)
    {
        var pratica = await app.Dato.UnaDomanda();
        var visita = await app.FissaDaSe(pratica);
        await app.SpedisciAsync();
        app.Oggi = visita.Giorno.AddDays(giorniDopo);
        (await app.Consegna((await app.Legali(pratica))[^1].Id, EsitoConsegna.Consegnata)).DeveAccettare();
        var esito = await app.Assente(pratica);
        if (assente) esito.DeveAccettare();
        else esito.DeveRifiutare("N-01", "CONVOCAZIONE_NON_CONSEGNATA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-03")]
    public async Task Il_recapito_scritto_nella_domanda_viene_prima_della_residenza(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        (await app.Presenta(pratica, d => d with { Pec = "ada@pec.example", Domicilio = new(Domicilio, "35100", "Padova", "PD") })).DeveAccettare();
        await app.FissaDaSe(pratica);
        var pec = (await app.Legali(pratica)).ShouldHaveSingleItem();
        (pec.Canale, pec.Indirizzo).ShouldBe((CanaleAvviso.Pec, "ada@pec.example"));
        await app.SpedisciAsync();
        (await app.Consegna(pec.Id, EsitoConsegna.NonConsegnata)).DeveAccettare();
        var lettera = (await app.Legali(pratica))[^1];
        (lettera.Canale, lettera.Indirizzo).ShouldBe((CanaleAvviso.Raccomandata, $"{Domicilio}, 35100 Padova (PD)"));
        (await app.IndicaRecapito(pratica, pec: "nuova@pec.example")).DeveAccettare(); // chi ne indica un altro vuole quello
        (await app.Disdici(pratica)).DeveAccettare();
        (await app.Lotto(Lotti.ProponiDate.NomeDelLotto)).Fatti.ShouldBe(1);
        await app.FissaDaSe(pratica);
        (await app.Legali(pratica))[^1].Indirizzo.ShouldBe("nuova@pec.example");
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-02")]
    public async Task Nessun_avviso_di_una_revisione_parla_come_a_chi_ha_fatto_domanda(TestApp app)
    {
        var (_, revisione) = await UnaRevisione(app, giorni: 30);
        (await app.Scegli(revisione, (await app.PostiLiberi("PD", app.Oggi.AddDays(40)))[0].Id)).DeveAccettare(); // la persona sposta la visita
        var spostata = await app.VisitaDi(revisione);
        var convocazione = (await app.Legali(revisione))[^1].Testo;
        convocazione.ShouldContain($"Se {spostata.Giorno.Con("il")} non vieni il pagamento si sospende");
        convocazione.ShouldContain("hai 90 giorni per mandarci un documento");
        convocazione.ShouldContain("revocata dal giorno della sospensione");
        (await app.Scegli(revisione, (await app.PostiLiberi("PD", app.Oggi.AddDays(40)))[0].Id)).DeveRifiutare("A-04", "RINVIO_GIA_UTILIZZATO");
        app.Oggi = spostata.Giorno;
        (await app.AssenteARevisione(revisione)).DeveAccettare(); // la data l'ha scelta lei
        var documento = (await app.Allega(revisione, PdfDiProva.Buono)).DeveAccettare().AllegatoId;
        (await app.Giustifica(revisione, documento)).DeveAccettare();
        (await app.DecidiGiustificazione(revisione, accolta: true)).DeveAccettare();
        (await app.Riconvoca(revisione)).DeveAccettare();
        (await app.Legali(revisione))[^1].Testo.ShouldContain("Hai già giustificato un'assenza"); // alla seconda non ci si giustifica più
        await DiPrimaIstanzaNo(app, revisione, "Revisione (domanda ");
    }

    [Theory, OnEveryDatabase, Trait("regola", "R-03")]
    public async Task Un_controllo_si_chiama_controllo_e_chi_lo_disdice_riceve_un_altra_data_una_volta(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var estratto = app.Chiave();
        await app.AggiungiAsync(new ControlloEstratto { Id = estratto, EstrazioneId = app.Chiave(), FascicoloId = pratica.FascicoloId });
        var controllo = new Pratica(pratica.Chi, "", (await app.Convoca(pratica, controllo: estratto)).DeveAccettare().FascicoloId);
        (await app.Legali(controllo)).ShouldHaveSingleItem().Testo.ShouldContain("visita di controllo");
        (await app.Disdici(controllo)).DeveAccettare();
        (await app.FascicoloDi(controllo)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        (await app.NotteAsync()).Fatti(RevisioniDaRiconvocare.NomeDelLotto).ShouldBe(1);
        (await app.Disdici(controllo)).DeveRifiutare("A-04", "RINVIO_GIA_UTILIZZATO");
        await DiPrimaIstanzaNo(app, controllo, "Controllo (domanda ");
    }

    [Theory]
    [OnEveryDatabase(46, StatoObbligo.Aperto)]
    [OnEveryDatabase(47, StatoObbligo.Mancato)]
    [Trait("regola", "V-03")]
    public async Task I_quaranta_giorni_per_i_documenti_corrono_da_quando_la_lettera_arriva(TestApp app, int giorno, StatoObbligo atteso)
    {
        var (_, revisione) = await UnaRevisione(app, giorni: 60);
        var spedita = app.Oggi;
        Task<List<Obbligo>> Documenti() => app.DbAsync(db => db.Obblighi.AsNoTracking().Where(o => o.Tipo == TipoObbligo.DocumentiPerRevisione).ToListAsync());
        (await Documenti()).ShouldBeEmpty(); // spedita non è ricevuta
        await app.SpedisciAsync();
        app.Oggi = spedita.AddDays(8);
        (await app.Consegna((await app.Legali(revisione))[^1].Id, EsitoConsegna.Consegnata, spedita.AddDays(6))).DeveAccettare();
        var termine = (await Documenti()).ShouldHaveSingleItem();
        (termine.Regola, termine.Proprietario, termine.EntroIl).ShouldBe(("V-03", Ruolo.Cittadino, spedita.AddDays(46)));
        (await app.ConAsync((RichiediDocumenti atto) => atto.HandleAsync(new(app.Chiave(), revisione.FascicoloId), Attore.Sistema, default))).DeveAccettare();
        await app.ConsegnaUltima(revisione);
        (await Documenti()).Count.ShouldBe(1); // un'altra lettera non ne fa cominciare un altro

        app.Oggi = spedita.AddDays(giorno);
        await app.NotteAsync();
        (await Documenti()).Single().Stato.ShouldBe(atteso);
        (await app.Allega(revisione, PdfDiProva.Buono)).DeveAccettare();
        termine = (await Documenti()).Single();
        (termine.Stato, termine.InRitardo).ShouldBe((StatoObbligo.Adempiuto, atteso == StatoObbligo.Mancato));
    }

    [Theory]
    [OnEveryDatabase(95, StatoObbligo.Aperto)]
    [OnEveryDatabase(96, StatoObbligo.Mancato)]
    [Trait("regola", "R-02")]
    public async Task I_novanta_giorni_per_giustificarsi_corrono_da_quando_l_avviso_arriva(TestApp app, int giorno, StatoObbligo atteso)
    {
        var (_, revisione) = await UnaRevisione(app);
        await app.SpedisciEConsegnaAsync();
        app.Oggi = app.Oggi.AddDays(1);
        var sospesa = (await app.AssenteARevisione(revisione)).DeveAccettare().Dal;
        Task<Obbligo?> Termine() => app.DbAsync(db => db.Obblighi.AsNoTracking().SingleOrDefaultAsync(o => o.Tipo == TipoObbligo.GiustificareLAssenza));
        (await Termine()).ShouldBeNull();
        await app.SpedisciAsync();
        app.Oggi = sospesa.AddDays(5);
        await app.ConsegnaUltima(revisione);
        (await Termine())!.EntroIl.ShouldBe(sospesa.AddDays(95));
        app.Oggi = sospesa.AddDays(giorno);
        (await app.NotteAsync()).Fatti(RevochePerAssenza.NomeDelLotto).ShouldBe(atteso == StatoObbligo.Mancato ? 1 : 0);
        (await Termine())!.Stato.ShouldBe(atteso);
    }

    private static async Task DiPrimaIstanzaNo(TestApp app, Pratica pratica, string inizio)
    {
        var avvisi = await app.DbAsync(db => db.Notifiche.AsNoTracking().Where(n => n.FascicoloId == pratica.FascicoloId).ToListAsync());
        avvisi.Count.ShouldBeGreaterThan(2);
        foreach (var avviso in avvisi)
        {
            avviso.Oggetto.ShouldStartWith(inizio);
            foreach (var parola in (string[])["decade", "certificato originale", "La domanda resta", "pagina della domanda"]) avviso.Testo.ShouldNotContain(parola);
        }
    }

    /// <summary>Una revisione di Ada, che ha indicato un domicilio; senza altro, la visita è domani.</summary>
    private static async Task<(Pratica Pratica, Pratica Revisione)> UnaRevisione(TestApp app, int giorni = 1)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: TestApp.ConRevisione);
        (await app.IndicaRecapito(pratica, domicilio: Domicilio, cap: "35100", provincia: "PD")).DeveAccettare();
        app.Oggi = TestApp.MeseDiRevisione;
        return (pratica, new(pratica.Chi, "", (await app.Convoca(pratica, giorno: app.Oggi.AddDays(giorni))).DeveAccettare().FascicoloId));
    }
}

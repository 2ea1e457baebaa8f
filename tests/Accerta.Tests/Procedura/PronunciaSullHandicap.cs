using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

/// <summary>G-08: entro quando la commissione si pronuncia sull'handicap, e quanto dura il certificato provvisorio. D-06: quali accertamenti si chiudono.</summary>
public sealed class PronunciaSullHandicap
{
    [Theory]
    [OnEveryDatabase(90, StatoObbligo.Aperto)]
    [OnEveryDatabase(91, StatoObbligo.Mancato)]
    [Trait("regola", "G-08")]
    public async Task La_commissione_si_pronuncia_entro_novanta_giorni_dalla_domanda(TestApp app, int giorni, StatoObbligo atteso)
    {
        var domanda = app.Oggi;
        var pratica = await UnaVisitaConHandicap(app);
        var termine = await Termine(app, pratica);
        (termine.Regola, termine.Proprietario, termine.EntroIl).ShouldBe(("G-08", Ruolo.Commissione, domanda.AddDays(90)));
        app.Oggi = domanda.AddDays(giorni);
        await app.NotteAsync();
        (await Termine(app, pratica)).Stato.ShouldBe(atteso);

        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.InvaliditaCivile)).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(pratica);
        (await Termine(app, pratica)).Stato.ShouldBe(atteso); // è l'altro verbale
        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.Handicap)).DeveAccettare().VerbaleId;
        (await Termine(app, pratica)).Stato.ShouldBe(atteso); // scritto non è firmato
        await app.FirmaEChiudi(pratica);
        termine = await Termine(app, pratica);
        (termine.Stato, termine.ChiusoIl, termine.InRitardo).ShouldBe((StatoObbligo.Adempiuto, app.Oggi, atteso == StatoObbligo.Mancato));
    }

    [Theory]
    [OnEveryDatabase(true, null, 15)]
    [OnEveryDatabase(false, 7, 90)] // la visita è urgente, la pronuncia no
    [Trait("regola", "G-08")]
    public async Task Per_le_malattie_oncologiche_i_giorni_sono_quindici(TestApp app, bool oncologica, int? voce, int giorni)
    {
        var pratica = await UnaDomandaConHandicap(app, TestApp.DatiSanitari with { Oncologica = oncologica, VoceDm2007 = voce });
        (await Termine(app, pratica)).EntroIl.ShouldBe(app.Oggi.AddDays(giorni));
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-08")]
    public async Task Chi_non_chiede_l_handicap_non_ha_quel_termine_e_la_domanda_decaduta_lo_fa_cadere(TestApp app)
    {
        var senza = await app.Dato.UnaDomanda(PersoneDemo.Ugo);
        (await app.ObblighiDi(senza)).ShouldNotContain(o => o.Tipo == TipoObbligo.PronunciarsiSullHandicap);
        var pratica = await Decaduta(app, _ => Task.CompletedTask);
        (await Termine(app, pratica)).Stato.ShouldBe(StatoObbligo.Decaduto);
    }

    [Theory]
    [OnEveryDatabase(EsitoHandicap.Comma3, true, false)]
    [OnEveryDatabase(EsitoHandicap.Comma3, false, true)]
    [OnEveryDatabase(EsitoHandicap.Comma1, false, false)]
    [Trait("regola", "G-08")]
    public async Task Il_provvisorio_finisce_con_il_verbale_dell_handicap_e_si_restituisce_solo_se_riconosce_meno(TestApp app, EsitoHandicap provvisorio, bool grave, bool restituisce)
    {
        var pratica = await UnaVisitaConHandicap(app);
        (await Provvisorio(app, pratica, provvisorio)).DeveAccettare();
        (await app.Carta(pratica, CarteDelFascicolo.Provvisorio)).ShouldSatisfyAllConditions(
            c => c.Contains("art. 3 comma 3", StringComparison.Ordinal).ShouldBe(provvisorio == EsitoHandicap.Comma3), c => c.ShouldNotContain("Non vale più"), c => c.ShouldNotContain("iabete"));
        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.InvaliditaCivile)).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(pratica);
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        (await Certificato(app)).CessatoIl.ShouldBeNull(); // il verbale dell'invalidità non lo tocca
        pratica.VerbaleId = (await app.Compila(pratica, Accertamento.Handicap, s => s with { Handicap = new(true, true, grave, grave) })).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(pratica);
        (await Certificato(app)).CessatoIl.ShouldBeNull(); // non è ancora definitivo
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        var cessato = await Certificato(app);
        (cessato.CessatoIl, cessato.DaRestituire).ShouldBe((app.Oggi, restituisce));
        var avviso = (await app.Legali(pratica)).Single(n => n.Oggetto.Contains("provvisorio non vale più", StringComparison.Ordinal));
        avviso.Testo.Contains("vanno restituiti", StringComparison.Ordinal).ShouldBe(restituisce);
        (await app.Carta(pratica, CarteDelFascicolo.Provvisorio)).ShouldSatisfyAllConditions(
            c => c.ShouldContain($"Ha smesso di valere {app.Oggi.Con("il")}"), c => c.Contains("Il verbale riconosce meno:", StringComparison.Ordinal).ShouldBe(restituisce));
        (await Provvisorio(app, pratica, EsitoHandicap.Comma3)).Accettato.ShouldBeFalse();
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-08")]
    public async Task Se_la_domanda_decade_il_provvisorio_non_resta_per_sempre(TestApp app)
    {
        await Decaduta(app, async p =>
        {
            var medico = PersoneDemo.Attore(TestApp.Chi(Ruolo.MedicoCertificatore, "PD"));
            await app.SqlAsync($"""UPDATE "Incarichi" SET "SedeId" = {PersoneDemo.Id("sede/PD")} WHERE "Id" = {medico.IncaricoId}""");
            app.Oggi = TestApp.PrimoGiorno.AddDays(46);
            (await Provvisorio(app, p, EsitoHandicap.Comma3, medico)).DeveAccettare();
        });
        var cessato = await Certificato(app);
        (cessato.CessatoIl, cessato.DaRestituire).ShouldBe((app.Oggi, false)); // nessuno ha giudicato
        cessato.Valuta(ScopoProvvisorio.Permessi).ShouldNotBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-06")]
    public async Task Il_verbale_chiude_l_accertamento_della_sua_domanda_e_non_quello_di_un_altra(TestApp app)
    {
        var prima = await app.Dato.UnaDomanda();
        var certificato = (await app.Invia(PersoneDemo.Ada, TestApp.DatiSanitari with { Aggravamento = true, ElementiDiAggravamento = "una nuova patologia", Oncologica = true })).DeveAccettare();
        var oncologica = new Pratica(PersoneDemo.Ada, certificato.Numero, certificato.FascicoloId);
        (await app.Presenta(oncologica, d => d with { Tipo = TipoDomanda.Aggravamento })).DeveAccettare();
        (await app.Scegli(oncologica, (await app.VisitaDi(oncologica)).PostoId)).DeveAccettare();
        app.Oggi = (await app.VisitaDi(oncologica)).Giorno;
        oncologica.VerbaleId = (await app.RegistraVisita(oncologica)).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(oncologica);
        (await app.ConvalidaCon(oncologica)).DeveAccettare();

        (await Aperti(app, oncologica)).ShouldBe(0);
        (await Aperti(app, prima)).ShouldBe(1); // la prima domanda aspetta ancora la sua visita
        var terza = await app.Dato.UnCertificato();
        (await app.Presenta(terza)).DeveRifiutare("D-06", "DOMANDA_GIA_IN_CORSO");
        (await app.Scegli(prima, (await app.VisitaDi(prima)).PostoId)).DeveAccettare();
        app.Oggi = (await app.VisitaDi(prima)).Giorno > app.Oggi ? (await app.VisitaDi(prima)).Giorno : app.Oggi;
        prima.VerbaleId = (await app.RegistraVisita(prima)).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(prima);
        (await app.ConvalidaCon(prima)).DeveAccettare();
        (await Aperti(app, prima)).ShouldBe(0);
        (await app.Presenta(terza)).DeveAccettare();
    }

    private static Task<int> Aperti(TestApp app, Pratica pratica) =>
        app.DbAsync(db => (from a in db.AccertamentiRichiesti join d in db.Domande on a.DomandaId equals d.Id where d.FascicoloId == pratica.FascicoloId && a.Aperto select a).CountAsync());

    private static Task<Obbligo> Termine(TestApp app, Pratica pratica) =>
        app.DbAsync(db => db.Obblighi.AsNoTracking().SingleAsync(o => o.FascicoloId == pratica.FascicoloId && o.Tipo == TipoObbligo.PronunciarsiSullHandicap));

    private static Task<CertificatoProvvisorio> Certificato(TestApp app) => app.DbAsync(db => db.CertificatiProvvisori.AsNoTracking().SingleAsync());

    private static Task<Esito<RilasciaCertificatoProvvisorio.Ricevuta>> Provvisorio(TestApp app, Pratica pratica, EsitoHandicap esito, Attore? attore = null) =>
        app.ConAsync((RilasciaCertificatoProvvisorio atto) => atto.HandleAsync(new(app.Chiave(), pratica.FascicoloId, esito), attore ?? TestApp.Presidente(), default));

    private static async Task<Pratica> UnaDomandaConHandicap(TestApp app, Certificati.DatiCertificato? dati = null)
    {
        Accertamento[] chiesti = [Accertamento.InvaliditaCivile, Accertamento.Handicap];
        var certificato = (await app.InviaCertificato(PersoneDemo.Ada, c => c with { Accertamenti = chiesti, Dati = dati ?? TestApp.DatiSanitari })).DeveAccettare();
        var pratica = new Pratica(PersoneDemo.Ada, certificato.Numero, certificato.FascicoloId);
        (await app.Presenta(pratica, d => d with { Accertamenti = chiesti })).DeveAccettare();
        return pratica;
    }

    private static async Task<Pratica> UnaVisitaConHandicap(TestApp app)
    {
        var pratica = await UnaDomandaConHandicap(app);
        (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).DeveAccettare();
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        (await app.Svolgi(pratica, await app.CommissioneAllargata())).DeveAccettare();
        return pratica;
    }

    private static async Task<Pratica> Decaduta(TestApp app, Func<Pratica, Task> prima)
    {
        app.Oggi = TestApp.PrimoGiorno;
        var pratica = await UnaDomandaConHandicap(app);
        await prima(pratica);
        for (var assenza = 0; assenza < 2; assenza++)
        {
            (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).DeveAccettare(); // la data l'ha scelta lei
            app.Oggi = (await app.VisitaDi(pratica)).Giorno is var giorno && giorno > app.Oggi ? giorno : app.Oggi;
            (await app.Assente(pratica)).DeveAccettare();
        }
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.DomandaDecaduta);
        return pratica;
    }
}

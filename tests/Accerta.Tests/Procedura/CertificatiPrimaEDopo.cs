using Accerta.Arredo;
using Accerta.Certificati;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class CertificatiPrimaEDopo
{
    private static readonly Attore Medico = PersoneDemo.Attore(PersoneDemo.MedicoPadova);

    private static Task<Norma.Motivazione.Esito<SalvaBozzaCertificato.Ricevuta>> Salva(TestApp app, Guid? id, ContenutoDellaBozza contenuto, Attore? medico = null) =>
        app.ConAsync((SalvaBozzaCertificato atto) => atto.HandleAsync(new(app.Chiave(), id, contenuto), medico ?? Medico, default));

    [Theory, OnEveryDatabase, Trait("regola", "C-06")]
    public async Task La_bozza_si_cambia_si_cancella_e_inviata_non_c_e_piu(TestApp app)
    {
        var id = (await Salva(app, null, new() { Nome = "Ada" })).DeveAccettare().BozzaId;
        (await Salva(app, id, new() { Nome = "Ada", Dati = TestApp.DatiSanitari })).DeveAccettare();
        var bozza = (await app.ConAsync((SalvaBozzaCertificato b) => b.ElencoAsync(Medico, default))).Single();
        (bozza.BozzaId, bozza.Contenuto.Nome, bozza.Contenuto.Dati.Diagnosi).ShouldBe((id, "Ada", TestApp.DatiSanitari.Diagnosi));
        (await Salva(app, id, new(), PersoneDemo.Attore(PersoneDemo.MedicoModena))).DeveRifiutare("C-06", "BOZZA_INESISTENTE"); // è di un altro medico
        (await Salva(app, id, new(), PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        var altra = (await Salva(app, null, new())).DeveAccettare().BozzaId;
        (await app.ConAsync((SalvaBozzaCertificato b) => b.CancellaAsync(new(app.Chiave(), altra), Medico, default))).DeveAccettare();
        (await app.InviaCertificato(PersoneDemo.Ada, c => c with { BozzaId = id })).DeveAccettare();
        (await app.DbAsync(db => db.BozzeCertificati.CountAsync())).ShouldBe(0);
        (await Salva(app, id, new())).DeveRifiutare("C-06", "BOZZA_INESISTENTE");
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-06")]
    public async Task Un_certificato_inviato_non_si_modifica(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        Task<Norma.Motivazione.Rifiuto> Modifica(string numero, Attore chi) => app.ConAsync((ModificaCertificato atto) => atto.HandleAsync(numero, chi, default));
        (await Modifica(pratica.Numero, Medico)).Codice.ShouldBe("CERTIFICATO_GIA_INVIATO");
        (await Modifica(pratica.Numero, PersoneDemo.Attore(PersoneDemo.MedicoModena))).Codice.ShouldBe("CERTIFICATO_INESISTENTE");
        (await Modifica(pratica.Numero, PersoneDemo.Attore(PersoneDemo.Ugo))).Codice.ShouldBe("ATTORE_NON_AUTORIZZATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-05")]
    public async Task Il_novantunesimo_giorno_il_fascicolo_aspetta_un_certificato_nuovo_che_lo_riapre(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        app.Oggi = TestApp.PrimoGiorno.AddDays(90);
        (await app.Lotto(CertificatiScaduti.NomeDelLotto)).Fatti.ShouldBe(0);
        app.Oggi = TestApp.PrimoGiorno.AddDays(91);
        (await app.Lotto(CertificatiScaduti.NomeDelLotto)).Fatti.ShouldBe(1);
        (await app.Lotto(CertificatiScaduti.NomeDelLotto)).Fatti.ShouldBe(0);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.CertificatoScaduto);
        var termine = await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.FascicoloId == pratica.FascicoloId));
        (termine.Tipo, termine.Proprietario, termine.EntroIl, termine.Stato).ShouldBe((TipoObbligo.PresentareDomanda, Ruolo.Cittadino, TestApp.PrimoGiorno.AddDays(90), StatoObbligo.Mancato));
        (await app.Presenta(pratica)).DeveRifiutare("C-05", "CERTIFICATO_SCADUTO");
        var nuovo = await app.Dato.UnCertificato();
        nuovo.FascicoloId.ShouldBe(pratica.FascicoloId);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.CertificatoDisponibile);
        (await app.Presenta(nuovo)).DeveAccettare();
        app.Oggi = app.Oggi.AddDays(200);
        (await app.Lotto(CertificatiScaduti.NomeDelLotto)).Fatti.ShouldBe(0);
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-05")]
    public async Task Con_un_certificato_ancora_buono_il_fascicolo_non_scade(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        app.Oggi = TestApp.PrimoGiorno.AddDays(60);
        await app.Dato.UnCertificato();
        app.Oggi = TestApp.PrimoGiorno.AddDays(120);
        (await app.Lotto(CertificatiScaduti.NomeDelLotto)).Fatti.ShouldBe(0);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.CertificatoDisponibile);
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-00")]
    public async Task Nella_riforma_il_certificato_avvia_da_solo_la_procedura(TestApp app)
    {
        var firenze = new InviaCertificato.Residenza("via Inventata 1", "50100", "Firenze", "FI", "ada.esempio@example.org");
        var ricevuta = (await app.InviaCertificato(PersoneDemo.Ada, c => c with { Residenza = firenze })).DeveAccettare();
        ricevuta.Protocollo.ShouldNotBeNull();
        var pratica = new Pratica(PersoneDemo.Ada, ricevuta.Numero, ricevuta.FascicoloId);
        var fascicolo = await app.FascicoloDi(pratica);
        (fascicolo.Stato, fascicolo.Regime, fascicolo.Provincia).ShouldBe((StatoFascicolo.DomandaPresentata, Norma.Norme.Regime.Riforma, "FI"));
        (await app.DbAsync(db => db.Obblighi.Where(o => o.FascicoloId == fascicolo.Id).Select(o => o.Tipo).OrderBy(t => t).ToListAsync())).ShouldBe([TipoObbligo.ConcludereLaProcedura, TipoObbligo.FareLaVisita]);
        (await app.Carta(pratica, CarteDelFascicolo.RicevutaDelCertificato)).ShouldSatisfyAllConditions(
            c => c.ShouldContain(ricevuta.Protocollo), c => c.ShouldContain("non deve presentare una domanda"), c => c.ShouldNotContain("Presenti la domanda"));
        (await app.Presenta(pratica, d => d with { Provincia = "FI" })).DeveRifiutare("G-00", "DOMANDA_NON_NECESSARIA");

        // un altro certificato, per le altre patologie, entra nella stessa procedura
        var secondo = (await app.InviaCertificato(PersoneDemo.Ada, c => c with { Accertamenti = [Accertamento.InvaliditaCivile, Accertamento.Handicap] })).DeveAccettare();
        (secondo.FascicoloId, secondo.Protocollo).ShouldBe((ricevuta.FascicoloId, ricevuta.Protocollo));
        (await app.DbAsync(db => db.AccertamentiRichiesti.CountAsync(a => a.Aperto))).ShouldBe(2);

        (await app.ChiediProgetto(pratica)).DeveAccettare().TrasmessaIl.ShouldBeNull();
        (await app.ChiediProgetto(pratica)).DeveRifiutare("G-00", "PROGETTO_GIA_CHIESTO");
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "G-00")]
    public async Task Fuori_dalla_riforma_serve_la_domanda_e_il_progetto_di_vita_non_si_chiede(TestApp app)
    {
        var ricevuta = (await app.InviaCertificato(PersoneDemo.Ada, c => c with { Residenza = new("via", "35100", "Padova", "PD") })).DeveAccettare();
        ricevuta.Protocollo.ShouldBeNull();
        (await app.InviaCertificato(PersoneDemo.Ugo, c => c with { Residenza = new("via", "0", "Nessuno", "XX") })).DeveRifiutare("C-02", "PROVINCIA_SCONOSCIUTA");
        (await app.InviaCertificato(PersoneDemo.Ugo, c => c with { Residenza = new(" ", "3510", "", "") })).Rifiuti.Select(r => (r.Codice, r.Campo))
            .ShouldBe([("INDIRIZZO_MANCANTE", "Indirizzo"), ("CAP_NON_VALIDO", "Cap"), ("COMUNE_MANCANTE", "Comune"), ("PROVINCIA_MANCANTE", "Provincia")]);
        var pratica = await app.Dato.UnaDomanda(PersoneDemo.Ugo);
        (await app.ChiediProgetto(pratica)).DeveRifiutare("G-00", "PROGETTO_DI_VITA_NON_PREVISTO");
    }
}

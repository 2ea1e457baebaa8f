using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class DelegheEMandati
{
    private static readonly Attore Ugo = PersoneDemo.Attore(PersoneDemo.Ugo);

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task La_delega_vale_dopo_la_verifica_e_finisce_con_la_revoca(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        (await app.Presenta(pratica, attore: Ugo)).DeveRifiutare("D-05", "DELEGA_MANCANTE");
        var delega = (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo)).DeveAccettare();
        delega.Al.ShouldBeNull();
        (await app.Presenta(pratica, attore: Ugo)).DeveRifiutare("D-05", "DELEGA_NON_VERIFICATA");
        (await app.VerificaDelega(delega.DelegaId, attore: Ugo)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.VerificaDelega(delega.DelegaId)).DeveAccettare();
        (await app.VerificaDelega(delega.DelegaId)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Apri(pratica, Ugo)).DeveAccettare().Relazione.InParole.ShouldContain("AA08");
        (await app.RevocaDelega(delega.DelegaId, PersoneDemo.Attore(PersoneDemo.Ines))).DeveRifiutare("P-01", "DELEGA_NON_TROVATA");
        (await app.RevocaDelega(delega.DelegaId, PersoneDemo.Attore(PersoneDemo.Ada))).DeveAccettare().ChiusaIl.ShouldBe(app.Oggi);
        (await app.Apri(pratica, Ugo)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Presenta(pratica, attore: Ugo)).DeveRifiutare("D-05", "DELEGA_MANCANTE");
        (await app.AttiDi(pratica)).Select(a => a.Tipo).ShouldBe([TipoAtto.CertificatoInviato, TipoAtto.DelegaRichiesta, TipoAtto.DelegaVerificata, TipoAtto.DelegaRevocata]);
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo)).DeveAccettare(); // revocata, se ne può chiedere un'altra
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task Documenti_e_attestazione_mancanti_si_dicono_insieme(TestApp app)
    {
        var esito = await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo, d => d with { DocumentoDelegante = null, DocumentoDelegato = null, Attestazione = null }, ModelloDiDelega.PersonaImpedita);
        esito.DeveRifiutare("D-05", "ATTESTAZIONE_SANITARIA_MANCANTE");
        esito.DeveRifiutare("D-05", "DOCUMENTO_DELEGANTE_MANCANTE");
        esito.DeveRifiutare("D-05", "DOCUMENTO_DELEGATO_MANCANTE");
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo, d => d with { Attestazione = PdfDiProva.Cifrato }, ModelloDiDelega.PersonaImpedita))
            .DeveRifiutare("V-01", "ALLEGATO_CIFRATO").Campo.ShouldBe("Attestazione");
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo, modello: ModelloDiDelega.PersonaImpedita)).DeveAccettare();
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo)).DeveRifiutare("D-05", "DELEGA_GIA_REGISTRATA");
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ada)).DeveRifiutare("D-05", "DELEGA_A_SE_STESSO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task La_delega_del_tutore_di_un_minore_finisce_alla_vigilia_dei_diciotto_anni(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato(PersoneDemo.Nina); // 18 anni il 18 giugno 2031
        var delega = (await app.ChiediDelega(PersoneDemo.Nina, PersoneDemo.Ugo, modello: ModelloDiDelega.RappresentanteLegale)).DeveAccettare();
        delega.Al.ShouldBe(new(2031, 6, 17));
        (await app.VerificaDelega(delega.DelegaId)).DeveAccettare();
        app.Oggi = new(2031, 6, 17);
        (await app.Apri(pratica, Ugo)).DeveAccettare();
        (await app.Lotto(DelegheScadute.NomeDelLotto)).Fatti.ShouldBe(0);
        app.Oggi = new(2031, 6, 18);
        (await app.Apri(pratica, Ugo)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Lotto(DelegheScadute.NomeDelLotto)).Fatti.ShouldBe(2); // anche quella del padre
        (await app.Lotto(DelegheScadute.NomeDelLotto)).Fatti.ShouldBe(0);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.DelegaScaduta).ShouldBe(2);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task Una_delega_a_termine_scaduta_si_chiede_di_nuovo_anche_prima_che_passi_la_notte(TestApp app)
    {
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo, d => d with { Al = app.Oggi.AddDays(-1) })).DeveRifiutare("D-05", "DATA_NON_VALIDA");
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo, d => d with { Al = app.Oggi })).DeveAccettare().Al.ShouldBe(app.Oggi);
        app.Oggi = app.Oggi.AddDays(1);
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo)).DeveAccettare();
        (await app.DbAsync(db => db.Deleghe.CountAsync(d => d.InteressatoId == PersoneDemo.Id(PersoneDemo.Ada.CodiceFiscale) && d.ChiusaPerche == FineDellaDelega.Scaduta))).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task Il_rifiuto_vuole_un_motivo_e_chi_chiede_non_scopre_il_nome_di_nessuno(TestApp app)
    {
        var delega = (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo, d => d with { Interessato = d.Interessato with { Nome = "Altronome" } })).DeveAccettare().DelegaId;
        (await app.VerificaDelega(delega)).DeveRifiutare("D-05", "DATI_DISCORDANTI");
        (await app.VerificaDelega(delega, accettata: false)).DeveRifiutare("D-05", "MOTIVO_MANCANTE");
        (await app.VerificaDelega(delega, accettata: false, motivo: "il nome non è quello del documento")).DeveAccettare().Accettata.ShouldBeFalse();
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-02")]
    public async Task Chi_e_stato_solo_dichiarato_non_impedisce_al_medico_di_scrivere_il_nome_giusto(TestApp app)
    {
        var nuova = TestApp.Dichiarata(PersoneDemo.Ada) with { CodiceFiscale = Norma.Persone.CodiceFiscale.Parse("RSSMRA80A01H501U"), Nascita = new(1980, 1, 1), Nome = "Sbagliato" };
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo, d => d with { Interessato = nuova })).DeveAccettare();
        (await app.InviaCertificato(PersoneDemo.Ada, c => c with { Interessato = nuova.CodiceFiscale, Nome = "Mario", Cognome = "Inesistente", Nascita = nuova.Nascita })).DeveAccettare();
        (await app.DbAsync(db => db.Persone.SingleAsync(p => p.CodiceFiscale == nuova.CodiceFiscale))).ShouldSatisfyAllConditions(
            p => p.Nome.ShouldBe("Mario"), p => p.SoloDichiarata.ShouldBeFalse());
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task Il_patronato_agisce_solo_con_il_mandato_e_da_una_sede_abilitata(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var (patronato, sede) = await app.UnPatronato(abilitataAl: app.Oggi.AddDays(10));
        (await app.Presenta(pratica, attore: patronato)).DeveRifiutare("D-05", "MANDATO_MANCANTE");
        (await app.Apri(pratica, patronato)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.DaMandato(PersoneDemo.Ada, sedeId: null, patronato)).DeveRifiutare("D-05", "MANDATO_MANCANTE"); // senza il modulo firmato
        var mandato = (await app.DaMandato(PersoneDemo.Ada, sede)).DeveAccettare().MandatoId;
        (await app.DaMandato(PersoneDemo.Ada, sede)).DeveRifiutare("D-05", "MANDATO_GIA_REGISTRATO");
        (await app.Apri(pratica, patronato)).DeveAccettare().Relazione.ShouldSatisfyAllConditions(
            r => r.VedeSanitari.ShouldBeTrue(), r => r.VedeEconomica.ShouldBeTrue(), r => r.DelegaId.ShouldBe(mandato));
        var giorno = app.Oggi;
        app.Oggi = giorno.AddDays(11);
        (await app.Presenta(pratica, attore: patronato)).DeveRifiutare("D-05", "STRUTTURA_NON_ABILITATA");
        app.Oggi = giorno.AddDays(10);
        (await app.Presenta(pratica, attore: patronato)).DeveAccettare();
        var atto = (await app.AttiDi(pratica)).Single(a => a.Tipo == TipoAtto.DomandaPresentata);
        (atto.ChiRuolo, atto.DelegaId).ShouldBe((Ruolo.Patronato, (Guid?)mandato));
        (await app.RevocaMandato(mandato, PersoneDemo.Attore(PersoneDemo.Ada))).DeveAccettare();
        (await app.Apri(pratica, patronato)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task La_bozza_del_patronato_tiene_i_recapiti_della_persona_quella_di_chi_rappresenta_i_suoi(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var ada = PersoneDemo.Id(PersoneDemo.Ada.CodiceFiscale);
        await app.DbAsync(db => db.Persone.Where(p => p.Id == ada).ExecuteUpdateAsync(p => p.SetProperty(x => x.Telefono, "+39 000 111111")));
        var (patronato, sede) = await app.UnPatronato(); // allo sportello c'è Dino
        (await app.ConAsync((SalvaBozza bozze) => bozze.ApriAsync(ada, patronato, default))).ShouldBeNull();
        (await app.DaMandato(PersoneDemo.Ada, sede)).DeveAccettare();
        (await RecapitiAsync(patronato)).ShouldBe((pratica.Numero, "ada.esempio@example.org", "+39 000 111111"));
        (await app.VerificaDelega((await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo)).DeveAccettare().DelegaId)).DeveAccettare();
        (await RecapitiAsync(Ugo)).ShouldBe((pratica.Numero, "ugo.fantasia@example.org", "+39 000 000000"));

        async Task<(string?, string?, string?)> RecapitiAsync(Attore chi)
        {
            await app.ConAsync((SalvaBozza bozze) => bozze.ApriAsync(ada, chi, default));
            var salvata = await app.DbAsync(db => db.Bozze.AsNoTracking().SingleAsync(b => b.AutoreId == chi.PersonaId && b.InteressatoId == ada));
            return (salvata.Certificati, salvata.Email, salvata.Telefono);
        }
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task La_sede_registra_il_mandato_firmato_e_vale_fino_al_suo_ultimo_giorno(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var (patronato, _) = await app.UnPatronato();
        (await app.DaMandato(PersoneDemo.Ada, sedeId: null, patronato, al: app.Oggi.AddDays(5), modulo: PdfDiProva.Buono)).DeveAccettare();
        app.Oggi = app.Oggi.AddDays(5);
        (await app.Apri(pratica, patronato)).DeveAccettare();
        app.Oggi = app.Oggi.AddDays(1);
        (await app.Apri(pratica, patronato)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.DaMandato(PersoneDemo.Ada, sedeId: null, patronato, modulo: PdfDiProva.Buono)).DeveAccettare(); // quello scaduto si sostituisce
    }

    [Theory, OnEveryDatabase, Trait("regola", "D-05")]
    public async Task Chi_chiede_due_deleghe_insieme_ne_ottiene_una(TestApp app)
    {
        await app.Dato.UnCertificato();
        var esiti = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo))));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        foreach (var esito in esiti.Where(e => !e.Accettato)) esito.DeveRifiutare("D-05", "DELEGA_GIA_REGISTRATA");
        var id = esiti.Single(e => e.Accettato).Valore.DelegaId;
        var due = await Task.WhenAll(Task.Run(() => app.VerificaDelega(id)), Task.Run(() => app.VerificaDelega(id, accettata: false, motivo: "prova")));
        due.Count(e => e.Accettato).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-01")]
    public async Task Chi_verifica_legge_i_documenti_e_la_lettura_resta_scritta(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var delega = (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo, modello: ModelloDiDelega.PersonaImpedita)).DeveAccettare().DelegaId;
        var operatrice = PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD"));
        (await app.ConAsync((VerificaDelega v) => v.LeggiAsync(delega, TipoDocumentoDiDelega.Attestazione, Ugo, default))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.ConAsync((VerificaDelega v) => v.LeggiAsync(delega, TipoDocumentoDiDelega.Attestazione, operatrice, default))).DeveAccettare().ShouldBe(PdfDiProva.Buono);
        (await app.DbAsync(db => db.Letture.SingleAsync(l => l.FascicoloId == pratica.FascicoloId && l.ChiId == operatrice.PersonaId))).Scopo.ShouldBe("verifica di una delega");
    }
}

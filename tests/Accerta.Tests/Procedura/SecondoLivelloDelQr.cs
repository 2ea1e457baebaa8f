using System.Text.Json;
using Accerta.Arredo;
using Accerta.Attestazioni;
using Accerta.Dimostrazione;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class SecondoLivelloDelQr
{
    [Theory, OnEveryDatabase, Trait("regola", "Q-03")]
    public async Task Con_il_codice_della_persona_il_gestore_vede_giudizio_e_percentuale_e_nient_altro(TestApp app)
    {
        var (pratica, codice, gestore) = await UnQr(app);
        var ricevuta = (await app.ChiediSecondoLivello(codice, gestore)).DeveAccettare();
        app.Sms(ricevuta.VerificaId)!.ShouldStartWith("To: +39");
        var otp = app.Otp(ricevuta.VerificaId);
        otp.Length.ShouldBe(6);
        var risposta = (await app.Inserisci(ricevuta.VerificaId, otp, gestore)).DeveAccettare();
        risposta.Riconoscimenti.ShouldBe([new VoceDiSecondoLivello(Accertamento.InvaliditaCivile, "Parziale", 60)]);
        JsonSerializer.Serialize(risposta).ToLowerInvariant().ShouldNotContain("diabete");
        (await app.Inserisci(ricevuta.VerificaId, otp, gestore)).DeveRifiutare("Q-03", "OTP_GIA_USATO");

        var registro = await app.DbAsync(db => RegistroDelleVerifiche.DellaPersonaAsync(db, PersoneDemo.Id(pratica.Chi.CodiceFiscale), default));
        registro.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Finalita.ShouldBe("ingresso gratuito"), v => v.Aperta.ShouldBeTrue(), v => v.Gestore.ShouldBe("Olga Figurante"));
        (await app.DbAsync(db => db.Notifiche.CountAsync(n => n.Oggetto.Contains("verificato")))).ShouldBe(1);
        (await app.DbAsync(db => db.Letture.SingleAsync(l => l.ChiRuolo == Ruolo.GestoreServizi))).Scopo.ShouldBe("ingresso gratuito");
        var scritto = await app.DbAsync(db => db.Chiavi.Select(c => c.Ricevuta).ToListAsync());
        scritto.ShouldAllBe(r => !r.Contains(otp));
        scritto.Where(r => r.Contains("Parziale")).Count().ShouldBe(1); // solo quella di chi ha registrato la visita: qui il giudizio non si conserva
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-03")]
    public async Task Chi_non_e_entrato_o_non_e_un_gestore_o_non_dice_perche_non_fa_partire_nulla(TestApp app)
    {
        var (pratica, codice, gestore) = await UnQr(app);
        (await app.ChiediSecondoLivello(codice, null)).DeveRifiutare("Q-03", "AUTENTICAZIONE_RICHIESTA");
        (await app.ChiediSecondoLivello(codice, pratica.Cittadino)).DeveRifiutare("Q-03", "ATTORE_NON_AUTORIZZATO");
        (await app.ChiediSecondoLivello(codice, gestore, finalita: " ")).DeveRifiutare("Q-03", "FINALITA_MANCANTE");
        (await app.ChiediSecondoLivello("inventato", gestore)).DeveRifiutare("Q-04", "CODICE_NON_VALIDO");
        await app.SqlAsync($"""UPDATE "Persone" SET "Telefono" = NULL""");
        (await app.ChiediSecondoLivello(codice, gestore)).DeveRifiutare("Q-03", "CELLULARE_MANCANTE");
        (await app.DbAsync(db => db.Verifiche.CountAsync())).ShouldBe(0);
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-03")]
    public async Task Dopo_tre_errori_neppure_il_codice_giusto_apre_e_un_codice_vecchio_e_scaduto(TestApp app)
    {
        var (_, codice, gestore) = await UnQr(app);
        var prima = (await app.ChiediSecondoLivello(codice, gestore)).DeveAccettare();
        var ripetuta = app.Chiave();
        for (var i = 0; i < 2; i++) (await app.Inserisci(prima.VerificaId, "sbagliato", gestore, ripetuta)).DeveRifiutare("Q-03", "OTP_ERRATO"); // la stessa richiesta conta una volta
        (await app.DbAsync(db => db.Verifiche.SingleAsync())).Errori.ShouldBe(1);
        for (var i = 0; i < 2; i++) (await app.Inserisci(prima.VerificaId, "sbagliato", gestore)).DeveRifiutare("Q-03", "OTP_ERRATO");
        (await app.Inserisci(prima.VerificaId, app.Otp(prima.VerificaId), gestore)).DeveRifiutare("Q-03", "OTP_BLOCCATO");

        var seconda = (await app.ChiediSecondoLivello(codice, gestore)).DeveAccettare();
        seconda.ValeFinoA.ShouldBe(app.Orologio.GetUtcNow().AddSeconds(300));
        app.Orologio.Imposta(seconda.ValeFinoA.AddSeconds(1));
        (await app.Inserisci(seconda.VerificaId, app.Otp(seconda.VerificaId), gestore)).DeveRifiutare("Q-03", "OTP_SCADUTO");
        (await app.Inserisci(seconda.VerificaId, app.Otp(seconda.VerificaId), await app.Ufficio(Ruolo.Segreteria))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Inserisci(app.Chiave(), "000000", gestore)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-03")]
    public async Task Due_inserimenti_insieme_dello_stesso_codice_ne_aprono_uno(TestApp app)
    {
        var (_, codice, gestore) = await UnQr(app);
        var verifica = (await app.ChiediSecondoLivello(codice, gestore)).DeveAccettare().VerificaId;
        var otp = app.Otp(verifica);
        var esiti = await Task.WhenAll(Task.Run(() => app.Inserisci(verifica, otp, gestore)), Task.Run(() => app.Inserisci(verifica, otp, gestore)));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("Q-03", "OTP_GIA_USATO");
        var errati = (await app.ChiediSecondoLivello(codice, gestore)).DeveAccettare().VerificaId;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => app.Inserisci(errati, "x", gestore))));
        (await app.DbAsync(db => db.Verifiche.SingleAsync(v => v.Id == errati))).Errori.ShouldBe(3); // nessun errore si perde
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-03")]
    public async Task Su_una_persona_si_chiedono_cinque_codici_all_ora_e_il_rifiuto_dice_quando_riprovare(TestApp app)
    {
        var (_, codice, gestore) = await UnQr(app);
        var prima = app.Orologio.GetUtcNow();
        for (var i = 0; i < 5; i++)
        {
            app.Orologio.Imposta(prima.AddMinutes(i));
            (await app.ChiediSecondoLivello(codice, gestore)).DeveAccettare();
        }
        var no = (await app.ChiediSecondoLivello(codice, gestore)).DeveRifiutare("Q-03", "TROPPE_RICHIESTE");
        no.Rimedio.ShouldContain(prima.AddMinutes(60).Italiano);
        (await app.DbAsync(db => db.Verifiche.CountAsync())).ShouldBe(5);
        app.Orologio.Imposta(prima.AddMinutes(60).AddSeconds(-1));
        (await app.ChiediSecondoLivello(codice, gestore)).DeveRifiutare("Q-03", "TROPPE_RICHIESTE");
        app.Orologio.Imposta(prima.AddMinutes(60));
        (await app.ChiediSecondoLivello(codice, gestore)).DeveAccettare();
        (await app.DbAsync(db => db.Verifiche.OrderBy(v => v.NumeroDelGestore).Select(v => v.NumeroDelGestore).ToListAsync())).ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-03")]
    public async Task Molte_richieste_insieme_non_superano_il_limite(TestApp app)
    {
        var (_, codice, gestore) = await UnQr(app);
        for (var i = 0; i < 4; i++) (await app.ChiediSecondoLivello(codice, gestore)).DeveAccettare();
        var esiti = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => app.ChiediSecondoLivello(codice, gestore))));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        foreach (var no in esiti.Where(e => !e.Accettato)) no.DeveRifiutare("Q-03", "TROPPE_RICHIESTE");
        (await app.DbAsync(db => db.Verifiche.CountAsync())).ShouldBe(5);
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-04")]
    public async Task Il_qr_revocato_non_apre_piu_nulla_e_si_puo_rifare(TestApp app)
    {
        var (pratica, codice, gestore) = await UnQr(app);
        var chiave = app.Chiave();
        var verifica = (await app.ChiediSecondoLivello(codice, gestore, chiave: chiave)).DeveAccettare().VerificaId;
        (await app.ChiediSecondoLivello(codice, gestore, chiave: chiave)).DeveAccettare().VerificaId.ShouldBe(verifica); // ripetuta: stesso codice
        (await app.RevocaQr(pratica, PersoneDemo.Attore(PersoneDemo.Ugo))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.RevocaQr(pratica, gestore)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.RevocaQr(pratica)).DeveAccettare();
        (await app.RevocaQr(pratica)).DeveRifiutare("Q-04", "CODICE_NON_VALIDO");
        (await app.VerificaQr(codice)).ShouldBeEmpty();
        (await app.Inserisci(verifica, app.Otp(verifica), gestore)).DeveRifiutare("Q-04", "CODICE_NON_VALIDO");
        (await app.GeneraQr(pratica)).DeveAccettare();
        (await app.VerificaQr((await app.CodiceQr(pratica))!)).ShouldNotBeEmpty();
    }

    private static async Task<(Pratica Pratica, string Codice, Attore Gestore)> UnQr(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        (await app.GeneraQr(pratica)).DeveAccettare();
        return (pratica, (await app.CodiceQr(pratica))!, await app.Ufficio(Ruolo.GestoreServizi));
    }
}

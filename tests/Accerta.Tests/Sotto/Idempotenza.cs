using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Sotto;

[Trait("regola", "I-01")]
public sealed class Idempotenza
{
    [Theory, OnEveryDatabase]
    public async Task La_stessa_richiesta_con_la_stessa_chiave_da_la_stessa_ricevuta_e_un_atto_solo(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var richiesta = app.DomandaPer(pratica.Chi, pratica.Numero);
        var prima = (await app.Presenta(richiesta, pratica.Cittadino)).DeveAccettare();
        var righe = await app.RigheAsync();
        app.Oggi = app.Oggi.AddDays(100); // anche molto dopo, quando la domanda nuova sarebbe rifiutata
        (await app.Presenta(richiesta, pratica.Cittadino)).DeveAccettare().ShouldBe(prima);
        (await app.RigheAsync()).ShouldBe(righe);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.DomandaPresentata).ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task La_stessa_chiave_con_una_richiesta_diversa_si_rifiuta(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var richiesta = app.DomandaPer(pratica.Chi, pratica.Numero);
        (await app.Presenta(richiesta, pratica.Cittadino)).DeveAccettare();
        (await app.Presenta(richiesta with { Comune = "Altrove" }, pratica.Cittadino)).DeveRifiutare("I-01", "CHIAVE_GIA_USATA");
        var visita = await app.VisitaDi(pratica);
        (await app.Scegli(pratica, visita.PostoId, chiave: richiesta.Chiave)).DeveRifiutare("I-01", "CHIAVE_GIA_USATA"); // neppure per un altro atto
    }

    [Theory, OnEveryDatabase]
    public async Task La_chiave_e_di_chi_la_usa_due_persone_possono_averla_uguale(TestApp app)
    {
        var (ada, ugo) = (await app.Dato.UnCertificato(), await app.Dato.UnCertificato(PersoneDemo.Ugo));
        var chiave = app.Chiave();
        (await app.Presenta(app.DomandaPer(ada.Chi, ada.Numero) with { Chiave = chiave }, ada.Cittadino)).DeveAccettare();
        (await app.Presenta(app.DomandaPer(ugo.Chi, ugo.Numero) with { Chiave = chiave }, ugo.Cittadino)).DeveAccettare();
    }

    [Theory, OnEveryDatabase]
    public async Task Un_rifiuto_non_consuma_la_chiave(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var richiesta = app.DomandaPer(pratica.Chi, pratica.Numero) with { Email = null };
        (await app.Presenta(richiesta, pratica.Cittadino)).DeveRifiutare("D-03", "RECAPITO_MANCANTE");
        (await app.Presenta(richiesta with { Email = "recapito@example.org" }, pratica.Cittadino)).DeveAccettare();
    }

    [Theory, OnEveryDatabase]
    public async Task La_stessa_richiesta_mandata_due_volte_insieme_da_una_ricevuta_sola(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var richiesta = app.DomandaPer(pratica.Chi, pratica.Numero);
        var esiti = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Presenta(richiesta, pratica.Cittadino))));
        esiti.Select(e => e.DeveAccettare()).Distinct().Count().ShouldBe(1);
        (await app.DbAsync(db => db.Domande.CountAsync())).ShouldBe(1);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.DomandaPresentata).ShouldBe(1);
        (await app.DbAsync(db => db.Notifiche.CountAsync())).ShouldBe(1);
    }
}

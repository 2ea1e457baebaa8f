using Accerta.Arredo;
using Accerta.Attestazioni;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Diritti;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class LaDisabilityCard
{
    [Theory, OnEveryDatabase, Trait("regola", "Q-05")]
    public async Task La_chiede_chi_e_in_tabella_si_emette_entro_60_giorni_e_vale_dieci_anni(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso(visita: Al(67));
        (await app.ChiediCard(pratica)).DeveRifiutare("Q-05", "NESSUN_GIUDIZIO_DEFINITIVO");
        (await app.Convalida(pratica)).DeveAccettare();
        (await app.ChiediCard(pratica, foto: [1, 2, 3])).DeveRifiutare("Q-05", "FOTO_NON_VALIDA");
        var richiesta = (await app.ChiediCard(pratica, foto: [0xFF, 0xD8, 0xFF, 0xE0])).DeveAccettare();
        richiesta.ConsegnaEntro.ShouldBe(app.Oggi.AddDays(60));
        (await app.ChiediCard(pratica)).DeveRifiutare("Q-05", "CARD_GIA_VALIDA");
        var emessa = (await app.EmettiCard(richiesta.CardId)).DeveAccettare();
        (emessa.ValidaFino, emessa.Accompagnatore).ShouldBe((app.Oggi.AddYears(10), false));
        (await app.EmettiCard(richiesta.CardId)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var card = await app.CardDi(richiesta.CardId);
        (card.Stato, card.Classe, card.Numero).ShouldBe((StatoCard.Attiva, ClasseCard.Media, "2025-000001"));
        var termine = await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.ConsegnareLaCard));
        (termine.Stato, termine.Proprietario).ShouldBe((StatoObbligo.Adempiuto, Ruolo.Operatore));

        var foglio = await app.Carta(pratica, CarteDelFascicolo.Card);
        foglio.ShouldStartWith("La Sua Disability Card n. 2025-000001");
        foglio.ShouldContain($"{emessa.ValidaFino.Italiana}, compreso");
        foglio.ShouldNotContain("67"); // P-02: né il grado né la classe
        app.Oggi = emessa.ValidaFino;
        (await app.NotteAsync()).Fatti(CardScadute.NomeDelLotto).ShouldBe(0);
        app.Oggi = emessa.ValidaFino.AddDays(1);
        (await app.NotteAsync()).Fatti(CardScadute.NomeDelLotto).ShouldBe(1);
        (await app.CardDi(card.Id)).Stato.ShouldBe(StatoCard.Scaduta);
        (await app.Carta(pratica, CarteDelFascicolo.Card, card.Id)).ShouldContain("Non vale più");
    }

    [Theory, OnEveryDatabase, Trait("regola", "S-34")]
    public async Task Sotto_il_67_per_cento_non_e_una_categoria_prevista_e_con_l_accompagnamento_c_e_la_lettera_a(TestApp app)
    {
        var primo = app.Oggi;
        var sotto = await app.Dato.UnVerbaleDefinitivo(visita: Al(66));
        (await app.ChiediCard(sotto)).DeveRifiutare("Q-05", "CATEGORIA_NON_PREVISTA");
        app.Oggi = primo;
        var accompagnata = await app.Dato.UnVerbaleDefinitivo(PersoneDemo.Ugo, v => Al(100)(v) with { Condizione = Condizione.NonDeambulaSenzaAiuto });
        var card = (await app.ChiediCard(accompagnata)).DeveAccettare().CardId;
        (await app.EmettiCard(card)).DeveAccettare().Accompagnatore.ShouldBeTrue();
        (await app.CardDi(card)).Classe.ShouldBe(ClasseCard.NonAutosufficiente);
        (await app.RevocaCardDa(card, " ")).DeveRifiutare("Q-05", "MOTIVAZIONE_MANCANTE");
        (await app.RevocaCardDa(card, "rilasciata per errore")).DeveAccettare();
        (await app.RevocaCardDa(card, "rilasciata per errore")).DeveRifiutare("Q-05", "CARD_NON_VALIDA");
        (await app.ChiediCard(accompagnata)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-05")]
    public async Task Furto_e_smarrimento_vogliono_la_denuncia_e_la_vecchia_non_vale_piu(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: Al(80));
        var prima = (await app.ChiediCard(pratica)).DeveAccettare().CardId;
        (await app.SostituisciCard(pratica, prima, MotivoDiSostituzione.Deterioramento)).DeveRifiutare("Q-05", "CARD_NON_VALIDA");
        (await app.EmettiCard(prima)).DeveAccettare();
        (await app.SostituisciCard(pratica, prima, MotivoDiSostituzione.Furto)).DeveRifiutare("Q-05", "DENUNCIA_MANCANTE");
        (await app.SostituisciCard(pratica, prima, MotivoDiSostituzione.Smarrimento)).DeveRifiutare("Q-05", "DENUNCIA_MANCANTE");
        (await app.SostituisciCard(pratica, prima, MotivoDiSostituzione.Furto, [1, 2, 3])).DeveRifiutare("V-01", "ALLEGATO_NON_PDF");
        var seconda = (await app.SostituisciCard(pratica, prima, MotivoDiSostituzione.Furto, PdfDiProva.Buono)).DeveAccettare().CardId;
        (await app.CardDi(prima)).Stato.ShouldBe(StatoCard.Sostituita);
        (await app.EmettiCard(seconda)).DeveAccettare();
        (await app.SostituisciCard(pratica, seconda, MotivoDiSostituzione.Deterioramento)).DeveAccettare();
        (await app.DbAsync(db => db.Card.CountAsync(c => c.Stato == StatoCard.Attiva || c.Stato == StatoCard.Richiesta))).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-05")]
    public async Task Se_la_revisione_toglie_i_requisiti_la_notte_revoca_la_card(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: v => Al(80)(TestApp.ConRevisione(v)));
        var card = (await app.ChiediCard(pratica)).DeveAccettare().CardId;
        (await app.EmettiCard(card)).DeveAccettare();
        app.Oggi = TestApp.MeseDiRevisione;
        var revisione = new Pratica(pratica.Chi, "", (await app.Convoca(pratica, app.Oggi)).DeveAccettare().FascicoloId);
        revisione.VerbaleId = (await app.RegistraVisita(revisione, Al(50))).DeveAccettare().VerbaleId;
        foreach (var membro in TestApp.Commissione("PD")) (await app.Firma(revisione, membro)).DeveAccettare();
        (await app.Chiudi(revisione)).DeveAccettare();
        (await app.NotteAsync()).Fatti(CardScadute.NomeDelLotto).ShouldBe(0); // il verbale non è ancora definitivo
        (await app.Convalida(revisione)).DeveAccettare();
        (await app.NotteAsync()).Fatti(CardScadute.NomeDelLotto).ShouldBe(1);
        (await app.CardDi(card)).Stato.ShouldBe(StatoCard.Revocata);
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-05")]
    public async Task Due_richieste_insieme_fanno_una_card_sola(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(visita: Al(80));
        var esiti = await Task.WhenAll(Task.Run(() => app.ChiediCard(pratica)), Task.Run(() => app.ChiediCard(pratica)));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("Q-05", "CARD_GIA_VALIDA");
    }

    private static Func<RegistraVisita.Richiesta, RegistraVisita.Richiesta> Al(int percentuale) =>
        v => v with { Menomazioni = [new("Menomazione di prova", null, false, "724.9", "altro", percentuale, null, Deroga: true, "caso eccezionale, motivato")] };
}

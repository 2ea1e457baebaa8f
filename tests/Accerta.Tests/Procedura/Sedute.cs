using Accerta.Agenda;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

[Trait("regola", "A-01")]
public sealed class Sedute
{
    private static readonly DateOnly Lunedi = TestApp.PrimoGiorno.AddDays(13);

    [Theory, OnEveryDatabase]
    public async Task Una_seduta_porta_i_suoi_posti_e_due_nella_stessa_sala_non_si_accavallano(TestApp app)
    {
        var seduta = (await app.CreaSeduta(Lunedi, new(9, 0), visite: 3, minuti: 40)).DeveAccettare();
        (await app.DbAsync(db => db.Posti.Where(p => p.SedutaId == seduta.SedutaId).OrderBy(p => p.Quando).Select(p => p.Quando).ToListAsync()))
            .ShouldBe([seduta.Inizio, seduta.Inizio.AddMinutes(40), seduta.Inizio.AddMinutes(80)]);
        seduta.Fine.ShouldBe(seduta.Inizio.AddMinutes(120));
        var insieme = await app.CreaSeduta(Lunedi, new(10, 59));
        insieme.DeveRifiutare("A-01", "SALA_OCCUPATA").Trovato.ShouldContain("dalle 09.00 alle 11.00");
        insieme.DeveRifiutare("A-01", "COMMISSIONE_OCCUPATA");
        (await app.CreaSeduta(Lunedi, new(10, 59), sala: "Sala 2")).Rifiuti.ShouldHaveSingleItem().Codice.ShouldBe("COMMISSIONE_OCCUPATA");
        (await app.CreaSeduta(Lunedi, new(11, 0))).DeveAccettare(); // comincia quando l'altra finisce
    }

    [Theory, OnEveryDatabase]
    public async Task Una_seduta_scritta_male_si_rifiuta_con_tutti_i_difetti_insieme(TestApp app)
    {
        (await app.CreaSeduta(app.Oggi, new(9, 0), visite: 0, minuti: 0, sala: " ")).Rifiuti.Select(r => r.Campo).ShouldBe(["Giorno", "Sala", "Visite", "MinutiPerVisita"]);
        (await app.CreaSeduta(Lunedi, new(23, 0), visite: 2, minuti: 31)).DeveRifiutare("A-01", "SEDUTA_OLTRE_IL_GIORNO");
        (await app.CreaSeduta(Lunedi, new(23, 0), visite: 2, minuti: 30)).DeveAccettare();
        (await app.CreaSeduta(Lunedi, new(9, 0), commissione: PersoneDemo.Id("commissione/MO"))).DeveRifiutare("A-01", "COMMISSIONE_DI_ALTRA_SEDE");
        (await app.CreaSeduta(Lunedi, new(9, 0), attore: TestApp.Presidente())).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
    }

    [Theory, OnEveryDatabase]
    public async Task Annullata_la_seduta_chi_aveva_un_posto_riceve_un_altra_proposta_e_un_avviso(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "Posti" WHERE "Giorno" <= {Lunedi}""");
        var seduta = (await app.CreaSeduta(Lunedi, new(9, 0))).DeveAccettare();
        var (ada, ugo) = (await app.Dato.UnaVisitaFissata(), await app.Dato.UnaDomanda(PersoneDemo.Ugo));
        (await app.VisitaDi(ada)).Quando.ShouldBe(seduta.Inizio);
        (await app.VisitaDi(ugo)).Quando.ShouldBe(seduta.Inizio.AddMinutes(30));

        var ricevuta = (await app.AnnullaSeduta(seduta.SedutaId)).DeveAccettare();
        (ricevuta.DaRiconvocare, ricevuta.Riproposte).ShouldBe((2, 2));
        var (diAda, diUgo) = (await app.VisitaDi(ada), await app.VisitaDi(ugo));
        (diAda.Stato, diAda.Numero, diAda.Giorno).ShouldBe((StatoVisita.Proposta, 2, Lunedi.AddDays(1)));
        diUgo.PostoId.ShouldNotBe(diAda.PostoId);
        (await app.FascicoloDi(ada)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        (await app.FascicoloDi(ugo)).Stato.ShouldBe(StatoFascicolo.DomandaPresentata);
        (await app.DbAsync(db => db.Notifiche.CountAsync(n => n.Oggetto.Contains("non si fa quel giorno")))).ShouldBe(2);
        (await app.AnnullaSeduta(seduta.SedutaId)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Scegli(ada, diAda.PostoId)).DeveAccettare();
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Chi_aspetta_una_data_la_riceve_la_notte_dopo_che_un_posto_compare(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "Posti" """);
        var pratica = await app.Dato.UnaDomanda();
        (await app.Lotto("proponi-date")).Fatti.ShouldBe(0);
        await app.CreaSeduta(Lunedi, new(9, 0));
        (await app.Lotto("proponi-date", sulSerio: false)).Fatti.ShouldBe(1);
        (await app.DbAsync(db => db.Visite.AnyAsync())).ShouldBeFalse();
        (await app.Lotto("proponi-date")).Fatti.ShouldBe(1);
        (await app.Lotto("proponi-date")).Fatti.ShouldBe(0);
        (await app.VisitaDi(pratica)).Giorno.ShouldBe(Lunedi);
        (await app.DbAsync(db => db.Obblighi.SingleAsync(o => o.Tipo == TipoObbligo.ConfermareLaData))).EntroIl.ShouldBe(app.Oggi.AddDays(3));
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-04")]
    public async Task Chi_disdice_libera_il_posto_tiene_la_domanda_e_non_puo_piu_spostare(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var posto = (await app.VisitaDi(pratica)).PostoId;
        (await app.Disdici(pratica)).DeveAccettare();
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.DaRiconvocare);
        (await app.PostiLiberi("PD", app.Oggi)).ShouldContain(p => p.Id == posto);
        (await app.Disdici(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Lotto("proponi-date")).Fatti.ShouldBe(1);
        (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).DeveAccettare();
        (await app.Scegli(pratica, (await app.PostiLiberi("PD", app.Oggi.AddDays(20)))[0].Id)).DeveRifiutare("A-04", "RINVIO_GIA_UTILIZZATO");
        (await app.Disdici(pratica)).DeveRifiutare("A-04", "RINVIO_GIA_UTILIZZATO");
    }

    [Theory, OnEveryDatabase]
    public async Task Il_cap_manda_alla_sua_sede_e_gli_altri_a_quella_della_provincia(TestApp app)
    {
        var (sede, commissione) = (app.Chiave(), app.Chiave());
        await app.AggiungiAsync(
            new Sede { Id = sede, Nome = "ASL di Cittadella", Indirizzo = "via Finta 1", Provincia = "PD", Tipo = TipoSede.Asl },
            new CommissioneMedica { Id = commissione, SedeId = sede, Nome = "Commissione di Cittadella", Unica = false },
            new Posto { Id = app.Chiave(), CommissioneId = commissione, Quando = new(2025, 3, 20, 8, 0, 0, default), Giorno = new(2025, 3, 20) });
        (await app.CaricaTerritori($"provincia;cap;tipo;sede\nPD;35013;ASL;{sede}\n")).DeveAccettare().Righe.ShouldBe(1);
        var diCittadella = await app.Dato.UnCertificato();
        (await app.Presenta(diCittadella, d => d with { Cap = "35013" })).DeveAccettare();
        (await app.VisitaDi(diCittadella)).CommissioneId.ShouldBe(commissione);
        var diPadova = await app.Dato.UnCertificato(PersoneDemo.Ugo);
        (await app.Presenta(diPadova, d => d with { Cap = "35121" })).DeveAccettare();
        (await app.VisitaDi(diPadova)).CommissioneId.ShouldBe(PersoneDemo.Id("commissione/PD"));
    }

    [Theory, OnEveryDatabase]
    public async Task Un_elenco_di_territori_con_difetti_non_cambia_nulla_e_li_dice_tutti(TestApp app)
    {
        var asl = PersoneDemo.Id("sede/PD");
        var esito = await app.CaricaTerritori($"provincia;cap;tipo;sede\nXX;35013;ASL;{asl}\nPD;3501;ASL;{asl}\nPD;35013;CML;{asl}\nPD;35013;ASL;{asl}\nPD;35013;ASL;{asl}\nPD;;asl;nessuna\nPD;35013\n");
        esito.Rifiuti.Select(r => r.Campo).ShouldBe(["Csv[2]", "Csv[3]", "Csv[4]", "Csv[6]", "Csv[7]", "Csv[8]"]);
        (await app.CaricaTerritori("cap;sede\n")).DeveRifiutare("A-01", "TERRITORIO_NON_VALIDO");
        (await app.CaricaTerritori("provincia;cap;tipo;sede\n")).DeveRifiutare("A-01", "TERRITORIO_NON_VALIDO");
        (await app.DbAsync(db => db.TerritoriServiti.AnyAsync())).ShouldBeFalse();
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-03")]
    public async Task Tre_giorni_prima_parte_un_promemoria_uno_solo(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        var giorno = (await app.VisitaDi(pratica)).Giorno;
        app.Oggi = giorno.AddDays(-4);
        (await app.Lotto("promemoria")).Fatti.ShouldBe(0);
        app.Oggi = giorno.AddDays(-3);
        (await app.Lotto("promemoria")).Fatti.ShouldBe(1);
        app.Oggi = giorno.AddDays(-2);
        (await app.Lotto("promemoria")).Fatti.ShouldBe(0);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.PromemoriaInviato).ShouldBe(1);
    }
}

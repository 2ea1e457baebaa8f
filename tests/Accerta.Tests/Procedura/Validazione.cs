using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class Validazione
{
    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task Il_centro_medico_legale_convalida_e_la_persona_riceve_l_avviso(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        (await app.Convalida(pratica)).DeveAccettare().DefinitivoDal.ShouldBe(app.Oggi);
        var verbale = await app.VerbaleDi(pratica);
        (verbale.Stato, verbale.DefinitivoPer).ShouldBe((StatoVerbale.Definitivo, DefinitivoPer.Convalida));
        var avviso = (await app.DbAsync(db => db.Notifiche.AsNoTracking().ToListAsync())).Single(n => n.Legale && n.Oggetto.Contains("il verbale è pronto", StringComparison.Ordinal));
        avviso.Testo.ShouldContain(app.Oggi.AddDays(90).Italiana); // AP70
        avviso.Testo.ShouldContain(app.Oggi.AddMonths(6).Italiana); // ricorso
        (await app.Convalida(pratica)).DeveRifiutare("B-03", "VERBALE_GIA_DEFINITIVO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-04")]
    public async Task Il_medico_della_prima_visita_non_convalida_il_suo_stesso_verbale(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        var inps = TestApp.Commissione("PD").Single(m => m.Posto == Componente.MedicoInps);
        var incarico = new Incarico
        {
            Id = PersoneDemo.Id("prova/secondo incarico"),
            PersonaId = PersoneDemo.Attore(inps).PersonaId,
            Ruolo = Ruolo.Cml,
            SedeId = PersoneDemo.Id("sede/PD"),
            Qualifica = "medico INPS",
            Dal = new(2020, 1, 1),
        };
        await app.AggiungiAsync(incarico);
        (await app.Convalida(pratica, new Attore(incarico.PersonaId, Ruolo.Cml, incarico.Id))).DeveRifiutare("M-04", "STESSO_MEDICO_INPS");
        (await app.Convalida(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-01")]
    public async Task Il_centro_di_un_altra_provincia_non_convalida_e_nessuno_convalida_prima_della_trasmissione(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        (await app.Convalida(pratica)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        foreach (var membro in TestApp.Commissione("PD")) (await app.Firma(pratica, membro)).DeveAccettare();
        (await app.Chiudi(pratica)).DeveAccettare();
        (await app.Convalida(pratica, PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "MO")))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Convalida(pratica, PersoneDemo.Attore(TestApp.Commissione("PD")[0]))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task Il_sessantesimo_giorno_il_centro_puo_ancora_pronunciarsi_e_la_notte_non_decide(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        app.Oggi = app.Oggi.AddDays(60);
        (await app.NotteAsync()).SilenziMaturati.ShouldBe(0);
        (await app.Convalida(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task Il_sessantunesimo_il_silenzio_e_assenso_e_il_centro_arriva_tardi(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        app.Oggi = app.Oggi.AddDays(61);
        (await app.Convalida(pratica)).DeveRifiutare("K-01", "TERMINE_SCADUTO"); // anche se il lotto non è ancora passato
        (await app.NotteAsync()).SilenziMaturati.ShouldBe(1);
        (await app.NotteAsync()).SilenziMaturati.ShouldBe(0);
        var verbale = await app.VerbaleDi(pratica);
        (verbale.Stato, verbale.DefinitivoPer, verbale.DefinitivoDal).ShouldBe((StatoVerbale.Definitivo, DefinitivoPer.SilenzioAssenso, app.Oggi));
        (await app.Convalida(pratica)).DeveRifiutare("B-03", "VERBALE_GIA_DEFINITIVO");
        var atti = await app.AttiDi(pratica);
        atti.Count(a => a.Tipo == TipoAtto.SilenzioAssensoMaturato && a.ChiRuolo == Ruolo.Sistema).ShouldBe(1);
    }
}

using Accerta.Agenda;
using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class ElenchiAPagine
{
    [Theory, OnEveryDatabase]
    public async Task Cinquanta_righe_stanno_in_una_pagina_con_la_cinquantunesima_ne_resta_un_altra(TestApp app)
    {
        await ConDelegheAsync(app, 50);
        var intera = await PaginaAsync(app, 1);
        (intera.Righe.Count, intera.Altre, intera.AltreInParole).ShouldBe((50, 0, ""));
        await ConDelegheAsync(app, 1);
        var piena = await PaginaAsync(app, 1);
        (piena.Righe.Count, piena.Altre, piena.AltreInParole).ShouldBe((50, 1, "un'altra"));
        var ultima = await PaginaAsync(app, 2);
        (ultima.Righe.Count, ultima.Numero, ultima.Altre).ShouldBe((1, 2, 0));
        piena.Righe.ShouldNotContain(ultima.Righe.Single());
        (await PaginaAsync(app, 3)).Righe.ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Le_righe_che_restano_si_contano_fino_a_duecento(TestApp app)
    {
        await ConDelegheAsync(app, 249);
        (await PaginaAsync(app, 1)).AltreInParole.ShouldBe("altre 199");
        await ConDelegheAsync(app, 1);
        (await PaginaAsync(app, 1)).AltreInParole.ShouldBe("più di 200 altre");
        await ConDelegheAsync(app, 1);
        (await PaginaAsync(app, 1)).AltreInParole.ShouldBe("più di 200 altre");
    }

    [Theory, OnEveryDatabase]
    public async Task Una_pagina_che_non_esiste_diventa_la_prima_o_l_ultima_che_si_puo_chiedere(TestApp app)
    {
        (await PaginaAsync(app, 0)).Numero.ShouldBe(1);
        (await PaginaAsync(app, -7)).Numero.ShouldBe(1);
        (await PaginaAsync(app, int.MaxValue)).Numero.ShouldBe(Pagina<Guid>.Ultima);
    }

    [Theory, OnEveryDatabase]
    public async Task Un_ufficio_vede_i_suoi_termini_nella_sua_provincia_con_i_giorni_che_restano(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        Task<Norma.Motivazione.Esito<Pagina<TermineInElenco>>> Termini(Attore chi, bool mancati) => app.ConAsync((TerminiDelRuolo t) => t.HandleAsync(chi, mancati, 1, default));
        var termine = (await Termini(TestApp.Cml, mancati: false)).DeveAccettare().Righe.ShouldHaveSingleItem();
        (termine.FascicoloId, termine.Tipo, termine.Mancano).ShouldBe((pratica.FascicoloId, TipoObbligo.ConvalidareIlVerbale, termine.EntroIl.DayNumber - app.Oggi.DayNumber));
        termine.Protocollo.ShouldNotBeEmpty();
        (await Termini(Dimostrazione.PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "MO")), mancati: false)).DeveAccettare().Righe.ShouldBeEmpty();
        (await Termini(TestApp.Cml, mancati: true)).DeveAccettare().Righe.ShouldBeEmpty();
        (await Termini(Attore.Sistema, mancati: false)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
    }

    [Theory, OnEveryDatabase]
    public async Task Una_pratica_senza_data_aspetta_la_segreteria(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "Posti" """);
        var pratica = await app.Dato.UnaDomanda();
        var sede = await app.DbAsync(db => db.Sedi.SingleAsync(s => s.Provincia == "PD" && s.Tipo == TipoSede.Asl));
        Task<Pagina<DaConvocare>> Elenco() => app.ConAsync((ElencoDellaSegreteria e) => e.DaConvocareAsync(sede, 1, default));
        var riga = (await Elenco()).Righe.ShouldHaveSingleItem();
        (riga.FascicoloId, riga.Stato).ShouldBe((pratica.FascicoloId, StatoFascicolo.DomandaPresentata));
        (riga.Protocollo, riga.Persona).ShouldBe((await app.DbAsync(db => db.Domande.Where(d => d.FascicoloId == pratica.FascicoloId).Select(d => d.Protocollo).SingleAsync()), "Ada Esempio"));
    }

    private static Task<Pagina<Guid>> PaginaAsync(TestApp app, int numero) =>
        app.DbAsync(db => db.Deleghe.Where(d => d.Modulo == "finto").OrderBy(d => d.Id).Select(d => d.Id).PaginaAsync(numero, default));

    private static Task ConDelegheAsync(TestApp app, int quante) =>
        app.AggiungiAsync([.. Enumerable.Range(0, quante).Select(_ => new Delega { Id = app.Chiave(), InteressatoId = app.Chiave(), DelegatoId = app.Chiave(), Modulo = "finto", Qualita = Norma.Domande.QualitaDelRappresentante.Genitore, Dal = app.Oggi })]);
}

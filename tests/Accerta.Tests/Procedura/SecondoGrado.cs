using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;

namespace Accerta.Procedura;

/// <summary>M-04, M-05: la visita di secondo grado si firma come la prima; senza le firme non si convalida.</summary>
public sealed class SecondoGrado
{
    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Senza_le_firme_di_chi_ha_visitato_non_si_convalida_e_il_no_dice_chi_manca(TestApp app)
    {
        var (pratica, anmic) = await UnaVisita(app);
        var senza = await app.ConvalidaCon(pratica);
        var insufficienti = senza.DeveRifiutare("M-05", "FIRME_INSUFFICIENTI").Trovato;
        insufficienti.ShouldContain("sono 0, ne servono almeno 2");
        insufficienti.ShouldContain("il medico INPS");
        insufficienti.ShouldContain("il medico dell'associazione di categoria");
        senza.DeveRifiutare("M-05", "FIRMA_CATEGORIA_MANCANTE");

        (await DaFirmare(anmic)).ShouldBe([pratica.VerbaleId]); // chi c'era la trova fra le sue
        (await DaFirmare(TestApp.Presidente())).ShouldBeEmpty();
        (await Firma(app, pratica, TestApp.Cml)).DeveAccettare().Firme.ShouldBe(1);
        var una = (await app.ConvalidaCon(pratica)).DeveRifiutare("M-05", "FIRME_INSUFFICIENTI").Trovato;
        una.ShouldContain("sono 1, ne servono almeno 2");
        una.ShouldNotContain("il medico INPS");
        (await Firma(app, pratica, anmic)).DeveAccettare().Firme.ShouldBe(2);
        (await DaFirmare(anmic)).ShouldBeEmpty();
        (await app.ConvalidaCon(pratica)).DeveAccettare();
        (await Firma(app, pratica, anmic)).DeveRifiutare("B-03", "VERBALE_GIA_DEFINITIVO");
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.VisitaSecondoGradoFirmata).ShouldBe(2);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();

        async Task<Guid[]> DaFirmare(Attore chi) => await app.ConAsync(async (VerbaliDaFirmare elenco) =>
            (await elenco.DiSecondoGradoAsync(PersoneDemo.Id("commissione/PD"), chi.PersonaId, 1, default)).Righe.Select(s => s.VerbaleId).ToArray());
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Firma_solo_chi_c_era_con_l_incarico_e_una_volta(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await Firma(app, pratica, TestApp.Cml)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO"); // non c'è stata una visita
        (_, var anmic) = await Visitata(app, pratica);
        (await Firma(app, pratica, TestApp.Presidente())).DeveRifiutare("M-05", "FIRMATARIO_NON_COMPONENTE");
        (await Firma(app, pratica, pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Firma(app, pratica, anmic with { IncaricoId = app.Chiave() })).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await Firma(app, pratica, anmic)).DeveAccettare();
        (await Firma(app, pratica, anmic)).DeveRifiutare("M-05", "FIRMA_GIA_APPOSTA");
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-04")]
    public async Task Il_medico_della_prima_visita_non_fa_ne_registra_la_seconda(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleTrasmesso();
        (await app.Disponi(pratica)).DeveAccettare();
        var primo = TestApp.Presenti.Single(p => p.Posto == Componente.MedicoInps).PersonaId;
        var incarico = app.Chiave();
        await app.AggiungiAsync(new Incarico { Id = incarico, PersonaId = primo, Ruolo = Ruolo.Cml, SedeId = PersoneDemo.Id("sede/PD"), Qualifica = "di prova", Dal = new(2020, 1, 1) });
        var anmic = await app.Altro(Componente.MedicoDiCategoria, Associazione.Anmic, inCommissione: false);
        Task<Esito<RegistraVisitaSecondoGrado.Ricevuta>> Registra(Attore chi, params Presente[] presenti) =>
            app.ConAsync((RegistraVisitaSecondoGrado atto) => atto.HandleAsync(new(app.Chiave(), pratica.VerbaleId, presenti, "esame"), chi, default));
        (await Registra(new(primo, Ruolo.Cml, incarico), new Presente(TestApp.Cml.PersonaId, Componente.MedicoInps), anmic)).DeveRifiutare("M-04", "STESSO_MEDICO_INPS");
        (await Registra(TestApp.Cml, new Presente(primo, Componente.MedicoInps), anmic)).DeveRifiutare("M-04", "STESSO_MEDICO_INPS");
        (await Registra(TestApp.Cml, new Presente(TestApp.Cml.PersonaId, Componente.MedicoInps), new Presente(primo, Componente.Presidente), anmic)).DeveRifiutare("M-04", "STESSO_MEDICO_INPS");
        (await Registra(TestApp.Cml, new Presente(TestApp.Cml.PersonaId, Componente.MedicoInps), new Presente(TestApp.Cml.PersonaId, Componente.MedicoInps), anmic)).DeveRifiutare("M-01", "COMPONENTE_RIPETUTO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task L_ultima_firma_e_la_convalida_insieme_non_lasciano_una_visita_a_meta(TestApp app)
    {
        var (pratica, anmic) = await UnaVisita(app);
        (await Firma(app, pratica, TestApp.Cml)).DeveAccettare();
        var firma = Task.Run(() => Firma(app, pratica, anmic));
        var convalida = Task.Run(() => app.ConvalidaCon(pratica));
        (await firma).DeveAccettare();
        var esito = await convalida;
        if (!esito.Accettato) esito.DeveRifiutare("M-05", "FIRMA_CATEGORIA_MANCANTE");
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    private static async Task<(Pratica Pratica, Attore Anmic)> UnaVisita(TestApp app) => await Visitata(app, await app.Dato.UnVerbaleTrasmesso());

    private static async Task<(Pratica Pratica, Attore Anmic)> Visitata(TestApp app, Pratica pratica)
    {
        var anmic = await app.Altro(Componente.MedicoDiCategoria, Associazione.Anmic, inCommissione: false);
        (await app.Disponi(pratica)).DeveAccettare();
        (await app.SecondoGrado(pratica, new Presente(TestApp.Cml.PersonaId, Componente.MedicoInps), anmic)).DeveAccettare();
        return (pratica, TestApp.ComeFirmatario(anmic));
    }

    private static Task<Esito<FirmaSecondoGrado.Ricevuta>> Firma(TestApp app, Pratica pratica, Attore chi) => app.FirmaSecondoGrado(pratica, chi);
}

using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;
using Rata = Accerta.Economica.Rata;

namespace Accerta.Procedura;

public sealed class FaseEconomica
{
    [Theory]
    [OnEveryDatabase(90, false)]
    [OnEveryDatabase(91, true)]
    [Trait("regola", "E-01")]
    public async Task I_dati_si_accettano_anche_tardi_e_il_ritardo_resta_scritto(TestApp app, int giorni, bool tardivi)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        app.Oggi = app.Oggi.AddDays(giorni);
        (await app.DaiAp70(pratica)).DeveAccettare().Tardivi.ShouldBe(tardivi);
        (await app.DbAsync(db => db.Ap70.SingleAsync())).Tardivi.ShouldBe(tardivi);
        (await app.DaiAp70(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-01")]
    public async Task I_dati_si_danno_dopo_un_verbale_definitivo_e_favorevole(TestApp app)
    {
        (await app.DaiAp70(await app.Dato.UnVerbaleChiuso())).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        app.Oggi = TestApp.PrimoGiorno;
        var nonInvalido = await app.Dato.UnVerbaleDefinitivo(PersoneDemo.Ugo, v => v with { Menomazioni = [new("Anchilosi", "7010", false, null, "locomotore", 31, null, false, null)] });
        (await app.DaiAp70(nonInvalido)).DeveRifiutare("E-01", "VERBALE_NON_FAVOREVOLE");
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-04")]
    public async Task Con_effetto_immediato_si_paga_prima_della_convalida_e_dopo_si_conferma(TestApp app)
    {
        var pratica = await Oncologica(app, oncologica: true);
        (await app.Liquida(pratica)).DeveRifiutare("E-01", "AP70_MANCANTE");
        (await app.DaiAp70(pratica)).DeveAccettare().Tardivi.ShouldBeFalse();
        (await app.DaiAp70(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var prima = (await app.Liquida(pratica)).DeveAccettare();
        prima.Prestazioni.ShouldBeGreaterThan(0);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.InVerificaSecondoGrado);
        (await app.Liquida(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        var mese = app.Oggi.AddMonths(1);
        app.Oggi = new(mese.Year, mese.Month, 1);
        (await app.NotteAsync()).RateDisposte.ShouldBeGreaterThan(0);

        (await app.Convalida(pratica)).DeveAccettare();
        (await app.Liquida(pratica)).DeveAccettare().Arretrati.ShouldBe(Euro.Zero);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.Liquidato);
        (await app.DbAsync(db => db.Indebiti.CountAsync())).ShouldBe(0);
        await app.ConSenzaDifettiAsync();
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-04")]
    public async Task Senza_effetto_immediato_si_aspetta_la_convalida(TestApp app)
    {
        var pratica = await Oncologica(app, oncologica: false);
        (await app.DaiAp70(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.Liquida(pratica)).Accettato.ShouldBeFalse();
        (await app.Convalida(pratica)).DeveAccettare();
        (await app.DaiAp70(pratica)).DeveAccettare();
        (await app.Liquida(pratica)).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-04")]
    public async Task L_effetto_immediato_di_un_verbale_non_favorevole_non_apre_la_fase_economica(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso(visita: v => v with { Menomazioni = [new("Anchilosi", "7010", false, null, "locomotore", 31, null, false, null)] }, dati: TestApp.DatiSanitari with { Oncologica = true });
        (await app.DaiAp70(pratica)).DeveRifiutare("E-01", "VERBALE_NON_FAVOREVOLE");
    }

    private static Task<Pratica> Oncologica(TestApp app, bool oncologica) => app.Dato.UnVerbaleChiuso(visita: v => v with
    {
        Menomazioni = [new("Neoplasia", "9325", false, "157.9", "neoplastico", 100, null, false, null)],
    }, dati: TestApp.DatiSanitari with { Oncologica = oncologica });

    [Theory, OnEveryDatabase, Trait("regola", "E-01")]
    public async Task I_difetti_dei_dati_economici_si_dicono_tutti(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var esito = await app.DaiAp70(pratica, a => a with
        {
            RedditiPersonali = new Dictionary<int, long> { [2025] = -1 },
            FrequenzaAl = new(2025, 6, 1),
            Iban = "IT60X0542811101000000123457",
        });
        esito.DeveRifiutare("E-01", "REDDITO_MANCANTE").Campo.ShouldBe("RedditoPrecedente");
        esito.DeveRifiutare("E-01", "REDDITO_NON_VALIDO");
        esito.DeveRifiutare("E-01", "DATA_NON_VALIDA").Campo.ShouldBe("FrequenzaDal");
        esito.DeveRifiutare("D-10", "IBAN_NON_VALIDO").Campo.ShouldBe("Iban");
        (await app.DaiAp70(pratica, a => a with { Iban = "IT60 X054 2811 1010 0000 0123 456" })).DeveAccettare();
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-01")]
    public async Task L_operatrice_liquida_solo_con_i_dati_e_una_volta_sola(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        (await app.Liquida(pratica)).DeveRifiutare("E-01", "AP70_MANCANTE");
        (await app.DaiAp70(pratica)).DeveAccettare();
        (await app.Liquida(pratica, PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "MO")))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Liquida(pratica, pratica.Cittadino)).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
        (await app.Liquida(pratica)).DeveAccettare();
        (await app.Liquida(pratica)).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-02")]
    public async Task Con_il_settantatre_per_cento_non_spetta_nulla_e_la_pratica_si_conclude(TestApp app)
    {
        var pratica = await app.Dato.UnAp70(visita: v => v with
        {
            Menomazioni = [new("Anchilosi", "7010", true, null, "locomotore", 73, null, Deroga: true, "caso di prova")],
        });
        (await app.Liquida(pratica)).DeveAccettare().Prestazioni.ShouldBe(0);
        (await app.FascicoloDi(pratica)).Stato.ShouldBe(StatoFascicolo.Concluso);
        (await app.DbAsync(db => db.Rate.CountAsync())).ShouldBe(0);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-11")]
    public async Task Ogni_mese_una_rata_a_dicembre_anche_la_tredicesima_e_la_notte_ripetuta_non_paga_due_volte(TestApp app)
    {
        var pratica = await app.Dato.UnAp70(); // Ada, 76 per cento: assegno mensile
        (await app.Liquida(pratica)).DeveAccettare().Prestazioni.ShouldBe(1);
        var liquidata = new DateOnly(app.Oggi.Year, app.Oggi.Month, 1);
        app.Oggi = new(2025, 11, 30);
        (await app.NotteAsync()).RateDisposte.ShouldBe(11 - liquidata.Month); // i mesi saltati si recuperano
        app.Oggi = new(2025, 12, 1);
        (await app.NotteAsync()).RateDisposte.ShouldBe(2);
        (await app.NotteAsync()).RateDisposte.ShouldBe(0);
        app.Oggi = new(2025, 12, 31);
        (await app.NotteAsync()).RateDisposte.ShouldBe(0);

        var rate = await Rate(app, pratica);
        var assegno = app.Norme.Prestazioni.Di(CodicePrestazione.AssegnoMensile).ImportoMensile.Al(new(2025, 12, 1));
        rate.Where(r => r.Tipo == TipoRata.Mensile).ShouldAllBe(r => r.Importo == assegno && r.Codice == CodicePrestazione.AssegnoMensile);
        rate.Single(r => r.Tipo == TipoRata.Tredicesima).Mese.ShouldBe(new DateOnly(2025, 12, 1));
        rate.Where(r => r.Tipo is TipoRata.Mensile or TipoRata.Arretrato).Select(r => r.Mese).Distinct().Count()
            .ShouldBe(rate.Count(r => r.Tipo is TipoRata.Mensile or TipoRata.Arretrato)); // nessun mese due volte
        app.Oggi = new(2026, 1, 2);
        (await app.NotteAsync()).RateDisposte.ShouldBe(1);
        (await Rate(app, pratica))[^1].Importo.ShouldBe(app.Norme.Prestazioni.Di(CodicePrestazione.AssegnoMensile).ImportoMensile.Al(new(2026, 1, 1))); // perequazione
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-11")]
    public async Task Due_notti_insieme_non_pagano_due_volte(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        (await app.Liquida(pratica)).DeveAccettare();
        app.Oggi = new(2025, 12, 1);
        await Task.WhenAll(Task.Run(app.NotteAsync), Task.Run(app.NotteAsync), Task.Run(app.NotteAsync));
        var rate = await Rate(app, pratica);
        rate.GroupBy(r => (r.PrestazioneId, r.Mese, r.Tipo)).ShouldAllBe(g => g.Count() == 1);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.RateDisposte).ShouldBe(rate.Where(r => r.Tipo == TipoRata.Mensile).Select(r => r.Mese).Distinct().Count());
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-09")]
    public async Task L_incremento_si_paga_anche_dal_lotto_con_l_importo_deciso(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo(PersoneDemo.Bruno, v => v with
        {
            Menomazioni = [new("Neoplasia", "9325", false, "157.9", "neoplastico", 100, null, false, null)],
        });
        (await app.DaiAp70(pratica, a => a with { RedditiPersonali = a.RedditiPersonali.ToDictionary(r => r.Key, _ => 0L) })).DeveAccettare();
        (await app.Liquida(pratica)).DeveAccettare();
        var decisa = (await app.Apri(pratica, pratica.Cittadino)).DeveAccettare().Decisione!.Prestazioni.Single(p => p.Codice == CodicePrestazione.Incremento);
        app.Oggi = new(2025, 6, 1);
        await app.NotteAsync();
        (await Rate(app, pratica)).Where(r => r.Tipo == TipoRata.Mensile && r.Codice == CodicePrestazione.Incremento).ShouldAllBe(r => r.Importo == decisa.ImportoMensile);
        (await Rate(app, pratica)).Count(r => r.Tipo == TipoRata.Mensile && r.Codice == CodicePrestazione.Incremento).ShouldBe(3); // aprile, maggio, giugno: a marzo si è deciso
    }

    private static Task<List<Rata>> Rate(TestApp app, Pratica pratica) =>
        app.DbAsync(db => db.Rate.AsNoTracking().Where(r => r.FascicoloId == pratica.FascicoloId).OrderBy(r => r.Mese).ToListAsync());
}

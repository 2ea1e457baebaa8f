using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Economica;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;
using static Accerta.Norma.Prestazioni.CodicePrestazione;
using Rata = Accerta.Economica.Rata;

namespace Accerta.Procedura;

/// <summary>Le storie della dimostrazione, dal certificato al QR, con gli importi scritti qui a mano dalle circolari.</summary>
public sealed class StorieIntere
{
    private static readonly DateOnly Inizio = new(2025, 1, 28); // la domanda è di gennaio: si decorre dal 1° febbraio

    [Theory, OnEveryDatabase, Trait("regola", "E-02")]
    public async Task L_adulta_all_ottantuno_per_cento_ha_l_assegno_mensile_dal_mese_dopo_la_domanda(TestApp app)
    {
        var narratore = await app.Racconta(Storie.PerCaso("1"), Inizio);
        var decisione = await Decisione(app, narratore);
        var assegno = decisione.Prestazioni.ShouldHaveSingleItem();
        (assegno.Codice, assegno.ImportoMensile, assegno.Mensilita, assegno.Decorrenza, assegno.UltimoMese).ShouldBe((AssegnoMensile, new Euro(336_00), 13, new(2025, 2, 1), null));
        decisione.Arretrati.Select(r => (r.Mese, r.Importo)).ShouldBe([(new(2025, 2, 1), new Euro(336_00)), (new(2025, 3, 1), new(336_00))]); // decisa il 31 marzo
        (decisione.TotaleArretrati, decisione.Interessi).ShouldBe((new Euro(672_00), Euro.Zero));
        (await Rate(app)).Select(r => (r.Mese, r.Tipo, r.Importo)).ShouldBe([(new(2025, 2, 1), TipoRata.Arretrato, new Euro(336_00)), (new(2025, 3, 1), TipoRata.Arretrato, new(336_00))]);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-02")]
    public async Task Il_minore_che_va_a_scuola_ha_la_frequenza_per_i_mesi_frequentati(TestApp app)
    {
        var narratore = await app.Racconta(Storie.PerCaso("2"), Inizio);
        var decisione = await Decisione(app, narratore);
        var frequenza = decisione.Prestazioni.ShouldHaveSingleItem();
        (frequenza.Codice, frequenza.ImportoMensile, frequenza.Decorrenza).ShouldBe((IndennitaFrequenza, new Euro(336_00), new(2025, 2, 1)));
        frequenza.UltimoMese.ShouldBe(new DateOnly(2025, 6, 1));
        frequenza.MesiDovuti.ShouldBe(Enumerable.Range(2, 5).Select(mese => new DateOnly(2025, mese, 1)));
        decisione.TotaleArretrati.ShouldBe(new Euro(672_00)); // febbraio e marzo, decisa il 20 marzo

        app.Oggi = new(2025, 10, 1);
        await app.NotteAsync();
        (await Rate(app)).Select(r => (r.Mese, r.Tipo)).ShouldBe(
        [
            (new(2025, 2, 1), TipoRata.Arretrato), (new(2025, 3, 1), TipoRata.Arretrato),
            (new(2025, 4, 1), TipoRata.Mensile), (new(2025, 5, 1), TipoRata.Mensile), (new(2025, 6, 1), TipoRata.Mensile), // poi la scuola è finita
        ]);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-02")]
    public async Task La_persona_con_malattia_oncologica_ha_pensione_e_accompagnamento(TestApp app)
    {
        var narratore = await app.Racconta(Storie.PerCaso("3"), Inizio);
        var decisione = await Decisione(app, narratore);
        decisione.Prestazioni.Select(p => (p.Codice, p.ImportoMensile, p.Mensilita, p.Decorrenza)).ShouldBe(
            [(PensioneInabilita, new Euro(336_00), 13, new(2025, 2, 1)), (IndennitaAccompagnamento, new(542_02), 12, new(2025, 2, 1))], ignoreOrder: true);
        decisione.TotaleArretrati.ShouldBe(new Euro(878_02)); // febbraio, decisa il 20
        app.Oggi = new(2025, 12, 1);
        await app.NotteAsync();
        (await Rate(app)).Where(r => r.Mese == new DateOnly(2025, 12, 1)).Select(r => (r.Codice, r.Tipo)).ShouldBe(
            [(PensioneInabilita, TipoRata.Mensile), (PensioneInabilita, TipoRata.Tredicesima), (IndennitaAccompagnamento, TipoRata.Mensile)], ignoreOrder: true);
    }

    [Theory, OnEveryDatabase, Trait("regola", "E-02")]
    public async Task Con_un_reddito_oltre_il_limite_resta_il_solo_accompagnamento_e_il_perche_e_scritto(TestApp app)
    {
        var narratore = await app.Racconta(Storie.PerCaso("3-reddito"), Inizio);
        var decisione = await Decisione(app, narratore);
        decisione.Prestazioni.ShouldHaveSingleItem().Codice.ShouldBe(IndennitaAccompagnamento);
        decisione.Negate.Single(n => n.Codice == PensioneInabilita).Motivo.ToString().ShouldContain("reddito", Case.Insensitive);
        decisione.TotaleArretrati.ShouldBe(new Euro(542_02));
    }

    private static async Task<Decisione> Decisione(TestApp app, Narratore narratore) =>
        (await app.ConAsync((Fascicoli.ApriFascicolo porta) => porta.HandleAsync(narratore.FascicoloId, narratore.Cittadino, "prova", default))).DeveAccettare().Decisione!;

    private static Task<List<Rata>> Rate(TestApp app) => app.DbAsync(db => db.Rate.AsNoTracking().OrderBy(r => r.Mese).ToListAsync());
}

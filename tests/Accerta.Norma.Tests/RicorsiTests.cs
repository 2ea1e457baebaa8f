using Accerta.Norma.Motivazione;
using Accerta.Norma.Ricorsi;

namespace Accerta.Norma.Tests;

[Trait("regola", "L-01")]
public sealed class RicorsiTests
{
    [Theory]
    [InlineData("2023-05-10", "2023-11-10", true)]
    [InlineData("2023-05-10", "2023-11-11", false)] // agosto conta (scelta C21)
    [InlineData("2023-08-31", "2024-02-29", true)] // l'ultimo giorno del mese, se quello non c'è
    [InlineData("2023-08-31", "2024-03-01", false)]
    public void L_istanza_si_deposita_entro_sei_mesi_dalla_notifica(string notificato, string deposito, bool ammessa) =>
        Ricorso.ValutaIstanza(new(true, Giorno(notificato), false), Giorno(deposito), Dati.Norme).Select(r => (r.Regola, r.Codice))
            .ShouldBe(ammessa ? [] : [("L-01", "TERMINE_DECADENZA_SCADUTO")]);

    [Fact, Trait("regola", "N-01")]
    public void Senza_una_notifica_provata_il_termine_non_corre() =>
        Ricorso.ValutaIstanza(new(true, null, false), new(2030, 1, 1), Dati.Norme).ShouldBeEmpty();

    [Fact, Trait("regola", "L-04")]
    public void I_rifiuti_arrivano_tutti_insieme()
    {
        Ricorso.ValutaIstanza(new(false, new(2023, 5, 10), true), new(2024, 5, 10), Dati.Norme).Select(r => (r.Regola, r.Codice)).ShouldBe(
            [("L-01", "NESSUN_GIUDIZIO_DEFINITIVO"), ("L-01", "TERMINE_DECADENZA_SCADUTO"), ("L-04", "GIUDIZIO_PENDENTE")]);
        Ricorso.ValutaIstanza(new(true, new(2023, 5, 10), false), new(2023, 5, 9), Dati.Norme).Single().Codice.ShouldBe("DATA_NON_VALIDA");
        Ricorso.ValutaIstanza(new(true, new(2023, 5, 10), false), new(2023, 5, 10), Dati.Norme).ShouldBeEmpty();
    }

    [Fact]
    public void Il_consulente_avvisa_quindici_giorni_prima() => Ricorso.AvvisoDelConsulente(new(2024, 3, 1), Dati.Norme).Entro.ShouldBe(new(2024, 2, 15));

    [Theory, Trait("regola", "L-02")]
    [InlineData(0, null)]
    [InlineData(1, "2024-05-03")]
    [InlineData(30, "2024-06-03")] // il 1° giugno è sabato, il 2 domenica e festa (art. 155 c.p.c.)
    [InlineData(31, null)]
    public void Il_giudice_da_al_massimo_trenta_giorni_per_contestare(int giorni, string? entro)
    {
        var passo = Ricorso.Dissenso(new(2024, 5, 2), giorni, Dati.Norme);
        if (entro is null) passo.Rifiuti.Single().Codice.ShouldBe("TERMINE_DEL_GIUDICE_NON_VALIDO");
        else passo.Valore.Entro.ShouldBe(Giorno(entro));
    }

    [Fact, Trait("regola", "L-02")]
    public void Chi_contesta_ha_trenta_giorni_per_il_ricorso()
    {
        var passo = Ricorso.RicorsoDopoDissenso(new(2024, 5, 2), Dati.Norme);
        (passo.Regola, passo.Entro).ShouldBe(("L-02", new DateOnly(2024, 6, 3)));
        passo.Fonte.ShouldContain("445-bis");
    }

    [Theory, Trait("regola", "L-03"), Trait("regola", "L-04")]
    [InlineData(TipoDiEsito.Omologato)]
    [InlineData(TipoDiEsito.Accolto)]
    public void Se_il_giudice_riconosce_si_paga_entro_centoventi_giorni_dal_mese_dopo_la_domanda(TipoDiEsito tipo)
    {
        var effetti = EffettiDelGiudizio.Di(new(tipo, new(2024, 1, 10), new(2022, 3, 31)), Dati.Norme);
        (effetti.Favorevole, effetti.Decorrenza, effetti.PagamentoEntro).ShouldBe((true, new(2022, 4, 1), new DateOnly(2024, 5, 9)));
        effetti.Motivi.Select(m => m.Regola).ShouldBe(["L-03", "L-03", "L-03", "L-04"]);
        (effetti.Motivi[0].Trovato, effetti.Motivi[0].Esito).ShouldBe(("riconosce il requisito sanitario", EsitoMotivo.Spetta));
        effetti.Motivi[1].Soglia.ShouldBe("il mese dopo la domanda originaria");
    }

    [Fact, Trait("regola", "L-03")]
    public void Con_un_aggravamento_decorre_dal_mese_dopo_l_aggravamento_e_la_data_del_giudice_prevale()
    {
        var aggravato = new DecisioneDelGiudice(TipoDiEsito.Omologato, new(2024, 1, 10), new(2022, 3, 10), AggravamentoDal: new(2023, 2, 15));
        EffettiDelGiudizio.Di(aggravato, Dati.Norme).Decorrenza.ShouldBe(new(2023, 3, 1)); // scelta C35
        EffettiDelGiudizio.Di(aggravato with { DecorrenzaDelGiudice = new(2023, 6, 1) }, Dati.Norme)
            .ShouldSatisfyAllConditions(e => e.Decorrenza.ShouldBe(new(2023, 6, 1)), e => e.Motivi[1].Soglia.ShouldBe("scritta dal giudice"));
    }

    [Theory, Trait("regola", "L-03"), Trait("regola", "L-04")]
    [InlineData(TipoDiEsito.OmologatoContrario)]
    [InlineData(TipoDiEsito.Respinto)]
    public void Se_il_giudice_non_riconosce_non_si_paga(TipoDiEsito tipo)
    {
        var effetti = EffettiDelGiudizio.Di(new(tipo, new(2024, 1, 10), new(2022, 3, 10)), Dati.Norme);
        (effetti.Favorevole, effetti.Decorrenza, effetti.PagamentoEntro).ShouldBe((false, null, null));
        effetti.Motivi[0].Trovato.ShouldBe("non riconosce il requisito sanitario");
        effetti.Motivi.Select(m => (m.Regola, m.Esito)).ShouldBe([("L-03", EsitoMotivo.NonSpetta), ("L-04", EsitoMotivo.Spetta)]);
    }

    private static DateOnly Giorno(string giorno) => DateOnly.Parse(giorno, null);
}

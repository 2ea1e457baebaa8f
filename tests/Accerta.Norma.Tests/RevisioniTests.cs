using Accerta.Norma.Motivazione;
using Accerta.Norma.Revisioni;

namespace Accerta.Norma.Tests;

[Trait("regola", "R-02")]
public sealed class RevisioniTests
{
    [Theory]
    [InlineData(Giustificazione.Nessuna, ConseguenzaAssenza.Sospensione, ConseguenzaAssenza.Revoca)]
    [InlineData(Giustificazione.InEsame, ConseguenzaAssenza.Sospensione, ConseguenzaAssenza.Revoca)]
    [InlineData(Giustificazione.Accolta, ConseguenzaAssenza.NuovaConvocazione, null)]
    [InlineData(Giustificazione.Respinta, ConseguenzaAssenza.Revoca, null)]
    public void Chi_manca_e_sospeso_e_poi_revocato_salvo_giustificazione(Giustificazione giustificazione, ConseguenzaAssenza conseguenza, ConseguenzaAssenza? successiva)
    {
        var esito = AssenzaARevisione.Valuta(new(Visita, true, giustificazione), Dati.Norme);
        (esito.Conseguenza, esito.Successiva).ShouldBe((conseguenza, successiva));
        esito.Motivi.Select(m => m.Regola).ShouldBe(["N-01", "R-02"]);
        esito.Motivi[1].Soglia.ShouldBe("una giustificazione, sanitaria o amministrativa, entro 90 giorni dall'avviso di sospensione");
    }

    [Theory, Trait("regola", "N-01")]
    [InlineData(Giustificazione.Nessuna, false)]
    [InlineData(Giustificazione.Respinta, true)]
    public void Chi_non_ha_ricevuto_la_convocazione_non_e_assente(Giustificazione giustificazione, bool giaGiustificata)
    {
        var esito = AssenzaARevisione.Valuta(new(Visita, Consegnata: false, giustificazione, GiaGiustificata: giaGiustificata), Dati.Norme);
        (esito.Conseguenza, esito.Successiva).ShouldBe((ConseguenzaAssenza.NuovaConvocazione, null));
        esito.Motivi.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Regola.ShouldBe("N-01"), m => m.Esito.ShouldBe(EsitoMotivo.Spetta));
    }

    [Theory]
    [InlineData("2025-09-29", ConseguenzaAssenza.Sospensione)]
    [InlineData("2025-09-30", ConseguenzaAssenza.Revoca)]
    public void Senza_giustificazione_entro_novanta_giorni_dall_avviso_si_revoca(string oggi, ConseguenzaAssenza conseguenza)
    {
        var assenza = new Assenza(Visita, true, Giustificazione.Nessuna, AvvisoDiSospensioneDel: new(2025, 7, 1));
        AssenzaARevisione.TermineDellaGiustificazione(new(2025, 7, 1), Dati.Norme).ShouldBe(new(2025, 9, 29));
        AssenzaARevisione.Valuta(assenza, Dati.Norme, DateOnly.Parse(oggi, null)).Conseguenza.ShouldBe(conseguenza);
    }

    [Fact]
    public void Senza_l_avviso_il_termine_non_corre() =>
        AssenzaARevisione.Valuta(new(Visita, true, Giustificazione.Nessuna), Dati.Norme, new(2030, 1, 1)).Conseguenza.ShouldBe(ConseguenzaAssenza.Sospensione);

    [Fact]
    public void Chi_manca_anche_alla_nuova_convocazione_e_revocato() =>
        AssenzaARevisione.Valuta(new(Visita, true, Giustificazione.Accolta, GiaGiustificata: true), Dati.Norme)
            .ShouldSatisfyAllConditions(e => e.Conseguenza.ShouldBe(ConseguenzaAssenza.Revoca), e => e.Successiva.ShouldBeNull());

    [Fact, Trait("regola", "R-01")]
    public void I_diritti_continuano_anche_a_revisione_scaduta()
    {
        var scaduta = new RevisioneInCorso(new(2024, 5, 1), Esente: false);
        Revisione.Diritti(scaduta, new(2026, 1, 1)).ShouldBe(new Motivo("R-01", "i diritti del vecchio verbale", "revisione a maggio 2024, non conclusa", "durano fino alla fine della revisione", EsitoMotivo.Spetta));
        Revisione.Diritti(scaduta with { Mese = null }, new(2026, 1, 1)).Trovato.ShouldBe("nessuna revisione prevista");
    }

    [Theory, Trait("regola", "R-01")]
    [InlineData("2024-09-09", EsitoMotivo.Spetta)]
    [InlineData("2024-09-10", EsitoMotivo.NonSpetta)]
    public void Li_ferma_solo_il_nuovo_verbale_o_un_assenza_ingiustificata(string oggi, EsitoMotivo esito)
    {
        var revisione = new RevisioneInCorso(new(2024, 5, 1), Esente: false);
        var giorno = DateOnly.Parse(oggi, null);
        Revisione.Diritti(revisione with { ConclusaIl = new(2024, 9, 10) }, giorno).ShouldSatisfyAllConditions(m => m.Esito.ShouldBe(esito), m => m.Regola.ShouldBe("R-01"));
        Revisione.Diritti(revisione with { SospesaDal = new(2024, 9, 10) }, giorno).ShouldSatisfyAllConditions(
            m => m.Esito.ShouldBe(esito), m => m.Regola.ShouldBe(esito == EsitoMotivo.Spetta ? "R-01" : "R-02"));
    }

    [Theory, Trait("regola", "R-01")]
    [InlineData("2024-04-30", "TERMINE_NON_TRASCORSO")]
    [InlineData("2024-05-01", "")]
    public void Si_convoca_dal_mese_scritto_nel_verbale(string oggi, string codici) =>
        string.Join(' ', Revisione.ValutaConvocazione(new(new(2024, 5, 15), false), DateOnly.Parse(oggi, null)).Select(r => r.Codice)).ShouldBe(codici);

    [Fact, Trait("regola", "G-11")]
    public void Non_si_convoca_chi_e_esente_ne_chi_ha_finito_ne_chi_non_ha_revisione() =>
        Revisione.ValutaConvocazione(new(null, Esente: true, ConclusaIl: new(2024, 1, 1)), new(2025, 1, 1)).Select(r => (r.Regola, r.Codice)).ShouldBe(
            [("G-11", "PATOLOGIA_ESENTE_DA_REVISIONE"), ("R-01", "REVISIONE_CONCLUSA"), ("R-01", "REVISIONE_NON_PREVISTA")]);

    [Fact, Trait("regola", "R-03")]
    public void I_controlli_straordinari_non_toccano_gli_esenti()
    {
        Revisione.ValutaControlloStraordinario(new(null, Esente: true)).Select(r => (r.Regola, r.Codice)).ShouldBe([("R-03", "PATOLOGIA_ESENTE_DA_REVISIONE")]);
        Revisione.ValutaControlloStraordinario(new(null, Esente: false)).ShouldBeEmpty();
    }

    [Fact, Trait("regola", "V-03")]
    public void I_documenti_si_mandano_entro_quaranta_giorni() => Revisione.TermineDeiDocumenti(new(2025, 1, 1), Dati.Norme).ShouldBe(new(2025, 2, 10));

    [Fact, Trait("regola", "R-03")]
    public void Il_campione_non_ha_esenti_ne_doppioni_e_si_puo_rifare()
    {
        DaEstrarre[] fascicoli = [.. Enumerable.Range(1, 40).Select(i => new DaEstrarre($"IC-{i:000}", Esente: i % 4 == 0))];
        var campione = Campione.Estrai([.. fascicoli, fascicoli[0]], 10, "lotto 3 aprile");
        campione.Distinct().Count().ShouldBe(10);
        campione.ShouldAllBe(p => int.Parse(p.Substring(3), null) % 4 != 0);
        Campione.Estrai(fascicoli.Reverse(), 10, "lotto 3 aprile").ShouldBe(campione);
        Campione.Estrai(fascicoli, 10, "lotto 4 aprile").ShouldNotBe(campione);
        // L'ordine è quello dell'impronta di seme e protocollo: chiunque lo rifà con sha256sum.
        Campione.Estrai([new("IC-001", false), new("IC-002", false), new("IC-003", false)], 3, "lotto").ShouldBe(["IC-002", "IC-001", "IC-003"]);
        Campione.Estrai(fascicoli, 99, "x").Count.ShouldBe(30);
        Campione.Estrai(fascicoli, 0, "x").ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Campione.Estrai(fascicoli, -1, "x"));
    }

    private static readonly DateOnly Visita = new(2025, 6, 20);

    [Theory, Trait("regola", "R-01")]
    [InlineData("2024-05-31", false)]
    [InlineData("2024-06-01", true)]
    public void Passato_il_mese_la_revisione_e_in_attesa(string oggi, bool attesa)
    {
        var giorno = DateOnly.ParseExact(oggi, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Revisione.InAttesa(new(new(2024, 5, 1), Esente: false), giorno).ShouldBe(attesa);
        Revisione.InAttesa(new(new(2024, 5, 1), Esente: true), giorno).ShouldBeFalse();
        Revisione.InAttesa(new(new(2024, 5, 1), Esente: false, ConclusaIl: new(2024, 5, 20)), giorno).ShouldBeFalse();
        Revisione.InAttesa(new(null, Esente: false), giorno).ShouldBeFalse();
        Revisione.NonSiChiede.Codice.ShouldBe("REVISIONE_CONVOCATA_DA_INPS");
    }
}

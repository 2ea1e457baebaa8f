using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

public sealed class CambiamentiTests
{
    [Fact, Trait("regola", "D-08")]
    public void Chi_riceve_la_frequenza_sa_quando_chiedere_e_quando_finisce()
    {
        var fatti = Nata(2007, 9, 15) with { Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)) };
        var cambiamenti = Cambiamenti.Fra(fatti, [IndennitaFrequenza], null, new(2025, 1, 1), new(2025, 12, 31), Dati.Norme);
        cambiamenti.Select(c => (c.Tipo, c.Il, c.Finisce, c.FinisceIl, c.Comincia, c.CominciaIl)).ShouldBe(
        [
            (TipoDiCambiamento.FinestraPrimaDei18Anni, new(2025, 3, 15), null, null, PrestazioneProvvisoriaMaggiorenni, new DateOnly(2025, 9, 15)),
            (TipoDiCambiamento.FineFrequenza, new(2025, 6, 10), IndennitaFrequenza, new DateOnly(2025, 7, 1), null, null),
            (TipoDiCambiamento.MaggioreEta, new(2025, 9, 15), IndennitaFrequenza, new DateOnly(2025, 9, 15), null, null),
        ]);
        cambiamenti[0].Dovere.ShouldBe("presenta la domanda prima dei 18 anni, entro il 14 settembre 2025");
        cambiamenti[2].Dovere.ShouldBe("chiedi una nuova valutazione da adulto");
    }

    [Theory, Trait("regola", "E-07")]
    [InlineData(IndennitaAccompagnamento, PensioneInabilita)]
    [InlineData(IndennitaAccompagnamentoCiechi, PensioneCiechiAssoluti)]
    [InlineData(IndennitaComunicazione, PensioneSordi)]
    public void A_18_anni_puo_arrivare_la_pensione_con_i_dati_economici(CodicePrestazione daMinore, CodicePrestazione daAdulto)
    {
        var cambiamento = Cambiamenti.Fra(Nata(2007, 9, 15), [daMinore], null, new(2025, 1, 1), new(2025, 12, 31), Dati.Norme).ShouldHaveSingleItem();
        (cambiamento.Tipo, cambiamento.Il, cambiamento.Finisce, cambiamento.Comincia, cambiamento.CominciaIl).ShouldBe(
            (TipoDiCambiamento.MaggioreEta, new(2025, 9, 15), null, daAdulto, new DateOnly(2025, 9, 15)));
        cambiamento.Dovere.ShouldBe("manda i dati sul reddito (modello AP70)");
        cambiamento.Motivo.Regola.ShouldBe("E-07");
    }

    [Theory, Trait("regola", "E-08")]
    [InlineData(AssegnoMensile, true)]
    [InlineData(PensioneInabilita, true)]
    [InlineData(PensioneSordi, true)]
    [InlineData(PensioneCiechiAssoluti, false)]
    [InlineData(PensioneCiechiParziali, false)]
    [InlineData(IndennitaAccompagnamento, false)]
    [InlineData(IndennitaComunicazione, false)]
    public void All_eta_pensionabile_cambiano_solo_le_prestazioni_degli_adulti(CodicePrestazione prestazione, bool cambia)
    {
        var cambiamenti = Cambiamenti.Fra(Nata(1958, 4, 20), [prestazione], null, new(2025, 1, 1), new(2025, 12, 31), Dati.Norme);
        cambiamenti.Select(c => (c.Il, c.Finisce, c.FinisceIl, c.Comincia, c.CominciaIl, c.Dovere)).ShouldBe(!cambia ? [] :
            [(new(2025, 4, 20), prestazione, new DateOnly(2025, 5, 1), AssegnoSocialeSostitutivo, new DateOnly(2025, 5, 1), null)]);
    }

    [Theory, Trait("regola", "G-07")]
    [InlineData(74.9, true)]
    [InlineData(75, false)]
    public void A_12_anni_la_sordita_si_misura_con_la_soglia_degli_adulti(double media, bool finisce)
    {
        var cambiamenti = Cambiamenti.Fra(Nata(2013, 5, 2) with { MediaDb = (decimal)media }, [IndennitaComunicazione], null, new(2025, 1, 1), new(2025, 12, 31), Dati.Norme);
        cambiamenti.Select(c => (c.Tipo, c.Il, c.Finisce, c.Motivo.Trovato)).ShouldBe(!finisce ? [] :
            [(TipoDiCambiamento.FineEtaEvolutiva, new(2025, 5, 2), IndennitaComunicazione, "74,9 dB")]);
    }

    [Theory, Trait("regola", "R-01")]
    [InlineData("2025-05-31", "2025-06-01", 1)]
    [InlineData("2025-06-01", "2025-12-31", 0)]
    [InlineData("2025-01-01", "2025-05-31", 0)]
    public void Si_guarda_da_domani_all_ultimo_giorno_compreso(string oggi, string fino, int quanti)
    {
        var cambiamenti = Cambiamenti.Fra(Nata(1990, 1, 1), [AssegnoMensile], new(2025, 6, 20), DateOnly.Parse(oggi, null), DateOnly.Parse(fino, null), Dati.Norme);
        cambiamenti.Count.ShouldBe(quanti);
        cambiamenti.ShouldAllBe(c => c.Tipo == TipoDiCambiamento.Revisione && c.Motivo.Soglia == "i diritti continuano finché non è conclusa");
    }

    [Fact, Trait("regola", "E-05")]
    public void Chi_sceglie_vede_quanto_conviene()
    {
        var inail = Coppia(RenditaInail);
        var confronto = EsercizioDellOpzione.Confronto(new(inail, Euro.Esatti(4368), Euro.Esatti(6000), Euro.Esatti(336), Euro.Esatti(500), false));
        confronto.Select(m => m.Trovato).ShouldBe(["4.368,00 €", "6.000,00 €", "conviene la rendita INAIL, per 1.632,00 € all'anno", "sì, in ogni momento: l'altra resta solo sospesa"]);
        EsercizioDellOpzione.Confronto(new(inail, Euro.Esatti(4368), Euro.Esatti(4000), null, null, false))[2].Trovato.ShouldBe("conviene l'assegno mensile, per 368,00 € all'anno");
        EsercizioDellOpzione.Confronto(new(inail, Euro.Esatti(4368), Euro.Esatti(4368), null, null, false))[2].Trovato.ShouldBe("valgono lo stesso");
        EsercizioDellOpzione.Confronto(new(Coppia(AltraPrestazione.AssegnoOrdinarioInvalidita), Euro.Esatti(4368), null, null, null, false)).ShouldSatisfyAllConditions(
            c => c[1].Esito.ShouldBe(EsitoMotivo.DaChiarire), c => c[2].Trovato.ShouldBe("manca l'importo di una delle due"), c => c[3].Trovato.ShouldBe("no"));
    }

    [Fact, Trait("regola", "E-05")]
    public void La_scelta_non_si_cambia_salvo_verso_la_rendita_INAIL()
    {
        var (nostra, ordinario, inail) = (new OpzioneEsercitata(AssegnoMensile, null), new OpzioneEsercitata(null, AltraPrestazione.AssegnoOrdinarioInvalidita), new OpzioneEsercitata(null, RenditaInail));
        var irrevocabile = new Opzione(Coppia(AltraPrestazione.AssegnoOrdinarioInvalidita), Euro.Zero, null, null, null, true);
        var rivedibile = irrevocabile with { Coppia = Coppia(RenditaInail) };
        EsercizioDellOpzione.Valuta(irrevocabile, null, nostra).ShouldBeEmpty();
        EsercizioDellOpzione.Valuta(irrevocabile, nostra, nostra).ShouldBeEmpty();
        EsercizioDellOpzione.Valuta(irrevocabile, inail, nostra).ShouldBeEmpty();
        EsercizioDellOpzione.Valuta(irrevocabile, nostra, ordinario).Select(r => r.Codice).ShouldBe(["OPZIONE_IRREVOCABILE"]);
        EsercizioDellOpzione.Valuta(rivedibile, nostra, inail).ShouldBeEmpty();
        EsercizioDellOpzione.Valuta(rivedibile, null, ordinario).Select(r => r.Codice).ShouldBe(["SCELTA_ESTRANEA"]);
    }

    [Fact, Trait("regola", "E-11")]
    public void La_tredicesima_dell_incremento_e_in_dodicesimi_come_quella_della_pensione()
    {
        var fatti = PrestazioniTests.Ada with { Riconoscimenti = Riconoscimenti.Totale, Domanda = new(2025, 9, 10), Redditi = PrestazioniTests.Reddito(0) };
        var piano = PianoDeiPagamenti.Di(ValutazioneEconomica.Valuta(fatti, new(2025, 12, 1), Dati.Norme), 2025, Dati.Norme, new(2025, 12, 1));
        var incremento = piano.Rate.Where(r => r.Prestazione == Incremento).ToList();
        incremento.Select(r => (r.Mese.Month, r.Tredicesima)).ShouldBe([(10, false), (11, false), (12, false), (12, true)]);
        incremento[^1].Importo.ShouldBe(Euro.ArrotondaAlCentesimo(incremento[0].Importo.InEuro / 4));
    }

    [Fact, Trait("regola", "E-04")]
    public void Se_manca_l_indice_FOI_il_conto_lo_dice()
    {
        Arretrati mille = new([new(new(2025, 1, 1), AssegnoMensile, Euro.Esatti(1000), false, "prova")]);
        Interessi.Calcola(mille, new(2024, 12, 31), new(2026, 3, 1), Dati.Norme).Motivi[1].ShouldSatisfyAllConditions(
            m => m.Esito.ShouldBe(EsitoMotivo.DaChiarire), m => m.Trovato.ShouldStartWith("manca l'indice FOI"));
        var completi = Interessi.Calcola(new([mille.Rate[0] with { Mese = new(2021, 1, 1) }]), new(2021, 9, 2), new(2023, 1, 1), Dati.Norme);
        completi.Motivi.Select(m => m.Trovato).ShouldBe(["12,50 €", "81,00 €", "81,00 €"]);
        completi.Motivi[0].Soglia.ShouldBe("semplici, su 365 giorni, dal 1° gennaio 2022");
        completi.Motivi[0].Fonte.ShouldNotBeNull();
        Interessi.Calcola(mille, new(2025, 1, 1), new(2025, 5, 2), Dati.Norme).Motivi[0].Fonte.ShouldBeNull();
    }

    private const AltraPrestazione RenditaInail = AltraPrestazione.RenditaInail;

    private static Incompatibilita Coppia(AltraPrestazione altra) => Dati.Norme.Incompatibilita.Single(c => c.Prima == AssegnoMensile && c.Altra == altra);

    private static Fatti Nata(int anno, int mese, int giorno) => new() { Persona = new(new(anno, mese, giorno)), Domanda = new(2020, 1, 10) };
}

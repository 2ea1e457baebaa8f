using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>C64: chi vince fra due prestazioni che non si sommano, e che cosa si dice di quella che perde.</summary>
[Trait("regola", "E-05")]
public sealed class SceltaFraPrestazioniTests
{
    private static readonly DateOnly Giorno = new(2025, 4, 15);
    private static readonly Fatti Ada = PrestazioniTests.Ada with { Domanda = new(2024, 3, 10) };
    private static readonly Fatti Bambina = Ada with
    {
        Persona = new(new(2015, 2, 10)),
        Riconoscimenti = Riconoscimenti.Sordo,
        MediaDb = 80,
        Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), null),
    };

    [Theory]
    [InlineData(null, IndennitaFrequenza)] // 4.032,00 contro 3.213,96
    [InlineData(IndennitaFrequenza, IndennitaFrequenza)]
    [InlineData(IndennitaComunicazione, IndennitaComunicazione)] // l'ha voluta lei, anche se vale meno
    [InlineData(AssegnoMensile, IndennitaFrequenza)] // una scelta che non la riguarda
    public void La_bambina_sorda_che_frequenta_tutto_l_anno(CodicePrestazione? scelta, CodicePrestazione vince)
    {
        var valutazione = Valuta(Bambina with { Opzione = scelta is null ? null : new(scelta, null) });
        valutazione.Dovute.Select(d => d.Codice).ShouldBe([vince]);
        var perde = vince == IndennitaFrequenza ? IndennitaComunicazione : IndennitaFrequenza;
        Mancanze(valutazione, perde).ShouldBe(Mancanza.Incompatibile);
        var perche = valutazione.Spiega().Single(s => s.Prestazione == perde).Motivi.Single(m => m.Regola == "E-05");
        var scelse = scelta is IndennitaFrequenza or IndennitaComunicazione; // chi ha scelto non ha più nulla da scegliere
        (perche.Esito, perche.ProssimoPasso is null, perche.Trovato.StartsWith("la persona ha scelto")).ShouldBe((scelse ? EsitoMotivo.NonSpetta : EsitoMotivo.DaChiarire, scelse, scelse));
        var opzione = valutazione.Opzioni.ShouldHaveSingleItem();
        (opzione.Coppia.Prima, opzione.Coppia.Seconda).ShouldBe((IndennitaFrequenza, IndennitaComunicazione));
        (opzione.AnnuoPrima, opzione.AnnuoSeconda, opzione.MensilePrima, opzione.MensileSeconda).ShouldBe((Euro.Esatti(4032), Euro.Esatti(3213.96m), Euro.Esatti(336), Euro.Esatti(267.83m)));
        (opzione.Esercitata, opzione.ConvieneLaPrima).ShouldBe((scelta is IndennitaFrequenza or IndennitaComunicazione, true));
    }

    [Theory]
    [InlineData("2024-09-12", "2025-06-10", 3024)] // nove mesi
    [InlineData("2024-06-01", "2025-06-10", 4032)] // dodici
    [InlineData("2024-04-20", "2025-06-10", 4032)] // quattordici: mai più delle rate di un anno
    [InlineData("2024-09-12", null, 4032)]
    public void La_frequenza_vale_i_suoi_mesi_ma_non_piu_delle_rate_di_un_anno(string dal, string? al, int annuo) =>
        Valuta(Bambina with { Frequenza = new(TipoFrequenza.Scuola, DateOnly.Parse(dal, null), al is null ? null : DateOnly.Parse(al, null)) })
            .Opzioni.Single().AnnuoPrima.ShouldBe(Euro.Esatti(annuo));

    [Fact]
    public void A_parita_di_valore_resta_cio_che_non_chiede_di_frequentare()
    {
        var pari = Dati.Con(("prestazioni/indennita-comunicazione", "vale: 267.83", "vale: 336.00"));
        var valutazione = ValutazioneEconomica.Valuta(Bambina, Giorno, pari);
        valutazione.Dovute.Select(d => d.Codice).ShouldBe([IndennitaComunicazione]);
        valutazione.Opzioni.Single().ConvieneLaPrima.ShouldBeNull();
    }

    [Fact]
    public void Contro_la_frequenza_le_indennita_del_cieco_parziale_si_contano_insieme()
    {
        var cieca = Bambina with { Riconoscimenti = Riconoscimenti.CiecoParziale | Riconoscimenti.MinoreDifficolta };
        var valutazione = Valuta(cieca); // 229,30 × 12 + 336,00 × 13 contro 336,00 × 12
        valutazione.Dovute.Select(d => d.Codice).ShouldBe([PensioneCiechiParziali, IndennitaSpecialeVentesimisti], ignoreOrder: true);
        Mancanze(valutazione, IndennitaFrequenza).ShouldBe(Mancanza.Incompatibile);
        foreach (var opzione in valutazione.Opzioni) // ciascuna da sola vale meno della frequenza, insieme no
            (opzione.AnnuoSeconda + opzione.AltreAnnue, opzione.ConvieneLaPrima).ShouldBe((valutazione.Dovute.Aggregate(Euro.Zero, (somma, d) => somma + d.InUnAnno!.Value), false));
        EsercizioDellOpzione.Confronto(valutazione.Opzioni[0]).Select(m => m.Trovato).ShouldContain(valutazione.Opzioni[0].AltreAnnue.Italiano);
        Mancanze(valutazione, Incremento).ShouldBe(Mancanza.CategoriaEsclusa);

        var scelta = Valuta(cieca with { Opzione = new(IndennitaFrequenza, null) });
        scelta.Dovute.Select(d => d.Codice).ShouldBe([IndennitaFrequenza]);
        Mancanze(scelta, PensioneCiechiParziali).ShouldBe(Mancanza.Incompatibile);
        Mancanze(scelta, IndennitaSpecialeVentesimisti).ShouldBe(Mancanza.Incompatibile);
        Mancanze(scelta, Incremento).ShouldBeNull("senza la pensione dell'incremento non si parla");
        Valuta(cieca with { Opzione = new(IndennitaSpecialeVentesimisti, null) }).Dovute.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Riconoscimenti.CiecoParziale, Mancanza.RequisitoSanitario | Mancanza.Incompatibile)]
    [InlineData(Riconoscimenti.CiecoAssoluto, Mancanza.RequisitoSanitario | Mancanza.Incompatibile)]
    public void Del_bambino_cieco_senza_difficolta_si_dice_prima_che_le_due_indennita_non_si_sommano(Riconoscimenti giudizio, Mancanza mancanze)
    {
        var valutazione = Valuta(Bambina with { Riconoscimenti = giudizio, MediaDb = null });
        Mancanze(valutazione, IndennitaFrequenza).ShouldBe(mancanze);
        valutazione.Escluse.Single(e => e.Codice == IndennitaFrequenza).Motivo.ShouldBe("INCOMPATIBILE_SALVO_OPZIONE");
        valutazione.Opzioni.ShouldBeEmpty();
        Mancanze(Valuta(Bambina with { Riconoscimenti = giudizio, Ap70Presentato = false }), IndennitaFrequenza).ShouldBe(Mancanza.RequisitoSanitario | Mancanza.Ap70);
    }

    [Fact]
    public void La_valutazione_di_un_giorno_sceglie_anche_se_la_frequenza_si_paghera_dal_mese_dopo()
    {
        var bambina = Bambina with { Frequenza = new(TipoFrequenza.Scuola, new(2025, 4, 10), null) };
        var valutazione = Valuta(bambina);
        valutazione.Dovute.Select(d => (d.Codice, d.Decorrenza)).ShouldBe([(IndennitaFrequenza, new DateOnly(2025, 5, 1))]);
    }

    [Fact]
    public void Nel_primo_mese_spezzato_le_due_indennita_non_si_sommano()
    {
        var mesi = Liquida(Bambina with { DecorrenzaVerbale = new(2025, 3, 31) });
        mesi[1].ShouldBe(default);
        mesi[2].ShouldBe(new(InsiemeDiPrestazioni.Di([IndennitaFrequenza]), default, Euro.Esatti(10.84m))); // un giorno su trentuno
        mesi[3].Totale.ShouldBe(Euro.Esatti(336));
    }

    [Theory]
    [InlineData(AltraPrestazione.AssegnoOrdinarioInvalidita, false)]
    [InlineData(AltraPrestazione.RenditaInail, false)]
    [InlineData(AltraPrestazione.IndennitaAnalogaServizio, true)] // questa non tocca l'assegno
    public void Un_altro_ente_toglie_solo_cio_che_non_si_somma(AltraPrestazione altra, bool spetta)
    {
        var fatti = Ada with { AltrePrestazioni = [new(altra, Euro.Esatti(100))] };
        var valutazione = Valuta(fatti);
        valutazione.Dovute.Select(d => d.Codice).ShouldBe(spetta ? [AssegnoMensile] : []);
        Mancanze(valutazione, AssegnoMensile).ShouldBe(spetta ? null : Mancanza.Incompatibile);
        Mancanze(valutazione, Incremento).ShouldBe(spetta ? Mancanza.CategoriaEsclusa : null);
        Liquida(fatti)[3].Dovute.Contiene(AssegnoMensile).ShouldBe(spetta);
    }

    [Theory]
    [InlineData(AssegnoMensile, true)]
    [InlineData(IndennitaAccompagnamento, false)] // ha scelto un'altra cosa
    public void Chi_ha_scelto_la_nostra_la_riceve(CodicePrestazione scelta, bool spetta)
    {
        var fatti = Ada with { AltrePrestazioni = [new(AltraPrestazione.RenditaInail, null)], Opzione = new(scelta, null) };
        var valutazione = Valuta(fatti);
        valutazione.Dovute.Any(d => d.Codice == AssegnoMensile).ShouldBe(spetta);
        valutazione.Sospese.ShouldBeEmpty();
        var opzione = valutazione.Opzioni.ShouldHaveSingleItem();
        (opzione.Esercitata, opzione.AnnuoPrima, opzione.AnnuoSeconda, opzione.MensileSeconda, opzione.ConvieneLaPrima).ShouldBe((spetta, Euro.Esatti(4368), null, null, null));
    }

    [Theory]
    [InlineData(AltraPrestazione.RenditaInail, AltraPrestazione.RenditaInail, true, true)]
    [InlineData(AltraPrestazione.AssegnoOrdinarioInvalidita, AltraPrestazione.AssegnoOrdinarioInvalidita, false, true)] // irrevocabile: non resta sospesa, si perde
    [InlineData(AltraPrestazione.RenditaInail, AltraPrestazione.AssegnoOrdinarioInvalidita, false, false)]
    public void Chi_ha_scelto_l_altra_ha_la_nostra_sospesa_se_puo_ancora_cambiare(AltraPrestazione riceve, AltraPrestazione scelta, bool sospesa, bool esercitata)
    {
        var valutazione = Valuta(Ada with { AltrePrestazioni = [new(riceve, Euro.Esatti(500))], Opzione = new(null, scelta) });
        valutazione.Dovute.ShouldBeEmpty();
        valutazione.Sospese.ShouldBe(sospesa ? [AssegnoMensile] : []);
        var opzione = valutazione.Opzioni.ShouldHaveSingleItem();
        (opzione.Coppia.Altra, opzione.Esercitata).ShouldBe((riceve, esercitata));
        opzione.AnnuoSeconda.ShouldBe(Euro.Esatti(500) * (riceve == AltraPrestazione.RenditaInail ? 12 : 13));
        opzione.ConvieneLaPrima.ShouldBe(false);
    }

    [Fact]
    public void Cio_che_un_ricovero_ferma_resta_fermo_per_il_ricovero_anche_se_c_e_un_altro_ente()
    {
        var valutazione = Valuta(Ada with
        {
            Riconoscimenti = Riconoscimenti.TotaleAccompagnamento,
            AltrePrestazioni = [new(AltraPrestazione.InailAssistenzaPersonaleContinuativa, Euro.Esatti(500))],
            Ricovero = new(new(2025, 3, 1), null, 60, Retta.Gratuito, TipoRicovero.Ospedale),
        });
        Mancanze(valutazione, IndennitaAccompagnamento).ShouldBe(Mancanza.RicoveroGratuito);
        valutazione.Sospese.ShouldBe([IndennitaAccompagnamento]);
        valutazione.Opzioni.ShouldBeEmpty();
    }

    [Fact]
    public void Chi_non_ha_l_altra_prestazione_o_non_ha_la_nostra_non_ha_nulla_da_scegliere()
    {
        Valuta(Ada).Opzioni.ShouldBeEmpty();
        Valuta(Ada with { Percentuale = 73, AltrePrestazioni = [new(AltraPrestazione.RenditaInail, Euro.Esatti(300))] }).Opzioni.ShouldBeEmpty();
        Valuta(Bambina with { MediaDb = 74, Persona = new(new(2012, 2, 10)) }).Opzioni.ShouldBeEmpty(); // la comunicazione non spetta
        Valuta(Bambina with { Frequenza = null }).Opzioni.ShouldBeEmpty();
    }

    private static Mancanza? Mancanze(ValutazioneEconomica valutazione, CodicePrestazione codice) => valutazione.Escluse.SingleOrDefault(e => e.Codice == codice)?.Mancanze;

    private static ValutazioneEconomica Valuta(Fatti fatti) => ValutazioneEconomica.Valuta(fatti, Giorno, Dati.Norme);

    private static AnnoDovuto Liquida(Fatti fatti)
    {
        var esito = new AnnoDovuto[1];
        LiquidazioneDiMassa.Liquida([FattiInRiga.Da(fatti, 2025)], new(Dati.Norme, 2025, new(2025, 12, 31)), esito);
        return esito[0];
    }
}

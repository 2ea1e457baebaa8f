using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Un anno intero: la lettura per le masse e quella spiegata dicono le stesse cose, mese per mese.</summary>
[Trait("regola", "E-11")]
public sealed class AnnoDiPrestazioniTests
{
    private static readonly Config Molte = Dati.Volte(1500);
    private static readonly QuadriDellAnno Anno2025 = new(Dati.Norme, 2025, new(2025, 12, 31));
    private static readonly QuadriDellAnno Anno2024 = new(Dati.Norme, 2024, new(2024, 12, 31));

    private static Fatti Ada => PrestazioniTests.Ada with { DecorrenzaVerbale = new(2024, 1, 1) };

    [Fact]
    public void Ogni_mese_intero_e_la_valutazione_del_suo_primo_giorno() =>
        Prop.ForAll(ProprietaDellePrestazioniTests.Chiunque, fatti =>
        {
            var anno = Liquida(fatti, Anno2025);
            for (var mese = 1; mese <= 12; mese++)
            {
                var (primo, ultimo) = (new DateOnly(2025, mese, 1), new DateOnly(2025, mese, 1).AddMonths(1).AddDays(-1));
                if (QualcosaSuccedeDurante(fatti, primo, ultimo)) continue;
                if (fatti.Frequenza is { } f && PeriodoDiFrequenza.Di(fatti.Domanda, f, Dati.Norme, primo).PrimoMese > ultimo) continue; // la frequenza che non si paga ancora
                var daPagare = ValutazioneEconomica.Valuta(RicoveroDelMese(fatti, primo, ultimo), new Quadro(Dati.Norme, primo, new(2025, 12, 31))).Dovute
                    .Where(d => d.Decorrenza <= ultimo).ToList();
                anno[mese - 1].Dovute.ShouldBe(InsiemeDiPrestazioni.Di(daPagare.Select(d => d.Codice)), $"mese {mese}");
                if (mese < 12) anno[mese - 1].Totale.Centesimi.ShouldBe(daPagare.Sum(d => d.ImportoMensile?.Centesimi ?? 0), $"mese {mese}");
            }
            return true;
        }).Check(Molte);

    [Fact]
    public void L_anno_spiegato_ha_le_stesse_somme_della_liquidazione_di_massa() =>
        Prop.ForAll(ProprietaDellePrestazioniTests.Chiunque, fatti =>
        {
            var (massa, spiegato) = (Liquida(fatti, Anno2025), AnnoDiPrestazioni.Di(fatti, Anno2025));
            for (var mese = 1; mese <= 12; mese++)
                spiegato.Rate.Where(r => r.Mese.Month == mese).Sum(r => r.Importo.Centesimi).ShouldBe(massa[mese - 1].Totale.Centesimi);
            return spiegato.Totale == massa.Totale
                && spiegato.Periodi[0].DalMese == 1 && spiegato.Periodi[^1].AlMese == 12
                && spiegato.Periodi.Zip(spiegato.Periodi.Skip(1)).All(coppia => coppia.First.AlMese + 1 == coppia.Second.DalMese);
        }).Check(Molte);

    [Fact]
    public void Le_persone_prima_e_dopo_non_cambiano_il_conto_di_nessuno() =>
        Prop.ForAll(ProprietaDellePrestazioniTests.Chiunque.Generator.ArrayOf(5).ToArbitrary(), persone =>
        {
            var righe = persone.Select(f => FattiInRiga.Da(f, 2025)).ToArray();
            var insieme = new AnnoDovuto[righe.Length];
            LiquidazioneDiMassa.Liquida(righe, Anno2025, insieme);
            return persone.Zip(insieme).All(p => Enumerable.Range(0, 12).All(m => p.Second[m] == Liquida(p.First, Anno2025)[m]));
        }).Check(Dati.Volte(200));

    [Theory]
    [InlineData("1958-05-01", 5)] // il primo del mese: maggio è ancora l'assegno mensile
    [InlineData("1958-05-31", 5)]
    [InlineData("1958-06-01", 6)]
    public void A_67_anni_l_assegno_sociale_comincia_il_mese_dopo_senza_buchi(string nascita, int ultimo)
    {
        var anno = Liquida(Ada with { Persona = new(DateOnly.Parse(nascita, null)), TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([AssegnoMensile]) }, Anno2025);
        for (var mese = 1; mese <= 12; mese++)
        {
            anno[mese - 1].Dovute.Contiene(AssegnoMensile).ShouldBe(mese <= ultimo);
            anno[mese - 1].Dovute.Contiene(AssegnoSocialeSostitutivo).ShouldBe(mese > ultimo);
        }
    }

    [Theory]
    [InlineData("2007-04-20", 4, 12320)] // undici giorni su trenta di 336,00
    [InlineData("2007-04-30", 4, 1120)]
    [InlineData("2007-05-01", 5, 33600)]
    public void La_pensione_da_adulto_comincia_il_giorno_dei_18_anni(string nascita, int mese, long centesimi)
    {
        var fatti = Ada with
        {
            Persona = new(DateOnly.Parse(nascita, null)),
            Riconoscimenti = Riconoscimenti.MinoreAccompagnamento,
            TitolareDaMinore = InsiemeDiPrestazioni.Di([IndennitaAccompagnamento]),
            Redditi = PrestazioniTests.Reddito(18000), // il limite della pensione sì, quello dell'incremento no
        };
        var pensione = AnnoDiPrestazioni.Di(fatti, Anno2025).Rate.Where(r => r.Prestazione == PensioneInabilita).ToList();
        pensione[0].Mese.Month.ShouldBe(mese);
        pensione[0].Importo.Centesimi.ShouldBe(centesimi);
        pensione[^1].Tredicesima.ShouldBeTrue();
        pensione[^1].Importo.ShouldBe(new Euro(33600).Frazione(13 - mese, 12));
    }

    [Fact, Trait("regola", "E-06")]
    public void I_giorni_di_ricovero_gratuito_non_si_pagano_gli_altri_si()
    {
        var fatti = Ada with
        {
            Riconoscimenti = Riconoscimenti.Ultra67Accompagnamento,
            Persona = new(new(1940, 1, 1)),
            Ricovero = new(new(2025, 3, 11), new(2025, 5, 20), 71, Retta.Gratuito, TipoRicovero.Ospedale),
        };
        var rate = AnnoDiPrestazioni.Di(fatti, Anno2025).Rate.Where(r => r.Prestazione == IndennitaAccompagnamento).ToDictionary(r => r.Mese.Month, r => r.Importo.Centesimi);
        rate[2].ShouldBe(54202);
        rate[3].ShouldBe(new Euro(54202).Frazione(10, 31).Centesimi);
        rate.ContainsKey(4).ShouldBeFalse();
        rate[5].ShouldBe(new Euro(54202).Frazione(11, 31).Centesimi);
        rate[6].ShouldBe(54202);
        Liquida(fatti, Anno2025)[3].Sospese.Contiene(IndennitaAccompagnamento).ShouldBeTrue();
        Liquida(fatti, Anno2025)[6].Sospese.Contiene(IndennitaAccompagnamento).ShouldBeFalse();
    }

    [Theory, Trait("regola", "E-06")]
    [InlineData("2025-04-01", "2025-04-30", false)] // finito da più di un mese
    [InlineData("2025-04-01", "2025-05-01", true)]
    [InlineData("2025-05-01", "2025-06-14", true)]
    [InlineData("2025-06-30", "2025-08-30", true)]
    [InlineData("2025-07-01", "2025-08-30", false)] // non ancora cominciato
    public void Si_guarda_il_ricovero_di_questo_mese_o_del_mese_prima(string dal, string al, bool sospesa)
    {
        var (primo, ultimo) = (DateOnly.Parse(dal, null), DateOnly.Parse(al, null));
        var fatti = Ada with { Riconoscimenti = Riconoscimenti.TotaleAccompagnamento, Ricovero = new(primo, ultimo, 60, Retta.Gratuito, TipoRicovero.Ospedale) };
        ValutazioneEconomica.Valuta(fatti, new(2025, 6, 15), Dati.Norme).Sospese.Contains(IndennitaAccompagnamento).ShouldBe(sospesa);
    }

    [Fact]
    public void La_tredicesima_di_chi_comincia_a_luglio_e_di_sei_dodicesimi()
    {
        var rate = AnnoDiPrestazioni.Di(Ada with { DecorrenzaVerbale = new(2025, 7, 1) }, Anno2025).Rate;
        rate.Count(r => !r.Tredicesima).ShouldBe(6);
        rate.Single(r => r.Tredicesima).Importo.Centesimi.ShouldBe(16800);
    }

    [Fact]
    public void La_frequenza_si_paga_nei_mesi_frequentati()
    {
        var minore = Ada with
        {
            Persona = new(new(2015, 2, 10)),
            Riconoscimenti = Riconoscimenti.MinoreDifficolta,
            Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)),
            Domanda = new(2024, 1, 10),
        };
        AnnoDiPrestazioni.Di(minore, Anno2025).Rate.Select(r => r.Mese.Month).ShouldBe([1, 2, 3, 4, 5, 6]);
        AnnoDiPrestazioni.Di(minore, Anno2024).Rate.Select(r => r.Mese.Month).ShouldBe([10, 11, 12]);
    }

    [Theory, Trait("regola", "E-05")]
    [InlineData(0, 26783, 33600)] // la frequenza vince, ma solo da quando si paga
    [InlineData(9000, 26783, 26783)] // oltre il limite resta la comunicazione
    public void Il_bambino_sordo_ha_la_comunicazione_finche_la_frequenza_non_comincia(int reddito, long aSettembre, long aOttobre)
    {
        var mesi = Liquida(Ada with
        {
            Persona = new(new(2016, 2, 10)),
            Riconoscimenti = Riconoscimenti.Sordo,
            MediaDb = 80,
            Frequenza = new(TipoFrequenza.Scuola, new(2025, 9, 1), null),
            Redditi = PrestazioniTests.Reddito(reddito),
        }, Anno2025);
        mesi[7].Totale.Centesimi.ShouldBe(26783);
        mesi[8].Totale.Centesimi.ShouldBe(aSettembre);
        mesi[9].Totale.Centesimi.ShouldBe(aOttobre);
    }

    [Fact, Trait("regola", "D-08")]
    public void Nel_mese_dei_18_anni_chi_ha_la_frequenza_non_riceve_anche_la_comunicazione()
    {
        var mesi = Liquida(Ada with
        {
            Persona = new(new(2007, 7, 9)),
            Domanda = new(2025, 2, 10),
            DecorrenzaVerbale = null,
            Riconoscimenti = Riconoscimenti.Sordo,
            MediaDb = 80,
            Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), null),
            DomandaPrimaDei18Anni = true,
            TitolareDaMinore = InsiemeDiPrestazioni.Di([IndennitaFrequenza]),
        }, Anno2025);
        mesi[1].Dovute.Bit.ShouldBe(0u);
        mesi[2].Dovute.ShouldBe(InsiemeDiPrestazioni.Di([IndennitaFrequenza]));
        mesi[6].Dovute.Contiene(IndennitaFrequenza).ShouldBeTrue();
        mesi[6].Dovute.Contiene(IndennitaComunicazione).ShouldBeFalse();
        mesi[7].Dovute.Contiene(IndennitaFrequenza).ShouldBeFalse();
        mesi[7].Dovute.Contiene(IndennitaComunicazione).ShouldBeTrue();
    }

    [Fact]
    public void I_posti_devono_essere_quanti_le_persone() =>
        Should.Throw<ArgumentException>(() => LiquidazioneDiMassa.Liquida(new FattiInRiga[2], Anno2025, new AnnoDovuto[1])).Message.ShouldContain("servono 2 posti, non 1");

    [Fact]
    public void La_liquidazione_di_massa_non_crea_oggetti()
    {
        FattiInRiga[] righe = [.. ProprietaDellePrestazioniTests.Chiunque.Generator.Sample(50).Select(f => FattiInRiga.Da(f, 2025))];
        var anni = new AnnoDovuto[righe.Length];
        for (var i = 0; i < 30; i++) LiquidazioneDiMassa.Liquida(righe, Anno2025, anni);

        var prima = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) LiquidazioneDiMassa.Liquida(righe, Anno2025, anni);
        (GC.GetAllocatedBytesForCurrentThread() - prima).ShouldBe(0);
    }

    private static AnnoDovuto Liquida(Fatti fatti, QuadriDellAnno anno)
    {
        var esito = new AnnoDovuto[1];
        LiquidazioneDiMassa.Liquida([FattiInRiga.Da(fatti, anno.Anno)], anno, esito);
        return esito[0];
    }

    private static Fatti RicoveroDelMese(Fatti fatti, DateOnly primo, DateOnly ultimo) =>
        fatti.Ricovero is { } r && r.Dal <= ultimo && !(r.Al < primo) ? fatti : fatti with { Ricovero = null };

    // I 18 anni, la fine o l'inizio di un ricovero, il compleanno dell'età pensionabile il primo del mese: hanno prove loro.
    private static bool QualcosaSuccedeDurante(Fatti fatti, DateOnly primo, DateOnly ultimo)
    {
        bool Durante(DateOnly? giorno) => giorno is { } g && g > primo && g <= ultimo;
        var nascita = fatti.Persona.Nascita;
        return Durante(Persone.Eta.Compleanno(nascita, 18))
            || Dati.Norme.Eta.PensionabileDal(nascita, ultimo) == primo
            || fatti.Ricovero is { } r && (Durante(r.Dal) || Durante(r.Al?.AddDays(1)))
            || Durante(fatti.DecorrenzaVerbale);
    }
}

using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Una persona negli anni: che cosa vale in ogni mese, e le rate che ne vengono.</summary>
[Trait("regola", "G-12")]
public sealed class StoriaDiUnaPersonaTests
{
    private static readonly GiudizioNelTempo Parziale = new(Accertamento.InvaliditaCivile, new(2024, 9, 5), new(2024, 10, 1), Riconoscimenti.Parziale, 80);
    private static readonly GiudizioNelTempo Totale = new(Accertamento.InvaliditaCivile, new(2025, 4, 8), new(2025, 5, 1), Riconoscimenti.Totale);
    private static readonly StoriaDeiFatti Ada = new()
    {
        Persona = new(new(1985, 5, 5)),
        Giudizi = [Parziale],
        Redditi = new() { Personali = new Dictionary<int, Euro> { [2023] = Euro.Esatti(4000), [2024] = Euro.Esatti(4000) } },
    };

    [Theory]
    [InlineData("2024-09-30", Riconoscimenti.Parziale)] // prima del primo giudizio valgono i suoi fatti
    [InlineData("2025-04-30", Riconoscimenti.Parziale)]
    [InlineData("2025-05-01", Riconoscimenti.Totale)]
    public void L_ultimo_giudizio_dello_stesso_accertamento_segue_gli_altri_dal_suo_mese(string giorno, Riconoscimenti riconosciuto)
    {
        var fatti = (Ada with { Giudizi = [Totale, Parziale] }).Il(Giorno(giorno));
        fatti.Riconoscimenti.ShouldBe(riconosciuto);
        var vale = riconosciuto == Riconoscimenti.Totale ? Totale : Parziale;
        (fatti.Domanda, fatti.DecorrenzaVerbale, fatti.Percentuale).ShouldBe((vale.Domanda, vale.Decorrenza, vale.Percentuale));
        (Ada with { Giudizi = [Totale, Parziale] }).Inizio.ShouldBe(new(2024, 10, 1));
    }

    [Theory]
    [InlineData("2025-05-31", true)] // l'ultimo giorno del mese: vale per tutto maggio
    [InlineData("2025-06-01", false)]
    public void Un_giudizio_vale_nel_mese_in_cui_decorre(string decorrenza, bool vale) =>
        (Ada with { Giudizi = [Parziale, Totale with { Decorrenza = Giorno(decorrenza) }] }).Il(new(2025, 5, 10)).Riconoscimenti.ShouldBe(vale ? Riconoscimenti.Totale : Riconoscimenti.Parziale);

    [Fact]
    public void Giudizi_di_accertamenti_diversi_si_aggiungono_e_si_parte_dal_primo_favorevole()
    {
        var sorda = new GiudizioNelTempo(Accertamento.Sordita, new(2024, 1, 8), new(2024, 2, 1), Riconoscimenti.Sordo, MediaDb: 80);
        var fatti = (Ada with { Giudizi = [Parziale, sorda] }).Il(new(2025, 1, 1));
        fatti.Riconoscimenti.ShouldBe(Riconoscimenti.Parziale | Riconoscimenti.Sordo);
        (fatti.Domanda, fatti.DecorrenzaVerbale, (int?)fatti.Percentuale, fatti.MediaDb).ShouldBe((sorda.Domanda, sorda.Decorrenza, 80, 80m));

        var negata = (Ada with { Giudizi = [sorda with { Riconosciuto = Riconoscimenti.Nessuno, MediaDb = 40 }, Parziale] }).Il(new(2025, 1, 1));
        (negata.Riconoscimenti, negata.DecorrenzaVerbale, negata.MediaDb).ShouldBe((Riconoscimenti.Parziale, Parziale.Decorrenza, 40m));
    }

    [Theory, Trait("regola", "E-06")]
    [InlineData("2025-01-15", "2025-01-01")]
    [InlineData("2025-03-15", "2025-03-31")] // comincia l'ultimo giorno
    [InlineData("2025-06-15", "2025-03-31")] // finisce il primo
    [InlineData("2025-07-15", null)]
    public void Fra_piu_ricoveri_conta_quello_che_tocca_il_mese(string giorno, string? dal)
    {
        var (primo, secondo) = (Ricovero("2025-01-01", "2025-02-28", 59), Ricovero("2025-03-31", "2025-06-01", 63));
        (Ada with { Ricoveri = [primo, secondo] }).Il(Giorno(giorno)).Ricovero?.Dal.ShouldBe(Giorno(dal ?? "2025-01-01"));
        (Ada with { Ricoveri = [primo, secondo] }).Il(Giorno(giorno)).Ricovero.HasValue.ShouldBe(dal is not null);
        (Ada with { Ricoveri = [primo] }).Il(Giorno(giorno)).Ricovero.ShouldBe(primo); // se è uno solo resta: i suoi giorni li guarda il conto
        (Ada with { Ricoveri = [] }).Il(Giorno(giorno)).Ricovero.ShouldBeNull();
    }

    [Fact, Trait("regola", "E-06")]
    public void Fra_due_ricoveri_dello_stesso_mese_conta_il_piu_lungo()
    {
        var (breve, lungo) = (Ricovero("2025-03-01", "2025-03-10", 10), Ricovero("2025-03-20", "2025-05-20", 62));
        (Ada with { Ricoveri = [breve, lungo] }).Il(new(2025, 3, 5)).Ricovero.ShouldBe(lungo);
        (Ada with { Ricoveri = [lungo, breve] }).Il(new(2025, 3, 5)).Ricovero.ShouldBe(lungo);
        (Ada with { Ricoveri = [breve, lungo with { Al = null }] }).Il(new(2026, 3, 5)).Ricovero!.Value.Al.ShouldBeNull();
    }

    [Theory, Trait("regola", "E-02")]
    [InlineData("2023-09-10", "2023-09-11")] // prima di tutte: la prima
    [InlineData("2024-06-10", "2023-09-11")]
    [InlineData("2024-07-10", "2023-09-11")] // fra le due nessuna copre il mese: resta la prima
    [InlineData("2024-09-10", "2023-09-11")] // il mese in cui comincia non è ancora suo
    [InlineData("2024-10-10", "2024-09-12")]
    [InlineData("2026-01-10", "2024-09-12")]
    public void Fra_piu_frequenze_conta_quella_che_copre_il_mese(string giorno, string dal)
    {
        Frequenza prima = new(TipoFrequenza.Scuola, new(2023, 9, 11), new(2024, 6, 8)), dopo = new(TipoFrequenza.CentroConvenzionato, new(2024, 9, 12), null);
        (Ada with { Frequenze = [dopo, prima] }).Il(Giorno(giorno)).Frequenza!.Value.Dal.ShouldBe(Giorno(dal));
        (Ada with { Frequenze = [dopo] }).Il(Giorno(giorno)).Frequenza.ShouldBe(dopo);
        (Ada with { Frequenze = [] }).Il(Giorno(giorno)).Frequenza.ShouldBeNull();
    }

    [Fact, Trait("regola", "E-02")]
    public void Di_due_frequenze_insieme_conta_l_ultima_cominciata()
    {
        Frequenza prima = new(TipoFrequenza.Scuola, new(2023, 9, 11), new(2025, 6, 1)), dopo = new(TipoFrequenza.CentroConvenzionato, new(2024, 9, 12), new(2024, 12, 1));
        (Ada with { Frequenze = [dopo, prima] }).Il(new(2024, 11, 5)).Frequenza.ShouldBe(dopo);
        (Ada with { Frequenze = [dopo, prima] }).Il(new(2024, 12, 5)).Frequenza.ShouldBe(dopo); // finisce il primo di dicembre: dicembre è suo
        (Ada with { Frequenze = [dopo, prima] }).Il(new(2025, 1, 5)).Frequenza.ShouldBe(prima);
    }

    [Fact, Trait("regola", "E-02")]
    public void Due_frequenze_nello_stesso_anno_si_pagano_ciascuna_nei_suoi_mesi() => Testo(Ada with
    {
        Persona = new(new(2014, 2, 10)),
        Giudizi = [Parziale with { Riconosciuto = Riconoscimenti.MinoreDifficolta, Percentuale = null }],
        Frequenze = [new(TipoFrequenza.Scuola, new(2024, 11, 12), new(2025, 3, 10)), new(TipoFrequenza.CentroConvenzionato, new(2025, 4, 10), null)],
    }, IndennitaFrequenza, new(2025, 8, 1)).ShouldBe("12 333.33, 1 336.00, 2 336.00, 3 336.00, 5 336.00, 6 336.00, 7 336.00");

    [Theory, Trait("regola", "E-05")]
    [InlineData("2025-03-31", 0, false)]
    [InlineData("2025-04-01", 1, false)]
    [InlineData("2025-06-30", 1, true)]
    [InlineData("2025-07-01", 0, true)]
    public void Altre_prestazioni_e_scelte_valgono_nei_mesi_che_toccano(string giorno, int altre, bool scelta)
    {
        var storia = Ada with
        {
            Altre = [new(new(AltraPrestazione.RenditaInail, Euro.Esatti(300)), new(2025, 4, 30), new(2025, 6, 1))],
            Opzioni = [new(new(AssegnoMensile, null), new(2025, 6, 30)), new(new(null, AltraPrestazione.RenditaInail), new(2025, 5, 1))],
        };
        var fatti = storia.Il(Giorno(giorno));
        fatti.AltrePrestazioni.Count.ShouldBe(altre);
        (fatti.Opzione == new OpzioneEsercitata(AssegnoMensile, null)).ShouldBe(scelta);
        // Aprile e maggio sono dell'altro ente; in giugno ha scelto l'assegno.
        Testo(storia, AssegnoMensile, new(2025, 8, 1)).ShouldBe("10 333.33, 11 333.33, 12 333.33, 13ª 83.33, 1 336.00, 2 336.00, 3 336.00, 6 336.00, 7 336.00");
    }

    [Theory, Trait("regola", "D-08")]
    [InlineData("2025-05-31", false)]
    [InlineData("2025-06-01", true)] // il mese dei 18 anni
    public void La_domanda_prima_dei_18_anni_comincia_a_valere_nel_mese_in_cui_si_compiono(string giorno, bool vale)
    {
        var fatti = (Ada with { Persona = new(new(2007, 6, 30)), PrimaDeiDiciotto = new(new(2025, 2, 3), new(2025, 6, 30), new(2025, 9, 1)) }).Il(Giorno(giorno));
        (fatti.DomandaPrimaDei18Anni, fatti.Domanda, fatti.AccertamentoConcluso).ShouldBe(vale ? (true, new(2025, 2, 3), new(2025, 9, 1)) : (false, Parziale.Domanda, null));
    }

    [Fact, Trait("regola", "D-08"), Trait("regola", "E-07")]
    public void Nel_mese_dei_18_anni_resta_la_frequenza_e_dal_compleanno_comincia_la_prestazione_provvisoria()
    {
        var minore = new StoriaDeiFatti
        {
            Persona = new(new(2007, 6, 18)),
            Giudizi = [new(Accertamento.InvaliditaCivile, new(2025, 3, 4), new(2025, 4, 1), Riconoscimenti.MinoreDifficolta)],
            Redditi = new() { Personali = new Dictionary<int, Euro> { [2024] = Euro.Zero } },
            Frequenze = [new(TipoFrequenza.Scuola, new(2024, 9, 11), new(2025, 6, 30))],
            TitolareDaMinore = InsiemeDiPrestazioni.Di([IndennitaFrequenza]),
            PrimaDeiDiciotto = new(new(2025, 6, 16), new(2025, 6, 18), null),
        };
        Testo(minore, IndennitaFrequenza, new(2025, 9, 1)).ShouldBe("4 336.00, 5 336.00, 6 336.00");
        Testo(minore, PrestazioneProvvisoriaMaggiorenni, new(2025, 9, 1)).ShouldBe("6 145.60, 7 336.00, 8 336.00"); // tredici giorni su trenta
        var ferma = minore with { Frequenze = [new(TipoFrequenza.Scuola, new(2024, 9, 11), new(2025, 5, 31))] };
        Testo(ferma, IndennitaFrequenza, new(2025, 9, 1)).ShouldBe("4 336.00, 5 336.00");
        Testo(ferma, PrestazioneProvvisoriaMaggiorenni, new(2025, 9, 1)).ShouldBe("6 145.60, 7 336.00, 8 336.00");
    }

    [Fact]
    public void Ogni_prestazione_ha_le_rate_dei_suoi_mesi_e_la_tredicesima_che_ha_maturato()
    {
        var storia = Ada with { Giudizi = [Parziale, Totale] };
        Testo(storia, AssegnoMensile, new(2026, 1, 1)).ShouldBe("10 333.33, 11 333.33, 12 333.33, 13ª 83.33, 1 336.00, 2 336.00, 3 336.00, 4 336.00, 13ª 112.00");
        Testo(storia, PensioneInabilita, new(2026, 1, 1)).ShouldBe("5 336.00, 6 336.00, 7 336.00, 8 336.00, 9 336.00, 10 336.00, 11 336.00, 12 336.00, 13ª 224.00");
        // 9.721,92 − 4.368,00 − 4.000,00 = 1.353,92, diviso tredici; otto dodicesimi.
        Testo(storia, Incremento, new(2026, 1, 1)).ShouldBe("5 104.15, 6 104.15, 7 104.15, 8 104.15, 9 104.15, 10 104.15, 11 104.15, 12 104.15, 13ª 69.43");
        Testo(storia, PensioneInabilita, new(2025, 7, 1)).ShouldBe("5 336.00, 6 336.00");
        var dicembre = RateDovute.Fra(storia, new(2026, 1, 1), new(2025, 12, 31), Dati.Norme).Where(r => r.Mese == new DateOnly(2025, 12, 1)).Select(r => r.Tredicesima);
        dicembre.ShouldBe([false, false, true, true, true]);
    }

    [Fact, Trait("regola", "E-11")]
    public void Con_l_altra_lettura_la_tredicesima_e_di_chi_a_dicembre_ha_la_prestazione()
    {
        var (storia, intera) = (Ada with { Giudizi = [Parziale, Totale] }, Dati.Con(("scelte", "vale: IN_DODICESIMI", "vale: INTERA")));
        RateDovute.Fra(storia, new(2026, 1, 1), new(2025, 12, 31), intera).Where(r => r.Tredicesima && r.Mese.Year == 2025).Select(r => (r.Prestazione, r.Importo.ToString()))
            .ShouldBe([(PensioneInabilita, "336.00"), (Incremento, "104.15")], ignoreOrder: true);
    }

    [Fact]
    public void Il_reddito_che_non_si_sa_ancora_e_l_ultimo_dichiarato() =>
        RateDovute.Fra(Ada, new(2026, 3, 1), new(2026, 2, 28), Dati.Norme).Where(r => r.Mese.Year == 2026).Select(r => r.Importo.ToString()).ShouldBe(["340.71", "340.71"]);

    [Fact]
    public void Contare_un_anno_mese_per_mese_o_in_una_volta_da_le_stesse_rate() =>
        Prop.ForAll(ProprietaDellAnnoTests.ConDateQualsiasi, chiunque =>
        {
            var f = chiunque with { DecimistaDal = null, AnniDiContributi = null, DistinteMinorazioni = null, DomandaPrimaDei18Anni = false, DecorrenzaVerbale = chiunque.DecorrenzaVerbale ?? new(2024, 6, 1) };
            var storia = new StoriaDeiFatti
            {
                Persona = f.Persona,
                Giudizi = [new(Accertamento.InvaliditaCivile, f.Domanda, f.DecorrenzaVerbale!.Value, f.Riconoscimenti, f.Percentuale, f.MediaDb)],
                Redditi = f.Redditi,
                Ricoveri = [Ricovero("2010-01-01", "2010-03-01", 60), .. f.Ricovero is { } r ? [r] : Array.Empty<Ricovero>()], // due ricoveri: si conta mese per mese
                Frequenze = f.Frequenza is { } q ? [q] : [],
                Altre = [.. f.AltrePrestazioni.Select(a => new AltraNelTempo(a, new(2010, 1, 1), null))],
                Opzioni = f.Opzione is { } o ? [new(o, new(2010, 1, 1))] : [],
                TitolareDaMinore = f.TitolareDaMinore,
                TitolarePrimaDellEtaPensionabile = f.TitolarePrimaDellEtaPensionabile,
            };
            if (!f.Ap70Presentato) return; // nella storia l'AP70 c'è sempre
            var attese = AnnoDiPrestazioni.Di(f, new(Dati.Norme, 2025, new(2025, 12, 31))).Rate;
            RateDovute.Fra(storia, new(2026, 1, 1), new(2025, 12, 31), Dati.Norme).Where(r => r.Mese.Year == 2025).Select(Riga).Order()
                .ShouldBe(attese.Select(Riga).Order(), $"{f}");
        }).Check(Dati.SempreLeStesse(100));

    private static string Riga(RataDovuta r) => $"{r.Mese:MM} {r.Prestazione} {r.Importo} {r.Tredicesima} {r.Fonte}";

    private static string Testo(StoriaDeiFatti storia, CodicePrestazione codice, DateOnly fine) => string.Join(", ",
        RateDovute.Fra(storia, fine, new(2025, 12, 31), Dati.Norme).Where(r => r.Prestazione == codice).Select(r => r.Tredicesima ? $"13ª {r.Importo}" : $"{r.Mese.Month} {r.Importo}"));

    private static Ricovero Ricovero(string dal, string al, int giorni) => new(Giorno(dal), Giorno(al), giorni, Retta.Gratuito, TipoRicovero.Ospedale);

    private static DateOnly Giorno(string testo) => DateOnly.Parse(testo, null);
}

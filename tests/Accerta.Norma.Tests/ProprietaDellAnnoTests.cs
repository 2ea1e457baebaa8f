using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Ciò che deve essere vero per chiunque, in tutti i mesi di un anno.</summary>
public sealed partial class ProprietaDellAnnoTests
{
    private static readonly Config Molte = Dati.Volte(3000);
    private static readonly QuadriDellAnno Anno2025 = new(Dati.Norme, 2025, new(2025, 12, 31));

    /// <summary>Chiunque, con ricoveri e frequenze che cominciano e finiscono in ogni giorno, anche il primo del mese.</summary>
    internal static readonly Arbitrary<Fatti> ConDateQualsiasi =
        (from f in ProprietaDellePrestazioniTests.Chiunque.Generator
         from n in Gen.Choose(0, 1_000_000).ArrayOf(6)
         select ConDate(f, n)).ToArbitrary();

    /// <summary>Chi sta dove il reddito fa più differenza: minori con due indennità possibili, ciechi assoluti con l'incremento.</summary>
    private static readonly Arbitrary<Fatti> AlConfine =
        (from f in ConDateQualsiasi.Generator
         from n in Gen.Choose(0, 1_000_000).ArrayOf(4)
         from minore in Gen.Elements(true, false)
         select (minore ? Minore(f, n) : Adulto(f, n)) with { Persona = new(new DateOnly(minore ? 2010 : 1970, 1, 1).AddDays(n[0] % 5000)), Ap70Presentato = true }).ToArbitrary();

    private static readonly long[] Limiti = [0, 577135, 1977250, 950610, 535392, 499811, 1672489];

    private static readonly Arbitrary<Euro> Redditi =
        (from limite in Gen.Elements(Limiti)
         from oltre in Gen.Frequency((1, Gen.Choose(0, 2_000_000)), (2, Gen.Choose(0, 1500)), (2, Gen.Choose(0, 36000)), (1, Gen.Choose(-300, 300)))
         select new Euro(Math.Max(0, limite + oltre))).ToArbitrary();

    // Vero in ogni mese, e nell'anno. Resta fuori solo chi ha scelto la frequenza: quando il reddito gliela dà, rinuncia a un'indennità
    // che può valere di più, e l'ha voluto lui (E-05).
    [Fact, Trait("regola", "E-02")]
    public void Chi_guadagna_meno_non_riceve_meno_in_nessun_mese_ne_in_un_anno() =>
        Prop.ForAll(Gen.OneOf(ConDateQualsiasi.Generator, AlConfine.Generator).ToArbitrary(), Redditi, Redditi, (chiunque, a, b) =>
        {
            var f = chiunque.Opzione?.Nostra == IndennitaFrequenza ? chiunque with { Opzione = null } : chiunque;
            var (meno, piu) = a < b ? (a, b) : (b, a);
            var (povero, ricco) = (Rate(ConReddito(f, meno)), Rate(ConReddito(f, piu)));
            for (var mese = 1; mese <= 12; mese++)
                Somma(povero.Where(r => r.Mese.Month == mese && !r.Tredicesima)).ShouldBeGreaterThanOrEqualTo(Somma(ricco.Where(r => r.Mese.Month == mese && !r.Tredicesima)), $"mese {mese}, {meno} e {piu}: {f}");
            Somma(povero).ShouldBeGreaterThanOrEqualTo(Somma(ricco), $"{meno} e {piu}: {f}");
        }).Check(Molte);

    [Fact, Trait("regola", "E-05")]
    public void In_nessun_mese_si_pagano_due_prestazioni_che_non_si_sommano() =>
        Prop.ForAll(ConDateQualsiasi, f =>
        {
            var anno = Liquida(f);
            for (var mese = 0; mese < 12; mese++)
            {
                // Il mese in cui un ricovero comincia o finisce può averle tutte e due, mai negli stessi giorni.
                if (f.Ricovero is { } r && (SpezzaIlMese(r.Dal, mese) || r.Al is { } al && SpezzaIlMese(al.AddDays(1), mese))) continue;
                foreach (var coppia in Dati.Norme.Incompatibilita.Where(c => anno[mese].Dovute.Contiene(c.Prima)))
                {
                    if (coppia.Altra is { } altra) (f.AltrePrestazioni.All(x => x.Codice != altra) || f.Opzione?.Nostra == coppia.Prima).ShouldBeTrue($"{coppia.Prima} {altra}");
                    else anno[mese].Dovute.Contiene(coppia.Seconda!.Value).ShouldBeFalse($"mese {mese + 1}: {coppia.Prima} e {coppia.Seconda} {f}");
                }
            }
        }).Check(Molte);

    [Fact]
    public void La_stessa_decisione_su_piu_processori_e_in_ogni_ordine_ha_gli_stessi_byte()
    {
        Fatti[] persone = [.. ConDateQualsiasi.Generator.Sample(300)];
        var quadro = new Quadro(Dati.Norme, new(2025, 4, 15), new(2025, 4, 15));
        byte[][] attesi = [.. persone.Select(f => Byte(f, quadro))];
        var altreNorme = new Quadro(NormeVigenti.Incorporate(), new(2025, 4, 15), new(2025, 4, 15));
        var diverse = new ConcurrentBag<int>();
        Parallel.For(0, persone.Length * 4, i =>
        {
            var chi = persone.Length - 1 - i % persone.Length;
            if (!Byte(persone[chi], i % 2 == 0 ? quadro : altreNorme).AsSpan().SequenceEqual(attesi[chi])) diverse.Add(chi);
        });
        diverse.ShouldBeEmpty();
    }

    [Fact]
    public void Ogni_importo_detto_alle_macchine_ha_due_decimali_e_le_rate_sommano_al_totale() =>
        Prop.ForAll(ConDateQualsiasi, f =>
        {
            var anno = AnnoDiPrestazioni.Di(f, Anno2025);
            anno.Rate.Sum(r => r.Importo.Centesimi).ShouldBe(anno.Totale.Centesimi);
            anno.Rate.ShouldAllBe(r => r.Importo > Euro.Zero && Euro.Esatti(r.Importo.InEuro) == r.Importo);
            anno.Rate.GroupBy(r => (r.Mese, r.Prestazione, r.Tredicesima)).ShouldAllBe(g => g.Count() == 1);
            foreach (var periodo in anno.Periodi)
                Quanto().Matches(Testo(periodo.Valutazione)).ShouldAllBe(m => DueDecimali().IsMatch(m.Groups[1].Value));
        }).Check(Dati.Volte(300));

    internal static Fatti ConReddito(Fatti f, Euro reddito) => f with { Redditi = f.Redditi with { Personali = new Dictionary<int, Euro> { [2024] = reddito } } };

    private static AnnoDovuto Liquida(Fatti fatti)
    {
        var esito = new AnnoDovuto[1];
        LiquidazioneDiMassa.Liquida([FattiInRiga.Da(fatti, 2025)], Anno2025, esito);
        return esito[0];
    }

    private static byte[] Byte(Fatti fatti, Quadro quadro) => Encoding.UTF8.GetBytes(Testo(ValutazioneEconomica.Valuta(fatti, quadro)));

    private static string Testo(ValutazioneEconomica valutazione) => VoceJson.Testo(VoceJson.Di(valutazione.Spiega()));

    private static IReadOnlyList<RataDovuta> Rate(Fatti fatti) => AnnoDiPrestazioni.Di(fatti, Anno2025).Rate;

    private static long Somma(IEnumerable<RataDovuta> rate) => rate.Sum(r => r.Importo.Centesimi);

    private static bool SpezzaIlMese(DateOnly giorno, int mese) => giorno.Year == 2025 && giorno.Month == mese + 1 && giorno.Day > 1;

    private static Fatti Minore(Fatti f, int[] n) => f with
    {
        Riconoscimenti = (n[1] % 4) switch
        {
            0 => Riconoscimenti.Sordo,
            1 => Riconoscimenti.CiecoParziale | Riconoscimenti.MinoreDifficolta,
            2 => Riconoscimenti.MinoreAccompagnamento,
            _ => Riconoscimenti.Sordo | Riconoscimenti.MinoreDifficolta,
        },
        MediaDb = 76 + n[2] % 20,
        Frequenza = new(TipoFrequenza.Scuola, n[3] % 2 == 0 ? new DateOnly(2025, 1, 1).AddMonths(n[3] % 12) : new DateOnly(2024, 1, 1).AddDays(n[3] % 700), n[2] % 2 == 0 ? null : new(2026, 6, 10)),
    };

    private static Fatti Adulto(Fatti f, int[] n) => f with
    {
        Riconoscimenti = Riconoscimenti.CiecoAssoluto | (n[1] % 3 == 0 ? Riconoscimenti.Sordo : Riconoscimenti.Nessuno),
        Ricovero = new(new DateOnly(2025, 1, 1).AddDays(n[2] % 200), new DateOnly(2025, 1, 1).AddDays(n[2] % 200 + 30 + n[3] % 200), 30 + n[3] % 200 + 1, Retta.Gratuito, TipoRicovero.Ospedale),
    };

    private static Fatti ConDate(Fatti f, int[] n)
    {
        var (frequentaDal, entraIl) = (new DateOnly(2024, 1, 1).AddDays(n[0] % 700), new DateOnly(2025, 1, 1).AddDays(n[3] % 365));
        DateOnly? esceIl = n[4] % 2 == 0 ? entraIl.AddDays(n[4] % 150) : null;
        return f with
        {
            Frequenza = f.Frequenza is { } frequenza ? frequenza with { Dal = frequentaDal, Al = n[1] % 3 == 0 ? null : frequentaDal.AddDays(n[1] % 500) } : null,
            DecorrenzaVerbale = n[2] % 4 == 0 ? new DateOnly(2024, 1, 1).AddDays(n[2] % 500) : null,
            Ricovero = f.Ricovero is { } r ? r with { Dal = entraIl, Al = esceIl, Giorni = (esceIl ?? new(2025, 12, 31)).DayNumber - entraIl.DayNumber + 1 } : null,
            Persona = n[5] % 3 == 0 ? f.Persona with { Nascita = new DateOnly(2005, 1, 1).AddDays(n[5] % 7300) } : f.Persona,
        };
    }

    [GeneratedRegex("\"quanto\": \"([^\"]+)\",\\s+\"unita\": \"EURO\"")]
    private static partial Regex Quanto();

    [GeneratedRegex(@"^\d+\.\d\d$")]
    private static partial Regex DueDecimali();
}

using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>L'anno rifatto da capo con il solo giudizio di un giorno, mese per mese e senza scorciatoie: la liquidazione di massa deve dire le stesse cose.</summary>
[Trait("regola", "E-11")]
public sealed class AnnoMesePerMeseTests
{
    private static readonly QuadriDellAnno Anno2025 = new(Dati.Norme, 2025, new(2025, 12, 31));
    private static readonly DateOnly[] NasciteCheContano = [new(2007, 1, 1), new(2013, 1, 1), new(1990, 1, 1), new(1965, 1, 1), new(1958, 1, 1)];

    // Ricoveri, frequenze e decorrenze in ogni giorno; uno su due compie nell'anno un'età che una regola guarda, e uno su cinque ha chiesto prima dei 18.
    private static readonly Arbitrary<Fatti> Chiunque =
        (from f in ProprietaDellAnnoTests.ConDateQualsiasi.Generator
         from n in Gen.Choose(0, 1_000_000).ArrayOf(6)
         select Rimescola(f, n)).ToArbitrary();

    [Fact]
    public void Rate_dovute_e_sospese_sono_quelle_di_ogni_mese_preso_da_solo() =>
        Prop.ForAll(Chiunque, f =>
        {
            var massa = new AnnoDovuto[1];
            LiquidazioneDiMassa.Liquida([FattiInRiga.Da(f, 2025)], Anno2025, massa);
            var anno = AnnoDiPrestazioni.Di(f, Anno2025);
            var (mesi, tredicesime) = MesePerMese(f);
            for (var mese = 1; mese <= 12; mese++)
            {
                var atteso = mesi[mese - 1];
                var rate = anno.Rate.Where(r => r.Mese.Month == mese && !r.Tredicesima).ToDictionary(r => r.Prestazione, r => r.Importo);
                rate.ShouldBe(atteso.Rate.Where(r => r.Value > Euro.Zero).ToDictionary(), ignoreOrder: true, $"mese {mese}: {f}");
                foreach (var uno in new[] { anno.Mesi[mese - 1], massa[0][mese - 1] })
                {
                    uno.Dovute.ShouldBe(InsiemeDiPrestazioni.Di(atteso.Rate.Keys), $"mese {mese}: {f}");
                    uno.Sospese.ShouldBe(InsiemeDiPrestazioni.Di(atteso.Sospese), $"mese {mese}: {f}");
                    uno.Totale.Centesimi.ShouldBe(atteso.Rate.Values.Sum(e => e.Centesimi) + (mese == 12 ? tredicesime.Values.Sum(e => e.Centesimi) : 0), $"mese {mese}: {f}");
                }
            }
            anno.Rate.Where(r => r.Tredicesima).ToDictionary(r => r.Prestazione, r => r.Importo).ShouldBe(tredicesime, ignoreOrder: true, $"{f}");
        }).Check(Dati.SempreLeStesse(400));

    private sealed record Mese(Dictionary<CodicePrestazione, Euro> Rate, List<CodicePrestazione> Sospese);

    private static (List<Mese> Mesi, Dictionary<CodicePrestazione, Euro> Tredicesime) MesePerMese(Fatti f)
    {
        var mesi = new List<Mese>();
        var maturato = new Dictionary<CodicePrestazione, Euro>();
        for (var m = 1; m <= 12; m++) mesi.Add(Un(f, new(2025, m, 1), maturato));
        return (mesi, maturato.Select(t => (t.Key, Rata: t.Value.Frazione(1, 12))).Where(t => t.Rata > Euro.Zero).ToDictionary(t => t.Key, t => t.Rata));
    }

    private static Mese Un(Fatti fatti, DateOnly primo, Dictionary<CodicePrestazione, Euro> maturato)
    {
        var ultimo = primo.AddMonths(1).AddDays(-1);
        // La frequenza che nel mese non si paga ancora non toglie nulla a nessuno.
        var paga = fatti.Frequenza is { } frequenza && PeriodoDiFrequenza.Di(fatti.Domanda, frequenza, Dati.Norme, primo).PrimoMese <= ultimo && DaMinore(fatti) <= ultimo;
        var f = paga ? fatti : fatti with { Frequenza = null };
        var fuori = f with { Ricovero = null };
        var dentro = f.Ricovero is not { } r ? 0
            : Math.Max(0, (r.Al is { } al && al < ultimo ? al : ultimo).DayNumber - (r.Dal > primo ? r.Dal : primo).DayNumber + 1);
        var mese = new Mese([], []);
        if (dentro > 0)
        {
            var ricoverata = Il(primo, f);
            Paga(ricoverata, dentro, matura: true);
            // Nel mese sbagliato non si sospende nulla: la decorrenza è quella che avrebbe fuori dal ricovero.
            mese.Sospese.AddRange(ricoverata.Escluse.Where(e => e.Mancanze == Mancanza.RicoveroGratuito && DaAdulto(f) <= ultimo).Select(e => e.Codice));
        }
        if (dentro < ultimo.Day) Paga(Il(primo, fuori), ultimo.Day - dentro, matura: dentro == 0);
        // C62: i 18 anni compiuti durante il mese.
        var diciotto = Eta.Compleanno(f.Persona.Nascita, 18);
        if (diciotto > primo && diciotto <= ultimo)
            foreach (var nuova in Il(ultimo, f).Dovute.Where(d => d.Decorrenza > primo && d.Decorrenza <= ultimo && !mese.Rate.ContainsKey(d.Codice)).ToList())
            {
                if (mese.Rate.ContainsKey(IndennitaFrequenza) && Dati.Norme.Incompatibilita.Any(c => c.Prima == IndennitaFrequenza && c.Seconda == nuova.Codice)) continue;
                Una(nuova, nuova.ImportoMensile ?? Euro.Zero, matura: true);
            }
        return mese;

        void Paga(ValutazioneEconomica valutazione, int giorni, bool matura)
        {
            foreach (var dovuta in valutazione.Dovute.Where(d => d.Decorrenza <= ultimo))
                Una(dovuta, giorni == ultimo.Day ? dovuta.ImportoMensile ?? Euro.Zero : (dovuta.ImportoMensile ?? Euro.Zero).Frazione(giorni, ultimo.Day), matura);
        }

        void Una(PrestazioneDovuta dovuta, Euro rata, bool matura)
        {
            if (dovuta.Decorrenza > primo) rata = rata.Frazione(ultimo.DayNumber - dovuta.Decorrenza.DayNumber + 1, ultimo.Day);
            mese.Rate[dovuta.Codice] = mese.Rate.GetValueOrDefault(dovuta.Codice) + rata;
            if (matura && dovuta.Mensilita == 13) maturato[dovuta.Codice] = maturato.GetValueOrDefault(dovuta.Codice) + (dovuta.ImportoMensile ?? Euro.Zero);
        }
    }

    private static DateOnly DaMinore(Fatti f) => f.DecorrenzaVerbale ?? new DateOnly(f.Domanda.Year, f.Domanda.Month, 1).AddMonths(1);

    private static DateOnly DaAdulto(Fatti f) =>
        f.DomandaPrimaDei18Anni && Eta.Compleanno(f.Persona.Nascita, 18) is var diciotto && diciotto > DaMinore(f) ? diciotto : DaMinore(f);

    private static ValutazioneEconomica Il(DateOnly giorno, Fatti f) => ValutazioneEconomica.Valuta(f, new Quadro(Dati.Norme, giorno, new(2025, 12, 31)));

    private static Fatti Rimescola(Fatti f, int[] n)
    {
        // Chi compie l'età pensionabile il primo del mese ha una prova sua: il rateo cambia il mese dopo (C55).
        var nascita = n[0] % 2 == 0 ? NasciteCheContano[n[1] % NasciteCheContano.Length].AddDays(n[2] % 365) : f.Persona.Nascita;
        if (nascita is { Day: 1, Year: 1958 }) nascita = nascita.AddDays(1);
        return f with
        {
            Persona = f.Persona with { Nascita = nascita, ResidenteInItalia = n[3] % 20 > 0, Cittadinanza = Cittadinanza.Italiana },
            Domanda = n[4] % 3 == 0 ? new DateOnly(2025, 1, 1).AddDays(n[4] % 300) : f.Domanda,
            DecorrenzaVerbale = n[5] % 6 == 0 ? new DateOnly(2025, 1, 1).AddDays(n[5] % 365) : f.DecorrenzaVerbale,
            AccertamentoConcluso = n[3] % 4 == 0 ? new DateOnly(2025, 1, 1).AddDays(n[3] % 365) : null,
            Redditi = n[4] % 2 == 0 ? f.Redditi with { Personali = new Dictionary<int, Euro> { [2024] = Euro.Zero } } : f.Redditi,
            Ap70Presentato = f.Ap70Presentato || n[5] % 2 == 0,
        };
    }
}

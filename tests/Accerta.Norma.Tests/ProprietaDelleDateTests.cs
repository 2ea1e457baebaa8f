using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Il giorno prima e il giorno di ogni cambiamento: cambia ciò che dicono i dati, e nient'altro.</summary>
[Trait("regola", "E-03")]
public sealed class ProprietaDelleDateTests
{
    private static readonly DateOnly[] Cambi = [.. Dati.Norme.GiorniDiCambio.Where(g => g > new DateOnly(2023, 1, 1) && g < new DateOnly(2026, 12, 31))];

    /// <summary>Per ogni prestazione con un importo, una persona che la riceve in tutti i giorni dal 2023 al 2026.</summary>
    private static readonly Dictionary<CodicePrestazione, Fatti> Titolari = new()
    {
        [AssegnoMensile] = Con(Riconoscimenti.Parziale) with { Percentuale = 80 },
        [PensioneInabilita] = Con(Riconoscimenti.Totale),
        [IndennitaAccompagnamento] = Con(Riconoscimenti.TotaleAccompagnamento),
        [IndennitaFrequenza] = Con(Riconoscimenti.MinoreDifficolta) with { Persona = new(new(2014, 2, 10)), Frequenza = new(TipoFrequenza.Scuola, new(2021, 9, 12), null) },
        [PensioneCiechiAssoluti] = Con(Riconoscimenti.CiecoAssoluto),
        [IndennitaAccompagnamentoCiechi] = Con(Riconoscimenti.CiecoAssoluto),
        [PensioneCiechiParziali] = Con(Riconoscimenti.CiecoParziale),
        [IndennitaSpecialeVentesimisti] = Con(Riconoscimenti.CiecoParziale),
        [AssegnoVitalizioDecimisti] = Con(Riconoscimenti.Decimista) with { Persona = new(new(1940, 2, 10)), DecimistaDal = new(1960, 1, 1) },
        [PensioneSordi] = Con(Riconoscimenti.Sordo) with { MediaDb = 80 },
        [IndennitaComunicazione] = Con(Riconoscimenti.Sordo) with { MediaDb = 80 },
        [IndennitaDrepanocitosi] = Con(Riconoscimenti.DrepanocitosiTalassemiaMajor) with { AnniDiContributi = 20 },
    };

    public static TheoryData<CodicePrestazione> Prestazioni => [.. Titolari.Keys];

    [Theory, MemberData(nameof(Prestazioni))]
    public void L_importo_cambia_quando_e_quanto_dicono_i_dati(CodicePrestazione codice)
    {
        var valori = Dati.Norme.Prestazioni.Di(codice).ImportoMensile.Valori;
        var cambi = 0;
        foreach (var giorno in Cambi)
        {
            var differenza = Importo(codice, giorno).Centesimi - Importo(codice, giorno.AddDays(-1)).Centesimi;
            var atteso = InVigore(valori, giorno).Centesimi - InVigore(valori, giorno.AddDays(-1)).Centesimi;
            differenza.ShouldBe(atteso, $"{codice} il {giorno:o}");
            if (atteso != 0) cambi++;
        }
        cambi.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory, MemberData(nameof(Prestazioni))]
    public void Il_limite_di_reddito_decide_da_solo_chi_entra_e_chi_esce(CodicePrestazione codice)
    {
        if (Dati.Norme.Prestazioni.Di(codice).LimiteReddito is not { } limiti)
        {
            Spetta(codice, new(2025, 6, 15), new Euro(99_999_999)).ShouldBeTrue("senza limite");
            return;
        }
        foreach (var giorno in Cambi)
            foreach (var limite in (Euro[])[InVigore(limiti.Valori, giorno.AddDays(-1)), InVigore(limiti.Valori, giorno)])
                foreach (var reddito in (Euro[])[limite, limite + new Euro(1)])
                {
                    Spetta(codice, giorno.AddDays(-1), reddito).ShouldBe(reddito <= InVigore(limiti.Valori, giorno.AddDays(-1)), $"{codice}, {reddito}, prima del {giorno:o}");
                    Spetta(codice, giorno, reddito).ShouldBe(reddito <= InVigore(limiti.Valori, giorno), $"{codice}, {reddito}, il {giorno:o}");
                }
    }

    // Il giorno del compleanno che conta, e le prestazioni che quel giorno cominciano o finiscono.
    [Theory]
    [InlineData(12, 0, new[] { IndennitaComunicazione, IndennitaFrequenza })] // chi perde la comunicazione può avere la frequenza
    [InlineData(18, 0, new[] { AssegnoMensile, PensioneInabilita, IndennitaFrequenza, PensioneCiechiAssoluti, PensioneSordi, PrestazioneProvvisoriaMaggiorenni, Incremento, IndennitaSpecialeVentesimisti, IndennitaComunicazione, PensioneCiechiParziali, IndennitaAccompagnamento, IndennitaAccompagnamentoCiechi })] // chi perde la frequenza può avere ciò che non si sommava
    [InlineData(35, 0, new[] { IndennitaDrepanocitosi })]
    [InlineData(67, 0, new[] { AssegnoMensile, PensioneInabilita, PensioneSordi, AssegnoSocialeSostitutivo, Incremento })]
    [InlineData(30, 0, new CodicePrestazione[0])]
    [InlineData(65, 0, new CodicePrestazione[0])]
    [InlineData(67, 1, new CodicePrestazione[0])]
    public void Un_compleanno_tocca_solo_le_prestazioni_di_quell_eta(int anni, int mesi, CodicePrestazione[] ammesse) =>
        Prop.ForAll(ProprietaDellePrestazioniTests.Chiunque, Gen.Choose(1, 27).ToArbitrary(), (f, giorno) =>
        {
            var compleanno = new DateOnly(2025, 4, giorno + 1);
            var nato = f with { Persona = f.Persona with { Nascita = compleanno.AddMonths(-mesi).AddYears(-anni) }, Ricovero = null, Frequenza = f.Frequenza is null ? null : new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)) };
            Eta.Compleanno(nato.Persona.Nascita, anni, mesi).ShouldBe(compleanno);
            var (prima, dopo) = (Dovute(nato, compleanno.AddDays(-1)), Dovute(nato, compleanno));
            var cambiate = prima.Except(dopo).Concat(dopo.Except(prima)).Select(d => d.Codice).Distinct();
            cambiate.Except(ammesse).ShouldBeEmpty($"{f}");
        }).Check(Dati.Volte(400));

    [Fact]
    public void Un_giorno_qualunque_non_cambia_nulla() =>
        Prop.ForAll(ProprietaDellePrestazioniTests.Chiunque, Gen.Choose(0, 350).ToArbitrary(), (f, n) =>
        {
            var giorno = new DateOnly(2025, 1, 2).AddDays(n);
            var senzaDate = f with { Frequenza = null, Ricovero = null, Persona = f.Persona with { Nascita = new DateOnly(f.Persona.Nascita.Year, 1, 1) } };
            if (giorno == new DateOnly(2025, 2, 1)) return; // l'assegno sociale di chi compie l'età il 1° gennaio comincia il mese dopo (C55)
            Dovute(senzaDate, giorno).ShouldBe(Dovute(senzaDate, giorno.AddDays(-1)), $"{giorno:o} {f}");
        }).Check(Dati.Volte(1000));

    private static Fatti Con(Riconoscimenti giudizio) => new()
    {
        Persona = new(new(1975, 2, 10)),
        Domanda = new(2020, 1, 10),
        Riconoscimenti = giudizio,
        Redditi = Redditi(Euro.Zero),
    };

    private static Redditi Redditi(Euro reddito) => new() { Personali = Enumerable.Range(2021, 6).ToDictionary(anno => anno, _ => reddito) };

    private static IReadOnlyList<PrestazioneDovuta> Dovute(Fatti fatti, DateOnly giorno) => ValutazioneEconomica.Valuta(fatti, giorno, Dati.Norme).Dovute;

    private static bool Spetta(CodicePrestazione codice, DateOnly giorno, Euro reddito) =>
        Dovute(Titolari[codice] with { Redditi = Redditi(reddito) }, giorno).Any(d => d.Codice == codice);

    private static Euro Importo(CodicePrestazione codice, DateOnly giorno) =>
        Dovute(Titolari[codice], giorno).Single(d => d.Codice == codice).ImportoMensile!.Value;

    // Scritto di nuovo apposta: l'ultimo valore già in vigore e già noto.
    private static Euro InVigore(IReadOnlyList<Valore<Euro>> valori, DateOnly giorno) =>
        valori.Where(v => v.Dal <= giorno && v.NotoDal <= giorno && v.Dal.Year == giorno.Year).MaxBy(v => (v.Dal, v.NotoDal))!.Vale;
}

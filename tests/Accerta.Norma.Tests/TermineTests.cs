using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using FsCheck;
using FsCheck.Fluent;

namespace Accerta.Norma.Tests;

[Trait("regola", "T-01")]
public sealed class TermineTests
{
    private static Termini Termini => Dati.Norme.Termini;

    [Theory]
    [InlineData("2023-01-31", "2023-02-28")]
    [InlineData("2024-01-31", "2024-02-29")]
    [InlineData("2024-01-29", "2024-02-29")]
    [InlineData("2023-02-28", "2023-03-28")]
    [InlineData("2023-12-15", "2024-01-15")]
    public void Un_mese_finisce_lo_stesso_numero_o_l_ultimo_del_mese(string dal, string al) => Termine.InMesi(1, Giorno(dal)).ShouldBe(Giorno(al));

    [Theory]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2024-02-28", 2, "2024-03-01")]
    [InlineData("2023-02-28", 1, "2023-03-01")]
    public void Il_primo_giorno_non_si_conta_e_l_ultimo_si(string dal, int giorni, string al) => Termine.InGiorni(giorni, Giorno(dal)).ShouldBe(Giorno(al));

    [Theory]
    [InlineData("2024-03-05", 5, "2024-02-29")]
    [InlineData("2023-03-05", 5, "2023-02-28")]
    public void A_ritroso_si_conta_allo_stesso_modo(string evento, int giorni, string ultimo) => Termine.Prima(giorni, Giorno(evento)).ShouldBe(Giorno(ultimo));

    [Fact]
    public void Avanti_e_indietro_tornano_allo_stesso_giorno() => Prop.ForAll(Giorni(), Gen.Choose(0, 400).ToArbitrary(), (dal, giorni) =>
        Termine.Prima(giorni, Termine.InGiorni(giorni, dal)) == dal && Termine.Trascorsi(dal, Termine.InGiorni(giorni, dal)) == giorni).QuickCheckThrowOnFailure();

    [Theory] // date pubblicate nei calendari
    [InlineData(1818, "1818-03-22")] // la più bassa
    [InlineData(1943, "1943-04-25")] // la più alta
    [InlineData(1954, "1954-04-18")]
    [InlineData(1981, "1981-04-19")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2023, "2023-04-09")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    public void Pasqua_cade_quando_dicono_i_calendari(int anno, string pasqua) => Pasqua.Di(anno).ShouldBe(Giorno(pasqua));

    [Fact]
    public void Pasqua_e_sempre_una_domenica_fra_il_22_marzo_e_il_25_aprile() => Prop.ForAll(Gen.Choose(1583, 4099).ToArbitrary(), anno =>
        Pasqua.Di(anno) is { DayOfWeek: DayOfWeek.Sunday } p && p >= new DateOnly(anno, 3, 22) && p <= new DateOnly(anno, 4, 25)).QuickCheckThrowOnFailure();

    [Fact]
    public void Le_feste_del_2025_sono_undici_e_quelle_del_2026_dodici()
    {
        Feste(2025).ShouldBe(["01-01", "01-06", "04-21", "04-25", "05-01", "06-02", "08-15", "11-01", "12-08", "12-25", "12-26"]);
        Feste(2026).ShouldBe(["01-01", "01-06", "04-06", "04-25", "05-01", "06-02", "08-15", "10-04", "11-01", "12-08", "12-25", "12-26"]);
    }

    [Theory]
    [InlineData("2025-10-04", false)] // San Francesco è festa dal 2026 (L. 151/2025)
    [InlineData("2027-10-04", true)]
    [InlineData("2000-06-02", false)] // il 2 giugno è di nuovo festa dal 2001
    [InlineData("2001-06-02", true)]
    [InlineData("1985-01-07", false)]
    [InlineData("1984-01-06", false)] // l'Epifania è di nuovo festa dal 1986
    [InlineData("1986-01-06", true)]
    [InlineData("2010-03-17", false)]
    [InlineData("2011-03-17", true)] // una volta sola
    [InlineData("2012-03-17", false)]
    [InlineData("2025-04-19", false)] // il sabato di Pasqua
    [InlineData("2025-04-20", true)]
    [InlineData("2025-04-21", true)]
    [InlineData("2025-04-22", false)]
    public void Una_festa_vale_negli_anni_in_cui_e_festa(string giorno, bool festivo) => Dati.Norme.Festivita.Festivo(Giorno(giorno)).ShouldBe(festivo);

    [Fact]
    public void Prima_dell_inizio_dell_elenco_non_si_risponde()
    {
        Dati.Norme.Festivita.Festivo(new(1977, 3, 8)).ShouldBeFalse();
        Should.Throw<NormaAssenteException>(() => Dati.Norme.Festivita.Festivo(new(1977, 3, 7))).Message.ShouldContain("l'elenco comincia l'8 marzo 1977");
    }

    [Theory]
    [InlineData(Proroga.Nessuna, "2023-12-23", "2023-12-23")]
    [InlineData(Proroga.Nessuna, "2023-12-25", "2023-12-25")]
    [InlineData(Proroga.Festivi, "2023-12-23", "2023-12-23")] // sabato
    [InlineData(Proroga.Festivi, "2023-12-24", "2023-12-27")] // domenica, Natale, Santo Stefano
    [InlineData(Proroga.Festivi, "2024-03-31", "2024-04-02")] // Pasqua, lunedì dell'Angelo
    [InlineData(Proroga.FestiviESabato, "2023-12-22", "2023-12-22")]
    [InlineData(Proroga.FestiviESabato, "2023-12-23", "2023-12-27")]
    [InlineData(Proroga.FestiviESabato, "2024-11-01", "2024-11-04")] // venerdì festivo, poi sabato e domenica
    public void I_festivi_prorogano_solo_se_il_termine_lo_dice(Proroga proroga, string scade, string ultimo) =>
        DiUnGiorno(proroga).UltimoGiorno(Giorno(scade).AddDays(-1)).ShouldBe(Giorno(ultimo));

    [Theory]
    [InlineData(Proroga.Nessuna, "2023-12-26", "2023-12-26")]
    [InlineData(Proroga.Festivi, "2023-12-26", "2023-12-23")]
    [InlineData(Proroga.FestiviESabato, "2023-12-26", "2023-12-22")]
    public void A_ritroso_la_proroga_anticipa(Proroga proroga, string scade, string ultimo) =>
        DiUnGiorno(proroga).UltimoGiornoPrima(Giorno(scade).AddDays(1)).ShouldBe(Giorno(ultimo));

    [Fact]
    public void La_proroga_non_toglie_mai_tempo_e_finisce_in_un_giorno_di_lavoro() => Prop.ForAll(Giorni(), dal =>
    {
        var (senza, con) = (DiUnGiorno(Proroga.Nessuna).UltimoGiorno(dal), DiUnGiorno(Proroga.FestiviESabato).UltimoGiorno(dal));
        return con >= senza && con.DayOfWeek != DayOfWeek.Saturday && !Dati.Norme.Festivita.Festivo(con);
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("scelta", "C19")]
    public void Solo_gli_atti_del_processo_gia_cominciato_si_prorogano()
    {
        var prorogati = typeof(Termini).GetProperties().Where(p => p.PropertyType == typeof(TermineInNorma))
            .Where(p => ((TermineInNorma)p.GetValue(Termini)!).Proroga != Proroga.Nessuna).Select(p => p.Name);
        prorogati.ShouldBe([nameof(Termini.DissensoMassimoGiorni), nameof(Termini.RicorsoDopoDissensoGiorni)], ignoreOrder: true);
        Termini.RicorsoDopoDissensoGiorni.UltimoGiorno(new(2024, 5, 23)).ShouldBe(new(2024, 6, 24)); // il trentesimo è sabato 22 giugno
    }

    [Fact]
    public void Un_termine_in_anni_da_un_29_febbraio_finisce_il_28()
    {
        Termini.CardValiditaAnni.UltimoGiorno(new(2024, 2, 29)).ShouldBe(new(2034, 2, 28));
        Termini.ContrassegnoValiditaAnni.UltimoGiorno(new(2023, 6, 15)).ShouldBe(new(2028, 6, 15));
    }

    [Theory]
    [InlineData("proroga: FESTIVI_E_SABATO", "proroga: QUANDO_CAPITA", "«proroga» deve essere NESSUNA, FESTIVI o FESTIVI_E_SABATO")]
    [InlineData("  proroga: FESTIVI_E_SABATO\n", "", "«proroga» deve essere NESSUNA, FESTIVI o FESTIVI_E_SABATO")]
    public void Un_termine_senza_una_proroga_che_si_legge_si_rifiuta(string vecchio, string nuovo, string difetto) =>
        Difetti("termini", vecchio, nuovo).ShouldContain(d => d.Contains(difetto));

    [Theory]
    [InlineData("giorno: \"01-06\"", "giorno: \"06-31\"", "festivita/Epifania: serve «giorno»")]
    [InlineData("giorno: \"01-06\", ", "", "festivita/Epifania: serve «giorno»")]
    [InlineData("giorno: \"01-06\"", "giorno: \"01-06\", dopo_pasqua: 1", "festivita/Epifania: serve «giorno»")]
    [InlineData("al: 2011-12-31", "al: 2010-12-31", "date in ordine")]
    [InlineData("al: 2011-12-31", "al: mai", "date in ordine")]
    [InlineData("dal: 1986-01-01", "dal: boh", "festivita/Epifania: «dal»")]
    [InlineData("nome: \"Epifania\"", "nome: \"\"", "una festa senza nome")]
    public void Una_festa_scritta_male_si_rifiuta(string vecchio, string nuovo, string difetto) => Difetti("festivita", vecchio, nuovo).ShouldContain(d => d.Contains(difetto));

    [Fact]
    public void Un_elenco_di_feste_vuoto_o_assente_si_rifiuta()
    {
        var file = Dati.FileDiNorme();
        file.Remove("festivita");
        var difetti = Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti;
        difetti.ShouldContain("festivita: file assente");
        difetti.ShouldContain("festivita: nessuna festa");
    }

    [Fact, Trait("scelta", "C22")]
    public void Un_termine_e_trascorso_dal_giorno_dopo_o_secondo_l_altra_lettura_dall_ultimo()
    {
        Termine.TrascorsoDal(new(2024, 2, 29), Dati.Norme).ShouldBe(new(2024, 3, 1));
        Termine.TrascorsoDal(new(2024, 2, 29), Con("scelte", "vale: DAL_GIORNO_DOPO", "vale: DALL_ULTIMO_GIORNO")).ShouldBe(new(2024, 2, 29));
    }

    [Theory, Trait("scelta", "C20")]
    [InlineData("2004-02-29", "2022-02-28", 17)]
    [InlineData("2004-02-29", "2022-03-01", 18)]
    [InlineData("2004-02-29", "2024-02-28", 19)]
    [InlineData("2004-02-29", "2024-02-29", 20)]
    public void Chi_nasce_il_29_febbraio_compie_gli_anni_il_1_marzo_negli_anni_comuni(string nascita, string giorno, int anni) =>
        Eta.Anni(Giorno(nascita), Giorno(giorno)).ShouldBe(anni);

    internal static NormeVigenti Con(string nome, string vecchio, string nuovo)
    {
        var file = Dati.FileDiNorme();
        file[nome].ShouldContain(vecchio);
        file[nome] = file[nome].Replace(vecchio, nuovo, StringComparison.Ordinal);
        return NormeVigenti.Da(file);
    }

    internal static DateOnly Giorno(string testo) => DateOnly.ParseExact(testo, "yyyy-MM-dd");

    private static IReadOnlyList<string> Difetti(string nome, string vecchio, string nuovo) => Should.Throw<NormeNonValideException>(() => Con(nome, vecchio, nuovo)).Difetti;

    private static readonly Dictionary<Proroga, TermineInNorma> UnGiorno = Enum.GetValues<Proroga>().ToDictionary(p => p, p =>
        Con("termini", Voce("NESSUNA", 40), Voce(p.Codice(), 1)).Termini.DocumentiRevisioneGiorni);

    private static TermineInNorma DiUnGiorno(Proroga proroga) => UnGiorno[proroga];

    private static string Voce(string proroga, int giorni) =>
        $"  proroga: {proroga}\n  verificato: 2026-11-21\n  valida: fino_a_modifica\n  valori:\n    - {{ dal: 2010-01-01, vale: {giorni},";

    // Le domeniche che sono anche feste si contano: le altre no.
    private static IEnumerable<string> Feste(int anno) => Dati.Norme.Festivita.Feste
        .Select(f => f.Giorno is { } g ? new DateOnly(anno, g.Month, g.Day) : Pasqua.Di(anno).AddDays(f.DopoPasqua!.Value))
        .Where((g, i) => Dati.Norme.Festivita.Feste[i].InVigore.Comprende(g)).Order().Select(g => $"{g:MM-dd}");

    private static Arbitrary<DateOnly> Giorni() => Gen.Choose(new DateOnly(2010, 1, 1).DayNumber, new DateOnly(2050, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
}

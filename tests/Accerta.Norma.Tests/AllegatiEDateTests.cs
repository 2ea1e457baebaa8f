using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using static Accerta.Norma.Tests.TermineTests;

namespace Accerta.Norma.Tests;

/// <summary>I documenti della persona, gli spostamenti della visita, le date del verbale.</summary>
public sealed class AllegatiEDateTests
{
    private const long DueMega = 2 * 1024 * 1024;
    private static readonly DateOnly Oggi = new(2025, 6, 15);
    private static readonly FileDaAllegare Buono = new(DueMega, PdfVero: true, Cifrato: false, ContenutoAttivo: false);

    [Fact, Trait("regola", "V-01")]
    public void Un_pdf_di_due_megabyte_si_accetta() => Allegato.Valuta(Buono, Oggi, Dati.Norme).ShouldBeEmpty();

    [Theory, Trait("regola", "V-01")]
    [InlineData(DueMega + 1, "2,1")]
    [InlineData(DueMega + 104858, "2,2")]
    [InlineData(3 * 1024 * 1024, "3")]
    [InlineData(3 * 1024 * 1024 + 1, "3,1")]
    [InlineData(25 * 1024 * 1024 / 2, "12,5")]
    public void Un_file_troppo_grande_dice_quanto_per_eccesso(long dimensione, string megabyte) =>
        Allegato.Valuta(Buono with { Byte = dimensione }, Oggi, Dati.Norme).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(r => r.Codice.ShouldBe("ALLEGATO_TROPPO_GRANDE"), r => r.Trovato.ShouldBe($"il file è di {megabyte} MB, il massimo è 2 MB"));

    [Fact, Trait("regola", "V-01")]
    public void Tutto_cio_che_non_va_in_un_file_si_dice_insieme()
    {
        Allegato.Valuta(new(DueMega + 1, PdfVero: false, Cifrato: true, ContenutoAttivo: true), Oggi, Dati.Norme).Select(r => r.Codice)
            .ShouldBe(["ALLEGATO_TROPPO_GRANDE", "ALLEGATO_NON_PDF", "ALLEGATO_CIFRATO", "ALLEGATO_CON_CONTENUTO_ATTIVO"]);
        Allegato.Valuta(Buono with { PdfVero = false }, Oggi, Dati.Norme).Select(r => r.Codice).ShouldBe(["ALLEGATO_NON_PDF"]);
        Allegato.Valuta(Buono with { Cifrato = true }, Oggi, Dati.Norme).Select(r => r.Codice).ShouldBe(["ALLEGATO_CIFRATO"]);
        Allegato.Valuta(Buono with { ContenutoAttivo = true }, Oggi, Dati.Norme).Select(r => r.Codice).ShouldBe(["ALLEGATO_CON_CONTENUTO_ATTIVO"]);
    }

    [Theory, Trait("regola", "A-04")]
    [InlineData(0, "2025-06-14", new string[0])]
    [InlineData(1, "2025-06-14", new[] { "RINVIO_GIA_UTILIZZATO" })]
    [InlineData(2, "2025-06-14", new[] { "RINVIO_GIA_UTILIZZATO" })]
    [InlineData(0, "2025-06-15", new[] { "VISITA_GIA_INIZIATA" })]
    [InlineData(0, "2025-06-16", new[] { "VISITA_GIA_INIZIATA" })]
    [InlineData(1, "2025-06-15", new[] { "RINVIO_GIA_UTILIZZATO", "VISITA_GIA_INIZIATA" })]
    public void La_visita_si_sposta_una_volta_e_prima_che_cominci(int spostamenti, string oggi, string[] codici) =>
        TermineVisita.ValutaSpostamento(spostamenti, new(2025, 6, 15), Giorno(oggi), Dati.Norme).Select(r => r.Codice).ShouldBe(codici);

    [Fact, Trait("regola", "A-04")]
    public void Quante_volte_si_e_spostata_si_dice_al_singolare_e_al_plurale()
    {
        TermineVisita.ValutaSpostamento(1, new(2025, 6, 20), Oggi, Dati.Norme).Single().Trovato.ShouldBe("hai già spostato la visita una volta");
        var file = Dati.FileDiNorme();
        var (prima, dopo) = (file["termini"].Split("spostamenti_visita:")[0], file["termini"].Split("spostamenti_visita:")[1]);
        var posto = dopo.IndexOf("vale: 1,", StringComparison.Ordinal);
        file["termini"] = $"{prima}spostamenti_visita:{dopo[..posto]}vale: 2,{dopo[(posto + 8)..]}";
        var norme = NormeVigenti.Da(file);
        TermineVisita.ValutaSpostamento(1, new(2025, 6, 20), Oggi, norme).ShouldBeEmpty();
        TermineVisita.ValutaSpostamento(2, new(2025, 6, 20), Oggi, norme).Single().Trovato.ShouldBe("hai già spostato la visita 2 volte");
    }

    [Theory, Trait("regola", "G-12")]
    [InlineData("2025-03-31", false)]
    [InlineData("2025-04-01", true)]
    [InlineData("2025-07-01", true)]
    [InlineData("2025-07-02", false)]
    [InlineData(null, true)]
    public void La_decorrenza_sta_fra_il_mese_dopo_la_domanda_e_quello_dopo_la_visita(string? decorrenza, bool valida)
    {
        var rifiuti = DateDelVerbale.Valuta(new(2025, 3, 11), new(2025, 6, 20), decorrenza is null ? null : Giorno(decorrenza), null).ToList();
        rifiuti.Select(r => r.Codice).ShouldBe(valida ? [] : ["DECORRENZA_NON_VALIDA"]);
        if (!valida) rifiuti[0].Rimedio.ShouldBe("scrivi un giorno dal 1° aprile 2025 (mese dopo la domanda) al 1° luglio 2025, o lascia vuoto");
    }

    [Theory, Trait("regola", "B-01")]
    [InlineData("2025-06-19", false)]
    [InlineData("2025-06-20", false)]
    [InlineData("2025-06-21", true)]
    [InlineData(null, true)]
    public void La_revisione_viene_dopo_la_visita(string? revisione, bool valida) =>
        DateDelVerbale.Valuta(new(2025, 3, 11), new(2025, 6, 20), null, revisione is null ? null : Giorno(revisione)).Select(r => r.Codice).ShouldBe(valida ? [] : ["REVISIONE_NON_VALIDA"]);

    [Fact, Trait("regola", "T-01")]
    public void Un_periodo_non_finisce_prima_di_cominciare_e_ha_gli_estremi()
    {
        var uno = new Periodo(Oggi, Oggi);
        (uno.Comprende(Oggi.AddDays(-1)), uno.Comprende(Oggi), uno.Comprende(Oggi.AddDays(1))).ShouldBe((false, true, false));
        new Periodo(Oggi, null).Comprende(DateOnly.MaxValue).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => new Periodo(Oggi, Oggi.AddDays(-1)));
    }

    [Fact, Trait("regola", "T-01")]
    public void I_giorni_che_mancano_finiscono_a_zero_nell_ultimo_giorno() =>
        new[] { -1, 0, 1 }.Select(d => Termine.Mancano(Oggi, Oggi.AddDays(d))).ShouldBe([1, 0, -1]);

    [Theory]
    [InlineData("2025-01-15", "08:00")]
    [InlineData("2025-07-15", "07:00")]
    public void L_ora_italiana_segue_l_ora_legale(string giorno, string utc)
    {
        var istante = Giorno(giorno).AlleOre(new(9, 0));
        istante.ToString("yyyy-MM-dd HH:mm zzz", null).ShouldBe($"{giorno} {utc} +00:00");
        (istante.GiornoInItalia, istante.OraInItalia).ShouldBe((Giorno(giorno), new TimeOnly(9, 0)));
        istante.Italiano.ShouldEndWith("2025, ore 9.00");
    }
}

using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;

namespace Accerta.Norma.Tests;

/// <summary>Ciò che deve essere vero per chiunque.</summary>
public sealed class ProprietaDellePrestazioniTests
{
    private static readonly DateOnly Giorno = new(2025, 4, 15);
    private static readonly Config Molte = Dati.Volte(1000);
    private static readonly Riconoscimenti[] Giudizi = [.. Enum.GetValues<Riconoscimenti>().Where(r => r != Riconoscimenti.Nessuno)];

    internal static readonly Arbitrary<Fatti> Chiunque = Gen.Choose(0, 1_000_000).ArrayOf(16).Select(Persona).ToArbitrary();

    [Fact]
    public void Guadagnare_meno_non_fa_perdere_nulla() =>
        Prop.ForAll(Chiunque, chiunque =>
        {
            // Chi ha scelto la frequenza, quando la ottiene rinuncia al resto; fra frequenza e indennità speciale vince la più favorevole.
            var f = chiunque with { Opzione = null };
            var povero = f with { Redditi = f.Redditi with { Personali = new Dictionary<int, Euro> { [2024] = Euro.Zero } } };
            var prima = Valuta(f).Dovute.Select(d => d.Codice).Except([CodicePrestazione.IndennitaSpecialeVentesimisti, CodicePrestazione.IndennitaFrequenza]);
            return prima.All(c => Valuta(povero).Dovute.Any(d => d.Codice == c));
        }).Check(Molte);

    [Fact]
    public void Due_prestazioni_che_non_si_sommano_non_si_pagano_mai_insieme() =>
        Prop.ForAll(Chiunque, f =>
        {
            var dovute = Valuta(f).Dovute.Select(d => d.Codice).ToHashSet();
            return Dati.Norme.Incompatibilita.All(c => !dovute.Contains(c.Prima)
                || (c.Altra is { } altra
                    ? f.AltrePrestazioni.All(a => a.Codice != altra) || f.Opzione?.Nostra == c.Prima
                    : !dovute.Contains(c.Seconda!.Value)));
        }).Check(Molte);

    [Fact]
    public void La_stessa_valutazione_due_volte_da_lo_stesso_risultato() =>
        Prop.ForAll(Chiunque, f => Riassunto(Valuta(f)) == Riassunto(Valuta(f))).Check(Molte);

    [Fact]
    public void Ogni_prestazione_che_riguarda_la_persona_o_spetta_o_ha_un_motivo_e_si_spiega() =>
        Prop.ForAll(Chiunque, f =>
        {
            var valutazione = Valuta(f);
            var spiegate = valutazione.Spiega();
            return spiegate.Count == valutazione.Dovute.Count + valutazione.Escluse.Count
                && spiegate.All(s => s.Spetta
                    ? s.Motivi.All(m => m.Esito != Motivazione.EsitoMotivo.NonSpetta)
                    : s.Motivi.Any(m => m.Esito is Motivazione.EsitoMotivo.NonSpetta or Motivazione.EsitoMotivo.DaChiarire));
        }).Check(Molte);

    [Fact]
    public void Nessun_importo_e_negativo_e_il_totale_e_la_somma() =>
        Prop.ForAll(Chiunque, f =>
        {
            var valutazione = Valuta(f);
            return valutazione.Dovute.All(d => d.ImportoMensile is null || d.ImportoMensile > Euro.Zero)
                && valutazione.TotaleMensile.Centesimi == valutazione.Dovute.Sum(d => d.ImportoMensile?.Centesimi ?? 0);
        }).Check(Molte);

    [Fact]
    public void Gli_arretrati_sono_la_somma_delle_righe_una_per_mese() =>
        Prop.ForAll(Gen.Choose(0, 364).ToArbitrary(), Gen.Choose(1, 24).ToArbitrary(), (giorno, mesi) =>
        {
            var decorrenza = new DateOnly(2024, 1, 1).AddDays(giorno);
            var corrente = new DateOnly(decorrenza.Year, decorrenza.Month, 1).AddMonths(mesi);
            var arretrati = Arretrati.Calcola(CodicePrestazione.PensioneSordi, decorrenza, corrente, Dati.Norme);
            return arretrati.Mesi == mesi && arretrati.Totale.Centesimi == arretrati.Rate.Sum(r => r.Importo.Centesimi)
                && arretrati.Rate.All(r => r.Importo > Euro.Zero && r.Mese < corrente);
        }).Check(Molte);

    [Fact]
    public void L_esame_di_massa_non_crea_oggetti()
    {
        var quadro = new Quadro(Dati.Norme, Giorno, Giorno);
        var posizione = Posizione.Di(PrestazioniTests.Ada with { Riconoscimenti = Riconoscimenti.Totale }, quadro);
        var verdetti = new Verdetto[Esame.Quanti];
        for (var i = 0; i < 100; i++) Esame.Esamina(posizione, quadro, verdetti);

        var prima = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Esame.Esamina(posizione, quadro, verdetti);
        (GC.GetAllocatedBytesForCurrentThread() - prima).ShouldBe(0);
    }

    private static ValutazioneEconomica Valuta(Fatti fatti) => ValutazioneEconomica.Valuta(fatti, Giorno, Dati.Norme);

    private static string Riassunto(ValutazioneEconomica v) => string.Join(";",
        [.. v.Dovute.Select(d => d.ToString()), .. v.Escluse.Select(e => e.ToString()), .. v.Opzioni.Select(o => o.ToString()),
            .. v.Spiega().SelectMany(s => s.Motivi).Select(m => m.ToString())]);

    private static Fatti Persona(int[] n) => new()
    {
        Persona = new(new DateOnly(1945, 1, 1).AddDays(n[0] % 28000), (Cittadinanza)(n[1] % 3), n[2] % 10 > 0, n[3] % 2 == 0, n[1] % 5 > 0, n[1] % 24, n[1] % 7 == 0),
        Domanda = new DateOnly(2024, 1, 1).AddDays(n[4] % 400),
        Riconoscimenti = Giudizi[n[5] % Giudizi.Length] | (n[6] % 3 == 0 ? Giudizi[n[6] % Giudizi.Length] : Riconoscimenti.Nessuno),
        Percentuale = n[7] % 100,
        MediaDb = n[7] % 2 == 0 ? 55 + n[8] % 40 : null,
        DecimistaDal = new(1961 + n[8] % 4, 1, 1),
        AnniDiContributi = n[8] % 20,
        DistinteMinorazioni = (n[9] % 3) switch { 0 => true, 1 => false, _ => null },
        Redditi = PrestazioniTests.Reddito(n[10] % 25000) with { Coniuge = new Dictionary<int, Euro> { [2024] = Euro.Esatti(n[11] % 15000) } },
        Ricovero = n[11] % 3 == 0 ? new(new(2025, 3, 1), null, n[12] % 90, (Retta)(n[12] % 4), (TipoRicovero)(n[13] % 4)) : null,
        Frequenza = n[12] % 2 == 0 ? new((TipoFrequenza)(n[13] % 4), new(2024, 9, 12), new(2025, 6, 10)) : null,
        AltrePrestazioni = n[13] % 2 == 0 ? [new((AltraPrestazione)(n[14] % 4), Euro.Esatti(n[14] % 900))] : [],
        Opzione = n[15] % 4 == 0 ? new((CodicePrestazione)(n[15] % Esame.Quanti), null) : null,
        Ap70Presentato = n[14] % 8 > 0,
        DomandaPrimaDei18Anni = n[15] % 5 == 0,
        TitolareDaMinore = new((uint)n[2]),
        TitolarePrimaDellEtaPensionabile = new((uint)n[3]),
    };
}

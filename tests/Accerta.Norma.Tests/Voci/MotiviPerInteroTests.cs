using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests.Voci;

/// <summary>Tutti i motivi di una prestazione, con le loro misure e i loro giorni: nessuno di più, nessuno di meno.</summary>
public sealed class MotiviPerInteroTests
{
    private static readonly DateOnly Giorno = new(2025, 6, 15);
    private static readonly Fatti Ada = PrestazioniTests.Ada with { Redditi = PrestazioniTests.Reddito(4000) };

    [Fact]
    public void L_assegno_che_spetta() => Righe(AssegnoMensile, Ada).ShouldBe(
            """
            E-02 | il riconoscimento sanitario | invalidità 80% | almeno il 74%, meno del 100% | Spetta | [80 Percento] | [74 Percento]
            D-02 | cittadinanza, soggiorno e residenza in Italia | in regola | residenza stabile in Italia; per l'UE iscrizione all'anagrafe; per gli altri un permesso di almeno un anno | Spetta
            E-02 | l'età | 35 anni | da 18 anni fino a 67 anni | Spetta | [35 Anni] | dal 2025-01-01
            E-02 | il reddito personale, tolti gli oneri deducibili | il reddito 2024 è 4.000,00 € | il limite del 2025 è 5.771,35 € | Spetta | [4000.00 Euro] | [5771.35 Euro] | dal 2025-01-01
            E-03 | quanto vale nel 2025 | 336,00 € al mese per 13 mensilità | Calcolato | [336.00 Euro] | dal 2025-01-01
            G-12 | da quando spetta | 1° aprile 2025 | Calcolato | il 2025-04-01
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void L_accompagnamento_fermo_per_un_ricovero() =>
        Righe(IndennitaAccompagnamento, Ada with { Riconoscimenti = Riconoscimenti.TotaleAccompagnamento, Ricovero = new(new(2025, 5, 1), new(2025, 7, 8), 69, Retta.Gratuito, TipoRicovero.Ospedale) }).ShouldBe(
            """
            E-02 | il riconoscimento sanitario | invalidità del 100% con accompagnamento | bisogno di aiuto per camminare o di assistenza continua | Spetta
            D-02 | cittadinanza, soggiorno e residenza in Italia | in regola | residenza stabile in Italia; per l'UE iscrizione all'anagrafe; per gli altri un permesso di almeno un anno | Spetta
            E-06 | il ricovero | 69 giorni, gratuito, fino all'8 luglio 2025 | il ricovero conta da 30 giorni | NonSpetta | poi comunicare la fine del ricovero | [69 Giorni] | [30 Giorni] | dal 1990-01-01
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void La_pensione_ridotta_del_cieco_assoluto_ricoverato() =>
        Righe(PensioneCiechiAssoluti, Ada with { Riconoscimenti = Riconoscimenti.CiecoAssoluto, Ricovero = new(new(2025, 5, 1), null, 40, Retta.APagamentoParziale, TipoRicovero.Ospedale) }).ShouldBe(
            """
            E-02 | il riconoscimento sanitario | cecità assoluta | cecità assoluta | Spetta
            D-02 | cittadinanza, soggiorno e residenza in Italia | in regola | residenza stabile in Italia; per l'UE iscrizione all'anagrafe; per gli altri un permesso di almeno un anno | Spetta
            E-02 | l'età | 35 anni | da 18 anni | Spetta | [35 Anni]
            E-02 | il reddito personale, tolti gli oneri deducibili | il reddito 2024 è 4.000,00 € | il limite del 2025 è 19.772,50 € | Spetta | [4000.00 Euro] | [19772.50 Euro] | dal 2025-01-01
            E-06 | il ricovero | 40 giorni, in parte a carico della persona | il ricovero conta da 30 giorni | Spetta | [40 Giorni] | [30 Giorni] | dal 1990-01-01
            E-03 | quanto vale nel 2025 | 336,00 € al mese per 13 mensilità | Calcolato | [336.00 Euro] | dal 2025-01-01
            G-12 | da quando spetta | 1° aprile 2025 | Calcolato | il 2025-04-01
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void L_incremento_di_chi_e_coniugato() =>
        Righe(Incremento, Ada with { Riconoscimenti = Riconoscimenti.Totale, Persona = Ada.Persona with { Coniugata = true }, Redditi = Ada.Redditi with { Coniuge = new Dictionary<int, Euro> { [2024] = Euro.Esatti(8000) } } }).ShouldBe(
            """
            E-09 | i redditi personali con la pensione | 8.368,00 €, di cui 4.368,00 € di pensione | il limite del 2025 è 9.721,92 € | Spetta | [8368.00 Euro] | [9721.92 Euro] | dal 2025-01-01
            E-09 | i redditi della coppia | 16.368,00 € | il limite del 2025 è 16.724,89 € | Spetta | [16368.00 Euro] | [16724.89 Euro] | dal 2025-01-01
            E-09 | l'incremento | 27,45 € al mese | fino a 747,84 € con la pensione | Calcolato | [27.45 Euro] | [747.84 Euro] | dal 2025-01-01
            G-12 | da quando spetta | 1° aprile 2025 | Calcolato | il 2025-04-01
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void L_incremento_di_chi_ha_raggiunto_il_limite() => Righe(Incremento, Ada with { Riconoscimenti = Riconoscimenti.Totale, Redditi = PrestazioniTests.Reddito(5353.92m) }).ShouldBe(
            """
            E-09 | i redditi personali con la pensione | 9.721,92 €, di cui 4.368,00 € di pensione | il limite del 2025 è 9.721,92 € | NonSpetta | poi chiedere di nuovo in un anno di reddito più basso | [9721.92 Euro] | [9721.92 Euro] | dal 2025-01-01
            E-09 | l'incremento | 0,00 € al mese | fino a 747,84 € con la pensione | Calcolato | [0.00 Euro] | [747.84 Euro] | dal 2025-01-01
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void L_incremento_che_non_c_e() =>
        string.Join("\n--\n", Righe(Incremento, Ada), Righe(Incremento, Ada with { Riconoscimenti = Riconoscimenti.Totale, Ap70Presentato = false }),
            Righe(Incremento, Ada with { Riconoscimenti = Riconoscimenti.Totale, Domanda = new(2019, 1, 10), Redditi = PrestazioniTests.Reddito(0, 2019) }, new(2020, 7, 19))).ShouldBe(
            """
            E-09 | l'incremento della pensione | invalidità parziale o cecità parziale | invalidi totali, sordi, ciechi assoluti | NonSpetta
            --
            E-09 | l'incremento si aggiunge alla pensione | la pensione non spetta | NonSpetta
            --
            E-09 | l'età | 30 anni | da 60 anni | NonSpetta | poi aspettare i 60 anni | [30 Anni] | [60 Anni]
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Il_sostitutivo_di_chi_era_titolare() =>
        Righe(AssegnoSocialeSostitutivo, Ada with { Persona = new(new(1955, 5, 5)), TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([PensioneInabilita]) }).ShouldBe(
            """
            E-02 | il riconoscimento sanitario | invalidità 80% | una prestazione di invalidità o sordità chiesta prima dell'età pensionabile | Spetta
            D-02 | cittadinanza, soggiorno e residenza in Italia | in regola | residenza stabile in Italia; per l'UE iscrizione all'anagrafe; per gli altri un permesso di almeno un anno | Spetta
            E-02 | l'età | 70 anni | da 67 anni | Spetta | [70 Anni] | dal 2025-01-01
            E-02 | il reddito personale, tolti gli oneri deducibili | il reddito 2024 è 4.000,00 € | il limite del 2025 è 19.772,50 € | Spetta | [4000.00 Euro] | [19772.50 Euro] | dal 2025-01-01
            E-03 | quanto vale nel 2025 | l'importo di quest'anno non è ancora nelle norme | DaChiarire | poi aspettare la comunicazione della cifra
            G-12 | da quando spetta | 1° aprile 2025 | Calcolato | il 2025-04-01
            """.ReplaceLineEndings("\n"));

    private static string Righe(CodicePrestazione codice, Fatti fatti, DateOnly? giorno = null) => string.Join('\n',
        ValutazioneEconomica.Valuta(fatti, giorno ?? Giorno, Dati.Norme).Spiega().Single(s => s.Prestazione == codice).Motivi.Select(Riga));

    private static string Riga(Motivo m) => string.Join(" | ", new[]
    {
        m.Regola, m.Parole, m.Trovato, m.Soglia, $"{m.Esito}", m.ProssimoPasso is { } passo ? $"poi {passo}" : null, Misura(m.MisuraTrovata), Misura(m.MisuraSoglia),
        m.ValeDal is { } dal ? $"dal {dal:yyyy-MM-dd}" : null, m.Giorno is { } quando ? $"il {quando:yyyy-MM-dd}" : null,
    }.OfType<string>());

    private static string? Misura(Misura? misura) => misura is { } m ? $"[{m.Numero} {m.Unita}]" : null;
}

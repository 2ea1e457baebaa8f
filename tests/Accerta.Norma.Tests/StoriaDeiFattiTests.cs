using Accerta.Norma.Domande;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests;

/// <summary>Più ricoveri nello stesso mese, e più scelte di seguito: contano tutti.</summary>
public sealed class StoriaDeiFattiTests
{
    private static readonly StoriaDeiFatti Storia = new()
    {
        Persona = new(new(1980, 5, 5)),
        Giudizi = [new(Accertamento.InvaliditaCivile, new(2024, 3, 10), new(2024, 4, 1), Riconoscimenti.TotaleAccompagnamento)],
        Redditi = new() { Personali = new Dictionary<int, Euro> { [2023] = Euro.Zero, [2024] = Euro.Zero, [2025] = Euro.Zero } },
    };

    private static readonly Ricovero Primo = Stato(new(2025, 5, 1), new(2025, 6, 5));
    private static readonly Ricovero Secondo = Stato(new(2025, 6, 20), new(2025, 7, 25));
    private static readonly OpzioneEsercitata Assegno = new(AssegnoMensile, null), Rendita = new(null, AltraPrestazione.RenditaInail), Comunicazione = new(IndennitaComunicazione, null);

    [Fact, Trait("regola", "E-06")]
    public void Due_ricoveri_nello_stesso_mese_tolgono_ciascuno_i_suoi_giorni()
    {
        var mesi = Accompagnamento(Primo, Secondo);
        mesi[5].ShouldBe(Euro.Zero);
        mesi[6].ShouldBe(Euro.Esatti(252.94m)); // dal 6 al 19: quattordici giorni su trenta
        mesi[7].ShouldBe(Euro.Esatti(104.91m)); // dal 26: sei giorni su trentuno
        mesi[8].ShouldBe(Euro.Esatti(542.02m));
    }

    [Fact, Trait("regola", "E-06")]
    public void Il_secondo_ricovero_se_e_breve_non_toglie_nulla_e_l_ordine_non_conta()
    {
        var breve = Stato(new(2025, 6, 10), new(2025, 6, 15));
        Accompagnamento(Primo, breve)[6].ShouldBe(Accompagnamento(Primo)[6]);
        Accompagnamento(Secondo, Primo).ShouldBe(Accompagnamento(Primo, Secondo));
    }

    [Fact, Trait("regola", "E-06")]
    public void I_giorni_detti_due_volte_si_tolgono_una_volta() =>
        Accompagnamento(Primo, Stato(new(2025, 5, 2), new(2025, 6, 5)))[6].ShouldBe(Accompagnamento(Primo)[6]);

    [Fact, Trait("regola", "E-06")]
    public void Gli_altri_importi_del_mese_restano_interi()
    {
        var rate = RateDovute.Fra(Storia with { Ricoveri = [Primo, Secondo] }, new(2025, 9, 1), new(2025, 8, 31), Dati.Norme);
        rate.Where(r => r.Prestazione == PensioneInabilita && r.Mese.Year == 2025).Select(r => r.Importo).Distinct().ShouldBe([Euro.Esatti(336m)]);
    }

    [Fact, Trait("regola", "E-05")]
    public void Fra_le_stesse_prestazioni_vale_l_ultima_scelta()
    {
        var scelte = EsercizioDellOpzione.NelTempo([new(Assegno, new(2025, 1, 10)), new(Rendita, new(2025, 3, 10)), new(Assegno, new(2025, 3, 10))], Dati.Norme).ToList();
        scelte.Select(s => s.Fino).ShouldBe([new DateOnly(2025, 3, 10), new DateOnly(2025, 3, 10), null]);
        Valgono(scelte, new(2025, 2, 1)).ShouldBe([Assegno]);
        Valgono(scelte, new(2025, 3, 1)).ShouldBe([Assegno]);
        Valgono([.. scelte.Take(2).Select((s, i) => i == 1 ? s with { Fino = null } : s)], new(2025, 3, 1)).ShouldBe([Rendita]);
    }

    [Fact, Trait("regola", "E-05")]
    public void Fra_prestazioni_diverse_le_scelte_valgono_insieme()
    {
        var scelte = EsercizioDellOpzione.NelTempo([new(Assegno, new(2025, 1, 10)), new(Comunicazione, new(2025, 3, 10))], Dati.Norme).ToList();
        scelte.ShouldAllBe(s => s.Fino == null);
        Valgono(scelte, new(2025, 2, 1)).ShouldBe([Assegno]);
        Valgono(scelte, new(2025, 3, 1)).ShouldBe([Assegno, Comunicazione]);

        var fatti = PrestazioniTests.Ada with
        {
            Riconoscimenti = Riconoscimenti.Parziale | Riconoscimenti.Sordo,
            MediaDb = 80,
            DistinteMinorazioni = true,
            AltrePrestazioni = [new(AltraPrestazione.RenditaInail, Euro.Esatti(100)), new(AltraPrestazione.InailAssistenzaPersonaleContinuativa, Euro.Esatti(100))],
        };
        bool Spettano(Fatti f) => Valuta(f).Contains(AssegnoMensile) && Valuta(f).Contains(IndennitaComunicazione);
        Spettano(fatti with { Opzione = Comunicazione }).ShouldBeFalse();
        Spettano(fatti with { Opzione = Comunicazione, AltreOpzioni = [Assegno] }).ShouldBeTrue();
    }

    private static List<CodicePrestazione> Valuta(Fatti fatti) => [.. ValutazioneEconomica.Valuta(fatti, new(2025, 6, 15), Dati.Norme).Dovute.Select(d => d.Codice)];

    private static IEnumerable<OpzioneEsercitata> Valgono(IReadOnlyList<OpzioneNelTempo> scelte, DateOnly mese) =>
        (Storia with { Opzioni = scelte }).Il(mese) is var f && f.Opzione is { } ultima ? f.AltreOpzioni.Append(ultima) : [];

    private static Ricovero Stato(DateOnly dal, DateOnly al) => new(dal, al, al.DayNumber - dal.DayNumber + 1, Retta.Gratuito, TipoRicovero.Ospedale);

    private static Dictionary<int, Euro> Accompagnamento(params Ricovero[] ricoveri) =>
        RateDovute.Fra(Storia with { Ricoveri = ricoveri }, new(2025, 9, 1), new(2025, 8, 31), Dati.Norme)
            .Where(r => r.Prestazione == IndennitaAccompagnamento && r.Mese.Year == 2025).ToDictionary(r => r.Mese.Month, r => r.Importo) is var mesi && mesi.TryAdd(5, Euro.Zero) ? mesi : mesi;
}

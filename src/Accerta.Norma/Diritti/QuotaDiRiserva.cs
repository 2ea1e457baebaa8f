using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Diritti;

/// <summary>Una fascia di <c>norme/diritti/quota-di-riserva.yaml</c>: un numero di persone, oppure una percentuale.</summary>
/// <param name="Da">Primo numero di dipendenti della fascia, compreso.</param>
/// <param name="A">Ultimo compreso; nullo = senza fine.</param>
/// <param name="Persone">Persone con disabilità; nulle se la fascia è in percento.</param>
/// <param name="Percento">Percentuale di persone con disabilità.</param>
/// <param name="Protette">Persone delle categorie protette dell'art. 18; nulle se la fascia è in percento o non le prevede.</param>
/// <param name="ProtettePercento">Percentuale di categorie protette.</param>
/// <param name="Fonte">Da dove viene.</param>
public sealed record FasciaDiRiserva(int Da, int? A, int? Persone, int? Percento, int? Protette, int? ProtettePercento, string Fonte);

/// <summary>Quante persone un datore di lavoro deve avere alle sue dipendenze.</summary>
/// <param name="ConDisabilita">Persone con disabilità (L. 68/1999 art. 3).</param>
/// <param name="CategorieProtette">Orfani, coniugi superstiti e categorie equiparate (art. 18).</param>
/// <param name="Motivi">Perché.</param>
public sealed record Quota(int ConDisabilita, int CategorieProtette, IReadOnlyList<Motivo> Motivi);

/// <summary>La quota di riserva dei datori di lavoro (L. 68/1999 artt. 3, 4 e 18).</summary>
public static class QuotaDiRiserva
{
    private const string Regola = "S-35";

    /// <summary>La quota per un numero di dipendenti.</summary>
    /// <param name="dipendenti">I dipendenti <b>computabili</b> (art. 4 c. 1): senza dirigenti, contratti brevi e persone già assunte con questa legge.</param>
    /// <param name="norme">Le norme.</param>
    /// <exception cref="ArgumentOutOfRangeException">Dipendenti negativi.</exception>
    public static Quota Di(int dipendenti, NormeVigenti norme)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dipendenti);
        var fascia = norme.Diritti.FasceDiRiserva.FirstOrDefault(f => f.Da <= dipendenti && (f.A is null || dipendenti <= f.A));
        if (fascia is null)
            return new(0, 0, [new(Regola, "dipendenti computabili", $"{dipendenti}", $"almeno {norme.Diritti.FasceDiRiserva[0].Da}", EsitoMotivo.Calcolato)]);

        var conDisabilita = fascia.Persone ?? Parte(dipendenti, fascia.Percento ?? 0);
        var protette = fascia.Protette ?? Parte(dipendenti, fascia.ProtettePercento ?? 0);
        return new(conDisabilita, protette,
        [
            new(Regola, "persone con disabilità", $"{conDisabilita} su {dipendenti} dipendenti", Misura(fascia.Percento), EsitoMotivo.Calcolato, fascia.Fonte),
            new(Regola, "categorie protette dell'art. 18", $"{protette}", Misura(fascia.ProtettePercento), EsitoMotivo.Calcolato, fascia.Fonte),
        ]);
    }

    private static string Misura(int? percento) => percento is null ? "numero fisso" : $"{percento}%";

    // Art. 4 c. 2: le frazioni superiori a mezzo valgono un'unità; mezzo esatto no.
    private static int Parte(int dipendenti, int percento)
    {
        var centesimi = (long)dipendenti * percento;
        return (int)(centesimi / 100 + (centesimi % 100 > 50 ? 1 : 0));
    }
}

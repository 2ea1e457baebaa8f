using Accerta.Dati;
using Accerta.Norma.Domande;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Ricorsi;

/// <summary>L-04, D-06: i giudizi in corso di una persona; finché durano non si presenta una domanda per lo stesso accertamento.</summary>
public static class RicorsiPendenti
{
    public static Task<bool> PendenteAsync(AccertaDb db, Guid interessatoId, Accertamento accertamento, CancellationToken ct) =>
        db.Ricorsi.AnyAsync(r => r.InteressatoId == interessatoId && r.Accertamento == accertamento && r.Stato != StatoRicorso.Concluso, ct);

    /// <summary>Gli accertamenti in giudizio, con il numero di ruolo.</summary>
    public static async Task<Dictionary<Accertamento, string>> PerAccertamentoAsync(AccertaDb db, Guid interessatoId, CancellationToken ct) =>
        (await db.Ricorsi.AsNoTracking().Where(r => r.InteressatoId == interessatoId && r.Stato != StatoRicorso.Concluso).OrderBy(r => r.Id)
            .Select(r => new { r.Accertamento, r.NumeroDiRuolo }).ToListAsync(ct))
            .GroupBy(r => r.Accertamento).ToDictionary(g => g.Key, g => g.First().NumeroDiRuolo);
}

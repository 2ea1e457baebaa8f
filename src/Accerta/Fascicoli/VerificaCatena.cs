using Accerta.Dati;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Fascicoli;

/// <summary>Un fascicolo la cui storia non torna, e dove.</summary>
public sealed record CatenaSpezzata(Guid FascicoloId, int Numero, string Difetto);

/// <summary>Ricalcola la catena degli atti: trova atti alterati, tolti, spostati o aggiunti di nascosto.</summary>
public sealed class VerificaCatena(AccertaDb db)
{
    /// <summary>Tutti i difetti trovati; nessuno = la storia è intatta.</summary>
    /// <param name="fascicoloId">Un solo fascicolo, o tutti se nullo.</param>
    public async Task<IReadOnlyList<CatenaSpezzata>> HandleAsync(Guid? fascicoloId, CancellationToken ct)
    {
        var difetti = new List<CatenaSpezzata>();
        var fascicoli = await db.Fascicoli.AsNoTracking()
            .Where(f => fascicoloId == null || f.Id == fascicoloId)
            .Select(f => new { f.Id, f.UltimoAtto, f.UltimaImpronta })
            .ToListAsync(ct);
        foreach (var fascicolo in fascicoli)
        {
            byte[] precedente = [];
            var atteso = 1;
            await foreach (var atto in db.Atti.AsNoTracking().Where(a => a.FascicoloId == fascicolo.Id).OrderBy(a => a.Numero).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (atto.Numero != atteso) difetti.Add(new(fascicolo.Id, atteso, $"manca l'atto {atteso}"));
                if (!atto.ImprontaPrecedente.AsSpan().SequenceEqual(precedente)) difetti.Add(new(fascicolo.Id, atto.Numero, "non segue l'atto precedente"));
                if (!atto.Impronta.AsSpan().SequenceEqual(atto.CalcolaImpronta())) difetti.Add(new(fascicolo.Id, atto.Numero, "il contenuto è stato alterato"));
                (precedente, atteso) = (atto.Impronta, atto.Numero + 1);
            }
            if (atteso - 1 != fascicolo.UltimoAtto || !precedente.AsSpan().SequenceEqual(fascicolo.UltimaImpronta))
                difetti.Add(new(fascicolo.Id, fascicolo.UltimoAtto, "l'ultimo atto non è quello che il fascicolo ricorda"));
        }
        return difetti;
    }
}

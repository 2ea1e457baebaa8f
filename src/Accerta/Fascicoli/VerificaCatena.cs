using Accerta.Dati;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Fascicoli;

/// <summary>Un fascicolo la cui storia non torna, e dove.</summary>
public sealed record CatenaSpezzata(Guid FascicoloId, int Numero, string Difetto);

/// <summary>Ricalcola la catena degli atti: trova atti alterati, tolti, spostati o aggiunti di nascosto.</summary>
public sealed class VerificaCatena(AccertaDb db)
{
    private const int QuantiAllaVolta = 1000;

    /// <summary>Tutti i difetti trovati; nessuno = la storia è intatta.</summary>
    /// <param name="fascicoloId">Un solo fascicolo, o tutti se nullo.</param>
    public async Task<IReadOnlyList<CatenaSpezzata>> HandleAsync(Guid? fascicoloId, CancellationToken ct)
    {
        var difetti = new List<CatenaSpezzata>();
        if (fascicoloId is { } solo)
        {
            await VerificaAsync(solo, difetti, ct);
            return difetti;
        }
        for (List<Guid> fascicoli = await DopoAsync(null, ct); fascicoli is not []; fascicoli = await DopoAsync(fascicoli[^1], ct))
            foreach (var fascicolo in fascicoli) await VerificaAsync(fascicolo, difetti, ct);
        return difetti;
    }

    private Task<List<Guid>> DopoAsync(Guid? ultimo, CancellationToken ct) =>
        db.Fascicoli.Where(f => ultimo == null || f.Id > ultimo).OrderBy(f => f.Id).Take(QuantiAllaVolta).Select(f => f.Id).ToListAsync(ct);

    // Il fascicolo e i suoi atti in una lettura sola: un atto che arriva mentre si verifica c'è in tutti e due, o in nessuno.
    private async Task VerificaAsync(Guid id, List<CatenaSpezzata> difetti, CancellationToken ct)
    {
        var storia = await (from f in db.Fascicoli
                            where f.Id == id
                            join a in db.Atti on f.Id equals a.FascicoloId into atti
                            from a in atti.DefaultIfEmpty()
                            orderby a.Numero
                            select new { f.UltimoAtto, f.UltimaImpronta, Atto = a }).AsNoTracking().ToListAsync(ct);
        byte[] precedente = [];
        var atteso = 1;
        foreach (var atto in storia.Select(s => s.Atto).OfType<Atto>())
        {
            if (atto.Numero != atteso) difetti.Add(new(id, atteso, $"manca l'atto {atteso}"));
            if (!atto.ImprontaPrecedente.AsSpan().SequenceEqual(precedente)) difetti.Add(new(id, atto.Numero, "non segue l'atto precedente"));
            if (!atto.Impronta.AsSpan().SequenceEqual(atto.CalcolaImpronta())) difetti.Add(new(id, atto.Numero, "il contenuto è stato alterato"));
            (precedente, atteso) = (atto.Impronta, atto.Numero + 1);
        }
        if (storia is [var fascicolo, ..] && (atteso - 1 != fascicolo.UltimoAtto || !precedente.AsSpan().SequenceEqual(fascicolo.UltimaImpronta)))
            difetti.Add(new(id, fascicolo.UltimoAtto, "l'ultimo atto non è quello che il fascicolo ricorda"));
    }
}

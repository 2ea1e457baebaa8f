using Accerta.Dati;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino;

/// <summary>Una persona per cui chi è entrato può agire: sé stessa, o chi rappresenta con una delega valida e verificata (D-05).</summary>
public sealed record PersonaMia(Guid Id, string Nome, bool SonoIo)
{
    /// <summary>Prima chi è entrato, poi le persone che rappresenta, in ordine di nome.</summary>
    public static async Task<IReadOnlyList<PersonaMia>> ElencoAsync(AccertaDb db, Guid io, DateOnly oggi, CancellationToken ct)
    {
        var deleghe = await db.Deleghe.AsNoTracking().Where(d => d.DelegatoId == io && d.VerificataIl != null).ToListAsync(ct);
        Guid[] persone = [io, .. deleghe.Where(d => d.Valida(oggi)).Select(d => d.InteressatoId).Distinct()];
        return
        [
            .. (await db.Persone.AsNoTracking().Where(p => persone.Contains(p.Id)).ToListAsync(ct))
                .Select(p => new PersonaMia(p.Id, p.NomeCompleto, p.Id == io))
                .OrderByDescending(p => p.SonoIo).ThenBy(p => p.Nome, StringComparer.Ordinal),
        ];
    }
}

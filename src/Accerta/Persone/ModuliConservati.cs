using System.Text.Json;
using Accerta.Dati;
using Accerta.Fascicoli;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>Ciò che una persona aveva scritto quando la sessione è finita.</summary>
/// <param name="Ruolo">Il ruolo che aveva: con un altro non lo ritrova.</param>
/// <param name="IncaricoId">L'incarico da cui veniva il ruolo; nullo per i cittadini.</param>
/// <param name="Indirizzo">Dove stava andando.</param>
/// <param name="Campi">Le risposte, come sono arrivate.</param>
/// <param name="ConFile">Vero se c'erano file: quelli non si conservano.</param>
public sealed record ModuloConservato(Ruolo Ruolo, Guid? IncaricoId, string Indirizzo, IReadOnlyList<KeyValuePair<string, string>> Campi, bool ConFile);

/// <summary>Un <see cref="ModuloConservato"/> cifrato: l'ultimo di ogni persona.</summary>
public sealed class ModuloInSospeso
{
    public required Guid PersonaId { get; init; }
    public required byte[] Cifrato { get; init; }
    public required DateTimeOffset Alle { get; init; }
}

/// <summary>
/// I moduli mandati a sessione finita: il più recente di ogni persona, per poco. Possono parlare di salute, quindi sono cifrati; non sono ancora
/// atti di nessun fascicolo. Restano anche se il portale si riavvia.
/// </summary>
public sealed class ModuliConservati(AccertaDb db, Cassaforte cassaforte, TimeProvider clock)
{
    private static readonly TimeSpan Durata = TimeSpan.FromHours(2);

    /// <summary>Tiene questo al posto di quello di prima.</summary>
    public async Task ConservaAsync(Guid personaId, ModuloConservato modulo, CancellationToken ct)
    {
        var (adesso, cifrato) = (clock.GetUtcNow(), cassaforte.CifraSegreto(personaId, JsonSerializer.SerializeToUtf8Bytes(modulo)));
        while (await db.ModuliInSospeso.Where(m => m.PersonaId == personaId)
                   .ExecuteUpdateAsync(m => m.SetProperty(x => x.Cifrato, cifrato).SetProperty(x => x.Alle, adesso), ct) == 0)
        {
            db.Add(new ModuloInSospeso { PersonaId = personaId, Cifrato = cifrato, Alle = adesso });
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (Exception gara) when (AccertaDb.GaraPersa(gara))
            {
                db.ChangeTracker.Clear(); // la stessa persona ne ha mandato un altro intanto: vale l'ultimo
            }
        }
    }

    /// <summary>Ciò che questa persona aveva scritto; nullo se non c'è o è passato troppo tempo.</summary>
    public async Task<ModuloConservato?> DiAsync(Guid personaId, CancellationToken ct)
    {
        var dal = clock.GetUtcNow() - Durata;
        return await db.ModuliInSospeso.AsNoTracking().SingleOrDefaultAsync(m => m.PersonaId == personaId && m.Alle >= dal, ct) is { } modulo
            ? JsonSerializer.Deserialize<ModuloConservato>(cassaforte.DecifraSegreto(personaId, modulo.Cifrato))
            : null;
    }

    /// <summary>La persona l'ha ripreso, o non lo vuole più.</summary>
    public Task ButtaAsync(Guid personaId, CancellationToken ct) => db.ModuliInSospeso.Where(m => m.PersonaId == personaId).ExecuteDeleteAsync(ct);

    /// <summary>Quelli che nessuno ha ripreso in tempo.</summary>
    public async Task ButtaScadutiAsync(CancellationToken ct)
    {
        var prima = clock.GetUtcNow() - Durata;
        if (await db.ModuliInSospeso.AnyAsync(m => m.Alle < prima, ct)) await db.ModuliInSospeso.Where(m => m.Alle < prima).ExecuteDeleteAsync(ct);
    }
}

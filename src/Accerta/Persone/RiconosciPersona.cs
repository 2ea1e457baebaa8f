using Accerta.Dati;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>
/// Chi è entrato con la sua identità digitale. La prima volta la persona si aggiunge; se l'aveva solo dichiarata un altro, il nome lo conferma lei.
/// Chi entra per lavoro deve avere già un incarico: altrimenti non si scrive nulla.
/// </summary>
public sealed class RiconosciPersona(AccertaDb db, TimeProvider clock)
{
    public sealed record Identita(CodiceFiscale CodiceFiscale, string Nome, string Cognome, DateOnly Nascita, string? Email);

    /// <param name="Persona">Chi è.</param>
    /// <param name="Incarichi">I suoi incarichi in corso oggi.</param>
    public sealed record Riconosciuta(Persona Persona, IReadOnlyList<Incarico> Incarichi);

    /// <summary>La persona e i suoi incarichi; nulla se entra per lavoro e non ne ha.</summary>
    public async Task<Riconosciuta?> HandleAsync(Identita identita, bool perLavoro, CancellationToken ct)
    {
        var adesso = clock.GetUtcNow();
        for (var tentativo = 1; ; tentativo++)
        {
            db.ChangeTracker.Clear();
            var persona = await db.Persone.SingleOrDefaultAsync(p => p.CodiceFiscale == identita.CodiceFiscale, ct);
            var incarichi = persona is null ? [] : await InCorsoAsync(db, persona.Id, adesso.GiornoInItalia, ct);
            if (perLavoro && incarichi is []) return null;
            if (persona is null) db.Add(persona = Nuova(identita, adesso));
            else if (persona.SoloDichiarata && persona.Nascita == identita.Nascita)
                (persona.Nome, persona.Cognome, persona.SoloDichiarata) = (identita.Nome, identita.Cognome, false);
            persona.Email ??= identita.Email;
            try
            {
                await db.SaveChangesAsync(ct);
                return new(persona, incarichi);
            }
            catch (DbUpdateException gara) when (tentativo == 1 && AccertaDb.GaraPersa(gara))
            {
                // due primi accessi insieme: la persona c'è già
            }
        }
    }

    /// <summary>Gli incarichi di una persona in un giorno.</summary>
    public static async Task<IReadOnlyList<Incarico>> InCorsoAsync(AccertaDb db, Guid personaId, DateOnly giorno, CancellationToken ct) =>
        [.. (await db.Incarichi.AsNoTracking().Where(i => i.PersonaId == personaId).OrderBy(i => i.Id).ToListAsync(ct)).Where(i => i.Attivo(giorno))];

    private static Persona Nuova(Identita identita, DateTimeOffset adesso) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        CodiceFiscale = identita.CodiceFiscale,
        Nome = identita.Nome,
        Cognome = identita.Cognome,
        Nascita = identita.Nascita,
    };
}

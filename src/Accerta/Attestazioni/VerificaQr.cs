using System.Security.Cryptography;
using System.Text;
using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>
/// Q-02, primo livello: chiunque scansiona vede se lo stato esiste oggi e di che tipo è, e nient'altro.
/// Un codice revocato, inventato o di chi non è più riconosciuto dà la stessa risposta: «non valido».
/// </summary>
public sealed class VerificaQr(AccertaDb db, TimeProvider clock)
{
    /// <summary>I riconoscimenti in vigore; vuoto = non valido.</summary>
    public async Task<IReadOnlyList<Accertamento>> HandleAsync(string codice, CancellationToken ct) =>
        await TrovaAsync(db, codice, ct) is { } attestazione
            ? [.. (await GiudiziDellaPersona.InVigoreAsync(db, attestazione.InteressatoId, clock.GetUtcNow().GiornoInItalia, ct)).Select(g => g.Accertamento)]
            : [];

    /// <summary>Il QR in corso di validità con questo codice; nullo se non c'è.</summary>
    internal static async Task<Attestazione?> TrovaAsync(AccertaDb db, string codice, CancellationToken ct)
    {
        var impronta = SHA256.HashData(Encoding.ASCII.GetBytes(codice.Trim()));
        return await db.Attestazioni.AsNoTracking().SingleOrDefaultAsync(a => a.Impronta == impronta && a.RevocatoAlle == null, ct);
    }
}

using System.Security.Cryptography;
using System.Text;
using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Tempo;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>
/// Q-02, primo livello: chiunque scansiona vede se lo stato esiste oggi e di che tipo è, e nient'altro.
/// Un codice revocato, inventato o di chi non è più riconosciuto dà la stessa risposta: «non valido».
/// </summary>
public sealed class VerificaQr(AccertaDb db, TimeProvider clock)
{
    /// <summary>I riconoscimenti in vigore; vuoto = non valido.</summary>
    public async Task<IReadOnlyList<Accertamento>> HandleAsync(string codice, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        var impronta = SHA256.HashData(Encoding.ASCII.GetBytes(codice.Trim()));
        return await (from a in db.Attestazioni
                      join v in db.VerbaliInVigore(oggi) on a.InteressatoId equals v.InteressatoId
                      where a.Impronta == impronta && a.RevocatoAlle == null && v.Giudizio != Giudizio.NonInvalido
                      select v.Accertamento).Distinct().ToListAsync(ct);
    }
}

using System.Security.Cryptography;
using System.Text;
using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>
/// Q-02, primo livello: chiunque scansiona vede se lo stato esiste oggi e di che tipo è, e nient'altro.
/// Un codice revocato, inventato o di chi non è più riconosciuto dà la stessa risposta: «non valido».
/// </summary>
public sealed class VerificaQr(AccertaDb db)
{
    /// <summary>I riconoscimenti in vigore; vuoto = non valido.</summary>
    public async Task<IReadOnlyList<Accertamento>> HandleAsync(string codice, CancellationToken ct)
    {
        var impronta = SHA256.HashData(Encoding.ASCII.GetBytes(codice.Trim()));
        return await (from a in db.Attestazioni
                      join v in db.Verbali on a.InteressatoId equals v.InteressatoId
                      where a.Impronta == impronta && a.RevocatoAlle == null && v.Stato == StatoVerbale.Definitivo && v.Giudizio != Giudizio.NonInvalido
                      select v.Accertamento).Distinct().ToListAsync(ct);
    }
}

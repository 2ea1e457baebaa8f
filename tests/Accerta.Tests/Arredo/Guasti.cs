using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Accerta.Arredo;

/// <summary>Il guasto simulato: la macchina cade mentre la base dati sta per confermare.</summary>
public sealed class Caduta() : Exception("la macchina è caduta a metà");

/// <summary>Fa cadere la prossima conferma della base dati.</summary>
public sealed class Guasti : DbTransactionInterceptor
{
    private int _conferme = -1;

    /// <summary>Quante conferme lasciar passare prima di cadere una volta.</summary>
    public void CadiDopo(int conferme) => Volatile.Write(ref _conferme, conferme);

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _conferme) >= 0 && Interlocked.Decrement(ref _conferme) < 0) throw new Caduta();
        return new(result);
    }
}

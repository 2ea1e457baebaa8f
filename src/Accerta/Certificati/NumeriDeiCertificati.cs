using Accerta.Dati;

namespace Accerta.Certificati;

/// <summary>
/// I numeri dei certificati (C-04): unici, di nove cifre. Ogni programma in esecuzione ne prende dal contatore un blocco per volta; quelli che non usa
/// restano vuoti. Non dicono un ordine: quello lo dicono gli atti.
/// </summary>
public sealed class NumeriDeiCertificati
{
    private const long Partenza = 200_000_000;
    private const int Blocco = 50;

    private readonly SemaphoreSlim _uno = new(1);
    private long _prossimo = 1;
    private long _ultimo;

    public async Task<string> ProssimoAsync(AccertaDb db, CancellationToken ct)
    {
        await _uno.WaitAsync(ct);
        try
        {
            if (_prossimo > _ultimo)
            {
                _ultimo = await db.NumeriAsync("certificati", Blocco, ct);
                _prossimo = _ultimo - Blocco + 1;
            }
            return $"{Partenza + _prossimo++}";
        }
        finally
        {
            _uno.Release();
        }
    }
}

using Accerta.Notifiche;

namespace Accerta.Attestazioni;

/// <summary>
/// Consegna un SMS al programma che li spedisce: un file per messaggio nella cartella <c>sms</c> accanto alla posta (la forma che leggono gli SMS server tools).
/// Non passa dalle notifiche: un OTP non deve restare scritto in base dati.
/// </summary>
public sealed class SpedisciSms(OpzioniPosta posta)
{
    /// <param name="id">Di che cosa: dà il nome al file.</param>
    /// <param name="telefono">Il numero registrato.</param>
    /// <param name="testo">Il messaggio.</param>
    /// <param name="ct">Annullamento.</param>
    public async Task HandleAsync(Guid id, string telefono, string testo, CancellationToken ct)
    {
        var cartella = Directory.CreateDirectory(Path.Combine(posta.Cartella, "sms")).FullName;
        var provvisorio = Path.Combine(cartella, $".{id:N}");
        await File.WriteAllTextAsync(provvisorio, $"To: {telefono}\n\n{testo}\n", ct);
        File.Move(provvisorio, Path.Combine(cartella, $"{id:N}"), overwrite: true); // chi spedisce non vede mai un file a metà
    }
}

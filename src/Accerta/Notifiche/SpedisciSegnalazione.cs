namespace Accerta.Notifiche;

/// <summary>
/// Una segnalazione sul portale a chi lo gestisce: non è un avviso della procedura, non riguarda nessun fascicolo e non resta scritta qui. Parte subito,
/// e chi l'ha scritta sa se è partita.
/// </summary>
public sealed class SpedisciSegnalazione(OpzioniPosta posta, TimeProvider clock)
{
    /// <summary>Vero se è partita.</summary>
    public async Task<bool> HandleAsync(string casella, string testo, CancellationToken ct) =>
        await Mezzi.PostaAsync($"{Guid.CreateVersion7(clock.GetUtcNow()):N}", casella, "Segnalazione sul portale", testo, posta, posta.Host, posta.Porta, posta.Cartella, ct) is null;
}

using System.Net.Http.Json;
using System.Net.Mail;
using System.Text;

namespace Accerta.Notifiche;

/// <summary>Come parte ogni avviso. Senza un server configurato diventa un file nella cartella della posta: .eml, o .txt da stampare.</summary>
internal static class Mezzi
{
    private static readonly TimeSpan Pazienza = TimeSpan.FromSeconds(15);

    /// <summary>Nullo se è partito; altrimenti il guasto, in parole.</summary>
    public static Task<string?> SpedisciAsync(Notifica notifica, string destinatario, OpzioniPosta posta, CancellationToken ct) => notifica.Canale switch
    {
        CanaleAvviso.Email => PostaAsync(notifica, posta, posta.Host, posta.Porta, posta.Cartella, ct),
        CanaleAvviso.Pec => PostaAsync(notifica, posta, posta.PecHost, posta.PecPorta, Path.Combine(posta.Cartella, "pec"), ct),
        CanaleAvviso.Sms => SmsAsync(notifica, posta, ct),
        CanaleAvviso.Raccomandata => SuCartaAsync(notifica, destinatario, posta, ct),
    };

    private static Task<string?> PostaAsync(Notifica notifica, OpzioniPosta posta, string? server, int porta, string cartella, CancellationToken ct) =>
        PostaAsync($"{notifica.Id:N}", notifica.Indirizzo, notifica.Oggetto, notifica.Testo, posta, server, porta, cartella, ct);

    /// <summary>Un messaggio a una casella: nullo se è partito; altrimenti il guasto, in parole.</summary>
    internal static async Task<string?> PostaAsync(
        string nome, string indirizzo, string oggetto, string testo, OpzioniPosta posta, string? server, int porta, string cartella, CancellationToken ct)
    {
        if (!MailAddress.TryCreate(indirizzo, out var destinatario)) return "indirizzo non valido";
        using var messaggio = new MailMessage(new MailAddress(posta.Mittente), destinatario)
        {
            Subject = oggetto,
            SubjectEncoding = Encoding.UTF8,
            Body = testo,
            BodyEncoding = Encoding.UTF8,
            Headers = { ["Message-ID"] = $"<{nome}@accerta.example>", ["Auto-Submitted"] = "auto-generated" },
        };
        using var smtp = server is { } host
            ? new SmtpClient(host, porta) { Timeout = (int)Pazienza.TotalMilliseconds }
            : new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Directory.CreateDirectory(cartella).FullName,
            };
        try
        {
            await smtp.SendMailAsync(messaggio, ct);
            return null;
        }
        catch (SmtpException errore)
        {
            return $"{errore.StatusCode}: {errore.Message}";
        }
    }

    private static async Task<string?> SmsAsync(Notifica notifica, OpzioniPosta posta, CancellationToken ct)
    {
        if (posta.SmsIndirizzo is not { } indirizzo) return await FileAsync(posta, "sms", notifica, $"A: {notifica.Indirizzo}\n\n{notifica.Oggetto}\n", ct);
        using var http = new HttpClient { Timeout = Pazienza };
        try
        {
            using var risposta = await http.PostAsJsonAsync(indirizzo, new { id = notifica.Id, numero = notifica.Indirizzo, testo = notifica.Oggetto }, ct);
            return risposta.IsSuccessStatusCode ? null : $"il servizio SMS ha risposto {(int)risposta.StatusCode}";
        }
        catch (Exception errore) when (errore is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return $"il servizio SMS non risponde: {errore.Message}";
        }
    }

    private static Task<string?> SuCartaAsync(Notifica notifica, string destinatario, OpzioniPosta posta, CancellationToken ct) =>
        FileAsync(posta, "raccomandate", notifica, $"Raccomandata con avviso di ricevimento\n\n{destinatario}\n{notifica.Indirizzo}\n\nOggetto: {notifica.Oggetto}\n\n{notifica.Testo}", ct);

    // Il nome del file è l'identificativo: scritto due volte resta uno.
    private static async Task<string?> FileAsync(OpzioniPosta posta, string cartella, Notifica notifica, string testo, CancellationToken ct)
    {
        try
        {
            var dove = Directory.CreateDirectory(Path.Combine(posta.Cartella, cartella)).FullName;
            await File.WriteAllTextAsync(Path.Combine(dove, $"{notifica.Id:N}.txt"), testo, ct);
            return null;
        }
        catch (Exception errore) when (errore is IOException or UnauthorizedAccessException)
        {
            return $"la cartella della posta non si può scrivere: {errore.Message}";
        }
    }
}

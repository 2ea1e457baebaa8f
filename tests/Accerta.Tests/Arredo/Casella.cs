using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Accerta.Arredo;

/// <summary>Una casella di posta vera (SMTP su 127.0.0.1, <c>tests/posta.mjs</c>) che tiene i messaggi in una cartella.</summary>
public sealed class Casella : IAsyncDisposable
{
    private static int _contatore;
    private readonly Process _posta;
    private readonly string _cartella;

    private Casella(Process posta, string cartella) => (_posta, _cartella) = (posta, cartella);

    /// <summary>Apre la casella e vi indirizza la procedura.</summary>
    public static async Task<Casella> ApriAsync(TestApp app, params string[] opzioni)
    {
        var cartella = Path.Combine(BasiDati.Cartella, $"casella-{Interlocked.Increment(ref _contatore)}");
        var posta = Process.Start(new ProcessStartInfo("node", [Path.Combine(Radice.Percorso, "tests/posta.mjs"), "--cartella", cartella, .. opzioni])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Radice.Percorso,
        })!;
        var porta = await posta.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("la casella di prova non si è aperta: serve npm ci");
        (app.Opzioni.Smtp.Host, app.Opzioni.Smtp.Porta) = ("127.0.0.1", int.Parse(porta["PORTA=".Length..], CultureInfo.InvariantCulture));
        return new Casella(posta, cartella);
    }

    /// <summary>I messaggi arrivati, interi.</summary>
    public IReadOnlyList<string> Arrivati => [.. Directory.GetFiles(_cartella, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Il testo di un messaggio, decodificato.</summary>
    public static string Testo(string messaggio)
    {
        var corpo = messaggio[(messaggio.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return messaggio.Contains("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(corpo.Replace("\r\n", "")))
            : throw new InvalidOperationException($"codifica inattesa: {messaggio}");
    }

    public async ValueTask DisposeAsync()
    {
        _posta.Kill();
        await _posta.WaitForExitAsync();
        _posta.Dispose();
    }
}

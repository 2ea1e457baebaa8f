using Accerta.Notifiche;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Dimostrazione;

/// <summary>Gli SMS che sarebbero partiti: senza, chi prova non può inserire il codice che la persona riceve sul telefono.</summary>
public sealed class MessaggiModel(OpzioniPosta posta) : PageModel
{
    private const int Quanti = 20;

    public sealed record Messaggio(string A, string Testo);

    public IReadOnlyList<Messaggio> Sms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var cartella = new DirectoryInfo(Path.Combine(posta.Cartella, "sms"));
        if (!cartella.Exists) return;
        var messaggi = new List<Messaggio>();
        foreach (var file in cartella.GetFiles().Where(f => !f.Name.StartsWith('.')).OrderByDescending(f => f.LastWriteTimeUtc).Take(Quanti))
        {
            var righe = (await System.IO.File.ReadAllTextAsync(file.FullName, ct)).Split("\n\n", 2);
            messaggi.Add(new(righe[0].Split(": ", 2)[^1], righe[^1].Trim()));
        }
        Sms = messaggi;
    }
}

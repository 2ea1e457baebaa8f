using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Deleghe;

/// <summary>La persona dà mandato a una sede di patronato o di associazione: vale da subito.</summary>
public sealed class MandatoModel(RegistraMandato registra, AccertaDb db, TimeProvider clock) : PageModel
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli una sede.")] public string? SedeId { get; set; }
        public DateOnly? Al { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public IReadOnlyList<Voce> Sedi { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Modulo = new() { Chiave = Guid.CreateVersion7(clock.GetUtcNow()) };
        await PreparaAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        if (!ModelState.IsValid) return this.DaCorreggere();
        var io = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == User.ComeAttore().PersonaId, ct);
        var sede = Guid.TryParse(Modulo.SedeId, out var id) ? id : Guid.Empty;
        return (await registra.HandleAsync(new(Modulo.Chiave, new(io.CodiceFiscale, io.Nome, io.Cognome, io.Nascita), sede, Modulo.Al, null), User.ComeAttore(), ct)).Match<IActionResult>(
            _ => Redirect("/cittadino/deleghe"),
            rifiuti => this.Mostra(rifiuti));
    }

    private async Task PreparaAsync(CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        Sedi = [.. (await db.SediDiAssistenza.AsNoTracking().OrderBy(s => s.Provincia).ThenBy(s => s.Nome).ToListAsync(ct))
            .Where(s => s.Abilitata(oggi)).Select(s => new Voce($"{s.Id}", s.Nome, $"{s.Indirizzo} ({s.Provincia})"))];
    }
}

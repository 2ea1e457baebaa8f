using Accerta.Dati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Identita;
using Accerta.Web.Pages.Cittadino.Domande.Nuova;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino;

/// <summary>Le pratiche di chi è entrato e delle persone che rappresenta, con il turno di ciascuna.</summary>
public sealed class IndexModel(AccertaDb db, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public sealed record BozzaSalvata(string Indirizzo, DateOnly Del);

    public sealed record Gruppo(PersonaMia Persona, IReadOnlyList<(Pratica Pratica, Turno Turno)> Pratiche, BozzaSalvata? Bozza);

    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
    public IReadOnlyList<Gruppo> Gruppi { get; private set; } = [];
    public bool RappresentaQualcuno => Gruppi.Count > 1;
    public bool Nessuna => Gruppi.All(g => g is { Pratiche: [], Bozza: null });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (User.ComeAttore() is not { Ruolo: Ruolo.Cittadino, PersonaId: var io }) return Redirect("/patronato"); // chi assiste parte dalle sue persone
        List<Gruppo> gruppi = [];
        foreach (var persona in await PersonaMia.ElencoAsync(db, io, Oggi, ct))
            gruppi.Add(new(persona, await PraticheAsync(persona.Id, ct), await BozzaAsync(io, persona, ct)));
        Gruppi = gruppi;
        return Page();
    }

    private async Task<IReadOnlyList<(Pratica, Turno)>> PraticheAsync(Guid interessato, CancellationToken ct)
    {
        List<(Pratica, Turno)> pratiche = [];
        foreach (var id in await db.Fascicoli.Where(f => f.InteressatoId == interessato).OrderByDescending(f => f.ApertoIl).Select(f => f.Id).ToListAsync(ct))
        {
            var pratica = await Pratica.LeggiAsync(db, id, ct);
            pratiche.Add((pratica, Turno.Di(pratica, Oggi, norme)));
        }
        return pratiche;
    }

    private async Task<BozzaSalvata?> BozzaAsync(Guid io, PersonaMia persona, CancellationToken ct) =>
        await db.Bozze.AsNoTracking().SingleOrDefaultAsync(b => b.AutoreId == io && b.InteressatoId == persona.Id, ct) is { } bozza
            ? new($"/cittadino/domande/nuova/{PassoDellaDomanda.DaCompletare(bozza) ?? "riepilogo"}?per={persona.Id}", bozza.AggiornataAlle.GiornoInItalia)
            : null;
}

using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Commissione;

/// <summary>A-05: il presidente risponde alla richiesta di visita a domicilio.</summary>
public sealed class DomicilioModel(AccertaDb db, DecidiVisitaDomiciliare decidi, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public bool? Accolta { get; set; }
    [BindProperty] public DateOnly? NuovaData { get; set; }
    [BindProperty] public TimeOnly? Ora { get; set; }

    public RichiestaDomiciliare Richiesta { get; private set; } = null!;
    public string Persona { get; private set; } = "";

    public static IReadOnlyList<Voce> Risposte { get; } = [new("true", "Sì, a domicilio"), new("false", "No, la persona viene in ambulatorio")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (Accolta is null) ModelState.AddModelError("Accolta", "Di' se la commissione va dalla persona.");
        if (!ModelState.IsValid) return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        return await DopoAsync(await decidi.HandleAsync(new(Chiave, id, Accolta!.Value, NuovaData, Ora), Attore, ct), () => LeggiAsync(id, ct), $"/commissione/pratiche/{id}");
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is null
            || await db.RichiesteDomiciliari.AsNoTracking().SingleOrDefaultAsync(r => r.FascicoloId == id && r.Stato == StatoRichiesta.InAttesa, ct) is not { } richiesta) return false;
        Richiesta = richiesta;
        Persona = await (from f in db.Fascicoli join p in db.Persone on f.InteressatoId equals p.Id where f.Id == id select p.Nome + " " + p.Cognome).SingleAsync(ct);
        return true;
    }
}

using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>E-10: una somma da restituire. Si risponde a chi la contesta, o si concorda un altro piano.</summary>
public sealed class IndebitoModel(AccertaDb db, DecidiIndebito decidi, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public bool? Accolta { get; set; }
    [BindProperty] public string? Perche { get; set; }
    [BindProperty] public int? Rate { get; set; }

    public IndebitoAccertato Indebito { get; private set; } = null!;
    public string Persona { get; private set; } = "";

    /// <summary>Perché la persona lo contesta; nullo se non lo contesta.</summary>
    public string? Contestazione { get; private set; }

    public static IReadOnlyList<Voce> Risposte { get; } = [new("true", "Sì: non deve nulla, e ciò che è già stato trattenuto le torna"), new("false", "No: i conti si confermano")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRispostaAsync(Guid id, CancellationToken ct)
    {
        if (Accolta is not { } accolta)
        {
            ModelState.AddModelError("Accolta", "Di' se la persona ha ragione.");
            return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        }
        return await DopoAsync(await decidi.HandleAsync(new DecidiIndebito.Contestazione(Chiave, id, accolta, Perche ?? ""), Attore, ct), () => LeggiAsync(id, ct));
    }

    public async Task<IActionResult> OnPostPianoAsync(Guid id, CancellationToken ct)
    {
        if (Rate is not { } rate)
        {
            if (ModelState.IsValid) ModelState.AddModelError("Rate", "Scrivi in quante rate.");
            return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        }
        return await DopoAsync(await decidi.HandleAsync(new DecidiIndebito.Piano(Chiave, id, rate), Attore, ct), () => LeggiAsync(id, ct));
    }

    public static string InParole(StatoIndebito stato) => stato switch
    {
        StatoIndebito.InRecupero => "si restituisce mese per mese",
        StatoIndebito.Contestato => "contestata: non si trattiene nulla",
        StatoIndebito.Annullato => "annullata: non si deve nulla",
        StatoIndebito.Estinto => "restituita tutta",
    };

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await db.Indebiti.AsNoTracking().Include(i => i.Piano).SingleOrDefaultAsync(i => i.Id == id, ct) is not { } indebito || await Relazione.TrovaAsync(db, indebito.FascicoloId, Attore, Oggi, ct) is null) return false;
        (Indebito, Persona) = (indebito, (await db.Persone.AsNoTracking().SingleAsync(p => p.Id == indebito.InteressatoId, ct)).NomeCompleto);
        Contestazione = await db.Atti.AsNoTracking().Where(a => a.FascicoloId == indebito.FascicoloId && a.Tipo == TipoAtto.IndebitoContestato).OrderByDescending(a => a.Numero).Select(a => a.Perche).FirstOrDefaultAsync(ct);
        return true;
    }
}

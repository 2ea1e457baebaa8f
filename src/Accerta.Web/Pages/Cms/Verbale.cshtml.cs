using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Validazione;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Voce = Accerta.Web.Componenti.Voce;

namespace Accerta.Web.Pages.Cms;

/// <summary>K-03: la commissione superiore legge il verbale e conclude l'esame.</summary>
public sealed class VerbaleModel(AccertaDb db, CarteDelFascicolo carte, ConcludiEsameSuperiore concludi, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public bool? Conferma { get; set; }

    public EsameSuperiore Esame { get; private set; } = null!;
    public Carta Testo { get; private set; } = null!;
    public string Protocollo { get; private set; } = "";

    public static IReadOnlyList<Voce> Esiti { get; } =
    [
        new("true", "Sì: il verbale è confermato"),
        new("false", "No: dispongo il riesame", "L'INPS lo corregge in autotutela; finché non lo fa vale com'è."),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (Conferma is not { } conferma)
        {
            ModelState.AddModelError("Conferma", "Di' se il verbale regge.");
            return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        }
        return await DopoAsync(await concludi.HandleAsync(new(Chiave, id, conferma), Attore, ct), () => LeggiAsync(id, ct));
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await db.EsamiCms.AsNoTracking().SingleOrDefaultAsync(e => e.VerbaleId == id, ct) is not { } esame) return false;
        var testo = await carte.HandleAsync(esame.FascicoloId, Attore, CarteDelFascicolo.Verbale, ct, "la commissione superiore ha letto il verbale", id);
        if (!testo.Accettato) return false;
        (Esame, Testo) = (esame, testo.Valore);
        Protocollo = await db.Domande.Where(d => d.FascicoloId == esame.FascicoloId).Select(d => d.Protocollo).FirstOrDefaultAsync(ct) ?? "";
        return true;
    }
}

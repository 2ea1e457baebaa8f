using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>Un pagamento fermo: perché, e come riprende.</summary>
public sealed class RiprendiModel(AccertaDb db, RiprendiPrestazione riprendi, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty(SupportsGet = true)] public CodicePrestazione Codice { get; set; }

    public Sospensione Sospensione { get; private set; } = null!;
    public string Persona { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await DopoAsync(await riprendi.HandleAsync(new(Chiave, id, Codice), Attore, ct), () => LeggiAsync(id, ct), "/operatore/denaro");

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is null
            || await db.Sospensioni.AsNoTracking().FirstOrDefaultAsync(s => s.FascicoloId == id && s.Codice == Codice && s.ChiusaIl == null, ct) is not { } sospensione) return false;
        (Sospensione, Persona) = (sospensione, (await db.Persone.AsNoTracking().SingleAsync(p => p.Id == sospensione.InteressatoId, ct)).NomeCompleto);
        return true;
    }
}

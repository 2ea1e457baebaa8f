using Accerta.Agenda;
using Accerta.Dati;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>La seduta non si tiene: prima si dice a chi tocca.</summary>
public sealed class AnnullaSedutaModel(AccertaDb db, AnnullaSeduta annulla, TimeProvider clock) : PaginaDellaSegreteria(db, clock)
{
    public Seduta Seduta { get; private set; } = null!;
    public int Prese { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        var giorno = Seduta.Giorno;
        return await DopoAsync(await annulla.HandleAsync(new(Chiave, id), Attore, ct), () => LeggiAsync(id, ct), $"/segreteria/agenda?giorno={giorno:o}");
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await (from s in Db.Sedute.AsNoTracking() join c in Db.Commissioni on s.CommissioneId equals c.Id where s.Id == id && c.SedeId == Sede.Id select s).SingleOrDefaultAsync(ct) is not { } seduta) return false;
        (Seduta, Prese) = (seduta, await Db.Posti.CountAsync(p => p.SedutaId == id && p.FascicoloId != null, ct));
        return true;
    }
}

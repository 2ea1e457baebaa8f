using System.ComponentModel.DataAnnotations;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>A-01: una seduta in agenda.</summary>
public sealed class NuovaSedutaModel(AccertaDb db, CreaSeduta crea, TimeProvider clock) : PaginaDellaSegreteria(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli la commissione.")] public string? CommissioneId { get; set; }
        [Required(ErrorMessage = "Scrivi in quale sala si visita.")] public string? Sala { get; set; }
        [Required(ErrorMessage = "Scrivi il giorno.")] public DateOnly? Giorno { get; set; }
        [Required(ErrorMessage = "Scrivi a che ora comincia.")] public TimeOnly? Inizio { get; set; }
        [Required(ErrorMessage = "Scrivi quante visite.")] public int? Visite { get; set; }
        [Required(ErrorMessage = "Scrivi quanti minuti per visita.")] public int? MinutiPerVisita { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public IReadOnlyList<Voce> Commissioni { get; private set; } = [];

    public async Task OnGetAsync(DateOnly? giorno, CancellationToken ct)
    {
        await LeggiAsync(ct);
        Modulo.Giorno = giorno;
        if (Commissioni is [var sola]) Modulo.CommissioneId = sola.Valore;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LeggiAsync(ct);
        if (!ModelState.IsValid) return this.DaCorreggere();
        var esito = await crea.HandleAsync(new(Chiave, Guid.TryParse(Modulo.CommissioneId, out var id) ? id : Guid.Empty, Modulo.Sala!, Modulo.Giorno!.Value, Modulo.Inizio!.Value, Modulo.Visite!.Value, Modulo.MinutiPerVisita!.Value), Attore, ct);
        return await DopoAsync(esito, () => Task.FromResult(true), $"/segreteria/agenda?giorno={Modulo.Giorno:o}");
    }

    private async Task LeggiAsync(CancellationToken ct) => Commissioni =
    [
        .. (await Db.Commissioni.AsNoTracking().Where(c => c.SedeId == Sede.Id).OrderBy(c => c.Nome).ToListAsync(ct)).Select(c => new Voce(c.Id.ToString(), c.Nome)),
    ];
}

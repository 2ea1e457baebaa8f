using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Patronato;

/// <summary>D-05: la pratica di chi ha dato mandato; la data della visita si conferma da qui.</summary>
public sealed class PraticaModel(AccertaDb db, ApriFascicolo porta, ScegliData scegli, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public FascicoloAperto Aperto { get; private set; } = null!;
    public IReadOnlyList<Obbligo> Termini { get; private set; } = [];

    /// <summary>La data proposta e non ancora confermata; nulla se non ce n'è.</summary>
    public DateTimeOffset? DaConfermare => Aperto.Visita is { Stato: StatoVisita.Proposta, PostoId: not null } visita ? visita.Quando : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct) || Aperto.Visita?.PostoId is not { } posto) return NotFound();
        return await DopoAsync(await scegli.HandleAsync(new(Chiave, id, posto), Attore, ct), () => LeggiAsync(id, ct));
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        var esito = await porta.HandleAsync(id, Attore, "il patronato ha aperto la pratica", ct);
        if (!esito.Accettato) return false;
        Aperto = esito.Valore;
        Termini = await db.Obblighi.AsNoTracking().Where(o => o.FascicoloId == id && o.Stato == StatoObbligo.Aperto && o.Proprietario == Ruolo.Cittadino).OrderBy(o => o.EntroIl).ToListAsync(ct);
        return true;
    }
}

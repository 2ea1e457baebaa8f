using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>E-04, E-10: i conti di una persona si rifanno subito, senza aspettare la notte.</summary>
public sealed class RicalcolaModel(AccertaDb db, RicalcolaPrestazioni ricalcola, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public CausaDelRicalcolo? Causa { get; set; }

    public Guid FascicoloId { get; private set; }
    public string Persona { get; private set; } = "";

    /// <summary>I conti si sono appena rifatti, e non è cambiato nulla.</summary>
    public bool NullaDiNuovo { get; private set; }

    public static IReadOnlyList<Voce> Cause { get; } =
    [
        new($"{CausaDelRicalcolo.Reddito}", "Il reddito"),
        new($"{CausaDelRicalcolo.Ricovero}", "Un ricovero"),
        new($"{CausaDelRicalcolo.Frequenza}", "La frequenza di una scuola o di un centro"),
        new($"{CausaDelRicalcolo.Opzione}", "La scelta fra due prestazioni"),
        new($"{CausaDelRicalcolo.Giudizio}", "Il giudizio, o da quando decorre"),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, bool invariati, CancellationToken ct)
    {
        NullaDiNuovo = invariati;
        return await LeggiAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        if (Causa is not { } causa || !Cause.Any(v => v.Valore == $"{causa}"))
        {
            ModelState.AddModelError(nameof(Causa), "Scegli che cosa è cambiato.");
            return this.DaCorreggere();
        }
        var esito = await ricalcola.HandleAsync(new(Chiave, id, causa), Attore, ct);
        if (!esito.Accettato) return this.Mostra(esito.Rifiuti);
        return LocalRedirect(esito.Valore.LiquidazioneId is null ? $"{Request.Path}?invariati=true" : $"/operatore/pratiche/{id}");
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is not { VedeEconomica: true }) return false;
        FascicoloId = id;
        Persona = await db.Fascicoli.Where(f => f.Id == id).Join(db.Persone, f => f.InteressatoId, p => p.Id, (_, p) => p.Nome + " " + p.Cognome).SingleAsync(ct);
        return true;
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Norme;
using Accerta.Visite;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Commissione;

/// <summary>M-01…M-03: chi c'è alla visita; poi si scrivono i verbali.</summary>
public sealed class SedutaModel(AccertaDb db, ApriFascicolo porta, SvolgiVisita svolgi, NormeVigenti norme, TimeProvider clock) : PaginaDiLavoro(clock)
{
    private IReadOnlyList<MembriDellaCommissione> _membri = [];

    /// <summary>Chi c'è, ciascuno con il suo posto: «persona posto».</summary>
    [BindProperty] public string[]? Componenti { get; set; }
    [BindProperty] public bool MedicoDiFiducia { get; set; }
    [BindProperty] public bool ServeEsperto { get; set; }

    public FascicoloAperto Aperto { get; private set; } = null!;
    public IReadOnlyList<Voce> Voci { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        Componenti = [.. _membri.Where(m => m.Previsto).Select(m => $"{m.Persona.Id} {m.Posto}")];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        var presenti = (Componenti ?? []).Where(c => Voci.Any(v => v.Valore == c)).Select(c => c.Split(' ')).Select(c => new Presente(Guid.Parse(c[0]), Enum.Parse<Componente>(c[1])));
        return await DopoAsync(await svolgi.HandleAsync(new(Chiave, id, [.. presenti], MedicoDiFiducia, ServeEsperto), Attore, ct), () => LeggiAsync(id, ct), $"/commissione/pratiche/{id}");
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        var esito = await porta.HandleAsync(id, Attore, "la commissione ha aperto la scheda della visita", ct);
        if (!esito.Accettato || esito.Valore.Visita is null) return false;
        Aperto = esito.Valore;
        _membri = await MembriDellaCommissione.LeggiAsync(db, Aperto, await DaAccertare.PerAsync(db, Aperto.Fascicolo, ct), norme, Oggi, ct);
        Voci = [.. _membri.Select(m => new Voce($"{m.Persona.Id} {m.Posto}", m.Persona.NomeCompleto, m.InParole))];
        return true;
    }
}

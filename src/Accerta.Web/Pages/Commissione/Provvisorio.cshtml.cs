using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Giudizi;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Commissione;

/// <summary>G-08: il certificato provvisorio della legge 104, alla visita o passato il termine per il verbale.</summary>
public sealed class ProvvisorioModel(AccertaDb db, RilasciaCertificatoProvvisorio rilascia, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public EsitoHandicap? Esito { get; set; }

    public Guid FascicoloId { get; private set; }
    public string Persona { get; private set; } = "";
    public CertificatoProvvisorio? Rilasciato { get; private set; }

    public static IReadOnlyList<Voce> Esiti { get; } = [.. Voce.Di<EsitoHandicap>(InParole).Where(v => v.Valore != nameof(EsitoHandicap.Nessuno))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (Esito is not { } esito)
        {
            ModelState.AddModelError(nameof(Esito), "Scegli che cosa riconosce il certificato.");
            return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        }
        return await DopoAsync(await rilascia.HandleAsync(new(Chiave, id, esito), Attore, ct), () => LeggiAsync(id, ct));
    }

    public static string InParole(EsitoHandicap esito) => esito switch
    {
        EsitoHandicap.Nessuno => "Niente",
        EsitoHandicap.Comma1 => "Handicap (art. 3 comma 1)",
        EsitoHandicap.Comma3 => "Handicap in situazione di gravità (art. 3 comma 3)",
    };

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is null) return false;
        FascicoloId = id;
        Persona = (await (from f in db.Fascicoli join p in db.Persone on f.InteressatoId equals p.Id where f.Id == id select p).AsNoTracking().SingleAsync(ct)).NomeCompleto;
        Rilasciato = await db.CertificatiProvvisori.AsNoTracking().SingleOrDefaultAsync(c => c.FascicoloId == id, ct);
        return true;
    }
}

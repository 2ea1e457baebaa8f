using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Visite;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Medico;

/// <summary>A-05: il medico che ha inviato il certificato chiede la visita a domicilio.</summary>
public sealed class DomicilioModel(AccertaDb db, ChiediVisitaDomiciliare chiedi, NormeVigenti norme, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public string? Indirizzo { get; set; }

    public string Persona { get; private set; } = "";

    /// <summary>La richiesta che aspetta già una risposta; nulla se non ce n'è.</summary>
    public RichiestaDomiciliare? Richiesta { get; private set; }

    public DateOnly RispostaEntro => VisitaDomiciliare.PronunciaEntro(Richiesta!.RicevutaIl, norme);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await DopoAsync(await chiedi.HandleAsync(new(Chiave, id, Indirizzo ?? ""), Attore, ct), () => LeggiAsync(id, ct));

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is null) return false;
        Persona = await (from f in db.Fascicoli join p in db.Persone on f.InteressatoId equals p.Id where f.Id == id select p.Nome + " " + p.Cognome).SingleAsync(ct);
        Richiesta = await db.RichiesteDomiciliari.AsNoTracking().SingleOrDefaultAsync(r => r.FascicoloId == id && r.Stato == StatoRichiesta.InAttesa, ct);
        return true;
    }
}

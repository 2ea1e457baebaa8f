using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>Le pratiche che aspettano una decisione nella provincia di chi è entrato, e le ultime decise. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, NormeVigenti norme, TimeProvider clock) : PageModel
{
    private const int Ultime = 20;

    public sealed record InAttesa(Guid FascicoloId, string Protocollo, string Persona, DateOnly Giorno, bool Tardivi, int Giorni, bool InRitardo)
    {
        public string Parola => Giorni switch { 0 => "oggi", 1 => "un giorno", _ => $"{Giorni} giorni" } + (InRitardo ? ": maturano gli interessi" : "");
    }

    public sealed record Decisa(Guid FascicoloId, string Protocollo, string Persona, DateOnly Giorno, int Prestazioni);

    public string Provincia { get; private set; } = "";
    public IReadOnlyList<InAttesa> DaDecidere { get; private set; } = [];
    public IReadOnlyList<Decisa> Decise { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var attore = User.ComeAttore();
        var provincia = await (from i in db.Incarichi
                               join s in db.Sedi on i.SedeId equals s.Id
                               where i.Id == attore.IncaricoId && i.PersonaId == attore.PersonaId && i.Ruolo == Ruolo.Operatore
                               select s.Provincia).SingleOrDefaultAsync(ct);
        if (provincia is null) return NotFound();
        Provincia = provincia;
        var oggi = clock.GetUtcNow().GiornoInItalia;
        var limite = norme.Termini.InteressiDopoGiorni.Al(oggi);
        var attese = await (from f in db.Fascicoli
                            join a in db.Ap70 on f.Id equals a.FascicoloId
                            join d in db.Domande on f.Id equals d.FascicoloId
                            join p in db.Persone on f.InteressatoId equals p.Id
                            where f.Stato == StatoFascicolo.DatiEconomiciPresentati && f.Provincia == provincia
                            orderby a.PresentatiIl, d.Protocollo
                            select new { f.Id, d.Protocollo, p.Nome, p.Cognome, a.PresentatiIl, a.Tardivi }).ToListAsync(ct);
        DaDecidere =
        [
            .. from a in attese
               let giorni = oggi.DayNumber - a.PresentatiIl.DayNumber
               select new InAttesa(a.Id, a.Protocollo, $"{a.Nome} {a.Cognome}", a.PresentatiIl, a.Tardivi, giorni, giorni > limite),
        ];
        Decise = await (from l in db.Liquidazioni
                        join f in db.Fascicoli on l.FascicoloId equals f.Id
                        join d in db.Domande on f.Id equals d.FascicoloId
                        join p in db.Persone on f.InteressatoId equals p.Id
                        where f.Provincia == provincia
                        orderby l.DecisaAlle descending
                        select new Decisa(f.Id, d.Protocollo, p.Nome + " " + p.Cognome, l.DecisaIl, l.Prestazioni.Count)).Take(Ultime).ToListAsync(ct);
        return Page();
    }
}

using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Commissione;

/// <summary>Che cosa aspetta la commissione: le firme, poi le visite, prima quelle in ritardo. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, TimeProvider clock) : PageModel
{
    public sealed record DaFare(Guid FascicoloId, string Protocollo, string Persona, DateTimeOffset Quando, DateOnly EntroIl, bool OltreTermine, string Parola, Tono Tono);

    public sealed record InFirma(Guid VerbaleId, string Protocollo, string Persona, DateOnly Visita, int Firme, int Componenti, bool? Mia);

    public string Commissione { get; private set; } = "";
    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
    public IReadOnlyList<DaFare> Visite { get; private set; } = [];
    public IReadOnlyList<InFirma> DaFirmare { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var attore = User.ComeAttore();
        var mia = await (from i in db.Incarichi
                         join c in db.Commissioni on i.CommissioneId equals c.Id
                         where i.Id == attore.IncaricoId && i.PersonaId == attore.PersonaId && i.Ruolo == Ruolo.Commissione
                         select new { c.Id, c.Nome }).SingleOrDefaultAsync(ct);
        if (mia is null) return NotFound();
        Commissione = mia.Nome;

        var visite = await (from v in db.Visite
                            join f in db.Fascicoli on v.FascicoloId equals f.Id
                            join d in db.Domande on f.Id equals d.FascicoloId
                            join p in db.Persone on f.InteressatoId equals p.Id
                            where v.CommissioneId == mia.Id && f.Stato == StatoFascicolo.VisitaFissata && v.Stato == StatoVisita.Fissata
                            orderby v.Quando
                            select new { v.FascicoloId, d.Protocollo, p.Nome, p.Cognome, v.Quando, v.Giorno, v.EntroIl }).ToListAsync(ct);
        Visite =
        [
            .. from v in visite
               let mancano = Termine.Mancano(v.Giorno, Oggi)
               select new DaFare(v.FascicoloId, v.Protocollo, $"{v.Nome} {v.Cognome}", v.Quando, v.EntroIl, v.Giorno > v.EntroIl, Parola(mancano), Tono(mancano)),
        ];

        var verbali = await db.Verbali.AsNoTracking().Include(v => v.Componenti)
            .Where(v => v.CommissioneId == mia.Id && v.Stato == StatoVerbale.DaFirmare).OrderBy(v => v.VisitaDel).ToListAsync(ct);
        Guid[] pratiche = [.. verbali.Select(v => v.FascicoloId)];
        var nomi = await (from d in db.Domande
                          join p in db.Persone on d.InteressatoId equals p.Id
                          where pratiche.Contains(d.FascicoloId)
                          select new { d.FascicoloId, d.Protocollo, p.Nome, p.Cognome }).ToDictionaryAsync(d => d.FascicoloId, ct);
        DaFirmare =
        [
            .. from v in verbali
               let d = nomi[v.FascicoloId]
               select new InFirma(v.Id, d.Protocollo, $"{d.Nome} {d.Cognome}", v.VisitaDel, v.Componenti.Count(c => c.FirmatoAlle is not null), v.Componenti.Count,
                   v.Componenti.SingleOrDefault(c => c.PersonaId == attore.PersonaId) is { } io ? io.FirmatoAlle is not null : null),
        ];
        return Page();
    }

    private static string Parola(int mancano) => mancano switch
    {
        -1 => "in ritardo di un giorno",
        < 0 => $"in ritardo di {-mancano} giorni",
        0 => "oggi",
        1 => "domani",
        _ => $"fra {mancano} giorni",
    };

    private static Tono Tono(int mancano) => mancano switch { < 0 => Componenti.Tono.Negativo, 0 => Componenti.Tono.Attenzione, _ => Componenti.Tono.Neutro };
}

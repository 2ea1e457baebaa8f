using Accerta.Dati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cml;

/// <summary>I verbali trasmessi al centro medico-legale di chi è entrato, con i giorni che mancano al silenzio-assenso. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, NormeVigenti norme, TimeProvider clock) : PageModel
{
    private const int Pochi = 7;

    public sealed record InAttesa(Guid VerbaleId, string Protocollo, string Persona, DateOnly Trasmesso, DateOnly UltimoGiorno, int Mancano)
    {
        public string Parola => Mancano switch { < 0 => "termine passato", 0 => "è l'ultimo giorno", 1 => "un giorno", _ => $"{Mancano} giorni" };

        public Tono Tono => Mancano switch { < 0 => Tono.Negativo, <= Pochi => Tono.Attenzione, _ => Tono.Neutro };
    }

    public string Provincia { get; private set; } = "";
    public IReadOnlyList<InAttesa> Verbali { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var attore = User.ComeAttore();
        var provincia = await (from i in db.Incarichi
                               join s in db.Sedi on i.SedeId equals s.Id
                               where i.Id == attore.IncaricoId && i.PersonaId == attore.PersonaId && i.Ruolo == Ruolo.Cml
                               select s.Provincia).SingleOrDefaultAsync(ct);
        if (provincia is null) return NotFound();
        Provincia = provincia;
        var oggi = clock.GetUtcNow().GiornoInItalia;
        var righe = await (from v in db.Verbali
                           join f in db.Fascicoli on v.FascicoloId equals f.Id
                           join d in db.Domande on f.Id equals d.FascicoloId
                           join p in db.Persone on f.InteressatoId equals p.Id
                           where v.Stato == StatoVerbale.Trasmesso && f.Provincia == provincia
                           select new { v.Id, d.Protocollo, p.Nome, p.Cognome, v.TrasmessoIl }).ToListAsync(ct);
        Verbali =
        [
            .. from r in righe
               let trasmesso = r.TrasmessoIl!.Value
               let ultimo = SilenzioAssenso.UltimoGiorno(trasmesso, norme)
               orderby ultimo, r.Protocollo
               select new InAttesa(r.Id, r.Protocollo, $"{r.Nome} {r.Cognome}", trasmesso, ultimo, Termine.Mancano(ultimo, oggi)),
        ];
        return Page();
    }
}

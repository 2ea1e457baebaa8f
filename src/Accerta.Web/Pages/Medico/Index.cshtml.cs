using Accerta.Dati;
using Accerta.Norma.Certificati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Medico;

/// <summary>I certificati inviati da chi è entrato: numero, persona, se vale ancora. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public sealed record Inviato(string Numero, Guid FascicoloId, string Persona, DateOnly InviatoIl, DateOnly ValeFino, bool Usato, bool Scaduto);

    public IReadOnlyList<Inviato> Inviati { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var medico = User.ComeAttore().PersonaId;
        var oggi = clock.GetUtcNow().GiornoInItalia;
        var righe = await (from c in db.Certificati
                           join p in db.Persone on c.InteressatoId equals p.Id
                           where c.MedicoId == medico
                           orderby c.InviatoIl descending
                           select new { c.Numero, c.FascicoloId, p.Nome, p.Cognome, c.InviatoIl, Usato = db.CertificatiAbbinati.Any(a => a.CertificatoId == c.Id) }).ToListAsync(ct);
        Inviati =
        [
            .. from r in righe
               let inviato = r.InviatoIl.GiornoInItalia
               let fino = Abbinamento.UltimoGiorno(inviato, norme)
               select new Inviato(r.Numero, r.FascicoloId, $"{r.Nome} {r.Cognome}", inviato, fino, r.Usato, oggi > fino),
        ];
    }
}

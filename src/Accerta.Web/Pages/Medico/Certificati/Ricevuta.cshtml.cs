using Accerta.Dati;
using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Medico.Certificati;

/// <summary>C-04: il numero e la ricevuta di un certificato inviato da chi è entrato.</summary>
public sealed class RicevutaModel(AccertaDb db, NormeVigenti norme) : PageModel
{
    public string Numero { get; private set; } = "";
    public Guid FascicoloId { get; private set; }
    public string Persona { get; private set; } = "";
    public DateTimeOffset InviatoIl { get; private set; }
    public DateOnly ValeFino { get; private set; }

    /// <summary>G-00: la procedura che il certificato ha avviato, o a cui si è aggiunto; nullo se serve una domanda.</summary>
    public string? Protocollo { get; private set; }
    public IReadOnlyList<string> Accertamenti { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string numero, CancellationToken ct)
    {
        var medico = User.ComeAttore().PersonaId;
        if (await db.Certificati.AsNoTracking().SingleOrDefaultAsync(c => c.Numero == numero && c.MedicoId == medico, ct) is not { } certificato) return NotFound();
        (Numero, FascicoloId, InviatoIl) = (certificato.Numero, certificato.FascicoloId, certificato.InviatoIl);
        Persona = (await db.Persone.AsNoTracking().SingleAsync(p => p.Id == certificato.InteressatoId, ct)).NomeCompleto;
        ValeFino = Abbinamento.UltimoGiorno(InviatoIl.GiornoInItalia, norme);
        Protocollo = await (from a in db.CertificatiAbbinati join d in db.Domande on a.DomandaId equals d.Id where a.CertificatoId == certificato.Id && d.ApertaDalCertificato select d.Protocollo)
            .SingleOrDefaultAsync(ct);
        Accertamenti = [.. certificato.Accertamenti.Select(a => a.InParole)];
        return Page();
    }
}

using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>La ricevuta della domanda: si mostra solo ciò che è già scritto.</summary>
public sealed class RicevutaModel(AccertaDb db, PresentaAp70 dati, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public Domanda Domanda { get; private set; } = null!;
    public string Interessato { get; private set; } = "";
    public bool PerSe { get; private set; }

    /// <summary>La visita, finché è solo proposta.</summary>
    public Visita? Visita { get; private set; }
    public bool SenzaPosti { get; private set; }

    /// <summary>D-04: i dati economici si possono dare insieme alla domanda, e non sono ancora stati dati.</summary>
    public bool DatiGiaAdesso { get; private set; }
    public string? Luogo { get; private set; }

    public bool DueGradi => Domanda.Regime == Regime.Integrata;
    public DateOnly VisitaEntro => TermineVisita.UltimoGiorno(Domanda.PresentataIl, Domanda.Urgente, norme);
    public DateOnly DecidiEntro => norme.Termini.PropostaAccettataGiorni.UltimoGiorno(Domanda.PresentataIl);

    public async Task<IActionResult> OnGetAsync(string protocollo, CancellationToken ct)
    {
        var attore = User.ComeAttore();
        var domanda = await db.Domande.AsNoTracking().SingleOrDefaultAsync(d => d.Protocollo == protocollo, ct);
        if (domanda is null || await Relazione.TrovaAsync(db, domanda.FascicoloId, attore, clock.GetUtcNow().GiornoInItalia, ct) is null) return NotFound();
        (Domanda, PerSe) = (domanda, domanda.InteressatoId == attore.PersonaId);
        Interessato = (await db.Persone.AsNoTracking().SingleAsync(p => p.Id == domanda.InteressatoId, ct)).NomeCompleto;
        Visita = await db.Visite.AsNoTracking().SingleOrDefaultAsync(v => v.FascicoloId == domanda.FascicoloId && v.Stato == StatoVisita.Proposta, ct);
        SenzaPosti = !await db.Visite.AnyAsync(v => v.FascicoloId == domanda.FascicoloId, ct);
        if (Visita is not null)
            Luogo = await (from c in db.Commissioni join s in db.Sedi on c.SedeId equals s.Id where c.Id == Visita.CommissioneId select s.Nome + ", " + s.Indirizzo).SingleAsync(ct);
        DatiGiaAdesso = await dati.SiPossonoDareAsync(domanda.FascicoloId, ct);
        return Page();
    }
}

using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Commissione;

/// <summary>Il verbale com'è stampato; chi era presente lo firma, il presidente lo chiude.</summary>
public sealed class VerbaleModel(AccertaDb db, CarteDelFascicolo carte, FirmaVerbale firma, FirmaSecondoGrado firmaSecondo, ChiudiVerbale chiudi, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public sealed record Membro(string Nome, string Posto, DateOnly? Firmato);

    [BindProperty] public Guid Chiave { get; set; }

    public Accerta.Verbali.Verbale Verbale { get; private set; } = null!;
    public string Persona { get; private set; } = "";
    public Carta Testo { get; private set; } = null!;
    public IReadOnlyList<Membro> Componenti { get; private set; } = [];

    private ComponenteVerbale? Io => Verbale.Componenti.SingleOrDefault(c => c.PersonaId == User.ComeAttore().PersonaId);

    /// <summary>M-05: chi è entrato era alla visita di secondo grado, e non l'ha ancora firmata.</summary>
    public bool DevoFirmareIlSecondoGrado { get; private set; }

    public bool DevoFirmare => Io is { FirmatoAlle: null };
    public bool SonoPresidente => Io is { Posto: Componente.Presidente };

    /// <summary>M-05: che cosa manca perché il presidente possa chiudere; vuoto = può.</summary>
    public IReadOnlyList<Rifiuto> Mancanze => [.. ChiudiVerbale.Mancanze(Verbale, clock.GetUtcNow().GiornoInItalia, norme)];

    public string ParolaDiChiusura => Verbale.CommissioneUnica ? "Chiudi: il verbale diventa definitivo" : "Chiudi e trasmetti al centro medico-legale";

    public string Adesso => Verbale.Stato switch
    {
        StatoVerbale.DaFirmare => DevoFirmare ? "Manca la tua firma" : SonoPresidente ? "Quando le firme bastano, puoi chiuderlo" : "Mancano altre firme, o la chiusura del presidente",
        StatoVerbale.Trasmesso => $"Trasmesso {Verbale.TrasmessoIl!.Value.Con("il")}: il centro medico-legale può pronunciarsi fino {SilenzioAssenso.UltimoGiorno(Verbale.TrasmessoIl.Value, norme).Con("al")}",
        StatoVerbale.Sospeso => "Il centro medico-legale ha chiesto altri esami",
        StatoVerbale.VisitaDisposta => "Il centro medico-legale ha chiamato la persona a una nuova visita",
        StatoVerbale.RivistoInSecondoGrado => DevoFirmareIlSecondoGrado ? "Manca la tua firma alla visita di secondo grado" : "La visita di secondo grado è fatta: manca la convalida del centro medico-legale",
        StatoVerbale.Sostituito => "Un verbale nuovo, in autotutela, ha preso il posto di questo",
        StatoVerbale.Definitivo => $"Definitivo {Verbale.DefinitivoDal!.Value.Con("dal")}",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Chiave = Guid.CreateVersion7(clock.GetUtcNow());
        return await LeggiAsync(id, "la commissione ha letto il verbale", ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? azione, CancellationToken ct)
    {
        var attore = User.ComeAttore();
        var rifiuti = azione switch
        {
            "chiudi" => (await chiudi.HandleAsync(new(Chiave, id), attore, ct)).Rifiuti,
            "secondo-grado" => (await firmaSecondo.HandleAsync(new(Chiave, id), attore, ct)).Rifiuti,
            _ => (await firma.HandleAsync(new(Chiave, id), attore, ct)).Rifiuti,
        };
        if (rifiuti is []) return RedirectToPage(new { id });
        return await LeggiAsync(id, "la commissione ha letto il verbale", ct) ? this.Mostra(rifiuti) : NotFound();
    }

    private async Task<bool> LeggiAsync(Guid id, string scopo, CancellationToken ct)
    {
        if (await db.Verbali.AsNoTracking().Include(v => v.Componenti).SingleOrDefaultAsync(v => v.Id == id, ct) is not { } verbale) return false;
        var testo = await carte.HandleAsync(verbale.FascicoloId, User.ComeAttore(), CarteDelFascicolo.Verbale, ct, scopo, id);
        if (!testo.Accettato) return false;
        (Verbale, Testo) = (verbale, testo.Valore);
        var io = User.ComeAttore().PersonaId;
        DevoFirmareIlSecondoGrado = verbale.Stato == StatoVerbale.RivistoInSecondoGrado
            && await db.VisiteSecondoGrado.AnyAsync(s => s.VerbaleId == id && s.Componenti.Any(c => c.PersonaId == io && c.FirmatoAlle == null), ct);
        Guid[] chi = [verbale.InteressatoId, .. verbale.Componenti.Select(c => c.PersonaId)];
        var nomi = await db.Persone.AsNoTracking().Where(p => chi.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.NomeCompleto, ct);
        Persona = nomi[verbale.InteressatoId];
        Componenti = [.. verbale.Componenti.OrderBy(c => c.Posto).Select(c => new Membro(nomi[c.PersonaId], c.Posto.InParole, c.FirmatoAlle?.GiornoInItalia))];
        return true;
    }
}

using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>N-01, X-02, R-02: un pagamento si ferma, e fermo si revoca, solo con la prova che la persona lo sapeva.</summary>
public sealed class FermaModel(AccertaDb db, SospendiPrestazione sospendi, RevocaPrestazione revoca, TimeProvider clock) : PaginaDiLavoro(clock)
{
    private const int UltimiAvvisi = 20;

    [BindProperty] public CodicePrestazione? Codice { get; set; }
    [BindProperty] public MotivoSospensione? Motivo { get; set; }
    [BindProperty] public Guid? AvvisoId { get; set; }

    /// <summary>La prestazione ferma che si vuole revocare; nulla se si ferma un pagamento.</summary>
    [BindProperty(SupportsGet = true)] public CodicePrestazione? Revoca { get; set; }

    public Guid FascicoloId { get; private set; }
    public string Persona { get; private set; } = "";
    public Sospensione? DaRevocare { get; private set; }
    public IReadOnlyList<Voce> Prestazioni { get; private set; } = [];

    /// <summary>Gli avvisi con valore legale arrivati alla persona, dal più recente.</summary>
    public IReadOnlyList<Voce> Avvisi { get; private set; } = [];

    public static IReadOnlyList<Voce> Motivi { get; } = Voce.Di<MotivoSospensione>(m => Campo.Maiuscola(DenaroModel.InParole(m)));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        if (Codice is null) ModelState.AddModelError(nameof(Codice), "Scegli quale prestazione.");
        if (Motivo is null && DaRevocare is null) ModelState.AddModelError(nameof(Motivo), "Scegli perché.");
        if (AvvisoId is null) ModelState.AddModelError(nameof(AvvisoId), "Scegli l'avviso che è arrivato alla persona.");
        if (!ModelState.IsValid) return this.DaCorreggere();
        IReadOnlyList<Rifiuto> rifiuti = DaRevocare is null
            ? (await sospendi.HandleAsync(new(Chiave, id, Codice!.Value, Motivo!.Value, AvvisoId!.Value), Attore, ct)).Rifiuti
            : (await revoca.HandleAsync(new(Chiave, id, DaRevocare.Codice, AvvisoId!.Value), Attore, ct)).Rifiuti;
        return rifiuti is [] ? LocalRedirect("/operatore/denaro") : this.Mostra(rifiuti);
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (Attore.Ruolo != Ruolo.Operatore || await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is null) return false;
        FascicoloId = id;
        var persona = await (from f in db.Fascicoli join p in db.Persone on f.InteressatoId equals p.Id where f.Id == id select p).AsNoTracking().SingleAsync(ct);
        Persona = persona.NomeCompleto;
        var ferme = await db.Sospensioni.AsNoTracking().Where(s => s.InteressatoId == persona.Id && s.ChiusaIl == null).ToListAsync(ct);
        DaRevocare = ferme.SingleOrDefault(s => s.Codice == Revoca && !s.Definitiva);
        if (Revoca is not null && DaRevocare is null) return false;
        var dal = Termine.PrimoDelMeseSuccessivo(Oggi);
        Prestazioni = [.. (await db.PrestazioniInPagamento.AsNoTracking().Where(p => p.InteressatoId == persona.Id).ToListAsync(ct))
            .Where(p => p.InCorso(dal) && ferme.All(s => s.Codice != p.Codice)).Select(p => new Voce($"{p.Codice}", Campo.Maiuscola(p.Codice.InParole)))];
        Avvisi = [.. (await (from n in db.Notifiche
                             join f in db.Fascicoli on n.FascicoloId equals f.Id
                             where f.InteressatoId == persona.Id && n.Legale && n.ConsegnataIl != null
                             orderby n.ConsegnataIl descending, n.Id descending
                             select new { n.Id, n.Oggetto, n.ConsegnataIl }).AsNoTracking().Take(UltimiAvvisi).ToListAsync(ct))
            .Select(n => new Voce($"{n.Id}", Campo.Maiuscola(n.Oggetto), $"Arrivato {n.ConsegnataIl!.Value.Con("il")}."))];
        return true;
    }
}

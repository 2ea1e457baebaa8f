using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>N-01, X-02: un pagamento si ferma, e fermo si revoca, solo con la prova che la persona lo sapeva. La prova la trova il sistema: qui non si sceglie, si legge.</summary>
public sealed class FermaModel(AccertaDb db, SospendiPrestazione sospendi, RevocaPrestazione revoca, NormeVigenti norme, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public CodicePrestazione? Codice { get; set; }

    /// <summary>La prestazione ferma che si vuole revocare; nulla se si ferma un pagamento.</summary>
    [BindProperty(SupportsGet = true)] public CodicePrestazione? Revoca { get; set; }

    public Guid FascicoloId { get; private set; }
    public string Persona { get; private set; } = "";
    public Sospensione? DaRevocare { get; private set; }

    /// <summary>Quando la persona ha saputo che il pagamento è fermo; nullo se ancora non si può revocare.</summary>
    public DateOnly? SaputoIl { get; private set; }

    /// <summary>Le prestazioni che si possono fermare, ciascuna con il giorno in cui è arrivato il sollecito.</summary>
    public IReadOnlyList<Voce> Prestazioni { get; private set; } = [];

    /// <summary>Perché le altre non si fermano, o perché non si revoca.</summary>
    public IReadOnlyList<Rifiuto> NonAncora { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        if (DaRevocare is null && Codice is null) ModelState.AddModelError(nameof(Codice), "Scegli quale prestazione.");
        if (!ModelState.IsValid) return this.DaCorreggere();
        IReadOnlyList<Rifiuto> rifiuti = DaRevocare is { } ferma
            ? (await revoca.HandleAsync(new(Chiave, id, ferma.Codice), Attore, ct)).Rifiuti
            : (await sospendi.HandleAsync(new(Chiave, id, Codice!.Value), Attore, ct)).Rifiuti;
        return rifiuti is [] ? LocalRedirect("/operatore/denaro") : this.Mostra(rifiuti);
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (Attore.Ruolo != Ruolo.Operatore || await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is null) return false;
        FascicoloId = id;
        var persona = await (from f in db.Fascicoli join p in db.Persone on f.InteressatoId equals p.Id where f.Id == id select p).AsNoTracking().SingleAsync(ct);
        Persona = persona.NomeCompleto;
        var ferme = await db.Sospensioni.AsNoTracking().Where(s => s.InteressatoId == persona.Id && s.ChiusaIl == null).ToListAsync(ct);
        if (Revoca is not null)
        {
            DaRevocare = ferme.SingleOrDefault(s => s.Codice == Revoca && !s.Definitiva);
            if (DaRevocare is null) return false;
            var avviso = await FermoDelPagamento.AvvisoDelFermoAsync(db, DaRevocare, norme, Oggi, ct);
            (SaputoIl, NonAncora) = (avviso.Accettato ? avviso.Valore.ConsegnatoIl : null, avviso.Rifiuti);
            return true;
        }
        var dal = Termine.PrimoDelMeseSuccessivo(Oggi);
        var inCorso = (await db.PrestazioniInPagamento.AsNoTracking().Where(p => p.InteressatoId == persona.Id).ToListAsync(ct)).Where(p => p.InCorso(dal) && ferme.All(s => s.Codice != p.Codice));
        var (voci, rifiuti) = (new List<Voce>(), new List<Rifiuto>());
        foreach (var codice in inCorso.Select(p => p.Codice))
        {
            var sollecito = await FermoDelPagamento.SollecitoAsync(db, persona.Id, codice, norme, Oggi, ct);
            if (sollecito.Accettato) voci.Add(new($"{codice}", Campo.Maiuscola(codice.InParole), $"Il sollecito è arrivato {sollecito.Valore.ConsegnatoIl.Con("il")}, e il termine per rispondere è passato."));
            else rifiuti.AddRange(sollecito.Rifiuti);
        }
        (Prestazioni, NonAncora) = (voci, rifiuti);
        return true;
    }
}

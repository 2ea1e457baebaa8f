using System.Text.Json;
using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>Q-05: l'operatore emette la card che la persona ha chiesto, o revoca quella che ha, dicendo perché.</summary>
public sealed class CardModel(AccertaDb db, EmettiCard emetti, RevocaCard revoca, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public string? Motivazione { get; set; }

    public Guid FascicoloId { get; private set; }
    public string Persona { get; private set; } = "";

    /// <summary>Quella valida, o che aspetta di essere emessa; nulla se nessuna.</summary>
    public Card? Card { get; private set; }

    /// <summary>Entro quando si consegna quella richiesta.</summary>
    public DateOnly? Entro { get; private set; }

    /// <summary>Quelle che non valgono più, dalla più recente, con il motivo scritto da chi le ha revocate.</summary>
    public IReadOnlyList<(Card Card, string? Perche)> Prima { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        if (Card is not { } card) return Redirect(Request.Path); // intanto qualcun altro l'ha revocata: la pagina lo dice
        if (card.Stato == StatoCard.Attiva && string.IsNullOrWhiteSpace(Motivazione)) ModelState.AddModelError(nameof(Motivazione), "Scrivi perché si revoca: la persona lo deve leggere.");
        if (!ModelState.IsValid) return this.DaCorreggere();
        IReadOnlyList<Rifiuto> rifiuti = card.Stato == StatoCard.Richiesta
            ? (await emetti.HandleAsync(new(Chiave, card.Id), Attore, ct)).Rifiuti
            : (await revoca.HandleAsync(new(Chiave, card.Id, Motivazione!.Trim()), Attore, ct)).Rifiuti;
        return rifiuti is [] ? Redirect(Request.Path) : this.Mostra(rifiuti);
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (Attore.Ruolo != Ruolo.Operatore || await Relazione.TrovaAsync(db, id, Attore, Oggi, ct) is null) return false;
        FascicoloId = id;
        var persona = await (from f in db.Fascicoli join p in db.Persone on f.InteressatoId equals p.Id where f.Id == id select p).AsNoTracking().SingleAsync(ct);
        Persona = persona.NomeCompleto;
        var tutte = await db.Card.AsNoTracking().Where(c => c.InteressatoId == persona.Id).OrderByDescending(c => c.RichiestaIl).ThenByDescending(c => c.Id).ToListAsync(ct);
        Card = tutte.Find(c => c.InCorso);
        if (Card is { Stato: StatoCard.Richiesta } attesa)
            Entro = await db.Obblighi.AsNoTracking().Where(o => o.FascicoloId == attesa.FascicoloId && o.Tipo == TipoObbligo.ConsegnareLaCard)
                .OrderByDescending(o => o.EntroIl).Select(o => (DateOnly?)o.EntroIl).FirstOrDefaultAsync(ct);
        var fascicoli = tutte.Select(c => c.FascicoloId).Distinct().ToList();
        var revoche = (await db.Atti.AsNoTracking().Where(a => fascicoli.Contains(a.FascicoloId) && a.Tipo == TipoAtto.CardRevocata).ToListAsync(ct))
            .ToDictionary(a => JsonElement.Parse(a.Contenuto).GetProperty("card").GetGuid(), a => a.Perche);
        Prima = [.. tutte.Where(c => !c.InCorso).Select(c => (c, revoche.GetValueOrDefault(c.Id)))];
        return true;
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Q-05: l'operatore revoca la card di chi non ha più i requisiti; la persona sa perché.</summary>
public sealed class RevocaCard(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid CardId, string Motivazione);

    public sealed record Ricevuta(Guid CardId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>La card smette di valere, con il suo atto e il suo avviso.</summary>
    internal static async Task SpegniAsync(AccertaDb db, Card card, StatoCard come, Attore attore, DateTimeOffset adesso, string parole, string? perche, CancellationToken ct)
    {
        (card.Stato, card.Versione) = (come, card.Versione + 1);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == card.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.CardRevocata, attore, adesso, "Q-05 S-34", new { card = card.Id, come }, perche: perche);
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "la Disability Card non vale più", parole, ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Operatore) return Rifiuti.RuoloNonAmmesso("un operatore della sede");
        var card = await db.Card.SingleOrDefaultAsync(c => c.Id == richiesta.CardId, ct);
        if (card is null || await Relazione.TrovaAsync(db, card.FascicoloId, attore, adesso.GiornoInItalia, ct) is null) return Rifiuti.NessunFascicolo;
        Rifiuto[] rifiuti =
        [
            .. card.Stato == StatoCard.Attiva ? (Rifiuto[])[] : [new("Q-05", "CARD_NON_VALIDA", "non è una card valida", "guarda le card della persona")],
            .. string.IsNullOrWhiteSpace(richiesta.Motivazione) ? (Rifiuto[])[new("Q-05", "MOTIVAZIONE_MANCANTE", "non c'è scritto perché la card è revocata", "scrivi il motivo: la persona deve poterlo leggere", "Motivazione")] : [],
        ];
        if (rifiuti is not []) return rifiuti;
        await SpegniAsync(db, card, StatoCard.Revocata, attore, adesso, "La card è revocata: il motivo è sul portale. Restituiscila allo sportello.", richiesta.Motivazione, ct);
        return new Ricevuta(card.Id);
    }
}

/// <summary>Q-05: le card finite — per durata, o perché un giudizio nuovo non dà più i requisiti — non valgono più.</summary>
public sealed class CardScadute(AccertaDb db, RequisitiDellaCard requisiti) : LavoroALotti(db)
{
    public const string NomeDelLotto = "card-scadute";

    private sealed record Richiesta(Guid CardId, Guid? GiudizioVistoId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "le Disability Card scadute, o di chi non ha più i requisiti, non valgono più";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Card.AsNoTracking().Where(c => c.Stato == StatoCard.Attiva && c.Id > dopo).OrderBy(c => c.Id).Select(c => c.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var card = await Db.Card.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var scaduta = card.ValidaFino < oggi;
        var ultimo = await requisiti.UltimoGiudizioAsync(card.InteressatoId, ct);
        if (!scaduta && ultimo == card.GiudizioVistoId) return new(id, 0, $"la card vale fino {card.ValidaFino!.Value.Con("al")}");
        if (!sulSerio) return new(id, 1, scaduta ? $"la card è scaduta {card.ValidaFino!.Value.Con("il")}" : "c'è un giudizio nuovo: si riguardano i requisiti");
        var chiave = Chiave(scaduta ? id : ultimo!.Value, scaduta ? card.ValidaFino!.Value : card.EmessaIl!.Value);
        return Come(id, await Db.EseguiAsync(chiave, new Richiesta(id, ultimo), Attore.Sistema, adesso, () => DecidiAsync(id, adesso, ct), ct), "la card è riguardata");
    }

    private async Task<Esito<Guid>> DecidiAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var card = await Db.Card.SingleAsync(c => c.Id == id, ct);
        if (card.Stato != StatoCard.Attiva) return Rifiuti.StatoNonAmmesso("la card non è più attiva", "niente da fare");
        if (card.ValidaFino < adesso.GiornoInItalia)
        {
            await RevocaCard.SpegniAsync(Db, card, StatoCard.Scaduta, Attore.Sistema, adesso, "La card è scaduta: se hai ancora i requisiti, chiedine un'altra.", null, ct);
            return id;
        }
        var trovati = await requisiti.ValutaAsync(card.InteressatoId, Attore.Sistema, adesso, ct);
        if (DisabilityCard.DopoUnNuovoGiudizio(cardInCorso: true, trovati.Classe is not null).SiAnnullaLaPrecedente)
            await RevocaCard.SpegniAsync(Db, card, StatoCard.Revocata, Attore.Sistema, adesso, "Il tuo nuovo giudizio non è fra quelli che danno la card: non vale più.", null, ct);
        else
            (card.GiudizioVistoId, card.Versione) = (trovati.GiudizioVistoId, card.Versione + 1);
        return id;
    }
}

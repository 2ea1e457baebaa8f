using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Q-05: l'operatore emette la card, se i requisiti ci sono ancora. Vale fino alla fine dello stato, entro il massimo (C75).</summary>
public sealed class EmettiCard(AccertaDb db, RequisitiDellaCard requisiti, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid CardId);

    public sealed record Ricevuta(Guid CardId, string Numero, DateOnly ValidaFino, bool Accompagnatore);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Operatore) return Rifiuti.RuoloNonAmmesso("un operatore della sede");
        var card = await db.Card.SingleOrDefaultAsync(c => c.Id == richiesta.CardId, ct);
        if (card is null || await Relazione.TrovaAsync(db, card.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (card.Stato != StatoCard.Richiesta) return Rifiuti.StatoNonAmmesso("questa card non aspetta di essere emessa", "guarda le card della persona");
        var trovati = await requisiti.ValutaAsync(card.InteressatoId, attore, adesso, ct);
        var rilascio = DisabilityCard.Rilascia(trovati.GiudizioDefinitivo, trovati.Classe is not null, cardInCorso: false);
        if (!rilascio.Accettato) return rilascio.Rifiuti.ToArray();

        var numero = $"{oggi.Year}-{await db.ProssimoNumeroAsync($"card-{oggi.Year}", ct):000000}";
        var fino = DisabilityCard.ValidaFino(oggi, trovati.FineDelloStato, norme);
        (card.Stato, card.Numero, card.EmessaIl, card.ValidaFino) = (StatoCard.Attiva, numero, oggi, fino);
        (card.Classe, card.Accompagnatore, card.GiudizioVistoId, card.Versione) = (trovati.Classe, trovati.Accompagnatore, trovati.GiudizioVistoId, card.Versione + 1);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == card.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.CardEmessa, attore, adesso, "Q-05 S-34", new { card = card.Id, numero, fino });
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.ConsegnareLaCard, ct);
        await Avviso.PreparaAsync(db, atto, "la Disability Card è pronta", $"La tua card vale fino {fino.Con("al")}. Se il riconoscimento finisce prima, finisce anche la card.", ct);
        return new Ricevuta(card.Id, numero, fino, card.Accompagnatore);
    }
}

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

/// <summary>Q-05: la persona chiede la Disability Card; la foto può mancare. L'ufficio ha un termine per consegnarla.</summary>
public sealed class RichiediCard(AccertaDb db, Cassaforte cassaforte, RequisitiDellaCard requisiti, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Foto">Una foto JPEG; nulla se non c'è.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, byte[]? Foto = null);

    public sealed record Ricevuta(Guid CardId, DateOnly ConsegnaEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>Il rifiuto di una foto che non è un JPEG, o è troppo grande; nullo se va bene.</summary>
    internal static IEnumerable<Rifiuto> Foto(byte[]? foto, DateOnly oggi, NormeVigenti norme)
    {
        if (foto is not null and not [0xFF, 0xD8, 0xFF, ..] || foto?.Length > norme.Termini.AllegatoByteMassimi.Al(oggi))
            yield return new("Q-05", "FOTO_NON_VALIDA", "il file non è una foto JPEG, o è troppo grande", "carica una foto JPEG più piccola, o nessuna", "Foto");
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var trovati = await requisiti.ValutaAsync(fascicolo.InteressatoId, attore, adesso, ct);
        var inCorso = await db.Card.AnyAsync(c => c.InteressatoId == fascicolo.InteressatoId && (c.Stato == StatoCard.Richiesta || c.Stato == StatoCard.Attiva), ct);
        Rifiuto[] rifiuti = [.. DisabilityCard.Rilascia(trovati.GiudizioDefinitivo, trovati.Classe is not null, inCorso).Rifiuti, .. Foto(richiesta.Foto, oggi, norme)];
        if (rifiuti is not []) return rifiuti;

        var card = new Card
        {
            Id = Guid.CreateVersion7(adesso),
            InteressatoId = fascicolo.InteressatoId,
            FascicoloId = fascicolo.Id,
            RichiestaIl = oggi,
            FotoCifrata = richiesta.Foto is { } foto ? cassaforte.CifraByte(fascicolo, foto) : [],
        };
        db.Add(card);
        var atto = fascicolo.Registra(TipoAtto.CardRichiesta, attore, adesso, "Q-05 S-34", new { card = card.Id, foto = richiesta.Foto is not null }, relazione.DelegaId);
        db.Add(atto);
        var entro = DisabilityCard.ConsegnaEntro(oggi, norme);
        Scadenzario.Apri(db, atto, TipoObbligo.ConsegnareLaCard, "Q-05", Ruolo.Operatore, entro);
        await Avviso.PreparaAsync(db, atto, "la Disability Card è richiesta", $"Abbiamo la tua richiesta: la card arriva entro {entro.Con("il")}.", ct);
        return new Ricevuta(card.Id, entro);
    }
}

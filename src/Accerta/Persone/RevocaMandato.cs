using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>La persona, o chi la rappresenta, revoca il mandato; la sede vi rinuncia. Da quel momento la sede non vede più nulla.</summary>
public sealed class RevocaMandato(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid MandatoId);

    public sealed record Ricevuta(Guid MandatoId, DateOnly ChiusoIl);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (!attore.Ruolo.PerLaPersona) return Rifiuti.RuoloNonAmmesso("la persona, chi la rappresenta, o la sede a cui ha dato mandato");
        var mandato = await db.Mandati.SingleOrDefaultAsync(m => m.Id == richiesta.MandatoId, ct);
        var titolo = await Titoli.DiAsync(db, attore, mandato?.InteressatoId, oggi, ct);
        // una sede rinuncia al suo mandato, non a quello di un'altra
        if (mandato is null || !titolo.Basta || attore.Ruolo == Ruolo.Patronato && titolo.DelegaId != mandato.Id)
            return new Rifiuto("P-01", "MANDATO_NON_TROVATO", "questo mandato non esiste, o non hai titolo per vederlo", "controlla l'indirizzo");
        if (mandato.ChiusoIl is not null) return Rifiuti.StatoNonAmmesso("il mandato è già revocato", "niente da fare");
        mandato.Chiudi(oggi, attore.PersonaId);
        var persona = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == mandato.InteressatoId, ct);
        await Anagrafe.RegistraAsync(db, mandato.InteressatoId, TipoAtto.MandatoRevocato, attore, adesso, new { mandato = mandato.Id }, titolo.DelegaId,
            atto => Avviso.Prepara(db, atto, persona, "Il mandato è revocato", "Da oggi la sede a cui avevi dato mandato non agisce più per te e non vede più il tuo fascicolo."), ct);
        return new Ricevuta(mandato.Id, oggi);
    }
}

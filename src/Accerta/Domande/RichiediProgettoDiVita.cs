using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>G-00: nella riforma la persona chiede il progetto di vita; con il verbale definitivo la richiesta passa al comune, che lo fa.</summary>
public sealed class RichiediProgettoDiVita(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    /// <param name="TrasmessaIl">Nullo se il verbale non è ancora definitivo.</param>
    public sealed record Ricevuta(Guid RichiestaId, DateOnly? TrasmessaIl);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (!attore.Ruolo.PerLaPersona) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (Credenziali.Valuta(attore.Accesso, oggi, norme) is { } nonAmmessa) return nonAmmessa;
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var riconosciuta = await RiconosciutaAsync(db, fascicolo.Id, ct);
        Rifiuto[] rifiuti =
            [.. ProgettoDiVita.Valuta(fascicolo.Regime, riconosciuta, await db.ProgettiDiVita.AnyAsync(p => p.FascicoloId == fascicolo.Id, ct))];
        if (rifiuti is not []) return rifiuti;
        var domanda = await db.Domande.AsNoTracking().SingleAsync(d => d.FascicoloId == fascicolo.Id, ct);
        var persona = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == fascicolo.InteressatoId, ct);
        var progetto = new RichiestaProgettoDiVita
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            RichiestaDa = attore.PersonaId,
            RichiestaIl = oggi,
            Comune = domanda.DomicilioComune ?? persona.Comune ?? "",
            Provincia = domanda.ProvinciaDellaVisita,
        };
        db.Add(progetto);
        var atto = fascicolo.Registra(TipoAtto.ProgettoDiVitaRichiesto, attore, adesso, "G-00", new { progetto = progetto.Id }, relazione.DelegaId);
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "abbiamo ricevuto la richiesta del progetto di vita", "La trasmettiamo al comune quando il verbale è definitivo.", ct);
        if (ProgettoDiVita.DaTrasmettere(riconosciuta)) await TrasmettiAsync(db, fascicolo, progetto, attore, adesso, ct);
        return new Ricevuta(progetto.Id, progetto.TrasmessaIl);
    }

    /// <summary>Il verbale definitivo riconosce una condizione di disabilità? Nullo se non ce n'è ancora uno.</summary>
    internal static async Task<bool?> RiconosciutaAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct) =>
        await db.Verbali.AsNoTracking().Where(v => v.FascicoloId == fascicoloId && v.Stato == StatoVerbale.Definitivo).Select(v => v.Giudizio).ToListAsync(ct) is { Count: > 0 } giudizi
            ? giudizi.Exists(g => g != Giudizio.NonInvalido)
            : null;

    /// <summary>La richiesta passa al comune.</summary>
    internal static async Task TrasmettiAsync(AccertaDb db, Fascicolo fascicolo, RichiestaProgettoDiVita progetto, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        progetto.TrasmessaIl = adesso.GiornoInItalia;
        var atto = fascicolo.Registra(TipoAtto.ProgettoDiVitaTrasmesso, attore, adesso, "G-00", new { progetto = progetto.Id, progetto.Comune, progetto.Provincia });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "il progetto di vita passa al comune",
            $"La tua richiesta è passata ai servizi del comune di {progetto.Comune}, che ti chiameranno per costruire insieme il progetto.", ct);
    }
}

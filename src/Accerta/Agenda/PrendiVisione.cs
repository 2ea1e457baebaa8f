using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>V-01: la commissione segna i documenti che ha visto: la persona lo vede, e il verbale li può citare.</summary>
public sealed class PrendiVisione(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, IReadOnlyList<Guid> Allegati);

    public sealed record Ricevuta(Guid FascicoloId, int Visti);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Commissione) return Rifiuti.RuoloNonAmmesso("un componente della commissione");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, adesso.GiornoInItalia, ct) is null) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (CatalogoDegliAtti.Di(TipoAtto.DocumentiVisti).Rifiuta(fascicolo.Stato, "guarda a che punto è la pratica") is { } no) return no;
        var chiesti = richiesta.Allegati.Distinct().ToList();
        var documenti = await db.Allegati.Where(a => a.FascicoloId == fascicolo.Id && chiesti.Contains(a.Id)).ToListAsync(ct);
        if (documenti.Count < chiesti.Count)
            return new Rifiuto("V-01", "DOCUMENTO_NON_TROVATO", "uno dei documenti non è in questo fascicolo", "scegli i documenti dall'elenco", "Allegati");
        var nuovi = documenti.FindAll(d => d.VistoDa is null);
        if (nuovi is []) return Rifiuti.StatoNonAmmesso("questi documenti sono già segnati come visti", "niente da fare");
        foreach (var documento in nuovi) (documento.VistoDa, documento.VistoAlle) = (attore.PersonaId, adesso);
        db.Add(fascicolo.Registra(TipoAtto.DocumentiVisti, attore, adesso, "V-01", new { documenti = nuovi.Select(d => d.Id) }));
        return new Ricevuta(fascicolo.Id, nuovi.Count);
    }
}

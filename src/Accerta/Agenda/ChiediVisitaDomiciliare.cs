using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>A-05: il medico certificatore chiede la visita a domicilio, abbastanza prima. Comincia il termine del presidente.</summary>
public sealed class ChiediVisitaDomiciliare(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Indirizzo">Dove si trova la persona: casa, struttura, ospedale.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, string Indirizzo);

    /// <param name="PronunciaEntro">L'ultimo giorno per la risposta, compreso.</param>
    public sealed record Ricevuta(Guid RichiestaId, Guid FascicoloId, DateOnly PronunciaEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.MedicoCertificatore) return Rifiuti.RuoloNonAmmesso("il medico che ha inviato il certificato: la persona lo chiede a lui");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (CatalogoDegliAtti.Di(TipoAtto.VisitaDomiciliareChiesta).Rifiuta(fascicolo.Stato, "si chiede quando la visita è fissata") is { } no) return no;
        var visita = (await db.Visite.UltimaAsync(fascicolo.Id, ct))!;
        Rifiuto[] rifiuti =
        [
            .. VisitaDomiciliare.Valuta(oggi, visita.Giorno, norme),
            .. string.IsNullOrWhiteSpace(richiesta.Indirizzo)
                ? (Rifiuto[])[new("A-05", "INDIRIZZO_MANCANTE", "manca l'indirizzo", "scrivi dove si trova la persona", "Indirizzo")]
                : [],
            .. visita.Modalita == ModalitaVisita.Domiciliare
                ? (Rifiuto[])[new("A-05", "VISITA_GIA_DOMICILIARE", $"la visita {visita.Giorno.Con("del")} è già a domicilio", "non serve chiederla di nuovo")]
                : [],
            .. await db.RichiesteDomiciliari.AnyAsync(r => r.FascicoloId == fascicolo.Id && r.Stato == StatoRichiesta.InAttesa, ct)
                ? (Rifiuto[])[new("A-05", "RICHIESTA_GIA_IN_ATTESA", "una richiesta aspetta già la risposta del presidente", "aspetta la risposta")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var nuova = new RichiestaDomiciliare
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            VisitaId = visita.Id,
            MedicoId = attore.PersonaId,
            RicevutaIl = oggi,
            Indirizzo = richiesta.Indirizzo.Trim(),
        };
        db.Add(nuova);
        var entro = VisitaDomiciliare.PronunciaEntro(oggi, norme);
        var atto = fascicolo.Registra(TipoAtto.VisitaDomiciliareChiesta, attore, adesso, "A-05", new { richiesta = nuova.Id, visita = visita.Id, pronunciaEntro = entro });
        db.Add(atto);
        Scadenzario.Apri(db, atto, TipoObbligo.DecidereLaVisitaDomiciliare, "A-05", Ruolo.Commissione, entro);
        return new Ricevuta(nuova.Id, fascicolo.Id, entro);
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>V-02: la commissione guarda i documenti. Se bastano decide senza visita; se no la persona si visita: resta la data che ha, o se ne propone una.</summary>
public sealed class ValutaAgliAtti(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="DocumentazioneSufficiente">I documenti bastano a un giudizio obiettivo.</param>
    /// <param name="AutismoDocumentato">Autismo documentato da una struttura accreditata: per un minore decidere sui documenti è un dovere.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, bool DocumentazioneSufficiente, bool AutismoDocumentato);

    /// <param name="AgliAtti">Vero se si decide sui documenti.</param>
    /// <param name="Visita">Quando si visita, altrimenti; nullo se l'agenda non ha posti.</param>
    public sealed record Ricevuta(Guid FascicoloId, bool AgliAtti, DateTimeOffset? Visita);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Commissione || await Relazione.IncaricoAsync(db, attore, oggi, ct) is not { CommissioneId: { } commissione })
            return Rifiuti.RuoloNonAmmesso("un componente della commissione, con l'incarico in corso");
        if (await db.Fascicoli.SingleOrDefaultAsync(f => f.Id == richiesta.FascicoloId, ct) is not { Regime: not null } fascicolo) return Rifiuti.NessunFascicolo;
        var domanda = await Avviso.DomandaDiAsync(db, fascicolo.Id, ct);
        // Chi aspetta ancora una data non ha una commissione: lo può valutare quella del suo territorio.
        if (await Relazione.TrovaAsync(db, fascicolo.Id, attore, oggi, ct) is null
            && !(!await db.Visite.AnyAsync(v => v.FascicoloId == fascicolo.Id, ct) && await (await ProponiData.CommissioniAsync(db, fascicolo, domanda, ct)).AnyAsync(c => c.Id == commissione, ct)))
            return Rifiuti.NessunFascicolo;
        if (CatalogoDegliAtti.Di(TipoAtto.ValutatoAgliAtti).Rifiuta(fascicolo.Stato, "guarda a che punto è la pratica") is { } no) return no;

        var obbligatoria = AgliAtti.Obbligatoria(await ChiediAgliAtti.FattiAsync(db, fascicolo, richiesta.DocumentazioneSufficiente, richiesta.AutismoDocumentato, ct), oggi, norme);
        if (obbligatoria && !richiesta.DocumentazioneSufficiente)
            return new Rifiuto("V-02", "AGLI_ATTI_OBBLIGATORIO", "per un minore con l'autismo documentato la legge vuole che si decida sui documenti", "decidi sui documenti, o chiedi alla famiglia quelli che mancano");
        Rifiuto[] rifiuti = [.. AgliAtti.Valuta(await ChiediAgliAtti.FattiAsync(db, fascicolo, sufficienti: true, richiesta.AutismoDocumentato, ct), oggi, norme)];
        if (rifiuti is not []) return rifiuti;

        var visita = await db.Visite.UltimaAsync(fascicolo.Id, ct) is { InCorso: true } fissata ? fissata : null;
        if (!richiesta.DocumentazioneSufficiente)
        {
            var insufficienti = fascicolo.Registra(TipoAtto.DocumentiInsufficienti, attore, adesso, "V-02", new { visita = visita?.Id });
            db.Add(insufficienti);
            if (!fascicolo.Tipo.DiRevisione) visita ??= await ProponiData.RegistraAsync(db, fascicolo, domanda, adesso, norme, conAvviso: false, ct);
            await Avviso.PreparaAsync(db, insufficienti, "serve la visita",
                $"I documenti non bastano per decidere: serve la visita. {(visita is null ? "Appena c'è un posto ti scriviamo la data." : $"La data è {visita.Quando.Italiano}: la trovi sul portale.")}", ct);
            return new Ricevuta(fascicolo.Id, AgliAtti: false, visita?.Quando);
        }

        if (visita is null)
        {
            var prima = await db.Visite.UltimaAsync(fascicolo.Id, ct);
            visita = new Visita
            {
                Id = Guid.CreateVersion7(adesso),
                FascicoloId = fascicolo.Id,
                Numero = (prima?.Numero ?? 0) + 1,
                CommissioneId = commissione,
                Quando = adesso,
                Giorno = oggi,
                EntroIl = TermineVisita.UltimoGiorno(domanda.PresentataIl, domanda.Urgente, norme),
                PropostaIl = adesso,
            };
            db.Add(visita);
        }
        await ProponiData.TogliAsync(db, visita, StatoVisita.Svolta, ct);
        (visita.Modalita, visita.Indirizzo, visita.Quando, visita.Giorno) = (ModalitaVisita.AgliAtti, null, adesso, oggi);
        fascicolo.Stato = StatoFascicolo.VisitaSvolta;
        var atto = fascicolo.Registra(TipoAtto.ValutatoAgliAtti, attore, adesso, "V-02", new { visita = visita.Id, obbligatoria });
        db.Add(atto);
        await ProponiData.FaiCadereITerminiAsync(db, atto, ct);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.FareLaVisita, ct);
        await Avviso.PreparaAsync(db, atto, "si decide sui documenti", "La commissione decide sui documenti: non serve che tu venga alla visita. Ti scriveremo quando il verbale è pronto.", ct);
        return new Ricevuta(fascicolo.Id, AgliAtti: true, null);
    }
}

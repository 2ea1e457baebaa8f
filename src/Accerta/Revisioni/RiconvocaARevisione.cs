using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>Una nuova data per la revisione: dopo una giustificazione accolta, quando mancava il posto, o quando la convocazione non era arrivata (N-01).</summary>
public sealed class RiconvocaARevisione(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="DataVisita">Il giorno deciso dall'INPS; nullo = il primo posto libero con il preavviso.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, DateOnly? DataVisita = null);

    public sealed record Ricevuta(Guid FascicoloId, DateTimeOffset Visita);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (await UfficioRevisioni.RifiutaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is { } no) return no;
        if (await db.Fascicoli.SingleOrDefaultAsync(f => f.Id == richiesta.FascicoloId, ct) is not { Tipo: TipoProcedura.Revisione or TipoProcedura.ControlloStraordinario } fascicolo)
            return Rifiuti.NessunFascicolo;
        if (CatalogoDegliAtti.Di(TipoAtto.RevisioneRiconvocata).Rifiuta(fascicolo.Stato, "guarda a che punto è la revisione") is { } stato) return stato;
        if (fascicolo.Stato == StatoFascicolo.VisitaFissata && await db.Visite.AsNoTracking().UltimaAsync(fascicolo.Id, ct) is { } prima && await Convocazioni.ProvataAsync(db, prima, norme, ct))
            return Rifiuti.StatoNonAmmesso("la persona ha già una convocazione, ed è arrivata", "aspetta la visita");
        if (richiesta.DataVisita < oggi)
            return new Rifiuto("R-01", "DATA_NON_VALIDA", $"la data {richiesta.DataVisita.Value.Con("del")} è già passata", "scegli una data da oggi in poi", "DataVisita");

        var commissione = await db.Verbali.AsNoTracking().Where(v => v.FascicoloId == fascicolo.OrigineId && v.Stato == StatoVerbale.Definitivo).Select(v => v.CommissioneId).FirstAsync(ct);
        var dopo = oggi.AddDays(norme.Termini.PreavvisoVisitaGiorni.Al(oggi) - 1);
        if (await VisitaDiRevisione.FissaAsync(db, fascicolo, commissione, richiesta.DataVisita, dopo, adesso, ct) is not { } visita)
            return Rifiuti.StatoNonAmmesso("l'agenda della commissione non ha posti liberi", "indica tu il giorno, o riprova quando ci sono posti");
        fascicolo.Stato = StatoFascicolo.VisitaFissata;
        var atto = fascicolo.Registra(TipoAtto.RevisioneRiconvocata, attore, adesso, "R-01 A-03", new { visita = visita.Id, visita.Quando });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, fascicolo.Tipo == TipoProcedura.ControlloStraordinario ? "nuova data per il controllo" : "nuova data per la revisione",
            $"La visita{ParoleDellaRevisione.DellaVisita(fascicolo.Tipo)} è {visita.Quando.Italiano}. Porta un documento d'identità e gli esami in originale. "
            + ParoleDellaRevisione.IDirittiContinuano + await ParoleDellaRevisione.SeNonVieniAsync(db, visita, norme, ct), ct);
        return new Ricevuta(fascicolo.Id, visita.Quando);
    }
}

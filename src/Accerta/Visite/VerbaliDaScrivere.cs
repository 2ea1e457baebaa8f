using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;

namespace Accerta.Visite;

/// <summary>Una pratica già vista dalla commissione, o da decidere sui documenti, di cui manca almeno un verbale. Nessun dato sanitario.</summary>
/// <param name="Quando">Il giorno della visita, o della decisione di fare senza.</param>
/// <param name="SuiDocumenti">V-02: si decide senza visita.</param>
public sealed record DaScrivere(Guid FascicoloId, string Protocollo, string Persona, DateTimeOffset Quando, bool SuiDocumenti);

/// <summary>I verbali che una commissione deve ancora scrivere, dal più vecchio.</summary>
public sealed class VerbaliDaScrivere(AccertaDb db)
{
    public Task<Pagina<DaScrivere>> HandleAsync(Guid commissioneId, int pagina, CancellationToken ct) =>
        (from f in db.PraticheInElenco()
         join v in db.Visite on f.Id equals v.FascicoloId
         where f.Stato == StatoFascicolo.VisitaSvolta && v.CommissioneId == commissioneId && v.Stato == StatoVisita.Svolta
             && !db.Visite.Any(dopo => dopo.FascicoloId == v.FascicoloId && dopo.Numero > v.Numero)
         orderby v.Quando, v.Id
         select new DaScrivere(v.FascicoloId, f.Protocollo, f.Persona, v.Quando, v.Modalita == ModalitaVisita.AgliAtti)).PaginaAsync(pagina, ct);
}

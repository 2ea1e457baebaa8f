using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;

namespace Accerta.Visite;

/// <summary>Una visita che la commissione deve fare. Nessun dato sanitario.</summary>
/// <param name="EntroIl">L'ultimo giorno utile, compreso.</param>
public sealed record DaVisitare(Guid FascicoloId, string Protocollo, string Persona, DateTimeOffset Quando, DateOnly Giorno, DateOnly EntroIl);

/// <summary>Le visite fissate davanti a una commissione: prima quelle già passate e non registrate, poi oggi e i giorni dopo.</summary>
public sealed class VisiteFissate(AccertaDb db)
{
    public Task<Pagina<DaVisitare>> HandleAsync(Guid commissioneId, int pagina, CancellationToken ct) =>
        (from v in db.Visite
         join f in db.PraticheInElenco() on v.FascicoloId equals f.Id
         where v.CommissioneId == commissioneId && v.Stato == StatoVisita.Fissata && f.Stato == StatoFascicolo.VisitaFissata
         orderby v.Quando, v.Id
         select new DaVisitare(v.FascicoloId, f.Protocollo, f.Persona, v.Quando, v.Giorno, v.EntroIl)).PaginaAsync(pagina, ct);
}

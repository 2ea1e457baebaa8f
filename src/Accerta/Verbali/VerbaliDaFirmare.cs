using Accerta.Dati;

namespace Accerta.Verbali;

/// <summary>Un verbale che aspetta le firme della commissione. Nessun dato sanitario.</summary>
/// <param name="Mia">Vero se chi chiede ha firmato, falso se manca la sua firma; nullo se non era presente.</param>
public sealed record InFirma(Guid VerbaleId, string Protocollo, string Persona, DateOnly Visita, int Firme, int Componenti, bool? Mia);

/// <summary>Una visita di secondo grado che aspetta la firma di chi chiede. Nessun dato sanitario.</summary>
public sealed record SecondoGradoInFirma(Guid VerbaleId, string Protocollo, string Persona, DateOnly SvoltaIl);

/// <summary>I verbali di una commissione che aspettano firme: prima quelli delle visite più lontane (B-02).</summary>
public sealed class VerbaliDaFirmare(AccertaDb db)
{
    public Task<Pagina<InFirma>> HandleAsync(Guid commissioneId, Guid personaId, int pagina, CancellationToken ct) =>
        (from v in db.Verbali
         join f in db.PraticheInElenco() on v.FascicoloId equals f.Id
         where v.CommissioneId == commissioneId && v.Stato == StatoVerbale.DaFirmare
         orderby v.VisitaDel, v.Id
         select new InFirma(v.Id, f.Protocollo, f.Persona, v.VisitaDel, v.Componenti.Count(c => c.FirmatoAlle != null), v.Componenti.Count,
             v.Componenti.Where(c => c.PersonaId == personaId).Select(c => (bool?)(c.FirmatoAlle != null)).SingleOrDefault())).PaginaAsync(pagina, ct);

    /// <summary>M-05: le visite di secondo grado sui verbali della commissione a cui manca la firma di quella persona.</summary>
    public Task<Pagina<SecondoGradoInFirma>> DiSecondoGradoAsync(Guid commissioneId, Guid personaId, int pagina, CancellationToken ct) =>
        (from s in db.VisiteSecondoGrado
         join v in db.Verbali on s.VerbaleId equals v.Id
         join f in db.PraticheInElenco() on s.FascicoloId equals f.Id
         where v.CommissioneId == commissioneId && v.Stato == StatoVerbale.RivistoInSecondoGrado && s.Componenti.Any(c => c.PersonaId == personaId && c.FirmatoAlle == null)
         orderby s.SvoltaIl, s.Id
         select new SecondoGradoInFirma(v.Id, f.Protocollo, f.Persona, s.SvoltaIl)).PaginaAsync(pagina, ct);
}

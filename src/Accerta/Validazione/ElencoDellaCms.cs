using Accerta.Dati;
using Accerta.Norma.Domande;

namespace Accerta.Validazione;

/// <summary>Un verbale che la commissione superiore deve riesaminare. Niente nomi, niente dati sanitari.</summary>
/// <param name="Sorteggiato">Vero se è uscito da un campione; falso se l'ha segnalato un centro medico-legale.</param>
public sealed record DaRiesaminare(Guid VerbaleId, Guid FascicoloId, string Protocollo, Accertamento Accertamento, DateOnly ApertoIl, bool Sorteggiato);

/// <summary>Il lavoro della commissione medica superiore: prima gli esami aperti da più tempo (K-03).</summary>
public sealed class ElencoDellaCms(AccertaDb db)
{
    public Task<Pagina<DaRiesaminare>> HandleAsync(int pagina, CancellationToken ct) =>
        (from e in db.EsamiCms
         join v in db.Verbali on e.VerbaleId equals v.Id
         join f in db.PraticheInElenco() on e.FascicoloId equals f.Id
         where e.Esito == EsitoSuperiore.InCorso
         orderby e.ApertoIl, e.Id
         select new DaRiesaminare(e.VerbaleId, f.Id, f.Protocollo, v.Accertamento, e.ApertoIl, e.CampioneId != null)).PaginaAsync(pagina, ct);
}

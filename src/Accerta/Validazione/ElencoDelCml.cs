using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;

namespace Accerta.Validazione;

/// <summary>Un verbale che aspetta il centro medico-legale. Nessun dato sanitario.</summary>
/// <param name="UltimoGiorno">Dopo, il silenzio vale assenso; nullo se il centro ha già chiesto esami o una visita.</param>
/// <param name="Mancano">I giorni che restano, 0 l'ultimo giorno; nullo con <paramref name="UltimoGiorno"/>.</param>
public sealed record DaConvalidare(
    Guid VerbaleId, Guid FascicoloId, Accertamento Accertamento, StatoVerbale Stato, string Protocollo, string Persona, DateOnly Trasmesso, DateOnly? UltimoGiorno, int? Mancano);

/// <summary>Il lavoro del centro medico-legale di chi è entrato: prima quelli a cui restano meno giorni, in fondo quelli fermati (K-01).</summary>
public sealed class ElencoDelCml(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public async Task<Esito<Pagina<DaConvalidare>>> HandleAsync(Attore attore, int pagina, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (attore.Ruolo != Ruolo.Cml || await Relazione.SedeAsync(db, attore, oggi, ct) is not { } sede)
            return Rifiuti.RuoloNonAmmesso("un medico del centro medico-legale, con l'incarico in corso");
        var righe = await (from v in db.Verbali
                           join f in db.PraticheInElenco() on v.FascicoloId equals f.Id
                           where f.Provincia == sede.Provincia && v.TrasmessoIl != null && v.DefinitivoDal == null
                           orderby v.FermatoIl != null, v.TrasmessoIl, v.Id
                           select new { v.Id, v.FascicoloId, v.Accertamento, v.Stato, f.Protocollo, f.Persona, v.TrasmessoIl, v.FermatoIl }).PaginaAsync(pagina, ct);
        return righe.Con(r =>
        {
            var trasmesso = r.TrasmessoIl!.Value;
            var ultimo = r.FermatoIl is null ? SilenzioAssenso.UltimoGiorno(trasmesso, norme) : (DateOnly?)null;
            return new DaConvalidare(r.Id, r.FascicoloId, r.Accertamento, r.Stato, r.Protocollo, r.Persona, trasmesso, ultimo, ultimo is { } u ? Termine.Mancano(u, oggi) : null);
        });
    }
}

using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>Un verbale che aspetta il centro medico-legale. Nessun dato sanitario.</summary>
/// <param name="UltimoGiorno">Dopo, il silenzio vale assenso; nullo se il centro ha già chiesto esami o una visita.</param>
/// <param name="Mancano">I giorni che restano, 0 l'ultimo giorno; nullo con <paramref name="UltimoGiorno"/>.</param>
public sealed record DaConvalidare(
    Guid VerbaleId, Guid FascicoloId, Accertamento Accertamento, StatoVerbale Stato, string Protocollo, string Persona, DateOnly Trasmesso, DateOnly? UltimoGiorno, int? Mancano);

/// <summary>Il lavoro del centro medico-legale di chi è entrato: prima quelli a cui restano meno giorni, in fondo quelli fermati (K-01).</summary>
public sealed class ElencoDelCml(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public async Task<Esito<List<DaConvalidare>>> HandleAsync(Attore attore, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (attore.Ruolo != Ruolo.Cml || await Relazione.IncaricoAsync(db, attore, oggi, ct) is not { } incarico)
            return Rifiuti.RuoloNonAmmesso("un medico del centro medico-legale, con l'incarico in corso");
        var righe = await (from v in db.Verbali
                           join f in db.Fascicoli on v.FascicoloId equals f.Id
                           join s in db.Sedi on f.Provincia equals s.Provincia
                           join d in db.Domande on f.Id equals d.FascicoloId
                           join p in db.Persone on f.InteressatoId equals p.Id
                           where s.Id == incarico.SedeId && v.TrasmessoIl != null && v.DefinitivoDal == null
                           select new { v.Id, v.FascicoloId, v.Accertamento, v.Stato, d.Protocollo, p.Nome, p.Cognome, v.TrasmessoIl, v.FermatoIl }).AsNoTracking().ToListAsync(ct);
        return
        (
            from r in righe
            let trasmesso = r.TrasmessoIl!.Value
            let ultimo = r.FermatoIl is null ? SilenzioAssenso.UltimoGiorno(trasmesso, norme) : (DateOnly?)null
            orderby ultimo is null, ultimo, r.Protocollo, r.Accertamento
            select new DaConvalidare(r.Id, r.FascicoloId, r.Accertamento, r.Stato, r.Protocollo, $"{r.Nome} {r.Cognome}", trasmesso, ultimo, ultimo is { } u ? Termine.Mancano(u, oggi) : null)
        ).ToList();
    }
}

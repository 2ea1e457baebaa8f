using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Prestazioni;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>Che cosa c'è già di una persona quando chiede un accertamento: la legge lo guarda prima di accettare.</summary>
internal static class FattiDellaDomanda
{
    /// <summary>C-08: i certificati già usati, con il protocollo della domanda.</summary>
    public static async Task<Dictionary<Guid, string>> ProtocolliAsync(AccertaDb db, IEnumerable<Guid> certificati, CancellationToken ct) =>
        await (from a in db.CertificatiAbbinati join d in db.Domande on a.DomandaId equals d.Id where certificati.Contains(a.CertificatoId) select new { a.CertificatoId, d.Protocollo })
            .ToDictionaryAsync(x => x.CertificatoId, x => x.Protocollo, ct);

    /// <summary>D-06: gli accertamenti per cui una domanda è aperta, con il suo protocollo; se sono due (aggravamento oncologico), la prima.</summary>
    public static async Task<Dictionary<Accertamento, string>> InCorsoAsync(AccertaDb db, Guid interessatoId, CancellationToken ct) =>
        (await (from a in db.AccertamentiRichiesti join d in db.Domande on a.DomandaId equals d.Id where a.InteressatoId == interessatoId && a.Aperto select new { a.Tipo, d.Protocollo })
            .ToListAsync(ct)).GroupBy(x => x.Tipo).ToDictionary(g => g.Key, g => g.Select(x => x.Protocollo).Min(StringComparer.Ordinal)!);

    /// <summary>D-07: l'ultimo verbale definitivo su uno di questi accertamenti; nullo se non ce n'è.</summary>
    public static Task<Verbale?> UltimoVerbaleAsync(AccertaDb db, Guid interessatoId, IReadOnlyList<Accertamento> accertamenti, CancellationToken ct) =>
        db.Verbali.AsNoTracking()
            .Where(v => v.InteressatoId == interessatoId && v.Stato == StatoVerbale.Definitivo && accertamenti.Contains(v.Accertamento))
            .OrderByDescending(v => v.VisitaDel).FirstOrDefaultAsync(ct);

    /// <summary>D-08: la persona ha avuto riconosciuta l'indennità di frequenza; fra un anno scolastico e l'altro resta titolare.</summary>
    public static Task<bool> TitolareDiFrequenzaAsync(AccertaDb db, Guid interessatoId, CancellationToken ct) =>
        (from p in db.PrestazioniInPagamento
         join f in db.Fascicoli on p.FascicoloId equals f.Id
         where f.InteressatoId == interessatoId && p.Codice == CodicePrestazione.IndennitaFrequenza
         select p.Id).AnyAsync(ct);
}

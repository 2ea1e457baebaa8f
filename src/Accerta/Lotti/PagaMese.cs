using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>
/// E-11: all'inizio di ogni mese dispone le rate dovute; a dicembre anche la tredicesima. La rata è unica per prestazione, mese e tipo:
/// rieseguito, il lotto non paga due volte; saltato, recupera i mesi mancati.
/// </summary>
public sealed class PagaMese(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    private sealed record Richiesta(Guid FascicoloId, DateOnly Mese);

    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        var oggi = adesso.GiornoInItalia;
        var meseCorrente = new DateOnly(oggi.Year, oggi.Month, 1);
        var primi = await db.PrestazioniInPagamento.AsNoTracking()
            .GroupBy(p => p.FascicoloId).Select(g => new { FascicoloId = g.Key, Primo = g.Min(p => p.PrimoMeseCorrente) })
            .Where(g => g.Primo <= meseCorrente).ToListAsync(ct);
        var disposte = 0;
        foreach (var fascicolo in primi)
        {
            var gia = await db.Rate.AsNoTracking().Where(r => r.FascicoloId == fascicolo.FascicoloId && r.Tipo == TipoRata.Mensile).Select(r => r.Mese).ToListAsync(ct);
            for (var mese = fascicolo.Primo; mese <= meseCorrente; mese = mese.AddMonths(1))
            {
                if (gia.Contains(mese)) continue;
                var chiave = new Guid(System.Security.Cryptography.SHA256.HashData([.. fascicolo.FascicoloId.ToByteArray(), .. BitConverter.GetBytes(mese.DayNumber)]).AsSpan(0, 16));
                var esito = await db.EseguiAsync(chiave, new Richiesta(fascicolo.FascicoloId, mese), Attore.Sistema, adesso, () => DisponiAsync(fascicolo.FascicoloId, mese, adesso, ct), ct);
                if (esito.Accettato) disposte += esito.Valore;
            }
        }
        return disposte;
    }

    private async Task<Esito<int>> DisponiAsync(Guid fascicoloId, DateOnly mese, DateTimeOffset adesso, CancellationToken ct)
    {
        var prestazioni = await db.PrestazioniInPagamento.Where(p => p.FascicoloId == fascicoloId).ToListAsync(ct);
        List<Rata> rate =
        [
            .. from prestazione in prestazioni.Where(p => Dovuta(p, mese))
               from rata in RateDelMese.Di(prestazione.Codice, prestazione.Decorrenza, prestazione.ImportoPersonale, mese, mese, norme)
               select Nuova(prestazione, rata, adesso),
        ];
        if (rate is []) return Rifiuti.StatoNonAmmesso("in questo mese non è dovuto nulla", "niente da fare");
        db.AddRange(rate);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == fascicoloId, ct);
        db.Add(fascicolo.Registra(TipoAtto.RateDisposte, Attore.Sistema, adesso, "E-03 E-11", new { mese, rate = rate.Select(r => new { r.Codice, r.Tipo, r.Importo.Centesimi }) }));
        return rate.Count;
    }

    private static bool Dovuta(PrestazioneInPagamento p, DateOnly mese) =>
        p.PrimoMeseCorrente <= mese && (p.UltimoMese is null || mese <= p.UltimoMese) && (p.MesiDovuti is [] || p.MesiDovuti.Contains(mese));

    private static Rata Nuova(PrestazioneInPagamento p, RataDovuta rata, DateTimeOffset adesso) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        FascicoloId = p.FascicoloId,
        PrestazioneId = p.Id,
        Codice = p.Codice,
        Mese = rata.Mese,
        Tipo = rata.Tredicesima ? TipoRata.Tredicesima : TipoRata.Mensile,
        Importo = rata.Importo,
        DispostaIl = adesso.GiornoInItalia,
    };
}

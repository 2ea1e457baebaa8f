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
public sealed class PagaMese(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "pagamenti";

    private sealed record Richiesta(Guid FascicoloId, DateOnly Mese);

    public override string Nome => NomeDelLotto;
    public override string InParole => "si dispongono le rate del mese, e quelle dei mesi saltati";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.PrestazioniInPagamento.AsNoTracking().Where(p => p.PrimoMeseCorrente <= giorno && p.FascicoloId > dopo)
            .Select(p => p.FascicoloId).Distinct().OrderBy(id => id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var prestazioni = await Db.PrestazioniInPagamento.AsNoTracking().Where(p => p.FascicoloId == id).ToListAsync(ct);
        var gia = await Db.Rate.AsNoTracking().Where(r => r.FascicoloId == id && r.Tipo == TipoRata.Mensile).Select(r => r.Mese).ToListAsync(ct);
        var disposte = 0;
        for (var mese = prestazioni.Min(p => p.PrimoMeseCorrente); mese <= oggi; mese = mese.AddMonths(1))
        {
            if (gia.Contains(mese)) continue;
            if (sulSerio)
            {
                var esito = await Db.EseguiAsync(Chiave(id, mese), new Richiesta(id, mese), Attore.Sistema, adesso, () => DisponiAsync(id, mese, adesso, ct), ct);
                if (esito.Accettato) disposte += esito.Valore;
            }
            else
            {
                disposte += Dovute(prestazioni, mese, adesso).Count;
            }
        }
        return new(id, disposte, disposte == 0 ? "non c'è nulla da disporre" : $"rate da disporre: {disposte}");
    }

    private async Task<Esito<int>> DisponiAsync(Guid fascicoloId, DateOnly mese, DateTimeOffset adesso, CancellationToken ct)
    {
        var prestazioni = await Db.PrestazioniInPagamento.Where(p => p.FascicoloId == fascicoloId).ToListAsync(ct);
        var rate = Dovute(prestazioni, mese, adesso);
        if (rate is []) return Rifiuti.StatoNonAmmesso("in questo mese non è dovuto nulla", "niente da fare");
        Db.AddRange(rate);
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == fascicoloId, ct);
        Db.Add(fascicolo.Registra(TipoAtto.RateDisposte, Attore.Sistema, adesso, "E-03 E-11", new { mese, rate = rate.Select(r => new { r.Codice, r.Tipo, r.Importo.Centesimi }) }));
        return rate.Count;
    }

    private List<Rata> Dovute(List<PrestazioneInPagamento> prestazioni, DateOnly mese, DateTimeOffset adesso) =>
    [
        .. from prestazione in prestazioni.Where(p => Dovuta(p, mese))
           from rata in RateDelMese.Di(prestazione.Codice, prestazione.Decorrenza, prestazione.ImportoPersonale, mese, mese, norme)
           select Nuova(prestazione, rata, adesso),
    ];

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

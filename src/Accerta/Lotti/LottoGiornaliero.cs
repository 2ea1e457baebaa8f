using Accerta.Norma.Tempo;

namespace Accerta.Lotti;

/// <summary>I lavori di ogni notte, in ordine. Eseguirli due volte non cambia nulla.</summary>
public sealed class LottoGiornaliero(EseguiLotto esegui, TimeProvider clock)
{
    public async Task<EsitoLotto> HandleAsync(CancellationToken ct)
    {
        List<RendicontoLotto> rendiconti = [];
        var giorno = clock.GetUtcNow().GiornoInItalia;
        foreach (var lavoro in esegui.Lavori.Where(l => l.GiraDaSoloIl(giorno))) rendiconti.Add(await esegui.HandleAsync(lavoro.Nome, sulSerio: true, racconta: null, ct));
        return new(rendiconti);
    }
}

/// <summary>Quanto hanno fatto i lotti di una notte, o di più notti.</summary>
public sealed record EsitoLotto(IReadOnlyList<RendicontoLotto> Lavori)
{
    public int ProposteConfermate => Fatti(ConfermaProposte.NomeDelLotto);
    public int SilenziMaturati => Fatti(Lotti.SilenziMaturati.NomeDelLotto);
    public int RateDisposte => Fatti(PagaMese.NomeDelLotto);

    /// <summary>Quanto ha fatto un lotto.</summary>
    public int Fatti(string nome) => Lavori.Where(l => l.Nome == nome).Sum(l => l.Fatti);

    /// <summary>Le due notti insieme.</summary>
    public EsitoLotto Piu(EsitoLotto altra) =>
        new([.. Lavori.Concat(altra.Lavori).GroupBy(l => l.Nome).Select(g => new RendicontoLotto(g.Key, g.Sum(l => l.Guardati), g.Sum(l => l.Fatti)))]);
}

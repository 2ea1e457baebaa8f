using Accerta.Dati;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>N-01: ogni avviso della pratica con il suo testo, il mezzo, l'indirizzo e la consegna. Negli avvisi non ci sono dati sulla salute.</summary>
public sealed class LettereModel(AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    /// <summary>Lo stesso avviso può partire per più strade: si legge una volta.</summary>
    public IReadOnlyList<IGrouping<Guid, Lettera>> Lettere { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lettere = [.. (await Lettera.DellaPraticaAsync(Db, Id, ct)).GroupBy(l => l.Notifica.AttoId)];
}

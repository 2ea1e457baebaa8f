using Accerta.Dati;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>N-01: ogni avviso della pratica con il suo testo, il mezzo, l'indirizzo e la consegna. Negli avvisi non ci sono dati sulla salute.</summary>
public sealed class LettereModel(AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public IReadOnlyList<Lettera> Lettere { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lettere = await Lettera.DellaPraticaAsync(Db, Id, ct);
}

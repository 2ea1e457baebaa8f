using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Operatore;

/// <summary>Il denaro dopo la decisione: contestazioni, pagamenti fermi, dichiarazioni attese.</summary>
public sealed class DenaroModel(AccertaDb db, ElencoDellOperatore elenco, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public Pagina<IndebitoDaDecidere> Contestati { get; private set; } = Pagina<IndebitoDaDecidere>.Vuota;
    public Pagina<PagamentoFermo> Fermi { get; private set; } = Pagina<PagamentoFermo>.Vuota;
    public Pagina<DichiarazioneDaAvere> Dichiarazioni { get; private set; } = Pagina<DichiarazioneDaAvere>.Vuota;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int contestati = 1, int fermi = 1, int dichiarazioni = 1)
    {
        if (await Relazione.SedeAsync(db, Attore, Oggi, ct) is not { } sede) return NotFound();
        Contestati = await elenco.ContestatiAsync(sede.Provincia, contestati, ct);
        Fermi = await elenco.FermiAsync(sede.Provincia, fermi, ct);
        Dichiarazioni = await elenco.DichiarazioniAsync(sede.Provincia, dichiarazioni, ct);
        return Page();
    }
}

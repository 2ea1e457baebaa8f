using Accerta.Dati;
using Accerta.Economica;
using Accerta.Norma.Prestazioni;
using Microsoft.EntityFrameworkCore;
using Rata = Accerta.Economica.Rata;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Le rate disposte, anno per anno, e quella che viene.</summary>
public sealed class PagamentiModel(AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed record Prossimo(CodicePrestazione Codice, DateOnly Mese, bool Tredicesima);

    /// <summary>Le rate per anno in cui sono state disposte, dalla più recente.</summary>
    public IReadOnlyList<IGrouping<int, Rata>> Anni { get; private set; } = [];
    public IReadOnlyList<Prossimo> Prossimi { get; private set; } = [];

    public static string InParole(TipoRata tipo) => tipo switch
    {
        TipoRata.Arretrato => T("arretrato"),
        TipoRata.Interessi => T("interessi"),
        TipoRata.Mensile => T("rata del mese"),
        TipoRata.Tredicesima => T("tredicesima"),
        TipoRata.Conguaglio => T("conguaglio"),
        TipoRata.Storno => T("rata non dovuta: si veda la decisione"),
        TipoRata.Trattenuta => T("trattenuta"),
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rate = await Db.Rate.AsNoTracking().Where(r => r.FascicoloId == Id).ToListAsync(ct);
        Anni = [.. rate.OrderByDescending(r => r.Mese).ThenBy(r => r.Codice).ThenBy(r => r.Tipo).GroupBy(r => r.DispostaIl.Year).OrderByDescending(g => g.Key)];
        var prestazioni = await Db.PrestazioniInPagamento.AsNoTracking().Where(p => p.FascicoloId == Id).ToListAsync(ct);
        Prossimi = [.. prestazioni.Select(p => ProssimoDi(p, rate)).OfType<Prossimo>()];
    }

    private static Prossimo? ProssimoDi(PrestazioneInPagamento p, List<Rata> rate)
    {
        var pagati = rate.Where(r => r.PrestazioneId == p.Id && r.Tipo == TipoRata.Mensile).Select(r => r.Mese).ToHashSet();
        var dal = pagati.Count > 0 ? pagati.Max().AddMonths(1) : p.PrimoMeseCorrente;
        DateOnly? mese = p.MesiDovuti is [] ? dal : p.MesiDovuti.Where(m => m >= dal).Order().Cast<DateOnly?>().FirstOrDefault();
        return mese is not { } m || m > p.UltimoMese ? null : new(p.Codice, m, m.Month == 12 && p.Mensilita == 13);
    }
}

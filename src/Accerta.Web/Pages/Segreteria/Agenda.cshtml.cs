using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Norma.Tempo;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>L'agenda di un giorno: chi manca in commissione, i posti, le sedute.</summary>
public sealed class AgendaModel(AccertaDb db, GiornoDellaSegreteria delGiorno, TimeProvider clock) : PaginaDellaSegreteria(db, clock)
{
    [BindProperty(SupportsGet = true)] public DateOnly? Giorno { get; set; }

    public DateOnly Il => Giorno ?? Oggi;
    public IReadOnlyList<CommissioneIncompleta> Incomplete { get; private set; } = [];
    public IReadOnlyList<PostoDelGiorno> Posti { get; private set; } = [];
    public IReadOnlyList<SedutaInElenco> Sedute { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Incomplete = await delGiorno.MancaAsync(Sede, Il, ct);
        Posti = await delGiorno.PostiAsync(Sede, Il, ct);
        Sedute = await delGiorno.SeduteAsync(Sede, Il, ct);
    }

    public static string Ora(DateTimeOffset quando) => $"{quando.OraInItalia:H.mm}";

    public static string InParole(StatoVisita stato) => stato switch
    {
        StatoVisita.Proposta => "proposta, non ancora confermata",
        StatoVisita.Fissata => "fissata",
        StatoVisita.Svolta => "svolta",
        StatoVisita.Assente => "assente",
        StatoVisita.Annullata => "annullata",
        StatoVisita.Disdetta => "disdetta",
    };
}

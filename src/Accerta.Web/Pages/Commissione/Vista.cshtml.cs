using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Commissione;

/// <summary>G-06: il visus di ogni occhio e il campo residuo.</summary>
public sealed class VistaModel(ApriFascicolo porta, CompilaVerbale compila, TimeProvider clock) : PaginaDellaScheda(porta, compila, clock)
{
    [BindProperty] public string? VisusDestro { get; set; }
    [BindProperty] public string? VisusSinistro { get; set; }
    [BindProperty] public int? ResiduoPerimetrico { get; set; }
    [BindProperty] public CausaMinorazione? Causa { get; set; } = CausaMinorazione.Civile;

    /// <summary>Le cause, anche per la sordità.</summary>
    public static IReadOnlyList<Voce> Cause { get; } = Voce.Di<CausaMinorazione>(c => c switch
    {
        CausaMinorazione.Civile => "Congenita o da malattia: causa civile",
        CausaMinorazione.Guerra => "Guerra",
        CausaMinorazione.Lavoro => "Lavoro",
        CausaMinorazione.Servizio => "Servizio",
    });

    protected override Accertamento Accertamento => Accertamento.Cecita;

    protected override CompilaVerbale.Richiesta ConLaScheda(CompilaVerbale.Richiesta richiesta) => richiesta with
    {
        Vista = new(VisusDestro?.Trim() ?? "", VisusSinistro?.Trim() ?? "", ResiduoPerimetrico is { } residuo ? $"{residuo}" : null, Causa ?? CausaMinorazione.Civile),
    };
}

using System.ComponentModel.DataAnnotations;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Verbali;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Commissione;

/// <summary>G-07: le soglie di ogni orecchio, quando è cominciata, che cosa ne è seguito.</summary>
public sealed class UditoModel(ApriFascicolo porta, CompilaVerbale compila, TimeProvider clock) : PaginaDellaScheda(porta, compila, clock)
{
    public sealed class Orecchio
    {
        [Required(ErrorMessage = "Scrivi la soglia a 500 Hz.")] public int? Db500 { get; set; }
        [Required(ErrorMessage = "Scrivi la soglia a 1000 Hz.")] public int? Db1000 { get; set; }
        [Required(ErrorMessage = "Scrivi la soglia a 2000 Hz.")] public int? Db2000 { get; set; }

        public SogliaOrecchio ComeSoglia() => new(Db500!.Value, Db1000!.Value, Db2000!.Value);
    }

    [BindProperty] public Orecchio Destro { get; set; } = new();
    [BindProperty] public Orecchio Sinistro { get; set; } = new();
    [BindProperty, Required(ErrorMessage = "Scrivi a quanti mesi è cominciata.")] public int? InsorgenzaMesi { get; set; }
    [BindProperty, Required(ErrorMessage = "Di' se ha ostacolato l'apprendimento del linguaggio.")] public bool? LinguaggioOstacolato { get; set; }
    [BindProperty] public bool SoloPsichica { get; set; }
    [BindProperty] public CausaMinorazione? Causa { get; set; } = CausaMinorazione.Civile;

    protected override Accertamento Accertamento => Accertamento.Sordita;

    protected override CompilaVerbale.Richiesta ConLaScheda(CompilaVerbale.Richiesta richiesta) => richiesta with
    {
        Udito = new(Destro.ComeSoglia(), Sinistro.ComeSoglia(), InsorgenzaMesi!.Value, LinguaggioOstacolato!.Value, SoloPsichica, Causa ?? CausaMinorazione.Civile),
    };
}

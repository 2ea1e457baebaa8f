using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Commissione;

/// <summary>G-09: la scheda del collocamento mirato, con le otto aree delle capacità.</summary>
public sealed class LavoroModel(ApriFascicolo porta, CompilaVerbale compila, TimeProvider clock) : PaginaDellaScheda(porta, compila, clock)
{
    [BindProperty] public string? DiagnosiFunzionale { get; set; }
    [BindProperty] public string? SchedaSocioLavorativa { get; set; }

    /// <summary>Un grado per area, nell'ordine delle aree.</summary>
    [BindProperty] public List<GradoDiCapacita?> Gradi { get; set; } = [.. Enum.GetValues<AreaDiCapacita>().Select(_ => (GradoDiCapacita?)null)];
    [BindProperty] public bool? Collocabile { get; set; }
    [BindProperty] public string? Sostegni { get; set; }

    public IReadOnlyList<AreaDiCapacita> Aree { get; } = Enum.GetValues<AreaDiCapacita>();

    public static IReadOnlyList<Voce> VociDeiGradi { get; } = Voce.Di<GradoDiCapacita>(g => g switch
    {
        GradoDiCapacita.Assente => "assente",
        GradoDiCapacita.Minima => "minima",
        GradoDiCapacita.Media => "media",
        GradoDiCapacita.Elevata => "elevata",
        GradoDiCapacita.Potenziale => "potenziale",
    });

    public static string InParole(AreaDiCapacita area) => area.InParole;

    protected override Accertamento Accertamento => Accertamento.CollocamentoMirato;

    protected override CompilaVerbale.Richiesta ConLaScheda(CompilaVerbale.Richiesta richiesta) => richiesta with
    {
        Lavoro = new(
            DiagnosiFunzionale?.Trim(), SchedaSocioLavorativa?.Trim(),
            Aree.Zip(Gradi).Where(g => g.Second is not null).ToDictionary(g => g.First, g => g.Second!.Value),
            Collocabile is { } collocabile ? new RelazioneConclusiva(collocabile, Sostegni?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []) : null),
    };
}

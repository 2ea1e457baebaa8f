using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Accerta.Misure;

/// <summary>La colonna che si legge per prima: milioni di persone × mesi al secondo.</summary>
internal sealed class PersonePerMese : IColumn
{
    public string Id => nameof(PersonePerMese);
    public string ColumnName => "M persone×mesi/s";
    public bool AlwaysShow => false;
    public ColumnCategory Category => ColumnCategory.Custom;
    public int PriorityInCategory => 0;
    public bool IsNumeric => true;
    public UnitType UnitType => UnitType.Dimensionless;
    public string Legend => "Persone per dodici mesi, diviso il tempo medio";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        benchmarkCase.Parameters.Items.FirstOrDefault(p => p.Name == nameof(BancoDellaLegge.Persone)) is { Value: int persone }
            && summary[benchmarkCase]?.ResultStatistics is { Mean: > 0 } statistiche
            ? (persone * 12 / statistiche.Mean * 1000).ToString("0.0", CultureInfo.InvariantCulture)
            : "—";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(c => c.Parameters.Items.Any(p => p.Name == nameof(BancoDellaLegge.Persone)));

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}

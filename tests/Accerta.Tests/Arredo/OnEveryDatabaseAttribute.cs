using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Accerta.Arredo;

/// <summary>Ripete la prova su SQLite e su PostgreSQL: ogni riga riceve una <see cref="TestApp"/> con la sua base dati, buttata alla fine.</summary>
/// <param name="altri">Gli altri argomenti della prova, dopo la <see cref="TestApp"/>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryDatabaseAttribute(params object?[] altri) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => false;

    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        List<ITheoryDataRow> righe = [];
        foreach (var provider in BasiDati.Tutte)
        {
            var app = await TestApp.CreaAsync(provider);
            disposalTracker.Add(app);
            righe.Add(new TheoryDataRow([app, .. altri]));
        }
        return righe;
    }
}

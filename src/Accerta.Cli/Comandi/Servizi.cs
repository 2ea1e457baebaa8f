#pragma warning disable RS0030 // solo l'avvio del programma sceglie l'orologio
using Accerta.Dati;
using Accerta.Norma.Tempo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary>La procedura com'è configurata dall'ambiente (le stesse variabili del portale: <c>Accerta__Database</c>, …).</summary>
internal static class Servizi
{
    /// <param name="database">La stringa di connessione data nel comando; nulla se vale quella dell'ambiente.</param>
    public static OpzioniAccerta Opzioni(string? database = null)
    {
        var opzioni = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Accerta").Get<OpzioniAccerta>() ?? new OpzioniAccerta();
        if (database is not null) opzioni.Database = database;
        return opzioni;
    }

    /// <summary>Il giorno di oggi in Italia.</summary>
    public static DateOnly Oggi => TimeProvider.System.GetUtcNow().GiornoInItalia;

    public static ServiceProvider Crea(OpzioniAccerta opzioni) =>
        new ServiceCollection().AddLogging().AddAccerta(opzioni, TimeProvider.System).BuildServiceProvider();
}

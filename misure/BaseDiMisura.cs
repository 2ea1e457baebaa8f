#pragma warning disable RS0030 // un banco di misura legge l'orologio vero
using Accerta.Dati;
using Accerta.Dimostrazione;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Accerta.Misure;

/// <summary>Una base dati PostgreSQL di questa misura soltanto, con lo schema e le persone inventate.</summary>
internal sealed class BaseDiMisura : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _nome;

    private BaseDiMisura(string server, string nome, IInterceptor? intercetta)
    {
        (_server, _nome) = (server, nome);
        Connessione = new NpgsqlConnectionStringBuilder(server) { Database = nome, MaxPoolSize = 40, CommandTimeout = 0 }.ConnectionString;
        var servizi = new ServiceCollection().AddLogging().AddAccerta(
            new OpzioniAccerta { Demo = true, Provider = "PostgreSQL", Database = Connessione, ChiaveMaestra = Convert.ToBase64String(new byte[32]) }, TimeProvider.System);
        if (intercetta is not null) servizi.ConfigureDbContext<AccertaDb>(o => o.AddInterceptors(intercetta));
        Servizi = servizi.BuildServiceProvider();
    }

    public string Connessione { get; }
    public ServiceProvider Servizi { get; }

    public static async Task<BaseDiMisura> CreaAsync(string server, IInterceptor? intercetta = null)
    {
        var nome = $"misura_{Environment.ProcessId}";
        await EseguiAsync(server, $"CREATE DATABASE {nome}");
        var nuova = new BaseDiMisura(server, nome, intercetta);
        await using var scope = nuova.Servizi.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
        await Avvio.MigraAsync(db, default);
        var oggi = DateOnly.FromDateTime(DateTime.UtcNow);
        await PersoneDemo.ScriviAsync(db, oggi, oggi.AddDays(60), default);
        return nuova;
    }

    public Task SqlAsync(string comando) => EseguiAsync(Connessione, comando);

    public async ValueTask DisposeAsync()
    {
        await Servizi.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await EseguiAsync(_server, $"DROP DATABASE {_nome} WITH (FORCE)");
    }

    private static async Task EseguiAsync(string connessione, string comando)
    {
        await using var aperta = new NpgsqlConnection(connessione);
        await aperta.OpenAsync();
        await using var sql = new NpgsqlCommand(comando, aperta) { CommandTimeout = 0 };
        await sql.ExecuteNonQueryAsync();
    }
}

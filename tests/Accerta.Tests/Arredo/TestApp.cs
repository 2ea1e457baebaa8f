using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accerta.Arredo;

/// <summary>La procedura intera, con i suoi servizi veri, su una base dati sua. Il tempo è fermo finché la prova non lo sposta.</summary>
public sealed partial class TestApp : IAsyncDisposable
{
    public static readonly DateOnly AgendaDal = new(2025, 1, 7), AgendaAl = new(2025, 12, 31);

    /// <summary>Martedì 4 marzo 2025: l'agenda ha posto di martedì e di giovedì.</summary>
    public static readonly DateOnly PrimoGiorno = new(2025, 3, 4);

    private readonly ServiceProvider _servizi;
    private readonly OraFerma _ora = new(PrimoGiorno.AlleOre(new(9, 0)));

    private TestApp(string provider, string connessione)
    {
        (Provider, Connessione) = (provider, connessione);
        Opzioni = new OpzioniAccerta
        {
            Demo = true,
            Provider = provider,
            Database = connessione,
            ChiaveMaestra = Convert.ToBase64String(new byte[32]),
            Firma = { Certificato = BasiDati.Firma },
            Smtp = { Cartella = Path.Combine(BasiDati.Cartella, "posta") },
        };
        var servizi = new ServiceCollection();
        servizi.AddLogging(log => log.SetMinimumLevel(LogLevel.Debug).AddProvider(Registro));
        servizi.AddAccerta(Opzioni, _ora);
        servizi.ConfigureDbContext<AccertaDb>(o => o.AddInterceptors(Guasti));
        _servizi = servizi.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        Dato = new Dato(this);
    }

    public static async Task<TestApp> CreaAsync(string provider) => new(provider, await BasiDati.NuovaAsync(provider));

    public string Provider { get; }
    public string Connessione { get; }
    public OpzioniAccerta Opzioni { get; }
    public RegistroDiProva Registro { get; } = new();
    public Guasti Guasti { get; } = new();
    public IServiceProvider Servizi => _servizi;

    /// <summary>Pratiche pronte, a ogni punto della procedura.</summary>
    public Dato Dato { get; }


    public OrologioDemo Orologio => _servizi.GetRequiredService<OrologioDemo>();
    public NormeVigenti Norme => _servizi.GetRequiredService<NormeVigenti>();

    public DateOnly Oggi
    {
        get => Orologio.Oggi;
        set => Orologio.Imposta(value.AlleOre(new(9, 0)));
    }

    /// <summary>Una chiave di idempotenza mai usata.</summary>
    public Guid Chiave() => Guid.CreateVersion7(Orologio.GetUtcNow());

    /// <summary>Un atto, nel suo scope come una richiesta HTTP.</summary>
    public async Task<T> ConAsync<TAtto, T>(Func<TAtto, Task<T>> fai) where TAtto : notnull
    {
        await using var scope = _servizi.CreateAsyncScope();
        return await fai(scope.ServiceProvider.GetRequiredService<TAtto>());
    }

    public Task<T> DbAsync<T>(Func<AccertaDb, Task<T>> leggi) => ConAsync(leggi);

    /// <summary>Cambia lo stato a mano, come nessun atto può fare: per preparare una prova o per mettersi nei panni di chi manomette.</summary>
    public Task<int> SqlAsync(FormattableString sql) => DbAsync(db => db.Database.ExecuteSqlAsync(sql));

    public Task<int> AggiungiAsync(params object[] cose) => DbAsync(db =>
    {
        db.AddRange(cose);
        return db.SaveChangesAsync();
    });

    public Task<EsitoLotto> NotteAsync() => ConAsync((LottoGiornaliero lotto) => lotto.HandleAsync(default));

    public Task<(int Inviate, int Fallite)> SpedisciAsync() => ConAsync((SpedisciNotifiche spedisci) => spedisci.HandleAsync(default));

    public Task<IReadOnlyList<CatenaSpezzata>> VerificaCatenaAsync() => ConAsync((VerificaCatena verifica) => verifica.HandleAsync(null, default));

    /// <summary>Quante righe ha ogni tabella, tranne i contatori e i segnalibri dei lotti: un numero sprecato, o una notte rifatta, non sono dati scritti a metà.</summary>
    public Task<Dictionary<string, long>> RigheAsync() => DbAsync(async db =>
    {
        var conti = new Dictionary<string, long>();
        foreach (var tabella in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Where(t => t is not ("Contatori" or "AvanzamentiLotti")).Order(StringComparer.Ordinal))
            conti[tabella] = (await db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{tabella}\"").ToListAsync()).Single();
        return conti;
    });

    public override string ToString() => Provider;

    public async ValueTask DisposeAsync()
    {
        await _servizi.DisposeAsync();
        await BasiDati.ButtaAsync(Provider, Connessione);
    }

    internal sealed class OraFerma(DateTimeOffset istante) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => istante;
    }
}

using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Accerta.Agenda;
using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Accerta.Misure;

/// <summary>Com'è andato un elenco: quante righe, in quanto tempo, da quali indici.</summary>
/// <param name="Millisecondi">La mediana, compresi il programma e il viaggio fino alla base dati.</param>
/// <param name="Interi">Le tabelle grandi lette da cima a fondo: non ce ne devono essere.</param>
internal sealed record PianoDellElenco(string Nome, int Righe, double Millisecondi, IReadOnlyList<string> Indici, IReadOnlyList<string> Interi);

/// <summary>
/// Gli elenchi di lavoro e i lotti, come li chiede il programma: si prendono i comandi che manda davvero e si chiede alla base dati come li esegue.
/// </summary>
internal static class PianiDegliElenchi
{
    private const int Grande = 10_000; // sotto, leggere una tabella intera costa meno di un indice

    private static readonly Guid Commissione = U(21, 0);
    private static readonly Sede Sede = new() { Id = U(20, 0), Nome = "", Indirizzo = "", Provincia = ArchivioFinto.Provincia };

    private static readonly (string Nome, Func<IServiceProvider, DateOnly, Task<int>> Leggi)[] Elenchi =
    [
        Elenco<VerbaliDaFirmare>("commissione: verbali da firmare", async (e, _) => (await e.HandleAsync(Commissione, U(24, 4), 1, default)).Righe.Count),
        Elenco<VerbaliDaScrivere>("commissione: verbali da scrivere", async (e, _) => (await e.HandleAsync(Commissione, 1, default)).Righe.Count),
        Elenco<VisiteFissate>("commissione: visite fissate", async (e, _) => (await e.HandleAsync(Commissione, 1, default)).Righe.Count),
        Elenco<ElencoDelCml>("CML: verbali da convalidare", async (e, _) => (await e.HandleAsync(Attore(1, Ruolo.Cml), 1, default)).Valore.Righe.Count),
        Elenco<RitrovaVerbale>("CML: ritrovare un verbale dal cognome", async (e, _) => (await e.HandleAsync("Cognome7", Attore(1, Ruolo.Cml), 1, default)).Valore.Righe.Count),
        Elenco<RitrovaVerbale>("CML: ritrovare un verbale dal protocollo", async (e, oggi) => (await e.HandleAsync($"{oggi.Year}-00019000", Attore(1, Ruolo.Cml), 1, default)).Valore.Righe.Count),
        Elenco<ElencoDellaCms>("CMS: verbali da riesaminare", async (e, _) => (await e.HandleAsync(1, default)).Righe.Count),
        Elenco<ElencoDellOperatore>("operatore: prestazioni da decidere", async (e, _) => (await e.DaDecidereAsync(Sede.Provincia, 1, default)).Righe.Count),
        Elenco<ElencoDellOperatore>("operatore: ultime decisioni", async (e, oggi) => (await e.RecentiAsync(Sede.Provincia, new(oggi.ToDateTime(default), TimeSpan.Zero), default)).Count),
        Elenco<ElencoDellOperatore>("operatore: pagamenti fermi", async (e, _) => (await e.FermiAsync(Sede.Provincia, 1, default)).Righe.Count),
        Elenco<ElencoDellOperatore>("operatore: indebiti contestati", async (e, _) => (await e.ContestatiAsync(Sede.Provincia, 1, default)).Righe.Count),
        Elenco<ElencoDellOperatore>("operatore: dichiarazioni da avere", async (e, _) => (await e.DichiarazioniAsync(Sede.Provincia, 1, default)).Righe.Count),
        Elenco<ElencoDellaSegreteria>("segreteria: pratiche da convocare", async (e, _) => (await e.DaConvocareAsync(Sede, 1, default)).Righe.Count),
        Elenco<ElencoDellaSegreteria>("segreteria: posti liberi", async (e, oggi) => (await e.PostiLiberiAsync(Sede, oggi, 1, default)).Righe.Count),
        Elenco<ElencoDellaSegreteria>("segreteria: notifiche da registrare", async (e, _) => (await e.DaRegistrareAsync(Sede, 1, default)).Righe.Count),
        Elenco<ElencoDellaSegreteria>("segreteria: notifiche non arrivate", async (e, _) => (await e.NonArrivateAsync(Sede, 1, default)).Righe.Count),
        Elenco<TerminiDelRuolo>("termini aperti di un ufficio", async (e, _) => (await e.HandleAsync(Attore(1, Ruolo.Cml), mancati: false, 1, default)).Valore.Righe.Count),
        Elenco<TerminiDelRuolo>("termini mancati di un ufficio", async (e, _) => (await e.HandleAsync(Attore(4, Ruolo.Commissione), mancati: true, 1, default)).Valore.Righe.Count),
        Elenco<ScadenzeDelPatronato>("patronato: scadenze degli assistiti", async (e, _) => (await e.HandleAsync(Attore(6, Ruolo.Patronato), 1, default)).Valore.Righe.Count),
        Elenco<CertificatiInviati>("medico: certificati inviati", async (e, _) => (await e.HandleAsync(U(30, 0), 1, default)).Righe.Count),
        Elenco<AccertaDb>("cittadino: le sue pratiche", (db, _) => Fascicolo(db, U(1, 8))),
    ];

    /// <summary>Legge ogni elenco più volte, poi chiede i piani dei suoi comandi.</summary>
    /// <param name="servizi">Il programma, con <paramref name="cattura"/> fra gli intercettori.</param>
    public static async Task<IReadOnlyList<PianoDellElenco>> MisuraAsync(IServiceProvider servizi, string connessione, Cattura cattura, DateOnly oggi, int volte)
    {
        await using var diretta = new NpgsqlConnection(connessione);
        await diretta.OpenAsync();
        var grandi = await GrandiAsync(diretta);
        List<PianoDellElenco> piani = [];
        await using var scope = servizi.CreateAsyncScope();
        var lotti = scope.ServiceProvider.GetRequiredService<EseguiLotto>().Lavori.Select(l => (Nome: $"lotto: {l.Nome}",
            Leggi: (Func<IServiceProvider, DateOnly, Task<int>>)(async (_, giorno) => (await l.ProssimiAsync(giorno, Guid.Empty, EseguiLotto.Fetta, default)).Count)));
        foreach (var (nome, leggi) in Elenchi.Concat(lotti))
        {
            List<double> tempi = [];
            var righe = 0;
            for (var volta = 0; volta <= volte; volta++) // la prima scalda
            {
                cattura.Comandi.Clear();
                var orologio = Stopwatch.StartNew();
                righe = await leggi(scope.ServiceProvider, oggi);
                if (volta > 0) tempi.Add(orologio.Elapsed.TotalMilliseconds);
            }
            tempi.Sort();
            HashSet<string> indici = [], interi = [];
            foreach (var comando in cattura.Comandi.ToList()) Cammina(await PianoAsync(diretta, comando), grandi, indici, interi);
            piani.Add(new(nome, righe, tempi[tempi.Count / 2], [.. indici.Order(StringComparer.Ordinal)], [.. interi.Order(StringComparer.Ordinal)]));
        }
        return piani;
    }

    private static (string, Func<IServiceProvider, DateOnly, Task<int>>) Elenco<T>(string nome, Func<T, DateOnly, Task<int>> leggi) where T : notnull =>
        (nome, (servizi, oggi) => leggi(servizi.GetRequiredService<T>(), oggi));

    private static async Task<int> Fascicolo(AccertaDb db, Guid interessato) =>
        (await db.Fascicoli.Where(f => f.InteressatoId == interessato).OrderByDescending(f => f.ApertoIl).Select(f => f.Id).ToListAsync()).Count;

    private static Attore Attore(int numero, Ruolo ruolo) => new(U(24, numero), ruolo, U(23, numero));

    // Gli stessi identificativi che scrive ArchivioFinto.
    private static Guid U(int serie, long n) => Guid.ParseExact($"{n:x12}7{serie:x3}8000000000000000", "N");

    private static async Task<HashSet<string>> GrandiAsync(NpgsqlConnection connessione)
    {
        HashSet<string> grandi = [];
        await using var comando = new NpgsqlCommand($"SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > {Grande}", connessione);
        await using var lettore = await comando.ExecuteReaderAsync();
        while (await lettore.ReadAsync()) grandi.Add(lettore.GetString(0));
        return grandi;
    }

    private static async Task<JsonElement> PianoAsync(NpgsqlConnection connessione, ComandoVisto visto)
    {
        await using var comando = new NpgsqlCommand("EXPLAIN (FORMAT JSON) " + visto.Testo, connessione);
        foreach (var parametro in visto.Parametri) comando.Parameters.Add(parametro.Clone());
        using var piano = JsonDocument.Parse((string)(await comando.ExecuteScalarAsync())!);
        return piano.RootElement[0].GetProperty("Plan").Clone();
    }

    private static void Cammina(JsonElement nodo, HashSet<string> grandi, HashSet<string> indici, HashSet<string> interi)
    {
        if (nodo.TryGetProperty("Index Name", out var indice)) indici.Add(indice.GetString()!);
        if (nodo.GetProperty("Node Type").GetString() == "Seq Scan" && nodo.GetProperty("Relation Name").GetString() is { } tabella && grandi.Contains(tabella)) interi.Add(tabella);
        if (!nodo.TryGetProperty("Plans", out var sotto)) return;
        foreach (var uno in sotto.EnumerateArray()) Cammina(uno, grandi, indici, interi);
    }
}

/// <summary>Un comando mandato alla base dati.</summary>
internal sealed record ComandoVisto(string Testo, IReadOnlyList<NpgsqlParameter> Parametri);

/// <summary>Tiene i comandi di lettura che il programma manda.</summary>
internal sealed class Cattura : DbCommandInterceptor
{
    public List<ComandoVisto> Comandi { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Comandi.Add(new(command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]));
        return new(result);
    }
}

#pragma warning disable RS0030 // un banco di misura legge l'orologio vero
using System.Diagnostics;
using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Accerta.Misure;

/// <summary>
/// Quanti atti al secondo, ciascuno nel suo commit (stato, atto concatenato, chiave di idempotenza), accanto a un INSERT nudo in transazione sulla
/// stessa base dati, alternati nella stessa esecuzione, con 1 e con 32 connessioni. E quanto costa aprire un fascicolo di cento atti.
/// </summary>
internal static class BancoDegliAtti
{
    public static async Task EseguiAsync(string server, bool breve, bool soloAperture)
    {
        await using var base_ = await BaseDiMisura.CreaAsync(server);
        if (!soloAperture) await AlSecondoAsync(base_, breve);
        await ApriAsync(base_, breve ? 5 : 1000);
    }

    private static async Task AlSecondoAsync(BaseDiMisura base_, bool breve)
    {
        await base_.SqlAsync("CREATE TABLE nudo (id uuid PRIMARY KEY, testo text NOT NULL, quando timestamptz NOT NULL)");
        var (durata, giri) = breve ? (TimeSpan.FromMilliseconds(200), 1) : (TimeSpan.FromSeconds(4), 5);
        Console.WriteLine("| connessioni | insert nudi/s | atti/s | rapporto | processore per atto, solo il programma |\n| ---: | ---: | ---: | ---: | ---: |");
        foreach (var connessioni in (int[])[1, 32])
        {
            await AttiAsync(base_, connessioni, breve ? durata / 4 : durata * 3); // riscaldamento: la compilazione non si conta
            List<(double Nudi, double Atti, double Ms)> misure = [];
            for (var giro = 0; giro < giri; giro++)
            {
                var nudi = await NudiAsync(base_, connessioni, durata);
                var prima = Environment.CpuUsage.TotalTime;
                var atti = await AttiAsync(base_, connessioni, durata);
                misure.Add((nudi, atti, (Environment.CpuUsage.TotalTime - prima).TotalMilliseconds / (atti * durata.TotalSeconds)));
            }
            var mediana = misure.OrderBy(m => m.Atti / m.Nudi).ElementAt(giri / 2);
            Console.WriteLine($"| {connessioni} | {mediana.Nudi:F0} | {mediana.Atti:F0} | {mediana.Atti / mediana.Nudi:P0} | {mediana.Ms:F2} ms |");
        }
    }

    private static Task<double> NudiAsync(BaseDiMisura base_, int connessioni, TimeSpan durata)
    {
        var testo = new string('x', 400); // quanto pesa un atto
        return InsiemeAsync(connessioni, durata, async continua =>
        {
            await using var connessione = new NpgsqlConnection(base_.Connessione);
            await connessione.OpenAsync();
            var fatti = 0;
            while (continua())
            {
                await using var transazione = await connessione.BeginTransactionAsync();
                await using (var comando = new NpgsqlCommand("INSERT INTO nudo VALUES ($1, $2, $3)", connessione, transazione))
                {
                    comando.Parameters.Add(new() { Value = Guid.CreateVersion7() });
                    comando.Parameters.Add(new() { Value = testo });
                    comando.Parameters.Add(new() { Value = DateTime.UtcNow });
                    await comando.ExecuteNonQueryAsync();
                }
                await transazione.CommitAsync();
                fatti++;
            }
            return fatti;
        });
    }

    private static int _persone;

    private static Task<double> AttiAsync(BaseDiMisura base_, int connessioni, TimeSpan durata) => InsiemeAsync(connessioni, durata, async continua =>
    {
        var medico = PersoneDemo.Attore(PersoneDemo.Professionisti.First(p => p is { Ruolo: Ruolo.MedicoCertificatore, Provincia: "PD" }));
        var fatti = 0;
        while (continua())
        {
            await using var scope = base_.Servizi.CreateAsyncScope();
            var (codice, nome, cognome) = Inventata(Interlocked.Increment(ref _persone));
            var esito = await scope.ServiceProvider.GetRequiredService<InviaCertificato>().HandleAsync(
                new(Guid.NewGuid(), codice, nome, cognome, new(1980, 1, 1), [Accertamento.InvaliditaCivile],
                    new DatiCertificato("anamnesi", "obiettività", "diagnosi", "terapia", ["250.63"])), medico, default);
            _ = esito.Valore; // un rifiuto qui è un difetto del banco
            fatti++;
        }
        return fatti;
    });

    private static async Task ApriAsync(BaseDiMisura base_, int volte)
    {
        var chi = PersoneDemo.Cittadini[0];
        Guid fascicolo;
        await using (var scope = base_.Servizi.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
            var medico = PersoneDemo.Attore(PersoneDemo.Professionisti.First(p => p.Ruolo == Ruolo.MedicoCertificatore && p.Provincia == chi.Provincia));
            fascicolo = (await scope.ServiceProvider.GetRequiredService<InviaCertificato>().HandleAsync(
                new(Guid.NewGuid(), CodiceFiscale.Parse(chi.CodiceFiscale), chi.Nome, chi.Cognome, chi.Nascita, [Accertamento.InvaliditaCivile],
                    new DatiCertificato("anamnesi", "obiettività", "diagnosi", "terapia", ["250.63"])), medico, default)).Valore.FascicoloId;
            var aperto = await db.Fascicoli.FindAsync(fascicolo);
            while (aperto!.UltimoAtto < 100) db.Add(aperto.Registra(TipoAtto.CertificatoInviato, medico, DateTimeOffset.UtcNow, "C-04", new { numero = aperto.UltimoAtto }));
            await db.SaveChangesAsync();
        }
        var tempi = new List<double>();
        var prima = TimeSpan.Zero;
        for (var volta = -volte; volta < volte; volta++) // la prima metà è riscaldamento: la compilazione non si conta
        {
            if (volta == 0) prima = Environment.CpuUsage.TotalTime;
            await using var scope = base_.Servizi.CreateAsyncScope();
            var orologio = Stopwatch.StartNew();
            _ = (await scope.ServiceProvider.GetRequiredService<ApriFascicolo>().HandleAsync(fascicolo, PersoneDemo.Attore(chi), "misura", default)).Valore;
            var atti = await scope.ServiceProvider.GetRequiredService<AccertaDb>().Atti.AsNoTracking().Where(a => a.FascicoloId == fascicolo).OrderBy(a => a.Numero).ToListAsync();
            if (atti.Count != 100) throw new InvalidOperationException($"atti letti: {atti.Count}");
            if (volta >= 0) tempi.Add(orologio.Elapsed.TotalMilliseconds);
        }
        var processore = (Environment.CpuUsage.TotalTime - prima).TotalMilliseconds / volte;
        tempi.Sort();
        Console.WriteLine($"\nfascicolo di 100 atti, aperto dalla porta con la sua storia: mediana {tempi[tempi.Count / 2]:F2} ms, 95° percentile {tempi[tempi.Count * 95 / 100]:F2} ms; processore, solo il programma: {processore:F2} ms");
    }

    private static async Task<double> InsiemeAsync(int quanti, TimeSpan durata, Func<Func<bool>, Task<int>> lavoro)
    {
        var orologio = Stopwatch.StartNew();
        var fatti = await Task.WhenAll(Enumerable.Range(0, quanti).Select(_ => Task.Run(() => lavoro(() => orologio.Elapsed < durata))));
        return fatti.Sum() / orologio.Elapsed.TotalSeconds;
    }

    private static (CodiceFiscale Codice, string Nome, string Cognome) Inventata(int numero)
    {
        const string consonanti = "BCDFGHJKLMNPQRSTVWXZ";
        string Lettere(int n) => $"{consonanti[n / 400 % 20]}{consonanti[n / 20 % 20]}{consonanti[n % 20]}";
        var (cognome, nome) = (Lettere(numero), Lettere(numero / 8000));
        var quindici = $"{cognome}{nome}80A01H501";
        return (CodiceFiscale.Parse($"{quindici}{CodiceFiscale.Controllo(quindici)}"), nome, cognome);
    }
}

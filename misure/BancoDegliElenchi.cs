#pragma warning disable RS0030 // un banco di misura legge l'orologio vero
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Accerta.Misure;

/// <summary>Gli elenchi di lavoro con diecimila, centomila, un milione di fascicoli: quanto aspetta chi lavora, e da quali indici si legge.</summary>
internal static class BancoDegliElenchi
{
    /// <returns>Falso se un elenco legge una tabella grande da cima a fondo.</returns>
    public static async Task<bool> EseguiAsync(string server, IReadOnlyList<int> quanti)
    {
        var oggi = DateOnly.FromDateTime(DateTime.UtcNow);
        List<IReadOnlyList<PianoDellElenco>> misure = [];
        foreach (var fascicoli in quanti)
        {
            var cattura = new Cattura();
            await using var base_ = await BaseDiMisura.CreaAsync(server, cattura);
            var orologio = Stopwatch.StartNew();
            await using (var connessione = new NpgsqlConnection(base_.Connessione))
            {
                await connessione.OpenAsync();
                await ArchivioFinto.ScriviAsync(connessione, fascicoli, oggi);
            }
            Console.WriteLine($"{Migliaia(fascicoli)} fascicoli scritti in {orologio.Elapsed.TotalSeconds:F0} secondi");
            misure.Add(await PianiDegliElenchi.MisuraAsync(base_.Servizi, base_.Connessione, cattura, oggi, volte: 9));
        }
        Console.WriteLine($"\n| elenco | righe | {string.Join(" | ", quanti.Select(q => $"ms con {Migliaia(q)}"))} | indici |");
        Console.WriteLine($"| --- | ---: | {string.Join(" | ", quanti.Select(_ => "---:"))} | --- |");
        for (var i = 0; i < misure[^1].Count; i++)
        {
            var ultima = misure[^1][i];
            Console.WriteLine($"| {ultima.Nome} | {ultima.Righe} | {string.Join(" | ", misure.Select(m => m[i].Millisecondi.ToString("F1", CultureInfo.InvariantCulture)))} | {string.Join(", ", ultima.Indici)} |");
        }
        var interi = misure.SelectMany((m, i) => m.Where(p => p.Interi is not []).Select(p => $"{Migliaia(quanti[i])}: {p.Nome} legge per intero {string.Join(", ", p.Interi)}")).ToList();
        foreach (var riga in interi) Console.WriteLine(riga);
        return interi is [];
    }

    private static string Migliaia(int numero) => numero.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}

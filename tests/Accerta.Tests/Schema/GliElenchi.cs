using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Misure;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Accerta.Schema;

/// <summary>Gli elenchi di lavoro restano pronti quando l'archivio cresce. Il conto lungo, fino a un milione di fascicoli, è «./accerta.sh misura liste».</summary>
public sealed class GliElenchi
{
    private const int Fascicoli = 20_000;

    [Fact]
    public async Task Con_ventimila_fascicoli_nessun_elenco_legge_una_tabella_grande_da_cima_a_fondo()
    {
        var connessione = await BasiDati.NuovaAsync(BasiDati.PostgreSQL);
        try
        {
            await using (var scrive = new NpgsqlConnection(connessione))
            {
                await scrive.OpenAsync();
                await ArchivioFinto.ScriviAsync(scrive, Fascicoli, TestApp.PrimoGiorno);
            }
            var cattura = new Cattura();
            var servizi = new ServiceCollection().AddLogging().AddAccerta(
                new OpzioniAccerta { Demo = true, Provider = BasiDati.PostgreSQL, Database = connessione, ChiaveMaestra = Convert.ToBase64String(new byte[32]) }, new TestApp.OraFerma(TestApp.PrimoGiorno.AlleOre(new(9, 0))));
            servizi.ConfigureDbContext<AccertaDb>(o => o.AddInterceptors(cattura));
            await using var fornitore = servizi.BuildServiceProvider();
            var piani = await PianiDegliElenchi.MisuraAsync(fornitore, connessione, cattura, TestApp.PrimoGiorno, volte: 1);
            piani.ShouldAllBe(p => p.Interi.Count == 0);
            piani.Count(p => p.Righe > 0).ShouldBeGreaterThan(25); // gli elenchi vuoti non dicono niente: l'archivio ne riempie quasi tutti
            piani.Where(p => !p.Nome.StartsWith("lotto", StringComparison.Ordinal)).ShouldAllBe(p => p.Righe <= Pagina<int>.Quante);
        }
        finally
        {
            await BasiDati.ButtaAsync(BasiDati.PostgreSQL, connessione);
        }
    }
}

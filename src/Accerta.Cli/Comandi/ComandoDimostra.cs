using System.CommandLine;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta dimostra --caso N</c>: racconta un caso atto per atto, su una base dati usa e getta, e lascia i PDF in una cartella.</summary>
internal static class ComandoDimostra
{
    private static readonly string[] Casi = ["1", "2", "3", "3-reddito"];
    private static readonly DateOnly Inizio = new(2025, 3, 11);
    private static readonly DateOnly Fine = new(2025, 12, 1);

    public static Command Crea()
    {
        var caso = new Option<string>("--caso") { Description = "1 adulto, 2 minore, 3 oncologico, 3-reddito oncologico con reddito oltre il limite", HelpName = "CASO", Required = true };
        caso.Validators.Add(r =>
        {
            if (Comune.NonEFra("--caso", r.GetValueOrDefault<string?>(), Casi) is { } errore) r.AddError(errore);
        });
        var cartella = new Option<DirectoryInfo>("--cartella") { Description = "dove scrivere i PDF (se manca, dimostrazione-CASO)", HelpName = "DIR" };
        var comando = new Command("dimostra", "racconta un caso dall'inizio alla fine e ne scrive i documenti") { caso, cartella };
        comando.SetAction((r, ct) => RaccontaAsync(r.GetRequiredValue(caso), r.GetValue(cartella), Tavola.Schermo(r.InvocationConfiguration.Output), ct));
        return comando;
    }

    private static async Task<int> RaccontaAsync(string caso, DirectoryInfo? dove, IAnsiConsole schermo, CancellationToken ct)
    {
        var cartella = Directory.CreateDirectory(dove?.FullName ?? $"dimostrazione-{caso}");
        var provvisoria = Directory.CreateTempSubdirectory("accerta-");
        try
        {
            var opzioni = new OpzioniAccerta
            {
                Demo = true,
                Database = $"Data Source={Path.Combine(provvisoria.FullName, "dimostrazione.db")}",
                Smtp = { Cartella = Path.Combine(cartella.FullName, "posta") },
            };
            await using var servizi = Servizi.Crea(opzioni);
            var narratore = await FinoAlQrAsync(servizi, Storie.PerCaso(caso), schermo, ct);
            await AvantiAsync(servizi, schermo, ct);
            await PagamentiAsync(servizi, narratore.FascicoloId, schermo, ct);
            await CarteAsync(servizi, narratore, cartella, schermo, ct);
            return await CatenaAsync(servizi, narratore.FascicoloId, schermo, ct);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            provvisoria.Delete(recursive: true);
        }
    }

    private static async Task<Narratore> FinoAlQrAsync(ServiceProvider servizi, Storia storia, IAnsiConsole schermo, CancellationToken ct)
    {
        await using (var scope = servizi.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
            await Avvio.MigraAsync(db, ct);
            await PersoneDemo.ScriviAsync(db, Inizio.AddMonths(-1), Fine.AddMonths(2), ct);
        }
        schermo.Write(new Rule($"[bold]{Markup.Escape(storia.Titolo)}[/]") { Justification = Justify.Left });
        schermo.MarkupLine("[grey]Persone inventate; atti veri, gli stessi del portale.[/]");
        var orologio = servizi.GetRequiredService<OrologioDemo>();
        var narratore = new Narratore(servizi, storia.Protagonista);
        foreach (var (passo, i) in storia.Passi.Select((p, i) => (p, i)))
        {
            var giorno = Inizio.AddDays(passo.DopoGiorni);
            orologio.Imposta(giorno.AlleOre(new TimeOnly(9, 0).AddMinutes(11 * i)));
            var uscita = await passo.Fai(narratore);
            schermo.MarkupLine($"[blue]{giorno.ItalianaPerEsteso,-28}[/] {Markup.Escape(passo.Titolo)}");
            schermo.MarkupLine($"{"",-28} [green]{Markup.Escape(uscita)}[/]");
        }
        return narratore;
    }

    private static async Task AvantiAsync(ServiceProvider servizi, IAnsiConsole schermo, CancellationToken ct)
    {
        await using var scope = servizi.CreateAsyncScope();
        var sposta = scope.ServiceProvider.GetRequiredService<SpostaOrologio>();
        await sposta.RicordaAsync(ct);
        var esito = await sposta.FinoAlAsync(Fine, ct);
        schermo.MarkupLine($"[blue]{Fine.ItalianaPerEsteso,-28}[/] Passano i mesi: il lotto della notte ha disposto {esito.RateDisposte} rate");
    }

    private static async Task PagamentiAsync(ServiceProvider servizi, Guid fascicoloId, IAnsiConsole schermo, CancellationToken ct)
    {
        await using var scope = servizi.CreateAsyncScope();
        var rate = await scope.ServiceProvider.GetRequiredService<AccertaDb>().Set<Rata>().AsNoTracking().Where(r => r.FascicoloId == fascicoloId).ToListAsync(ct);
        var tabella = new Table().Title("Pagamenti").AddColumns("Mese", "Che cosa", "Prestazione").AddColumn(new TableColumn("Importo").RightAligned());
        foreach (var rata in rate.OrderBy(r => r.Mese).ThenBy(r => r.Codice).ThenBy(r => r.Tipo))
            tabella.AddRow(rata.Mese.MeseItaliano, rata.Tipo.InParole, rata.Codice.InParole, rata.Importo.Italiano);
        tabella.AddRow("", "", "[bold]Totale[/]", $"[bold]{rate.Aggregate(Euro.Zero, (s, r) => s + r.Importo).Italiano}[/]");
        schermo.Write(tabella);
    }

    private static async Task CarteAsync(ServiceProvider servizi, Narratore narratore, DirectoryInfo cartella, IAnsiConsole schermo, CancellationToken ct)
    {
        foreach (var nome in CarteDelFascicolo.DiOgniPratica)
        {
            await using var scope = servizi.CreateAsyncScope();
            var carta = await scope.ServiceProvider.GetRequiredService<CarteDelFascicolo>().HandleAsync(narratore.FascicoloId, narratore.Cittadino, nome, ct);
            await File.WriteAllBytesAsync(Path.Combine(cartella.FullName, $"{nome}.pdf"), DisegnaPdf.Disegna(carta.Valore, servizi.GetRequiredService<FirmaDellEnte>()), ct);
        }
        schermo.MarkupLine($"I documenti sono in [link]{Markup.Escape(cartella.FullName)}[/].");
    }

    private static async Task<int> CatenaAsync(ServiceProvider servizi, Guid fascicoloId, IAnsiConsole schermo, CancellationToken ct)
    {
        await using var scope = servizi.CreateAsyncScope();
        var atti = await scope.ServiceProvider.GetRequiredService<AccertaDb>().Atti.CountAsync(a => a.FascicoloId == fascicoloId, ct);
        var difetti = await scope.ServiceProvider.GetRequiredService<VerificaCatena>().HandleAsync(fascicoloId, ct);
        schermo.MarkupLine(difetti is [] ? $"La catena dei {atti} atti è intatta." : $"[red]La catena degli atti ha {difetti.Count} difetti.[/]");
        return difetti is [] ? 0 : 1;
    }
}

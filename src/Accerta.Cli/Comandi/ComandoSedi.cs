using System.CommandLine;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta sedi importa|elenca</c>: i luoghi in cui si lavora, con cui un ente comincia; tutto o niente, con tutti i difetti insieme.</summary>
internal static class ComandoSedi
{
    public static Command Crea()
    {
        var (database, json) = (Comune.Database(), Comune.Json());
        var file = Comune.File("file", "il foglio, in CSV con l'intestazione genere;nome;sede;provincia;indirizzo;tipo, in UTF-8");
        var importa = new Command("importa", "carica sedi, commissioni, sale e sedi di chi assiste; ciò che c'è già resta com'è") { file, database };
        importa.SetAction((letto, ct) => Comune.CaricaAsync<CaricaSedi, CaricaSedi.Ricevuta>(letto, letto.GetRequiredValue(file), letto.GetValue(database),
            (atto, csv) => atto.HandleAsync(new(Guid.CreateVersion7(), csv), Attore.Sistema, ct), fatto => $"Nuove: {fatto.Nuove}; c'erano già: {fatto.GiaPresenti}"));
        var elenca = new Command("elenca", "le sedi e le commissioni, con l'identificativo che serve agli altri comandi") { database, json };
        elenca.SetAction((letto, ct) => ElencaAsync(letto, letto.GetValue(database), letto.GetValue(json), ct));
        return new Command("sedi", "dove si lavora: sedi, commissioni, sale, patronati e associazioni") { importa, elenca };
    }

    private static async Task<int> ElencaAsync(ParseResult letto, string? database, bool inJson, CancellationToken ct)
    {
        await using var servizi = Servizi.Crea(Servizi.Opzioni(database));
        await using var scope = servizi.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
        var (sedi, commissioni, assistenza) = (await db.Sedi.AsNoTracking().OrderBy(s => s.Nome).ToListAsync(ct), await db.Commissioni.AsNoTracking().OrderBy(c => c.Nome).ToListAsync(ct), await db.SediDiAssistenza.AsNoTracking().OrderBy(s => s.Nome).ToListAsync(ct));
        var tavola = new Tavola("Le sedi e le commissioni", ["Genere!", "Nome", "Provincia!", "Identificativo!"],
        [
            .. sedi.Select(s => new[] { s.Tipo.Codice(), s.Nome, s.Provincia, $"{s.Id}" }),
            .. commissioni.Select(c => new[] { c.Unica ? "commissione unica" : "commissione", c.Nome, sedi.Find(s => s.Id == c.SedeId)?.Provincia, $"{c.Id}" }),
            .. assistenza.Select(s => new[] { "assistenza", s.Nome, s.Provincia, $"{s.Id}" }),
        ]);
        var uscita = letto.InvocationConfiguration.Output;
        if (inJson) Tavola.Scrivi(uscita, new() { ["sedi"] = tavola.InJson() });
        else tavola.Stampa(uscita);
        return 0;
    }
}

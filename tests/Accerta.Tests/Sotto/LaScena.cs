using System.Net;
using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Sotto;

/// <summary>La scena della dimostrazione: il portale ascolta mentre la prepara, e una scena interrotta non passa per intera.</summary>
public sealed class LaScena
{
    [Theory, OnEveryDatabase]
    public async Task Interrotta_a_meta_si_riprende_e_finisce_uguale(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "GiorniDemo" """);
        foreach (var conferme in (int[])[1, 12, 15, 15, 15])
        {
            app.Guasti.CadiDopo(conferme);
            await Should.ThrowAsync<Caduta>(() => ScenaDemo.PreparaAsync(app.Servizi, default));
            (await app.DbAsync(db => db.GiorniDemo.AnyAsync())).ShouldBeFalse();
        }
        await ScenaDemo.PreparaAsync(app.Servizi, default);

        await using var intera = await TestApp.CreaAsync(app.Provider);
        await intera.SqlAsync($"""DELETE FROM "GiorniDemo" """);
        await ScenaDemo.PreparaAsync(intera.Servizi, default);
        (await app.RigheAsync()).ShouldBe(await intera.RigheAsync());
        (await Storie(app)).ShouldBe(await Storie(intera));
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
        app.Oggi.ShouldBe(ScenaDemo.GiornoDiApertura);
    }

    [Fact]
    public async Task Mentre_si_prepara_la_pagina_iniziale_risponde_e_le_altre_chiedono_di_aspettare()
    {
        var connessione = await BasiDati.VuotaAsync(BasiDati.Sqlite);
        await using var occupata = new SqliteConnection(connessione); // finché qualcun altro la tiene, la preparazione aspetta
        await occupata.OpenAsync();
        await EseguiAsync("BEGIN EXCLUSIVE");
        await using var portale = new WebApplicationFactory<Program>().WithWebHostBuilder(b => b.UseEnvironment("Demo")
            .UseSetting("Accerta:Demo", "true").UseSetting("Accerta:Database", connessione).UseSetting("Accerta:ChiaveMaestra", Convert.ToBase64String(new byte[32])));
        var browser = portale.CreateClient(new() { AllowAutoRedirect = false });
        var inizio = await browser.GetAsync("/");
        inizio.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await inizio.Content.ReadAsStringAsync()).ShouldNotContain("Oggi è"); // il giorno della dimostrazione non c'è ancora

        var (pagina, api) = (await browser.GetAsync("/accesso"), await browser.GetAsync("/api/v1/qr/x"));
        pagina.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        pagina.Headers.GetValues("Refresh").ShouldBe(["3"]);
        (await pagina.Content.ReadAsStringAsync()).ShouldContain("Sto preparando le persone di fantasia");
        (api.StatusCode, api.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.ServiceUnavailable, "application/problem+json"));

        await EseguiAsync("ROLLBACK");
        await portale.Services.GetRequiredService<Preparazione>().Finita;
        var pronta = await browser.GetAsync("/accesso");
        pronta.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await pronta.Content.ReadAsStringAsync()).ShouldContain("martedì 17 giugno 2025");

        async Task EseguiAsync(string sql)
        {
            await using var comando = occupata.CreateCommand();
            comando.CommandText = sql;
            await comando.ExecuteNonQueryAsync();
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Fermarsi_mentre_si_prepara_non_e_un_guasto(TestApp app)
    {
        await app.SqlAsync($"""DELETE FROM "GiorniDemo" """);
        using var preparazione = new Preparazione(app.Servizi, app.Opzioni);
        await preparazione.StartAsync(default);
        while (!await app.DbAsync(db => db.Atti.AnyAsync())) await Task.Delay(20, TestContext.Current.CancellationToken); // è davvero a metà
        await preparazione.StopAsync(default);
        await preparazione.ExecuteTask!; // finita senza eccezioni
        preparazione.Finita.IsCanceled.ShouldBeTrue();
        (await app.DbAsync(db => db.GiorniDemo.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Il_programma_fermato_mentre_si_apre_o_si_prepara_esce_senza_guasti()
    {
        var file = Path.Combine(BasiDati.Cartella, "fermata.db");
        foreach (var nasce in (string[])[file, $"{file}-wal", file]) // mentre si apre; a schema cominciato; e la volta dopo
        {
            await using var portale = await PortaleVero.AvviaAsync(
                BasiDati.Sqlite, $"Data Source={file}", Convert.ToBase64String(new byte[32]), Path.Combine(BasiDati.Cartella, "posta"), aspetta: () => File.Exists(nasce));
            (await portale.FermaAsync()).ShouldBeOneOf(0, 143); // 143: il segnale è arrivato prima che il programma lo ascoltasse
        }
    }

    // Gli identificativi nascono a caso: si confrontano tipi, ordine e giorno degli atti di ciascuno. Un avviso interrotto riparte più tardi: è giusto.
    private static Task<List<string>> Storie(TestApp app) => app.DbAsync(async db =>
        (await (from atto in db.Atti
                join fascicolo in db.Fascicoli on atto.FascicoloId equals fascicolo.Id
                where atto.Tipo != TipoAtto.NotificaInviata
                orderby fascicolo.InteressatoId, fascicolo.ApertoIl, fascicolo.Tipo, atto.Numero
                select new { fascicolo.InteressatoId, atto.Tipo, atto.Quando }).ToListAsync())
        .ConvertAll(a => $"{a.InteressatoId} {a.Tipo} {a.Quando:yyyy-MM-dd}"));
}

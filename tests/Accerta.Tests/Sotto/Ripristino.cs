using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Accerta.Sotto;

/// <summary>Il salvataggio descritto nel manuale si ripristina: stesse righe, storia intatta, dati sanitari leggibili con la loro chiave e soltanto con quella.</summary>
public sealed class Ripristino
{
    [Theory, OnEveryDatabase]
    public async Task Dal_salvataggio_torna_tutto(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var prima = await app.RigheAsync();

        var copia = app.Provider == BasiDati.Sqlite ? await CopiaSqliteAsync(app) : await CopiaPostgresAsync(app);

        await using (var db = new AccertaDb(BasiDati.Opzioni(app.Provider, copia)))
        {
            foreach (var (tabella, quante) in prima)
                (await db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{tabella}\"").ToListAsync()).Single().ShouldBe(quante, tabella);
            (await new VerificaCatena(db).HandleAsync(null, default)).ShouldBeEmpty();
            var chiave = new ChiaveMaestra(new byte[32]);
            var aperto = await new ApriFascicolo(db, new Cassaforte(chiave), app.Orologio).HandleAsync(pratica.FascicoloId, pratica.Cittadino, "ripristino", default);
            aperto.Valore.Certificati.ShouldHaveSingleItem().Dati.Diagnosi.ShouldBe(TestApp.DatiSanitari.Diagnosi);

            var altra = new ChiaveMaestra([.. Enumerable.Repeat((byte)1, 32)]);
            await Should.ThrowAsync<System.Security.Cryptography.AuthenticationTagMismatchException>(() =>
                new ApriFascicolo(db, new Cassaforte(altra), app.Orologio).HandleAsync(pratica.FascicoloId, pratica.Cittadino, "ripristino", default));
        }
        await BasiDati.ButtaAsync(app.Provider, copia);
    }

    // Mentre si lavora: la copia è coerente anche con il file aperto.
    private static async Task<string> CopiaSqliteAsync(TestApp app)
    {
        var copia = await BasiDati.VuotaAsync(app.Provider);
        await app.DbAsync(db => db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", new SqliteConnectionStringBuilder(copia).DataSource));
        return copia;
    }

    private static async Task<string> CopiaPostgresAsync(TestApp app)
    {
        var vuota = await BasiDati.VuotaAsync(app.Provider);
        var file = Path.Combine(BasiDati.Cartella, "accerta.dump");
        await PostgresSuo.StrumentoAsync("pg_dump", "--format=custom", $"--file={file}", $"--dbname={Indirizzo(app.Connessione)}");
        await PostgresSuo.StrumentoAsync("pg_restore", $"--dbname={Indirizzo(vuota)}", file);
        return vuota;
    }

    private static string Indirizzo(string connessione)
    {
        var parti = new NpgsqlConnectionStringBuilder(connessione);
        return $"host={parti.Host} port={parti.Port} user={parti.Username} dbname={parti.Database}";
    }
}

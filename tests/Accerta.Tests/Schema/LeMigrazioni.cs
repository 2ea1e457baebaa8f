using System.Data;
using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Persone;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Accerta.Schema;

/// <summary>Chi ha già delle pratiche aggiorna il programma e le ritrova: nessuna migrazione perde righe né valori, e il programma nuovo le legge.</summary>
public sealed class LeMigrazioni
{
    [Theory, OnEveryDatabase]
    public async Task Dallo_schema_di_prima_con_i_suoi_dati_a_quello_di_oggi_non_si_perde_nulla(TestApp app)
    {
        var nuova = await BasiDati.VuotaAsync(app.Provider);
        await using (var db = new AccertaDb(BasiDati.Opzioni(app.Provider, nuova)))
        {
            var tutte = db.Database.GetMigrations().ToList();
            await SoloLaPrimaAsync(db, tutte[0], app.Provider);
            var tabelle = await ColonneAsync(db, app.Provider);
            foreach (var (tabella, colonne) in tabelle) await RiempiAsync(db, tabella, colonne);
            var prima = await FotoAsync(db, tabelle);

            await Avvio.MigraAsync(db, default);

            (await FotoAsync(db, tabelle)).ShouldBe(prima);
            foreach (var tipo in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && tabelle.Any(x => x.Tabella == t.GetTableName())))
                (await LeggiAsync(db, tipo)).ShouldBe(1, $"{tipo.ClrType.Name}: il programma di oggi legge la riga di ieri");
            tabelle.Count.ShouldBeGreaterThan(20);
        }
        await BasiDati.ButtaAsync(app.Provider, nuova);
    }

    [Theory, OnEveryDatabase]
    public async Task Gli_elenchi_scritti_con_i_numeri_diventano_parole(TestApp app)
    {
        var nuova = await BasiDati.VuotaAsync(app.Provider);
        await using (var db = new AccertaDb(BasiDati.Opzioni(app.Provider, nuova)))
        {
            await SoloLaPrimaAsync(db, db.Database.GetMigrations().First(), app.Provider);
            var tabelle = (await ColonneAsync(db, app.Provider)).Where(t => t.Tabella is "Certificati" or "Bozze").ToList();
            foreach (var (tabella, colonne) in tabelle)
            {
                await RiempiAsync(db, tabella, colonne);
                await db.Database.ExecuteSqlRawAsync($"UPDATE \"{tabella}\" SET \"Accertamenti\" = {(app.Provider == BasiDati.Sqlite ? "'[4,0,3,1,2]'" : "ARRAY[4,0,3,1,2]")}");
            }
            await Avvio.MigraAsync(db, default);

            Accertamento[] attesi = [Accertamento.CollocamentoMirato, Accertamento.InvaliditaCivile, Accertamento.Handicap, Accertamento.Cecita, Accertamento.Sordita];
            (await db.Certificati.AsNoTracking().SingleAsync()).Accertamenti.ShouldBe(attesi);
            (await db.Bozze.AsNoTracking().SingleAsync()).Accertamenti.ShouldBe(attesi);
            (await FotoAsync(db, [.. tabelle.Select(t => (t.Tabella, new List<string> { "Accertamenti" }))])).Values
                .ShouldAllBe(riga => riga.Contains("CollocamentoMirato") && !riga.Contains('4'));
        }
        await BasiDati.ButtaAsync(app.Provider, nuova);
    }

    // Gli identificativi delle nostre migrazioni non cominciano con una data: EF sa applicarle tutte, non fermarsi a una.
    private static async Task SoloLaPrimaAsync(AccertaDb db, string prima, string provider)
    {
        var storia = db.GetService<IHistoryRepository>();
        await using var file = typeof(AccertaDb).Assembly.GetManifestResourceStream($"migrazioni/{prima}.{(provider == BasiDati.Sqlite ? "sqlite" : "postgresql")}.sql")!;
        using var lettore = new StreamReader(file);
        foreach (var comando in (string[])[storia.GetCreateScript(), await lettore.ReadToEndAsync(), storia.GetInsertScript(new HistoryRow(prima, "10.0.0"))])
            await using (var sql = db.Database.GetDbConnection().CreateCommand())
            {
                if (sql.Connection!.State != ConnectionState.Open) await sql.Connection.OpenAsync();
                sql.CommandText = comando;
                await sql.ExecuteNonQueryAsync();
            }
    }

    private static async Task<List<(string Tabella, List<string> Colonne)>> ColonneAsync(AccertaDb db, string provider)
    {
        var righe = await db.Database.SqlQueryRaw<string>(provider == BasiDati.Sqlite
            ? """SELECT m.name || '|' || c.name AS "Value" FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'"""
            : """SELECT table_name || '|' || column_name AS "Value" FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'""").ToListAsync();
        return [.. righe.Select(r => r.Split('|')).GroupBy(r => r[0], r => r[1]).Select(g => (g.Key, g.ToList())).OrderBy(t => t.Key, StringComparer.Ordinal)];
    }

    // Una riga per tabella; i vincoli fra tabelle non si guardano, i valori sono del tipo che il modello si aspetta.
    private static async Task RiempiAsync(AccertaDb db, string tabella, List<string> colonne)
    {
        var tipo = db.Model.GetEntityTypes().Single(t => t.GetTableName() == tabella);
        var valori = colonne.Select(c => Valore(tipo.GetProperties().SingleOrDefault(p => p.GetColumnName() == c)
                                                ?? throw new InvalidOperationException($"{tabella}.{c} non è più nel modello: la migrazione la toglie?"))).ToArray();
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        else await db.Database.ExecuteSqlRawAsync("SET session_replication_role = replica");
        await db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO \"{tabella}\" ({string.Join(", ", colonne.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", colonne.Select((_, i) => $"{{{i}}}"))})", valori!);
    }

    private static object Valore(IProperty colonna)
    {
        var chiave = colonna.Name is "Id" or "AttoreId" or "Chiave" || colonna.Name.EndsWith("Id", StringComparison.Ordinal);
        var tipo = Nullable.GetUnderlyingType(colonna.ClrType) ?? colonna.ClrType;
        if (tipo.IsEnum) return Enum.GetNames(tipo)[0];
        if (tipo == typeof(Guid)) return chiave ? new Guid("01957a00-0000-7000-8000-000000000001") : Guid.Empty;
        if (tipo == typeof(CodiceFiscale)) return "RSSMRA80A01H501U";
        if (tipo == typeof(DateTimeOffset)) return new DateTime(2025, 3, 4, 8, 0, 0, DateTimeKind.Utc);
        if (tipo == typeof(DateOnly)) return new DateOnly(2025, 3, 4);
        if (tipo == typeof(string)) return "testo di prima";
        if (tipo == typeof(byte[])) return new byte[] { 1, 2, 3 };
        if (tipo == typeof(bool)) return true;
        if (tipo == typeof(int)) return 7;
        if (tipo == typeof(Dictionary<int, long>)) return """{"2024":320000}""";
        if (colonna.IsPrimitiveCollection || tipo.IsGenericType) return colonna.GetRelationalTypeMapping().StoreType.EndsWith("[]", StringComparison.Ordinal) ? Elenco(tipo) : "[]";
        return 7L; // gli importi, in centesimi
    }

    private static object Elenco(Type tipo) => tipo.GetGenericArguments()[0] switch
    {
        var e when e == typeof(DateOnly) => Array.Empty<DateOnly>(),
        { IsEnum: true } => Array.Empty<int>(),
        _ => Array.Empty<string>(),
    };

    private static async Task<Dictionary<string, string>> FotoAsync(AccertaDb db, List<(string Tabella, List<string> Colonne)> tabelle)
    {
        var foto = new Dictionary<string, string>();
        var connessione = db.Database.GetDbConnection();
        foreach (var (tabella, colonne) in tabelle)
        {
            if (connessione.State != ConnectionState.Open) await connessione.OpenAsync();
            await using var comando = connessione.CreateCommand();
            comando.CommandText = $"SELECT {string.Join(", ", colonne.Select(c => $"\"{c}\""))} FROM \"{tabella}\"";
            await using var lettore = await comando.ExecuteReaderAsync();
            List<string> righe = [];
            while (await lettore.ReadAsync())
                righe.Add(string.Join(" | ", colonne.Select((c, i) => $"{c}={Testo(lettore.GetValue(i))}")));
            foto[tabella] = string.Join('\n', righe);
        }
        return foto;
    }

    private static object Testo(object valore) => valore switch
    {
        byte[] b => Convert.ToHexString(b),
        Array elenco => $"[{string.Join(',', elenco.Cast<object>())}]", // il tipo degli elementi può cambiare, il contenuto no
        _ => valore,
    };

    private static async Task<int> LeggiAsync(AccertaDb db, IEntityType tipo)
    {
        var insieme = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(tipo.ClrType).Invoke(db, null)!;
        return (await insieme.AsNoTracking().ToListAsync()).Count;
    }
}

using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Norma.Domande;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Schema;

/// <summary>
/// Le migrazioni sono scritte a mano: lo schema che lasciano deve essere quello del modello, colonna per colonna e indice per indice.
/// Su SQLite non si guarda il valore di partenza di una colonna aggiunta dopo: il programma scrive sempre tutte le colonne.
/// </summary>
public sealed partial class LoSchema
{
    private const string SuSqlite = """
        SELECT 'colonna ' || m.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS "Value"
        FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
        UNION ALL SELECT 'vincolo ' || m.name || ' ' || f."from" || ' → ' || f."table" || ' ' || f."to" || ' ' || f.on_delete
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        UNION ALL SELECT 'indice ' || m.sql FROM sqlite_master m WHERE m.type = 'index' AND m.sql IS NOT NULL
        """;

    private const string SuPostgres = """
        SELECT 'colonna ' || table_name || ' ' || column_name || ' ' || data_type || ' ' || COALESCE(character_maximum_length::text, '') || ' ' || is_nullable || ' ' || COALESCE(column_default, '') || ' ' || is_identity AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL SELECT 'indice ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        UNION ALL SELECT 'vincolo ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
        """;

    [Theory, OnEveryDatabase]
    public async Task Migrato_o_creato_dal_modello_lo_schema_e_lo_stesso(TestApp app)
    {
        var migrato = await app.DbAsync(db => DescriviAsync(db, app.Provider));
        var vuota = await BasiDati.VuotaAsync(app.Provider);
        await using (var db = new AccertaDb(BasiDati.Opzioni(app.Provider, vuota)))
        {
            await db.Database.EnsureCreatedAsync();
            (await DescriviAsync(db, app.Provider)).ShouldBe(migrato);
        }
        await BasiDati.ButtaAsync(app.Provider, vuota);
        migrato.Count.ShouldBeGreaterThan(200); // le colonne, non solo le tabelle
    }

    [Theory, OnEveryDatabase]
    public async Task Migrare_due_volte_non_cambia_nulla(TestApp app)
    {
        var prima = await app.RigheAsync();
        await app.ConAsync(async (AccertaDb db) =>
        {
            await Avvio.MigraAsync(db, default);
            (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
            return true;
        });
        (await app.RigheAsync()).ShouldBe(prima);
    }

    [Theory, OnEveryDatabase]
    public async Task Ogni_parola_della_legge_e_scritta_in_parole_mai_con_il_suo_numero_d_ordine(TestApp app)
    {
        var numeri = await app.DbAsync(db => Task.FromResult(
            (from tipo in db.Model.GetEntityTypes()
             from colonna in tipo.GetProperties()
             let elemento = colonna.GetElementType()
             let clr = Nullable.GetUnderlyingType(elemento?.ClrType ?? colonna.ClrType) ?? elemento?.ClrType ?? colonna.ClrType
             let scritta = elemento is null ? colonna.GetTypeMapping().Converter?.ProviderClrType : elemento.GetTypeMapping().Converter?.ProviderClrType
             where clr.IsEnum && scritta != typeof(string)
             select $"{tipo.ClrType.Name}.{colonna.Name}").ToList()));
        numeri.ShouldBeEmpty();
    }

    [Fact]
    public void Anche_negli_atti_nelle_ricevute_e_nei_contenuti_cifrati()
    {
        var formati = (from tipo in typeof(AccertaDb).Assembly.GetTypes()
                       where tipo.Namespace is { } spazio && !spazio.StartsWith("Accerta.Casi", StringComparison.Ordinal) && spazio != "Accerta.Calcolo" // là si scrivono soltanto nodi già in parole
                       from campo in tipo.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
                       where campo.FieldType == typeof(JsonSerializerOptions)
                       select ($"{tipo.Name}.{campo.Name}", (JsonSerializerOptions)campo.GetValue(null)!)).ToList();
        formati.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var (nome, formato) in formati) JsonSerializer.Serialize(Accertamento.Handicap, formato).ShouldBe("\"Handicap\"", nome);
    }

    private static async Task<List<string>> DescriviAsync(AccertaDb db, string provider)
    {
        var righe = await db.Database.SqlQueryRaw<string>(provider == BasiDati.Sqlite ? SuSqlite : SuPostgres).ToListAsync();
        return [.. righe.Select(r => Spazi().Replace(r, " ").Trim()).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spazi();
}

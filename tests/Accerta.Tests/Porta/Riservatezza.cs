using System.Text;
using System.Text.RegularExpressions;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Porta;

/// <summary>Dopo tutte le storie: che cosa si legge senza passare dalla porta?</summary>
public sealed class Riservatezza
{
    private static readonly string[] Sanitari =
        ["Diabete", "lombalgia", "Insulina", "coronaropatia", "anchilosi", "apprendimento", "Logopedia", "Neoplasia", "Chemioterapia", "Cachessia", "250.63", "157.9", "315.2"];

    [Theory, OnEveryDatabase, Trait("regola", "P-01"), Trait("regola", "P-02")]
    public async Task Ne_atti_ne_avvisi_ne_registri_dicono_nomi_codici_fiscali_o_malattie(TestApp app)
    {
        await TutteLeStorie(app);
        var testi = new Dictionary<string, IReadOnlyCollection<string>>
        {
            ["atti"] = await app.DbAsync(db => db.Atti.Select(a => a.Contenuto + " " + a.Perche).ToListAsync()),
            ["avvisi"] = await app.DbAsync(db => db.Notifiche.Select(n => n.Oggetto + " " + n.Testo).ToListAsync()),
            ["ricevute"] = await app.DbAsync(db => db.Chiavi.Select(c => c.Ricevuta).ToListAsync()),
            ["registri"] = app.Registro.Righe,
        };
        foreach (var (dove, righe) in testi)
        {
            righe.Count.ShouldBeGreaterThan(10, dove);
            var tutto = string.Join('\n', righe);
            foreach (var vietato in Sanitari.Concat(Identita()))
                Regex.IsMatch(tutto, $@"\b{Regex.Escape(vietato)}\b", RegexOptions.IgnoreCase).ShouldBeFalse($"«{vietato}» si legge negli {dove}");
        }
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-01")]
    public async Task A_riposo_nessuna_malattia_e_leggibile(TestApp app)
    {
        await TutteLeStorie(app);
        var byteSuDisco = Encoding.Latin1.GetString(app.Provider == BasiDati.Sqlite ? SuDisco(app) : Encoding.UTF8.GetBytes(await ScaricoAsync(app)));
        byteSuDisco.ShouldContain(PersoneDemo.Ada.CodiceFiscale); // si sta davvero leggendo la base dati
        foreach (var vietato in Sanitari)
        {
            byteSuDisco.Contains(vietato, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"«{vietato}» è in chiaro");
            byteSuDisco.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(vietato)), StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"«{vietato}» è in chiaro, in esadecimale");
        }
    }

    private static async Task TutteLeStorie(TestApp app)
    {
        foreach (var caso in (string[])["1", "2", "3", "3-reddito"])
        {
            var narratore = await app.Racconta(Storie.PerCaso(caso), new(2025, 1, 28));
            await app.Apri(new(narratore.Protagonista, "", narratore.FascicoloId), narratore.Cittadino);
        }
        await app.NotteAsync();
        await app.SpedisciAsync();
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    private static IEnumerable<string> Identita() => PersoneDemo.Cittadini.SelectMany(c => (string[])[c.CodiceFiscale, $"{c.Nome} {c.Cognome}", $"{c.Nome}.{c.Cognome}@example.org"])
        .Concat(PersoneDemo.Professionisti.Concat(PersoneDemo.MembriAggiunti).SelectMany(p => (string[])[p.CodiceFiscale, $"{p.Nome} {p.Cognome}"]));

    private static byte[] SuDisco(TestApp app)
    {
        var file = new SqliteConnectionStringBuilder(app.Connessione).DataSource;
        return [.. Directory.GetFiles(BasiDati.Cartella, $"{Path.GetFileName(file)}*").SelectMany(Leggi)];
    }

    private static byte[] Leggi(string file)
    {
        using var aperto = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copia = new MemoryStream();
        aperto.CopyTo(copia);
        return copia.ToArray();
    }

    // Di PostgreSQL si leggono tutte le righe di tutte le tabelle; i byte appaiono in esadecimale.
    private static Task<string> ScaricoAsync(TestApp app) => app.DbAsync(async db =>
    {
        var tutto = new StringBuilder();
        foreach (var tabella in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
            tutto.AppendJoin('\n', await db.Database.SqlQueryRaw<string>($"SELECT t::text AS \"Value\" FROM \"{tabella}\" t").ToListAsync());
        return tutto.ToString();
    });
}

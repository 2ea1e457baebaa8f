using Accerta.Agenda;
using Accerta.Dati;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Norma.Tests.Terminale;

public sealed class TerritoriTests : Terminale
{
    private static readonly Guid Sede = new("01957a00-0000-7000-8000-000000000001");

    [Fact, Trait("regola", "A-01")]
    public async Task Il_foglio_si_carica_con_la_sua_fonte_e_una_seconda_volta_non_raddoppia()
    {
        var dove = await BaseDatiAsync();
        var foglio = Scrivi("territori.csv", $"provincia;cap;tipo;sede\nPD;35013;ASL;{Sede}\nPD;;ASL;{Sede}\n");
        for (var volta = 0; volta < 2; volta++)
            (await Esegui("territori", "importa", foglio, "--fonte", "delibera 1/2025", "--database", dove)).ShouldBe((0, $"Territori caricati: 2{Environment.NewLine}", ""));
        await using var db = Apri(dove);
        (await db.TerritoriServiti.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        (await db.CaricamentiTerritori.ToListAsync(TestContext.Current.CancellationToken)).Select(c => (c.Fonte, c.Righe)).ShouldBe([("delibera 1/2025", 2), ("delibera 1/2025", 2)]);
    }

    [Fact, Trait("regola", "A-01")]
    public async Task I_difetti_si_dicono_tutti_e_non_si_scrive_niente()
    {
        var dove = await BaseDatiAsync();
        var foglio = Scrivi("territori.csv", $"provincia;cap;tipo;sede\nPD;35013;ASL;{Sede}\nXX;35013;ASL;{Sede}\nPD;3501;CML;{Sede}\n");
        var (codice, uscita, errori) = await Esegui("territori", "importa", foglio, "--fonte", "delibera", "--database", dove);
        (codice, uscita).ShouldBe((2, ""));
        errori.ShouldContain("Difetti: 3");
        errori.ShouldContain("riga 3: la provincia «XX» non esiste: scrivi la sigla di due lettere");
        errori.ShouldContain("riga 4: il CAP «3501» non è di cinque cifre");
        await using var db = Apri(dove);
        (await db.TerritoriServiti.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await db.CaricamentiTerritori.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Il_file_e_la_fonte_servono()
    {
        (await Sbaglia("territori", "importa", Via("non-c-e.csv"), "--fonte", "x", "--database", "Data Source=:memory:")).ShouldContain("il file non c'è");
        (await Sbaglia("territori", "importa", Scrivi("t.csv", ""), "--fonte", " ")).ShouldContain("--fonte");
        (await Sbaglia("territori", "importa", Via("t.csv"))).ShouldContain("--fonte: manca");
    }

    private async Task<string> BaseDatiAsync()
    {
        Environment.SetEnvironmentVariable("Accerta__ChiaveMaestra", Convert.ToBase64String(new byte[32]));
        var dove = $"Data Source={Via("accerta.db")};Pooling=False";
        await using var db = Apri(dove);
        await Avvio.MigraAsync(db, TestContext.Current.CancellationToken);
        db.Add(new Sede { Id = Sede, Nome = "ASL della Prova", Indirizzo = "via della Prova 1", Provincia = "PD", Tipo = TipoSede.Asl });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return dove;
    }

    private static AccertaDb Apri(string dove)
    {
        var opzioni = new DbContextOptionsBuilder<AccertaDb>();
        Avvio.Configura(opzioni, new() { Database = dove });
        return new(opzioni.Options);
    }
}

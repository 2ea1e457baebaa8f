using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Norma.Tests.Terminale;

public sealed class SediTests : Terminale
{
    private const string Foglio = """
        genere;nome;sede;provincia;indirizzo;tipo
        commissione;Prima commissione;ASL della Prova;;;INTEGRATA
        sede;ASL della Prova;;pd;via della Prova 1;asl
        sede;Centro della Prova;;PD;via della Prova 2;CML
        commissione;Commissione unica;Centro della Prova;;;UNICA
        sala;Ambulatorio 1;ASL della Prova;;;
        sala;Ambulatorio 1;Centro della Prova;;;
        assistenza;Patronato, Padova;Patronato della Prova;PD;via della Prova 3;PATRONATO
        assistenza;Patronato, Este;Patronato della Prova;PD;via della Prova 4;PATRONATO
        """;

    [Fact, Trait("regola", "A-01")]
    public async Task Un_ente_comincia_da_un_foglio_e_ricaricarlo_non_raddoppia()
    {
        await BaseDatiAsync();
        var foglio = Scrivi("sedi.csv", Foglio);
        (await Esegui("sedi", "importa", foglio, "--database", Dove)).ShouldBe((0, $"Nuove: 8; c'erano già: 0{Environment.NewLine}", ""));
        (await Esegui("sedi", "importa", foglio, "--database", Dove)).ShouldBe((0, $"Nuove: 0; c'erano già: 8{Environment.NewLine}", ""));
        await using var db = Apri();
        var sedi = await db.Sedi.OrderBy(s => s.Nome).ToListAsync(TestContext.Current.CancellationToken);
        sedi.Select(s => (s.Nome, s.Provincia, s.Indirizzo, s.Tipo)).ShouldBe([("ASL della Prova", "PD", "via della Prova 1", TipoSede.Asl), ("Centro della Prova", "PD", "via della Prova 2", TipoSede.Cml)]);
        (await db.Commissioni.OrderBy(c => c.Nome).ToListAsync(TestContext.Current.CancellationToken)).Select(c => (c.Nome, c.SedeId, c.Unica))
            .ShouldBe([("Commissione unica", sedi[1].Id, true), ("Prima commissione", sedi[0].Id, false)]);
        (await db.Sale.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        var ente = await db.EntiDiAssistenza.SingleAsync(TestContext.Current.CancellationToken);
        (ente.Nome, ente.Tipo).ShouldBe(("Patronato della Prova", TipoDiEnte.Patronato));
        (await db.SediDiAssistenza.ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(s => s.EnteId == ente.Id && s.AbilitataDal != null);

        var (codice, uscita, _) = await Esegui("sedi", "elenca", "--database", Dove);
        codice.ShouldBe(0);
        foreach (var detto in (string[])["ASL della Prova", "Commissione unica", "Patronato, Este", $"{sedi[0].Id}"]) uscita.ShouldContain(detto);
        (await Esegui("territori", "importa", Scrivi("t.csv", "provincia;cap;tipo;sede\nPD;;ASL;ASL della Prova\n"), "--fonte", "delibera", "--database", Dove)).Codice.ShouldBe(0); // anche con il nome
    }

    [Fact, Trait("regola", "A-01")]
    public async Task I_difetti_si_dicono_tutti_nell_ordine_del_foglio_e_non_si_scrive_niente()
    {
        await BaseDatiAsync();
        var (codice, uscita, errori) = await Esegui("sedi", "importa", Scrivi("sedi.csv", """
            genere;nome;sede;provincia;indirizzo;tipo
            commissione;Prima;Nessuna;;;MISTA
            sede;Buona;;PD;via della Prova 1;ASL
            sede;Cattiva;;XX;;INPS
            ufficio;Altro;;;;
            sala;;Buona;;;
            assistenza;Sede;;PD;via della Prova 2;CLUB
            sede;Corta
            """), "--database", Dove);
        (codice, uscita).ShouldBe((2, ""));
        errori.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(": ")[..2]).Select(r => string.Join(": ", r)).ShouldBe(
        [
            "Niente è stato scritto. Difetti: 10",
            "riga 2: la sede «Nessuna» non esiste", "riga 2: il tipo «MISTA» non è UNICA né INTEGRATA",
            "riga 4: la provincia «XX» non esiste", "riga 4: manca l'indirizzo", "riga 4: il tipo «INPS» non è ASL né CML",
            "riga 5: il genere «ufficio» non c'è", "riga 6: manca il nome",
            "riga 7: manca il nome dell'ente", "riga 7: il tipo «CLUB» non c'è",
            "riga 8: non ha sei campi",
        ]);
        (await Esegui("sedi", "importa", Scrivi("sedi.csv", "nome;sede\n"), "--database", Dove)).Errori.ShouldContain("l'intestazione è «nome;sede»");
        (await Esegui("sedi", "importa", Scrivi("sedi.csv", "genere;nome;sede;provincia;indirizzo;tipo\n"), "--database", Dove)).Errori.ShouldContain("non c'è nessuna sede");
        (await Sbaglia("sedi", "importa", Via("non-c-e.csv"), "--database", Dove)).ShouldContain("il file non c'è");
        await using var db = Apri();
        (await db.Sedi.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private string Dove => $"Data Source={Via("accerta.db")};Pooling=False";

    private async Task BaseDatiAsync()
    {
        Environment.SetEnvironmentVariable("Accerta__ChiaveMaestra", Convert.ToBase64String(new byte[32]));
        await using var db = Apri();
        await Avvio.MigraAsync(db, TestContext.Current.CancellationToken);
    }

    private AccertaDb Apri()
    {
        var opzioni = new DbContextOptionsBuilder<AccertaDb>();
        Avvio.Configura(opzioni, new() { Database = Dove });
        return new(opzioni.Options);
    }
}

using System.Data.Common;
using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Accerta.Sotto;

/// <summary>La storia di un fascicolo non si riscrive: chi ha in mano la base dati e cambia un atto viene scoperto. Chi toglie un atto lascia stati impossibili: lì l'osservatore non guarda.</summary>
public sealed class Catena
{
    [Theory, OnEveryDatabase]
    public async Task Dopo_molte_pratiche_la_storia_e_intatta(TestApp app)
    {
        await app.Dato.UnVerbaleDefinitivo();
        app.Oggi = TestApp.PrimoGiorno;
        await app.Dato.UnVerbaleDefinitivo(PersoneDemo.Bruno);
        await app.SpedisciAsync();
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
        (await app.DbAsync(db => db.Atti.CountAsync())).ShouldBeGreaterThan(15);
    }

    [Theory, OnEveryDatabase]
    public async Task Un_atto_che_arriva_mentre_si_verifica_non_e_un_difetto(TestApp app)
    {
        await app.Dato.UnaVisitaFissata();
        var opzioni = new DbContextOptionsBuilder<AccertaDb>().AddInterceptors(new AllaSecondaLettura(() => app.SpedisciAsync())); // un avviso spedito è un atto
        Avvio.Configura(opzioni, app.Opzioni);
        await using var db = new AccertaDb((DbContextOptions<AccertaDb>)opzioni.Options);
        var prima = await app.DbAsync(x => x.Atti.CountAsync());
        (await new VerificaCatena(db).HandleAsync(null, default)).ShouldBeEmpty();
        (await app.DbAsync(x => x.Atti.CountAsync())).ShouldBeGreaterThan(prima);
    }

    [Theory]
    [OnEveryDatabase("Contenuto", "{}")]
    [OnEveryDatabase("Tipo", "VerbaleConvalidato")]
    [OnEveryDatabase("ChiRuolo", "Sistema")]
    [OnEveryDatabase("Regole", "C-05")]
    [OnEveryDatabase("Perche", "così")]
    public async Task Un_campo_cambiato_si_scopre_e_si_sa_in_quale_atto(TestApp app, string colonna, string valore)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        await app.DbAsync(db => db.Database.ExecuteSqlRawAsync($"UPDATE \"Atti\" SET \"{colonna}\" = {{0}} WHERE \"Numero\" = 2", [valore]));
        var difetto = (await app.VerificaCatenaAsync()).ShouldHaveSingleItem();
        (difetto.FascicoloId, difetto.Numero, difetto.Difetto).ShouldBe((pratica.FascicoloId, 2, "il contenuto è stato alterato"));
    }

    [Theory, OnEveryDatabase]
    public async Task Anche_chi_cambia_e_quando_si_scopre(TestApp app)
    {
        await app.Dato.UnaVisitaFissata();
        await app.SqlAsync($"""UPDATE "Atti" SET "ChiId" = {PersoneDemo.Id("un altro")} WHERE "Numero" = 2""");
        await app.SqlAsync($"""UPDATE "Atti" SET "Quando" = {new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc)} WHERE "Numero" = 3""");
        (await app.VerificaCatenaAsync()).Select(d => d.Numero).ShouldBe([2, 3]);
    }

    [Theory, OnEveryDatabase, Trait("regola", "P-01")]
    public async Task La_domenica_si_rilegge_tutto_l_archivio_e_il_revisore_vede_che_cosa_non_torna(TestApp app)
    {
        var domenica = TestApp.PrimoGiorno.AddDays((7 - (int)TestApp.PrimoGiorno.DayOfWeek) % 7);
        var pratica = await app.Dato.UnaVisitaFissata();
        app.Oggi = domenica.AddDays(6);
        (await app.NotteAsync()).Lavori.ShouldNotContain(l => l.Nome == VerificaStorie.NomeDelLotto);
        (await ArchivioAsync()).ShouldBe((false, 0, ""));

        app.Oggi = domenica.AddDays(7);
        (await app.NotteAsync()).Lavori.Single(l => l.Nome == VerificaStorie.NomeDelLotto).Guardati.ShouldBe(1);
        (await ArchivioAsync()).ShouldBe((true, 1, ""));

        await app.SqlAsync($"""UPDATE "Atti" SET "Regole" = 'C-05' WHERE "Numero" = 2""");
        await app.LottoAsync(VerificaStorie.NomeDelLotto); // avviato a mano gira in qualunque giorno
        (await ArchivioAsync()).ShouldBe((true, 1, $"{pratica.FascicoloId} atto 2: il contenuto è stato alterato"));
        (await app.ConAsync((RegistroDegliAccessi registro) => registro.ArchivioAsync(pratica.Cittadino, default))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");

        async Task<(bool Finita, int Guardati, string Spezzati)> ArchivioAsync()
        {
            var archivio = (await app.ConAsync((RegistroDegliAccessi registro) => registro.ArchivioAsync(PersoneDemo.Attore(PersoneDemo.Professionisti.Single(p => p.Ruolo == Ruolo.Revisore)), default))).DeveAccettare();
            return (archivio.FinitaAlle is not null, archivio.Guardati, string.Join(", ", archivio.Spezzati.Select(s => $"{s.Fascicolo.Id} {s.Difetto}")));
        }
    }

    [Theory, OnEveryDatabase, Trait("osservatore", "no")]
    public async Task Un_atto_tolto_di_mezzo_si_scopre(TestApp app)
    {
        await app.Dato.UnaVisitaFissata();
        await app.SqlAsync($"""DELETE FROM "Atti" WHERE "Numero" = 2""");
        (await app.VerificaCatenaAsync()).ShouldContain(d => d.Difetto == "manca l'atto 2");
    }

    [Theory, OnEveryDatabase, Trait("osservatore", "no")]
    public async Task Un_atto_tolto_rinumerando_gli_altri_si_scopre(TestApp app)
    {
        await app.Dato.UnaVisitaFissata();
        await app.SqlAsync($"""DELETE FROM "Atti" WHERE "Numero" = 2""");
        await app.SqlAsync($"""UPDATE "Atti" SET "Numero" = 2 WHERE "Numero" = 3""");
        await app.SqlAsync($"""UPDATE "Atti" SET "Numero" = 3 WHERE "Numero" = 4""");
        (await app.VerificaCatenaAsync()).ShouldContain(d => d.Difetto == "non segue l'atto precedente");
    }

    [Theory, OnEveryDatabase]
    public async Task Due_atti_scambiati_di_posto_si_scoprono(TestApp app)
    {
        await app.Dato.UnaVisitaFissata();
        await app.SqlAsync($"""UPDATE "Atti" SET "Numero" = 99 WHERE "Numero" = 2""");
        await app.SqlAsync($"""UPDATE "Atti" SET "Numero" = 2 WHERE "Numero" = 3""");
        await app.SqlAsync($"""UPDATE "Atti" SET "Numero" = 3 WHERE "Numero" = 99""");
        (await app.VerificaCatenaAsync()).Select(d => d.Numero).Distinct().ShouldBe([2, 3, 4]);
    }

    [Theory, OnEveryDatabase, Trait("osservatore", "no")]
    public async Task La_coda_tagliata_si_scopre(TestApp app)
    {
        await app.Dato.UnaVisitaFissata();
        await app.SqlAsync($"""DELETE FROM "Atti" WHERE "Numero" = 4""");
        (await app.VerificaCatenaAsync()).ShouldHaveSingleItem().Difetto.ShouldBe("l'ultimo atto non è quello che il fascicolo ricorda");
    }

    [Theory, OnEveryDatabase, Trait("osservatore", "no")]
    public async Task Un_fascicolo_senza_piu_nessun_atto_si_scopre(TestApp app)
    {
        await app.Dato.UnaVisitaFissata();
        await app.SqlAsync($"""DELETE FROM "Atti" """);
        (await app.VerificaCatenaAsync()).ShouldHaveSingleItem();
    }

    [Theory, OnEveryDatabase]
    public async Task Dimenticata_la_chiave_i_dati_non_si_leggono_piu_e_la_storia_si_verifica_ancora(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        await app.SqlAsync($"""UPDATE "Fascicoli" SET "ChiaveAvvolta" = {Array.Empty<byte>()}""");
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
        (await Should.ThrowAsync<InvalidOperationException>(() => app.Apri(pratica, pratica.Cittadino))).Message.ShouldContain("dimenticati");
    }

    private sealed class AllaSecondaLettura(Func<Task> fai) : DbCommandInterceptor
    {
        private int _letture;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _letture) == 2) await fai();
            return result;
        }
    }
}

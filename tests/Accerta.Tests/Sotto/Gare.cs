using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Sotto;

/// <summary>Due persone insieme: una vince, l'altra viene a sapere che cosa è cambiato. Gli atti corrono davvero in parallelo, ciascuno con la sua connessione.</summary>
public sealed class Gare
{
    [Theory, OnEveryDatabase, Trait("regola", "C-08")]
    public Task Due_domande_insieme_sullo_stesso_certificato_una_sola_vince(TestApp app) => SulloStessoCertificato(app, prove: 40);

    [Theory, OnEveryDatabase, Trait("regola", "C-08"), Trait("durata", "lunga")]
    public Task Due_domande_insieme_sullo_stesso_certificato_una_sola_vince_anche_mille_volte(TestApp app) => SulloStessoCertificato(app, Lunga(1000));

    [Theory, OnEveryDatabase, Trait("regola", "A-01"), Trait("durata", "lunga")]
    public async Task Due_persone_sullo_stesso_posto_una_sola_lo_prende(TestApp app)
    {
        var (ada, ugo) = (await app.Dato.UnaDomanda(), await app.Dato.UnaDomanda(PersoneDemo.Ugo));
        var posti = await app.PostiLiberi("PD", app.Oggi.AddDays(20));
        for (var i = 0; i < Lunga(150, corta: 10); i++)
        {
            await app.SqlAsync($"""UPDATE "Visite" SET "Stato" = 'Proposta', "Spostamenti" = 0"""); // di nuovo da scegliere
            await app.SqlAsync($"""UPDATE "Fascicoli" SET "Stato" = 'DomandaPresentata'""");
            var posto = posti[i];
            var esiti = await Insieme(() => app.Scegli(ada, posto.Id), () => app.Scegli(ugo, posto.Id));
            esiti.Count(e => e.Accettato).ShouldBe(1);
            esiti.Single(e => !e.Accettato).DeveRifiutare("A-01", "POSTO_OCCUPATO").Trovato.ShouldContain("appena stata presa");
        }
        (await app.DbAsync(db => db.Posti.CountAsync(p => p.FascicoloId != null))).ShouldBe(2); // nessun posto perso per strada
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-01")]
    public async Task Due_domande_insieme_non_ricevono_lo_stesso_posto(TestApp app)
    {
        var pratiche = new[] { await app.Dato.UnCertificato(), await app.Dato.UnCertificato(PersoneDemo.Ugo), await app.Dato.UnCertificato(PersoneDemo.Ines) };
        var esiti = await Task.WhenAll(pratiche.Select(p => Task.Run(() => app.Presenta(p))));
        esiti.Select(e => e.DeveAccettare().VisitaProposta).Distinct().Count().ShouldBe(3);
        esiti.Select(e => e.Valore.Protocollo).Distinct().Count().ShouldBe(3);
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task La_stessa_persona_che_firma_due_volte_insieme_firma_una_volta(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        var presidente = TestApp.Commissione("PD")[0];
        var esiti = await Insieme(() => app.Firma(pratica, presidente), () => app.Firma(pratica, presidente));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("M-05", "FIRMA_GIA_APPOSTA");
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.VerbaleFirmato).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "M-05")]
    public async Task Quattro_medici_che_firmano_insieme_firmano_tutti(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        var esiti = await Task.WhenAll(TestApp.Commissione("PD").Select(m => Task.Run(() => app.Firma(pratica, m))));
        esiti.ShouldAllBe(e => e.Accettato);
        esiti.Select(e => e.Valore.Firme).Order().ShouldBe([1, 2, 3, 4]);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase, Trait("regola", "K-01")]
    public async Task Due_lotti_della_notte_insieme_fanno_maturare_il_silenzio_una_volta(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        app.Oggi = app.Oggi.AddDays(61);
        await Insieme(app.NotteAsync, app.NotteAsync);
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.SilenzioAssensoMaturato).ShouldBe(1);
        (await app.DbAsync(db => db.Notifiche.CountAsync(n => n.Legale && n.Oggetto.Contains("verbale")))).ShouldBe(1);
    }

    [Theory, OnEveryDatabase, Trait("regola", "C-04")]
    public async Task Due_medici_insieme_sulla_stessa_persona_nuova_fanno_un_fascicolo_solo(TestApp app)
    {
        var nuova = new PersoneDemo.Cittadino("Zeta", "Nuovissima", new(1980, 1, 1), "RSSMRA80A01H501U", "PD");
        var esiti = await Insieme(() => app.Invia(nuova), () => app.Invia(nuova));
        esiti.Select(e => e.DeveAccettare().FascicoloId).Distinct().Count().ShouldBe(1);
        esiti.Select(e => e.Valore.Numero).Distinct().Count().ShouldBe(2);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    private static async Task SulloStessoCertificato(TestApp app, int prove)
    {
        var pratica = await app.Dato.UnCertificato();
        for (var i = 0; i < prove; i++)
        {
            var esiti = await Insieme(() => app.Presenta(pratica), () => app.Presenta(pratica));
            var vincitore = esiti.Single(e => e.Accettato).Valore;
            var perdente = esiti.Single(e => !e.Accettato);
            perdente.Rifiuti.ShouldAllBe(r => r.Regola == "C-08" || r.Regola == "D-06"); // legge a pezzi: può vedere l'uno, l'altro o tutti e due
            perdente.Rifiuti.ShouldAllBe(r => r.Trovato.Contains(vincitore.Protocollo)); // e sa che cosa è cambiato
            await Azzera(app);
        }
    }

    // Rimette il fascicolo com'era: così la gara si ripete mille volte sulla stessa persona.
    private static async Task Azzera(TestApp app)
    {
        foreach (var tabella in (string[])["AccertamentiRichiesti", "CertificatiAbbinati", "Domande", "Visite", "Notifiche"])
            await app.DbAsync(db => db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{tabella}\"", []));
        await app.SqlAsync($"""UPDATE "Posti" SET "FascicoloId" = NULL WHERE "FascicoloId" IS NOT NULL""");
        await app.SqlAsync($"""UPDATE "Fascicoli" SET "Stato" = 'CertificatoDisponibile'""");
    }

    private static Task<Esito<T>[]> Insieme<T>(params Func<Task<Esito<T>>>[] chi) => Task.WhenAll(chi.Select(Task.Run));

    private static Task Insieme<T>(params Func<Task<T>>[] chi) => Task.WhenAll(chi.Select(Task.Run));

    /// <summary>Quante volte: nella forma lunga (ACCERTA_RESISTI=1) tante, altrimenti poche.</summary>
    internal static int Lunga(int lunga, int corta = 2) => Environment.GetEnvironmentVariable("ACCERTA_RESISTI") == "1" ? lunga : corta;
}

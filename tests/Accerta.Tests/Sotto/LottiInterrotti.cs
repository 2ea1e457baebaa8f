using System.Diagnostics;
using System.Security.Cryptography;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Sotto;

/// <summary>Un lotto interrotto riparte da dov'era: non salta nessuno e non ripete nulla. La prova a vuoto dice che cosa farebbe, e non scrive.</summary>
public sealed class LottiInterrotti
{
    [Theory, OnEveryDatabase]
    public async Task La_prova_a_vuoto_dice_che_cosa_farebbe_e_perche_e_non_scrive_nulla(TestApp app)
    {
        await app.Dato.UnaDomanda();
        var righe = await app.RigheAsync();
        List<PassoDelLotto> passi = [];
        (await AVuotoAsync(app, passi)).ShouldBe(new RendicontoLotto(ConfermaProposte.NomeDelLotto, 1, 0));
        passi.ShouldHaveSingleItem().Perche.ShouldStartWith("la persona può ancora scegliere fino al ");

        app.Oggi = app.Oggi.AddDays(10);
        passi.Clear();
        (await AVuotoAsync(app, passi)).Fatti.ShouldBe(1);
        passi.ShouldHaveSingleItem().Perche.ShouldBe("la data proposta diventa quella della visita");
        (await app.RigheAsync()).ShouldBe(righe);
    }

    [Theory, OnEveryDatabase]
    public async Task Fermato_in_mezzo_a_una_fetta_riparte_e_compie_ogni_atto_una_volta_sola(TestApp app)
    {
        var quanti = await MolteProposteAsync(app, 12);
        for (var interruzione = 1; interruzione <= 3; interruzione++)
            await Should.ThrowAsync<InterrottoException>(() => app.ConAsync((EseguiLotto lotto) =>
            {
                var passi = 0;
                return lotto.HandleAsync(ConfermaProposte.NomeDelLotto, sulSerio: true, _ => passi = passi == interruzione ? throw new InterrottoException() : passi + 1, default);
            }));
        await app.NotteAsync();
        await UnaVoltaSolaAsync(app, quanti);
        (await app.DbAsync(db => db.AvanzamentiLotti.SingleAsync(a => a.Nome == ConfermaProposte.NomeDelLotto))).FinitoAlle.ShouldNotBeNull();
    }

    [Theory, OnEveryDatabase, Trait("durata", "lunga")]
    public async Task Ucciso_a_caso_e_fatto_ripartire_non_salta_e_non_ripete(TestApp app)
    {
        var quanti = await MolteProposteAsync(app, Gare.Lunga(60, corta: 4));
        var uccisi = 0;
        while (await app.DbAsync(db => db.Visite.AnyAsync(v => v.Stato == Agenda.StatoVisita.Proposta)))
        {
            using var lotto = Avvia(app);
            using var tempo = new CancellationTokenSource(TimeSpan.FromMilliseconds(uccisi < 20 ? RandomNumberGenerator.GetInt32(300, 2500) : 60_000));
            try
            {
                await lotto.WaitForExitAsync(tempo.Token);
                lotto.ExitCode.ShouldBe(0);
            }
            catch (OperationCanceledException)
            {
                lotto.Kill(entireProcessTree: true); // SIGKILL
                await lotto.WaitForExitAsync();
                uccisi++;
            }
        }
        await UnaVoltaSolaAsync(app, quanti);
    }

    private sealed class InterrottoException : Exception;

    private static Task<RendicontoLotto> AVuotoAsync(TestApp app, List<PassoDelLotto> passi) =>
        app.ConAsync((EseguiLotto lotto) => lotto.HandleAsync(ConfermaProposte.NomeDelLotto, sulSerio: false, passi.Add, default));

    // Persone tutte diverse, ciascuna con la sua data proposta e non scelta; poi passano i giorni.
    private static async Task<int> MolteProposteAsync(TestApp app, int quante)
    {
        for (var i = 0; i < quante; i++)
        {
            var (codice, nome, cognome, nascita) = Crolli.Inventata(i);
            var chi = new PersoneDemo.Cittadino(nome, cognome, nascita, codice, "PD");
            var certificato = (await app.Invia(chi)).DeveAccettare();
            var persona = await app.DbAsync(db => db.Certificati.Where(c => c.Numero == certificato.Numero).Select(c => c.InteressatoId).SingleAsync());
            (await app.Presenta(app.DomandaPer(chi, certificato.Numero), new Attore(persona, Ruolo.Cittadino))).DeveAccettare();
        }
        app.Oggi = app.Oggi.AddDays(4);
        var oggi = app.Oggi;
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {oggi}""");
        return await app.DbAsync(db => db.Visite.CountAsync(v => v.Stato == Agenda.StatoVisita.Proposta));
    }

    private static async Task UnaVoltaSolaAsync(TestApp app, int quanti)
    {
        var fissate = await app.DbAsync(db => db.Atti.Where(a => a.Tipo == TipoAtto.VisitaFissata).Select(a => a.FascicoloId).ToListAsync());
        fissate.Count.ShouldBe(quanti);
        fissate.Distinct().Count().ShouldBe(quanti);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    private static Process Avvia(TestApp app)
    {
        var configurazione = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!);
        var dll = Path.Combine(Radice.Percorso, "src/Accerta.Cli/bin", configurazione, "net10.0/accerta-cli.dll");
        var avvio = new ProcessStartInfo("dotnet", [dll, "lotto", ConfermaProposte.NomeDelLotto]) { RedirectStandardOutput = true, WorkingDirectory = BasiDati.Cartella };
        foreach (var (nome, valore) in (IEnumerable<(string, string)>)
                 [("Accerta__Demo", "true"), ("Accerta__Provider", app.Provider), ("Accerta__Database", app.Connessione), ("Accerta__ChiaveMaestra", app.Opzioni.ChiaveMaestra!)])
            avvio.Environment[nome] = valore;
        return Process.Start(avvio)!;
    }
}

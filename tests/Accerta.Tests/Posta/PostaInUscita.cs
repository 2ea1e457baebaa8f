using Accerta.Arredo;
using Accerta.Fascicoli;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Posta;

/// <summary>Gli avvisi partono dopo il commit, una volta, e il loro esito resta scritto; il server di posta è vero.</summary>
[Trait("regola", "N-01")]
public sealed class PostaInUscita
{
    [Theory, OnEveryDatabase]
    public async Task L_avviso_parte_dopo_il_commit_e_non_dice_nulla_della_salute(TestApp app)
    {
        await using var casella = await Casella.ApriAsync(app);
        var pratica = await app.Dato.UnCertificato();
        app.Guasti.CadiDopo(0);
        await Should.ThrowAsync<Caduta>(() => app.Presenta(pratica));
        await app.SpedisciAsync();
        casella.Arrivati.ShouldBeEmpty(); // la domanda non c'è: l'avviso neppure

        var protocollo = (await app.Presenta(pratica)).DeveAccettare().Protocollo;
        casella.Arrivati.ShouldBeEmpty();
        (await app.SpedisciAsync()).ShouldBe((1, 0));
        var messaggio = casella.Arrivati.ShouldHaveSingleItem();
        messaggio.ShouldContain("recapito@example.org");
        messaggio.ShouldContain("Message-ID: <");
        var testo = Casella.Testo(messaggio);
        testo.ShouldContain(protocollo);
        foreach (var vietato in (string[])["Diabete", "riservatissim", "250.63", "percentuale", "Ada", "Esempio", pratica.Chi.CodiceFiscale]) testo.ShouldNotContain(vietato, Case.Insensitive);

        (await app.SpedisciAsync()).ShouldBe((0, 0)); // una volta sola
        casella.Arrivati.Count.ShouldBe(1);
        (await app.AttiDi(pratica))[^1].Tipo.ShouldBe(TipoAtto.NotificaInviata);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Un_guasto_passeggero_si_ritenta_piu_tardi_e_arriva(TestApp app)
    {
        await using var casella = await Casella.ApriAsync(app, "--rifiuta-primi", "1");
        var pratica = await app.Dato.UnaDomanda();
        (await app.SpedisciAsync()).ShouldBe((0, 0));
        var rimandata = await Notifica(app);
        (rimandata.Stato, rimandata.Tentativi).ShouldBe((StatoNotifica.DaInviare, 1));
        rimandata.UltimoErrore.ShouldNotBeNull();
        (await app.SpedisciAsync()).ShouldBe((0, 0)); // non ancora
        Avanza(app, TimeSpan.FromMinutes(1));
        (await app.SpedisciAsync()).ShouldBe((1, 0));
        casella.Arrivati.Count.ShouldBe(1);
        var inviata = await Notifica(app);
        (inviata.Stato, inviata.Tentativi, inviata.UltimoErrore).ShouldBe((StatoNotifica.Inviata, 2, null));
        (await app.AttiDi(pratica)).Count(a => a.Tipo == TipoAtto.NotificaInviata).ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Dopo_l_ultimo_tentativo_l_avviso_e_fallito_e_il_fascicolo_lo_ricorda(TestApp app)
    {
        await using var casella = await Casella.ApriAsync(app, "--rifiuta-sempre", "recapito@example.org");
        var pratica = await app.Dato.UnaDomanda();
        for (var tentativo = 1; tentativo < SpedisciNotifiche.TentativiMassimi; tentativo++)
        {
            (await app.SpedisciAsync()).ShouldBe((0, 0));
            (await Notifica(app)).Tentativi.ShouldBe(tentativo);
            Avanza(app, TimeSpan.FromDays(2));
        }
        (await app.SpedisciAsync()).ShouldBe((0, 1));
        var fallita = await Notifica(app);
        (fallita.Stato, fallita.Tentativi).ShouldBe((StatoNotifica.Fallita, SpedisciNotifiche.TentativiMassimi));
        Avanza(app, TimeSpan.FromDays(2));
        (await app.SpedisciAsync()).ShouldBe((0, 0));
        casella.Arrivati.ShouldBeEmpty();
        var atto = (await app.AttiDi(pratica))[^1];
        atto.Tipo.ShouldBe(TipoAtto.NotificaFallita);
        atto.Contenuto.ShouldContain(fallita.Id.ToString());
    }

    [Theory, OnEveryDatabase]
    public async Task Un_indirizzo_impossibile_non_ferma_gli_altri_avvisi(TestApp app)
    {
        await using var casella = await Casella.ApriAsync(app);
        var pratica = await app.Dato.UnCertificato();
        (await app.Presenta(pratica, d => d with { Email = "@" })).DeveAccettare();
        Avanza(app, TimeSpan.FromSeconds(1)); // così l'avviso impossibile è il primo della fila
        await app.Dato.UnaDomanda(Dimostrazione.PersoneDemo.Ugo);
        (await app.SpedisciAsync()).ShouldBe((1, 0));
        casella.Arrivati.Count.ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Piu_spedizionieri_insieme_spediscono_ogni_avviso_una_volta(TestApp app)
    {
        await using var casella = await Casella.ApriAsync(app);
        foreach (var chi in Dimostrazione.PersoneDemo.Cittadini.Where(c => c.Provincia == "PD")) await app.Dato.UnaVisitaFissata(chi);
        var dovuti = await app.DbAsync(db => db.Notifiche.CountAsync());
        dovuti.ShouldBe(15); // ricevuta, convocazione, e la raccomandata della convocazione
        var giri = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(app.SpedisciAsync)));
        giri.Sum(g => g.Inviate).ShouldBe(dovuti);
        casella.Arrivati.Count.ShouldBe(10); // le raccomandate sono carta da stampare
        (await app.DbAsync(db => db.Atti.CountAsync(a => a.Tipo == TipoAtto.NotificaInviata))).ShouldBe(dovuti);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    private static Task<Notifica> Notifica(TestApp app) => app.DbAsync(db => db.Notifiche.AsNoTracking().SingleAsync());

    private static void Avanza(TestApp app, TimeSpan quanto) => app.Orologio.Imposta(app.Orologio.GetUtcNow() + quanto);
}

using Accerta.Arredo;
using Accerta.Dimostrazione;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Sotto;

/// <summary>Le gare dell'agenda: lo stesso posto, la stessa sala, la stessa assenza.</summary>
[Trait("regola", "A-01")]
public sealed class GareDellAgenda
{
    [Theory, OnEveryDatabase]
    public async Task Due_persone_sullo_stesso_posto_una_sola_lo_prende_ogni_volta(TestApp app)
    {
        var (ada, ugo) = (await app.Dato.UnaDomanda(), await app.Dato.UnaDomanda(PersoneDemo.Ugo));
        var posti = await app.PostiLiberi("PD", app.Oggi.AddDays(20));
        var prove = Environment.GetEnvironmentVariable("ACCERTA_RESISTI") == "1" ? 1000 : 40;
        for (var i = 0; i < prove; i++)
        {
            await app.SqlAsync($"""UPDATE "Visite" SET "Stato" = 'Proposta', "Spostamenti" = 0"""); // di nuovo da scegliere
            await app.SqlAsync($"""UPDATE "Fascicoli" SET "Stato" = 'DomandaPresentata'""");
            var posto = posti[i % posti.Count];
            var esiti = await Task.WhenAll(Task.Run(() => app.Scegli(ada, posto.Id)), Task.Run(() => app.Scegli(ugo, posto.Id)));
            esiti.Count(e => e.Accettato).ShouldBe(1);
            esiti.Single(e => !e.Accettato).DeveRifiutare("A-01", "POSTO_OCCUPATO");
        }
        (await app.DbAsync(db => db.Posti.CountAsync(p => p.FascicoloId != null))).ShouldBe(2); // nessun posto perso per strada
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Due_sedute_insieme_nella_stessa_sala_una_sola_entra(TestApp app)
    {
        var giorno = app.Oggi.AddDays(13);
        await app.Segreteria();
        var prove = Environment.GetEnvironmentVariable("ACCERTA_RESISTI") == "1" ? 200 : 10;
        for (var i = 0; i < prove; i++)
        {
            var esiti = await Task.WhenAll(
                Task.Run(() => app.CreaSeduta(giorno.AddDays(7 * i), new(9, 0))), Task.Run(() => app.CreaSeduta(giorno.AddDays(7 * i), new(9, 10))));
            esiti.Count(e => e.Accettato).ShouldBe(1);
            esiti.Single(e => !e.Accettato).Rifiuti.ShouldAllBe(r => r.Codice == "SALA_OCCUPATA" || r.Codice == "COMMISSIONE_OCCUPATA"); // la stessa sala, e la stessa commissione
        }
    }

    [Theory, OnEveryDatabase, Trait("regola", "A-06")]
    public async Task La_stessa_assenza_registrata_due_volte_insieme_conta_una_volta(TestApp app)
    {
        var pratica = await app.Dato.UnaVisitaFissata();
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        var esiti = await Task.WhenAll(Task.Run(() => app.Assente(pratica)), Task.Run(() => app.Assente(pratica)));
        esiti.Count(e => e.Accettato).ShouldBe(1);
        esiti.Single(e => !e.Accettato).DeveRifiutare("I-02", "STATO_NON_AMMESSO");
        (await app.DbAsync(db => db.Visite.CountAsync())).ShouldBe(2);
    }
}

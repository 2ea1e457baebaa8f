using System.Net;
using System.Net.Http.Json;
using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Sotto;

/// <summary>PostgreSQL si ferma e riparte mentre si lavora: le richieste falliscono dicendolo, poi tornano a riuscire senza riavviare il portale.</summary>
public sealed class BaseDatiFerma
{
    [Fact]
    public async Task Con_la_base_dati_ferma_si_risponde_di_riprovare_e_quando_torna_si_riprende()
    {
        await using var server = await PostgresSuo.CreaAsync();
        var connessione = server.Connessione("accerta");
        await using (var db = new AccertaDb(BasiDati.Opzioni(BasiDati.PostgreSQL, connessione)))
        {
            await Avvio.MigraAsync(db, default);
            await PersoneDemo.ScriviAsync(db, TestApp.AgendaDal, TestApp.AgendaAl, default);
            db.Add(new GiornoDemo { Giorno = TestApp.PrimoGiorno });
            await db.SaveChangesAsync();
        }
        await using var portale = await PortaleVero.AvviaAsync(BasiDati.PostgreSQL, connessione, Convert.ToBase64String(new byte[32]), Path.Combine(BasiDati.Cartella, "posta"));
        var medico = PersoneDemo.Attore(PersoneDemo.Professionisti.First(p => p is { Ruolo: Ruolo.MedicoCertificatore, Provincia: "PD" }));
        (await InviaAsync(portale, medico, Chiave())).Stato.ShouldBe(HttpStatusCode.Created);

        for (var volta = 0; volta < Gare.Lunga(20, corta: 2); volta++)
        {
            await server.FermaAsync();
            var chiave = Chiave();
            var (stato, testo) = await InviaAsync(portale, medico, chiave);
            stato.ShouldBe(HttpStatusCode.ServiceUnavailable, testo);
            testo.ShouldContain("riprova"); // e non racconta com'è fatta la base dati
            testo.ShouldNotContain("Npgsql");

            await server.AvviaAsync();
            (await FinoAlSuccessoAsync(portale, medico, chiave)).ShouldBe(HttpStatusCode.Created);
        }
        Npgsql.NpgsqlConnection.ClearAllPools(); // quelle di questa prova sono di prima
        await using var dopo = new AccertaDb(BasiDati.Opzioni(BasiDati.PostgreSQL, connessione));
        (await dopo.Certificati.CountAsync()).ShouldBe(1 + Gare.Lunga(20, corta: 2));
        (await new VerificaCatena(dopo).HandleAsync(null, default)).ShouldBeEmpty();
    }

    private static Guid Chiave() => Guid.CreateVersion7(TestApp.PrimoGiorno.AlleOre(new(9, 0)));

    // Una connessione rimasta nel gruppo può essere morta: qualche richiesta può ancora sentirsi dire di riprovare, mai altro.
    private static async Task<HttpStatusCode> FinoAlSuccessoAsync(PortaleVero portale, Attore chi, Guid chiave)
    {
        for (var tentativo = 0; tentativo < 50; tentativo++)
        {
            var (stato, testo) = await InviaAsync(portale, chi, chiave);
            if (stato != HttpStatusCode.ServiceUnavailable) return stato;
            testo.ShouldContain("riprova");
            await Task.Delay(100);
        }
        return HttpStatusCode.ServiceUnavailable;
    }

    private static async Task<(HttpStatusCode Stato, string Testo)> InviaAsync(PortaleVero portale, Attore chi, Guid chiave)
    {
        using var client = portale.Come(chi);
        using var messaggio = new HttpRequestMessage(HttpMethod.Post, "/api/v1/certificati")
        {
            Content = JsonContent.Create(new
            {
                interessato = PersoneDemo.Ada.CodiceFiscale,
                nome = PersoneDemo.Ada.Nome,
                cognome = PersoneDemo.Ada.Cognome,
                nascita = PersoneDemo.Ada.Nascita,
                accertamenti = (string[])["InvaliditaCivile"],
                dati = new { anamnesi = "a", obiettivita = "o", diagnosi = "d", terapia = "t", codiciIcd9 = (string[])["250.63"] },
            }),
        };
        messaggio.Headers.Add("Idempotency-Key", $"{chiave}");
        using var risposta = await client.SendAsync(messaggio);
        return (risposta.StatusCode, await risposta.Content.ReadAsStringAsync());
    }
}

using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Sotto;

/// <summary>
/// Il portale si uccide (SIGKILL) a caso mentre molti presentano certificati e domande. Quando riparte: ogni atto con la ricevuta c'è,
/// nessuno è a metà, la storia è intatta, e chi non ha avuto risposta la ottiene ripetendo la richiesta con la stessa chiave.
/// </summary>
public sealed class Crolli
{
    private sealed record Richiesta(string Indirizzo, Attore Chi, Guid Chiave, object Corpo);

    private sealed record Fatta(Richiesta Richiesta, string Ricevuta);

    [Theory, OnEveryDatabase]
    public Task Ucciso_a_meta_del_lavoro_il_portale_riparte_con_tutto_cio_che_aveva_promesso(TestApp app) => CrollaAsync(app, volte: 2);

    [Theory, OnEveryDatabase, Trait("durata", "lunga")]
    public Task Ucciso_duecento_volte_il_portale_non_perde_un_atto(TestApp app) => CrollaAsync(app, Gare.Lunga(100, corta: 1)); // cento per base dati

    private static async Task CrollaAsync(TestApp app, int volte)
    {
        var ricevute = 0;
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {app.Oggi}""");
        var portale = await AvviaAsync(app);
        try
        {
            for (var volta = 0; volta < volte; volta++)
            {
                var fatte = new ConcurrentBag<Fatta>();
                var senzaRisposta = new ConcurrentBag<Richiesta>();
                var vivo = portale;
                var lavoro = Task.WhenAll(Enumerable.Range(0, 4).Select(chi => Task.Run(() => LavoraAsync(app, vivo, (volta * 4) + chi, fatte, senzaRisposta))));
                await Task.Delay(RandomNumberGenerator.GetInt32(200, 1500));
                await portale.UccidiAsync();
                await lavoro;
                portale = await AvviaAsync(app);

                foreach (var fatta in fatte) (await RipetiAsync(portale, fatta.Richiesta)).ShouldBe(fatta.Ricevuta, "la stessa chiave dà la stessa ricevuta");
                foreach (var richiesta in senzaRisposta) await RipetiAsync(portale, richiesta); // passata o no, adesso lo è, una volta sola
                ricevute += fatte.Count + senzaRisposta.Count;
                (await app.VerificaCatenaAsync()).ShouldBeEmpty(); // col portale vivo, che intanto spedisce avvisi
                (await app.DbAsync(Osservatore.GuardaAsync)).ShouldBeEmpty();
            }
        }
        finally
        {
            await portale.DisposeAsync();
        }
        ricevute.ShouldBeGreaterThan(volte);
        (await app.DbAsync(db => db.Chiavi.CountAsync())).ShouldBe(ricevute); // né una di più né una di meno
    }

    private static Task<PortaleVero> AvviaAsync(TestApp app) =>
        PortaleVero.AvviaAsync(app.Provider, app.Connessione, app.Opzioni.ChiaveMaestra!, app.Opzioni.Smtp.Cartella);

    private static async Task LavoraAsync(TestApp app, PortaleVero portale, int serie, ConcurrentBag<Fatta> fatte, ConcurrentBag<Richiesta> senzaRisposta)
    {
        var medico = PersoneDemo.Attore(PersoneDemo.Professionisti.First(p => p is { Ruolo: Ruolo.MedicoCertificatore, Provincia: "PD" }));
        for (var numero = 0; ; numero++)
        {
            var (codice, nome, cognome, nascita) = Inventata((serie * 1000) + numero);
            var dati = new { anamnesi = "a", obiettivita = "o", diagnosi = "d", terapia = "t", codiciIcd9 = (string[])["250.63"] };
            var certificato = new Richiesta("/api/v1/certificati", medico, app.Chiave(),
                new { interessato = codice, nome, cognome, nascita, accertamenti = (string[])["InvaliditaCivile"], dati });
            if (await MandaAsync(portale, certificato, fatte, senzaRisposta) is not { } inviato) return;
            var persona = await app.DbAsync(db => db.Persone.Where(p => p.CodiceFiscale == CodiceFiscale.Parse(codice)).Select(p => p.Id).SingleAsync());
            var domanda = new Richiesta("/api/v1/domande", new Attore(persona, Ruolo.Cittadino), app.Chiave(), new
            {
                interessato = codice,
                certificati = (string[])[JsonDocument.Parse(inviato).RootElement.GetProperty("numero").GetString()!],
                accertamenti = (string[])["InvaliditaCivile"],
                indirizzo = "via dell'Invenzione 1",
                cap = "35100",
                comune = "Padova",
                provincia = "PD",
                email = "recapito@example.org",
            });
            if (await MandaAsync(portale, domanda, fatte, senzaRisposta) is null) return;
        }
    }

    private static async Task<string?> MandaAsync(PortaleVero portale, Richiesta richiesta, ConcurrentBag<Fatta> fatte, ConcurrentBag<Richiesta> senzaRisposta)
    {
        try
        {
            var ricevuta = await RipetiAsync(portale, richiesta);
            fatte.Add(new(richiesta, ricevuta));
            return ricevuta;
        }
        catch (Exception muto) when (muto is HttpRequestException or OperationCanceledException or IOException)
        {
            senzaRisposta.Add(richiesta); // il portale è morto senza rispondere: nessuno sa se l'atto c'è
            return null;
        }
    }

    private static async Task<string> RipetiAsync(PortaleVero portale, Richiesta richiesta)
    {
        using var client = portale.Come(richiesta.Chi);
        using var messaggio = new HttpRequestMessage(HttpMethod.Post, richiesta.Indirizzo) { Content = JsonContent.Create(richiesta.Corpo) };
        messaggio.Headers.Add("Idempotency-Key", $"{richiesta.Chiave}");
        using var risposta = await client.SendAsync(messaggio);
        var testo = await risposta.Content.ReadAsStringAsync();
        ((int)risposta.StatusCode).ShouldBe(201, testo);
        return testo;
    }

    // Persone tutte diverse, con il codice fiscale giusto: le lettere del nome sono il numero scritto in base 20.
    internal static (string Codice, string Nome, string Cognome, DateOnly Nascita) Inventata(int numero)
    {
        const string consonanti = "BCDFGHJKLMNPQRSTVWXZ";
        string Lettere(int n) => $"{consonanti[n / 400 % 20]}{consonanti[n / 20 % 20]}{consonanti[n % 20]}";
        var (cognome, nome) = (Lettere(numero), Lettere(numero / 8000));
        var quindici = $"{cognome}{nome}80A01H501";
        return ($"{quindici}{CodiceFiscale.Controllo(quindici)}", nome, cognome, new(1980, 1, 1));
    }
}

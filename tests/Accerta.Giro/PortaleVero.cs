using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Giro;

/// <summary>
/// Il portale fuori dalla dimostrazione, con le stesse persone ma senza pratiche: si entra da un fornitore d'identità (<c>tests/identita.mjs</c>),
/// che all'inizio è fermo.
/// </summary>
public sealed class PortaleVero : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private readonly Process _portale;
    private readonly int _porta;
    private Process? _fornitore;

    private PortaleVero(Process portale, string indirizzo, int porta) => (_portale, Indirizzo, _porta) = (portale, indirizzo, porta);

    public string Indirizzo { get; }

    public static async Task<PortaleVero> ApriAsync()
    {
        var cartella = Directory.CreateTempSubdirectory("accerta-vero-");
        string File(string nome) => Path.Combine(cartella.FullName, nome);
        await ScriviPersoneAsync($"Data Source={File("giro.db")}");
        await System.IO.File.WriteAllBytesAsync(File("firma.p12"), FirmaDellEnte.DiDimostrazione());
        using (var rsa = RSA.Create(2048)) await System.IO.File.WriteAllTextAsync(File("accesso.pem"), rsa.ExportPkcs8PrivateKeyPem());
        var (indirizzo, porta) = ($"http://127.0.0.1:{Portale.PortaLibera()}", Portale.PortaLibera());
        var processo = await Portale.AvviaAsync(cartella, indirizzo, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["HOME"] = cartella.FullName, // le chiavi dei biscotti
            ["Accerta__ChiaveMaestra"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Accerta__Firma__Certificato"] = File("firma.p12"),
            ["Accerta__Accesso__Emittente"] = $"http://127.0.0.1:{porta}",
            ["Accerta__Accesso__Cliente"] = "accerta",
            ["Accerta__Accesso__FileChiave"] = File("accesso.pem"),
        });
        return new(processo, indirizzo, porta);
    }

    public async Task<Visitatore> VisitaAsync(Modo modo) => await Visitatore.EntraAsync(await Portale.UnBrowser.Value, Indirizzo, modo, dimostrazione: false);

    /// <summary>Il fornitore d'identità si avvia, e registra il portale con la sua chiave.</summary>
    public async Task AvviaFornitoreAsync()
    {
        _fornitore = Process.Start(new ProcessStartInfo("node", [Path.Combine(Portale.Radice, "tests/identita.mjs"), "--porta", $"{_porta}"])
        {
            WorkingDirectory = Portale.Radice,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _fornitore.ErrorDataReceived += (_, _) => { };
        _fornitore.BeginErrorReadLine();
        (await _fornitore.StandardOutput.ReadLineAsync()).ShouldBe($"PORTA={_porta}", "il fornitore d'identità di prova non parte: serve npm ci");
        var chiavi = await Http.GetFromJsonAsync<JsonElement>($"{Indirizzo}/accesso/chiavi");
        (await Http.PostAsJsonAsync($"http://127.0.0.1:{_porta}/registra", new { indirizzo = Indirizzo, chiavi })).EnsureSuccessStatusCode();
    }

    /// <summary>Ciò che il fornitore d'identità sa di una persona, da scrivere nella sua pagina.</summary>
    public static string Attributi(string codiceFiscale, string nome, string cognome, DateOnly nascita) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["https://attributes.eid.gov.it/fiscal_number"] = $"TINIT-{codiceFiscale}",
        ["given_name"] = nome,
        ["family_name"] = cognome,
        ["birthdate"] = $"{nascita:yyyy-MM-dd}",
        ["email"] = "persona@example.org",
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var processo in (Process?[])[_fornitore, _portale])
        {
            if (processo is null) continue;
            processo.Kill(entireProcessTree: true);
            await processo.WaitForExitAsync();
        }
    }

    // Le persone della dimostrazione; l'operatrice di Padova ha anche un altro incarico, in segreteria.
    private static async Task ScriviPersoneAsync(string connessione)
    {
        var come = new DbContextOptionsBuilder<AccertaDb>();
        Avvio.Configura(come, new OpzioniAccerta { Database = connessione });
        await using var db = new AccertaDb((DbContextOptions<AccertaDb>)come.Options);
        await Avvio.MigraAsync(db, default);
        await PersoneDemo.ScriviAsync(db, ScenaDemo.GiornoDiApertura, ScenaDemo.GiornoDiApertura, default);
        var operatrice = await db.Incarichi.SingleAsync(i => i.Qualifica == "operatrice amministrativa" && i.SedeId == PersoneDemo.Id("sede/PD"));
        db.Add(new Incarico { Id = PersoneDemo.Id("incarico/in-piu"), PersonaId = operatrice.PersonaId, Ruolo = Ruolo.Segreteria, SedeId = operatrice.SedeId, Qualifica = "segreteria della ASL", Dal = operatrice.Dal });
        await db.SaveChangesAsync();
    }
}

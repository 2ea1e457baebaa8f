using System.Text.Json.Nodes;
using Accerta.Cli.Comandi;

namespace Accerta.Norma.Tests.Terminale;

/// <summary>Un comando eseguito come da terminale, in una cartella usa e getta.</summary>
public abstract class Terminale : IDisposable
{
    protected const string Ada = """
        data_valutazione: 2025-06-15
        data_domanda: 2025-03-11
        persona: { data_nascita: 1975-04-02, cittadinanza: ITALIANA }
        riconoscimenti:
        - { tipo: INVALIDITA_CIVILE, giudizio: PARZIALE, percentuale: 80 }
        redditi_personali: { '2024': '3000.00' }
        altre_prestazioni: []
        """;

    private readonly DirectoryInfo _cartella = Directory.CreateTempSubdirectory("accerta-terminale-");

    protected string Via(string nome) => Path.Combine(_cartella.FullName, nome);

    protected string Scrivi(string nome, string testo)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Via(nome))!);
        File.WriteAllText(Via(nome), testo);
        return Via(nome);
    }

    protected static async Task<(int Codice, string Uscita, string Errori)> Esegui(params string[] argomenti)
    {
        await using var uscita = new StringWriter();
        await using var errori = new StringWriter();
        var codice = await Radice.EseguiAsync(argomenti, uscita, errori, TestContext.Current.CancellationToken);
        return (codice, uscita.ToString(), errori.ToString());
    }

    /// <summary>Un ingresso sbagliato: codice 2, una riga sola di errore, niente in uscita.</summary>
    protected static async Task<string> Sbaglia(params string[] argomenti)
    {
        var (codice, uscita, errori) = await Esegui(argomenti);
        codice.ShouldBe(2, uscita + errori);
        uscita.ShouldBeEmpty();
        return errori.Trim().Split('\n').ShouldHaveSingleItem();
    }

    protected static async Task<JsonNode> Json(params string[] argomenti)
    {
        var (codice, uscita, errori) = await Esegui([.. argomenti, "--json"]);
        errori.ShouldBeEmpty();
        codice.ShouldBeLessThan(2);
        return JsonNode.Parse(uscita)!;
    }

    public void Dispose()
    {
        _cartella.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

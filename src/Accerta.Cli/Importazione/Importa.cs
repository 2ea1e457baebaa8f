using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Accerta.Norma.Norme;

namespace Accerta.Cli.Importazione;

/// <summary>Da dove viene un foglio e quando lo si è controllato.</summary>
internal sealed record Provenienza(string Fonte, DateOnly Verificato)
{
    private static readonly JsonSerializerOptions Forma = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>La coda di ogni riga: quanto è controllata e da dove viene.</summary>
    public string Coda => $"verifica: singola, fonte: {Citato(Fonte)}";

    /// <summary>La testa di ogni file.</summary>
    public string Testa => $"# Importato da un foglio con «accerta norme importa».\nverificato: {Data(Verificato)}\nnota: {Citato($"importato, tutto o in parte, da: {Fonte}; nessuno ha controllato che sia completo")}\n";

    /// <summary>Un testo fra virgolette, che per YAML è lo stesso di JSON.</summary>
    public static string Citato(string testo) => JsonSerializer.Serialize(testo, Forma);

    /// <summary>Una data come la scrivono i file di norme.</summary>
    public static string Data(DateOnly giorno) => giorno.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Un genere di foglio: le sue colonne e come le sue righe diventano un file di norme.</summary>
/// <param name="Nome">Il nome, che è anche quello del file.</param>
/// <param name="Obbligatorie">Le colonne che devono esserci.</param>
/// <param name="Facoltative">Le colonne che possono esserci.</param>
/// <param name="Scrivi">Controlla le righe e scrive il file; i difetti finiscono nelle righe.</param>
internal sealed record Genere(
    string Nome, IReadOnlyList<string> Obbligatorie, IReadOnlyList<string> Facoltative, Func<IReadOnlyList<RigaDelFoglio>, Provenienza, NormeVigenti, string> Scrivi)
{
    public static IReadOnlyList<Genere> Tutti { get; } =
    [
        new("tabella-dm-1992", ["codice", "descrizione"], ["sezione", "min", "max", "fisso"], Generi.Tabella),
        new("icd9", ["codice", "descrizione"], [], Generi.Icd9),
        new("territori", ["sigla", "nome", "regime", "dal"], ["regione", "gestore"], Generi.Territori),
    ];
}

/// <summary>Prepara il file di norme; chi chiama lo scrive solo se non ci sono difetti.</summary>
internal static class Importa
{
    /// <param name="genere">Che foglio è.</param>
    /// <param name="foglio">Il contenuto.</param>
    /// <param name="provenienza">Da dove viene.</param>
    /// <param name="attuali">I file di norme a cui si aggiunge.</param>
    public static (string Testo, int Righe, IReadOnlyList<Difetto> Difetti) Prepara(
        Genere genere, string foglio, Provenienza provenienza, IReadOnlyDictionary<string, string> attuali)
    {
        var difetti = new List<Difetto>();
        var righe = Foglio.Leggi(foglio, genere.Obbligatorie, genere.Facoltative, difetti);
        var testo = genere.Scrivi(righe, provenienza, NormeVigenti.Da(attuali));
        if (difetti.Count > 0) return ("", 0, [.. difetti.OrderBy(d => d.Riga)]);
        try
        {
            NormeVigenti.Da(new Dictionary<string, string>(attuali) { [genere.Nome] = testo });
        }
        catch (NormeNonValideException errore)
        {
            return ("", 0, [.. errore.Difetti.Select(d => new Difetto(0, "", "", d))]);
        }
        return (testo, righe.Count, []);
    }
}

using CsvHelper;

namespace Accerta.Cli.Importazione;

/// <summary>Una cosa che non va in un foglio.</summary>
/// <param name="Riga">Numero di riga del file, intestazione = 1.</param>
/// <param name="Colonna">La colonna; vuota se è tutta la riga.</param>
/// <param name="Valore">Che cosa c'è scritto.</param>
/// <param name="Rimedio">Che cosa scrivere.</param>
internal sealed record Difetto(int Riga, string Colonna, string Valore, string Rimedio);

/// <summary>Una riga di un foglio, che raccoglie i propri difetti.</summary>
internal sealed class RigaDelFoglio(int numero, IReadOnlyDictionary<string, string> celle, List<Difetto> difetti)
{
    public int Numero => numero;

    public string Testo(string colonna) => celle.GetValueOrDefault(colonna, "");

    public string Obbligatorio(string colonna)
    {
        if (Testo(colonna).Length == 0) Difetto(colonna, "scrivere un valore");
        return Testo(colonna);
    }

    public void Difetto(string colonna, string rimedio) => difetti.Add(new(numero, colonna, Testo(colonna), rimedio));
}

/// <summary>Un foglio CSV con intestazione.</summary>
internal static class Foglio
{
    /// <summary>Legge le righe; ciò che non va finisce fra i difetti e la lettura continua.</summary>
    public static List<RigaDelFoglio> Leggi(string testo, IReadOnlyList<string> obbligatorie, IReadOnlyList<string> facoltative, List<Difetto> difetti)
    {
        var opzioni = new CsvReaderOptions
        {
            HasHeader = false, // la prima riga si legge come le altre, per dirne i difetti
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = r => difetti.Add(new((int)r.LineNumber, "", r.RawRecord, "chiudere le virgolette, o raddoppiarle dentro il testo")),
        };
        using var csv = CsvReader.FromText(testo.TrimStart('\uFEFF'), opzioni);
        var righe = new List<RigaDelFoglio>();
        if (!csv.Read())
        {
            if (difetti.Count == 0) difetti.Add(new(1, "", "", $"il foglio è vuoto: servono le colonne {string.Join(", ", obbligatorie)}"));
            return righe;
        }
        string[] colonne = [.. Celle(csv).Select(c => c.ToLowerInvariant())];
        string[] note = [.. obbligatorie, .. facoltative];
        difetti.AddRange(obbligatorie.Except(colonne).Select(c => new Difetto(1, c, "", "aggiungere questa colonna")));
        difetti.AddRange(colonne.Except(note).Select(c => new Difetto(1, c, c, $"togliere questa colonna; si conoscono {string.Join(", ", note)}")));
        difetti.AddRange(colonne.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => new Difetto(1, g.Key, g.Key, "la colonna c'è due volte: lasciarne una")));
        if (difetti.Count > 0) return righe;
        while (csv.Read())
        {
            var (numero, celle) = ((int)csv.LineNumber, Celle(csv));
            if (celle.Length != colonne.Length)
                difetti.Add(new(numero, "", $"{celle.Length} celle", $"le colonne sono {colonne.Length}: se il testo contiene il separatore, va fra virgolette"));
            else
                righe.Add(new(numero, colonne.Zip(celle, KeyValuePair.Create).ToDictionary(), difetti));
        }
        if (righe.Count == 0 && difetti.Count == 0) difetti.Add(new(1, "", "", "il foglio ha solo l'intestazione: aggiungere le righe"));
        return righe;
    }

    private static string[] Celle(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
}

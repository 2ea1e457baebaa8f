using System.Globalization;
using System.Text;
using Accerta.Norma.Certificati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using static Accerta.Cli.Importazione.Provenienza;

namespace Accerta.Cli.Importazione;

/// <summary>I controlli e la scrittura di ogni genere di foglio.</summary>
internal static class Generi
{
    /// <summary>La tabella del DM 5-2-1992: prende il posto di quella incorporata.</summary>
    public static string Tabella(IReadOnlyList<RigaDelFoglio> righe, Provenienza da, NormeVigenti norme)
    {
        var testo = new StringBuilder(da.Testa).Append("righe:\n");
        var codici = new HashSet<string>();
        foreach (var riga in righe)
        {
            var codice = riga.Obbligatorio("codice");
            if (codice.Length > 0 && (codice.Length != 4 || codice.AsSpan().ContainsAnyExceptInRange('0', '9'))) riga.Difetto("codice", "scrivere quattro cifre, per esempio 1002");
            else if (codice.Length > 0 && !codici.Add(codice)) riga.Difetto("codice", "il codice c'è già in un'altra riga: lasciarne una");
            testo.Append($"  - {{ codice: {Citato(codice)}, sezione: {Citato(riga.Testo("sezione"))}, descrizione: {Citato(riga.Obbligatorio("descrizione"))}, {Percentuali(riga)}, {da.Coda} }}\n");
        }
        return testo.ToString();
    }

    private static string Percentuali(RigaDelFoglio riga)
    {
        var (fisso, minimo, massimo) = (Percentuale(riga, "fisso"), Percentuale(riga, "min"), Percentuale(riga, "max"));
        var scritte = new[] { "fisso", "min", "max" }.Where(c => riga.Testo(c).Length > 0).ToList();
        if (scritte is ["fisso"]) return $"fisso: {Numero(fisso)}";
        if (scritte is not ["min", "max"]) riga.Difetto(scritte.Contains("fisso") ? "fisso" : scritte is ["min"] ? "max" : "min", "scrivere o «fisso», o «min» e «max» insieme");
        else if (minimo > massimo) riga.Difetto("min", $"il minimo non può superare il massimo ({Numero(massimo)})");
        return $"min: {Numero(minimo)}, max: {Numero(massimo)}";
    }

    private static decimal? Percentuale(RigaDelFoglio riga, string colonna)
    {
        if (riga.Testo(colonna).Length == 0) return null;
        if (!decimal.TryParse(riga.Testo(colonna).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valore) || valore > 100)
            riga.Difetto(colonna, "scrivere una percentuale da 0 a 100, senza il segno %");
        else if (decimal.Round(valore, 2) != valore)
            riga.Difetto(colonna, "scrivere al più due decimali: qui non si arrotonda");
        else
            return valore;
        return null;
    }

    private static string Numero(decimal? valore) => valore?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    /// <summary>L'elenco ICD-9-CM: prende il posto di quello incorporato, che è solo una piccola parte.</summary>
    public static string Icd9(IReadOnlyList<RigaDelFoglio> righe, Provenienza da, NormeVigenti norme)
    {
        var testo = new StringBuilder(da.Testa).Append("voci:\n");
        var codici = new HashSet<string>();
        foreach (var riga in righe)
        {
            var codice = riga.Obbligatorio("codice").ToUpperInvariant();
            if (codice.Length > 0 && !CodiceIcd9.Valido(codice)) riga.Difetto("codice", "scrivere tre cifre, poi eventualmente un punto e altre una o due, per esempio 250.00");
            else if (codice.Length > 0 && !codici.Add(codice)) riga.Difetto("codice", "il codice c'è già in un'altra riga: lasciarne una");
            testo.Append($"  - {{ codice: {Citato(codice)}, descrizione: {Citato(riga.Obbligatorio("descrizione"))}, {da.Coda} }}\n");
        }
        return testo.ToString();
    }

    /// <summary>Le province: quelle del foglio cambiano, le altre restano; di ogni provincia restano i regimi con altre date.</summary>
    public static string Territori(IReadOnlyList<RigaDelFoglio> righe, Provenienza da, NormeVigenti norme)
    {
        var nuove = righe.Select(Territorio).ToList();
        foreach (var gruppo in nuove.GroupBy(r => (r.Sigla, r.Dal)).Where(g => g.Key.Dal is not null))
            foreach (var doppia in gruppo.Skip(1)) doppia.Riga.Difetto("dal", "la provincia ha già un regime da questo giorno in un'altra riga: lasciarne una");
        foreach (var gruppo in nuove.GroupBy(r => r.Sigla))
            foreach (var diversa in gruppo.Where(r => r.Nome != gruppo.First().Nome)) diversa.Riga.Difetto("nome", $"la sigla {gruppo.Key} ha due nomi: lasciarne uno");

        var testo = new StringBuilder(da.Testa).Append("province:\n");
        var sigle = norme.Territori.Province.Select(p => p.Sigla).Union(nuove.Select(n => n.Sigla)).Order(StringComparer.Ordinal);
        foreach (var sigla in sigle)
        {
            var prima = norme.Territori.Trova(sigla);
            var delFoglio = nuove.Where(n => n.Sigla == sigla).ToList();
            var anagrafica = delFoglio.FirstOrDefault();
            testo.Append($"  - sigla: {Citato(sigla)}\n    nome: {Citato(anagrafica?.Nome ?? prima!.Nome)}\n");
            testo.Append($"    regione: {Citato(NonVuoto(anagrafica?.Riga.Testo("regione")) ?? prima?.Regione ?? "")}\n");
            testo.Append($"    gestore: {Citato(NonVuoto(anagrafica?.Riga.Testo("gestore")) ?? prima?.Gestore ?? "INPS")}\n    regimi:\n");
            var regimi = (prima?.Regimi.Valori ?? []).Where(v => delFoglio.All(n => n.Dal != v.Dal))
                .Select(v => (v.Dal, Testo: $"regime: {v.Vale.Codice()}, verifica: {v.Verifica.Codice().ToLowerInvariant()}, fonte: {Citato(v.Fonte)}"))
                .Concat(delFoglio.Select(n => (Dal: n.Dal ?? default, Testo: $"regime: {n.Regime?.Codice()}, {da.Coda}")));
            foreach (var (dal, regime) in regimi.OrderBy(r => r.Dal)) testo.Append($"      - {{ dal: {Data(dal)}, {regime} }}\n");
        }
        return testo.ToString();
    }

    private static RigaDiTerritorio Territorio(RigaDelFoglio riga)
    {
        var sigla = riga.Obbligatorio("sigla").ToUpperInvariant();
        if (sigla.Length > 0 && (sigla.Length != 2 || sigla.AsSpan().ContainsAnyExceptInRange('A', 'Z'))) riga.Difetto("sigla", "scrivere le due lettere della provincia, per esempio TO");
        var regime = Vocabolario.Cerca<Regime>(riga.Obbligatorio("regime").ToUpperInvariant());
        if (regime is null && riga.Testo("regime").Length > 0) riga.Difetto("regime", $"scrivere uno fra {string.Join(", ", Enum.GetValues<Regime>().Select(r => r.Codice()))}");
        var leggibile = DateOnly.TryParseExact(riga.Obbligatorio("dal"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dal);
        if (!leggibile && riga.Testo("dal").Length > 0) riga.Difetto("dal", "scrivere la data nella forma AAAA-MM-GG");
        return new(riga, sigla, riga.Obbligatorio("nome"), regime, leggibile ? dal : null);
    }

    private static string? NonVuoto(string? testo) => string.IsNullOrEmpty(testo) ? null : testo;

    private sealed record RigaDiTerritorio(RigaDelFoglio Riga, string Sigla, string Nome, Regime? Regime, DateOnly? Dal);
}

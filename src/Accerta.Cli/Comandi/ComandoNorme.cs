using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Calcolo;
using Accerta.Casi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta norme</c>: i valori di legge, guardati come dati.</summary>
internal static class ComandoNorme
{
    public static Command Crea() => new("norme", "i valori di legge: mostrarli, verificarli, confrontarli, importarli") { Mostra(), Verifica(), Confronta(), ComandoImporta.Crea() };

    private static Command Mostra()
    {
        var serie = new Argument<string?>("serie") { Description = "una parte del nome, per esempio assegno-mensile; senza, l'elenco delle serie", Arity = ArgumentArity.ZeroOrOne };
        var giorno = Comune.Giorno("--giorno", "il valore in vigore quel giorno, per quanto se ne sapeva quel giorno");
        var (norme, json) = (Comune.Norme(), Comune.Json());
        var comando = new Command("mostra", "i valori di una serie, con date, fonti e quanto sono controllati") { serie, giorno, norme, json };
        comando.Fa((letto, uscita) =>
        {
            var nome = letto.GetValue(serie);
            SerieScritta[] trovate = [.. Lette(letto.GetValue(norme)).Serie.Where(s => nome is null || s.Serie.Nome.Contains(nome, StringComparison.OrdinalIgnoreCase))];
            if (trovate is []) throw new IngressoNonValidoException($"serie: «{nome}» non c'è; l'elenco è «accerta norme mostra»");
            var tavole = (nome, letto.GetValue(giorno)) switch
            {
                (_, { } g) => [InVigore(trovate, g)],
                (null, null) => [Elenco(trovate)],
                _ => trovate.Select(Valori),
            };
            return Scrivi(tavole, letto.GetValue(json), uscita);
        });
        return comando;
    }

    private static Tavola Elenco(IEnumerable<SerieScritta> serie) => new("Serie", ["Serie!", "Regola", "Valori#", "Ultimo", "Dal", "Verifica"],
        [.. serie.Select(s => (s, Ultimo: s.Serie.Valori[^1])).Select(x => new[] { x.s.Serie.Nome, x.s.Regola, $"{x.s.Serie.Valori.Count}", x.Ultimo.Vale, Data(x.Ultimo.Dal), x.Ultimo.Verifica.Codice() })]);

    private static Tavola InVigore(IEnumerable<SerieScritta> serie, DateOnly giorno) => new($"In vigore {giorno.Con("il")}", ["Serie!", "Vale#", "Dal", "Verifica", "Fonte"],
        [.. serie.Select(s => (s, Valore: s.Serie.Cerca(giorno, giorno))).Select(x =>
            new[] { x.s.Serie.Nome, x.Valore?.Vale ?? "manca", x.Valore is { } v ? Data(v.Dal) : null, x.Valore?.Verifica.Codice(), x.Valore?.Fonte })]);

    private static Tavola Valori(SerieScritta s) => new($"{s.Serie.Nome} ({s.Regola}; verificata {s.Serie.Verificato.Con("il")})", ["Dal", "Noto dal", "Vale#", "Verifica", "Provvisorio", "Fonte"],
        [.. s.Serie.Valori.Select(v => new[] { Data(v.Dal), v.NotoDal == DateOnly.MinValue ? null : Data(v.NotoDal), v.Vale, v.Verifica.Codice(), v.Provvisorio ? "sì" : "no", v.Fonte })]);

    private static Command Verifica()
    {
        var anno = new Option<int?>("--anno") { Description = "l'anno in corso (se manca, quello di oggi)", HelpName = "ANNO" };
        var (norme, json) = (Comune.Norme(), Comune.Json());
        var comando = new Command("verifica", "che cosa è ancora da confermare, e che cosa manca per quest'anno e il prossimo") { anno, norme, json };
        comando.Fa((letto, uscita) =>
        {
            var scritte = Lette(letto.GetValue(norme));
            var quale = letto.GetValue(anno) ?? Servizi.Oggi.Year;
            if (quale is < 1900 or > 2998) throw new IngressoNonValidoException("--anno: dev'essere fra 1900 e 2998");
            var mancanti = Mancanti(scritte, quale);
            Scrivi([DaConfermare(scritte), mancanti, Elenchi(scritte)], letto.GetValue(json), uscita);
            return mancanti.Righe.Any(r => r[1] == $"{quale}") ? 1 : 0;
        });
        return comando;
    }

    private static Tavola DaConfermare(NormeScritte scritte) => new("Da confermare: valori con una fonte sola, o a memoria", ["Dove!", "Che cosa", "Verifica", "Fonte"],
    [
        .. scritte.Serie.SelectMany(s => s.Serie.Valori.Where(v => DaConfermare(v.Verifica)).Select(v => new[] { s.Serie.Nome, $"{v.Vale} dal {Data(v.Dal)}", v.Verifica.Codice(), v.Fonte })),
        .. scritte.Righe.Where(r => DaConfermare(r.Verifica)).Select(r => new[] { r.Dove, r.Testo, r.Verifica.Codice(), r.Fonte }),
    ]);

    private static bool DaConfermare(Verifica verifica) => verifica is Norma.Norme.Verifica.Singola or Norma.Norme.Verifica.Memoria;

    private static Tavola Mancanti(NormeScritte scritte, int anno) => new("Senza un valore", ["Serie!", "Anno#", "Ultimo valore"],
        [.. from a in new[] { anno, anno + 1 } from s in scritte.Serie where s.Nel(a) is null select new[] { s.Serie.Nome, $"{a}", Data(s.Serie.Valori[^1].Dal) }]);

    private static Tavola Elenchi(NormeScritte scritte) => new("Elenchi: quanto sono completi", ["Elenco!", "Righe#", "Che cosa manca"],
    [
        .. scritte.Righe.GroupBy(r => r.Dove.Split('/')[0]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new[] { g.Key, $"{g.Count()}", scritte.Note.GetValueOrDefault(g.Key, "niente di annotato") }),
    ]);

    private static Command Confronta()
    {
        Argument<int> prima = new("prima") { Description = "il primo anno" }, dopo = new("dopo") { Description = "l'altro anno" };
        var (norme, json) = (Comune.Norme(), Comune.Json());
        var comando = new Command("confronta", "che cosa cambia fra due anni, per quanto se ne sa adesso") { prima, dopo, norme, json };
        comando.Fa((letto, uscita) =>
        {
            var (a, b) = (letto.GetValue(prima), letto.GetValue(dopo));
            if (Math.Min(a, b) < 1900 || Math.Max(a, b) > 2999) throw new IngressoNonValidoException("prima, dopo: servono due anni, per esempio 2025 2026");
            var righe = Lette(letto.GetValue(norme)).Serie.Select(s => (s.Serie.Nome, Prima: s.Nel(a), Dopo: s.Nel(b))).Where(x => x.Prima?.Vale != x.Dopo?.Vale)
                .Select(x => new[] { x.Nome, x.Prima?.Vale, x.Dopo?.Vale, Differenza(x.Prima?.Vale, x.Dopo?.Vale), Percento(x.Prima?.Vale, x.Dopo?.Vale), x.Dopo?.Fonte });
            return Scrivi([new($"Che cosa cambia dal {a} al {b}", ["Serie!", "Prima#", "Dopo#", "Differenza#", "Percento#", "Fonte"], [.. righe])], letto.GetValue(json), uscita);
        });
        return comando;
    }

    private static string? Differenza(string? prima, string? dopo) => Numeri(prima, dopo) is var (a, b) ? (b - a).ToString("+0.00;-0.00", CultureInfo.InvariantCulture) : null;

    private static string? Percento(string? prima, string? dopo) =>
        Numeri(prima, dopo) is var (a, b) && a != 0 ? ((b - a) / a * 100).ToString("+0.00;-0.00", CultureInfo.InvariantCulture) + "%" : null;

    private static (decimal Prima, decimal Dopo)? Numeri(string? prima, string? dopo) =>
        decimal.TryParse(prima, NumberStyles.Number, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(dopo, NumberStyles.Number, CultureInfo.InvariantCulture, out var b) ? (a, b) : null;

    // Prima si controllano come quando si applicano: ciò che si mostra è ciò che si userebbe.
    private static NormeScritte Lette(string? cartella)
    {
        var file = CartellaDiNorme.File(cartella);
        NormeVigenti.Da(file);
        return NormeScritte.Leggi(file);
    }

    private static int Scrivi(IEnumerable<Tavola> tavole, bool json, TextWriter uscita)
    {
        if (json) Tavola.Scrivi(uscita, new() { ["versione"] = 1, ["tavole"] = new JsonArray([.. tavole.Select(t => new JsonObject { ["titolo"] = t.Titolo, ["righe"] = t.InJson() })]) });
        else foreach (var tavola in tavole) tavola.Stampa(uscita);
        return 0;
    }

    private static string Data(DateOnly giorno) => giorno.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Calcolo;
using Accerta.Casi;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta calcola riduzione 60 40 20</c>: la formula riduzionistica, con i suoi passi.</summary>
internal static class ComandoRiduzione
{
    public static Command Crea()
    {
        var percentuali = new Argument<string[]>("percentuali") { Description = "una percentuale per menomazione, anche con un nome: cuore=60", Arity = ArgumentArity.ZeroOrMore };
        var file = new Option<string?>("--menomazioni") { Description = "un file con menomazioni e gruppi concorrenti, al posto delle percentuali", HelpName = "FILE" };
        var variazione = new Option<int>("--variazione") { Description = "punti in più o in meno sul totale", HelpName = "PUNTI" };
        var eta = new Option<int?>("--eta") { Description = "gli anni della persona, se minorenne", HelpName = "ANNI" };
        var collocamento = new Option<bool>("--collocamento-mirato") { Description = "la percentuale serve per la L. 68/1999" };
        var giorno = Comune.Giorno("--giorno", "il giorno del giudizio (se manca, le norme più recenti)");
        var norme = Comune.Norme();
        var json = Comune.Json();
        var comando = new Command("riduzione", "la percentuale complessiva di più menomazioni") { percentuali, file, variazione, eta, collocamento, giorno, norme, json };
        comando.Fa((letto, uscita) =>
        {
            var elenco = letto.GetValue(percentuali) ?? [];
            if (letto.GetValue(file) is not null && new Option[] { variazione, eta, collocamento }.FirstOrDefault(o => letto.GetResult(o) is { Implicit: false }) is { } fuori)
                throw new IngressoNonValidoException($"{fuori.Name}: con --menomazioni si scrive nel file");
            if (letto.GetValue(eta) < 0) throw new IngressoNonValidoException("--eta: gli anni non sono meno di zero");
            var richiesta = letto.GetValue(file) is { } percorso
                ? elenco is [] ? FileDiFatti.Leggi(Comune.LeggiFile(percorso)).Menomazioni() : throw new IngressoNonValidoException("--menomazioni: o il file, o le percentuali")
                : new Menomazioni([.. elenco.Select(DaTesto)], [], letto.GetValue(variazione), letto.GetValue(eta), letto.GetValue(collocamento));
            if (richiesta.Elenco.Count == 0) throw new IngressoNonValidoException("percentuali: serve almeno una menomazione");
            var esito = CalcoloRiduzionistico.Calcola(richiesta, CartellaDiNorme.Apri(letto.GetValue(norme)), letto.GetValue(giorno) ?? DateOnly.MaxValue);
            return esito.Match(c => Racconta(c, letto.GetValue(json), uscita), r => Rifiuta(r, letto.GetValue(json), uscita));
        });
        return comando;
    }

    /// <summary>Le percentuali si scrivono a mano: la voce di tabella è quella scritta.</summary>
    private static Menomazione DaTesto(string testo, int posto)
    {
        var (nome, numero) = testo.Split('=') is [var n, var valore] ? (n, valore) : ($"menomazione {posto + 1}", testo);
        if (!decimal.TryParse(numero.Replace(',', '.').TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var punti) || punti.Scale > 14)
            throw new IngressoNonValidoException($"percentuali: «{testo}» non è una percentuale come 60 o 40,5");
        if (nome.Length == 0) throw new IngressoNonValidoException($"percentuali: «{testo}» comincia con «=»; prima ci va il nome della menomazione, come in cuore=60");
        return new(nome, Frazione.Da(punti), VoceDiTabella.Fissa(Frazione.Da(punti)));
    }

    private static int Racconta(PercentualeCalcolata c, bool json, TextWriter uscita)
    {
        var tavola = new Tavola("Dalla menomazione più grave", ["Menomazione", "Vale#", "Restava#", "Totale#", "Contata"],
            [.. c.Passi.Select(p => new[] { p.Nome, $"{p.Percentuale.Italiana}%", $"{p.Residuo.Italiana}%", $"{p.Totale.Italiana}%", p.Contata ? "sì" : "no" })]);
        if (json)
        {
            Tavola.Scrivi(uscita, new()
            {
                ["versione"] = 1,
                ["passi"] = tavola.InJson(),
                ["formula"] = c.Formula,
                ["variazione"] = c.Variazione.ToString(),
                ["esatto"] = c.Esatta.ToString(),
                ["finale"] = c.Finale,
                ["giudizio"] = c.Giudizio.Codice(),
            });
            return 0;
        }
        tavola.Stampa(uscita);
        uscita.WriteLine($"Formula: {c.Formula}");
        if (c.Variazione != 0) uscita.WriteLine($"Variazione: {c.Variazione.Italiana} punti");
        uscita.WriteLine($"Esatto: {c.Esatta.Italiana}%{(c.Arrotondata ? ", arrotondato alla fine" : "")}");
        uscita.WriteLine($"Nel verbale: {c.Finale}% ({c.Giudizio.Codice()})");
        return 0;
    }

    /// <summary>I rifiuti della legge: sono una risposta, e il codice è 1.</summary>
    public static int Rifiuta(IReadOnlyList<Rifiuto> rifiuti, bool json, TextWriter uscita)
    {
        uscita.WriteLine(Voci.Di(json ? VoceDiSpiegazione.Json : VoceDiSpiegazione.Semplice, rifiuti));
        return 1;
    }
}

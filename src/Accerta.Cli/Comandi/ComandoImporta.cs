using System.CommandLine;
using Accerta.Calcolo;
using Accerta.Casi;
using Accerta.Cli.Importazione;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta norme importa</c>: da un foglio CSV a un file di norme, tutto o niente, con tutti i difetti insieme.</summary>
internal static class ComandoImporta
{
    public static Command Crea()
    {
        var genere = new Argument<string>("genere") { Description = $"che cosa contiene: {string.Join(", ", Genere.Tutti.Select(g => g.Nome))}" };
        genere.Validators.Add(r =>
        {
            if (Comune.NonEFra("genere", r.GetValueOrDefault<string?>(), [.. Genere.Tutti.Select(g => g.Nome)]) is { } errore) r.AddError(errore);
        });
        var file = Comune.File("file", "il foglio, in CSV con intestazione, separato da virgole o punti e virgola, in UTF-8");
        var fonte = new Option<string>("--fonte") { Description = "da dove viene, com'è da citare", HelpName = "TESTO", Required = true };
        var cartella = new Option<string>("--in") { Description = "la cartella di norme in cui scrivere", HelpName = "DIR", Required = true };
        var verificato = Comune.Giorno("--verificato", "il giorno del controllo sulla fonte (se manca, oggi)");
        var comando = new Command("importa", "porta una tabella da un foglio CSV in una cartella di norme") { genere, file, fonte, cartella, verificato };
        comando.Fa((letto, uscita) =>
        {
            var dove = letto.GetRequiredValue(cartella);
            if (string.IsNullOrWhiteSpace(letto.GetRequiredValue(fonte))) throw new IngressoNonValidoException("--fonte: dire da dove viene il foglio");
            var quale = Genere.Tutti.Single(g => g.Nome == letto.GetRequiredValue(genere));
            var provenienza = new Provenienza(letto.GetRequiredValue(fonte).Trim(), letto.GetValue(verificato) ?? Servizi.Oggi);
            var attuali = CartellaDiNorme.File(Directory.Exists(dove) ? dove : null);
            var (testo, righe, difetti) = Importa.Prepara(quale, Comune.LeggiFile(letto.GetRequiredValue(file)), provenienza, attuali);
            if (difetti.Count > 0)
            {
                new Tavola($"Niente è stato scritto. Difetti: {difetti.Count}", ["Riga#", "Colonna", "Valore", "Rimedio"], [.. difetti.Select(d => new[] { $"{d.Riga}", d.Colonna, d.Valore, d.Rimedio })])
                    .Stampa(letto.InvocationConfiguration.Error);
                return 2;
            }
            var percorso = Path.Combine(dove, $"{quale.Nome}.yaml");
            Comune.ScriviFile(percorso, testo);
            uscita.WriteLine($"Righe importate: {righe}, in {percorso}");
            return 0;
        });
        return comando;
    }
}

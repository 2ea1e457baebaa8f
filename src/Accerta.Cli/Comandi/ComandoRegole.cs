using System.CommandLine;
using Accerta.Cli.Regole;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta regole</c>: scrive <c>docs/regole.md</c> e <c>docs/atti.md</c>, o dice che cosa manca.</summary>
internal static class ComandoRegole
{
    public static Command Crea()
    {
        var radice = new Option<DirectoryInfo>("--radice") { Description = "la cartella del progetto", HelpName = "DIR", DefaultValueFactory = _ => new(Directory.GetCurrentDirectory()) };
        var comando = new Command("regole", "scrive docs/regole.md (ogni regola, il suo articolo, il codice, i casi) e docs/atti.md (ogni atto e il disegno degli stati)") { radice };
        comando.SetAction(risultato =>
        {
            var cartella = risultato.GetRequiredValue(radice).FullName;
            if (!Directory.Exists(Path.Combine(cartella, "src", "Accerta.Norma")))
            {
                Console.Error.WriteLine($"--radice: «{cartella}» non è la cartella del progetto (manca src/Accerta.Norma)");
                return 2;
            }
            var mappa = MappaDelleRegole.Di(cartella);
            File.WriteAllText(Path.Combine(cartella, MappaDelleRegole.Documento), mappa.InMarkdown());
            File.WriteAllText(Path.Combine(cartella, CartaDegliAtti.Documento), CartaDegliAtti.InMarkdown());
            foreach (var sconosciuta in mappa.Sconosciute) Console.Error.WriteLine($"regola sconosciuta in {sconosciuta}");
            foreach (var voce in mappa.Voci.Where(v => v.Codice is [])) Console.Error.WriteLine($"{voce.Regola.Id}: nessun codice la cita");
            foreach (var voce in mappa.Voci.Where(v => v.Casi is [] && v.Prove is [])) Console.Error.WriteLine($"{voce.Regola.Id}: nessun caso e nessuna prova");
            return mappa.Sconosciute is [] ? 0 : 1;
        });
        return comando;
    }
}

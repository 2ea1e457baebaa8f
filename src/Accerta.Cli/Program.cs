using System.CommandLine;
using Accerta.Cli.Casi;

return new RootCommand("Accerta: la procedura dell'invalidità civile.") { ComandoCasi.Crea() }.Parse(args).Invoke();

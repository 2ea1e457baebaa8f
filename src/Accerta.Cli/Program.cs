using System.CommandLine;
using Accerta.Cli.Casi;
using Accerta.Cli.Comandi;

var radice = new RootCommand("Accerta: la procedura dell'invalidità civile, da terminale.")
{
    ComandoDimostra.Crea(),
    ComandoCasi.Crea(),
    ComandoOrologio.Crea(),
    ComandoFascicoli.Crea(),
    ComandoDb.Crea(),
    ComandoRegole.Crea(),
};
return await radice.Parse(args).InvokeAsync();

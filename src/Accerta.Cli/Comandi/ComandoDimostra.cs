using System.CommandLine;
namespace Accerta.Cli.Comandi;
internal static class ComandoDimostra { public static Command Crea() => new("dimostra", "racconta un caso"); }

using Accerta.Cli.Comandi;

return await Radice.EseguiAsync(args, Console.Out, Console.Error);

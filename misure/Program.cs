using Accerta.Misure;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// I banchi della procedura vogliono PostgreSQL: lo avvia «./accerta.sh misura atti|liste».
if (args is ["atti", ..])
{
    var server = Environment.GetEnvironmentVariable("ACCERTA_PROVA_POSTGRES") ?? throw new InvalidOperationException("manca ACCERTA_PROVA_POSTGRES: la dà ./accerta.sh misura");
    await BancoDegliAtti.EseguiAsync(server, args.Contains("--breve"), args.Contains("--apri"));
    return 0;
}

if (args is ["liste", .. var altri])
{
    var server = Environment.GetEnvironmentVariable("ACCERTA_PROVA_POSTGRES") ?? throw new InvalidOperationException("manca ACCERTA_PROVA_POSTGRES: la dà ./accerta.sh misura");
    int[] quanti = altri switch
    {
        ["--quanti", var numeri] => [.. numeri.Split(',').Select(int.Parse)],
        ["--breve"] => [2_000],
        [] => [10_000, 100_000, 1_000_000],
        _ => throw new ArgumentException("liste vuole soltanto --quanti 10000,100000 oppure --breve"),
    };
    return await BancoDegliElenchi.EseguiAsync(server, quanti) ? 0 : 1;
}

// Dentro il processo: niente progetti generati, niente rete. «--breve» fa una ripetizione sola su poche persone: dice che il banco gira, non quanto.
var breve = args.Contains("--breve");
BancoDellaLegge.Breve = BancoDelleCarte.Breve = breve;
var lavoro = (breve ? Job.Dry : Job.Default.WithWarmupCount(6).WithIterationCount(15)).WithToolchain(InProcessEmitToolchain.Instance);
var forma = DefaultConfig.Instance.AddJob(lavoro).AddColumn(new PersonePerMese()).WithArtifactsPath("prove/misure")
    .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(30));
if (breve) forma = forma.WithOptions(ConfigOptions.DisableOptimizationsValidator);

string[] scelte = [.. args.Where(a => a != "--breve")];
var esiti = BenchmarkSwitcher.FromTypes([typeof(BancoDellaLegge), typeof(BancoDelleSpiegazioni), typeof(BancoDelleCarte)]).Run(scelte is [] ? ["--filter", "*"] : scelte, forma).ToList();
return esiti is not [] && esiti.All(e => !e.HasCriticalValidationErrors && e.Reports.All(r => r.Success)) ? 0 : 1;

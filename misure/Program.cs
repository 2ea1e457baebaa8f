using Accerta.Misure;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// Dentro il processo: niente progetti generati, niente rete. «--breve» fa poche ripetizioni, per vedere che il banco gira.
var breve = args.Contains("--breve");
var lavoro = (breve ? Job.Dry : Job.Default.WithWarmupCount(6).WithIterationCount(12)).WithToolchain(InProcessEmitToolchain.Instance);
var forma = DefaultConfig.Instance.AddJob(lavoro).AddColumn(new PersonePerMese()).WithArtifactsPath("prove/misure")
    .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(30));
BenchmarkSwitcher.FromTypes([typeof(BancoDellaLegge), typeof(BancoDelleSpiegazioni)])
    .Run([.. args.Where(a => a != "--breve"), .. args.Any(a => a is "--filter" or "--list") ? Array.Empty<string>() : ["--filter", "*"]], forma);

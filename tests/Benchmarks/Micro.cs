using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Keten.Benchmarks;

/// <summary>
/// What takes microseconds is measured with BenchmarkDotNet, in this process. Many short rounds, of which the quietest counts: the machine is
/// shared, and in a long one something else always gets its turn.
/// </summary>
internal static class Micro
{
    /// <summary>Nanoseconds of one call, by name of the method.</summary>
    public static IReadOnlyDictionary<string, Statistics> Run<T>(string folder)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(5)).WithWarmupCount(200).WithIterationCount(300))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(folder, "benchmarks"));
        return BenchmarkRunner.Run<T>(config).Reports.ToDictionary(
            report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
            report => report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} was not measured."),
            StringComparer.Ordinal);
    }
}

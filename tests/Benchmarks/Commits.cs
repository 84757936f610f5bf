using System.Diagnostics.Metrics;

namespace Keten.Benchmarks;

/// <summary>Counts what the hub of this process committed, from its own metrics: looking into its tables meanwhile would cost what is to be measured.</summary>
internal static class Commits
{
    /// <summary>Of an ordinary signal: the intake, the enrichment, the dossier twice, the report twice.</summary>
    public const int PerSignal = 6;

    private static readonly MeterListener Listener = new();
    private static long _done;

    static Commits()
    {
        Listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "keten.commits", Meter.Name: "Keten" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        Listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "outcome", Value: "Done" })
                {
                    Interlocked.Add(ref _done, count);
                }
            }
        });
        Listener.Start();
    }

    public static long Done => Interlocked.Read(ref _done);
}

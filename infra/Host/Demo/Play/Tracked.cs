using System.Diagnostics;
using Keten.Host.Demo.Samples;

namespace Keten.Host.Demo.Play;

/// <summary>How one sample stands now, for those who look on and for samples that wait for it. Written by its own player only.</summary>
internal sealed class Tracked(Sample sample)
{
    private readonly Stopwatch watch = new();
    private volatile Snapshot now = new();

    public Sample Sample { get; } = sample;

    public Snapshot Now => now;

    public TimeSpan Elapsed => watch.Elapsed;

    public Ending Ending => now.Ending(Sample, Elapsed);

    public void Begin() => watch.Start();

    public void Change(Func<Snapshot, Snapshot> change) => now = change(now);

    public void End(Func<Snapshot, Snapshot> change)
    {
        watch.Stop();
        Change(snapshot => change(snapshot) with { Ended = true });
    }
}

using System.Collections.Concurrent;

namespace Keten.Hosting;

/// <summary>Estimates how long the oldest message of a queue waits, from nothing but depths and rates seen over time.</summary>
internal sealed class QueueAges
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> lastEmpty = new(StringComparer.Ordinal);

    /// <summary>Call at every look; the first look at a filled queue is taken for the moment it began to fill.</summary>
    public double? Oldest(string queue, long depth, double? ratePerSecond, DateTimeOffset now)
    {
        if (depth == 0)
        {
            lastEmpty[queue] = now;
            return null;
        }

        var sinceEmpty = (now - lastEmpty.GetOrAdd(queue, now)).TotalSeconds;
        // First in, first out: at this rate the last of the line is through in depth / rate, so the first waited no longer.
        return Math.Round(ratePerSecond > 0 ? Math.Min(sinceEmpty, depth / ratePerSecond.Value) : sinceEmpty, 1);
    }
}

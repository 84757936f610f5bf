using Keten.Hosting;

namespace Keten.Operations.ShowQueues;

/// <summary>A queue as the operator sees it.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Service">Whose queue it is.</param>
/// <param name="Partner">The partner or register whose queue it is; null for a service's own.</param>
/// <param name="Lane">normal, acute, or dead (what the broker gave up delivering).</param>
/// <param name="Depth">Messages that wait or are being handled.</param>
/// <param name="OldestSeconds">See <see cref="QueueState"/>: exact when embedded, an estimate on RabbitMQ.</param>
/// <param name="RatePerSecond">Handled per second lately; null when unknown.</param>
/// <param name="Faults">Open faults of messages from this queue.</param>
internal sealed record QueueView(
    string Queue, string Service, string? Partner, string Lane, long Depth, double? OldestSeconds, double? RatePerSecond, int Faults)
{
    /// <summary>Queues are named SERVICE, SERVICE-PARTNER, with -acute or -dead behind it; a service's name has no dash.</summary>
    public static QueueView Of(QueueState queue, int faults)
    {
        var lane = queue.Queue.EndsWith("-acute", StringComparison.Ordinal) ? "acute"
            : queue.Queue.EndsWith("-dead", StringComparison.Ordinal) ? "dead"
            : "normal";
        var name = lane == "normal" ? queue.Queue : queue.Queue[..^(lane.Length + 1)];
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        return new QueueView(
            queue.Queue,
            dash < 0 ? name : name[..dash],
            dash < 0 ? null : name[(dash + 1)..],
            lane,
            queue.Depth,
            queue.OldestSeconds,
            queue.RatePerSecond,
            faults);
    }
}

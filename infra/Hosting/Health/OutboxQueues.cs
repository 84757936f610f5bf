namespace Keten.Hosting;

/// <summary>
/// Queues of an embedded hub. There a message stays in the outbox until everybody who gets it has handled it, so it counts
/// for each of their queues until the last is done: a depth may be too high for a moment, never too low.
/// </summary>
internal sealed class OutboxQueues(Outbox outbox, Topology topology, QueueRates rates, TimeProvider clock) : IQueueReader
{
    public async Task<IReadOnlyList<QueueState>> Read(CancellationToken stop)
    {
        var depths = await outbox.Depths();
        var now = clock.GetUtcNow();
        return [.. topology.Endpoints.Select(queue => State(queue, [.. depths.Where(depth => Reaches(depth, queue))], now))
            .OrderBy(queue => queue.Queue, StringComparer.Ordinal)];
    }

    private QueueState State(Endpoint queue, IReadOnlyList<OutboxDepth> waiting, DateTimeOffset now) => new(
        queue.Name,
        waiting.Sum(depth => depth.Count),
        waiting.Count == 0 ? null : Math.Round((now - waiting.Min(depth => depth.Oldest)).TotalSeconds, 1),
        rates.PerSecond(queue.Name));

    // A redelivery names its queue; everything else is routed by type and key.
    private static bool Reaches(OutboxDepth depth, Endpoint queue) =>
        depth.Target == queue.Name
        || queue.Consumptions.Any(one => one.Message.Name == depth.Target && Topology.KeysOf(queue, one).Contains(depth.RoutingKey, StringComparer.Ordinal));
}

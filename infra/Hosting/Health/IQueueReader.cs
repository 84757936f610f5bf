namespace Keten.Hosting;

/// <summary>How full the queues are. RabbitMQ: its management API; embedded: the outbox, which is the queue there.</summary>
public interface IQueueReader
{
    Task<IReadOnlyList<QueueState>> Read(CancellationToken stop);
}

/// <summary>One queue now.</summary>
/// <param name="Queue">Its name: service, adapter if any, lane.</param>
/// <param name="Depth">Messages that wait or are being handled.</param>
/// <param name="OldestSeconds">
/// How long the oldest waits, in seconds; null when empty or unknown. Embedded: exact, from the outbox. RabbitMQ tells no age
/// for quorum queues: there it is the shorter of the time since the queue was last seen empty and depth divided by rate, so
/// after a restart of this service it may be too low, never too high by more than one look.
/// </param>
/// <param name="RatePerSecond">Messages handled per second lately; null when unknown.</param>
public sealed record QueueState(string Queue, long Depth, double? OldestSeconds, double? RatePerSecond);

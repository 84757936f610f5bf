namespace Keten.Hosting;

/// <summary>What waits in the outboxes of this process, for the operator: in embedded mode these are the queues.</summary>
public sealed class Outbox
{
    private readonly Databases _databases;
    private readonly TimeProvider _clock;

    internal Outbox(Databases databases, TimeProvider clock) => (_databases, _clock) = (databases, clock);

    /// <summary>Waiting messages per service, message type or queue, and routing key; those that wait for their moment do not count.</summary>
    public async Task<IReadOnlyList<OutboxDepth>> Depths()
    {
        var depths = new List<OutboxDepth>();
        foreach (var database in _databases.All)
        {
            foreach (var service in database.Services)
            {
                var waiting = await database.Store.Waiting(service, _clock.GetUtcNow());
                depths.AddRange(waiting.Select(w => new OutboxDepth(service, w.Target, w.RoutingKey, w.Count, w.Oldest)));
            }
        }

        return depths;
    }
}

/// <summary>One line of <see cref="Outbox.Depths"/>.</summary>
/// <param name="Service">Publishing service.</param>
/// <param name="Target">Message type, or the queue a redelivery goes back to.</param>
/// <param name="RoutingKey">Lane, with the partner or service when it goes to one only.</param>
/// <param name="Count">Messages.</param>
/// <param name="Oldest">When the oldest was committed, UTC.</param>
public sealed record OutboxDepth(string Service, string Target, string RoutingKey, int Count, DateTimeOffset Oldest);

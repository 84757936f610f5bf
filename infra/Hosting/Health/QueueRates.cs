using System.Collections.Concurrent;
using MassTransit;

namespace Keten.Hosting;

/// <summary>Counts what each queue of this process handled in the last minute.</summary>
internal sealed class QueueRates(TimeProvider clock) : IReceiveObserver
{
    private const int Window = 60;
    private readonly ConcurrentDictionary<string, Counts> queues = new(StringComparer.Ordinal);

    /// <summary>Per second, over the last minute.</summary>
    public double PerSecond(string queue) => queues.TryGetValue(queue, out var counts) ? Math.Round(counts.Sum(Second()) / (double)Window, 2) : 0;

    public void Count(string queue) => queues.GetOrAdd(queue, _ => new Counts()).Add(Second());

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        var path = context.InputAddress.AbsolutePath;
        Count(path[(path.LastIndexOf('/') + 1)..]);
        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;

    private long Second() => clock.GetUtcNow().ToUnixTimeSeconds();

    // One slot per second of the last minute; a slot that is older is cleared when its turn comes again.
    private sealed class Counts
    {
        private readonly Lock gate = new();
        private readonly (long Second, int Count)[] slots = new (long, int)[Window];

        public void Add(long second)
        {
            lock (gate)
            {
                ref var slot = ref slots[second % Window];
                slot = slot.Second == second ? (second, slot.Count + 1) : (second, 1);
            }
        }

        public int Sum(long second)
        {
            lock (gate)
            {
                return slots.Where(slot => slot.Second > second - Window).Sum(slot => slot.Count);
            }
        }
    }
}

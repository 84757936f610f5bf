using MassTransit;

namespace Keten.Hosting;

/// <summary>
/// Alarms go first, in the process too: queues and connections of their own do not help an alarm that shares its processors
/// with hundreds of ordinary messages. While one passes, ordinary ones begin nothing new: no delivery, no commit, no send.
/// They wait at most <see cref="Longest"/> each time, so that a flood of alarms slows them and never stops them.
/// </summary>
/// <param name="milliseconds">A clock that only goes forward; the system's own when there is none.</param>
internal sealed class RightOfWay(Func<long>? milliseconds = null) : IFilter<ReceiveContext>
{
    private const long Longest = 250;

    // From one step of an alarm to its next, through the broker: milliseconds.
    private const long Linger = 60;
    private const int Look = 4;
    private readonly Func<long> _now = milliseconds ?? (static () => Environment.TickCount64);
    private readonly Lock _gate = new();
    private long _last = -Linger;
    private Task? _closed;

    private bool IsFree => _now() - Volatile.Read(ref _last) >= Linger;

    /// <summary>An alarm makes a step.</summary>
    public void Pass() => Volatile.Write(ref _last, _now());

    /// <summary>An ordinary message is about to make one.</summary>
    public Task Yield()
    {
        if (IsFree)
        {
            return Task.CompletedTask;
        }

        lock (_gate)
        {
            return _closed ??= Opened();
        }
    }

    /// <summary>Either of the two is about to.</summary>
    public Task Step(bool acute)
    {
        if (!acute)
        {
            return Yield();
        }

        Pass();
        return Task.CompletedTask;
    }

    /// <summary>Before an ordinary delivery is even read.</summary>
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        await Yield();
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("rightOfWay");

    /// <summary>All who wait share one watch, and go together.</summary>
    private async Task Opened()
    {
        var since = _now();
        do
        {
            await Task.Delay(Look);
        }
        while (!IsFree && _now() - since < Longest);

        lock (_gate)
        {
            _closed = null;
        }
    }
}

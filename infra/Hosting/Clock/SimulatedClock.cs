namespace Keten.Hosting;

/// <summary>
/// The clock of a demo or test: wall time plus an offset that only grows. Every timer made from it fires as soon as the
/// offset reaches it. Timestamps (durations) stay wall time. Never registered in production.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<SimulatedTimer> timers = [];
    private long offset;

    /// <summary>How far this clock is ahead of the wall.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offset));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    /// <summary>Jumps ahead. A clock that runs back would undo deadlines that already passed.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref offset, by.Ticks);
        Jumped();
    }

    /// <summary>Follows another process' clock: takes its offset when that is further ahead.</summary>
    public void Follow(TimeSpan other)
    {
        var known = Interlocked.Read(ref offset);
        if (other.Ticks > known && Interlocked.CompareExchange(ref offset, other.Ticks, known) == known)
        {
            Jumped();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, callback, state, Forget);
        lock (gate)
        {
            timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private void Jumped()
    {
        SimulatedTimer[] running;
        lock (gate)
        {
            running = [.. timers];
        }

        foreach (var timer in running)
        {
            timer.Rearm();
        }
    }

    private void Forget(SimulatedTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }
}

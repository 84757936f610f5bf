namespace Keten.Hosting;

/// <summary>A timer that knows its moment on the simulated clock, so that a jump of the clock can make it due.</summary>
internal sealed class SimulatedTimer : ITimer
{
    private readonly Lock gate = new();
    private readonly SimulatedClock clock;
    private readonly TimerCallback callback;
    private readonly object? state;
    private readonly Action<SimulatedTimer> forget;
    private readonly ITimer wall;
    private DateTimeOffset? due;
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private bool disposed;

    public SimulatedTimer(SimulatedClock clock, TimerCallback callback, object? state, Action<SimulatedTimer> forget)
    {
        (this.clock, this.callback, this.state, this.forget) = (clock, callback, state, forget);
        wall = TimeProvider.System.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            if (disposed)
            {
                return false;
            }

            this.period = period <= TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
            due = dueTime < TimeSpan.Zero ? null : clock.GetUtcNow() + dueTime;
        }

        Rearm();
        return true;
    }

    public void Rearm()
    {
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            var wait = due is { } at ? at - clock.GetUtcNow() : Timeout.InfiniteTimeSpan;
            // The wall timer takes at most 49 days; a longer wait looks again after a day.
            wall.Change(
                due is null ? Timeout.InfiniteTimeSpan : wait <= TimeSpan.Zero ? TimeSpan.Zero : Min(wait, TimeSpan.FromDays(1)),
                Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
        }

        forget(this);
        wall.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private void Fire()
    {
        lock (gate)
        {
            if (disposed || due is not { } at)
            {
                return;
            }

            var now = clock.GetUtcNow();
            if (at > now)
            {
                Rearm();
                return;
            }

            // One call for all periods a jump skipped: whoever sweeps, sweeps everything.
            due = period == Timeout.InfiniteTimeSpan ? null : now + period;
        }

        callback(state);
        Rearm();
    }
}

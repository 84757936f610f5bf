namespace Keten.Hosting;

/// <summary>
/// Where callers of one service wait to hear that what they brought is safe. What is not durable yet goes before what is:
/// while many wait, what was taken in stays in the outbox, and the sweep takes it on at a walking pace. Alarms never wait.
/// </summary>
/// <param name="milliseconds">A clock that only goes forward.</param>
internal sealed class Door(Func<long> milliseconds)
{
    private const int Crowd = 8;

    // Callers are answered by the group, and the same ones come back: for a moment nobody seems to wait.
    private const long Linger = 50;
    private long _last = milliseconds() - Linger;
    private int _callers;

    public bool IsCrowded => Volatile.Read(ref _callers) >= Crowd || milliseconds() - Volatile.Read(ref _last) < Linger;

    /// <summary>Somebody waits, until this is disposed of.</summary>
    public Caller Enter()
    {
        Interlocked.Increment(ref _callers);
        return new(this);
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _callers) >= Crowd - 1)
        {
            Volatile.Write(ref _last, milliseconds());
        }
    }

    internal readonly struct Caller(Door? door) : IDisposable
    {
        public void Dispose() => door?.Leave();
    }
}

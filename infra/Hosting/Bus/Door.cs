namespace Keten.Hosting;

/// <summary>
/// Where callers of one service wait to hear that what they brought is safe. What is not durable yet goes before what is:
/// while many wait, what was taken in stays in the outbox, and the sweep takes it on at a walking pace. Alarms never wait.
/// </summary>
internal sealed class Door
{
    private const int Crowd = 8;

    // Callers are answered by the group, and the same ones come back: for a moment nobody seems to wait.
    private const long Linger = 50;
    private long _last = -Linger;
    private int _callers;

    public bool IsCrowded => Environment.TickCount64 - Volatile.Read(ref _last) < Linger;

    /// <summary>Somebody waits, until this is disposed of.</summary>
    public Caller Enter()
    {
        if (Interlocked.Increment(ref _callers) >= Crowd)
        {
            Volatile.Write(ref _last, Environment.TickCount64);
        }

        return new(this);
    }

    internal readonly struct Caller(Door? door) : IDisposable
    {
        public void Dispose()
        {
            if (door is not null)
            {
                Interlocked.Decrement(ref door._callers);
            }
        }
    }
}

using System.Threading.Channels;

namespace Keten.Hosting;

/// <summary>
/// Where callers of one service wait to hear that what they brought is safe. While many do, what was taken in goes on in
/// strides: what is not durable yet goes before what is. Never less than 500 messages a second go on, and alarms always do.
/// </summary>
internal sealed class Door
{
    private const int Crowd = 8;
    private const int Stride = 125;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    // Callers are answered by the group, and the same ones come back: for a moment nobody seems to wait.
    private const long Linger = 50;

    private readonly Channel<OutgoingRow> _held = Channel.CreateUnbounded<OutgoingRow>();
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

    /// <summary>Keeps an ordinary message back when there is a crowd; false when it may go at once.</summary>
    public bool Hold(OutgoingRow row) => !row.Acute && IsCrowded && _held.Writer.TryWrite(row);

    /// <summary>Lets go what was held: a stride at a time, or all of it as soon as there is room.</summary>
    public async Task Run(Action<OutgoingRow> go, CancellationToken stop)
    {
        while (await _held.Reader.WaitToReadAsync(stop).AsTask().ContinueWith(t => t.IsCompletedSuccessfully && t.Result, TaskScheduler.Default))
        {
            for (var gone = 0; (gone < Stride || !IsCrowded) && _held.Reader.TryRead(out var row); gone++)
            {
                go(row);
            }

            var since = Environment.TickCount64;
            while (IsCrowded && Environment.TickCount64 - since < Between.TotalMilliseconds && !stop.IsCancellationRequested)
            {
                await Task.Delay(25, CancellationToken.None);
            }
        }
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

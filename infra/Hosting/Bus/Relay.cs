using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Keten.Hosting;

/// <summary>
/// Takes committed messages to the transport: from memory right after the commit, acute ones by pumps of their own.
/// A periodic sweep finds what a crash, a lost answer or a full memory left behind, and what had to wait for its moment.
/// </summary>
internal sealed class Relay(ITransport transport, RightOfWay way, bool embedded, ILogger<Relay> log)
{
    private const int NormalPumps = 32;
    private const int AcutePumps = 4;

    // Beyond this the rows stay in the database only: a burst must not fill memory.
    private const int MostInHand = 4_000;
    private const int MostAtOnce = 2_000;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);

    // A round, while callers crowd at the door of a service, or much is in hand: 100 messages a second of those left behind.
    private const int WalkingPace = 50;

    // Timers are looked for every round; what the transport did not take, and what nobody may know of any more, less often.
    private const int RoundsToRefused = 3;
    private const int RoundsToForgotten = 20;
    private static readonly TimeSpan LeftBehind = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(60);

    private readonly Channel<OutgoingRow> _normal = Channel.CreateUnbounded<OutgoingRow>();
    private readonly Channel<OutgoingRow> _acute = Channel.CreateUnbounded<OutgoingRow>();
    private readonly ConcurrentDictionary<(string Service, Guid Row), Hold> _inHand = new();

    // Services with rows in the database that are in nobody's hand: because there were too many, or because a send failed.
    private readonly ConcurrentDictionary<string, bool> _behind = new();
    private readonly ConcurrentDictionary<string, bool> _refused = new();
    private Databases? _databases;

    // Counted here: a concurrent dictionary takes all its locks to say how much it holds.
    private int _held;

    private sealed class Hold(int remaining)
    {
        public int Remaining = remaining;

        /// <summary>Tick count when the transport had it; 0 while it waits for that.</summary>
        public long Sent;
    }

    /// <summary>After a commit: what it published may go, and the message that caused it is done here.</summary>
    public void Committed(ChangeSet set)
    {
        foreach (var row in set.Outgoing.Where(row => row.NotBefore is null))
        {
            if (MustWait(row, set.MayWait))
            {
                _behind[row.Service] = true;
            }
            else
            {
                Offer(row);
            }
        }

        if (set.HandOff is { } from && _inHand.TryGetValue(from, out var hold) && Interlocked.Decrement(ref hold.Remaining) <= 0)
        {
            LetGo(from);
        }
    }

    /// <summary>The rows are deleted from the database.</summary>
    public void Gone(IReadOnlyList<(string Service, Guid Row)> rows)
    {
        foreach (var row in rows)
        {
            LetGo(row);
        }
    }

    public async Task Run(Databases databases, TimeProvider clock, CancellationToken stop)
    {
        _databases = databases;
        Measures.InHand(() => Volatile.Read(ref _held));
        var pumps = Enumerable.Range(0, NormalPumps).Select(_ => Pump(_normal.Reader, stop))
            .Concat(Enumerable.Range(0, AcutePumps).Select(_ => Pump(_acute.Reader, stop)))
            .ToArray();
        foreach (var service in databases.All.SelectMany(d => d.Services))
        {
            _behind[service] = true; // everything a previous run left
        }

        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            foreach (var (database, service) in databases.All.SelectMany(d => d.Services.Select(s => (d, s))))
            {
                await Sweep(database, service, clock, round, stop);
            }

            await Task.Delay(Round, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await Task.WhenAll(pumps);
    }

    /// <summary>It stays in the database until the sweep takes it: callers go first, and a burst must not fill memory.</summary>
    private bool MustWait(OutgoingRow row, bool may) => !row.Acute
        && (Volatile.Read(ref _held) >= MostInHand || (may && _databases?.Of(row.Service).Door.IsCrowded == true));

    private void Offer(OutgoingRow row)
    {
        if (_inHand.TryAdd((row.Service, row.Row), new Hold(row.Remaining)))
        {
            Interlocked.Increment(ref _held);
            (row.Acute ? _acute : _normal).Writer.TryWrite(row);
        }
    }

    private void LetGo((string Service, Guid Row) row)
    {
        if (_inHand.TryRemove(row, out _))
        {
            Interlocked.Decrement(ref _held);
        }
    }

    private async Task Sweep(Database database, string service, TimeProvider clock, int round, CancellationToken stop)
    {
        try
        {
            await way.Yield();
            // What is left behind is looked for oldest first: with much in hand the sweep would find mostly that.
            var held = Volatile.Read(ref _held);
            var (busy, full) = (held >= MostAtOnce / 2, held >= MostInHand);
            var behind = (!busy && _behind.TryRemove(service, out _)) || (round % RoundsToRefused == 0 && _refused.TryRemove(service, out _));
            var now = clock.GetUtcNow();
            var most = busy || database.Door.IsCrowded ? WalkingPace : MostAtOnce;
            var rows = await database.Store.Pending(service, now, behind ? now : round % RoundsToForgotten == 0 ? now - LeftBehind : null, most);
            // Full hands still take timers that are due, and alarms that were refused.
            foreach (var row in rows.Where(row => !full || row.Acute || row.NotBefore is not null))
            {
                if (_inHand.TryGetValue((service, row.Row), out var hold) && hold.Sent > 0 && Environment.TickCount64 - hold.Sent > Forgotten.TotalMilliseconds)
                {
                    LetGo((service, row.Row));
                }

                Offer(row);
            }

            if (full || rows.Count >= most)
            {
                _behind[service] = _refused[service] = true;
            }
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            _behind[service] = _refused[service] = true;
            log.LogWarning("Outbox sweep of {Service} failed: {Cause}", service, e.GetType().Name);
        }
    }

    private async Task Pump(ChannelReader<OutgoingRow> rows, CancellationToken stop)
    {
        try
        {
            await foreach (var row in rows.ReadAllAsync(stop))
            {
                await Send(row, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: what is left is in the outbox.
        }
    }

    private async Task Send(OutgoingRow row, CancellationToken stop)
    {
        try
        {
            await way.Step(row.Acute);
            await transport.Send(row, stop);
            if (_inHand.TryGetValue((row.Service, row.Row), out var hold))
            {
                hold.Sent = Environment.TickCount64;
            }

            if (!embedded)
            {
                _databases!.Of(row.Service).Sent(row);
            }
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("Message {MessageId} was not taken by {Target}: {Cause}", row.MessageId, row.Target, e.GetType().Name);
            LetGo((row.Service, row.Row));
            _refused[row.Service] = true;
        }
    }
}

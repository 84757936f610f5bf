using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Keten.Hosting;

/// <summary>
/// The one writer of a database and lane: folds the change sets that wait into one transaction. Two change sets on one
/// document never share a group: the second decided on old state. The lanes have a writer each, so that an alarm never waits
/// for a large group of ordinary ones; where both touch one document the versions tell.
/// </summary>
internal sealed class Writer(IStore store, Relay relay, RightOfWay way, bool acute)
{
    private const int MostAtOnce = 200;
    private const int MostWaiting = 4000;
    private static readonly TimeSpan Away = TimeSpan.FromMilliseconds(250);

    // Bounded: a full writer slows those who hand over, down to the HTTP caller, instead of filling memory.
    private readonly Channel<ChangeSet> _waiting = Channel.CreateBounded<ChangeSet>(MostWaiting);
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentQueue<(string Service, Guid Row)> _sent = new();
    private readonly Dictionary<ChangeSet, long> _since = [];
    private List<ChangeSet> _deferred = [];

    public async Task<Outcome> Commit(ChangeSet set)
    {
        if (!_waiting.Writer.TryWrite(set))
        {
            await WaitForRoom(set);
        }

        _bell.Writer.TryWrite(true);
        return await set.Completion.Task;
    }

    /// <summary>The broker has it: the row goes with the next group.</summary>
    public void Sent(OutgoingRow row)
    {
        _sent.Enqueue((row.Service, row.Row));
        if (_sent.Count >= MostAtOnce)
        {
            _bell.Writer.TryWrite(true);
        }
    }

    public async Task Run(CancellationToken stop)
    {
        using var sweep = new Timer(_ => _ = !_sent.IsEmpty && _bell.Writer.TryWrite(true), null, 100, 100);
        while (!stop.IsCancellationRequested)
        {
            if (_deferred.Count == 0 && !_waiting.Reader.TryPeek(out _) && _sent.Count < MostAtOnce)
            {
                try
                {
                    await _bell.Reader.ReadAsync(stop);
                }
                catch (OperationCanceledException)
                {
                    break;
                }
            }

            await way.Step(acute);
            var group = Gather();
            var sent = TakeSent();
            if (group.Count > 0 || sent.Count > 0)
            {
                await Settle(group, sent, stop);
            }
        }

        while (_waiting.Reader.TryRead(out var set))
        {
            set.Completion.TrySetCanceled(CancellationToken.None);
        }

        foreach (var set in _deferred)
        {
            set.Completion.TrySetCanceled(CancellationToken.None);
        }
    }

    private async Task WaitForRoom(ChangeSet set)
    {
        if (set.Patience is not { } patience)
        {
            await _waiting.Writer.WriteAsync(set);
            return;
        }

        using var deadline = new CancellationTokenSource(patience);
        if (!await _waiting.Writer.WaitToWriteAsync(deadline.Token).AsTask().ContinueWith(t => t.IsCompletedSuccessfully, TaskScheduler.Default)
            || !_waiting.Writer.TryWrite(set))
        {
            throw new TimeoutException("writer_full");
        }
    }

    private List<ChangeSet> Gather()
    {
        var group = new List<ChangeSet>();
        var taken = new HashSet<object>();
        var waited = _deferred;
        _deferred = [];
        foreach (var set in waited)
        {
            Take(set);
        }

        while (group.Count < MostAtOnce && _waiting.Reader.TryRead(out var set))
        {
            Take(set);
        }

        return group;

        void Take(ChangeSet set)
        {
            var inbox = (set.Service, set.Message, set.Consumer);
            if (taken.Contains(inbox) || set.Documents.Any(d => taken.Contains(d.Key)))
            {
                _deferred.Add(set);
                return;
            }

            taken.Add(inbox);
            taken.UnionWith(set.Documents.Select(d => (object)d.Key));
            group.Add(set);
        }
    }

    private List<(string Service, Guid Row)> TakeSent()
    {
        var rows = new List<(string, Guid)>();
        while (rows.Count < 1000 && _sent.TryDequeue(out var row))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task Settle(List<ChangeSet> group, List<(string Service, Guid Row)> sent, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                Complete(group, await store.Commit(group, sent));
                relay.Gone(sent);
                return;
            }
            catch (Exception e) when (store.IsTransient(e))
            {
                // The commit may have happened and only its answer got lost. The inbox tells at the next try.
                group.RemoveAll(GaveUp);
                HearWhoWaits();
                if (stop.IsCancellationRequested)
                {
                    group.ForEach(s => s.Completion.TrySetCanceled(CancellationToken.None));
                    return;
                }

                await Task.Delay(Away, CancellationToken.None);
            }
            catch (Exception e) when (group.Count <= 1)
            {
                group.ForEach(s => s.Completion.TrySetException(e));
                group = [];
                if (sent.Count == 0)
                {
                    return;
                }
            }
            catch
            {
                // One of them cannot be written: by halves, so that it costs its neighbours a few trips and no more.
                var half = group.Count / 2;
                await Settle(group[..half], sent, stop);
                group = group[half..];
                sent = [];
            }
        }
    }

    /// <summary>Who came in behind a group that cannot be written loses patience too, and must not wait unseen.</summary>
    private void HearWhoWaits()
    {
        while (_deferred.Count < MostWaiting && _waiting.Reader.TryRead(out var set))
        {
            _deferred.Add(set);
        }

        _deferred.RemoveAll(GaveUp);
    }

    /// <summary>An HTTP caller does not wait for a database that is away: it is told that nothing was received.</summary>
    private bool GaveUp(ChangeSet set)
    {
        if (set.Patience is not { } patience)
        {
            return false;
        }

        var since = _since.TryGetValue(set, out var at) ? at : _since[set] = Environment.TickCount64;
        if (Environment.TickCount64 - since < patience.TotalMilliseconds)
        {
            return false;
        }

        _since.Remove(set);
        return set.Completion.TrySetException(new TimeoutException("database_away"));
    }

    private void Complete(List<ChangeSet> group, Outcome[] outcomes)
    {
        Measures.Group(group.Count);
        for (var i = 0; i < group.Count; i++)
        {
            var set = group[i];
            if (_since.Count > 0)
            {
                _since.Remove(set);
            }

            Measures.Committed(set.Service, outcomes[i]);
            if (outcomes[i] == Outcome.Done)
            {
                relay.Committed(set);
            }

            set.Completion.TrySetResult(outcomes[i]);
        }
    }
}

using System.Threading.Channels;

namespace Keten.Hosting;

/// <summary>
/// Folds calls that wait at the same time into one round trip: while one runs, the next gather. No timer, so a lone call
/// goes at once. While the database is away calls wait; those with little patience get a TimeoutException.
/// </summary>
internal sealed class Grouped<TIn, TOut>(Func<IReadOnlyList<TIn>, Task<IReadOnlyList<TOut>>> run, Func<Exception, bool> isTransient, int pumps = 2)
{
    private const int MostAtOnce = 200;
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private int _started;

    private sealed record Call(TIn In, long? Deadline, TaskCompletionSource<TOut> Out);

    public Task<TOut> Run(TIn input, TimeSpan? patience)
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            for (var i = 0; i < pumps; i++)
            {
                _ = Task.Run(Pump);
            }
        }

        var call = new Call(input, patience is { } p ? Environment.TickCount64 + (long)p.TotalMilliseconds : null, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _calls.Writer.TryWrite(call);
        return call.Out.Task;
    }

    private async Task Pump()
    {
        var group = new List<Call>();
        while (await _calls.Reader.WaitToReadAsync())
        {
            while (group.Count < MostAtOnce && _calls.Reader.TryRead(out var call))
            {
                group.Add(call);
            }

            while (group.Count > 0 && !await Try(group))
            {
                await Task.Delay(200);
            }

            group.Clear();
        }
    }

    /// <summary>False: the database is away; what is left in the group waits.</summary>
    private async Task<bool> Try(List<Call> group)
    {
        try
        {
            var results = await run([.. group.Select(c => c.In)]);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Out.TrySetResult(results[i]);
            }
        }
        catch (Exception e) when (isTransient(e))
        {
            group.RemoveAll(c => c.Deadline < Environment.TickCount64 && c.Out.TrySetException(new TimeoutException("database_away")));
            return false;
        }
        catch (Exception e)
        {
            foreach (var call in group)
            {
                call.Out.TrySetException(e);
            }
        }

        return true;
    }
}

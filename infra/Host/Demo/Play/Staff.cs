using System.Text.Json;
using Keten.Host.Demo.Samples;

namespace Keten.Host.Demo.Play;

/// <summary>The people of a region who work on a signal, each with a token of their own role.</summary>
internal sealed class Staff(Hub hub, string region)
{
    /// <summary>Null while it is not there.</summary>
    public async Task<T?> Look<T>(string path, string role, CancellationToken stop)
        where T : class
    {
        var reply = await hub.Get(path, new Bearer(role, region), stop);
        return reply.Ok ? reply.Body.Deserialize<T>(JsonSerializerOptions.Web)
            : reply.Later ? null
            : throw new UnexpectedReplyException($"looking at {path.Split('/')[0]}", "200", reply.ToString());
    }

    /// <summary>False: not now, try again.</summary>
    public async Task<bool> Do(Step step, Guid signal, Guid? found, CancellationToken stop)
    {
        if (step.Path(signal, found) is not { } path)
        {
            return false;
        }

        var reply = await hub.Post(path, step.With, new Bearer(step.As, region), null, stop);
        return reply.Ok || (reply.Later ? false : throw new UnexpectedReplyException(step.ToString(), "200", reply.ToString()));
    }

    /// <summary>The duty officer takes an alarm from the list, once it stands there and waits for somebody.</summary>
    public async Task<bool> TakeAlarm(Step step, Guid signal, CancellationToken stop)
    {
        var list = await Look<AlarmList>("alarms?limit=100", step.As, stop);
        return list is not null && list.Items.Any(alarm => alarm.Id == signal && alarm.State is "open" or "phone_task")
            && await Do(step, signal, null, stop);
    }

    private sealed record AlarmList(IReadOnlyList<ListedAlarm> Items);

    private sealed record ListedAlarm(Guid Id, string State);
}

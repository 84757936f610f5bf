using Keten.Hosting;
using Keten.Operations.FollowFaults;

namespace Keten.Operations.ShowQueues;

/// <summary><c>GET /queues</c>: every queue, and the open faults beside it.</summary>
internal static class QueueEndpoint
{
    // Beyond this many open faults the exact number helps nobody.
    private const int CountedAtMost = 5_000;

    public static async Task<IResult> Show(HttpContext http)
    {
        if (http.RequestServices.GetService<IQueueReader>() is not { } queues)
        {
            return Problems.Of(503, "queues_unknown", "Keten:RabbitMq:Management is not configured, so the queues cannot be seen here.");
        }

        var states = await queues.Read(http.RequestAborted);
        return await http.Act(async work =>
        {
            var faults = await OpenFaults(work);
            return Results.Ok(new Queues([.. states.Select(queue => QueueView.Of(queue, faults.GetValueOrDefault(queue.Queue)))]));
        });
    }

    private static async Task<Dictionary<string, int>> OpenFaults(Work work)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        string? cursor = null;
        var counted = 0;
        do
        {
            var page = await work.List<KnownFault>(new Filter { States = [KnownFault.Open], Cursor = cursor, Limit = Paging.Most });
            foreach (var (_, fault) in page.Items)
            {
                found[fault.Endpoint] = found.GetValueOrDefault(fault.Endpoint) + 1;
            }

            counted += page.Items.Count;
            cursor = page.Next;
        }
        while (cursor is not null && counted < CountedAtMost);
        return found;
    }
}

/// <summary>Every queue there is.</summary>
internal sealed record Queues(IReadOnlyList<QueueView> Items);

using System.Diagnostics;
using Keten.Hosting;

namespace Keten.Operations.VerifyLedgers;

/// <summary>
/// <c>GET /audit/verify?head=</c>: has every service that discloses say what its own ledger holds, and compares that with
/// what was collected of it. Waits for the answers; who does not answer in time is a finding.
/// </summary>
internal static class VerifyEndpoint
{
    private const int MostHeads = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Arriving = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public static async Task<IResult> Verify(HttpContext http, string[]? head)
    {
        var heads = (head ?? []).Select(Head.Read).ToList();
        if (heads.Contains(null) || heads.Count > MostHeads)
        {
            return Problems.Invalid("?head", "parameter_invalid", $"A head is SERVICE:NUMBER:HASH, as ledgers give it here; at most {MostHeads}.");
        }

        Asking? asking = null;
        await http.Act(async work =>
        {
            asking = new(work.NewId("ask"), work.Now, await work.HighestCollected());
            foreach (var service in Asking.Owners)
            {
                await work.Publish(asking.Of(service));
            }

            return Results.Ok();
        });
        var watch = Stopwatch.StartNew();
        var answered = false;
        while (!answered && watch.Elapsed < Patience)
        {
            await Task.Delay(Between, http.RequestAborted);
            await http.Act(async work =>
            {
                answered = await HaveAnswered(work, asking!);
                return Results.Ok();
            });
        }

        var since = watch.Elapsed;
        while (true)
        {
            Verification? seen = null;
            var result = await http.Act(async work => Results.Ok(seen = await Look(work, asking!, heads!)));
            if (seen is not { MayBeUnderWay: true } || watch.Elapsed - since > Arriving)
            {
                return result;
            }

            await Task.Delay(Between, http.RequestAborted);
        }
    }

    private static async Task<bool> HaveAnswered(Work work, Asking asking)
    {
        foreach (var service in Asking.Owners)
        {
            if (await asking.Heard(work, service) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<Verification> Look(Work work, Asking asking, IReadOnlyList<Head> heads)
    {
        var (ledgers, findings) = (new List<Ledger>(), new List<Finding>());
        foreach (var service in Asking.Owners.Concat(asking.Collected.Keys).Concat(heads.Select(head => head.Service)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var own = await asking.Heard(work, service);
            var collected = await asking.CollectedOf(work, service, own);
            var known = own ?? collected;
            ledgers.Add(new(service, known.Count, known.Count > 0 ? known[^1].Sequence : 0, known.Count > 0 ? known[^1].Hash : null));
            findings.AddRange(Findings.In(service, own, collected, heads));
        }

        return new(ledgers, findings);
    }
}

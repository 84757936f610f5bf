using System.Diagnostics;

namespace Keten.Benchmarks;

/// <summary>
/// An hour in which one partner is in trouble: what the others notice of it, and what becomes of what it was to get. The troubled one
/// shares a service and an adapter with one of the others. An hour of the hub's clock; time-outs and delays are of the wall's.
/// </summary>
internal static class Outages
{
    private const string Troubled = "avim";
    private const int Minutes = 60;

    /// <summary>What the troubled one is to get at once, in the first minute: more than a queue has places.</summary>
    private const int Burst = 100;

    private static readonly string[] Others = ["pct", "nla"];
    private static readonly TimeSpan WallMinute = TimeSpan.FromMilliseconds(400);

    public static async Task<OutageFigures> Measure(Parts parts, string folder)
    {
        var hours = new Dictionary<Partner.Trouble, Hour>();
        foreach (var trouble in Enum.GetValues<Partner.Trouble>())
        {
            // Interleaved with nothing: the first hour is the measure for the others, and warms them up.
            hours[trouble] = await Live(parts, folder, trouble);
            var hour = hours[trouble];
            Console.Error.WriteLine($"outage {trouble}: others p50 {hour.P50:F0} ms, p99 {hour.P99:F0} ms, longest {hour.Longest:F0} ms; "
                + $"{hour.Asked} for the troubled one, {hour.Calls} calls in the hour, {hour.Lost} lost, {hour.Twice} twice, {hour.OutOfOrder} out of order");
        }

        var (none, down, slow, garbage) = (hours[Partner.Trouble.None], hours[Partner.Trouble.Down], hours[Partner.Trouble.Slow], hours[Partner.Trouble.Garbage]);
        return new(none.P50, down.P50, slow.P50, garbage.P50, none.P99, down.P99, slow.P99, garbage.P99,
            hours.Values.Sum(h => h.Lost), hours.Values.Sum(h => h.Twice), hours.Values.Sum(h => h.OutOfOrder));
    }

    private static async Task<Hour> Live(Parts parts, string folder, Partner.Trouble trouble)
    {
        await using var troubled = await Partner.Start();
        var others = new Dictionary<string, Partner>();
        foreach (var name in Others)
        {
            others[name] = await Partner.Start();
        }

        await using var hub = await Hub.Start(parts, folder, listen: true, partners: others.Append(new(Troubled, troubled)).ToDictionary(p => p.Key, p => p.Value.Url));
        await Warm(hub, others);

        troubled.In = trouble;
        var asked = new List<(Guid Signal, int Sequence, Guid Id)>();
        var waits = new List<Task<double>>();
        await Task.WhenAll(Enumerable.Range(0, Burst).Select(_ => AskTroubled(Guid.CreateVersion7(), 1)));
        for (var minute = 0; minute < Minutes; minute++)
        {
            // Two in a row about one signal: the second may not overtake the first.
            var signal = Guid.CreateVersion7();
            await AskTroubled(signal, 1);
            foreach (var (name, other) in others)
            {
                waits.Add(Heard(other, await Asking.Consult(hub.Services, name, Guid.CreateVersion7(), 1)));
            }

            await AskTroubled(signal, 2);
            await Task.Delay(WallMinute);
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var calls = troubled.Calls;
        var times = await Task.WhenAll(waits);
        troubled.In = Partner.Trouble.None;
        await Load.Until(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromMinutes(1));
                return Task.FromResult(troubled.Took.Distinct().Count() == asked.Count);
            },
            "what the troubled partner is to get");

        var took = troubled.Took;
        var places = took.Select((id, at) => (id, at)).GroupBy(t => t.id).ToDictionary(g => g.Key, g => g.Min(t => t.at));
        return new(
            Load.At(times, 0.5),
            Load.At(times, 0.99),
            times.Max(),
            asked.Count,
            calls,
            asked.Count(a => !places.ContainsKey(a.Id)),
            took.Count - places.Count,
            asked.GroupBy(a => a.Signal).Count(g => g.OrderBy(a => a.Sequence).Select(a => places[a.Id]).ToList() is var at && !at.SequenceEqual(at.Order())));

        async Task AskTroubled(Guid signal, int sequence)
        {
            var (id, _) = await Asking.Consult(hub.Services, Troubled, signal, sequence);
            lock (asked)
            {
                asked.Add((signal, sequence, id));
            }
        }
    }

    private static async Task Warm(Hub hub, Dictionary<string, Partner> others)
    {
        for (var i = 0; i < 50; i++)
        {
            foreach (var (name, other) in others)
            {
                await Heard(other, await Asking.Consult(hub.Services, name, Guid.CreateVersion7(), 1));
            }
        }
    }

    /// <summary>Milliseconds from the commit of the question to the partner's door.</summary>
    private static async Task<double> Heard(Partner partner, (Guid Id, long At) asked)
    {
        await Load.Until(() => Task.FromResult(partner.At(asked.Id) is not null), "an answer");
        return Math.Max(0, Stopwatch.GetElapsedTime(asked.At, partner.At(asked.Id)!.Value).TotalMilliseconds);
    }

    private sealed record Hour(double P50, double P99, double Longest, int Asked, int Calls, int Lost, int Twice, int OutOfOrder);
}

using System.Diagnostics;
using Keten.Hosting;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Privacy;

public class OneTracePerSignal
{
    [Fact]
    public async Task whatever_happens_to_a_signal_has_its_id_as_trace_however_much_later_somebody_acts()
    {
        using var overheard = new Overheard();
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        await signal.Consults("avim", "nla");
        await signal.Is("to_decide");
        await signal.Assessor("question", new { code = "when" });
        hub.Clock.Advance(TimeSpan.FromDays(15));
        await signal.Is("to_assess");
        await signal.Assessor("decision", new { level = "none", wayOut = "nothing_found", motivation = "Verzonnen." });
        await signal.Is("closed");
        await signal.ReporterHears("received", "taken_up", "question", "closed");
        await Until.Holds(async () => (await hub.Get<Outbox>().Depths()).Sum(depth => depth.Count), waiting => waiting == 0);

        // The hub has this one signal, so every message in it is about that one.
        var inside = overheard.Activities.Where(activity => activity.Source.Name is KetenTrace.Name or "MassTransit").ToList();
        var strays = inside.Where(activity => activity.TraceId != KetenTrace.TraceId(signal.Id)).Select(activity => $"{activity.Source.Name} {activity.DisplayName}");
        Assert.Empty(strays.Distinct());
        foreach (var step in (string[])["regie receive", "enrichment receive", "avimpct-avim receive", "partners-nla receive", "meldpunt receive", "operations receive"])
        {
            Assert.Contains(inside, activity => activity.DisplayName == step);
        }

        // What the caller's own trace was, is kept as a link.
        var asked = Assert.Single(inside, activity => activity.OperationName == "POST /api/v1/signals/{id:guid}/consultations");
        Assert.Contains(overheard.Activities, activity => activity.Source.Name == "Microsoft.AspNetCore" && asked.Links.Any(link => link.Context.SpanId == activity.SpanId));
    }

    [Fact]
    public async Task partners_are_called_in_the_same_trace()
    {
        using var overheard = new Overheard();
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        await signal.Consults("avim");
        await signal.Is("to_decide");

        var calls = overheard.Activities.Where(activity => activity is { Kind: ActivityKind.Client, Source.Name: "System.Net.Http" }
            && activity.GetTagItem("url.full") is string url && url.EndsWith("/sim/avim/inbox", StringComparison.Ordinal));
        Assert.Equal(KetenTrace.TraceId(signal.Id), Assert.Single(calls).TraceId);
    }
}

using Keten.Host;
using Keten.Host.Conformance;
using Keten.Host.Serve;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Unit.Conformance;

/// <summary>The kit against each simulated partner, over real HTTP. An adapter that is new stands in the list by itself.</summary>
public class EveryAdapterConforms
{
    public static TheoryData<string> Partners => [.. PartnerAdapters.All.SelectMany(adapter => adapter.Partners)];

    [Theory]
    [MemberData(nameof(Partners))]
    public async Task with_its_simulated_partner(string partner)
    {
        var port = ServeCommand.FreePort();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub=http://127.0.0.1:{port}");

        var checks = await ConformanceRun.Of(
            new(new Uri(outside.Address, partner), partner, PartnerAdapters.Of(partner)!, "a-token", port, TimeSpan.FromSeconds(partner == "meldkamer" ? 1 : 30), TimeSpan.FromMilliseconds(300)), _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(Sentences.All.Keys, checks.Select(check => check.Id));
        Assert.DoesNotContain(checks, check => check.Outcome == Check.Fail);
        // An alarm is acknowledged by a human, so the police's emergency room says nothing by itself; all others are seen to answer.
        if (partner != "meldkamer")
            Assert.DoesNotContain(checks, check => check.Outcome == Check.NotSeen);
    }
}

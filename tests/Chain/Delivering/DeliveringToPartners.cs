using System.Net;
using Keten.AvimPct;
using Keten.Hosting;
using Keten.Partners;
using Keten.Sharing.Delivering;
using Keten.Simulators.Replies;
using Keten.Tests.Chain.Route;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Chain.Delivering;

public class DeliveringToPartners
{
    private readonly Guid _signal = Guid.CreateVersion7();
    private string _key = "";

    [Fact]
    public async Task a_partner_gets_what_it_may_see_after_that_is_recorded()
    {
        await using var hub = await Start();

        await hub.Consults("partners", "nla", _signal);

        var heard = await hub.Hears(_signal, said => said.Contains("delivered nla", StringComparison.Ordinal));
        Assert.StartsWith("disclosed nla", heard, StringComparison.Ordinal);
        var got = Assert.Single(await hub.Outside.Received("nla"));
        Assert.Contains("Proefweg", got, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", got, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task a_no_is_an_answer_and_is_not_asked_again()
    {
        await using var hub = await Start();
        await hub.Outside.Behave("nla", new { mode = "fail", status = 422 });

        var id = await hub.Consults("partners", "nla", _signal);

        await hub.Hears(_signal, said => said.Contains("refused refused_by_partner", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Gone, (await Person.Partner(hub, "nla").Send(HttpMethod.Get, $"/partners/nla/deliveries/{id}")).Status);
    }

    [Fact]
    public async Task where_nothing_may_flow_nothing_is_sent()
    {
        await using var hub = await Start();

        // Greenhouses are no business of those who supervise sex work.
        await hub.Consults("avimpct", "pct", _signal);

        await hub.Hears(_signal, said => said == "refused nothing_may_flow");
        Assert.Empty(await hub.Outside.Received("pct"));
    }

    /// <summary>For how long, and what others notice of it, is measured (tests/Benchmarks/Outage).</summary>
    [Theory]
    [InlineData("down")]
    [InlineData("slow")]
    [InlineData("page")]
    public async Task who_is_in_trouble_gets_everything_later_once_and_in_order(string trouble)
    {
        await using var hub = await Start();
        // A page of something in between, with 200, is nobody's yes.
        await hub.Outside.Behave("nla", trouble == "page" ? new { mode = "answer", body = "<html>Verzonnen: log in.</html>" } : new { mode = trouble });
        await hub.Consults("partners", "nla", _signal, 1, "eerste");
        await hub.Consults("partners", "nla", _signal, 2, "tweede");
        await Until.Holds(() => hub.Hears(_signal, _ => true), said => said.Split('\n').Length == 2);

        await hub.Outside.ComesBack("nla");
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(20));
                return hub.Outside.Received("nla");
            },
            got => got.Any(told => told.Contains("tweede", StringComparison.Ordinal)));
        await hub.Hears(_signal, said => said.Split('\n').Count(one => one == "delivered nla") == 2);

        // Whoever hung up on it asked again, with the same body under the same key; all that it took are two.
        IReadOnlyList<string> received = [.. (await hub.Outside.Received("nla")).Distinct()];
        Assert.Equal(2, received.Count);
        Assert.Contains("eerste", received[0], StringComparison.Ordinal);
        Assert.Contains("tweede", received[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task who_asks_for_some_time_gets_it()
    {
        await using var hub = await Start();
        await hub.Outside.Behave("nla", new { mode = "fail", status = 429, retryAfter = 600 });
        await hub.Consults("partners", "nla", _signal, 1, "eerste");
        await Until.Holds(() => hub.Outside.Received("nla"), got => got.Count == 1);

        // Another is put off later, and as the bus thinks fit: when that one was brought, whatever was due before it went as well.
        var (other, ahead) = (Guid.CreateVersion7(), TimeSpan.Zero);
        await hub.Outside.Behave("nla", new { mode = "fail" });
        await hub.Consults("partners", "nla", other, 1, "ander");
        await Until.Holds(() => hub.Outside.Received("nla"), got => got.Count == 5);
        await hub.Outside.ComesBack("nla");
        await Until.Holds(
            () =>
            {
                ahead += TimeSpan.FromSeconds(5);
                hub.Clock.Advance(TimeSpan.FromSeconds(5));
                return hub.Hears(other, _ => true);
            },
            said => said.Contains("delivered nla", StringComparison.Ordinal));
        Assert.True(ahead < TimeSpan.FromMinutes(9));
        var last = Guid.CreateVersion7();
        await hub.Consults("partners", "nla", last, 1, "laatste");
        await hub.Hears(last, said => said.Contains("delivered nla", StringComparison.Ordinal));
        Assert.Single(await hub.Outside.Received("nla"), told => told.Contains("eerste", StringComparison.Ordinal));

        hub.Clock.Advance(TimeSpan.FromMinutes(11));
        await hub.Hears(_signal, said => said.Contains("delivered nla", StringComparison.Ordinal));
    }

    [Fact]
    public async Task whose_endpoint_is_no_more_is_told_to_whoever_asked()
    {
        await using var hub = await Start();
        await hub.Outside.Behave("nla", new { mode = "fail", status = 410 });

        await hub.Consults("partners", "nla", _signal);

        await hub.Hears(_signal, said => said.Contains("refused partner_gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task the_same_event_three_times_takes_effect_once()
    {
        await using var hub = await Start();
        var consultation = await hub.Consults("partners", "nla", _signal);
        await hub.Hears(_signal, said => said.Contains("delivered", StringComparison.Ordinal));

        for (var time = 0; time < 3; time++)
            Assert.Equal(HttpStatusCode.Accepted, await hub.Says(Token("nla"), "nla", "event-1", consultation));

        Assert.Equal(HttpStatusCode.Conflict, await hub.Says(Token("nla"), "nla", "event-2", consultation));
        var heard = await hub.Hears(_signal, said => said.Contains("answered supports", StringComparison.Ordinal));
        Assert.Single(heard.Split('\n'), said => said.StartsWith("answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task events_of_others_and_about_others_are_turned_away()
    {
        await using var hub = await Start();
        var consultation = await hub.Consults("partners", "nla", _signal);
        await hub.Hears(_signal, said => said.Contains("delivered", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, await hub.Says(Token("hulp"), "nla", "1", consultation));
        Assert.Equal(HttpStatusCode.NotFound, await hub.Says(Token("hulp"), "hulp", "1", consultation));
        Assert.Equal(HttpStatusCode.NotFound, await hub.Says(Token("nla"), "nla", "1", Guid.CreateVersion7()));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await hub.Says(Token("nla"), "nla", "1", consultation, "text/plain"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await hub.Says(Token("nla"), "nla", new string('x', 300_000), consultation));
    }

    [Fact]
    public async Task an_alarm_that_nobody_acknowledges_becomes_a_phone_task()
    {
        await using var hub = await Start();
        await hub.RaisesAlarm(_signal);
        await Until.Holds(() => hub.Outside.Received("meldkamer"), got => got.Count == 1);
        await Until.Holds(() => hub.Look<Alarm>("avimpct", _signal), alarm => alarm?.State == "open");

        hub.Clock.Advance(TimeSpan.FromMinutes(6));

        await hub.Hears(_signal, said => said.Contains("phone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_alarm_that_the_police_will_not_take_becomes_one_at_once()
    {
        await using var hub = await Start();
        await hub.Outside.Behave("meldkamer", new { mode = "fail", status = 422 });

        await hub.RaisesAlarm(_signal);

        await hub.Hears(_signal, said => said.Contains("phone", StringComparison.Ordinal));
        Assert.Equal("refused", (await hub.Look<Delivery>("avimpct", _signal))!.Status);
    }

    private string Token(string partner) =>
        DevelopmentTokens.Issue(DevelopmentKey.Load(_key), $"system-{partner}", [Roles.Partner], [], partner);

    // Partners keep silent by themselves: without a token they cannot answer, so the tests say when.
    private async Task<Running> Start() => await Running.Start(
        app =>
        {
            app.AddAvimPct();
            app.AddPartners();
            app.AddAsker();
            app.Builder.Services.AddSingleton(new PartnerToken(_ => null));
        },
        settings => _key = settings["Keten:Auth:DevelopmentKey"]!);
}
